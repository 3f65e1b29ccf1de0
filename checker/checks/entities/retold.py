"""One toll told twice: two figures of one article on the same dead or hurt that cannot both hold.

Within one article two figures of one role are taken to speak of one thing unless something says otherwise, for copy does not give two tolls of
one happening without a word. So a pair needs two things: no *reason apart*, of which `REASONS` is the whole list (another happening, another time,
another reckoning), and signs enough for one toll, which `entities.weighing` weighs: whether the smaller figure is the whole, or a part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from functools import lru_cache
from itertools import islice

from checker.checks.entities.additions import adds_up, raised_by
from checker.checks.entities.alike import both_told_again, echoes, near, nearly_as_many, opening, words_of
from checker.checks.entities.another import another_happening, apart_from_lead, told_of_before
from checker.checks.entities.antecedents import without_antecedent
from checker.checks.entities.certain import PARTS, opens_with_several
from checker.checks.entities.counts import KEPT, Counts
from checker.checks.entities.deaths import known_dead
from checker.checks.entities.entries import overtaken
from checker.checks.entities.happening import Happenings, one_day
from checker.checks.entities.including import parts_apart
from checker.checks.entities.killer import the_killer
from checker.checks.entities.large import NO_OTHER, nearly_agree
from checker.checks.entities.summaries import summaries_apart
from checker.checks.entities.taken_back import taken_back
from checker.checks.entities.telling import Telling
from checker.checks.entities.tellings import telling_of, tellings
from checker.checks.entities.times import one_past
from checker.checks.entities.voices import two_voices_apart
from checker.checks.entities.weighing import one_toll
from checker.checks.guards import MANY_TIMES
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.compare.reckoning import of_some
from checker.reading import Reading

FEW = 3
"""Figures before a sum which may be its parts."""
OVERTAKEN = "overtaken by a later entry"
JUST_BEFORE = 2
"""Sentences before a figure of which it may give the sum."""
TEN = 10
_MORE_THAN = re.compile(r"(?:more than|over|upwards of) ", re.IGNORECASE)
ROUGHLY = 0.25
"""Share of a number by which a round word ("two dozen") may miss it."""


@lru_cache(maxsize=KEPT)
def retold(reading: Reading, happenings: Happenings, marks: Marks) -> tuple[tuple[Telling, Telling], ...]:
    """Pairs of figures, earlier first, that state one toll, or one part of it, each pair once; kept, because two checks ask for them."""
    pairs: dict[tuple[int, int], tuple[Telling, Telling]] = {}
    for front, other in _retold(reading, happenings, marks):
        pairs.setdefault((front.claim.index, other.claim.index), (front, other))
    return tuple(pairs.values())


def _retold(reading: Reading, happenings: Happenings, marks: Marks) -> Iterator[tuple[Telling, Telling]]:
    """Part and part, summaries, people taken up again, large numbers, and any others.

    Of the others each earlier figure is in at most one pair.
    """
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
    for pair in nearly_agree(reading, marks):
        if meant.isdisjoint(one.claim.index for one in pair) and _contradict(*pair) and _large_and_one(*pair, reading):
            yield pair
    told = [one for one in tellings(reading, marks) if one.claim.index not in meant]
    for i, front in enumerate(told):
        later = [other for other in told[i + 1 :] if (other.role == "killed") == (front.role == "killed")]
        for other in later:
            if not _contradict(front, other) or not (_taken_up(front, other) or happenings.one_place(front.claim, other.claim)):
                continue
            if not (one_day(front.claim, other.claim) or one_past(front, other)):
                continue
            if why_apart(front, other, reading) is None and one_toll(front, other, reading):
                yield front, other
                break


def _kept_apart(front: Telling, other: Telling, reading: Reading) -> bool:
    """Whether two summaries that part in one number are of two happenings or times; that neither counts a part, their other numbers say."""
    if opens_with_several(reading, front.marks) and not opening(front, other):
        return True
    few, many = sorted((front, other), key=lambda told: told.value)
    if any(PARTS[name](few, many, reading) for name in OF_OTHERS):
        return True
    return any(holds(few, many, reading) for name, holds in REASONS.items() if name not in OF_A_PART)


def _large_and_one(front: Telling, other: Telling, reading: Reading) -> bool:
    """Whether nothing keeps two large numbers apart; what may only be of others is not heard where none comes so near by chance.

    It is heard where one is that of the article's own happening, where both numbers are told again, or one is of a part.
    """
    of_a_part = front.claim.part_of is not None or other.claim.part_of is not None
    own = any(Counts.of(reading).leads(told.claim) for told in (front, other))
    by_chance = min(front.value, other.value) >= NO_OTHER and not (both_told_again(front, other) or of_a_part or own)
    return why_apart(front, other, reading, OF_OTHERS_THAN if by_chance else ()) is None


def _taken_up(front: Telling, other: Telling) -> bool:
    """ "Of the 45 hurt, 12 were flown to Orsa": the place is that of the others, and the 45 are those told of before."""
    return other.closed_whole and near(*sorted((front, other), key=lambda told: told.value))


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
    if low.value == 1 or (low.value % TEN == 0 and (_over(low.claim) or not (open_twice or both_at_top))):
        return False  # "at least one"; "more than 70" and "at least 73", "at least 70" and 73
    return near(low, high)


def why_apart(front: Telling, other: Telling, reading: Reading, unheard: Container[str] = ()) -> str | None:
    """The first reason but those `unheard` for which the two may both hold, or None.

    One sentence told twice has none, other than in two entries of a live page.
    """
    few, many = sorted((front, other), key=lambda told: told.value)
    if echoes(front, other):
        return OVERTAKEN if overtaken(few, many, reading) else None
    return next((name for name, holds in REASONS.items() if name not in unheard and holds(few, many, reading)), None)


def _one_sentence(few: Telling, many: Telling, reading: Reading) -> bool:
    """Two figures of one sentence are parts, steps or two sides, which the sentence itself tells apart."""
    return few.sentence == many.sentence


def _another_order(few: Telling, many: Telling, reading: Reading) -> bool:
    """Numbers so far apart that no hand slipped: one side's losses and the other's, a family and a town."""
    return many.value > MANY_TIMES * few.value


def _another_time(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "initial reports of six hurt", "officers found two people shot": the count of an earlier moment."""
    return few.early != many.early or few.at_first > many.at_first or (few.seen > many.seen and not (few.role == "killed" and few.sentence <= 1))


