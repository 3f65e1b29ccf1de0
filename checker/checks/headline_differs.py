"""The headline or the lead gives one figure, the body of the same article another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks.base import Case, Check
from checker.checks.conflicts import STRENGTH, Key, ToldOf, key, open_pair
from checker.checks.entities.retold import retold
from checker.checks.entities.tellings import beyond
from checker.checks.figures_differ import reported_dispute
from checker.checks.guards import beside, parts_make_up
from checker.checks.matters import TOLLS
from checker.checks.phrases import listed, told
from checker.checks.rivals import comparable
from checker.claim import Claim
from checker.compare.breakdown import one_place
from checker.compare.marks import Marks
from checker.finding import Finding, Location
from checker.story import Pair, Story

_FRONT = {"headline": 0, "lead": 1, "body": 2}
_NAMED = {"headline": "The headline", "lead": "The lead"}


class HeadlineDiffers(Check):
    """Headline or lead against the body."""

    kind = "headline-differs"

    def across(self, case: Case) -> Iterator[Finding]:
        told_of = ToldOf()
        marks = Marks.of(self.rulebook)
        for story in case.stories:
            fronts: dict[Key, tuple[Claim, list[Pair]]] = {}
            for pair in story.pairs:
                front = _front(pair, marks)
                if front is not None and case.is_draft(front.document) and open_pair(pair, case):
                    fronts.setdefault(key(front), (front, []))[1].append(pair)
            done: set[str] = set()
            for front, pairs in sorted(fronts.values(), key=lambda entry: (entry[0].document, _FRONT[entry[0].section], entry[0].index)):
                others = [pair.later if pair.earlier is front else pair.earlier for pair in pairs]
                if front.document not in done and not parts_make_up(front, beside(others, case.reading_of[front.document])):
                    done.add(front.document)
                    told_of.add(front, *others)
                    yield self._told(story, front, pairs)
        yield from self._restated(case, told_of)

    def _restated(self, case: Case, told_of: ToldOf) -> Iterator[Finding]:
        """The same toll given again, which the copy itself shows where place and event could not."""
        for reading in case.readings:
            case.pass_over_figures(beyond(reading, Marks.of(self.rulebook)))
            numbers: set[frozenset[object]] = set()  # one slip may stand in many captions
            for first, second in retold(reading, self.rulebook):
                front, other = first.claim, second.claim
                if front.section == "body" or told_of.tells(front, other) or one_place(front) != one_place(other):
                    continue
                two = frozenset((first.role == "killed", first.value, second.value))
                if two in numbers:
                    continue
                numbers.add(two)
                told_of.add(front, other)
                yield self.finding(
                    f"{_NAMED[front.section]} says {told(front, front.document)}; the text says {told(other, front.document)}.",
                    Location.of_claim(front),
                    [Location.of_claim(other)],
                    confidence="low" if borne_out(front, reading.claims) or front.figure.bound == other.figure.bound == "at_least" else "medium",
                    title=_title(front),
                    verdict="differ",
                )

    def _told(self, story: Story, front: Claim, pairs: list[Pair]) -> Finding:
        others = [pair.later if pair.earlier is front else pair.earlier for pair in pairs]
        confidence = max((pair.confidence for pair in pairs), key=STRENGTH.__getitem__)
        if borne_out(front, story.claims):
            confidence = "low"
        return self.finding(
            f"{_NAMED[front.section]} says {told(front, front.document)}; the text says {listed([told(o, front.document) for o in others], 4)}.",
            Location.of_claim(front),
            [Location.of_claim(other) for other in others],
            confidence=confidence,
            title=_title(front),
            verdict="differ",
            story=story.name,
        )


def _title(front: Claim) -> str | None:
    """What the first screen calls it; None for the rule's own title, which speaks of a headline."""
    if front.role in TOLLS:
        return "Two tolls"
    return None if front.section == "headline" else "Opening and text differ"


def borne_out(front: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the text gives the front's figure as well: then the odd one may be of a part, and which is wrong is for an editor to see."""
    return any(
        claim.document == front.document and claim.role == front.role and claim.section != front.section and claim.figure.value == front.figure.value
        for claim in claims
    )


def _front(pair: Pair, marks: Marks) -> Claim | None:
    """The figure that stands further to the front, where the pair is one of headline or lead against a later section."""
    a, b = sorted((pair.earlier, pair.later), key=lambda claim: (_FRONT[claim.section], claim.index))
    if pair.verdict != "differ" or a.document != b.document or a.section == b.section or reported_dispute(pair, marks) or not comparable(pair, marks):
        return None
    if b.figure.value == 1 and b.figure.bound == "exact" and b.section == "body":
        return None  # a single victim in the text is one of those in the headline
    return a
