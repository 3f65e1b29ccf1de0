"""docs/checks/ holds one page a check, as its rule file is now."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from checker.report.manual import check_page
from checker.report.reference import reference_pages
from checker.rulebook.checks import CheckRule
from checker.settings import Settings

_spec = importlib.util.spec_from_file_location("docs_refresh", Path(__file__).with_name("docs_refresh.py"))
assert _spec is not None
assert _spec.loader is not None
refresh = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(refresh)

PAGES = refresh.pages()
REFERENCE = reference_pages()


def test_no_page_is_missing_or_left_over() -> None:
    assert sorted(path.name for path in refresh.FOLDER.glob("*")) == sorted(PAGES)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_page_is_fresh(name: str) -> None:
    assert (refresh.FOLDER / name).read_text(encoding="utf-8") == PAGES[name], "run `make docs`"


@pytest.mark.parametrize("name", sorted(REFERENCE))
def test_reference_is_fresh(name: str) -> None:
    assert (refresh.FOLDER.parent / name).read_text(encoding="utf-8") == REFERENCE[name], "run `make docs`"


def test_reference_says_something_of_every_key() -> None:
    """Each key of the settings and of the rules has a type, a default and a meaning in words."""
    for name, page in REFERENCE.items():
        rows = [line for line in page.splitlines() if line.startswith("| `")]
        assert len(rows) >= {"settings.md": len(Settings.model_fields), "rules.md": 100}[name]
        for row in rows:
            key, takes, default, meaning = (cell.strip() for cell in row.replace("\\|", "/").strip("|").split("|"))
            assert takes and default, row
            assert meaning, key


def test_a_page_shows_what_fires_what_does_not_and_no_markup_of_an_article() -> None:
    rule = CheckRule.model_validate(
        {
            "id": "checks/two-tolls",
            "why": "Readers notice.",
            "uses": "figures-differ",
            "family": "agreement",
            "severity": "warning",
            "title": "Two tolls",
            "fires_on": "41 | 38",
            "silent_on": "updates",
            "examples": [
                {"name": "ferry", "articles": [{"text": "<b>41</b> dead.\n\n# 38 dead."}], "findings": [{"words": "41", "related": ["38"]}]},
                {"name": "later", "articles": [{"text": "It rose to 41.", "publisher": "Bay Post"}]},
            ],
        }
    )
    page = check_page(rule)
    assert "> \\<b\\>41\\</b\\> dead.\n>\n> \\# 38 dead.\n" in page
    assert "- warning on “41”, against “38”\n" in page
    assert "41 \\| 38" in page
    silent = page.partition("## It stays silent on")[2]
    assert "> Draft (Bay Post):" in silent
    assert "“" not in silent
