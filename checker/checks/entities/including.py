"""Parts told twice: "nine people, including four children" and, further on, "nine people, including three children".

A part is held against the same part of the same whole alone: one noun, of wholes that are one number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.checks.entities.telling import HARMED, Telling
from checker.checks.entities.tellings import of_one_time, telling_of
from checker.checks.guards import SLIP
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.reading import Reading

MOST = 12
"""Mentions of one part that are held against each other in one article."""


def parts_apart(reading: Reading, marks: Marks) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of figures, earlier first, that give one part of one whole with two numbers a slip apart; each earlier figure in at most one."""
    told: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        whole = _whole_beside(claim, reading)
        if whole is not None:
            told[claim.role, claim.counted, claim.population, whole.role, whole.figure.value].append(claim)
    for mentions in told.values():
        done: set[int] = set()
        for one, other in combinations(mentions[:MOST], 2):
            apart = abs(one.figure.point - other.figure.point)
            if not of_one_time(one, other, reading):
                continue
            if one.index not in done and one.sentence_index != other.sentence_index and 0 < apart <= SLIP:
                done.add(one.index)
                yield telling_of(one, reading, marks), telling_of(other, reading, marks)


def _whole_beside(claim: Claim, reading: Reading) -> Claim | None:
    """The whole that the sentence of a counted group of dead or hurt gives beside it; None where there is none."""
    if claim.part_of is None or claim.role not in HARMED or claim.counted is None or claim.figure.kind != "count" or claim.figure.bound != "exact":
        return None
    whole = reading.claims[claim.part_of]
    return whole if whole.sentence_index == claim.sentence_index and whole.role in HARMED else None
