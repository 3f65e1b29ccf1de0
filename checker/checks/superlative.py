"""superlative-contradicted: "the deadliest this year" beside a larger figure of the same year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from checker.checks.base import Case, Check
from checker.checks.entities.sentences import any_of
from checker.claim import Claim
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook.base import Strict


class SuperlativeParameters(Strict):
    """`superlatives`: words that claim the first rank; `periods`: words of the stretch of time it is claimed for, all within one year."""

    superlatives: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()


class Superlative(Check):
    """Holds a figure of the first rank against larger ones of the same role told of the same year."""

    kind = "superlative"
    Parameters = SuperlativeParameters
    parameters: SuperlativeParameters

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        first, period = any_of(self.parameters.superlatives), any_of(self.parameters.periods)
        claims = [claim for claim in reading.claims if claim.figure.kind == "count" and claim.role not in ("other", "residents")]
        for claim in claims:
            if not first.search(claim.sentence_text) or not period.search(claim.sentence_text) or claim.part_of is not None:
                continue
            larger = next((other for other in claims if _outranks(other, claim)), None)
            if larger is not None:
                yield self.finding(
                    f'"{claim.text}" is called the highest, but the text also has {larger.text}.',
                    Location.of_claim(claim),
                    [Location.of_claim(larger)],
                )
                return


def _outranks(other: Claim, claim: Claim) -> bool:
    """Whether another figure of the role is larger and of the same year, yet of another happening."""
    if other.role != claim.role or other.sentence_index == claim.sentence_index or other.part_of is not None:
        return False
    if other.scope.since is not None or (other.figure.low or 0) <= claim.figure.point:
        return False
    when = other.scope.event_date
    day = when[0] if isinstance(when, tuple) else when
    return claim.published is not None and isinstance(day, date) and day.year == claim.published.year and other.scope.background