def _only_the_named(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Two victims killed in the attack have been identified": as many as have names by now."""
    return few.named_by_now and not many.named_by_now and not nearly_as_many(few, many)


def _shot_among_hurt(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "five hurt", of whom "four were shot" and one was cut by glass; at the top, or for the larger figure given but once, a slip."""
    if few.role != "shot" or many.role != "injured" or few.at_top or few.all_of_them:
        return False
    if "other" in few.claim_marks and few.all_the_hurt:
        return False
    return any(c.index != many.claim.index and not c.scope.background for c in Counts.of(reading).like(many.claim.role, many.claim.figure))


def _dead_among_hurt(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "six shot, one fatally" and "five were hit", "one dead, three others hurt" and "four hurt"."""
    if few.role == "killed" or many.beside_the_dead:
        return False
    if few.partner is not None and many.counts_the_dead and _reaches(few.value + few.partner, many.claim):
        return True
    told = few.partner is not None and many.partner is None and few.value + few.partner == many.value and not many.closed_whole
    without = few.role == "injured" or few.beside_the_dead or (few.partner is None) != (many.partner is None)
    if not told and not (many.role == "shot" and without):
        return False
    if few.role == "injured" and few.partner is not None and many.value - few.value <= few.partner and not many.all_of_them:
        return True
    one_group = few.group == many.group or "all" in (few.group, many.group)
    return one_group and known_dead(many.value - few.value, reading)


def _reaches(number: float, claim: Claim) -> bool:
    return number == claim.figure.point or (claim.figure.bound == "at_least" and number > claim.figure.point)


def _reckoned(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "One dead, three hurt" and "two dead, two hurt": somebody died since; or the smaller counts some of the people by themselves."""
    if few.summed and many.summed:
        return False
    sums = [_dead_and_hurt(told) for told in (few, many)]
    died_since = sums[0] is not None and sums[0] == sums[1]
    return died_since or (not few.paired(many) and of_some(few.claim, many.claim))


def _rounded(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Two dozen" beside 26; 80 beside 83, where the text has "more than 80"."""
    rough = any(words_of(told.claim.text) & told.marks.words("coarse") for told in (few, many))
    near_enough = many.value - few.value <= ROUGHLY * many.value
    if rough or not near_enough:
        return rough and near_enough
    exact = few.claim.figure.bound == "exact" and few.value % TEN == 0
    return exact and any(_over(c) for c in Counts.of(reading).like(few.claim.role, few.claim.figure))


def _over(claim: Claim) -> bool:
    """ "More than 80": the headline's 80 is what it is above."""
    return claim.figure.bound == "at_least" and _MORE_THAN.match(claim.text) is not None


def _added_up(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Six died, and the man who shot them is dead too. That makes seven": a sum of what was told just before."""
    claim, gap = many.claim, many.value - few.value
    if not adds_up(claim, many.marks):
        return False
    just_before = [c for c in islice(reversed(reading.claims[: claim.index]), FEW) if claim.sentence_index - c.sentence_index <= JUST_BEFORE]
    counted = any(c.sentence_index == claim.sentence_index and c.role == claim.role and c.figure.kind == "count" for c in just_before)
    return any(c.figure.point == gap for c in just_before) or (gap == 1 and not counted)


def _dead_and_hurt(told: Telling) -> float | None:
    """The sum of both where the sentence gives them apart; those shot stay as many when one of them dies."""
    return None if told.partner is None or told.of_shot or told.role == "shot" else told.value + told.partner


def told_apart(a: Claim, b: Claim, reading: Reading, marks: Marks) -> bool:
    """`why_apart` for any two figures of dead or hurt."""
    first, second = sorted((a, b), key=lambda claim: claim.index)
    front, other = telling_of(first, reading, marks), telling_of(second, reading, marks)
    return why_apart(front, other, reading) is not None or not one_toll(front, other, reading)


REASONS: dict[str, Callable[[Telling, Telling, Reading], bool]] = {
    "one sentence": _one_sentence,
    "another order": _another_order,
    "another happening": another_happening,
    "another than the lead's": apart_from_lead,
    "another time": _another_time,
    OVERTAKEN: overtaken,
    "a number taken back": taken_back,
    "an addition": raised_by,
    "only the named": _only_the_named,
    "two voices": two_voices_apart,
    "shot among the hurt": _shot_among_hurt,
    "dead among the hurt": _dead_among_hurt,
    "the killer": the_killer,
    "another reckoning": _reckoned,
    "a round word": _rounded,
    "added up": _added_up,
    "told of before": told_of_before,
}
OF_OTHERS = ("a link", "of a larger toll", "attackers")
"""The signs that the smaller figure counts others, which summaries bear as well."""
OF_OTHERS_THAN = frozenset(("another happening", "another than the lead's", "only the named", "another reckoning"))
"""The reasons for which the two figures count the people of two happenings, or others of one."""
OF_A_PART = frozenset(("shot among the hurt", "dead among the hurt", "only the named", "another reckoning"))
"""The reasons for which the smaller figure counts a part of those whom the larger counts."""
