"""Stocks and flows: how many were in a place, how many are left, and how many are said to have left."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from datetime import date

from pydantic import Field

from checker.checks.base import Case, Check
from checker.checks.conflicts import moment
from checker.checks.guards import forecast
from checker.checks.nearby import around, before
from checker.checks.phrases import day, listed, number, told
from checker.claim import Claim
from checker.extract.scope.gazetteer import Gazetteer
from checker.finding import Finding, Location
from checker.rulebook.base import Strict

_PLANNED = re.compile(r"\b(?:propos\w*|request\w*|demand\w*|urg\w+|appeal\w*|call(?:s|ed|ing) for)\b", re.IGNORECASE)
LOOSE = 1.5
"""How far a lower bound ("more than 9,000") may be passed before an editor would have been told a rounder number."""
MOST = 200


class StockParameters(Strict):
    """Which roles are stocks and which are flows out of them."""

    stocks: list[str] = Field(description="roles that say how many are in a place")
    left: list[str] = Field(description="beginnings of words by which a stock is what is left: trapped, remain, still")
    departures: list[str] = Field(description="roles that say how many left it")
    deaths: list[str] = Field(description="roles that say how many died in it; they count only beside departures")
    populations: list[str] = Field(description="groups that may stand for everybody in the place")
    unexplained: float = Field(0.25, gt=0, description="share of the first stock that may be unaccounted for")
    within_days: int = Field(366, ge=1, description="stocks further apart are not compared")


class StockAndFlow(Check):
    """A place empties, and the departures reported do not account for it."""

    kind = "stock-and-flow"
    Parameters = StockParameters
    parameters: StockParameters

    def across(self, case: Case) -> Iterator[Finding]:
        gazetteer = Gazetteer.of(self.rulebook)
        self._left = re.compile(rf"\b(?:{'|'.join(map(re.escape, self.parameters.left))})", re.IGNORECASE)
        stocks: dict[str, list[Claim]] = {}
        flows: dict[str, list[Claim]] = {}
        for reading in case.everything:
            for claim in filter(self._fits, reading.claims):
                place = whole(claim.scope.place or "", gazetteer)
                if claim.role in self.parameters.stocks or _peoples(claim):
                    stocks.setdefault(place, []).append(claim)
                elif claim.role in self.parameters.departures or claim.role in self.parameters.deaths:
                    for around in (place, *gazetteer.ancestors(place)):
                        flows.setdefault(around, []).append(claim)
        for place in sorted(stocks):
            if place in flows:
                if any(case.is_draft(claim.document) for claim in stocks[place]):
                    case.pass_over_figures([*stocks[place][MOST:], *flows[place][MOST:]])
                yield from self._at(place, stocks[place][:MOST], flows[place][:MOST], case)

    def _fits(self, claim: Claim) -> bool:
        return (
            claim.scope.place is not None
            and claim.published is not None
            and claim.figure.kind == "count"
            and claim.population in self.parameters.populations
            and not claim.scope.background
        )

    def _at(self, place: str, stocks: Sequence[Claim], departures: Sequence[Claim], case: Case) -> Iterator[Finding]:
        done: set[str] = set()
        for after in sorted(stocks, key=lambda claim: (-moment(claim).toordinal(), claim.document, claim.index)):
            if after.document in done or not case.is_draft(after.document) or not self._left.search(around(after)):
                continue
            worst = max((self._gap(before, after, departures), before.document, before.index, before) for before in stocks) if stocks else None
            if worst is None or worst[0] <= self.parameters.unexplained:
                continue
            done.add(after.document)
            before = worst[3]
            left = _between(departures, moment(before), moment(after))
            missing = _least(before) - _most(after) - sum(_reported(claim) for claim in left)
            here = after.document
            gone = [claim for claim in left if claim.role in self.parameters.departures]
            yield self.finding(
                f"{place}: {told(before, here)} {_when(before)}, {told(after, here)} {_when(after)}; departures reported: "
                f"{listed([told(claim, here) for claim in gone], 4)}. At least {number(_floor(missing))} are not accounted for.",
                Location.of_claim(after),
                [Location.of_claim(claim) for claim in (before, *gone)],
                confidence="medium",
            )

    def _gap(self, before: Claim, after: Claim, departures: Sequence[Claim]) -> float:
        """The share of the first stock that neither remains nor is reported to have left; below 0 where the two cannot be compared."""
        days = (moment(after) - moment(before)).days
        if before is after or not 1 <= days <= self.parameters.within_days:
            return -1.0
        left = _between(departures, moment(before), moment(after))
        if not any(claim.role in self.parameters.departures for claim in left):
            return -1.0
        return (_least(before) - _most(after) - sum(_reported(claim) for claim in left)) / max(1.0, _least(before))


def _when(claim: Claim) -> str:
    """The day of which the text states a figure, else that on which it was printed: "on 6 October", "printed on 7 October"."""
    stated = claim.scope.as_of is not None or claim.scope.until is not None
    return f"{'' if stated else 'printed '}on {day(moment(claim))}"


def _floor(value: float) -> float:
    """A number of people to two figures, never rounded up: "at least" has to hold."""
    unit = 10.0 ** max(0, math.floor(math.log10(max(value, 1))) - 1)
    return math.floor(value / unit) * unit


def _peoples(claim: Claim) -> bool:
    """ "Kolvar with 40,000 people", "Kolvar and its 40,000 inhabitants": who is in the place, whatever else the sentence says of them."""
    if claim.role != "other" or claim.counted not in ("person", "civilian", "inhabitant", "resident"):
        return False
    name = re.escape((claim.scope.place or "").rpartition(" ")[2])
    return re.search(rf"\b{name}\W{{1,3}}(?:with|and) (?:its |their |the |some |about )?$", before(claim, 60)) is not None


def whole(place: str, gazetteer: Gazetteer) -> str:
    """The town that a quarter named by a point of the compass belongs to: copy says "Aleppo" of eastern Aleppo."""
    head, _, rest = place.partition(" ")
    return rest if head in gazetteer.directions and gazetteer.knows(rest) else place


def _between(departures: Sequence[Claim], first: date, last: date) -> list[Claim]:
    """The departures after one day and up to another, repetitions of one number once."""
    found: dict[object, Claim] = {}
    for claim in departures:
        if first < moment(claim) <= last and claim.part_of is None and not forecast(claim) and not _PLANNED.search(around(claim)):
            found.setdefault((claim.role, claim.figure.value), claim)
    return list(found.values())


def _least(claim: Claim) -> float:
    return claim.figure.low if claim.figure.low is not None else 0.0


def _most(claim: Claim) -> float:
    """The most that the words will bear: "tens of thousands" is not said of 200,000."""
    figure = claim.figure
    if figure.bound == "vague":
        return figure.point * 10 - 1
    return figure.high if figure.high is not None else float("inf")


def _reported(claim: Claim) -> float:
    figure = claim.figure
    if figure.bound == "vague":
        return figure.point * 10 - 1
    return figure.high if figure.high is not None else (figure.low or 0.0) * LOOSE
