"""same-number: one unround number for two things, which is often a number carried to the wrong place."""

from __future__ import annotations

from collections.abc import Iterable

from checker.checks.base import Case, Check
from checker.claim import Claim
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook.base import Strict


class SameNumberParameters(Strict):
    """`smallest`: numbers below it meet by chance."""

    smallest: int = 13


class SameNumber(Check):
    """Two counts of one exact, unround value with different roles and different nouns."""

    kind = "same-number"
    Parameters = SameNumberParameters
    parameters: SameNumberParameters

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        first: dict[float, Claim] = {}
        told: set[float] = set()
        for claim in reading.claims:
            value = claim.figure.point
            if claim.figure.kind != "count" or claim.figure.bound != "exact" or value < self.parameters.smallest or value % 10 == 0:
                continue
            other = first.setdefault(value, claim)
            if other is claim or value in told or not _two_things(other, claim):
                continue
            told.add(value)
            yield self.finding(f"{claim.text} stands for two things.", Location.of_claim(claim), [Location.of_claim(other)])


def _two_things(a: Claim, b: Claim) -> bool:
    return a.role != b.role and a.counted != b.counted and a.counted is not None and b.counted is not None
