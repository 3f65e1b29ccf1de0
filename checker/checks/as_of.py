"""A figure that moves by the hour, printed without the moment at which it held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import Field

from checker.checks.base import Case, Check
from checker.checks.conflicts import Key, key
from checker.checks.nearby import around
from checker.checks.phrases import figure, lines
from checker.claim import Claim
from checker.finding import Finding, Location
from checker.rulebook.base import Strict


class AsOfParameters(Strict):
    """Which roles move, and the words that date a figure."""

    roles: list[str] = Field(description="roles whose figures move by the hour")
    dated: list[str] = Field(description="words that say when a figure held")
    alone: bool = Field(False, description="fire also where no rival figure exists")


class AsOfMissing(Check):
    """A moving figure without a date, where another mention has another value."""

    kind = "as-of-missing"
    Parameters = AsOfParameters
    parameters: AsOfParameters

    def across(self, case: Case) -> Iterator[Finding]:
        dated = re.compile(rf"\b(?:{'|'.join(map(re.escape, self.parameters.dated))})\b", re.IGNORECASE)
        rivals = None if self.parameters.alone else _rivals(case)
        for reading in case.readings:
            claims = [claim for claim in reading.claims if (rivals is None or key(claim) in rivals) and self._undated(claim, dated)]
            if claims:
                places = [Location.of_claim(claim) for claim in claims]
                more = f" and {len(claims) - 1} more" if len(claims) > 1 else ""
                yield self.finding(
                    f'"{figure(claims[0])}" ({lines(claims[:1])}){more} may have moved since: as of when?', places[0], places[1:], confidence="medium"
                )

    def _undated(self, claim: Claim, dated: re.Pattern[str]) -> bool:
        scope = claim.scope
        moves = claim.role in self.parameters.roles and claim.section != "headline"  # no headline has room for the hour
        return moves and not scope.background and scope.as_of is None and not dated.search(around(claim))


def _rivals(case: Case) -> frozenset[Key]:
    """Figures of growing tolls of which another value is in print."""
    return frozenset(
        key(claim)
        for story in case.stories
        for pair in story.pairs
        if pair.verdict in ("update", "fell", "differ")
        for claim in (pair.earlier, pair.later)
    )
