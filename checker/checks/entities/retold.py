"""One toll told twice: two figures of one article on the same dead or hurt that cannot both hold.

Within one article two figures of one role are taken to speak of one thing unless something says otherwise, for copy does not give two tolls of
one happening without a word. So a pair needs two things: a *tie* (headline and text, one figure beside both, numbers so close that only a slip
parts them) and no *reason apart*, of which `REASONS` is the whole list: another happening, another group, a part, another time, a sum.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.checks.entities.alike import echoes, opening, same_noun, two_blocks, two_days, worded_alike
from checker.checks.entities.deaths import known_dead
from checker.checks.entities.happening import Happenings, same_day
from checker.checks.entities.sums import summed_up
from checker.checks.entities.telling import Telling
from checker.checks.entities.tellings import telling_of, tellings
from checker.checks.entities.wholeness import tells_whole
from checker.checks.guards import MANY_TIMES, SLIP, doer_between, other_harm, takes_in_doer
from checker.checks.sources import openly_parted
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.compare.parts import by_the_killer
from checker.compare.reckoning import of_some
from checker.reading import Reading

OPENING = 7
"""Sentences from the top in which the first figure of a role restates the headline's."""
FRONT = 2
"""Sentences from the top that may stand for a headline without a figure."""
FAR = 80
"""Sentences from the top in which a toll may still be told again."""
UNLIKELY = 5
"""Two happenings of one article seldom have tolls this large so close together."""
LISTING = 14
"""An article with more figures of dead and hurt than so many is a list of happenings."""
_BY_SEX = ("men", "women")


def retold(reading: Reading, happenings: Happenings, marks: Marks) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of figures, earlier first, that state one toll and part; each earlier figure in at most one."""
    told = tellings(reading, marks)
    listing = len(told) > LISTING
    for i, front in enumerate(told):
        later = [other for other in told[i + 1 :] if (other.role == "killed") == (front.role == "killed")]
        known = {other.value for other in later}
        for n, other in enumerate(later):
            lone = not (listing or happenings.lasting(front.claim))
            again = front.value in known
            if not _contradict(front, other, told=again) or not _tied(front, other, first=n == 0, known=again, lone=lone):
                continue
            if happenings.one(front.claim, other.claim) and why_apart(front, other, reading) is None and _whole(front, other):
                yield front, other
                break


def _contradict(front: Telling, other: Telling, *, told: bool = True) -> bool:
    """Whether the two numbers cannot both hold; of two that are both "at least" the larger makes the smaller a slip at the top, or where paired.

    A headline's own number, `told` nowhere below, that is a little more than the "at least" of the top, is one as well.
    """
    low, high = sorted((front, other), key=lambda told: told.value)
    if low.value == high.value:
        return False
    if low.claim.figure.bound == "exact":
        return True
    if front.claim.section == "headline" and front is high and not told and low.at_top and high.claim.figure.bound == "exact":
        return high.value - low.value <= SLIP
    twice_open = high.claim.figure.bound == "at_least" and (front.paired(other) or (low.at_top and high.at_top))
    return twice_open and high.value - low.value <= SLIP


def _tied(front: Telling, other: Telling, *, first: bool, known: bool, lone: bool) -> bool:
    """Whether both state the whole of one toll: what ties them are pairs, closeness, and their places in the article."""
    if other.sentence > FAR:
        return echoes(front, other)
    at_front = front.sentence <= FRONT
    if echoes(front, other):
        return True
    if front.paired(other):
        return at_front or front.partner != 1
    few, many = sorted((front, other), key=lambda told: told.value)
    near = many.value - few.value <= SLIP
    if few.value == 1 and few is other:
        return at_front and other.sentence <= OPENING and (other.partner is not None or (first and other.at_top)) and (near or front.sentence == 0)
    if few.value == 1:
        return at_front and first and other.sentence <= OPENING and (near or front.sentence == 0)
    close = many.value < 2 * few.value
    likely = close or first or other.at_top or same_noun(few, many)
    if near and (few.value >= UNLIKELY or (at_front and likely) or (lone and close)):
        return True
    if near and front.possessed and other.possessed and same_noun(front, other):
        return True
    if front.definite or other.definite:
        return False
    alike = front.sentence == 0 and other.sentence <= OPENING and worded_alike(front, other)
    if at_front and near and (front.group == other.group != "all" or alike):
        return True
    return at_front and ((first and not known and other.sentence <= OPENING) or other.recalled)


def why_apart(front: Telling, other: Telling, reading: Reading) -> str | None:
    """The first reason for which the two may both hold, or None; one headline told twice has none."""
    if echoes(front, other):
        return None
    few, many = sorted((front, other), key=lambda told: told.value)
    return next((name for name, holds in REASONS.items() if holds(few, many, reading)), None)


def _one_sentence(few: Telling, many: Telling, reading: Reading) -> bool:
    """Two figures of one sentence are parts, steps or two sides, which the sentence itself tells apart."""
    return few.sentence == many.sentence


def _another_order(few: Telling, many: Telling, reading: Reading) -> bool:
    """Numbers so far apart that no hand slipped: one side's losses and the other's, a family and a town."""
    return many.value > MANY_TIMES * few.value


def _another_happening(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "another shooting last month left two dead", "seven killed in three attacks": happenings beside the article's own, and sums of several."""
    one, other = few.claim.scope, many.claim.scope
    if one.background != other.background or (one.background and not same_day(few.claim, many.claim)):
        return True
    dated_alike = few.elsewhen != many.elsewhen and few.paired(many) and same_day(few.claim, many.claim)
    elsewhere = few.elsewhere != many.elsewhere and not dated_alike and not opening(few, many)
    near = many.value - few.value <= SLIP
    top = few.at_top and many.at_top
    summed = few.summed < many.summed and not (top and near and few.sentence < many.sentence and same_noun(few, many))
    of_several = few.of_several < many.of_several and not (few.at_top and near)
    sums = few.summed and many.summed and not top
    apart = two_days(few, many) or two_blocks(few, many) or other_harm(few.claim, many.claim)
    return elsewhere or summed or of_several or sums or few.step or many.step or apart


