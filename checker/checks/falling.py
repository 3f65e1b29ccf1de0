"""Counts that go backwards: a cumulative figure that falls, and an old figure repeated after its source gave a newer one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import Field

from checker.checks.base import Case, Check
from checker.checks.conflicts import Conflict, conflicts, key, moment
from checker.checks.nearby import around
from checker.checks.phrases import listed, told
from checker.checks.sources import one_voice, same_voice
from checker.claim import Claim
from checker.finding import Finding, Location
from checker.rulebook.base import Strict
from checker.story import Pair, Story

MOST = 400
"""A story of more figures than this tells its updates in the first of them."""


class FellParameters(Strict):
    """Words with which a text says that a count was taken back."""

    corrections: list[str] = Field(default_factory=list)


class TollFell(Check):
    """A later and lower cumulative figure of one source, without a word of correction."""

    kind = "toll-fell"
    Parameters = FellParameters
    parameters: FellParameters

    def across(self, case: Case) -> Iterator[Finding]:
        words = "|".join(map(re.escape, self.parameters.corrections))
        self._corrected = re.compile(rf"\b(?:{words})\b", re.IGNORECASE) if words else None
        for conflict in conflicts(case, ("fell",), self._fell):
            yield self._told(conflict)

    def _fell(self, pair: Pair) -> bool:
        corrected = self._corrected is not None and self._corrected.search(around(pair.later))
        return one_voice(pair.earlier, pair.later) and not corrected

    def _told(self, conflict: Conflict) -> Finding:
        primary, others = conflict.primary, conflict.others
        later = all(pair.later is primary for pair in conflict.pairs)
        verb = "is lower than the earlier" if later else "stands against the later and lower"
        against = listed([told(other, primary.document) for other in others], 4)
        return self.finding(
            f"{told(primary, primary.document)} {verb} {against}, and nothing says that the count was corrected.",
            Location.of_claim(primary),
            [Location.of_claim(other) for other in others],
            confidence=conflict.confidence,
            verdict="fell",
            story=conflict.story.name,
        )


class StaleFigure(Check):
    """A draft repeats a figure of a source that has since given a higher one."""

    kind = "stale-figure"

    def across(self, case: Case) -> Iterator[Finding]:
        for story in case.stories:
            rivals = {frozenset((key(p.earlier), key(p.later))) for p in story.pairs if p.verdict in ("fell", "differ", "update")}
            done: set[str] = set()
            if not rivals or len({claim.document for claim in story.claims}) == 1:
                continue
            case.pass_over_figures(story.claims[MOST:], "crowded story")
            for claim in story.claims[:MOST]:
                if claim.document in done or not case.is_draft(claim.document):
                    continue
                newer = [other for other in story.claims[:MOST] if _overtakes(other, claim) and frozenset((key(claim), key(other))) in rivals]
                if newer and _first_given(claim, newer, story) and not _told_anew(claim, newer, story):
                    done.add(claim.document)
                    yield self._told(claim, newer, story)

    def _told(self, claim: Claim, newer: list[Claim], story: Story) -> Finding:
        return self.finding(
            f"{told(claim, claim.document)} is old: the same source has since given {listed([told(o, claim.document) for o in newer], 3)}.",
            Location.of_claim(claim),
            [Location.of_claim(other) for other in newer],
            story=story.name,
        )


def _overtakes(other: Claim, claim: Claim) -> bool:
    """Whether `other` is a higher figure of the same source that was in print when the draft appeared."""
    if other.document == claim.document or not same_voice(claim, other):
        return False
    if claim.published is None or other.published is None or other.published > claim.published:
        return False
    return claim.scope.as_of is None and other.figure.point > claim.figure.point


def _first_given(claim: Claim, newer: list[Claim], story: Story) -> bool:
    """Whether the same source gave the draft's number before it gave the newer one."""
    first = min(moment(other) for other in newer)
    return any(
        other.document != claim.document and same_voice(claim, other) and other.figure.value == claim.figure.value and moment(other) < first
        for other in story.claims
    )


def _told_anew(claim: Claim, newer: list[Claim], story: Story) -> bool:
    """Whether the draft gives the newer figure too: then the older one is told as history."""
    values = {other.figure.value for other in newer}
    return any(other.document == claim.document and other.figure.value in values for other in story.claims)
