"""What counts as a rule that fires: a difference in what is read, never a crash."""

from __future__ import annotations

from typing import Any

import pytest

from checker.article import Article
from checker.extract.pipeline import Extractor
from checker.reading import Reading
from checker.rulebook import Rulebook
from checker.rulebook.base import Example
from checker.rules_test import Result, silence_of
from checker.rules_test import test_rules as run_rules


def broken(self: Extractor, article: Article) -> Reading:
    raise RuntimeError("no such luck")


def test_a_rule_whose_examples_cannot_be_read_has_not_fired(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Extractor, "read", broken)
    told: Any = silence_of("roles/killed", Rulebook.load())
    assert "RuntimeError: no such luck" in told
    result: Result = run_rules(only=["roles/killed"])
    assert not result.passed
    assert "SILENT roles/killed: its examples cannot be read" in result.text()


def test_a_table_that_a_step_cannot_do_without_must_still_change_an_example(monkeypatch: pytest.MonkeyPatch) -> None:
    rulebook = Rulebook.load()
    rule = rulebook.names["names/female"]
    assert silence_of("names/female", rulebook) is None
    idle = rule.model_copy(update={"examples": [Example(text="Floods killed 12 people in Sarova.", figures=[{"text": "12"}])]})
    monkeypatch.setitem(rulebook.names, "names/female", idle)  # type: ignore[arg-type]
    assert silence_of("names/female", rulebook) == "no example fires it"