def _another_group(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "nine crew members" of "eleven people": fewer of a group of its own; more of the group than of all are no part of them."""
    if few.group == many.group or few.group == "all":
        return False
    if few.group in _BY_SEX and few.paired(many):
        return False
    if few.value == 1 and few.claim.counted != many.claim.counted:
        return True
    one_by_two_names = few.claim.population == many.claim.population == "all" or (few.value >= UNLIKELY and many.value - few.value <= SLIP)
    return not (one_by_two_names and few.at_top and many.at_top)


def _a_part(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "seven critically hurt", "two of them", "three others", "the two men": words that make the smaller figure one of a part."""
    if ("other" in few.parts) > ("other" in many.parts) and not few.paired(many):
        return True
    if _of_those(few, many) or (few.bodies and not many.bodies and many.value - few.value > SLIP):
        return True
    if few.definite and "other" in few.claim_marks and not few.paired(many):
        return True
    kin = few.possessed and few.group == many.group != "all"
    pointing = few.definite and not kin and few.sentence > FRONT and (few.value < SLIP or _told_before(few, reading))
    one_item = few.listed and (few.claim.counted != many.claim.counted or few.group == "all")
    apart = few.parts - many.parts
    if few.at_top and many.at_top and few.value >= UNLIKELY and many.value - few.value <= SLIP:
        apart = frozenset(mark for mark in apart if not mark.startswith("at "))
    if few.alone and few.at_top and many.at_top and many.value - few.value <= SLIP:
        apart -= {"threatening"}  # "four suffered injuries that are not life-threatening": how all of them are
    if few.only_hurt and many.value - few.value <= SLIP:
        apart -= few.marks.words("degree")
    return bool(apart) or one_item or few.listed_by_name or pointing or (few.local and not (few.at_top and many.value - few.value <= SLIP))


def _of_those(few: Telling, many: Telling) -> bool:
    """ "two of the victims"; that more "of the victims" than the headline has are told of is a slip."""
    if "of those" in few.parts or "of those" not in many.parts:
        return "of those" in few.parts
    return not (few.at_top and few.group == "all" and not few.parts and few.claim.index < many.claim.index and many.value - few.value <= SLIP)


def _told_before(few: Telling, reading: Reading) -> bool:
    """Whether a figure before it, whatever it counts, is the one that "the four victims" points back at."""
    return any(claim.figure.point == few.value for claim in reading.claims[: few.claim.index])


def _another_time(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "initial reports of six hurt", "officers found two people shot": the count of an earlier moment."""
    return few.early != many.early or few.at_first > many.at_first or (few.seen > many.seen and not (few.role == "killed" and few.sentence <= 1))


def _only_the_named(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Two victims killed in the attack have been identified": as many as have names by now."""
    return few.named_by_now and not many.named_by_now


def _two_voices(few: Telling, many: Telling, reading: Reading) -> bool:
    """Two sources whose figures the text sets against each other; numbers that are nearly one need a word for it."""
    return openly_parted(few.claim, many.claim, few.marks, near=many.value - few.value <= SLIP)


def _shot_among_hurt(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "five hurt", of whom "four were shot" and one was cut by glass; at the top, or for the larger figure given but once, a slip."""
    if few.role != "shot" or many.role != "injured" or few.at_top or few.all_of_them:
        return False
    return any(c.index != many.claim.index and c.role == many.claim.role and c.figure.value == many.claim.figure.value for c in reading.claims)


def _dead_among_hurt(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "six shot, one fatally" and "five were hit", "one dead, three others hurt" and "four hurt"."""
    if few.role == "killed" or many.beside_the_dead:
        return False
    told = few.partner is not None and many.partner is None and few.value + few.partner == many.value
    without = few.role == "injured" or few.beside_the_dead or (few.partner is None) != (many.partner is None)
    if not told and not (many.role == "shot" and without):
        return False
    if few.role == "injured" and few.partner is not None and many.value - few.value <= few.partner and not many.all_of_them:
        return True
    one_group = few.group == many.group or "all" in (few.group, many.group)
    return one_group and known_dead(many.value - few.value, reading)


def _the_killer(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "killed three people" counts his victims, "four dead" the attacker with them."""
    if many.value - few.value == 1 and many.takes_in_doer and not few.takes_in_doer:
        return True
    if few.group == many.group != "all":
        return False  # no gunman is one of the children
    if few.takes_in_doer or by_the_killer(many.claim):
        return False  # the larger of the two is then still without him
    if many.value - few.value == 1 and few.role == "killed":
        dead = [c for c in reading.claims if c.role == "killed" and c.document == few.claim.document]
        if any(c.figure.value == many.value and takes_in_doer(c, few.marks) for c in dead):
            return True
    if few.with_doer != many.with_doer and many.value - few.value == 1:
        return True
    if not doer_between(few.claim, many.claim, reading, few.marks):
        return False
    return by_the_killer(few.claim) != by_the_killer(many.claim) or few.beside_doer or many.beside_doer


def _reckoned(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "One dead, three hurt" and "two dead, two hurt": somebody died since; or the smaller counts some of the people by themselves."""
    if few.summed and many.summed:
        return False
    died_since = few.partner is not None and many.partner is not None and few.value + few.partner == many.value + many.partner
    return died_since or of_some(few.claim, many.claim)


def told_apart(a: Claim, b: Claim, reading: Reading, marks: Marks) -> bool:
    """`why_apart` for any two figures of dead or hurt."""
    first, second = sorted((a, b), key=lambda claim: claim.index)
    front, other = telling_of(first, reading, marks), telling_of(second, reading, marks)
    return why_apart(front, other, reading) is not None or not _whole(front, other)


def _whole(front: Telling, other: Telling) -> bool:
    """Whether the smaller of two figures shows that it is the whole."""
    few, many = sorted((front, other), key=lambda told: told.value)
    return tells_whole(few, many)


REASONS: dict[str, Callable[[Telling, Telling, Reading], bool]] = {
    "one sentence": _one_sentence,
    "another order": _another_order,
    "another happening": _another_happening,
    "another group": _another_group,
    "a part": _a_part,
    "another time": _another_time,
    "only the named": _only_the_named,
    "two voices": _two_voices,
    "parts that make it up": summed_up,
    "shot among the hurt": _shot_among_hurt,
    "dead among the hurt": _dead_among_hurt,
    "the killer": _the_killer,
    "another reckoning": _reckoned,
}
