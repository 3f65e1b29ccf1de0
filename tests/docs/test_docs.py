"""What docs/ and README promise is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import checker
from checker.cli import app
from checker.report import claim_json, report_json
from checker.report.frames import CLAIM_COLUMNS, STORY_COLUMNS
from checker.report.json_format import finding_json

ROOT = Path(__file__).resolve().parents[2]
DRAFT = "Quake kills 14 in Sarova\n\nAn earthquake killed 16 people in Sarova on Monday, the governor said.\n"
COVERAGE = "An earthquake killed 19 people in Sarova on Monday, the governor said.\n"


def keys(page: str, heading: str = "") -> list[str]:
    """The names in the first cells of a page's table, below a heading."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    part = text.split(heading, 1)[1].split("\n## ", 1)[0] if heading else text
    return [name for line in part.splitlines() if line.startswith("| `") for name in re.findall(r"`(\w+)`", line.split("|")[1])]


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "coverage").mkdir()
    (tmp_path / "coverage" / "a.txt").write_text(COVERAGE, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def test_claims_page_lists_every_key_in_order(articles: Path) -> None:
    claim = next(checker.extract_claims(checker.read_articles("draft.txt")))
    assert keys("claims.md") == list(claim_json(claim))


def test_findings_page_lists_every_key(articles: Path) -> None:
    report = checker.check_articles(list(checker.read_articles("draft.txt")))
    assert [key for key in keys("findings.md") if key in report_json(report)] == list(report_json(report))
    assert keys("findings.md", "## `coverage`") == list(report_json(report)["coverage"])
    assert sorted(keys("findings.md", "## A finding")) == sorted(finding_json(report.findings[0]))
    assert keys("findings.md", "## A location") == list(finding_json(report.findings[0])["primary"])


def test_python_page_runs_and_lists_the_columns(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    names: dict[str, object] = {}
    for block in re.findall(r"```python\n(.*?)```", page, re.DOTALL):
        exec(compile(block, "docs/python.md", "exec"), names)
    assert "19" in capsys.readouterr().out
    claims, stories = (part.split("\n\n")[0] for part in page.split('`to_frame("')[-2:])
    assert re.findall(r"`(\w+)`", claims.split(":", 1)[1]) == CLAIM_COLUMNS
    assert re.findall(r"`(\w+)`", stories.split(":", 1)[1]) == STORY_COLUMNS


def test_python_page_names_only_what_is_public() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    for name in re.findall(r"checker\.([A-Za-z_]+)", page):
        assert name in checker.__all__


def test_readme_names_every_verb() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in app.registered_commands:
        assert f"checker {command.callback.__name__}" in readme  # type: ignore[union-attr]


def test_no_page_links_to_a_file_that_is_not_there() -> None:
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "corpus").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:\s]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
