"""One toll told twice: two figures of one article on the same dead or hurt that cannot both hold.

Within one article two figures of one role are taken to speak of one thing unless something says otherwise, for copy does not give two tolls of
one happening without a word. What does say otherwise, `entities.reasons` and `entities.certain` list, and `entities.evidence` weighs. Numbers by more
than a slip apart are two tolls for any reason, and for any part that is certain.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from checker.checks.entities.alike import echoes, near, opening
from checker.checks.entities.antecedents import without_antecedent
from checker.checks.entities.certain import PARTS, opens_with_several
from checker.checks.entities.counts import KEPT
from checker.checks.entities.evidence import Evidence
from checker.checks.entities.happening import Happenings, one_day
from checker.checks.entities.including import parts_apart
from checker.checks.entities.reasons import REASONS, TEN, more_than, why_apart
from checker.checks.entities.summaries import summaries_apart
from checker.checks.entities.telling import Telling
from checker.checks.entities.tellings import MOST, stated, telling_of, tellings
from checker.checks.entities.times import one_past
from checker.checks.entities.weighing import one_toll
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.reading import Reading
from checker.rulebook import Rulebook


@lru_cache(maxsize=KEPT)
def retold(reading: Reading, rulebook: Rulebook) -> tuple[tuple[Telling, Telling], ...]:
    """Pairs of figures, earlier first, that state one toll, or one part of it, each pair once; kept, because two checks ask for them."""
    pairs: dict[tuple[int, int], tuple[Telling, Telling]] = {}
    for front, other in _retold(reading, rulebook):
        pairs.setdefault((front.claim.index, other.claim.index), (front, other))
    return tuple(pairs.values())


def _retold(reading: Reading, rulebook: Rulebook) -> Iterator[tuple[Telling, Telling]]:
    """Part and part, summaries, people taken up again, and any others.

    Of the others each earlier figure is in at most one pair, with one that a slip parts from it if there is any.
    """
    happenings, marks, evidence = Happenings.of(rulebook), Marks.of(rulebook), Evidence.of(rulebook)
    yield from parts_apart(reading, marks)
    for front, other in summaries_apart(reading, marks):
        if _contradict(front, other) and not _kept_apart(front, other, reading):
            yield front, other
    meant: set[int] = set()
    for taken_up, other in without_antecedent(reading, marks):
        if _contradict(taken_up, other):
            meant.add(taken_up.claim.index)  # and is no slip of any other figure
            front, back = sorted((taken_up, other), key=lambda one: one.claim.index)
            yield front, back
    paired: set[int] = set()
    for front, other in sorted(_candidates(reading, marks), key=_far):
        if not meant.isdisjoint((front.claim.index, other.claim.index)) or front.claim.index in paired or not _contradict(front, other):
            continue
        if not (one_day(front.claim, other.claim) or one_past(front, other)):
            continue
        two_places = not (_taken_up(front, other) or happenings.one_place(front.claim, other.claim))
        if _one_toll(front, other, reading, evidence, two_places=two_places):
            paired.add(front.claim.index)
            yield front, other


def _one_toll(front: Telling, other: Telling, reading: Reading, evidence: Evidence, *, two_places: bool) -> bool:
    """Whether one sentence is told twice, or what the two bear speaks for one toll."""
    if near(front, other) and not echoes(front, other):
        return evidence.of_one_toll(front, other, reading, two_places=two_places)
    return not two_places and why_apart(front, other, reading) is None and one_toll(front, other, reading)


def _candidates(reading: Reading, marks: Marks) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of figures of the dead, or of the hurt, earlier first: any two that a slip parts, and any two wholes."""
    whole = {told.claim.index for told in tellings(reading, marks)}
    told = [telling_of(claim, reading, marks) for claim in stated(reading, marks)[:MOST]]
    for front, other in combinations(told, 2):
        if (front.role == "killed") != (other.role == "killed"):
            continue
        if near(front, other) or {front.claim.index, other.claim.index} <= whole:
            yield front, other


def _far(pair: tuple[Telling, Telling]) -> bool:
    return not near(*pair)


def _kept_apart(front: Telling, other: Telling, reading: Reading) -> bool:
    """Whether two summaries that part in one number are of two happenings or times; that neither counts a part, their other numbers say."""
    if opens_with_several(reading, front.marks) and not opening(front, other):
        return True
    few, many = sorted((front, other), key=lambda told: told.value)
    if any(PARTS[name](few, many, reading) for name in OF_OTHERS):
        return True
    return any(holds(few, many, reading) for name, holds in REASONS.items() if name not in OF_A_PART)


def _taken_up(front: Telling, other: Telling) -> bool:
    """ "Of the 45 hurt, 12 were flown to Orsa": the place is that of the others, and the 45 are those told of before."""
    return other.closed_whole and near(front, other)


def _contradict(front: Telling, other: Telling) -> bool:
    """Whether the two numbers cannot both hold.

    Beside a number that is a little more, "at least" a little less is out of date: a slip, unless it is a round number.
    """
    low, high = sorted((front, other), key=lambda told: told.value)
    if low.value == high.value:
        return False
    if low.claim.figure.bound == "exact":
        return True
    both_at_top = front.at_top and (front.paired(other) or (low.at_top and front is high and low.role == high.role))
    open_twice = high.claim.figure.bound == "at_least"
    if low.value == 1 or (low.value % TEN == 0 and (more_than(low.claim) or not (open_twice or both_at_top))):
        return False  # "at least one"; "more than 70" and "at least 73", "at least 70" and 73
    return near(low, high)


def told_apart(a: Claim, b: Claim, reading: Reading, rulebook: Rulebook) -> bool:
    """Whether any two figures of dead or hurt of an article are two things."""
    marks = Marks.of(rulebook)
    first, second = sorted((a, b), key=lambda claim: claim.index)
    front, other = telling_of(first, reading, marks), telling_of(second, reading, marks)
    return not _one_toll(front, other, reading, Evidence.of(rulebook), two_places=False)


OF_OTHERS = ("a link", "of a larger toll", "attackers")
"""The signs that the smaller figure counts others, which summaries bear as well."""
OF_A_PART = frozenset(("shot among the hurt", "dead among the hurt", "only the named", "another reckoning"))
"""The reasons for which the smaller figure counts a part of those whom the larger counts."""
