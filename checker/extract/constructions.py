"""Constructions: the shapes of `rules/constructions/` matched on a sentence's phrases; each match proposes a role for a figure."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from typing import NamedTuple

from checker.errors import BadRule
from checker.extract.patterns import compile_pattern, needed_symbols, slot_symbols
from checker.extract.phrases import PHRASE_CLASSES
from checker.rulebook import Rulebook
from checker.rulebook.constructions import ShapeRule

MACROS = {
    "MODIFIER": "PP|AT_PLACE|IN_QUANTITY|OF_QUANTITY|EVENT_PP|PREP|OF|OF_THEM",
    "INSIDE": "NP|QUANTITY|IN_QUANTITY|OF_QUANTITY|PP|EVENT_PP|EVENT|REL|VERB|IS|IS_VERB|VERB_DOING|AND|INCLUDING|OF_THEM|PREP|OF|COMMA|GROUP|BARE"
    "|TOLL|AT_PLACE|SUB|OPEN|CLOSE|COLLECTIVE|NUMBER",
    "AFTER_ACTIVE": "QUANTITY|NP|GROUP|VERB|ACTIVE",
    "NEARBY": "PP|IN_QUANTITY|OF_QUANTITY|EVENT_PP|PREP|OF|NP|EVENT|IS|VERB|COMMA|AND",
}
_SHOWS = {
    "object": frozenset("ABKGXNepWDJ"),
    "subject": frozenset("IiXKV"),
    "state": frozenset("JDWKBNe"),
    "event": frozenset("EeN"),
    "toll": frozenset("L"),
    "counted": frozenset("pNC"),
    "place": frozenset("hHN"),
    "suffered": frozenset("NEpe"),
}
"""Which classes of phrases each sort of trigger can stand in."""


class Match(NamedTuple):
    """A construction found: indexes of the phrases that hold the figure and the trigger."""

    rule: ShapeRule
    figure: int
    trigger: int


class Shape(NamedTuple):
    """A shape compiled: the rule it belongs to, and sets of symbols of which each has one standing wherever the shape is found."""

    rule: ShapeRule
    needed: tuple[frozenset[str], ...]
    pattern: re.Pattern[str]


class Constructions:
    """All shapes of a rulebook, compiled once."""

    def __init__(self, rules: Rulebook) -> None:
        by_trigger: dict[frozenset[str], list[Shape]] = {}
        for rule in rules.constructions.values():
            if not isinstance(rule, ShapeRule):
                continue
            for number, shape in enumerate(rule.shapes):
                try:
                    compiled = compile_pattern(shape, PHRASE_CLASSES, MACROS)
                except BadRule as error:
                    raise BadRule(f"{rules.place(rule.id, 'shapes', number)}: shapes: {error}") from None
                triggers = slot_symbols(shape, "trigger", PHRASE_CLASSES, MACROS)
                needed = needed_symbols(shape, PHRASE_CLASSES, MACROS)
                by_trigger.setdefault(triggers, []).append(Shape(rule, needed, compiled))
        self._shapes = list(by_trigger.items())

    def matches(self, phrases: str, telling: Set[str]) -> list[Match]:
        """Every construction in a sentence, given the symbols of its phrases; linear, because shapes repeat a bounded number of times.

        `telling` are the symbols of the phrases that hold a word which can give a role; most sentences have few or none.
        """
        out: list[Match] = []
        if telling:
            lacking = frozenset(phrases).isdisjoint
            for rule, needed, pattern in self._told_by(frozenset(telling)):
                if not any(map(lacking, needed)):  # a quick look rules most of them out
                    out += [Match(rule, m.start("figure"), m.start("trigger")) for m in pattern.finditer(phrases)]
        return out

    @lru_cache(maxsize=1024)  # noqa: B019 - these live as long as their rulebook
    def _told_by(self, telling: frozenset[str]) -> list[Shape]:
        """The shapes whose trigger can stand in phrases of these symbols."""
        return [shape for triggers, shapes in self._shapes if not triggers.isdisjoint(telling) for shape in shapes]


def shows(sort: str, symbol: str) -> bool:
    """Whether a trigger of this sort ("object", "state" ...) can stand in a phrase of this class."""
    return symbol in _SHOWS.get(sort, ())
