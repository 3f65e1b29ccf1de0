"""Figures of another happening than the article's own, or of a part that was told before by the same number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from checker.checks.entities.alike import DOZEN, day_after, elsewhere, near, opening, same_noun, two_blocks, two_days
from checker.checks.entities.certain import STATED, certainly_a_part, probably_a_part
from checker.checks.entities.counts import FEW, Counts
from checker.checks.entities.happening import same_day
from checker.checks.entities.partial import LARGE, LEAD, of_any_group, opening_bare
from checker.checks.entities.telling import TOP, Telling
from checker.checks.entities.tellings import of_another_month, of_another_year, telling_of
from checker.checks.entities.times import one_past
from checker.checks.guards import other_harm
from checker.checks.nearby import SENTENCE
from checker.reading import Reading

HAPPENINGS_APART = (
    "the past", "two pasts", "elsewhere", "both elsewhere", "a step", "another year", "another month", "two days", "a sum", "of several", "two sums",
    "two streets", "two harms",
)  # fmt: skip
"""What `other_happenings` may say."""
SOON = 2
"""Sentences in which a text still speaks of the past happening just told."""
HUNDRED = 100
"""From so many on, numbers that only a slip parts are one by no chance."""


def another_happening(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "another shooting last month left two dead", "seven killed in three attacks": happenings beside the article's own, and sums of several."""
    return next(other_happenings(few, many, reading), None) is not None


def other_happenings(few: Telling, many: Telling, reading: Reading) -> Iterator[str]:
    """What says that the two are of two happenings, or of one and of several."""
    told_on = _told_on(few, many)
    if not (told_on or one_past(few, many) or _past_of_the_lead(few, many)):
        yield from _by_time(few, many)
    if few.step or many.step:
        yield "a step"
    if of_another_year(few.claim, reading) != of_another_year(many.claim, reading):
        yield "another year"
    if not told_on and of_another_month(few, reading) != of_another_month(many, reading):
        yield "another month"
    if elsewhere(few) and elsewhere(many) and not few.elsewhen:
        yield "both elsewhere"
    yield from _by_number(few, many)
    taken_up = few.closed_whole or many.closed_whole  # "the 15 wounded were flown out on Friday" is the day of the flight
    if two_days(few, many) and not taken_up:
        yield "two days"
    if two_blocks(few, many):
        yield "two streets"
    if other_harm(few.claim, many.claim):
        yield "two harms"


def _by_time(few: Telling, many: Telling) -> Iterator[str]:
    """What says so of two figures none of which is known for the past of the article's own happening."""
    one, other = few.claim.scope, many.claim.scope
    dated_anew = opening(few, many) and near(few, many) and (one.event == other.event or day_after(max(few, many, key=lambda told: told.sentence)))
    if one.background != other.background and not dated_anew:
        yield "the past"
    if one.background and other.background and not same_day(few.claim, many.claim):
        yield "two pasts"
    dated_alike = few.elsewhen != many.elsewhen and few.paired(many) and same_day(few.claim, many.claim)
    if elsewhere(few) != elsewhere(many) and not dated_alike and not opening(few, many):
        yield "elsewhere"


def _by_number(few: Telling, many: Telling) -> Iterator[str]:
    """What makes one of the two a sum over several happenings, or a long time."""
    top = few.at_top and many.at_top
    plural = few.of_several or few.value >= DOZEN or (few.sentence < many.sentence and same_noun(few, many))
    one_sum = few.value >= HUNDRED or (top and plural) or (many.at_top and _of_them_all(few))
    if few.summed < many.summed and not (near(few, many) and one_sum):
        yield "a sum"
    all_of_them = few.at_top or few.paired(many) or few.value >= DOZEN or _of_them_all(few)
    if few.of_several < many.of_several and not (near(few, many) and all_of_them):
        yield "of several"
    if few.summed and many.summed and not top:
        yield "two sums"


def _told_on(few: Telling, many: Telling) -> bool:
    """ "A slide killed 26 weavers in 2011. A stone with 26 names is still there": the next sentences go on about one past happening."""
    first, second = sorted((few, many), key=lambda told: told.sentence)
    if not near(few, many) or second.of_another or second.elsewhen:
        return False
    if second.closed_whole and second.times == 0 and 0 < second.sentence - first.sentence <= SOON:
        return first.elsewhen or first.claim.scope.background  # "the three workers killed at Dorsa"
    undated = first.claim.scope.background and second.claim.scope.event_date in (None, first.claim.scope.event_date)
    return second.sentence - first.sentence == 1 and few.value >= LARGE and undated


def _past_of_the_lead(few: Telling, many: Telling) -> bool:
    """ "A week after a quake that killed 73": the past of which headline or first sentence tell is the article's own."""
    back = [told for told in (few, many) if told.claim.scope.background]
    return len(back) == 1 and back[0].sentence <= 1 and few.value >= LARGE and near(few, many)


def _of_them_all(few: Telling) -> bool:
    """ "There are seven people dead": many people of whom the sentence names no happening by itself may be those of all that happened."""
    named = few.marks.find("happening", few.claim.sentence_text[:SENTENCE]) is not None
    return few.value >= LARGE and not (named or few.local or few.parts or few.claim.scope.sure == STATED)


def apart_from_lead(few: Telling, many: Telling, reading: Reading) -> bool:
    """The lead gives a headline's number with its day or place, and the other figure, further on, is of another happening than that."""
    head, other = sorted((few, many), key=lambda told: told.claim.index)
    if head.claim.section != "headline":
        return False
    again = (c for c in Counts.of(reading).like(head.claim.role, head.claim.figure) if c.section != "headline" and c.index < other.claim.index)
    leads = (telling_of(claim, reading, head.marks) for claim in islice(again, FEW) if claim.sentence_index <= TOP)
    return any(another_happening(*((lead, other) if head is few else (other, lead)), reading) for lead in leads)


def told_of_before(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Six of them died in the hall", and further on "six people died because they rose early": the number that was told of some before."""
    return any(_known_apart(told, few, many, reading) for told in (few, many))


def _known_apart(told: Telling, few: Telling, many: Telling, reading: Reading) -> bool:
    """Whether the number of one of the two was told before, below the lead, of a part of what the other counts, or of another happening."""
    same = Counts.of(reading).again(told.claim)
    before = [c for c in same if c.index < told.claim.index and c.figure.kind == "count"]
    if not before or any(c.sentence_index <= LEAD for c in same):
        return False
    for claim in before:
        known = telling_of(claim, reading, told.marks)
        pair = (known, many) if told is few else (few, known)
        if another_happening(*pair, reading) or (told is few and _told_as_a_part(*pair, reading)):
            return True
    return False


def _told_as_a_part(few: Telling, many: Telling, reading: Reading) -> bool:
    """Whether the smaller bears a sign of a part, of however little weight."""
    some = of_any_group(few, many, reading) or opening_bare(few, many, reading)
    return some or certainly_a_part(few, many, reading) or probably_a_part(few, many, reading) > 0
