"""The day an article was printed, as metadata write it."""

from __future__ import annotations

import re
from datetime import date

from checker.months import NUMBER_OF_MONTH

_MONTH = "|".join(sorted(NUMBER_OF_MONTH, key=lambda name: (-len(name), name)))
_ISO = re.compile(r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T\s,].*)?", re.DOTALL)
_DAY_FIRST = re.compile(rf"(?:[a-z]{{3,9}}\.?,?\s+)?(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+({_MONTH})\.?,?[\s-]+(\d{{4}})\b.*", re.IGNORECASE | re.DOTALL)
_MONTH_FIRST = re.compile(rf"(?:[a-z]{{3,9}}\.?,?\s+)?({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b.*", re.IGNORECASE | re.DOTALL)
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T\s,].*)?", re.DOTALL)


def read_date(words: str) -> date:
    """The day that `words` name: 2018-03-06, 2018-03-06T10:00:00Z, 6 March 2018, March 6, 2018, Tue, 06 Mar 2018 10:00:00 GMT, 31/12/2018.

    Raises:
        ValueError: no such day, or one that can be read two ways ("03/06/2018").
    """
    words = words.strip()
    if match := _ISO.fullmatch(words):
        return date(int(match[1]), int(match[3]), int(match[4]))
    if match := _DAY_FIRST.fullmatch(words):
        return date(int(match[3]), NUMBER_OF_MONTH[match[2].lower()], int(match[1]))
    if match := _MONTH_FIRST.fullmatch(words):
        return date(int(match[3]), NUMBER_OF_MONTH[match[1].lower()], int(match[2]))
    if match := _NUMBERS.fullmatch(words):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if first > 12 or match[2] == ".":
            return date(year, second, first)
        if second > 12 or first == second:
            return date(year, first, second)
        raise ValueError("it can be read two ways")
    raise ValueError("it is no date")
