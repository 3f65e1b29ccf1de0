"""Calendar dates in running text, with the weekday printed beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.months import MONTHS, WEEKDAYS

_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b\.?)"
_DAY = r"(?:\d{1,2})(?:st|nd|rd|th)?\b"
_DATE = rf"(?:(?P<day1>{_DAY})(?: of)? (?P<month1>{_MONTH})|(?P<month2>{_MONTH}) (?P<day2>{_DAY}))(?:,? (?P<year>(?:18|19|20)\d\d)\b)?"
DATE = re.compile(rf"\b{_DATE}")
BEFORE = re.compile(rf"\b(?P<weekday>{_WEEKDAY})(?:,? (?:the (?=\d))?| \(){_DATE}")
AFTER = re.compile(rf"\b{_DATE},? (?:which (?:was|is|falls on|fell on) )?\(?(?:an? )(?P<weekday>{_WEEKDAY})")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as printed; `year` is None where the text gives none, `weekday` (0 is Monday) where none stands beside it."""

    start: int
    end: int
    text: str
    day: int
    month: int
    year: int | None
    weekday: int | None = None

    def in_year(self, year: int) -> date | None:
        """The day it is in a year; None for the 31st of June."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def near(self, published: date, days: int) -> date | None:
        """The day that a date without a year means in an article of `published`, None where it lies further away than `days`."""
        around = [day for year in (published.year - 1, published.year, published.year + 1) if (day := self.in_year(year))]
        nearest = min(around, key=lambda day: abs((day - published).days), default=None)
        return nearest if nearest and abs((nearest - published).days) <= days else None


def month_of(word: str) -> int:
    """1 for "January" or "Jan."."""
    start = word[:3].capitalize()
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(start))


def weekday_of(word: str) -> int:
    """0 for "Monday" or "Mon."."""
    start = word[:3].capitalize()
    return next(number for number, day in enumerate(WEEKDAYS) if day.startswith(start))


def dates_in(text: str) -> Iterator[Dated]:
    """Every date with day and month."""
    for match in DATE.finditer(text):
        yield _read(match, None)


def weekdays_in(text: str) -> Iterator[Dated]:
    """Every date with its weekday beside it."""
    for pattern in (BEFORE, AFTER):
        for match in pattern.finditer(text):
            yield _read(match, weekday_of(match["weekday"]))


def _read(match: re.Match[str], weekday: int | None) -> Dated:
    day = (match["day1"] or match["day2"]).rstrip("stndrh")
    month = month_of(match["month1"] or match["month2"])
    return Dated(match.start(), match.end(), match[0], int(day), month, int(match["year"]) if match["year"] else None, weekday)
