"""A fingerprint names one problem wherever the process stands, and costs little however long a sentence is."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker
from checker.finding import project_path

DRAFT = "Quake kills 14 in Sarova\n\nAn earthquake killed 16 people in Sarova on Monday, the governor said.\n"


def fingerprints(name: str) -> list[str]:
    return [finding.fingerprint for finding in checker.check_articles(checker.read_articles(name)).findings]


def test_one_document_has_one_fingerprint_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "desk" / "today"
    inner.mkdir(parents=True)
    (tmp_path / "checker.toml").write_text("")
    (inner / "draft.txt").write_text(DRAFT)
    monkeypatch.chdir(tmp_path)
    above = fingerprints("desk/today/draft.txt")
    monkeypatch.chdir(inner)
    assert fingerprints("draft.txt") == above != []


def test_a_process_that_changes_folder_tells_two_drafts_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "checker.toml").write_text("")
    for name in ("monday", "tuesday"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "draft.txt").write_text(DRAFT)
    monkeypatch.chdir(tmp_path / "monday")
    [monday] = {project_path("draft.txt")}
    report = checker.check_articles(checker.read_articles("draft.txt"))
    before = [finding.fingerprint for finding in report.findings]
    monkeypatch.chdir(tmp_path / "tuesday")
    assert (monday, project_path("draft.txt")) == ("monday/draft.txt", "tuesday/draft.txt")
    assert not set(before) & set(fingerprints("draft.txt"))
    assert [finding.fingerprint for finding in report.findings] == before, "a finding keeps the fingerprint that it was made with"


def test_claims_of_one_sentence_share_its_text() -> None:
    text = "Police said 12 people were killed, " * 300 + "and no more.\n"
    claims = list(checker.extract_claims([checker.Article("long.txt", text, checker.Span(0, len(text)))]))
    assert len(claims) > 100
    assert len({id(claim.sentence_text) for claim in claims}) == len({claim.sentence_index for claim in claims})
