"""Coverage in words: what was read, compared and left alone, and what could not be looked at."""

from __future__ import annotations

from collections.abc import Sequence

from checker.reading import Reading
from checker.report.model import Coverage, Report
from checker.report.wording import count, listed, span_of_days

_NOT_ON_PURPOSE = ("no rival", "role not compared")
_REASONS = {
    "addition": ("addition", "additions"),
    "crowded name": ("name that too many articles share", "names that too many articles share"),
    "crowded story": ("figure in a story with too many figures", "figures in stories with too many figures"),
    "earlier happening": ("earlier happening", "earlier happenings"),
    "long sentence": ("sentence too long to look into", "sentences too long to look into"),
    "long sum": ("sentence too long to add up", "sentences too long to add up"),
    "no known happening": ("figure of no known happening", "figures of no known happening"),
    "no rival": ("figure without a rival", "figures without a rival"),
    "not a crowd": ("count of participants who are no crowd", "counts of participants who are no crowd"),
    "page furniture": ("figure in page furniture", "figures in page furniture"),
    "population without a place": ("count of people present", "counts of people present"),
    "role not compared": ("figure of a kind never compared", "figures of kinds never compared"),
    "share or measure": ("share or measure", "shares or measures"),
    "side by side in one sentence": ("figure side by side in one sentence", "figures side by side in one sentence"),
    "subset": ("subset", "subsets"),
    "too many to compare": ("figure beyond what a check takes on", "figures beyond what a check takes on"),
    "update": ("update", "updates"),
}
_WHY = {
    "addition": ": added to another figure, so no rival of it",
    "crowded name": ": it was not taken for a sign that two of them report on one happening",
    "crowded story": ": each was held against the nearest and the extremes, not against every other",
    "earlier happening": ": another event that the text recalls",
    "long sentence": ": the checks of words and numbers within a sentence passed it over",
    "long sum": ": a table or list, whose parts were not held against a total",
    "no known happening": ": what happened is not said, so nothing is known to be its rival",
    "no rival": ": no other figure speaks of the same thing",
    "not a crowd": ": members, voters and the like, not those at one happening",
    "population without a place": ": aboard, in a building, or in a place that the text does not name, so no place's population",
    "role not compared": ": ages, distances, rates and the like, looked at inside their article only",
    "share or measure": ": no count",
    "side by side in one sentence": ": the text lays them beside each other itself, so they are no rivals",
    "subset": ": a part of another figure, so no rival of it",
    "too many to compare": ": some check looks at so many alike, and held these against no other",
    "update": ": a pair in which the later figure is higher",
}


def coverage_line(report: Report) -> str:
    """The line under the title: held against what, and how many figures were read, compared and alone."""
    coverage = report.coverage
    if report.against:
        held = f"Against {count(len(report.against), 'article')}{_when(report.against)}."
    elif len(report.readings) > 1:
        held = f"{count(len(report.readings), 'article')}{_when(report.readings)}, each in itself and against the others."
    elif coverage.empty:
        held = "In itself only: the coverage to hold it against holds no article."
    else:
        held = "In itself only: no coverage to hold it against."
    stand = "stands" if coverage.alone == 1 else "stand"
    figures = f"{count(coverage.claims, 'figure')} read, {coverage.compared:,} compared, {coverage.alone:,} {stand} alone."
    return f"{held} {figures}{_unread_headlines(coverage)}"


def _unread_headlines(coverage: Coverage) -> str:
    """The headlines whose figures were not read, for the first screen; nothing where there are none."""
    number = len(coverage.headline_elsewhere)
    return f" {count(number, 'headline')} given in articles.csv, not found in the text, not read." if number else ""


def trouble_line(report: Report) -> str | None:
    """What kept the run from being whole, for the first screen; None where nothing did."""
    coverage = report.coverage
    said = []
    if coverage.unreadable:
        said.append(f"{count(len(coverage.unreadable), 'file')} could not be read")
    if coverage.failed:
        said.append(f"{count(len(coverage.failed), 'check')} failed to run")
    others = len(_other_errors(report))
    if others:
        said.append(f"{count(others, 'error')}")
    return f"Not everything could be checked: {listed(said)}; see Coverage." if said else None


def left_alone_line(report: Report) -> str:
    """What was left alone on purpose, and where the rest stands."""
    reasons = report.coverage.left_alone
    told = (reason for reason in reasons if reasons[reason] and reason not in _NOT_ON_PURPOSE)
    named = [_reason(reason, reasons[reason]) for reason in sorted(told, key=lambda reason: (-reasons[reason], reason))]
    notes = sum(finding.severity == "note" for finding in report.findings)
    below = f"{count(notes, 'note')} and all figures: below." if notes else "All figures: below."
    return f"Left alone: {', '.join(named) if named else 'nothing'}. {below}"


def coverage_list(report: Report) -> list[tuple[str, list[str]]]:
    """Coverage in full: statements, each with the names that belong to it."""
    coverage = report.coverage
    out: list[tuple[str, list[str]]] = [
        (f"{count(coverage.articles, 'article')} read: {len(report.readings):,} checked, {len(report.against):,} held against.", []),
        (f"{count(coverage.claims, 'figure')} read; {coverage.compared:,} compared with a rival; {coverage.alone:,} alone in what they say.", []),
    ]
    reasons = [f"{_reason(reason, coverage.left_alone[reason])}{_WHY.get(reason, '')}" for reason in sorted(coverage.left_alone)]
    out.append(("Left alone, by reason:" if reasons else "Left alone: nothing.", reasons))
    out.append(_names(coverage.undated, "article without a date", "Every article is dated."))
    passed_over = [name for name in coverage.left_out if name.endswith(")") and " (" in name]
    out.append(_names([name for name in coverage.left_out if name not in passed_over], "file that no reader takes", "No file was left out."))
    if passed_over:
        out.append(_names(passed_over, "path passed over", ""))
    out.append(_names(coverage.unreadable, "file that could not be read", "Every file named could be read."))
    if coverage.empty:
        out.append(_names(coverage.empty, "path given with nothing to read in it", ""))
    if coverage.headline_elsewhere:
        out.append(_names(coverage.headline_elsewhere, "headline given in articles.csv, not found in the text, and not read", ""))
    out.append(_names(coverage.failed, "check that failed to run", "No check failed."))
    out.append((f"{count(len(coverage.checks), 'check')} ran: {', '.join(coverage.checks)}." if coverage.checks else "No check ran.", []))
    others = _other_errors(report)
    if others:
        out.append((f"{count(len(others), 'error')}:", others))
    return out


def _reason(reason: str, number: int) -> str:
    """ "3 subsets", "25 without a rival"."""
    return f"{number:,} {_REASONS[reason][number != 1]}" if reason in _REASONS else f"{number:,} for another reason ({reason})"


def _other_errors(report: Report) -> list[str]:
    """Errors that coverage does not list already."""
    known = {*report.coverage.unreadable, *report.coverage.failed, *(f"check {failure}" for failure in report.coverage.failed)}
    return [line for line in report.errors if line not in known]


def _names(names: Sequence[str], noun: str, none: str) -> tuple[str, list[str]]:
    if not names:
        return none, []
    head, _, tail = noun.partition(" ")
    return f"{count(len(names), head)} {tail}:", list(names)


def _when(readings: Sequence[Reading]) -> str:
    days = sorted(reading.article.published for reading in readings if reading.article.published)
    return f", {span_of_days(days[0], days[-1])}" if days else ", none of them dated"
