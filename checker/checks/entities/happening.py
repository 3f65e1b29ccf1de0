"""Whether two figures of one article can be of one happening, by what place, day and kind of happening say."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from checker.checks.entities.times import at_odds
from checker.checks.nearby import around
from checker.claim import Claim, Moment
from checker.extract.scope import Gazetteer
from checker.rulebook import Rulebook

TOP = 3
"""Sentences from the top in which a place is only told more closely."""
NIGHT = timedelta(days=1)
"""By how much the days of one happening part that befell in a night, or was found a day later."""
_DATELINE = re.compile(r"^[^a-z]{3,}[^.]{0,40}?(?:--|[—–-]) ")
_DAY = re.compile(
    r"\b(?:[MTWFS]\w{2,5}day|yesterday|today|tonight|last (?:night|week|month|year)|\d{4}|ago|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)"
)
_WORD = re.compile(r"[^\W\d_]{5,}")
_COMMON = frozenset("killed injured wounded people leaves leaving after police officials reported person others shooting".split())


class Happenings:
    """What the rules know of places."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._gazetteer = Gazetteer.of(rulebook)

    @classmethod
    def of(cls, rulebook: Rulebook) -> Happenings:
        """Those of a rulebook, made once."""
        return _happenings(rulebook)

    def one_place(self, a: Claim, b: Claim) -> bool:
        """Whether the places that the two name are not apart, and the later one's is no corner of the first one's."""
        relation = self._gazetteer.relation(a.scope.place, b.scope.place)
        if relation == "contains":
            return b.figure.point > a.figure.point or b.sentence_index <= TOP or not named_place(b)
        headed = a.section == "headline" and b.sentence_index <= TOP and same_day(a, b)
        return relation != "apart" or headed or not (named_place(a) and named_place(b)) or _same_words(a, b)


@lru_cache(maxsize=4)
def _happenings(rulebook: Rulebook) -> Happenings:
    return Happenings(rulebook)


def one_day(a: Claim, b: Claim) -> bool:
    """Whether the days that the two name can be one; "a July shooting" and "a 2014 shooting", both long ago, can."""
    one, other = a.scope, b.scope
    if one.event_date is None or other.event_date is None or _meet(one.event_date, other.event_date) or not (_dated(a) and _dated(b)):
        return True
    return one.background and other.background and not at_odds(a, b)


def same_day(a: Claim, b: Claim) -> bool:
    """Whether both figures are of happenings whose days are told and meet."""
    one, other = a.scope.event_date, b.scope.event_date
    return one is not None and other is not None and _meet(one, other)


def named_place(claim: Claim) -> bool:
    """Whether the figure's own sentence names its place, other than in a dateline."""
    text = _DATELINE.sub("", claim.sentence_text[:400])
    return claim.scope.place is not None and claim.scope.place.split(",")[0].split()[-1] in text


def _dated(claim: Claim) -> bool:
    """Whether the words near the figure name a day, or a headline has that of its article: else its day is that of the last dated sentence."""
    return claim.section == "headline" or _DAY.search(around(claim, 120)) is not None


def _same_words(a: Claim, b: Claim) -> bool:
    """Whether two sentences share telling words, as two accounts of one happening do."""
    words = [{word.casefold() for word in _WORD.findall(claim.sentence_text)} for claim in (a, b)]
    return len((words[0] & words[1]) - _COMMON) > 1


def _meet(a: Moment, b: Moment) -> bool:
    low_a, high_a = (a, a) if isinstance(a, date) else a
    low_b, high_b = (b, b) if isinstance(b, date) else b
    return low_a <= high_b + NIGHT and low_b <= high_a + NIGHT
