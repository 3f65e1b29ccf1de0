"""Number: a bare number in a sentence, before unit, pair and qualifiers."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from checker.extract.numbers.tokens import Tokens

Exact = int | Fraction


class Number(NamedTuple):
    """A bare number in a sentence.

    Attributes:
        value: what it names; the base of a vague plural.
        first, last: its tokens, `[first, last)`.
        scale, mantissa: its last scale word and what that multiplies; 1 and the value where there is none.
        digits: it is written in digits alone; grouped: with thousands marked; whole: without decimals.
        vague, about, fraction: what sort of number it is; half: it is the word "half" or "a half" alone.
        letter: its scale is one letter, glued to the digits ("5m").
    """

    value: Exact
    first: int
    last: int
    scale: int = 1
    mantissa: Exact = 0
    digits: bool = False
    grouped: bool = False
    whole: bool = True
    vague: bool = False
    about: bool = False
    fraction: bool = False
    half: bool = False
    letter: bool = False


def value_of(tokens: Tokens, i: int) -> Exact:
    """What the rules say that the word at token i is worth."""
    return tokens.lexicon.values[tokens.low[i]]
