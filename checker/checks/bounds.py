"""Bounds: "more than 50" beside 48, and "at least 25" that becomes 25."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.base import Case, Check
from checker.checks.conflicts import conflicts
from checker.checks.figures_differ import reported_dispute
from checker.checks.phrases import listed, told
from checker.checks.sources import same_voice, two_voices
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.finding import Finding, Location
from checker.story import Pair, Story

MOST = 400
FAR = 5
"""How many times smaller a figure is of a part, or of another time."""
FIRM = ("exact", "about", "between")


def bound_broken(pair: Pair) -> bool:
    """Whether one figure lies beyond the bound that the other sets."""
    few, many = sorted((pair.earlier, pair.later), key=lambda claim: claim.figure.point)
    if FAR * few.figure.point < many.figure.point:
        return False
    for bounded, other in ((pair.earlier, pair.later), (pair.later, pair.earlier)):
        if other.figure.bound not in FIRM:
            continue
        low, high = bounded.figure.low, bounded.figure.high
        if bounded.figure.bound == "at_least" and low is not None and other.figure.high is not None and other.figure.high < low:
            return True
        if bounded.figure.bound == "at_most" and high is not None and other.figure.low is not None and other.figure.low > high:
            return True
    return False


class BoundContradicted(Check):
    """A firm figure on the wrong side of another mention's bound."""

    kind = "bound-contradicted"

    def across(self, case: Case) -> Iterator[Finding]:
        for conflict in conflicts(case, ("differ",), bound_broken):
            primary, others = conflict.primary, conflict.others
            yield self.finding(
                f"{told(primary, primary.document)} cannot hold beside {listed([told(o, primary.document) for o in others], 4)}: "
                "the bound of one leaves no room for the other.",
                Location.of_claim(primary),
                [Location.of_claim(other) for other in others],
                confidence=conflict.confidence,
                severity="note" if all(reported_dispute(pair, Marks.of(self.rulebook)) for pair in conflict.pairs) else None,
                verdict=conflict.verdict,
                story=conflict.story.name,
            )


class BoundDropped(Check):
    """A figure that was a lower bound is told as exact."""

    kind = "bound-dropped"

    def across(self, case: Case) -> Iterator[Finding]:
        for story in case.stories:
            told_already: set[str] = set()
            bounded = _bounded(story)
            if bounded:
                case.pass_over_figures(story.claims[MOST:], "crowded story")
            for claim in story.claims if bounded else ():
                if claim.document in told_already or not case.is_draft(claim.document) or claim.figure.bound != "exact":
                    continue
                found = [other for other in bounded.get(claim.figure.point, ()) if _dropped(claim, other)]
                if found and not _given_exactly(claim, found, story, case):
                    told_already.add(claim.document)
                    yield self._told(claim, found, story)

    def _told(self, claim: Claim, found: list[Claim], story: Story) -> Finding:
        return self.finding(
            f"{listed([told(other, claim.document) for other in found], 3)} becomes {told(claim, claim.document)}.",
            Location.of_claim(claim),
            [Location.of_claim(other) for other in found],
            severity="note" if claim.section == "headline" else None,
            story=story.name,
        )


def _bounded(story: Story) -> dict[float, list[Claim]]:
    """The story's lower bounds by the number they name; a bound of one is only a manner of speaking."""
    out: dict[float, list[Claim]] = {}
    for claim in story.claims:
        if claim.figure.bound == "at_least" and claim.figure.point > 1 and claim.figure.kind == "count":
            out.setdefault(claim.figure.point, []).append(claim)
    return out


def _dropped(exact: Claim, bounded: Claim) -> bool:
    """Whether the exact figure must come from the bounded one: no other source of its own stands behind it."""
    if exact.document == bounded.document:
        if exact.sentence_index == bounded.sentence_index:
            return False  # two groups of one sentence, or a headline run into it
        return not two_voices(exact, bounded) and (not exact.attribution.attributed or bounded.attribution.attributed)
    return same_voice(exact, bounded)


def _given_exactly(claim: Claim, bounded: list[Claim], story: Story, case: Case) -> bool:
    """Whether a source gives the very number in another mention; within a draft one that did not set the bound."""

    def of_its_own(other: Claim) -> bool:
        return two_voices(other, claim) or not (claim.attribution.attributed or any(same_voice(other, loose) for loose in bounded))

    return any(
        other is not claim
        and other.figure.bound == "exact"
        and other.figure.value == claim.figure.value
        and other.attribution.attributed
        and (not case.is_draft(other.document) or other.document != claim.document or of_its_own(other))
        for other in story.claims[:MOST]
    )
