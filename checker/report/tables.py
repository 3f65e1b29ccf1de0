"""A story as a table by source and date, its verdict in words, and its range."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from checker.claim import Claim
from checker.compare.intervals import allowed
from checker.finding import SEVERITIES
from checker.report.model import Report
from checker.report.wording import NOBODY, count, day, file_name, in_digits, listed, number, who_says
from checker.story import Pair, Story

_MOST_SAID = 4
_NOT_JUDGED = "Not held against each other: they may count parts, or two groups."
_SECTIONS = {frozenset({False}): "", frozenset({True}): " (headline)", frozenset({True, False}): " (headline and text)"}


@dataclass(frozen=True)
class Row:
    """One figure of a story, as one source gave it at one time."""

    as_of: str
    figure: str
    who: str
    printed_by: str


@dataclass(frozen=True)
class Chart:
    """A drawn story: the file's name, the SVG, and alt text with the same facts."""

    name: str
    svg: str
    alt: str


@dataclass(frozen=True)
class StoryView:
    """One story as a report shows it; `chart` is the drawing that goes with it, where one was made."""

    story: Story
    name: str
    rows: tuple[Row, ...]
    verdict: str
    range: str
    chart: Chart | None = None


class Desk:
    """Knows which documents are the drafts, so that a table can say "you"."""

    def __init__(self, report: Report) -> None:
        drafts = [reading.article.document for reading in report.readings]
        self.alone = drafts[0] if len(drafts) == 1 and report.against else None
        years = {moment.year for claim in report.claims for moment in _days(claim)}
        self.year = len(years) != 1

    def printed_by(self, claim: Claim) -> str:
        """The outlet, or "you" for the one draft."""
        return "you" if claim.document == self.alone else claim.publisher or file_name(claim.document)

    def as_of(self, claim: Claim) -> str:
        """The moment the figure is stated of, or failing that the day it was printed."""
        if claim.scope.as_of is not None:
            return day(claim.scope.as_of, self.year)
        return f"printed {day(claim.published, self.year)}" if claim.published else "none"

    def view(self, story: Story, chart: Chart | None = None) -> StoryView:
        """The story in words."""
        name = story.name[:1].upper() + story.name[1:]
        return StoryView(story, name, tuple(self.rows(story.claims)), self.verdict(story), self.range(story), chart)

    def rows(self, claims: Sequence[Claim]) -> Iterator[Row]:
        """Claims in order, those with the same moment, figure and source in one row."""
        printed: dict[tuple[str, str, str], list[Claim]] = {}
        texts: dict[tuple[str, str, str], str] = {}
        behind = sources(claims)
        for claim in claims:
            key = (self.as_of(claim), claim.text.casefold(), behind(claim))
            texts.setdefault(key, claim.text)
            printed.setdefault(key, []).append(claim)
        for key, found in printed.items():
            yield Row(key[0], texts[key], key[2], self.printers(found))

    def printers(self, claims: Sequence[Claim]) -> str:
        """Everybody who printed a figure, once each, with the headline said."""
        sections: dict[str, set[bool]] = {}
        for claim in claims:
            sections.setdefault(self.printed_by(claim), set()).add(claim.section == "headline")
        return ", ".join(name + _SECTIONS[frozenset(found)] for name, found in sections.items())

    def verdict(self, story: Story) -> str:
        """How the figures stand to each other, in a few short sentences; figures that nobody is named for are said last."""
        said = list(_pairs_said(story.pairs))
        if not story.pairs:
            said.append("All agree." if held_and_agree(story) else _NOT_JUDGED)
        sourced = {claim.figure.value for claim in story.claims if claim.attribution.attributed}
        bare = _figures(claim for claim in story.claims if claim.figure.value not in sourced)
        if bare:
            said.append(f"{listed(bare)} {'has' if len(bare) == 1 else 'have'} no source.")
        return " ".join(f"{sentence[:1].upper()}{sentence[1:]}" for sentence in said)

    def range(self, story: Story) -> str:
        """What the policy makes of the figures, with its name."""
        low, best, high = story.summary
        sources = {who_says(claim) for claim in story.claims} - {NOBODY}
        heads = f"{count(len(story.claims), 'mention')}, {count(len(sources), 'source') if sources else 'no source'}"
        if low is None and best is None and high is None:
            return f"{heads}. The {story.policy} policy gives no figure."
        if not story.pairs and not held_and_agree(story):
            return f"{heads}."  # parts, or two groups: no range holds them
        start, floor = _floor(story, low)
        ends = f"{start} to {number(high)}" if (low, high) != (best, best) else number(best)
        if floor is not None and floor == high:
            ends = start  # "more than 300" to "more than 300"
        elif high is not None and any(claim.figure.high is None and (claim.figure.low or 0) >= high for claim in story.claims):
            ends += " or more"
        middle = f", best {number(best)}" if best is not None and low != high else ""
        return f"{heads}. Range {ends}{middle} (policy: {story.policy})."


def _floor(story: Story, low: float | None) -> tuple[str, float | None]:
    """The low end in words, and the number named there if all who give that end say "more than" it: nobody said 301 of "more than 300"."""
    named = {claim.figure.point for claim in story.claims if claim.figure.low == low}
    if low is not None and len(named) == 1 and (floor := named.pop()) == low - 1:
        return f"more than {number(floor)}", floor
    return number(low), None


