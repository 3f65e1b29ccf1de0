"""conversion-wrong: one quantity in two units, two currencies or two clocks that do not meet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pydantic import Field

from checker.checks.base import Case, Check
from checker.checks.entities.brackets import Clock, MeasurePairs, MoneyPairs, Pair, Unit, clocks_in
from checker.checks.entities.numerals import Printed, shown
from checker.checks.entities.sentences import sentences_of, words_at
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook import Rulebook
from checker.rulebook.base import Strict
from checker.rulebook.checks import CheckRule

_SIDE_BY_SIDE = re.compile(r"(?:\(|\bor |/)[^()/\d]{0,25}\d")
"""What every pair has: a bracket, "or" or a stroke before a number."""


class ConversionParameters(Strict):
    """`units` by name; `currencies`: how each code is written; `rates`: plausible units of a currency for one of another, "USD/EUR".

    `zones`: minutes from GMT by the zone's letters; `slack`, `loose_slack`: part by which a conversion may miss beyond its rounding.
    """

    units: dict[str, Unit] = Field(default_factory=dict)
    currencies: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    rates: dict[str, tuple[float, float]] = Field(default_factory=dict)
    rate_slack: float = 0.15
    zones: dict[str, int] = Field(default_factory=dict)
    slack: float = 0.08
    loose_slack: float = 0.12


class Conversion(Check):
    """Converts the first into the unit of the second, and compares rates and clock differences over the article."""

    kind = "conversion"
    Parameters = ConversionParameters
    parameters: ConversionParameters

    def __init__(self, rule: CheckRule, rulebook: Rulebook) -> None:
        super().__init__(rule, rulebook)
        self.measures = MeasurePairs(self.parameters.units)
        self.money = MoneyPairs(self.parameters.currencies)

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        sums: list[tuple[Pair, Location]] = []
        clocks: list[tuple[Clock, Location]] = []
        for sentence, text in sentences_of(reading):
            if not _SIDE_BY_SIDE.search(text):
                continue
            for pair in self.measures.read(text):
                message = self._measure(pair)
                if message:
                    yield self.finding(message, words_at(reading, sentence.start + pair.start, sentence.start + pair.end))
            sums += [(pair, words_at(reading, sentence.start + pair.start, sentence.start + pair.end)) for pair in self.money.read(text)]
            clocks += [(clock, words_at(reading, sentence.start + clock.start, sentence.start + clock.end)) for clock in clocks_in(text)]
        yield from self._rates(sums)
        yield from self._clocks(clocks)

    def _measure(self, pair: Pair) -> str | None:
        """What is wrong with a conversion, or None."""
        first, second = self.parameters.units[pair.first_unit], self.parameters.units[pair.second_unit]
        ends = [first.base(value) / second.factor - second.shift for value in (pair.first.low, pair.first.value, pair.first.high)]
        low, exact, high = sorted(ends)
        slack = max(pair.second.half, (self.parameters.loose_slack if pair.loose else self.parameters.slack) * abs(exact))
        if first.shift or second.shift:
            if abs(pair.first.value * first.factor / second.factor - pair.second.value) <= pair.second.half + 0.05 * abs(pair.second.value):
                return None  # a difference of temperatures: "a rise of 2C (3.6F)"
            slack = pair.second.half + (2.0 if pair.loose else 0.5)
        if low - slack <= pair.second.value <= high + slack or (not first.shift and not second.shift and self._other_way(pair, first, second)):
            return None
        return f"{shown(pair.first.value)} {pair.first_unit} is about {shown(exact)} {pair.second_unit}, not {shown(pair.second.value)}."

    @staticmethod
    def _other_way(pair: Pair, first: Unit, second: Unit) -> bool:
        """Whether the first is a rounded conversion of the second ("about 20 miles (30 km)")."""
        back = second.base(pair.second.value) / first.factor - first.shift
        return abs(back - pair.first.value) <= rounding(pair.first)

    def _rates(self, sums: list[tuple[Pair, Location]]) -> Iterator[Finding]:
        known: dict[tuple[str, str], tuple[float, float, Location]] = {}
        for pair, where in sums:
            low, high = _rate(pair.first, pair.second)
            key = (pair.first_unit, pair.second_unit)
            if pair.first_unit > pair.second_unit:
                low, high, key = 1 / high, 1 / low, (pair.second_unit, pair.first_unit)
            plausible = self.parameters.rates.get("/".join(reversed(key)))
            if plausible and (high < plausible[0] or low > plausible[1]):
                yield self.finding(f"{where.text}: no rate of {key[0]} and {key[1]} makes these one sum.", where)
                continue
            seen = known.setdefault(key, (low, high, where))
            slack = self.parameters.rate_slack
            if low > seen[1] * (1 + slack) or high < seen[0] * (1 - slack):
                yield self.finding(f'"{where.text}" and "{seen[2].text}" are converted at two rates.', where, [seen[2]])

    def _clocks(self, clocks: list[tuple[Clock, Location]]) -> Iterator[Finding]:
        if not clocks:
            return
        first = clocks[0][0].offset
        for clock, where in clocks:
            zone = self.parameters.zones.get(clock.zone or "")
            if zone is not None and zone != clock.offset:
                yield self.finding(f"{clock.zone} is {_hours(zone)} from GMT, here it is {_hours(clock.offset)}.", where)
            elif clock.offset % 15:
                yield self.finding(f"No zone is {_hours(clock.offset)} from GMT.", where)
            elif clock.offset != first and zone is None and clocks[0][0].zone is None:
                message = f"Local time is {_hours(clock.offset)} from GMT here and {_hours(first)} elsewhere in the article."
                yield self.finding(message, where, [clocks[0][1]], confidence="high" if len(clocks) > 2 else "medium")


def rounding(number: Printed) -> float:
    """Half of the last digit that is not nought: 20 may be anything from 15 to 25, 17 anything from 16.5 to 17.5."""
    value = abs(number.value)
    unit = 2 * number.half
    while value and value % (unit * 10) == 0 and unit < value / 5:
        unit *= 10
    return min(unit / 2, 0.25 * value) if value else number.half


def _rate(first: Printed, second: Printed) -> tuple[float, float]:
    """Lowest and highest amount of the second currency for one of the first, of which the second is the rounded conversion."""
    return (second.value - second.half) / first.value, (second.value + second.half) / first.value


def _hours(offset: int) -> str:
    sign = "-" if offset < 0 else "+"
    hours, rest = divmod(abs(offset), 60)
    return f"{sign}{hours}:{rest:02d} h"
