"""The tool finds in corpus/ exactly what corpus/README.md says was planted there, and the reports in reports/ are fresh."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from corpus_refresh import OFF, ROOT, make_reports, readme, report_files, switched_on

from checker.finding import Location
from checker.report import Report

PLANTED, LURES = "## What was planted", "## Lures"
SVG_TEXT = "{http://www.w3.org/2000/svg}text"

Row = tuple[str, ...]


def rows(heading: str) -> list[Row]:
    """The cells of the table under a heading, code marks taken off."""
    text = (ROOT / "corpus" / "README.md").read_text(encoding="utf-8").split(heading, 1)[1].split("\n## ", 1)[0]
    lines = [line for line in text.splitlines() if line.startswith("|")][2:]
    return [tuple(cell.strip().strip("`") for cell in re.split(r"(?<!\\)\|", line)[1:-1]) for line in lines]


def line_of(place: str) -> tuple[str, int, str]:
    """Document, number and text of the line that a cell names as `file:line`."""
    document, _, number = place.rpartition(":")
    return f"corpus/{document}", int(number), (ROOT / "corpus" / document).read_text(encoding="utf-8").splitlines()[int(number) - 1]


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    return make_reports()


def run_of(document: str) -> str:
    return "draft" if document == "corpus/draft.md" else "coverage"


def meets(text: str, words: str) -> bool:
    """Whether the words of a finding and those of the table are the same spot: a figure within them, or they within a quotation."""
    return text in words or words in text


def told(place: Location) -> str:
    return f"{place.document}:{place.line} {place.text!r}"


def test_every_planted_problem_is_found_and_nothing_else(reports: dict[str, Report]) -> None:
    wanted = []
    for place, words, check, severity, _ in rows(PLANTED):
        document, number, line = line_of(place)
        assert words in line, f"{place}: {words!r} is not there"
        wanted.append((document, number, words, check, severity))
    missed, found = [], {name: list(report.findings) for name, report in reports.items()}
    found["switched on"] = [finding for finding in switched_on().findings if finding.check in OFF]
    for document, number, words, check, severity in wanted:
        findings = found["switched on" if check in OFF else run_of(document)]
        hit = next(
            (
                f
                for f in findings
                if (f.primary.document, f.primary.line, f.check, f.severity) == (document, number, check, severity) and meets(f.primary.text, words)
            ),
            None,
        )
        if hit is None:
            missed.append(f"{document}:{number} {check} {severity} {words!r}")
        else:
            findings.remove(hit)
    extra = [f"{name}: {told(f.primary)} {f.check} {f.severity}: {f.message}" for name, findings in found.items() for f in findings]
    assert not missed and not extra, "\n".join(["missed:", *missed, "not planted:", *extra])


def test_no_lure_is_stepped_on(reports: dict[str, Report]) -> None:
    found = {**reports, "switched on": switched_on()}
    for place, words, check, _ in rows(LURES):
        document, number, line = line_of(place)
        assert words in line, f"{place}: {words!r} is not there"
        at = line.index(words)
        for finding in found["switched on" if check in OFF else run_of(document)].findings:
            for spot in (finding.primary, *finding.related):
                here = spot.document == document and spot.line == number and at <= spot.column - 1 < at + len(words)
                assert not (here and finding.check == check), f"{place}: {finding.message}"


def test_the_whole_corpus_is_read(reports: dict[str, Report]) -> None:
    for report in reports.values():
        assert report.errors == () and report.coverage.failed == () and report.coverage.undated == ()
    assert reports["coverage"].coverage.left_out == ()
    publishers = {reading.article.publisher for reading in reports["coverage"].readings}
    assert len(publishers) >= 4 and len(reports["coverage"].readings) >= 12


def test_the_reports_are_fresh(reports: dict[str, Report]) -> None:
    made = report_files(reports)
    kept = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "reports").iterdir()}
    assert sorted(kept) == sorted(made), "make reports"
    for file, text in made.items():
        if file.endswith(".svg"):  # another release of the plotting library may draw the same words a pixel apart
            assert words(kept[file]) == words(text), f"reports/{file} is stale: run make reports"
        else:
            assert kept[file] == text, f"reports/{file} is stale: run make reports"


def words(svg: str) -> list[str | None]:
    return [text.text for text in ElementTree.fromstring(svg).iter(SVG_TEXT)]


def test_the_readme_shows_the_real_first_screen(reports: dict[str, Report]) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert text == readme(text, reports["draft"]), "the README's screen is stale: run make reports"


def test_every_check_has_a_planted_problem_and_a_lure() -> None:
    checks = {path.stem for path in (ROOT / "rules" / "checks").glob("*.yml")}
    assert checks == {row[2] for row in rows(PLANTED)} == {row[2] for row in rows(LURES)}
