"""Whether two figures can be held against each other: both wholes, facts, and of one reckoning."""

from __future__ import annotations

import re

from checker.checks.guards import (
    addition,
    age_like,
    by_noun_alone,
    dated_item,
    doer_between,
    elsewhere,
    first_sight,
    forecast,
    guessed,
    of_many,
    only_named,
    other_harm,
    shared_out,
    stepped,
    sums_several,
    trigger,
    whole_hurt,
    with_doer,
)
from checker.checks.listed import listed_with
from checker.checks.nearby import around
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.compare.parts import hurt_beside_dead
from checker.reading import Reading
from checker.story import Pair

_BLOCK = re.compile(r"\b\d+ block of\b")
_SHOT = re.compile(r"\b(?:shot|hit|struck|gunfire)\b", re.IGNORECASE)
_FATAL = re.compile(r"\b(?:kill\w*|dead|dies|died|fatal\w*|slain)\b", re.IGNORECASE)
_NO_WHOLE = (addition, forecast, shared_out, by_noun_alone, of_many, guessed, listed_with, age_like)
_RECKONINGS = (with_doer, elsewhere, first_sight, sums_several)


def dead_between(a: Claim, b: Claim) -> bool:
    """ "six shot, one fatally" and "five were hit", "one dead, three others hurt" and "four hurt": one counts the dead, the other does not."""
    if a.role not in ("injured", "casualties") or abs(a.figure.point - b.figure.point) != 1:
        return False
    if hurt_beside_dead(a) != hurt_beside_dead(b):
        return True
    if a.document != b.document:
        return False
    return all(_SHOT.search(around(claim)) for claim in (a, b)) and any(_FATAL.search(around(claim)) for claim in (a, b))


def of_fact(pair: Pair, marks: Marks) -> bool:
    """Whether both figures of a pair are facts about one happening, where they measure one thing and are no tolls."""
    both = (pair.earlier, pair.later)
    if any(test(claim) for claim in both for test in (forecast, guessed)):
        return False
    return elsewhere(both[0], marks) == elsewhere(both[1], marks)


def comparable(pair: Pair, marks: Marks) -> bool:
    """Whether both figures of a pair state a whole that is a fact, of one reckoning."""
    both = (pair.earlier, pair.later)
    if only_named(min(both, key=lambda claim: claim.figure.point)):
        return False
    across = both[0].document != both[1].document
    groups = across and all(claim.population != "all" for claim in both)  # "among the dead, 13 are women": all the women
    excused = (addition, of_many, listed_with) if groups else (addition,) if across else ()
    if any(test(claim) for claim in both for test in _NO_WHOLE if not (test in excused and (groups or whole_hurt(claim)))):
        return False
    if not across and both[0].role == "rescued" and trigger(both[0]) != trigger(both[1]):
        return False  # "54 walked out", "the crew brought out nine": each counts some of those rescued
    if other_harm(*both) or any(stepped(claim, marks) for claim in both):
        return False
    few, many = sorted(both, key=lambda claim: claim.figure.point)
    if few.document == many.document and many.figure.point >= 2 * few.figure.point and _BLOCK.search(around(few)) and not _BLOCK.search(around(many)):
        return False  # one corner of a city's day
    # Of two articles' hurt, or of a group of the dead, it says nothing that one of them goes on to tell of the gunman's own death.
    doer_aside = across and (few.role == "injured" or groups)
    reckonings = [test for test in _RECKONINGS if not (doer_aside and test is with_doer)]
    if dated_item(both[0]) != dated_item(both[1]) or dead_between(*both):
        return False
    if dated_item(both[0]) and not across:
        return False  # two entries of one list
    return all(test(both[0], marks) == test(both[1], marks) for test in reckonings)


def told_part(pair: Pair, reading: Reading, marks: Marks) -> bool:
    """Whether the text says that one figure is a part of the other: "20 hurt, including seven at a party", and then of the party "seven hurt"."""
    few, many = sorted((pair.earlier, pair.later), key=lambda claim: claim.figure.point)
    if doer_between(few, many, reading, marks):
        return True
    return few.document == many.document and any(
        claim.part_of == many.index and claim.figure.value == few.figure.value for claim in reading.claims[many.index : many.index + 12]
    )
