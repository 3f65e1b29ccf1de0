"""Numbers by other words: "several hundred", "half a dozen", "tens of thousands", "threefold"."""

from __future__ import annotations

from fractions import Fraction

from checker.extract.numbers import tokens as t
from checker.extract.numbers.number import Number, value_of
from checker.extract.numbers.tokens import Tokens


def few(tokens: Tokens, i: int) -> Number | None:
    """ "Several hundred", "a few thousand", "a couple of thousand"."""
    j = i + 1
    couple = tokens.low[i] == "couple"
    if couple and tokens.low[j] == "of":
        j += 1
    if tokens.cls[j] not in (t.HUNDRED, t.SCALE, t.DOZEN, t.VAGUE):
        return None
    scale = int(value_of(tokens, j))
    last = j + 1
    if tokens.cls[j] == t.HUNDRED and tokens.cls[j + 1] == t.SCALE:
        scale, last = scale * int(value_of(tokens, j + 1)), j + 2
    if couple:
        return Number(2 * scale, i, last, scale=scale, mantissa=2, about=True)
    return Number(scale, i, last, scale=scale, mantissa=1, vague=True)


def half(tokens: Tokens, i: int) -> Number | None:
    """ "Half a million", "half-dozen", "half an hour" (its number part), or the fraction "half"."""
    j = i + 2 if tokens.dash(i + 1) else i + 1
    if tokens.cls[j] == t.ARTICLE:
        j += 1
    if tokens.cls[j] in (t.SCALE, t.DOZEN, t.HUNDRED) and tokens.low[j] != "hundred":
        scale = 12 if tokens.cls[j] == t.DOZEN else int(value_of(tokens, j))
        return Number(Fraction(scale, 2), i, j + 1, scale=scale, mantissa=Fraction(1, 2))
    return Number(Fraction(1, 2), i, i + 1, fraction=True, half=True)


def vague(tokens: Tokens, i: int) -> Number | None:
    """ "Dozens", "tens of thousands", "hundreds of millions"."""
    value, j = int(value_of(tokens, i)), i + 1
    if tokens.low[j] == "of" and tokens.cls[j + 1] == t.VAGUE and tokens.low[j + 1] not in ("tens", "scores", "dozens"):
        value, j = value * int(value_of(tokens, j + 1)), j + 2
    elif tokens.low[i] == "tens" or (tokens.low[i] == "scores" and not (tokens.low[j] in _AFTER_SCORES or not tokens.word(j))):
        return None
    return Number(value, i, j, scale=value, mantissa=1, vague=True)


_AFTER_SCORES = frozenset("of more were are have had others dead injured wounded killed missing hurt died and in".split())


def glyph(tokens: Tokens, i: int) -> Number:
    """A fraction in one character: ½."""
    return Number(value_of(tokens, i), i, i + 1, fraction=True)


def dozen(tokens: Tokens, i: int) -> Number | None:
    """ "Dozen" without a number before it."""
    return Number(12, i, i + 1, scale=12, mantissa=1) if not tokens.hyphen(i) else None


def fold(tokens: Tokens, i: int) -> Number:
    """ "Threefold"."""
    return Number(value_of(tokens, i), i, i + 1, fraction=True)
