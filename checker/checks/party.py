"""A belligerent's own count told as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pydantic import Field

from checker.checks.base import Case, Check
from checker.checks.matters import clusters
from checker.checks.nearby import around
from checker.checks.phrases import figure, lines
from checker.claim import Claim
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook.base import Strict

_GAP = r"[\s,;:()\"“”]++"


class PartyParameters(Strict):
    """Who fights, whom they count, and the verbs of success."""

    roles: list[str] = Field(description="roles that a belligerent counts as its success")
    enemies: list[str] = Field(description="counted nouns that are somebody's enemy")
    forces: list[str] = Field(description="words for a belligerent as the doer")
    verbs: list[str] = Field(description="what it says it did")
    regulars: list[str] = Field(description="counted nouns for the men of a state's own forces")
    states: list[str] = Field(description="words by which a source speaks for a state's forces")


class PartyClaimAsFact(Check):
    """Enemy dead, captives or ground won, in a sentence where a belligerent does it and nobody says so."""

    kind = "party-claim-as-fact"
    Parameters = PartyParameters
    parameters: PartyParameters

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        forces = "|".join(map(re.escape, sorted(self.parameters.forces)))
        verbs = "|".join(map(re.escape, sorted(self.parameters.verbs)))
        # The doer, at most six words, and the deed; or the deed with the doer behind "by".
        doer = re.compile(rf"\b(?:{forces})\b(?:{_GAP}[\w'’-]++){{0,6}}?{_GAP}(?:{verbs})\b", re.IGNORECASE)
        passive = re.compile(rf"\b(?:{verbs}) by\b(?:{_GAP}[\w'’-]++){{0,4}}?{_GAP}(?:{forces})\b", re.IGNORECASE)
        said: dict[tuple[str, object], list[Claim]] = {}
        for claim in reading.claims:
            if claim.attribution.attributed:
                said.setdefault((claim.role, claim.figure.value), []).append(claim)
        claims = []
        for claim in filter(self._counts_enemies, reading.claims):
            voices = said.get((claim.role, claim.figure.value), [])
            if not self._own_losses(claim, voices) and (_echo(claim, voices) or self._deed(claim, doer, passive)):
                claims.append(claim)
        for group in clusters(claims):
            places = [Location.of_claim(claim) for claim in group]
            yield self.finding(
                f'"{figure(group[0])}" ({lines(group)}) is a belligerent\'s own count, told as a fact: say in the sentence whose it is.',
                places[0],
                places[1:],
                confidence="medium",
            )

    def _counts_enemies(self, claim: Claim) -> bool:
        said = claim.attribution
        if claim.role not in self.parameters.roles or claim.scope.background or claim.part_of is not None:
            return False
        if claim.role != "territory" and (claim.counted or "") not in self.parameters.enemies:
            return False
        return not said.attributed or (said.continued and said.party is not None)

    def _own_losses(self, claim: Claim, voices: Sequence[Claim]) -> bool:
        """ "Militants killed 26 soldiers", which the ministry of defence says further on: it tells of its own dead."""
        sources = [(other.attribution.source or "").casefold().split() for other in voices]
        of_a_state = all(not set(self.parameters.states).isdisjoint(source) for source in sources)
        return claim.counted in self.parameters.regulars and bool(voices) and of_a_state

    @staticmethod
    def _deed(claim: Claim, doer: re.Pattern[str], passive: re.Pattern[str]) -> bool:
        if claim.attribution.attributed:
            return False
        window = around(claim, 160)
        return bool(doer.search(window) or passive.search(window))


def _echo(claim: Claim, voices: Sequence[Claim]) -> bool:
    """Whether a belligerent, and nobody else, is among the `voices` that give the very figure with a source."""
    return not claim.attribution.attributed and bool(voices) and all(other.attribution.party is not None for other in voices)
