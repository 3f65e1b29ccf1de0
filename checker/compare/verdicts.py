"""The verdict on two claims of one story: agree, stretched, differ, update or fell; and how sure it is."""

from __future__ import annotations

from datetime import date, timedelta

from checker.claim import Claim, Moment
from checker.compare.intervals import allowed, expected
from checker.compare.marks import Marks, Surroundings
from checker.compare.parts import text_about
from checker.story import Confidence, Order, Pair, Verdict

SERIOUS: tuple[Verdict, ...] = ("differ", "fell", "update", "stretched", "agree")
"""Verdicts, worst first."""
FIRST_DAYS = timedelta(days=1)
"""How long after a happening its toll goes up from hour to hour."""
_ANYBODY = frozenset(("", "officials", "authorities"))
ROUNDED = 0.03
"""Share by which tolls of long past disasters part that were rounded."""
_LEVELS: tuple[Confidence, ...] = ("low", "medium", "high")


def moment_of(claim: Claim) -> tuple[date, date] | None:
    """First and last day of which a claim is stated: its as-of, the end of its period, or the day it was printed."""
    moment: Moment | None = claim.scope.as_of or claim.scope.until or claim.published
    if moment is None:
        return None
    return (moment, moment) if isinstance(moment, date) else moment


def ordered(one: Claim, other: Claim) -> tuple[Claim, Claim, Order]:
    """The two in order of time, if dates order them."""
    first, second = moment_of(one), moment_of(other)
    if first and second:
        if first[1] < second[0]:
            return one, other, "dated"
        if second[1] < first[0]:
            return other, one, "dated"
    return one, other, "none"


def staged(one: Claim, other: Claim, marks: Marks) -> tuple[Claim, Claim, Order]:
    """Two claims that no date orders, in order if the words of the higher put it behind the lower: "the toll rose to 14"."""
    few, many = sorted((one, other), key=lambda claim: claim.figure.point)
    if _raised(many, marks) and not _raised(few, marks):
        return few, many, "worded"
    return one, other, "none"


def _raised(claim: Claim, marks: Marks) -> bool:
    text, start, _ = text_about(claim)
    return marks.has("later stage", Surroundings(text[:start], claim.text, "", ""))


def _vague_source(one: Claim, other: Claim) -> bool:
    """Whether nobody in particular stands behind one of two counts: two bodies stand by theirs, however early they gave them."""
    sourced = (claim.attribution.attributed and (claim.attribution.source or "").lower() not in _ANYBODY for claim in (one, other))
    return not all(sourced)


def _first_days(one: Claim, other: Claim) -> bool:
    """Whether two articles were printed on the day of their happening or the next, while its toll goes up."""
    days = [day for claim in (one, other) if (day := claim.scope.event_date or claim.subject.day) is not None]
    if one.document == other.document or one.published is None or other.published is None or not days:
        return False
    last = max(day if isinstance(day, date) else day[1] for day in days)
    return max(one.published, other.published) <= last + FIRST_DAYS


def judge(one: Claim, other: Claim, nature: str, marks: Marks, spread: bool = False) -> Pair:
    """The verdict on two rival claims.

    `nature` is that of their role (cumulative, stock, flow, incident) or of their topic (flow, growing); by `marks` the words of a later stage are
    known; `spread` says that the happening is spread over a region, where it takes days to find who is dead.
    """
    earlier, later, order = ordered(one, other)
    if order == "none" and nature in ("cumulative", "growing") and one.document != other.document:
        earlier, later, order = staged(one, other, marks)
    gap = allowed(earlier.figure).gap(allowed(later.figure))
    if earlier.figure.value == later.figure.value:
        gap = 0.0  # "more than 250,000" and "a quarter of a million" are one number to a reader
    if gap == 0.0:
        fits = expected(earlier.figure).meets(expected(later.figure))
        return Pair(earlier, later, "agree" if fits else "stretched", confidence(earlier, later, order), 0.0, order)
    verdict: Verdict = "differ"
    if order != "none" and earlier.document != later.document and nature != "flow":
        verdict = "update" if later.figure.point >= earlier.figure.point else "fell"
    sure = confidence(earlier, later, order)
    grows = nature == "growing" or (spread and nature == "cumulative" and _vague_source(earlier, later))
    if verdict == "differ" and grows and _first_days(earlier, later):
        # Nothing says which of two reports of the first day is the later one, and no editor takes the lower one for wrong.
        earlier, later = sorted((earlier, later), key=lambda claim: claim.figure.point)
        verdict, sure, order = "update", "low", "assumed"
    if verdict == "fell" and nature == "stock":
        sure = "low"  # the missing are found, those in shelters go home
    if earlier.scope.background and later.scope.background and gap <= ROUNDED:
        sure = "low"  # of a disaster long past 612 and 600 are one toll to most readers
    return Pair(earlier, later, verdict, sure, gap, order)


def confidence(one: Claim, other: Claim, order: Order) -> Confidence:
    """How sure it is that both speak of one thing at one time."""
    level = min(one.scope.sure, other.scope.sure)
    if one.document == other.document:
        level = max(level, 1)
    elif order == "none":
        # Two reports of one day cannot be put in order: the later may simply know more.
        level = 0 if one.published is None or other.published is None else min(level, 1)
    return _LEVELS[min(level, 2)]


def worst(pairs: list[Pair]) -> Verdict:
    """The gravest verdict among pairs; agree where there are none."""
    return min((pair.verdict for pair in pairs), key=SERIOUS.index, default="agree")
