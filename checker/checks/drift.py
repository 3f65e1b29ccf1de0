"""Sources of one figure: the same number on another word, and rivals that all go back to one voice."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from checker.checks.base import Case, Check
from checker.checks.phrases import listed, outlet, source, told
from checker.checks.sources import two_voices, voices
from checker.checks.sourcing import NEVER
from checker.claim import Claim
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook.base import Strict
from checker.story import Story

MOST = 40
"""Mentions of one number that are looked through for another source."""


class DriftParameters(Strict):
    """How small a number two sources may share by chance."""

    at_least: int = Field(10, ge=1, description="smaller numbers are often equal by chance")


class AttributionDrift(Check):
    """The same figure for the same event, with another source in another article."""

    kind = "attribution-drift"
    Parameters = DriftParameters
    parameters: DriftParameters

    def across(self, case: Case) -> Iterator[Finding]:
        for story in case.stories:
            alike: dict[object, list[Claim]] = {}
            for claim in story.claims:
                if claim.figure.bound == "exact" and claim.figure.point >= self.parameters.at_least and voices(claim) and claim.role not in NEVER:
                    alike.setdefault(claim.figure.value, []).append(claim)
            for claim in story.claims:
                if not case.is_draft(claim.document):
                    continue
                case.pass_over_figures(alike.get(claim.figure.value, ())[MOST:])
                others = [other for other in alike.get(claim.figure.value, ())[:MOST] if self._drifts(claim, other, case)]
                if others:
                    yield self.finding(
                        f"{told(claim, claim.document)} has another source in {listed([told(o, claim.document) for o in others], 3)}.",
                        Location.of_claim(claim),
                        [Location.of_claim(other) for other in others],
                        story=story.name,
                    )
                    break

    def _drifts(self, claim: Claim, other: Claim, case: Case) -> bool:
        return (
            claim.document != other.document
            and claim.figure.bound == "exact"
            and bool(voices(claim))
            and two_voices(claim, other)
            and not _names(case.reading_of[claim.document], other)
            and not _names(case.reading_of[other.document], claim)
        )


def _names(reading: Reading, claim: Claim) -> bool:
    """Whether the article names the source of a figure of another article."""
    wanted = (source(claim) or "").casefold()
    text = reading.article.text.casefold()
    return bool(wanted) and (wanted in text or wanted.rpartition(" ")[2] in text)


class SoleSource(Check):
    """Several outlets, and one voice behind all of them."""

    kind = "sole-source"

    def across(self, case: Case) -> Iterator[Finding]:
        for story in case.stories:
            draft = next((claim for claim in story.claims if case.is_draft(claim.document) and voices(claim)), None)
            if draft is not None and _one_voice(story):
                others = [claim for claim in story.claims if claim.document != draft.document]
                yield self.finding(
                    f"{listed(list(dict.fromkeys(outlet(claim) for claim in story.claims)), 5)} all go back to {source(draft)}.",
                    Location.of_claim(draft),
                    [Location.of_claim(other) for other in others],
                    story=story.name,
                )


def _one_voice(story: Story) -> bool:
    said = [claim for claim in story.claims if claim.attribution.attributed]
    common = frozenset.intersection(*map(voices, said)) if said else frozenset()
    return bool(common) and len({outlet(claim) for claim in said}) > 1
