"""What makes two unlike figures of dead or hurt two things: another happening, another time, another reckoning.

For numbers by more than a slip apart each of these is enough; for numbers that nearly agree they are weighed (see `entities.evidence`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from checker.checks.entities.additions import adds_up, raised_by
from checker.checks.entities.alike import echoes, nearly_as_many, two_hospitals, words_of
from checker.checks.entities.another import another_happening, apart_from_lead, told_of_before
from checker.checks.entities.counts import Counts
from checker.checks.entities.deaths import known_dead
from checker.checks.entities.entries import overtaken
from checker.checks.entities.killer import the_killer
from checker.checks.entities.labelled import two_labels
from checker.checks.entities.taken_back import taken_back
from checker.checks.entities.telling import Telling
from checker.checks.entities.voices import two_voices_apart
from checker.checks.guards import MANY_TIMES
from checker.claim import Claim
from checker.compare.reckoning import of_some
from checker.reading import Reading

FEW = 3
"""Figures before a sum which may be its parts."""
OVERTAKEN = "overtaken by a later entry"
JUST_BEFORE = 2
"""Sentences before a figure of which it may give the sum."""
TEN = 10
ROUGHLY = 0.25
"""Share of a number by which a round word ("two dozen") may miss it."""
_MORE_THAN = re.compile(r"(?:more than|over|upwards of) ", re.IGNORECASE)


def why_apart(front: Telling, other: Telling, reading: Reading) -> str | None:
    """The first reason for which the two may both hold, or None.

    One sentence told twice has none, other than in two entries of a live page.
    """
    few, many = sorted((front, other), key=lambda told: told.value)
    if echoes(front, other):
        return OVERTAKEN if overtaken(few, many, reading) else None
    return next((name for name, holds in REASONS.items() if holds(few, many, reading)), None)


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
    return exact and any(more_than(c) for c in Counts.of(reading).like(few.claim.role, few.claim.figure))


def more_than(claim: Claim) -> bool:
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


REASONS: dict[str, Callable[[Telling, Telling, Reading], bool]] = {
    "one sentence": _one_sentence,
    "another order": _another_order,
    "two hospitals": lambda few, many, reading: two_hospitals(few, many),
    "two labels": lambda few, many, reading: two_labels(few.claim, many.claim),
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
"""Every reason, and whether it holds of two figures, smaller first."""
