"""How long a thing has lasted, as the days on which it may have begun: the age grows with the calendar, the beginning stays.

"the five-year war" printed in 2016, "seven years of conflict" in 2018 and "nearly 14 years" in 2024 all put the beginning in 2011, and agree.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from checker.claim import Claim
from checker.compare.parts import text_about
from checker.extract.scope import Gazetteer
from checker.rulebook import Rulebook

DAYS = {"year": 365.25, "month": 30.44, "decade": 3652.5}
"""Units whose counts grow with the calendar; shorter ones are told of things that are over."""
_WORD = re.compile(r"[a-z][a-z-]*")
REACH = 5
"""Words between an age and the thing that is that old."""


@dataclass(frozen=True, slots=True)
class Started:
    """A claim on an age: the thing and its country, and the first and last day on which it may have begun."""

    claim: Claim
    thing: str
    place: str | None
    first: date
    last: date

    def meets(self, other: Started) -> bool:
        """Whether one beginning fits both."""
        return self.first <= other.last and other.first <= self.last


def started(claim: Claim, rulebook: Rulebook) -> Started | None:
    """When the thing began that a duration claim gives the age of; None where the claim gives no age of a thing that lasts, or no date is known.

    Whole units are rounded either way by half a reader's common sense: an age of five years fits any beginning from six to four years ago.
    """
    figure, published = claim.figure, claim.published
    if figure.kind != "duration" or figure.unit not in DAYS or published is None or claim.scope.background:
        return None
    thing = _thing(claim, rulebook)
    if thing is None:
        return None
    unit = DAYS[figure.unit]
    low, high = figure.value if isinstance(figure.value, tuple) else (figure.value, figure.value)
    longest = min((high + (100 if figure.bound == "at_least" else 1)) * unit, published.toordinal() - 366)
    shortest = 0.0 if figure.bound == "at_most" else max(0.0, low - 1) * unit
    if longest < shortest:
        return None
    return Started(claim, thing, _country(claim.scope.place, rulebook), published - timedelta(days=longest), published - timedelta(days=shortest))


def ages(claims: Iterable[Claim], rulebook: Rulebook) -> list[list[Started]]:
    """Age claims of one thing and country together, in the order of their first claims."""
    found: dict[tuple[str, str | None], list[Started]] = defaultdict(list)
    for claim in claims:
        age = started(claim, rulebook) if claim.figure.kind == "duration" else None
        if age is not None and age.place is not None:
            found[age.thing, age.place].append(age)
    return list(found.values())


def _thing(claim: Claim, rulebook: Rulebook) -> str | None:
    """The kind of event that the words beside the figure name, of those that last: the noun behind it, else the one before."""
    nouns = {noun: rule.name for rule in rulebook.events.values() if rule.sort == "ongoing" for noun in rule.nouns if " " not in noun}
    text, start, end = text_about(claim)
    behind = _WORD.findall(re.split(r"[,;.]", text[end:].lower(), maxsplit=1)[0])[:REACH]
    before = _WORD.findall(text[:start].lower())[-REACH:]
    words = [*behind, *(reversed(before) if "for" in before[-2:] or "lasted" in before else ())]
    return next((nouns[word] for word in words if word in nouns), None)


def _country(place: str | None, rulebook: Rulebook) -> str | None:
    if place is None:
        return None
    gazetteer = Gazetteer.of(rulebook)
    chain = (place, *gazetteer.ancestors(place))
    return next((name for name in chain if gazetteer.kinds.get(name) == "country"), chain[-1])