def sources(claims: Sequence[Claim]) -> Callable[[Claim], str]:
    """Who says each of a story's claims; behind a headline's figure stands whoever gives it in the text below."""
    given: dict[tuple[str, object, str], str] = {}
    for claim in claims:
        if who_says(claim) != NOBODY:
            given.setdefault((claim.document, claim.figure.value, claim.figure.bound), who_says(claim))

    def behind(claim: Claim) -> str:
        who = who_says(claim)
        if who == NOBODY and claim.section == "headline":
            return given.get((claim.document, claim.figure.value, claim.figure.bound), who)
        return who

    return behind


def own_stories(report: Report) -> list[Story]:
    """The stories that a draft has a part in."""
    drafts = {reading.article.document for reading in report.readings}
    return [story for story in report.stories if any(claim.document in drafts for claim in story.claims)]


def disagreeing(report: Report) -> list[Story]:
    """The drafts' stories whose claims do not simply agree: those with the gravest findings first, then by name."""
    grave: dict[str, int] = {}
    for finding in report.findings:
        if finding.story is not None:
            grave[finding.story] = max(grave.get(finding.story, 0), SEVERITIES.index(finding.severity) + 1)
    found = [story for story in own_stories(report) if story.pairs or story.name in grave]
    return sorted(found, key=lambda story: (-grave.get(story.name, 0), story.verdict == "stretched", story.name))


def agreeing(report: Report) -> list[Story]:
    """The drafts' stories of several claims that agree, by name."""
    return [story for story in _quiet(report) if held_and_agree(story)]


def not_judged(report: Report) -> list[Story]:
    """The drafts' stories of several unlike claims that were told in a way that makes them no rivals, by name."""
    return [story for story in _quiet(report) if not held_and_agree(story) and len({str(claim.figure.value) for claim in story.claims}) > 1]


def held_and_agree(story: Story) -> bool:
    """Whether claims of a story without pairs were held against each other, and one number is allowed by the words of all."""
    ranges = [allowed(claim.figure) for claim in story.claims]
    return len(story.judged) > 1 and max(each.low for each in ranges) <= min(each.high for each in ranges)


def _quiet(report: Report) -> list[Story]:
    apart = {id(story) for story in disagreeing(report)}
    return sorted((story for story in own_stories(report) if id(story) not in apart and len(story.claims) > 1), key=lambda story: story.name)


def _pairs_said(pairs: Sequence[Pair]) -> Iterator[str]:
    """A sentence for each kind of pair; figures that part are told together, and so are those that one figure comes after."""
    name = _namer([claim for pair in pairs for claim in (pair.earlier, pair.later)])
    apart = _figures((claim for pair in pairs if pair.verdict == "differ" for claim in (pair.earlier, pair.later)), name)
    if len(apart) > 1:
        yield f"{listed(apart)} cannot {'both' if len(apart) == 2 else 'all'} hold."
    after: dict[tuple[str, str], list[Claim]] = {}
    loosely: dict[str, list[Claim]] = {}
    before: dict[str, list[Claim]] = {}
    for pair in pairs:
        earlier, later = name(pair.earlier), name(pair.later)
        if pair.verdict == "stretched":
            grew = pair.later.figure.point > pair.earlier.figure.point and pair.order != "none"
            (before if grew else loosely).setdefault(earlier, []).append(pair.later)
        elif pair.verdict != "differ" and not (pair.verdict == "fell" and earlier in apart and later in apart):
            after.setdefault((later, _manner(pair)), []).append(pair.earlier)
    said = [manner.format(later=later, earlier=listed(_figures(claims, name))) for (later, manner), claims in after.items()]
    said += [f"{earlier} was given before {listed(_figures(claims, name))}." for earlier, claims in before.items()]
    said += [f"{earlier} holds beside {listed(_figures(claims, name))} only if read loosely." for earlier, claims in loosely.items()]
    yield from said[:_MOST_SAID]
    if len(said) > _MOST_SAID:
        yield f"{count(len(said) - _MOST_SAID, 'more figure')} compared like these."


def _namer(claims: Sequence[Claim]) -> Callable[[Claim], str]:
    """How sentences name a figure: in digits, with its day where the same figure was given on several ("90 of 11 Mar" beside 90 of 9 Mar)."""
    days: dict[str, set[date]] = {}
    for claim in claims:
        days.setdefault(in_digits(claim), set()).update(_given(claim))

    def name(claim: Claim) -> str:
        given = _given(claim)
        return f"{in_digits(claim)} of {day(given[0], False)}" if given and len(days[in_digits(claim)]) > 1 else in_digits(claim)

    return name


def _given(claim: Claim) -> list[date]:
    """The day on which a figure was stated, or printed."""
    moment = claim.scope.as_of or claim.published
    return [] if moment is None else [moment if isinstance(moment, date) else moment[1]]


def _figures(claims: Iterable[Claim], name: Callable[[Claim], str] = in_digits) -> list[str]:
    """Figures in digits, each once, the lowest first."""
    points: dict[str, float] = {}
    for claim in claims:
        points.setdefault(name(claim), claim.figure.point)
    return sorted(points, key=lambda figure: (points[figure], figure))


def _manner(pair: Pair) -> str:
    """How a later figure is told beside an earlier one."""
    if pair.verdict == "update":
        who = who_says(pair.later)
        return "{later} updates {earlier}." if who == who_says(pair.earlier) != NOBODY else "{later} is later than {earlier}, and higher."
    return "{later} was given after {earlier}, and is lower."


def _days(claim: Claim) -> Iterator[date]:
    if claim.published:
        yield claim.published
    moment = claim.scope.as_of
    if isinstance(moment, date):
        yield moment
    elif moment:
        yield from moment
