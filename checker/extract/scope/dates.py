"""A small interval grammar for dates and relative times in news, read against the published date.

General date parsers misread news ("last week" as a day, a past weekday as the next one, "SA-23, may" as a date), so this one reads only
the forms that news copy uses, each as an interval of days.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from itertools import compress
from typing import NamedTuple

from checker.extract.language import Prose
from checker.months import NUMBER_OF_MONTH

_WEEKDAYS = {
    name: number
    for number, names in enumerate("monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|sunday sun".split("|"))
    for name in names.split()
}
_NEAR = {"today": (0, 0), "tonight": (0, 0), "yesterday": (-1, -1), "tomorrow": (1, 1), "overnight": (-1, 0), "weekend": (-8, 0)}
_UNITS = {"day": 1, "night": 1, "weekend": 7, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652, "century": 36525}
_COUNTS = dict(
    zip(
        "a one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty".split(),
        [1, *range(1, 16), 20],
        strict=True,
    )
)
_COUNTS.update(an=1, several=3, few=3, couple=2, dozen=12, thirty=30, forty=40, fifty=50)
_LEADING = frozenset("last past previous this recent first".split())
_SHY_MONTHS = frozenset(("may", "march", "mar", "sat", "sun", "mon", "dec", "jan", "sep", "wed"))
_PASSED_OVER = frozenset("the early late mid - of earlier this , beginning start end turn".split())
"""Words between a preposition and what it governs: "since the beginning of 2011"."""
PASSED = 4
"""So many of them at most."""
_PREPOSITIONS = frozenset("in on since until till by from during of before after for over within between through to as the early late mid".split())
_YEARS = frozenset(map(str, range(1800, 2100)))
_HOOKS = frozenset([*NUMBER_OF_MONTH, *(f"{month}." for month in NUMBER_OF_MONTH), *_WEEKDAYS, *_NEAR, *_LEADING, *_YEARS, "ago"])
"""On these words an expression of time may hang."""


class When(NamedTuple):
    """One expression of time: tokens `[first, last)`, its first and last day, the preposition before it, and its shape.

    `span` marks a stretch that runs up to the moment of writing ("the past two weeks"); `adjective` a year or date that stands before its
    noun ("the 2004 tsunami"); `exact` a single day.
    """

    first: int
    last: int
    start: date
    end: date
    preposition: str
    shape: str

    @property
    def exact(self) -> bool:
        return self.start == self.end


class Calendar:
    """Reads the times of one article."""

    def __init__(self, prose: Prose) -> None:
        self.words, self.lower = prose.words, prose.lower
        self.published = prose.article.published

    def read(self, first: int, last: int) -> list[When]:
        """The times among the tokens `[first, last)`, in text order."""
        found: list[When] = []
        behind = first
        for i in compress(range(first, last), map(_HOOKS.__contains__, self.lower[first:last])):
            if i < behind:
                continue
            when = self._at(i, self.lower[i].rstrip("."), first, last)
            if when is not None:
                found.append(when)
                behind = when.last
        return found

    def _at(self, i: int, low: str, first: int, last: int) -> When | None:
        if low in NUMBER_OF_MONTH:
            return self._month(i, low, first, last)
        if low in _WEEKDAYS:
            return self._weekday(i, low, first)
        if low in _NEAR:
            return self._days(i, i + 1, *_NEAR[low], first, "period" if low == "weekend" else "day")
        if low == "ago":
            return self._ago(i, first)
        if low in _LEADING:
            return self._leading(i, low, first, last)
        return self._year(i, first, last)

    def _word(self, i: int, first: int, last: int) -> str:
        return self.lower[i] if first <= i < last else ""

    def _before(self, i: int, first: int) -> str:
        """The preposition that governs the expression starting at i; "the", "early" and "the start of" are passed over."""
        steps = 0
        word = ""
        while i - 1 >= first and steps < PASSED:
            i -= 1
            steps += 1
            word = self.lower[i]
            if word not in _PASSED_OVER:
                break
        if word == "of" or word == "as":
            return "as of" if word == "as" else "of"
        return word if word in _PREPOSITIONS else ""

    def _month(self, i: int, low: str, first: int, last: int) -> When | None:
        if not self.words[i][0].isupper():
            return None
        start, at = i, i + 1
        day = year = None
        before, after = self._word(i - 1, first, last), self._word(at, first, last)
        if after == "." and len(low) <= 4:
            at += 1
            after = self._word(at, first, last)
        if _day(after) and after not in _YEARS:
            day, at = _day(after), at + 1
        elif _day(before):
            day, start = _day(before), i - 1
        elif before == "of" and _day(self._word(i - 2, first, last)):
            day, start = _day(self._word(i - 2, first, last)), i - 2
        after = self._word(at, first, last)
        if after == "," and self._word(at + 1, first, last) in _YEARS:
            at, year = at + 2, int(self.lower[at + 1])
        elif after in _YEARS:
            at, year = at + 1, int(after)
        elif after in ("last", "this") and self._word(at + 1, first, last) == "year" and self.published:
            year = self.published.year - (after == "last")
            at += 2
        if day is None and year is None and low in _SHY_MONTHS and self._before(i, first) == "" and before not in _LEADING:
            return None
        return self._of_month(start, at, NUMBER_OF_MONTH[low], day, year, self._before(start, first), before == "next")

    def _of_month(self, start: int, at: int, month: int, day: int | None, year: int | None, preposition: str, ahead: bool) -> When | None:
        if year is None:
            if self.published is None:
                return None
            year = self.published.year
            # A month without a year is the nearest one behind; a day a little ahead is announced, not past.
            if month > self.published.month and not ahead and (month - self.published.month > 1 or day is None):
                year -= 1
        try:
            if day:
                return When(start, at, date(year, month, day), date(year, month, day), preposition, "day")
            return When(start, at, date(year, month, 1), date(year, month, monthrange(year, month)[1]), preposition, "month")
        except ValueError:
            return None

    def _weekday(self, i: int, low: str, first: int) -> When | None:
        if self.published is None or not self.words[i][0].isupper() or (len(low) < 6 and low in _SHY_MONTHS and not self._before(i, first)):
            return None
        before = self.lower[i - 1] if i > first else ""
        back = (self.published.weekday() - _WEEKDAYS[low]) % 7
        if before in ("next", "coming"):
            back -= 7
        elif before in ("last", "previous") and back == 0:
            back = 7
        day = self.published - timedelta(days=back)
        return When(i, i + 1, day, day, self._before(i, first), "day")

    def _days(self, start: int, at: int, low: int, high: int, first: int, shape: str = "day") -> When | None:
        if self.published is None:
            return None
        try:
            return When(start, at, self.published + timedelta(days=low), self.published + timedelta(days=high), self._before(start, first), shape)
        except OverflowError:
            return None

    def _ago(self, i: int, first: int) -> When | None:
        """ "three weeks ago": the day, give or take half a unit."""
        unit = _unit(self.lower[i - 1]) if i - 1 >= first else None
        count = _count(self.lower[i - 2]) if i - 2 >= first else None
        if unit is None or count is None:
            return None
        days, slack = unit * count, unit // 2
        if days > 700_000:
            return None
        return self._days(i - 2, i + 1, -days - slack, -days + slack, first)

    def _leading(self, i: int, low: str, first: int, last: int) -> When | None:
        """ "last week", "this month", "the past two weeks"."""
        at = i + 1
        count = _count(self._word(at, first, last))
        if count is not None:
            at += 1
        noun = self._word(at, first, last)
        unit = _unit(noun)
        if low in ("first", "recent") or self.published is None:
            return None
        if unit is None or noun in ("night", "morning", "afternoon", "evening"):
            if low in ("last", "this") and noun in ("night", "morning", "afternoon", "evening"):
                back = -1 if low == "last" else 0
                return self._days(i, at + 1, back, back, first)
            return None
        if count is not None or noun.endswith("s") or low == "past":
            if count is not None and count * unit > 700_000:
                return None
            return self._days(i, at + 1, -unit * (count or (2 if noun.endswith("s") else 1)), 0, first, "span")
        return self._calendar_unit(i, at + 1, low, noun, first)

    def _calendar_unit(self, i: int, at: int, low: str, noun: str, first: int) -> When | None:
        published = self.published
        assert published is not None  # noqa: S101 - the caller looked
        back = 0 if low == "this" else 1
        shape = "span" if back == 0 else "period"
        preposition = self._before(i, first)
        if noun in ("week", "weekend"):
            monday = published - timedelta(days=published.weekday() + 7 * back)
            start = monday + timedelta(days=5) if noun == "weekend" else monday
            return When(i, at, min(start, published), min(monday + timedelta(days=6), published), preposition, shape)
        if noun == "month":
            year, month = (
                (published.year, published.month)
                if not back
                else ((published.year, published.month - 1) if published.month > 1 else (published.year - 1, 12))
            )
            return When(i, at, date(year, month, 1), min(date(year, month, monthrange(year, month)[1]), published), preposition, shape)
        if noun == "year":
            year = published.year - back
            return When(i, at, date(year, 1, 1), min(date(year, 12, 31), published), preposition, shape)
        return None

    def _year(self, i: int, first: int, last: int) -> When | None:
        low = self.lower[i]
        if low not in _YEARS:
            return None
        before = self._word(i - 1, first, last)
        after = self._word(i + 1, first, last)
        if before in ("$", "£", "€", "#") or after in ("%", "percent", "people", "-"):
            return None
        adjective = before in ("the", "a", "'s", "its", "their") and after.isalpha()
        preposition = self._before(i, first)
        if not adjective and not preposition and before not in ("early", "late", "mid", "and", "(", ",", "year", "year's"):
            return None
        year = int(low)
        return When(i, i + 1, date(year, 1, 1), date(year, 12, 31), "" if adjective else preposition, "adjective" if adjective else "year")


def _day(word: str) -> int | None:
    digits = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") else word
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None


def _unit(word: str) -> int | None:
    return _UNITS.get(word) or _UNITS.get(word.removesuffix("s"))


def _count(word: str) -> int | None:
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 4 else _COUNTS.get(word)
