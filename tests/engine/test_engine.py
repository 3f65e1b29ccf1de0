"""The public interface and the engine behind it: lazy, the same over any number of processes, and nothing lost on the way."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import checker
from checker.engine import Options, check_paths, extract_readings
from checker.intake import take_in
from checker.report.frames import CLAIM_COLUMNS, STORY_COLUMNS

FIRST = "Storm kills 12 in Orvale\n\nThe storm killed 12 people in Orvale on Monday, the interior ministry said.\n"
SECOND = "Storm kills 15 in Orvale\n\nThe storm killed 15 people in Orvale on Monday, the civil defence agency said.\n"


def article(name: str, text: str, day: date | None = date(2025, 3, 4)) -> checker.Article:
    end = text.index("\n")
    return checker.Article(name, text, checker.Span(end, len(text)), checker.Span(0, end), publisher=name.split(".")[0], published=day)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    return tmp_path


def test_claims_come_one_article_at_a_time() -> None:
    taken: list[str] = []

    def articles() -> Iterator[checker.Article]:
        for name, text in (("a.txt", FIRST), ("b.txt", SECOND)):
            taken.append(name)
            yield article(name, text)

    claims = checker.extract_claims(articles())
    assert next(claims).figure.value == 12
    assert taken == ["a.txt"]


def test_an_article_that_was_read_is_freed_without_a_search_for_garbage() -> None:
    sinking = article(
        "sinking.txt",
        "Ferry sinks off Kessin\n\nAt least 12 people were killed in Kessin on Monday, the coast guard said. It said 30 others were missing. "
        "Ada Sund, its spokeswoman, told reporters that nine children were among the dead. She said 14 had been saved near the port.\n",
    )
    list(checker.extract_claims([sinking]))  # what is kept of words and rules is there from now on
    gc.collect()
    gc.disable()
    try:
        assert len(list(checker.extract_claims([sinking]))) == 4
        assert not gc.isenabled()
        assert gc.collect() == 0
    finally:
        gc.enable()
    list(checker.extract_claims([sinking]))
    assert gc.isenabled()


def test_several_processes_read_what_one_reads() -> None:
    articles = [article(f"{i}.txt", FIRST if i % 2 else SECOND) for i in range(40)]
    alone = list(extract_readings(articles, Options(jobs=1)))
    together = extract_readings(articles, Options(jobs=2))
    assert [vars(reading) for reading in together] == [vars(reading) for reading in alone]
    assert [reading.article.document for reading in alone] == [f"{i}.txt" for i in range(40)]


def test_no_process_at_all_is_refused() -> None:
    with pytest.raises(checker.BadSettings, match="at least 1"):
        list(extract_readings([article("a.txt", FIRST)], Options(jobs=0)))


def test_two_outlets_that_part_make_one_story_and_a_finding() -> None:
    claims = list(checker.extract_claims([article("north.txt", FIRST), article("south.txt", SECOND)]))
    stories = [story for story in checker.compare_claims(claims) if story.verdict == "differ"]
    assert [(story.role, {claim.figure.value for claim in story.claims}) for story in stories] == [("killed", {12, 15})]
    report = checker.check_articles([article("north.txt", FIRST)], against=[article("south.txt", SECOND)])
    [finding] = [finding for finding in report.findings if finding.family == "agreement"]
    assert (finding.check, finding.primary.document) == ("figures-differ", "north.txt")
    assert "south.txt" in {place.document for place in finding.related}


def test_coverage_counts_everything_once() -> None:
    report = checker.check_articles([article("a.txt", FIRST, None)], against=[article("b.txt", SECOND)])
    assert (report.coverage.articles, report.coverage.undated) == (2, ("a.txt",))
    assert report.coverage.claims == report.coverage.compared + report.coverage.alone == len(report.claims)


def test_a_draft_that_lies_in_its_own_coverage_is_not_held_against_itself(folder: Path) -> None:
    report = check_paths([folder / "first.txt"], [folder])
    assert [Path(reading.article.document).name for reading in report.against] == ["second.txt"]


def test_what_a_folder_holds_and_no_reader_takes_is_said(folder: Path) -> None:
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "broken.txt").write_bytes(b"\xff\xfe\x00 no text")
    intake = take_in([folder])
    assert [Path(path).name for path in intake.left_out] == ["photo.jpg"]
    assert len(intake.unreadable) == 1
    assert "broken.txt" in intake.unreadable[0]
    assert len(check_paths([folder]).errors) == 1


def test_what_was_named_outright_must_be_readable(folder: Path) -> None:
    with pytest.raises(checker.UnreadableInput, match=r"gone\.txt"):
        check_paths([folder / "gone.txt"])


def test_tables_have_the_columns_that_are_promised() -> None:
    report = checker.check_articles([article("north.txt", FIRST), article("south.txt", SECOND, None)])
    claims, stories = report.to_frame("claims"), report.to_frame("stories")
    assert list(claims.columns) == CLAIM_COLUMNS
    assert list(stories.columns) == STORY_COLUMNS
    assert len(claims) == len(report.claims)
    killed = claims[claims["role"] == "killed"]
    assert set(killed["value"]) == {12, 15}
    assert set(killed["source"].dropna()) >= {"interior ministry", "civil defence agency"}
    assert claims["published"].dtype.kind == "M"
    assert pd.isna(claims.loc[claims["document"] == "south.txt", "published"]).all()


def test_tables_have_the_same_types_however_little_they_hold() -> None:
    full = checker.check_articles([article("north.txt", FIRST), article("south.txt", SECOND, None)])
    none = checker.check_articles([])
    lone = checker.check_articles([article("a.txt", "\nThe storm killed 12 people.\n", None)])
    for table, columns in (("claims", CLAIM_COLUMNS), ("stories", STORY_COLUMNS)):
        frames = [report.to_frame(table) for report in (full, none, lone)]  # type: ignore[arg-type]
        assert all(list(frame.columns) == columns for frame in frames)
        assert len({tuple(frame.dtypes) for frame in frames}) == 1
    assert full.to_frame("claims")["part_of"].isna().all()
    with pytest.raises(checker.BadSettings, match="one of claims, stories"):
        full.to_frame("story")  # type: ignore[arg-type]


def test_two_articles_of_one_name_are_refused() -> None:
    with pytest.raises(checker.BadSettings, match=r"two articles are called 'a\.txt'"):
        checker.check_articles([article("a.txt", FIRST), article("a.txt", SECOND)])
    with pytest.raises(checker.BadSettings, match=r"two articles are called 'a\.txt'"):
        checker.check_articles([article("a.txt", FIRST)], against=[article("a.txt", SECOND)])
    with pytest.raises(checker.BadSettings, match=r"'a\.txt', claim 0"):
        checker.compare_claims(checker.extract_claims([article("a.txt", FIRST), article("a.txt", SECOND)]))


def test_an_article_that_stands_in_the_coverage_is_not_held_against_itself() -> None:
    report = checker.check_articles([article("a.txt", FIRST)], against=[article("a.txt", FIRST), article("b.txt", SECOND)])
    assert [reading.article.document for reading in report.against] == ["b.txt"]


def test_from_python_too_rules_and_checks_can_be_chosen(tmp_path: Path) -> None:
    rule = tmp_path / "roles" / "quarantined.yml"
    rule.parent.mkdir()
    rule.write_text("id: roles/quarantined\nwhy: Health copy.\nverbs: [quarantine]\n")
    text = "\nDoctors quarantined 12 people in Orvale, the interior ministry said.\n"
    assert [claim.role for claim in checker.extract_claims([article("a.txt", text)], rules=[tmp_path])] == ["quarantined"]
    assert [claim.role for claim in checker.extract_claims([article("a.txt", text)])] != ["quarantined"]
    options = checker.Options(rules=[str(tmp_path)], disable=["figures-differ"], enable=["same-number"])
    coverage = checker.check_articles([article("a.txt", FIRST)], options=options).coverage
    assert "figures-differ" not in coverage.checks
    assert "same-number" in coverage.checks


def test_names_of_the_interface_are_there_and_no_others() -> None:
    assert all(getattr(checker, name) for name in checker.__all__)
    with pytest.raises(AttributeError):
        checker.engine_room  # noqa: B018


def test_figures_without_a_source_told_in_one_finding_are_not_held_against_each_other() -> None:
    text = "Storm in Orvale\n\nThe storm in Orvale on Monday killed 12 people and left 90 missing. Rain went on. The council met at noon.\n"
    report = checker.check_articles([article("a.txt", text)])
    [finding] = report.findings
    assert (finding.check, len(finding.related)) == ("unattributed-figure", 1)
    assert report.coverage.compared == 0


def test_figures_that_a_check_of_one_article_holds_against_each_other_count_as_compared() -> None:
    text = "Storm in Orvale\n\nOf the 12 people hurt in Orvale on Monday, 15 were children, the interior ministry said.\n"
    report = checker.check_articles([article("a.txt", text)])
    assert [finding.check for finding in report.findings] == ["part-exceeds-whole"]
    assert (report.coverage.compared, report.coverage.alone) == (2, 0)
