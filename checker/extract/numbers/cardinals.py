"""Digits and words to a value: "two hundred and five", "1.5 million", "a hundred", "10 1/2".

Values are kept as integers and fractions until the end, so that 1.1 million is 1,100,000 and not a float near it.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from checker.extract.numbers import tokens as t
from checker.extract.numbers.fractions import (
    and_fraction,
    article_fraction,
    dozen,
    few,
    fold,
    glyph,
    half,
    named_fraction,
    number_ends,
    quarter_million,
    slash,
    vague,
)
from checker.extract.numbers.number import Exact, Number, value_of
from checker.extract.numbers.sums import accumulate
from checker.extract.numbers.tokens import Tokens, numeral


def number_at(tokens: Tokens, i: int, money: bool = False) -> Number | None:
    """The longest number that begins with token i; `money`: a currency sign stands before it."""
    cls = tokens.cls[i]
    if cls == t.NUM:
        number = _digits(tokens, i, money)
        return number and _lakh_crore(tokens, number)
    if cls in (t.UNIT, t.TENS, t.HUNDRED, t.SCALE):
        return _words(tokens, i)
    if cls == t.DENOM:
        return quarter_million(tokens, i)
    reader = _READERS.get(cls)
    return reader(tokens, i) if reader else None


def _digits(tokens: Tokens, i: int, money: bool) -> Number | None:
    plain = numeral(tokens.low[i])
    if plain is None:
        return None
    run, grouped = plain
    whole = "." not in run
    value: Exact = int(run) if whole else Fraction(run)
    first, j = i, i + 1
    if tokens.text[tokens.start[i] - 1 : tokens.start[i]] == "." and tokens.low[i - 1] == "." and whole and _bare_point(tokens, i):
        value, first, whole = Fraction("." + run), i - 1, False
    elif whole and not grouped and len(run) <= 3:
        j, value, grouped, whole = _spaced_groups(tokens, i, run)
    number = Number(value, first, j, mantissa=value, digits=True, grouped=grouped, whole=whole)
    if whole and tokens.low[j] == "/" and tokens.glued(j) and tokens.glued(j + 1):
        return slash(tokens, i, value) or number
    number = _mixed(tokens, number)
    return _scaled(tokens, number, money)


def _lakh_crore(tokens: Tokens, number: Number) -> Number:
    """ "1.98 lakh crore": a hundred thousand times ten million."""
    if tokens.low[number.last - 1] != "lakh" or tokens.low[number.last] not in ("crore", "crores"):
        return number
    crore = int(tokens.lexicon.values[tokens.low[number.last]])
    return number._replace(value=number.value * crore, scale=number.scale * crore, last=number.last + 1)


def _bare_point(tokens: Tokens, i: int) -> bool:
    """Whether the point before token i opens a decimal: ".77"."""
    return tokens.glued(i) and not tokens.glued(i - 1)


def _spaced_groups(tokens: Tokens, i: int, run: str) -> tuple[int, Exact, bool, bool]:
    """Groups of three digits apart by one space: 40 000. Returns the end, the value, and whether there were groups and no decimals."""
    j = i + 1
    while tokens.cls[j] == t.NUM and tokens.start[j] - tokens.end[j - 1] == 1 and j - i < 5:
        group = tokens.low[j]
        head, point, tail = group.partition(".")
        if tokens.word(j + 1) and tokens.glued(j + 1):
            break
        if len(head) != 3 or not head.isdecimal() or (point and not tail.isdecimal()) or (tokens.glued(j + 1) and tokens.low[j + 1] in ("/", ":")):
            break
        run += group
        j += 1
        if point:
            return j, Fraction(run), True, False
    return j, int(run), j > i + 1, True


def _mixed(tokens: Tokens, number: Number) -> Number:
    """Digits with a fraction behind: 2½, 10 1/2."""
    j = number.last
    if tokens.cls[j] == t.GLYPH:
        return number._replace(value=number.value + value_of(tokens, j), mantissa=number.value + value_of(tokens, j), last=j + 1, whole=False)
    if tokens.cls[j] == t.NUM and tokens.low[j].isdecimal() and tokens.low[j + 1] == "/" and tokens.glued(j + 1) and len(tokens.low[j]) <= 2:
        part = slash(tokens, j, int(tokens.low[j]))
        if part and part.value.denominator <= 64:
            value = number.value + part.value
            return number._replace(value=value, mantissa=value, last=part.last, whole=False)
    if tokens.hyphen(j) and tokens.low[j + 1] == "and" and tokens.hyphen(j + 2):
        j += 1
    if tokens.low[j] == "and" and tokens.cls[j + 1 + tokens.hyphen(j + 1)] in (t.ARTICLE, t.UNIT, t.HALF, t.NUM) and number.scale == 1:
        value_last = and_fraction(tokens, j + 1 + tokens.hyphen(j + 1))
        if value_last:
            value = number.value + value_last[0]
            return number._replace(value=value, mantissa=value, last=value_last[1], whole=False)
    return number


def _scaled(tokens: Tokens, number: Number, money: bool) -> Number:
    """Digits with a scale behind them: 1.5 million, 3.5bn, 10k, 2 dozen, 3 hundred and 21."""
    j = number.last
    word = tokens.low[j]
    cls = tokens.cls[j]
    if tokens.hyphen(j) and tokens.cls[j + 1] == t.SCALE:
        j, word, cls = j + 1, tokens.low[j + 1], t.SCALE
    if cls == t.DOZEN or (cls == t.VAGUE and word == "dozens"):
        return number._replace(value=number.value * 12, scale=12, last=j + 1, digits=False)
    if tokens.glued(j) and word in tokens.lexicon.suffixes and cls != t.SCALE and not _letter_is_unit(tokens, j, money):
        scale = tokens.lexicon.suffixes[word]
        return number._replace(value=number.value * scale, scale=scale, mantissa=number.value, last=j + 1, digits=False, letter=True)
    people = word == "m" and tokens.word(j + 1) and tokens.low[j + 1] not in _METRES and tokens.low[j + 1].endswith(("s", "people"))
    if (money or people) and word in ("m", "b") and not tokens.glued(j):
        scale = tokens.lexicon.suffixes[word]
        return number._replace(value=number.value * scale, scale=scale, mantissa=number.value, last=j + 1, digits=False)
    if (cls == t.HUNDRED and number.whole and number.value < 100) or cls == t.SCALE:
        return accumulate(tokens, number, j) or number
    return number


def _letter_is_unit(tokens: Tokens, j: int, money: bool) -> bool:
    """Whether a letter glued to digits is a unit: "1.8m tall", "5 m", "20t"; "1.5m people" and "$5m" are millions."""
    word = tokens.low[j]
    if money or word in ("k", "bn", "mn", "tn", "mln", "bln", "trn", "lakh", "crore", "cr"):
        return False
    if word == "b" or tokens.raw(j) == "M":
        return False
    if word == "m":
        follows = tokens.low[j + 1]
        return not (tokens.word(j + 1) and follows not in _METRES) and follows != "-"
    return True


_METRES = frozenset(
    "tall high long wide deep above below from away north south east west of in to and or thick apart race sprint final freestyle hurdles relay "
    "per up down off at on for under over behind ahead into the a squared butterfly breaststroke backstroke medley waves wave tower high-jump "
    "is was champion champions record records title dash sprinter heats".split()
)


def _words(tokens: Tokens, i: int) -> Number | None:
    cls = tokens.cls[i]
    if cls == t.SCALE:
        if tokens.low[i] in ("thousand", "million", "billion", "trillion") and tokens.hyphen(i + 1):
            return Number(value_of(tokens, i), i, i + 1, scale=int(value_of(tokens, i)), mantissa=1)  # "billion-year"
        return None
    if cls == t.UNIT:
        part = named_fraction(tokens, i)
        if part:
            return part
        if tokens.low[i + 1] == "point" and tokens.cls[i + 2] == t.UNIT:
            return _point(tokens, i)
    if (cls == t.UNIT and tokens.cls[i + 1] == t.DOZEN) or (tokens.cls[i + 1] == t.VAGUE and tokens.low[i + 1] == "dozens"):
        return Number(value_of(tokens, i) * 12, i, i + 2, scale=12, mantissa=value_of(tokens, i))
    if cls == t.UNIT and tokens.hyphen(i + 1) and tokens.cls[i + 2] == t.DOZEN:
        return Number(value_of(tokens, i) * 12, i, i + 3, scale=12, mantissa=value_of(tokens, i))
    return accumulate(tokens, Number(0, i, i), i)


def _point(tokens: Tokens, i: int) -> Number:
    """ "Two point two million"."""
    j, digits = i + 2, ""
    while tokens.cls[j] == t.UNIT and value_of(tokens, j) < 10 and len(digits) < 9:
        digits += str(value_of(tokens, j))
        j += 1
    value = value_of(tokens, i) + Fraction("0." + (digits or "0"))
    return _scaled(tokens, Number(value, i, j, mantissa=value, whole=False), False)


def _article(tokens: Tokens, i: int) -> Number | None:
    """Numbers that open with "a": a hundred, a dozen, a third, a few thousand, a half."""
    j = i + 1
    cls = tokens.cls[j]
    if cls == t.HUNDRED or (cls == t.SCALE and tokens.low[j] in ("thousand", "million", "billion", "trillion", "lakh", "crore")):
        if tokens.hyphen(j + 1):
            return None  # "a billion-year contract": the article is not part of the number
        number = accumulate(tokens, Number(1, i, j, mantissa=1), j)
        return number and number._replace(first=i)
    if cls == t.DOZEN:
        return Number(12, i, j + 1, scale=12, mantissa=1)
    if cls == t.FEW:
        number = few(tokens, j)
        return number and number._replace(first=i)
    if cls == t.HALF:
        number = half(tokens, j)
        if number and not number.half:
            return number._replace(first=i)
        return Number(Fraction(1, 2), i, j + 1, fraction=True, half=True) if number_ends(tokens, j + 1) or tokens.low[j + 1] == "of" else None
    if cls == t.DENOM:
        return article_fraction(tokens, i, j)
    return None


_READERS: dict[int, Callable[[Tokens, int], Number | None]] = {
    t.ARTICLE: _article,
    t.FEW: few,
    t.HALF: half,
    t.VAGUE: vague,
    t.GLYPH: glyph,
    t.DOZEN: dozen,
    t.FOLD: fold,
}
