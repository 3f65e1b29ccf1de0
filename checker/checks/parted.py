"""What in one article's own words says that two of its figures are no rivals: parts beside parts, conditions, another day, a list.

For all roles but the dead and the hurt, which `entities.retold` tells apart. Every test looks at the two sentences alone, and any of them is
enough to keep silent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from checker.checks.entities.labelled import two_labels
from checker.checks.entities.numerals import ORDINALS
from checker.checks.guards import MANY_TIMES, SLIP, definite, elsewhere, first_sight, of_many, only_named, shared_out, stepped, sums_several
from checker.checks.nearby import after, around, before
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.compare.parts import part_words
from checker.compare.reckoning import Beside, otherwise_reckoned
from checker.reading import Reading

FEW = 3
"""One beside this many or more is one of them."""
DAYS = timedelta(days=10)
"""A day that lies longer before print is another happening's."""
_NUMBER = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|another|\d+)"
_SOMEBODY = (
    r"(?:man|woman|men|women|boys?|girls?|child|children|teen\w*|baby|infant|driver|mother|father|husband|wife|people|persons?|adults?"
    r"|victims?|others?)"
)
_CONDITION = re.compile(r"[^.;:,]{0,40}\b(?:critical(?:ly)?|serious(?:ly)?|grave(?:ly)?|stable|fair|good) ?(?:condition|injur\w+|hurt|wound\w*)?\b")
_ORDINAL = re.compile(rf"\bthe (?:{'|'.join(ORDINALS)}|other)\b", re.IGNORECASE)
_OWNED = re.compile(r"\b(?:his|her|their|one) (?:own )?$", re.IGNORECASE)
_AND_THEN = re.compile(rf"[^.;:]{{1,60}}? (?:and|&|plus) {_NUMBER} (?:(?!of\b)[\w-]+ ){{0,3}}?{_SOMEBODY}\b", re.IGNORECASE)
_FATE = re.compile(r"\b(?:dead|died|dies|killed|hurt|injured|wounded|shot|was|were|is|are)\b", re.IGNORECASE)
_SOMEBODY_AND = re.compile(rf"\b(?:{_SOMEBODY}|[A-Z][\w'’-]+) (?:and|&) $")
_YEARLY = re.compile(r"\b(?:homicide|murder|killing|death)s? (?:count|tally|total|toll|number|rate)\b|\bso far this year\b|\bthis year['’]s\b")
_MORE_OF_THEM = re.compile(r"\W?others?\b", re.IGNORECASE)
_IN_ALL = re.compile(r"\bin all $", re.IGNORECASE)
_NTH = re.compile(r"\b(?:first|second|third|fourth|fifth) (?:shooting|scene|attack|crash|blast|crime scene|location|stabbing|fire)\b", re.IGNORECASE)
_WENT = re.compile(r"[^.;:,]{0,40}\b(?:and|who|but) (?:they |then |later )?(?:ran|fled|drove|went|walked|escaped|managed)\b")
_SAME_FATE = re.compile(r"\b(?:injured|wounded|hurt) and (?:at least |about )?$", re.IGNORECASE)


def parted(a: Claim, b: Claim, reading: Reading, marks: Marks) -> bool:
    """Whether the article's own words keep the two apart; figures of two articles never are."""
    return a.document == b.document and why_parted(a, b, reading, marks) is not None


def why_parted(a: Claim, b: Claim, reading: Reading, marks: Marks) -> str | None:
    """The first reason for which two figures of one article may both hold, or None."""
    few, many = sorted((a, b), key=lambda claim: claim.figure.point)
    return next((name for name, holds in REASONS.items() if holds(few, many, reading, marks)), None)


def _reckoned(few: Claim, many: Claim, reading: Reading, marks: Marks) -> bool:
    """ "One dead, three hurt" beside "two dead, two hurt": somebody died since, or is counted in."""
    return otherwise_reckoned(few, many, Beside([*_near(few, reading), *_near(many, reading)], marks))


def _points_back(few: Claim) -> bool:
    """ "the two men" points back at a figure; "in all the two" does not."""
    return few.section == "body" and definite(few) and not _IN_ALL.search(before(few, 12))


def _one_step(claim: Claim) -> bool:
    """ "The second shooting happened a mile away, where two were killed"."""
    return bool(_NTH.search(around(claim, 120)))


def _went_on(few: Claim) -> bool:
    """ "Three victims were shot and ran to a bar": what some of those harmed did."""
    return few.section == "body" and few.role == "casualties" and bool(_WENT.match(after(few)))


