"""Entries of a live page or a chronicle: paragraphs that open with an hour, a day or "Day three", each of which tells of a moment of its own.

A toll that grows from one entry to the next is no slip; nor is the whole article's toll beside that of an entry which a later one has overtaken.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from checker.checks.entities.counts import KEPT
from checker.checks.entities.numerals import WORDS
from checker.checks.entities.telling import HARMED, Telling
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.months import NUMBER_OF_MONTH, WEEKDAYS
from checker.reading import Reading

FEWEST = 2
"""Entries that make a chronicle."""
FEW_WORDS = 4
"""The most words, a time or a date, that such a heading has behind "original story"."""
HEADING = 60
"""The longest line without a stop that is a heading."""
_MONTH = rf"(?P<month>{'|'.join(sorted(NUMBER_OF_MONTH, key=len, reverse=True))})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_CLOCK = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?: ?(?P<half>[ap])\.?m\b\.?| ?(?:hrs|hours|h|GMT|UTC|local time)\b)?| ?(?P<half2>[ap])\.?m\b\.?)"
_MILITARY = r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?: (?:hrs|hours|GMT|UTC)\b)?"
_WEEKDAY = rf"(?P<weekday>{'|'.join(day[:3] for day in WEEKDAYS)})(?:\w*day)?\.?"
_OPENING = re.compile(r"[^\w\n]{0,6}(?=[\w(])", re.IGNORECASE)
_STAMPS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:{_WEEKDAY},? )?{_CLOCK}",
        _MILITARY,
        rf"(?:{_WEEKDAY},? (?:the )?)?{_DAY} (?:of )?{_MONTH}(?:,? \d{{4}}\b)?",
        rf"(?:{_WEEKDAY},? )?{_MONTH} {_DAY}(?!\d)(?:,? \d{{4}}\b)?",
        rf"{_WEEKDAY}(?:,? (?:early |late )?(?:morning|noon|midday|afternoon|evening|night))?",
        r"(?:day|week) (?:no\.? )?(?P<nth>\d{1,3}|[a-z]+(?:-[a-z]+)?)",
    )
)
_HOURS = 2
"""How many of the shapes are hours, which need nothing behind them to part them from the text."""
_PARTED = re.compile(r"(?:,? (?:GMT|UTC|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?))?[^\w\n]{0,4}(?:[:—–|\]*]|- |\. )|[^\w\n]{0,4}(?:\n|$)")
""" "Thursday 8 April: ", "Day three - ", or a line that holds no more; not "Monday was quiet"."""
_TEXT = re.compile(r"[^\w\n]{1,6}(?:[A-Z\d\"“'‘(]|$)|\n|$")
""" "10:52 A quake has struck"; not "10.5 metres"."""
_TIMED = re.compile(r"(?:,? [\w:. ]{1,20})?:")
""" "Original story: ", "Original story, 9 a.m.: "."""
_LINE = re.compile(r"^[^\n]*\S[^\n]*$", re.MULTILINE)
_ENDED = re.compile(r"[.!?:;,\"”’)\d]\**\s*$")
_BOLD = re.compile(r"\s*(?:\*\*[A-Z]|#+ )")
_DAY_LONG = 24 * 60
"""Minutes."""


@dataclass(frozen=True)
class _Entry:
    """Where an entry begins, and its moment by one measure: minutes of a day, days of a year, days of a week, or a number; None for a heading
    that ends the entry before it."""

    start: int
    measure: str | None = None
    moment: int = 0


class Entries:
    """The entries of one article."""

    def __init__(self, reading: Reading, marks: Marks) -> None:
        self._entries = list(_entries(reading, marks))
        self._starts = [entry.start for entry in self._entries]
        self._backwards = _backwards(self._entries)
        self._older = _older_version(reading.article.text, marks)
        self._numbers: dict[bool, dict[int, float]] = defaultdict(dict)
        for claim in reading.claims if self._entries else ():
            at = self.of(claim)
            if at is not None and claim.role in HARMED and claim.figure.kind == "count":
                told = self._numbers[claim.role == "killed"]
                told[at] = max(claim.figure.point, told.get(at, 0.0))

    @classmethod
    def of_article(cls, reading: Reading, marks: Marks) -> Entries:
        """The entries of an article, found once."""
        return _found(reading, marks)

    def of(self, claim: Claim) -> int | None:
        """Which entry holds the figure; None where it stands in none."""
        at = bisect_right(self._starts, claim.start) - 1
        return None if at < 0 or self._entries[at].measure is None else at

    def overtaken(self, few: Telling, many: Telling) -> bool:
        """Whether the smaller figure stands in an entry, and the larger in none or in another, and a later entry tells more than the smaller.

        So too where it stands in an older version of the article, which the page keeps below the newer one.
        """
        if self._older is not None and (few.claim.start > self._older) != (many.claim.start > self._older):
            died_since = few.role != "killed" and many.value - few.value == 1
            if died_since or few.claim.start > self._older:
                return True
        at, other = self.of(few.claim), self.of(many.claim)
        if at is None or at == other:
            return False
        told = self._numbers[few.claim.role == "killed"]
        return any(number > few.value for entry, number in told.items() if (entry < at if self._backwards else entry > at))


def overtaken(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "9:10 Mayor: 14 dead", below "12:40 The toll is 17 now"."""
    return Entries.of_article(reading, few.marks).overtaken(few, many)


