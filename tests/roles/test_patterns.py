"""The pattern language of constructions: what a quick look at a sentence's phrases may rule out, and what it must not."""

from __future__ import annotations

import random

import pytest

from checker.extract.constructions import MACROS
from checker.extract.patterns import compile_pattern, needed_symbols
from checker.extract.phrases import PHRASE_CLASSES
from checker.rulebook import Rulebook
from checker.rulebook.constructions import ShapeRule

SHAPES = [shape for rule in Rulebook.load().constructions.values() if isinstance(rule, ShapeRule) for shape in rule.shapes]


@pytest.mark.parametrize(
    ("shape", "needed"),
    [
        ("QUANTITY=figure MODIFIER* PASSIVE|IS_STATE=trigger", ["Q", "BJ"]),
        ("BARE=trigger COMMA? AND QUANTITY=figure", ["&", "K", "Q"]),
        ("NP=trigger VERB{1,2} IS{0,2} QUANTITY=figure", ["N", "Q", "V"]),
        ("NP=trigger VERB+ ( AND NP )? QUANTITY=figure", ["N", "Q", "V"]),
        ("QUANTITY=figure STATE=trigger not AFTER_ACTIVE", ["D", "Q"]),
        ("NP=trigger QUANTITY=figure | QUANTITY=figure NP=trigger", []),
    ],
)
def test_a_pattern_needs_what_it_cannot_leave_out(shape: str, needed: list[str]) -> None:
    found = needed_symbols(shape, PHRASE_CLASSES, MACROS)
    assert ["".join(sorted(symbols)) for symbols in found] == needed


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_is_found_without_what_it_needs(shape: str) -> None:
    pattern, needed = compile_pattern(shape, PHRASE_CLASSES, MACROS), needed_symbols(shape, PHRASE_CLASSES, MACROS)
    chance = random.Random(shape)
    symbols = sorted({symbol for classes in PHRASE_CLASSES.values() for symbol in classes})
    wanted = sorted({symbol for some in needed for symbol in some})
    for _ in range(400):
        phrases = "".join(chance.choices(wanted if chance.random() < 0.8 else symbols, k=chance.randint(2, 8)))
        if pattern.search(phrases):
            assert not any(some.isdisjoint(phrases) for some in needed)
