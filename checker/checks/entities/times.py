"""Whether two figures of dead or hurt can be of one time, of which one says more than the other.

A report on an arrest or a trial tells of a happening that lies back: "a July shooting that killed two" in one sentence, "the 2014 shooting" in
another and no time at all in the headline are one. Only two times that cannot be the same set figures apart.
"""

from __future__ import annotations

import re

from checker.checks.entities.alike import near
from checker.checks.entities.telling import TOP, Telling
from checker.checks.nearby import SENTENCE, around
from checker.claim import Claim
from checker.months import MONTH_NAMED, WEEKDAYS

CLOSE = 120
"""Characters either side of a figure in which a time is of its happening."""
OPENING = 5
"""Sentences from the top that go on about the happening of the first."""
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_UNITS = (
    re.compile(r"\b((?:19|20)\d\d)\b(?! block)"),
    MONTH_NAMED,
    re.compile(rf"\b({_WEEKDAY})\b(?! (?:night|evening))"),
)
"""Years, months and days of the week, each by its name."""
_AFTER = re.compile(r"\bafter\b")
_LATELY = re.compile(rf"\b(?:{_WEEKDAY}|today|tonight|yesterday|overnight|this (?:week|morning|afternoon))\b")


def at_odds(one: Claim, other: Claim) -> bool:
    """Whether the two name two years, two months or two days of the week."""
    texts = around(one, CLOSE), around(other, CLOSE)
    for unit in _UNITS:
        first, second = (_named(unit, text) for text in texts)
        if first and second and first.isdisjoint(second):
            return True
    return False


def _named(unit: re.Pattern[str], text: str) -> set[str]:
    """The years, months or days that a text names, a word by its first three letters."""
    names = (name for found in unit.finditer(text) for name in found.groups() if name)
    return {name if name.isdecimal() else name[:3] for name in names}


def one_past(one: Telling, other: Telling) -> bool:
    """Whether of two figures that only a slip parts the one of an earlier time is of the article's own happening, which then lies back.

    It is where it gives the same figure of the other role as well, or stands at the top with a word for what came after: "charged with".
    A sentence near the top that goes on about the past, without a time of its own, is of what such a word was said of.
    """
    few, many = sorted((one, other), key=lambda told: told.value)
    back = [told for told in (few, many) if _lies_back(told)]
    if not back or not near(few, many) or at_odds(few.claim, many.claim):
        return False
    if any(told.of_another or (told not in back and _of_late(told)) for told in (few, many)):
        return False
    if few.paired(many) or any(_aftermath(told) for told in back) or _told_after(few, many):
        return True
    if back[0].sentence <= TOP and any(told.closed_whole for told in (few, many) if told not in back):
        return True  # "15 of the 28 killed were herders": those of whom the past was told
    return any(map(_aftermath, (few, many))) and all(told.sentence <= OPENING and not _dates(told.words.clause) for told in back)


def _told_after(few: Telling, many: Telling) -> bool:
    """ "Talks resume after clashes leave 28 dead", and in the first sentence "days after fighting left 26 dead": what the news came after."""
    return all(told.sentence <= 1 and _AFTER.search(told.lead_in) for told in (few, many)) and few.claim.section != many.claim.section


def _lies_back(told: Telling) -> bool:
    """Whether the clause speaks of an earlier time, or the reading knows the figure for one of an earlier happening."""
    return told.claim.scope.background or told.elsewhen


def _of_late(told: Telling) -> bool:
    """Whether the clause names a day just gone, and that not for what came after: "went on trial on Monday"."""
    return _LATELY.search(told.words.clause) is not None and not _of_aftermath(told)


def _aftermath(told: Telling) -> bool:
    """Whether the figure stands at the top, in a sentence with a word for what came after its happening."""
    return told.sentence <= TOP and _of_aftermath(told)


def _of_aftermath(told: Telling) -> bool:
    return told.marks.find("aftermath", told.claim.sentence_text[:SENTENCE]) is not None


def _dates(text: str) -> bool:
    """Whether a clause names a time of its own, rather than going on about that of the sentence before."""
    return any(unit.search(text) for unit in _UNITS)