def _entries(reading: Reading, marks: Marks) -> Iterator[_Entry]:
    lines = [entry for line in _LINE.finditer(reading.article.text) if (entry := _entry(line[0], line.start(), marks)) is not None]
    if sum(entry.measure is not None for entry in lines) >= FEWEST:
        yield from lines


def _older_version(text: str, marks: Marks) -> int | None:
    """Where a heading opens an older version of the article; None where the page has none."""
    for line in _LINE.finditer(text):
        named = marks.find("older version", line[0][:HEADING])
        if named is None or line[0][: named.start()].strip(" \t*#-–—[("):
            continue
        behind = line[0][named.end() :]
        if _TIMED.match(behind) or len(behind.split()) <= FEW_WORDS:
            return line.start()
    return None


def _entry(line: str, start: int, marks: Marks) -> _Entry | None:
    stamped = _stamped(line[:HEADING], start, marks)
    if stamped is not None:
        return stamped
    heading = _BOLD.match(line) or (len(line) <= HEADING and not _ENDED.search(line))
    return _Entry(start) if heading else None


def _stamped(line: str, start: int, marks: Marks) -> _Entry | None:
    opening = _OPENING.match(line)
    at = opening.end() if opening else 0
    for shape, pattern in enumerate(_STAMPS):
        found = pattern.match(line, at)
        if found is None or not (_PARTED.match(line, found.end()) or (shape < _HOURS and _TEXT.match(line, found.end()))):
            continue
        moment = _moment(found.groupdict())
        if moment is not None:
            return _Entry(start, *moment)
    named = marks.find("entry", line)
    if named is not None and named.start() == at and _PARTED.match(line, named.end()):
        return _Entry(start, "named", 0)
    return None


def _moment(parts: dict[str, str | None]) -> tuple[str, int] | None:
    """The moment by one measure; None where a number names none."""
    if hour := parts.get("hour"):
        half = (parts.get("half") or parts.get("half2") or "").lower()
        hours = int(hour) % 12 + 12 * (half == "p") if half else int(hour)
        minutes = int(parts.get("minute") or 0)
        return ("hour", 60 * hours + minutes) if hours <= 24 and minutes < 60 else None
    if month := parts.get("month"):
        return "date", 31 * NUMBER_OF_MONTH[month.lower()] + int(parts["day"] or 0)
    if weekday := parts.get("weekday"):
        return "weekday", [day[:3].lower() for day in WEEKDAYS].index(weekday.lower())
    nth = (parts.get("nth") or "").lower()
    number = int(nth) if nth.isdecimal() else WORDS.get(nth)
    return None if number is None else ("number", number)


_ROUND = {"hour": _DAY_LONG, "weekday": 7}
"""Measures that begin anew: after 23:30 comes 01:10."""


def _backwards(entries: list[_Entry]) -> bool:
    """Whether the entries run from the last to the first, as a live page's do."""
    steps = 0
    stamped = [entry for entry in entries if entry.measure is not None]
    for one, other in pairwise(stamped):
        if one.measure != other.measure or one.moment == other.moment:
            continue
        step = other.moment - one.moment
        if around := _ROUND.get(one.measure or ""):
            step = (step + around // 2) % around - around // 2
        steps += 1 if step > 0 else -1
    return steps < 0


@lru_cache(maxsize=KEPT)
def _found(reading: Reading, marks: Marks) -> Entries:
    return Entries(reading, marks)
