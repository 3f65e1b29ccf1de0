"""The public interface takes what a person would give it, or says in one line what it wants."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import checker

TEXT = "The harbour office said that 12 people were rescued from the ferry on Monday."
RULE = "id: roles/moored\nwhy: x\nverbs: [moor]\nexamples:\n- {text: Six people were moored., figures: [{role: moored}]}\n"


def article(text: str = TEXT, document: str = "a.txt", **more: Any) -> checker.Article:
    return checker.Article(document, text, checker.Span(0, len(text)), **more)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    (tmp_path / "mine" / "roles").mkdir(parents=True)
    (tmp_path / "mine" / "roles" / "moored.yml").write_text(RULE)
    return tmp_path / "mine"


@pytest.mark.parametrize("kind", [str, Path, lambda path: [path]])
def test_one_rule_folder_is_a_list_of_one(mine: Path, kind: Callable[[Path], Any]) -> None:
    moored = article("Six people were moored in Lunde.")
    assert [claim.role for claim in checker.check_articles([moored], options=checker.Options(rules=kind(mine))).claims] == ["moored"]
    assert [claim.role for claim in checker.extract_claims([moored], rules=kind(mine))] == ["moored"]


def test_one_check_is_a_list_of_one() -> None:
    assert "same-number" in checker.check_articles([article()], options=checker.Options(enable="same-number")).coverage.checks
    assert "toll-fell" not in checker.check_articles([article()], options=checker.Options(disable="toll-fell")).coverage.checks


BAD: Any = [
    (lambda: checker.check_articles("draft.md"), "'draft.md' is no list: articles must be a list of articles: checker.read_articles"),
    (lambda: checker.check_articles(["draft.md"]), "'draft.md' is no Article"),
    (lambda: checker.check_articles([article()], against=[Path("x.md")]), "'x.md' is no Article: against must be"),
    (lambda: checker.check_articles(article()), "'a.txt' is no list"),
    (lambda: checker.check_articles(7), "'7' is no list"),
    (lambda: list(checker.extract_claims([TEXT])), "is no Article"),
    (lambda: checker.check_articles([article()], options=checker.Options(policy="loudest")), "policy loudest: one of overlap"),
    (lambda: checker.Article("a.txt", "text", checker.Span(0, 5)), "body (0, 5) does not lie in its text of 4 characters"),
    (lambda: article(headline=checker.Span(3, 2)), "headline (3, 2) does not lie in its text"),
    (lambda: article(published="2019-05-16"), "published '2019-05-16' must be a datetime.date"),
    (lambda: article(published=datetime(2019, 5, 16)), "must be a datetime.date"),
    (lambda: article(document=""), "document and text must be strings"),
    (lambda: checker.Article("a.txt", b"text", checker.Span(0, 4)), "document and text must be strings"),
]


@pytest.mark.parametrize(("call", "words"), BAD)
def test_what_cannot_be_is_a_checker_error_of_one_line(call: Callable[[], object], words: str) -> None:
    with pytest.raises(checker.CheckerError) as caught:
        call()
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_policy_is_refused_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.engine.extract_readings", lambda *_: pytest.fail("read"))
    with pytest.raises(checker.BadSettings):
        checker.check_articles([article()], options=checker.Options(policy="loudest"))


def test_articles_without_text_are_told() -> None:
    coverage = checker.check_articles([article(), article(" \n", "b.txt")], against=[article("\t", "c.txt")]).coverage
    assert (coverage.articles, coverage.left_out) == (1, ("b.txt (no text in it)", "c.txt (no text in it)"))


def test_the_public_names_are_listed() -> None:
    assert dir(checker) == sorted([*checker.__all__, "__version__"])
    assert all(hasattr(checker, name) for name in dir(checker))
