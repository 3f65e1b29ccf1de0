"""Figures as intervals: what the words allow, and the narrower range in which a reader would expect the truth."""

from __future__ import annotations

import math
from dataclasses import dataclass

from checker.claim import Figure

LOOSE_FACTOR = 2.0
"""Nobody writes "more than 800" of 5,000: an open bound is expected to hold up to this multiple of the number."""
SMALL = 10
"""Up to here a bound says little: "at least one" is also said of a handful."""
VAGUE_FACTOR = 20.0
"""Dozens reach up to 240, hundreds up to 2,000."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed range; either end may be infinite."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        return self.low <= other.high and other.low <= self.high

    def gap(self, other: Interval) -> float:
        """Distance between the nearest ends over the larger of them; 0 where the ranges touch."""
        if self.meets(other):
            return 0.0
        below, above = (self.high, other.low) if self.high < other.low else (other.high, self.low)
        return (above - below) / above if above > 0 and math.isfinite(above) else 1.0


def allowed(figure: Figure) -> Interval:
    """What the words allow, as stated."""
    low = -math.inf if figure.low is None else figure.low
    return Interval(min(low, 0.0) if figure.bound == "at_most" else low, math.inf if figure.high is None else figure.high)


def expected(figure: Figure) -> Interval:
    """Where the truth is expected if the words were chosen with care."""
    whole = allowed(figure)
    point = figure.point
    if figure.bound == "at_least":
        return Interval(whole.low, max(point * LOOSE_FACTOR, point + SMALL))
    if figure.bound == "at_most":
        return Interval(point / LOOSE_FACTOR, whole.high)
    if figure.bound == "vague":
        return Interval(whole.low, min(whole.high, point * VAGUE_FACTOR / 2))
    return whole
