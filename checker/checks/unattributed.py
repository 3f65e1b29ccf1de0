"""Figures that nobody is named for, and figures that only unnamed voices stand behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pydantic import Field

from checker.checks.base import Case, Check
from checker.checks.guards import age_like
from checker.checks.matters import clusters
from checker.checks.phrases import figure, lines, listed
from checker.checks.singles import Singles
from checker.checks.sources import accepted
from checker.checks.sourcing import Sourcing, SourcingParameters, Tier, institutions_of, sourcing_parameters
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.finding import Finding, Location, Severity
from checker.reading import Reading
from checker.rulebook.base import Strict

NAMED = 4
_BY_TIER: dict[Tier, Severity] = {"A": "warning", "B": "note"}


def with_lines(claims: Sequence[Claim]) -> str:
    """'"200 aboard" (line 6) and "60 hurt" (line 8)', repetitions under one figure."""
    groups: dict[tuple[str, object], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.role, claim.figure.value), []).append(claim)
    return listed([f'"{figure(group[0])}" ({lines(group)})' for group in groups.values()], NAMED)


class UnattributedFigure(Check):
    """A figure that needs a source by its role and has none in the article."""

    kind = "unattributed-figure"
    Parameters = SourcingParameters
    parameters: SourcingParameters

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        sourcing = Sourcing(reading, self.rulebook, self.parameters, institutions_of(self.rulebook))
        singles = Singles(reading, sourcing.speakers, Marks.of(self.rulebook))
        bare: dict[Severity, list[Claim]] = {"warning": [], "note": []}
        late: list[Claim] = []
        for claim, tier in sourcing.needing():
            if sourcing.excused(claim):
                continue
            backing = sourcing.backing(claim)
            if backing is None and singles.tell(claim):
                continue
            if backing is None:
                bare[_BY_TIER[tier]].append(claim)
            elif tier == "A" and claim.section in ("headline", "lead") and sourcing.in_second_half(backing):
                late.append(claim)
        for severity, claims in bare.items():
            # What is only worth knowing is told once an article.
            for group in clusters(claims) if severity == "warning" else [claims] if claims else []:
                yield self._told(group, severity, f"No source for {with_lines(group)}.", sourcing.speakers.hint(group))
        for group in clusters(late):
            yield self._told(group, "note", f"The source of {with_lines(group)} is named only in the second half.", None)

    def _told(self, group: Sequence[Claim], severity: Severity, message: str, hint: str | None) -> Finding:
        places = [Location.of_claim(claim) for claim in group]
        return self.finding(message, places[0], places[1:], severity=severity, hint=hint)


class AnonymousParameters(Strict):
    """Which unnamed sources an editor accepts."""

    institutions: list[str] = Field(description="words of unnamed sources that are accepted practice: police, doctors, the ministry")


class AnonymousOnly(Check):
    """A figure of tier A behind which only unnamed voices stand."""

    kind = "anonymous-only"
    Parameters = AnonymousParameters
    parameters: AnonymousParameters

    def in_article(self, reading: Reading, case: Case) -> Iterator[Finding]:
        sourcing = Sourcing(reading, self.rulebook, sourcing_parameters(self.rulebook), self.parameters.institutions)
        claims = [claim for claim in reading.claims if self._doubtful(claim, sourcing)]
        for group in clusters(claims):
            voices = list(dict.fromkeys(f'"{said}"' for claim in group if (said := self._words(claim, reading))))
            by = f"only {listed(voices, NAMED)}" if voices else "nobody by name"
            places = [Location.of_claim(claim) for claim in group]
            yield self.finding(f"Behind {with_lines(group)} stands {by}.", places[0], places[1:], hint=sourcing.speakers.hint(group))

    @staticmethod
    def _words(claim: Claim, reading: Reading) -> str:
        """What the text says of the source: its words, or the word that attributes."""
        said = claim.attribution
        return " ".join((said.source_text or (reading.text_of(said.cue_span) if said.cue_span else "")).split())

    def _doubtful(self, claim: Claim, sourcing: Sourcing) -> bool:
        if claim.attribution.source_type != "anonymous" or claim.part_of is not None or age_like(claim) or sourcing.tier(claim) != "A":
            return False
        if claim.adds_to is not None and accepted(sourcing.reading.claims[claim.adds_to], sourcing.institutions):
            return False
        if accepted(claim, sourcing.institutions) or sourcing.excused(claim):
            return False
        return sourcing.backing(claim) is None
