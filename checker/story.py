"""Story: the rival claims about one thing, and the verdict on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.claim import Claim

Verdict = Literal["agree", "stretched", "differ", "update", "fell"]
Confidence = Literal["high", "medium", "low"]
Order = Literal["dated", "worded", "assumed", "none"]
"""What puts two claims in order: dates; words ("rose to 14"); nothing but that tolls go up on the first day; or that nothing does."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of one story and how they stand to each other (`later` is the later of the two, unless `order` is none)."""

    earlier: Claim
    later: Claim
    verdict: Verdict
    confidence: Confidence
    gap: float
    """Distance between the two intervals over the larger of the two values: 0 where they touch."""
    order: Order


@dataclass(frozen=True)
class Story:
    """Claims of one role, one counted group, compatible place, event and period.

    Attributes:
        name: readable and stable ("killed, Aceh earthquake, 2 July 2013").
        role, population, place, event: what they share. Population is that of the claims (`all`, `children`, `soldiers` ...) or, where a group of
            them counts people of one country, "nationals of" with its name ("nationals of Denmark"): its claims then bear that population too.
        claims: in order of as-of, published date, document and index.
        pairs: the pairs that do not simply agree, most serious first.
        verdict: the worst of the pairs' verdicts.
        summary: what the chosen policy makes of the claims: (low, best, high); None where it says nothing.
        policy: name of that policy.
        judged: document and index of the claims that were held against at least one other of the story.
        topic: what its figures measure, where they are no tolls ("depth kilometre", "age of Orrin Veltmar"); None for tolls.
    """

    name: str
    role: str
    population: str
    place: str | None
    event: str | None
    claims: tuple[Claim, ...]
    pairs: tuple[Pair, ...]
    verdict: Verdict
    summary: tuple[float | None, float | None, float | None]
    policy: str
    judged: frozenset[tuple[str, int]] = frozenset()
    topic: str | None = None
