"""percent-change-wrong and percent-or-points: a change in percent that its own two ends belie."""

from __future__ import annotations

from collections.abc import Iterable

from checker.checks.base import Case, Check
from checker.checks.entities.changes import Change, ChangeReader, ChangeWords
from checker.checks.entities.numerals import Printed, shown
from checker.checks.entities.sentences import sentences_of
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook import Rulebook
from checker.rulebook.checks import CheckRule

SLACK = 0.02
"""Part of the change by which a printed percentage may miss beyond all rounding."""


def relative(change: Change) -> tuple[float, float]:
    """Lowest and highest change in percent that the printed ends allow."""
    low, high = change.b.low / change.a.high - 1, change.b.high / max(change.a.low, 1e-9) - 1
    return 100 * low, 100 * high


def touches(low: float, high: float, named: Printed, direction: int) -> bool:
    """Whether the change named lies within `low`..`high`, rounding and slack allowed for."""
    slack = max(named.half, 0.5, SLACK * abs(named.value))
    at = direction * named.value
    return low - slack <= at <= high + slack


def in_points(change: Change) -> bool:
    """Whether the number named is the difference of the two percentages."""
    if change.share is None:
        return False
    difference = change.b.value - change.a.value
    slack = change.a.half + change.b.half + change.share.half
    return abs(difference - change.direction * change.share.value) <= slack


class PercentChange(Check):
    """Works the change out from its ends."""

    kind = "percent-change"
    Parameters = ChangeWords
    parameters: ChangeWords

    def __init__(self, rule: CheckRule, rulebook: Rulebook) -> None:
        super().__init__(rule, rulebook)
        self.reader = ChangeReader(self.parameters)

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        for sentence, text in sentences_of(reading):
            if "from" not in text:
                continue
            for change in self.reader.read(text):
                message = self.problem(change)
                if message:
                    start, end = sentence.start + change.share_start, sentence.start + change.share_end
                    whole = Location.of_words(reading.article, sentence.start + change.start, sentence.start + change.end, text)
                    yield self.finding(message, Location.of_words(reading.article, start, end, text), [whole])

    def problem(self, change: Change) -> str | None:
        """What is wrong with a change, or None."""
        if change.factor is not None:
            return _factor_problem(change, change.factor)
        if change.share is None or touches(*relative(change), change.share, change.direction):
            return None if not (change.points and change.in_percent and not in_points(change)) else _told(change)
        if change.in_percent and in_points(change):
            return None
        return None if change.points and not change.in_percent else _told(change)


def _told(change: Change) -> str:
    if change.points and change.in_percent:
        return f"From {shown(change.a.value)} to {shown(change.b.value)} percent is {shown(abs(change.b.value - change.a.value))} points."
    moved = 100 * (change.b.value / change.a.value - 1)
    word = "a rise" if moved > 0 else "a fall"
    return f"From {shown(change.a.value)} to {shown(change.b.value)} is {word} of {shown(abs(moved))} percent."


def _factor_problem(change: Change, factor: float) -> str | None:
    low, high = change.b.low / change.a.high, change.b.high / max(change.a.low, 1e-9)
    if low * 0.9 <= factor <= high * 1.1:
        return None
    return f"From {shown(change.a.value)} to {shown(change.b.value)} is {shown(change.b.value / change.a.value)} times, not {shown(factor)}."


class PercentOrPoints(PercentChange):
    """A difference of two percentages that is called a percentage."""

    kind = "percent-or-points"

    def problem(self, change: Change) -> str | None:
        """What is wrong with a change, or None."""
        if not change.in_percent or change.points or change.share is None or change.factor is not None:
            return None
        if touches(*relative(change), change.share, change.direction) or not in_points(change):
            return None
        moved = shown(abs(100 * (change.b.value / change.a.value - 1)))
        points = shown(abs(change.b.value - change.a.value))
        return f"From {shown(change.a.value)} to {shown(change.b.value)} percent is {points} percentage points, or {moved} percent."
