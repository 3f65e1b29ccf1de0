"""Summaries told twice: two sentences that give the dead and the hurt, or a toll and its parts, alike in all numbers but one.

"Two dead, three hurt" in the headline and "killed two people and wounded four others" below it are one summary. That the other numbers are the same
says that neither counts a part of what the other counts, whatever else might make a smaller number a part.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, groupby, islice

from checker.checks.entities.deaths import ONE_DEATH
from checker.checks.entities.partial import BY_SEX
from checker.checks.entities.telling import HARMED, TOP, Telling
from checker.checks.entities.tellings import of_one_time, telling_of
from checker.checks.guards import SLIP
from checker.checks.nearby import SENTENCE
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.reading import Reading

MOST = 12
"""Summaries that are held against each other in one article."""
STEM = 5
"""Letters that "critical" and "critically" have in common."""
_OTHERS = frozenset(("other", "also", "of those", "carried"))
Summary = dict[str, Claim | None]
"""The figures of one sentence by what they count; None for one death that no figure tells."""


def summaries_apart(reading: Reading, marks: Marks) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of figures, earlier first, that are all in which two summaries part; one of the two stands at the top."""
    for (first, one), (second, other) in combinations(islice(_summaries(reading), MOST), 2):
        pair = _odd(one, other) if min(first, second) <= TOP else None
        if pair is None or not of_one_time(*pair, reading):
            continue
        front, back = (telling_of(claim, reading, marks) for claim in pair)
        if _of_one_kind(front, back):
            yield front, back


def _odd(one: Summary, other: Summary) -> tuple[Claim, Claim] | None:
    """The two figures in which two summaries of the same things part by no more than a slip; None where they part in none, or in several."""
    if one.keys() != other.keys():
        return None
    unlike = [key for key in one if _number(one[key]) != _number(other[key])]
    if len(unlike) != 1:
        return None
    front, back = one[unlike[0]], other[unlike[0]]
    if front is None or back is None or abs(front.figure.point - back.figure.point) > SLIP:
        return None
    return front, back


def _number(claim: Claim | None) -> float:
    return 1 if claim is None else claim.figure.point


def _of_one_kind(front: Telling, back: Telling) -> bool:
    """Whether both count people hurt alike, of one group, and the smaller is no item of a list that the larger sums up."""
    few, many = sorted((front, back), key=lambda told: told.value)
    if few.listed > many.listed or few.group not in ("all", many.group, *BY_SEX) or _degree(few) != _degree(many):
        return False
    if few.at_top and many.at_top:
        return few.role == many.role or many.value - few.value != few.partner
    return few.role == many.role and few.parts - _OTHERS == many.parts - _OTHERS


def _degree(told: Telling) -> frozenset[str]:
    """How badly the people are hurt, whether "critically" or "in critical condition"."""
    return frozenset(mark[:STEM] for mark in told.parts & told.marks.words("degree"))


def _summaries(reading: Reading) -> Iterator[tuple[int, Summary]]:
    """The sentences that are a summary, each with it."""
    counts = (claim for claim in reading.claims if claim.role in (*HARMED, "hospitalised") and claim.figure.kind == "count")
    for sentence, claims in groupby(counts, key=lambda claim: claim.sentence_index):
        if (summary := _summary(list(claims))) is not None:
            yield sentence, summary


def _summary(claims: list[Claim]) -> Summary | None:
    """What the figures of one sentence come to; None where there is but one thing told, or two of one kind."""
    found: Summary = {}
    here = {claim.index for claim in claims}
    for claim in claims:
        kind = "dead" if claim.role == "killed" else "hurt"
        if claim.part_of in here or (kind in found and claim.counted is None):
            kind = f"{kind}, a part"
        if kind in found or claim.figure.bound not in ("exact", "at_least"):
            return None
        found[kind] = claim
    if "dead" not in found and "dead, a part" not in found and ONE_DEATH.search(claims[0].sentence_text[:SENTENCE]):
        found["dead"] = None
    return found if len(found) > 1 else None