def _others_too(few: Claim, marks: Marks) -> bool:
    """ "two officers wounded and three others taken to hospital": more than the figure says were harmed."""
    if "other" not in part_words(few, marks) and not _MORE_OF_THEM.match(after(few, 12)):
        return False
    return bool(_SAME_FATE.search(before(few, 60)))


def _far(few: Claim, many: Claim) -> bool:
    """One of several, or numbers of another order."""
    small, large = few.figure.point, many.figure.point
    if few.role != "casualties":
        return False
    return (small == 1 and large >= FEW and few.section == "body") or large > MANY_TIMES * small


def _narrower(few: Claim, many: Claim, marks: Marks) -> bool:
    """ "Nine crew members" beside "at least 30 people": a group of its own, and no slip."""
    if few.counted is None or few.counted in marks.words("anybody") or few.counted == many.counted:
        return False
    return many.figure.point - few.figure.point > SLIP


def _condition(claim: Claim) -> bool:
    """ "two are in critical condition"."""
    return claim.role in ("hospitalised", "casualties") and bool(_CONDITION.match(after(claim, 80)))


def _yearly(claim: Claim) -> bool:
    """ "brought the city's homicide count to sixteen"."""
    return bool(_YEARLY.search(around(claim, 120)))


def _another_day(claim: Claim) -> bool:
    """Whether the figure is of a day well before print."""
    day = claim.scope.event_date
    if day is None or claim.published is None:
        return False
    return (day if isinstance(day, date) else day[1]) < claim.published - DAYS


def _listed(few: Claim) -> bool:
    """ "his two children and four others", "the driver and two passengers", "three were dead and the fourth": an item of a list."""
    if few.section == "headline":
        return False
    behind = _AND_THEN.match(after(few, 110))
    if behind and not _FATE.search(behind[0]):
        return True
    return bool(_OWNED.search(before(few, 20)) or _SOMEBODY_AND.search(before(few, 40)) or _ORDINAL.search(after(few, 120)))


def _makes_up(few: Claim, many: Claim, reading: Reading, marks: Marks) -> bool:
    """Whether a sentence of either holds the other's number too, or a second figure that makes the smaller up to the larger."""
    beside = _beside(few, reading)
    gap = many.figure.point - few.figure.point
    if any(other.figure.point in (gap, many.figure.point) for other in beside) or any(
        other.figure.value == few.figure.value for other in _beside(many, reading)
    ):
        return True
    return "other" in part_words(few, marks) and any(other.index < few.index for other in beside)


def _beside(claim: Claim, reading: Reading) -> list[Claim]:
    """The figures of the same role in the same sentence."""
    return [c for c in _near(claim, reading) if c.role == claim.role and c.sentence_index == claim.sentence_index and c.index != claim.index]


def _near(claim: Claim, reading: Reading) -> Sequence[Claim]:
    """The figures a few before and behind one."""
    return reading.claims[max(0, claim.index - 6) : claim.index + 7]


REASONS: dict[str, Callable[[Claim, Claim, Reading, Marks], bool]] = {
    "another order": lambda few, many, reading, marks: _far(few, many),
    "two labels": lambda few, many, reading, marks: two_labels(few, many),
    "another day": lambda few, many, reading, marks: _another_day(few) != _another_day(many),
    "first sight": lambda few, many, reading, marks: first_sight(few, marks) > first_sight(many, marks),
    "a condition": lambda few, many, reading, marks: _condition(few) != _condition(many),
    "a year's count": lambda few, many, reading, marks: _yearly(few) != _yearly(many),
    "a step": lambda few, many, reading, marks: stepped(few, marks) or stepped(many, marks),
    "shared out": lambda few, many, reading, marks: shared_out(few) or shared_out(many),
    "some of many": lambda few, many, reading, marks: of_many(few) or of_many(many),
    "another happening": lambda few, many, reading, marks: elsewhere(few, marks) != elsewhere(many, marks),
    "a sum of several": lambda few, many, reading, marks: sums_several(few, marks) != sums_several(many, marks),
    "one scene of several": lambda few, many, reading, marks: _one_step(few) != _one_step(many),
    "what some of them did": lambda few, many, reading, marks: _went_on(few),
    "another reckoning": _reckoned,
    "only the named": lambda few, many, reading, marks: only_named(few),
    "pointing back": lambda few, many, reading, marks: _points_back(few),
    "others too": lambda few, many, reading, marks: _others_too(few, marks),
    "another group": lambda few, many, reading, marks: _narrower(few, many, marks),
    "an item of a list": lambda few, many, reading, marks: _listed(few),
    "parts that make it up": _makes_up,
}
"""Every reason for which the smaller and the larger figure may both hold."""
