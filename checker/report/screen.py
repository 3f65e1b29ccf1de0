"""What every readable format shows, as plain strings: the first screen, the stories, the findings in full, coverage and the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.claim import Claim
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.report.changes import Changes
from checker.report.covered import coverage_line, coverage_list, left_alone_line, trouble_line
from checker.report.escape import clipped
from checker.report.items import Items, make_items, numbered
from checker.report.model import Report
from checker.report.tables import Chart, Desk, StoryView, agreeing, disagreeing, not_judged, own_stories
from checker.report.wording import Quoter, count, day, file_name, number, plural, who_says

LONGEST_NOUN = 60
"""Characters of what is counted, with the words before it, that a cell of the ledger holds."""


@dataclass(frozen=True)
class Section:
    """The items of one article; `heading` is None where the report is about one article only."""

    heading: str | None
    items: Items


@dataclass(frozen=True)
class Entry:
    """One figure of the ledger."""

    line: int
    figure: str
    means: str
    scope: str
    who: str


@dataclass(frozen=True)
class Screen:
    """A report as strings; every format escapes them its own way.

    Attributes:
        title, coverage, trouble, left_alone: the lines of the first screen; `trouble` is None where the run was whole.
        sections: the items, one section an article that has any.
        top: the story of the gravest finding, for the first screen; empty where no finding to fix or check is about a story.
        stories: the others that do not simply agree, the gravest first.
        agreeing: a line for each story of several mentions that agree.
        not_judged: a line for each story whose mentions part but were not held against each other.
        elsewhere: a line on the stories of the coverage that no draft has a part in, or None.
        full: every finding with its item's number.
        covered: coverage in full.
        ledger: the figures of each article under its name.
        changes: what changed since an earlier report, or None.
    """

    title: str
    coverage: str
    trouble: str | None
    left_alone: str
    sections: list[Section]
    top: list[StoryView]
    stories: list[StoryView]
    agreeing: list[str]
    not_judged: list[str]
    elsewhere: str | None
    full: list[tuple[int, Finding]]
    covered: list[tuple[str, list[str]]]
    ledger: list[tuple[str, list[Entry]]]
    changes: Changes | None

    @property
    def notes(self) -> list[Section]:
        """The sections that hold notes."""
        return [section for section in self.sections if section.items.notes]

    @property
    def urgent(self) -> list[Section]:
        """The sections that hold anything for the first screen."""
        return [section for section in self.sections if section.items.fix or section.items.check]

    def where(self, place: Location) -> str:
        """A place in full: file, line and column, and who printed it."""
        printed = f" ({place.publisher})" if place.publisher else ""
        return f"{place.document}:{place.line}:{place.column}{printed}"

    def sentence(self, place: Location) -> str:
        """The sentence of a place, not longer than fits a list."""
        return clipped(" ".join(place.sentence.split()))


def build_screen(report: Report, charts: Mapping[int, Chart] | None = None, changes: Changes | None = None) -> Screen:
    """Puts a report into words once, for every format that people read; `charts` as `draw_charts` gives them."""
    desk = Desk(report)
    drawn = {id(report.stories[index]): chart for index, chart in (charts or {}).items()}
    sections = _sections(report)
    fix, check = (sum(len(getattr(section.items, name)) for section in sections) for name in ("fix", "check"))
    heading = f"{fix or 'nothing'} to fix, {check or 'nothing'} to check"
    full = [(item.number, f) for s in sections for group in (s.items.fix, s.items.check, s.items.notes) for item in group for f in item.findings]
    views = [desk.view(story, drawn.get(id(story))) for story in disagreeing(report)]
    grave = {finding.story for finding in report.findings if finding.severity != "note"}
    first = 1 if views and views[0].story.name in grave else 0
    return Screen(
        title=f"{_name(report)}: {heading}",
        coverage=coverage_line(report),
        trouble=trouble_line(report),
        left_alone=left_alone_line(report),
        sections=sections,
        top=views[:first],
        stories=views[first:],
        agreeing=[f"{_in_a_line(view)} {view.range}" for view in map(desk.view, agreeing(report))],
        not_judged=[f"{_in_a_line(view)} {view.verdict}" for view in map(desk.view, not_judged(report))],
        elsewhere=_elsewhere(report),
        full=sorted(full, key=lambda pair: pair[0]),
        covered=coverage_list(report),
        ledger=[(_heading(reading), [_entry(claim, reading) for claim in reading.claims]) for reading in (*report.readings, *report.against)],
        changes=changes,
    )


def _in_a_line(view: StoryView) -> str:
    """ "Missing, Orsa sinking: 25, at least 25." """
    return f"{view.name}: {', '.join(dict.fromkeys(row.figure for row in view.rows))}."


def _elsewhere(report: Report) -> str | None:
    number = len(report.stories) - len(own_stories(report))
    return (
        f"{count(number, 'story')} of the coverage in which the draft has no part: not shown; check the coverage itself to see them."
        if number
        else None
    )


def _name(report: Report) -> str:
    if len(report.readings) == 1:
        return file_name(report.readings[0].article.document)
    return count(len(report.readings), "article")


def _sections(report: Report) -> list[Section]:
    quoter = Quoter([*report.readings, *report.against])
    many = len(report.readings) > 1
    by_document: dict[str, list[Finding]] = {reading.article.document: [] for reading in report.readings}
    for finding in report.findings:
        by_document.setdefault(finding.primary.document, []).append(finding)
    kept = {document: found for document, found in by_document.items() if found}
    items = numbered(make_items(found, quoter) for found in kept.values())
    return [Section(f"{document}: {its.heading}" if many else None, its) for document, its in zip(kept, items, strict=True)]


def _heading(reading: Reading) -> str:
    article = reading.article
    known = ", ".join(word for word in (article.publisher, day(article.published) if article.published else "undated") if word)
    return f"{article.document} ({known})"


def _entry(claim: Claim, reading: Reading) -> Entry:
    counted = _counted(claim)
    group = claim.population if not counted and claim.population != "all" else ""
    role = _role(claim)
    if counted and (claim.role == "other" or counted.endswith(f" {role}")):
        role = ""  # "al-Nusra fighters" are fighters
    means = ", ".join(word for word in (role, counted if counted != role else "", group, _relation(claim, reading)) if word)
    figure = claim.text if claim.figure.bound in ("exact", "between") else f"{claim.text} ({_interval(claim)})"
    return Entry(claim.line, figure, means, _where_and_when(claim), who_says(claim))


def _role(claim: Claim) -> str:
    """What befell those counted; people of no place are there (aboard, inside) rather than live there."""
    if claim.role == "residents" and claim.scope.place is None:
        return "present"
    return claim.role.replace("_", " ")


def _counted(claim: Claim) -> str:
    """The noun counted with the words before it, as the text has them where they stand behind the figure."""
    if claim.counted is None:
        return ""
    span = claim.counted_span
    if span is not None and span.start >= claim.end:
        words = claim.sentence_text[claim.end - claim.sentence.start : span.end - claim.sentence.start]
        at = words.find(claim.modifiers[0]) if claim.modifiers else -1
        words = words[at:] if at >= 0 else words[span.start - claim.end :]
        if len(words) <= LONGEST_NOUN:
            return " ".join(words.split())
    noun = claim.counted if claim.figure.value == 1 else plural(claim.counted)
    return " ".join([*claim.modifiers, noun])


def _where_and_when(claim: Claim) -> str:
    scope = claim.scope
    event, place = scope.event or "", scope.place or ""
    if claim.role == "residents" and place:
        return place  # who lives there lives there before and after what happened
    if event.startswith(f"{place} "):
        place = ""  # "Orsa, Orsa sinking" says it twice
    when = (
        day(scope.event_date) if scope.background and scope.event_date else "",
        f"as of {day(scope.as_of)}" if scope.as_of else "",
        f"since {day(scope.since)}" if scope.since else "",
        f"until {day(scope.until)}" if scope.until else "",
    )
    return ", ".join(word for word in (place, event, *when) if word)


def _interval(claim: Claim) -> str:
    low, high = claim.figure.low, claim.figure.high
    if high is None:
        return f"{number(low)} or more"
    return f"{number(high)} or fewer" if low is None else f"{number(low)} to {number(high)}"


def _relation(claim: Claim, reading: Reading) -> str:
    if claim.part_of is not None:
        return f"part of {_within(reading.claims[claim.part_of])}"
    return f"added to {_within(reading.claims[claim.adds_to])}" if claim.adds_to is not None else ""


def _within(claim: Claim) -> str:
    """The figure as it stands within a line."""
    return claim.text[:1].lower() + claim.text[1:]
