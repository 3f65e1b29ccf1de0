"""Constructions: the shapes of `rules/constructions/` matched on a sentence's phrases; each match proposes a role for a figure."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from checker.errors import BadRule
from checker.extract.patterns import compile_pattern, slot_symbols
from checker.extract.phrases import PHRASE_CLASSES
from checker.rulebook import Rulebook
from checker.rulebook.constructions import ShapeRule

MACROS = {
    "MODIFIER": "PP|AT_PLACE|IN_QUANTITY|OF_QUANTITY|EVENT_PP|PREP|OF|OF_THEM",
    "INSIDE": "NP|QUANTITY|IN_QUANTITY|OF_QUANTITY|PP|EVENT_PP|EVENT|REL|VERB|IS|IS_VERB|VERB_DOING|AND|INCLUDING|OF_THEM|PREP|OF|COMMA|GROUP|BARE"
    "|TOLL|AT_PLACE|SUB|OPEN|CLOSE",
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


class Constructions:
    """All shapes of a rulebook, compiled once."""

    def __init__(self, rules: Rulebook) -> None:
        self._shapes: list[tuple[frozenset[str], list[tuple[ShapeRule, re.Pattern[str]]]]] = []
        by_trigger: dict[frozenset[str], list[tuple[ShapeRule, re.Pattern[str]]]] = {}
        for rule in rules.constructions.values():
            if not isinstance(rule, ShapeRule):
                continue
            for number, shape in enumerate(rule.shapes):
                try:
                    compiled = compile_pattern(shape, PHRASE_CLASSES, MACROS)
                except BadRule as error:
                    raise BadRule(f"{rules.place(rule.id, 'shapes', number)}: shapes: {error}") from None
                by_trigger.setdefault(slot_symbols(shape, "trigger", PHRASE_CLASSES, MACROS), []).append((rule, compiled))
        self._shapes = list(by_trigger.items())

    def matches(self, phrases: str, telling: Set[str]) -> list[Match]:
        """Every construction in a sentence, given the symbols of its phrases; linear, because shapes repeat a bounded number of times.

        `telling` are the symbols of the phrases that hold a word which can give a role; most sentences have few or none.
        """
        out: list[Match] = []
        for triggers, shapes in self._shapes:
            if not triggers.isdisjoint(telling):
                out += [Match(rule, m.start("figure"), m.start("trigger")) for rule, shape in shapes for m in shape.finditer(phrases)]
        return out


def shows(sort: str, symbol: str) -> bool:
    """Whether a trigger of this sort ("object", "state" ...) can stand in a phrase of this class."""
    return symbol in _SHOWS.get(sort, ())
