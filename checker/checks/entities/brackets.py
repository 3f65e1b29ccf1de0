"""Pairs in brackets: one quantity in two units, one sum in two currencies, one moment in local time and GMT."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.checks.entities.numerals import NUMBER, Printed, printed
from checker.rulebook.base import Strict

_ABOUT = r"(?:(?:about|around|some|roughly|nearly|almost|approximately|approx\.?|more than|over|just (?:over|under)|at least|up to|c\.|~) ?)?"
_TIME = r"\d{1,2}(?:[:.]?\d{2})?(?: ?[ap]\.?m\b\.?)?|noon|midnight"


class Unit(Strict):
    """A unit: what it measures, how many base units it is, what is added first (temperatures), and how it is written."""

    dimension: str
    factor: float
    shift: float = 0.0
    words: tuple[str, ...]

    def base(self, value: float) -> float:
        return (value + self.shift) * self.factor


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of one quantity, side by side: offsets in the sentence, numbers, units or currencies, and whether either is loose."""

    start: int
    end: int
    first: Printed
    second: Printed
    first_unit: str
    second_unit: str
    loose: bool


class MeasurePairs:
    """Finds "10 km (6 miles)", "10 miles, or 16 km," for the units given."""

    def __init__(self, units: Mapping[str, Unit]) -> None:
        self.units = units
        self.by_word = {word: name for name, unit in units.items() for word in unit.words}
        words = "|".join(re.escape(word) for word in sorted(self.by_word, key=lambda word: (-len(word), word))) or r"(?!)"
        unit = rf"[ \u00a0-]?(?P<unit{{n}}>{words})(?![\w\u00b2])"
        first, second = unit.replace("{n}", "1"), unit.replace("{n}", "2")
        self.pattern = re.compile(
            rf"(?P<about1>{_ABOUT})(?P<minus1>(?:minus |[\u2212-])?)(?P<a>{NUMBER}){first}(?: [a-z]{{1,12}})?(?: \(|, or |,? or | / ?|/)"
            rf"(?P<about2>{_ABOUT})(?P<minus2>(?:minus |[\u2212-])?)(?P<b>{NUMBER}){second}"
        )

    def read(self, text: str) -> Iterator[Pair]:
        """The pairs of a sentence whose two units measure the same thing."""
        for match in self.pattern.finditer(text):
            first, second = self.by_word[match["unit1"]], self.by_word[match["unit2"]]
            a, b = _signed(match, "a", "minus1"), _signed(match, "b", "minus2")
            if a is None or b is None or first == second or self.units[first].dimension != self.units[second].dimension:
                continue
            yield Pair(match.start("a"), match.end(), a, b, first, second, bool(match["about1"] or match["about2"]))


def _signed(match: re.Match[str], group: str, sign: str) -> Printed | None:
    number = printed(match[group])
    if number is None or not match[sign]:
        return number
    return Printed(-number.value, number.half)


class MoneyPairs:
    """Finds "$10 million (EUR 9 million)": two currencies side by side."""

    def __init__(self, currencies: Mapping[str, tuple[str, ...]]) -> None:
        self.by_word = {word.casefold(): code for code, words in currencies.items() for word in words}
        words = "|".join(re.escape(word) for word in sorted(self.by_word, key=lambda word: (-len(word), word))) or r"(?!)"
        sum_ = rf"(?:(?P<pre{{n}}>{words}) ?(?P<x{{n}}>{NUMBER})|(?P<y{{n}}>{NUMBER}) (?P<post{{n}}>{words})\b)"
        first, second = sum_.replace("{n}", "1"), sum_.replace("{n}", "2")
        self.pattern = re.compile(rf"{first}(?: [a-z]{{1,12}})?(?: \(|, or |/)(?:or )?{_ABOUT}{second}", re.IGNORECASE)

    def read(self, text: str) -> Iterator[Pair]:
        """The pairs of a sentence in two different currencies."""
        for match in self.pattern.finditer(text):
            a, b = printed(match["x1"] or match["y1"]), printed(match["x2"] or match["y2"])
            first = self.by_word[(match["pre1"] or match["post1"]).casefold()]
            second = self.by_word[(match["pre2"] or match["post2"]).casefold()]
            if a and b and first != second and a.value and b.value:
                yield Pair(match.start(), match.end(), a, b, first, second, False)


@dataclass(frozen=True, slots=True)
class Clock:
    """A local time with its GMT in brackets: the difference in minutes (local minus GMT, within half a day), and the zone where one is named."""

    start: int
    end: int
    offset: int
    zone: str | None


_CLOCK = re.compile(
    rf"(?<![\w:.])(?P<local>{_TIME})(?: (?P<zone>[A-Z]{{2,5}})| local(?: time)?)? ?\((?:or )?(?P<gmt>{_TIME}) ?(?:GMT|UTC)\b(?P<day>[^)]{{0,30}})\)",
    re.IGNORECASE,
)


def clocks_in(text: str) -> Iterator[Clock]:
    """Every local time with GMT in brackets beside it."""
    for match in _CLOCK.finditer(text):
        local, gmt = minutes(match["local"]), minutes(match["gmt"])
        if local is None or gmt is None:
            continue
        offset = (local - gmt + 720) % 1440 - 720
        zone = match["zone"]
        yield Clock(match.start(), match.end(), offset, zone.upper() if zone and zone.lower() not in ("am", "pm") else None)


def minutes(text: str) -> int | None:
    """Minutes after midnight of "3:30 p.m.", "1530", "noon"; None where it is no time."""
    plain = text.lower().replace(".", "").replace(" ", "").replace(":", "")
    if plain in ("noon", "midnight"):
        return 720 if plain == "noon" else 0
    match = re.fullmatch(r"(\d{1,2}?)(\d{2})?([ap]m)?", plain)
    if match is None or (not match[3] and not match[2]):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > 23 or minute > 59 or (match[3] and not 1 <= hour <= 12):
        return None
    if match[3]:
        hour = hour % 12 + (12 if match[3] == "pm" else 0)
    return hour * 60 + minute
