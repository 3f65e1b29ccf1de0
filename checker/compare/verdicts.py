"""The verdict on two claims of one story: agree, stretched, differ, update or fell; and how sure it is."""

from __future__ import annotations

from datetime import date

from checker.claim import Claim, Moment
from checker.compare.intervals import allowed, expected
from checker.story import Confidence, Pair, Verdict

SERIOUS: tuple[Verdict, ...] = ("differ", "fell", "update", "stretched", "agree")
"""Verdicts, worst first."""
ROUNDED = 0.03
"""Share by which tolls of long past disasters part that were rounded."""
_LEVELS: tuple[Confidence, ...] = ("low", "medium", "high")


def moment_of(claim: Claim) -> tuple[date, date] | None:
    """First and last day of which a claim is stated: its as-of, the end of its period, or the day it was printed."""
    moment: Moment | None = claim.scope.as_of or claim.scope.until or claim.published
    if moment is None:
        return None
    return (moment, moment) if isinstance(moment, date) else moment


def ordered(one: Claim, other: Claim) -> tuple[Claim, Claim, bool]:
    """The two in order of time, and whether dates order them."""
    first, second = moment_of(one), moment_of(other)
    if first and second:
        if first[1] < second[0]:
            return one, other, True
        if second[1] < first[0]:
            return other, one, True
    return one, other, False


def judge(one: Claim, other: Claim, nature: str) -> Pair:
    """The verdict on two rival claims; `nature` is that of their role (cumulative, stock, flow, incident)."""
    earlier, later, dated = ordered(one, other)
    gap = allowed(earlier.figure).gap(allowed(later.figure))
    if earlier.figure.value == later.figure.value:
        gap = 0.0  # "more than 250,000" and "a quarter of a million" are one number to a reader
    if gap == 0.0:
        fits = expected(earlier.figure).meets(expected(later.figure))
        return Pair(earlier, later, "agree" if fits else "stretched", confidence(earlier, later, dated), 0.0)
    verdict: Verdict = "differ"
    if dated and earlier.document != later.document and nature != "flow":
        verdict = "update" if later.figure.point >= earlier.figure.point else "fell"
    sure = confidence(earlier, later, dated)
    if verdict == "fell" and nature == "stock":
        sure = "low"  # the missing are found, those in shelters go home
    if earlier.scope.background and later.scope.background and gap <= ROUNDED:
        sure = "low"  # of a disaster long past 612 and 600 are one toll to most readers
    return Pair(earlier, later, verdict, sure, gap)


def confidence(one: Claim, other: Claim, dated: bool) -> Confidence:
    """How sure it is that both speak of one thing at one time."""
    level = min(one.scope.sure, other.scope.sure)
    if one.document == other.document:
        level = max(level, 1)
    elif not dated:
        # Two reports of one day cannot be put in order: the later may simply know more.
        level = 0 if one.published is None or other.published is None else min(level, 1)
    return _LEVELS[min(level, 2)]


def worst(pairs: list[Pair]) -> Verdict:
    """The gravest verdict among pairs; agree where there are none."""
    return min((pair.verdict for pair in pairs), key=SERIOUS.index, default="agree")
