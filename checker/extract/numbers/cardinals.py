"""Number words and digits to a value: "two hundred and five", "1.5 million", "half a dozen", "tens of thousands".

Values are kept as integers and fractions until the end, so that 1.1 million is 1,100,000 and not a float near it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from checker.extract.numbers import tokens as t
from checker.extract.numbers.tokens import Tokens, numeral

Exact = int | Fraction
_ROOM = 10**18


@dataclass(frozen=True, slots=True)
class Number:
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


def number_at(tokens: Tokens, i: int, money: bool = False) -> Number | None:
    """The longest number that begins with token i; `money`: a currency sign stands before it."""
    cls = tokens.cls[i]
    if cls == t.NUM:
        return _digits(tokens, i, money)
    if cls in (t.UNIT, t.TENS, t.HUNDRED, t.SCALE):
        return _words(tokens, i)
    if cls == t.DENOM:
        return _quarter_million(tokens, i)
    reader = {t.ARTICLE: _article, t.FEW: _few, t.HALF: _half, t.VAGUE: _vague, t.GLYPH: _glyph, t.DOZEN: _dozen, t.FOLD: _fold}.get(cls)
    return reader(tokens, i) if reader else None


def _value(tokens: Tokens, i: int) -> Exact:
    return tokens.lexicon.values[tokens.low[i]]


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
        return _slash(tokens, i, value) or number
    number = _mixed(tokens, number)
    return _scaled(tokens, number, money)


def _bare_point(tokens: Tokens, i: int) -> bool:
    """Whether the point before token i opens a decimal: ".77"."""
    return tokens.glued(i) and not tokens.glued(i - 1)


def _spaced_groups(tokens: Tokens, i: int, run: str) -> tuple[int, Exact, bool, bool]:
    """Groups of three digits apart by one space: 40 000. Returns the end, the value, and whether there were groups and no decimals."""
    j = i + 1
    while tokens.cls[j] == t.NUM and tokens.start[j] - tokens.end[j - 1] == 1 and j - i < 5:
        group = tokens.low[j]
        head, point, tail = group.partition(".")
        if len(head) != 3 or not head.isdigit() or (point and not tail.isdigit()) or (tokens.glued(j + 1) and tokens.low[j + 1] in ("/", ":")):
            break
        run += group
        j += 1
        if point:
            return j, Fraction(run), True, False
    return j, int(run), j > i + 1, True


def _slash(tokens: Tokens, i: int, top: Exact) -> Number | None:
    """A fraction in digits: 3/4, 1/40."""
    bottom = tokens.low[i + 2]
    if not (bottom.isdigit() and len(bottom) <= 3 and not bottom.startswith("0")):
        return None
    below = int(bottom)
    if not 0 < top < below or below in (9, 11) or (tokens.glued(i + 3) and tokens.low[i + 3] in ("/", "-")):
        return None
    return Number(Fraction(int(top), below), i, i + 3, fraction=True)


def _mixed(tokens: Tokens, number: Number) -> Number:
    """Digits with a fraction behind: 2½, 10 1/2."""
    j = number.last
    if tokens.cls[j] == t.GLYPH:
        return replace(number, value=number.value + _value(tokens, j), mantissa=number.value + _value(tokens, j), last=j + 1, whole=False)
    if tokens.cls[j] == t.NUM and tokens.low[j].isdigit() and tokens.low[j + 1] == "/" and tokens.glued(j + 1) and len(tokens.low[j]) <= 2:
        part = _slash(tokens, j, int(tokens.low[j]))
        if part and part.value.denominator <= 64:
            value = number.value + part.value
            return replace(number, value=value, mantissa=value, last=part.last, whole=False)
    if tokens.hyphen(j) and tokens.low[j + 1] == "and" and tokens.hyphen(j + 2):
        j += 1
    if tokens.low[j] == "and" and tokens.cls[j + 1 + tokens.hyphen(j + 1)] in (t.ARTICLE, t.UNIT, t.HALF, t.NUM) and number.scale == 1:
        value_last = _and_fraction(tokens, j + 1 + tokens.hyphen(j + 1))
        if value_last:
            value = number.value + value_last[0]
            return replace(number, value=value, mantissa=value, last=value_last[1], whole=False)
    return number


def _scaled(tokens: Tokens, number: Number, money: bool) -> Number:
    """Digits with a scale behind them: 1.5 million, 3.5bn, 10k, 2 dozen, 3 hundred and 21."""
    j = number.last
    word = tokens.low[j]
    cls = tokens.cls[j]
    if tokens.hyphen(j) and tokens.cls[j + 1] == t.SCALE:
        j, word, cls = j + 1, tokens.low[j + 1], t.SCALE
    if cls == t.DOZEN or (cls == t.VAGUE and word == "dozens"):
        return replace(number, value=number.value * 12, scale=12, last=j + 1, digits=False)
    if tokens.glued(j) and word in tokens.lexicon.suffixes and cls != t.SCALE and not _letter_is_unit(tokens, j, money):
        scale = tokens.lexicon.suffixes[word]
        return replace(number, value=number.value * scale, scale=scale, mantissa=number.value, last=j + 1, digits=False, letter=True)
    if money and word in ("m", "b") and not tokens.glued(j):
        scale = tokens.lexicon.suffixes[word]
        return replace(number, value=number.value * scale, scale=scale, mantissa=number.value, last=j + 1, digits=False)
    if (cls == t.HUNDRED and number.whole and number.value < 100) or cls == t.SCALE:
        return _accumulate(tokens, number, j)
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
    "is was".split()
)


def _words(tokens: Tokens, i: int) -> Number | None:
    cls = tokens.cls[i]
    if cls == t.SCALE:
        if tokens.low[i] in ("thousand", "million", "billion", "trillion") and tokens.hyphen(i + 1):
            return Number(_value(tokens, i), i, i + 1, scale=int(_value(tokens, i)), mantissa=1)  # "billion-year"
        return None
    if cls == t.UNIT:
        part = _named_fraction(tokens, i)
        if part:
            return part
        if tokens.low[i + 1] == "point" and tokens.cls[i + 2] == t.UNIT:
            return _point(tokens, i)
    if (cls == t.UNIT and tokens.cls[i + 1] == t.DOZEN) or (tokens.cls[i + 1] == t.VAGUE and tokens.low[i + 1] == "dozens"):
        return Number(_value(tokens, i) * 12, i, i + 2, scale=12, mantissa=_value(tokens, i))
    if cls == t.UNIT and tokens.hyphen(i + 1) and tokens.cls[i + 2] == t.DOZEN:
        return Number(_value(tokens, i) * 12, i, i + 3, scale=12, mantissa=_value(tokens, i))
    return _accumulate(tokens, Number(0, i, i), i)


def _point(tokens: Tokens, i: int) -> Number:
    """ "Two point two million"."""
    j, digits = i + 2, ""
    while tokens.cls[j] == t.UNIT and _value(tokens, j) < 10 and len(digits) < 9:
        digits += str(_value(tokens, j))
        j += 1
    value = _value(tokens, i) + Fraction("0." + (digits or "0"))
    return _scaled(tokens, Number(value, i, j, mantissa=value, whole=False), False)


def _named_fraction(tokens: Tokens, i: int) -> Number | None:
    """ "Two-thirds", "one quarter", "three fifths" with the numerator at token i."""
    j = i + 2 if tokens.dash(i + 1) else i + 1
    if tokens.cls[j] == t.HALF and tokens.low[i] == "one" and (j == i + 2 or _number_ends(tokens, j + 1) or tokens.low[j + 1] == "of"):
        return Number(Fraction(1, 2), i, j + 1, fraction=True)
    if tokens.cls[j] != t.DENOM:
        return None
    top, bottom, word = _value(tokens, i), _value(tokens, j), tokens.low[j]
    if (top == 1) == word.endswith("s") or (top >= bottom and word != "quarters") or not 0 < top < 20:
        return None
    if tokens.dash(j + 1) and tokens.cls[j + 2] != t.NONE:
        return None
    part = Fraction(int(top), int(bottom))
    if tokens.low[j + 1] == "of" and tokens.cls[j + 2] == t.ARTICLE and tokens.cls[j + 3] == t.SCALE:
        scale = int(_value(tokens, j + 3))
        return Number(part * scale, i, j + 4, scale=scale, mantissa=part)
    return Number(part, i, j + 1, fraction=True)


def _accumulate(tokens: Tokens, start: Number, i: int) -> Number | None:
    """Adds number words up, from token i on, to a number already begun; stops where a word cannot carry it on."""
    state = _Sum(tokens, start)
    j = i
    while True:
        k = state.take(j)
        if k is None:
            break
        j = k
    return state.number(j)


class _Sum:
    """The running sum: `total` of the closed scales, `current` below the next one, `room` for what may still be added."""

    def __init__(self, tokens: Tokens, start: Number) -> None:
        self.tokens = tokens
        self.start = start
        self.total: Exact = 0
        self.current: Exact = start.value
        self.begun = start.last > start.first
        self.room: Exact = 0 if self.begun else _ROOM
        self.scale: int = 1
        self.mantissa: Exact = start.value
        self.smallest = _ROOM
        self.after_multiplier = False

    def take(self, j: int) -> int | None:
        """Adds token j (and a joining word before it); the token behind, or None where the number ends."""
        tokens = self.tokens
        cls = tokens.cls[j]
        if cls in (t.UNIT, t.TENS):
            return self._small(j)
        if cls == t.NUM:
            return self._figure(j)
        if cls == t.HUNDRED:
            return self._hundred(j)
        if cls == t.SCALE:
            return self._scale(j)
        if tokens.dash(j) and self.begun and self._joins(j):
            return self.take(j + 1)
        if tokens.low[j] == "and" and self.after_multiplier and self._carries_on(j + 1):
            return self.take(j + 1)
        return None

    def _joins(self, j: int) -> bool:
        """Whether the dash at token j stands inside the number: "twenty-five", "one-hundred"."""
        cls = self.tokens.cls[j + 1]
        if cls in (t.HUNDRED, t.SCALE):
            return self.tokens.hyphen(j)
        return (cls == t.UNIT and (self.tokens.cls[j - 1] == t.TENS or (self.after_multiplier and self.tokens.hyphen(j)))) or (
            cls == t.TENS and self.after_multiplier and self.tokens.hyphen(j)
        )

    def _carries_on(self, j: int) -> bool:
        """Whether the number behind "and" is smaller than the last multiplier and no number of its own."""
        tokens = self.tokens
        if tokens.cls[j] not in (t.UNIT, t.TENS, t.NUM):
            return False
        k = j + 1
        while (tokens.cls[k] in (t.UNIT, t.TENS, t.HUNDRED) and k < j + 8) or (tokens.hyphen(k) and tokens.cls[k + 1] == t.UNIT):
            k += 1
            if tokens.cls[k - 1] == t.HUNDRED and self.room <= 100:
                return False
        if tokens.cls[k] == t.SCALE:
            return int(_value(tokens, k)) < self.smallest
        return tokens.cls[k] not in (t.DOZEN, t.VAGUE, t.DENOM) and tokens.low[k] not in ("%", "percent", "out", "in")

    def _small(self, j: int) -> int | None:
        value = _value(self.tokens, j)
        if value >= self.room or (value == 0 and self.begun):
            return None
        if self._ordinal(j):
            return None
        self.current += value
        self.room = 10 if self.tokens.cls[j] == t.TENS else 0
        self._go_on()
        return j + 1

    def _ordinal(self, j: int) -> bool:
        """Whether token j with the next one makes an ordinal, "twenty-fifth", or begins a fraction, "and two thirds"."""
        k = j + 2 if self.tokens.dash(j + 1) else j + 1
        if self.tokens.cls[j] == t.TENS:
            return self.tokens.cls[k] in (t.DENOM, t.ORDINAL) and not self.tokens.low[k].endswith("s")
        return self.begun and self.tokens.cls[k] == t.DENOM and self.tokens.low[k] != "quarter"

    def _figure(self, j: int) -> int | None:
        run = self.tokens.low[j]
        if not (self.after_multiplier and self.start.digits and run.isdigit() and len(run) <= 3 and self.room <= 1000):
            return None
        if int(run) >= self.room or (self.tokens.low[j - 1] != "and" and self.tokens.cls[j + 1] != t.HUNDRED):
            return None
        self.current += int(run)
        self.room = 0
        self._go_on()
        return j + 1

    def _hundred(self, j: int) -> int | None:
        if self.current >= 100 or (self.current == 0 and self.begun):
            return None
        if self.total == 0:
            self.scale, self.mantissa = 100, self.current or 1
        self.current = (self.current or 1) * 100
        self.room = 100
        self._go_on(multiplier=True)
        return j + 1

    def _scale(self, j: int) -> int | None:
        value = int(_value(self.tokens, j))
        if self.current == 0 or value >= self.smallest or self.current >= _ROOM:
            return None
        if self.total == 0:
            self.scale, self.mantissa = value * (self.scale if self.scale == 100 and self.current == self.mantissa * 100 else 1), self.mantissa
            if self.scale == value:
                self.mantissa = self.current
        self.total += self.current * value
        self.current, self.room, self.smallest = 0, value, value
        self._go_on(multiplier=True)
        return j + 1

    def _go_on(self, multiplier: bool = False) -> None:
        self.begun = True
        self.after_multiplier = multiplier

    def number(self, j: int) -> Number | None:
        """The number as it stands at token j, with "and a half" taken in."""
        if not self.begun:
            return None
        tokens, start = self.tokens, self.start
        value = self.total + self.current
        out = replace(
            start, value=value, last=j, scale=self.scale, mantissa=self.mantissa or value, digits=False, whole=start.whole or self.scale > 1
        )
        if tokens.hyphen(j) and tokens.low[j + 1] == "and" and tokens.hyphen(j + 2):
            j += 1  # "seven-and-a-half"
        if tokens.low[j] != "and":
            return out
        part = _and_fraction(tokens, j + 1 + tokens.hyphen(j + 1))
        if part is None:
            return out
        if self.total and self.current == 0:  # "a million and a half"
            return replace(out, value=value + part[0] * self.smallest, last=part[1])
        mixed = replace(out, value=value + part[0], mantissa=value + part[0], last=part[1], whole=False)
        if tokens.cls[part[1]] in (t.SCALE, t.HUNDRED) and self.scale == 1:  # "two and a half million"
            scale = int(_value(tokens, part[1]))
            return replace(mixed, value=mixed.value * scale, scale=scale, last=part[1] + 1)
        if tokens.cls[part[1]] == t.DOZEN:
            return replace(mixed, value=mixed.value * 12, scale=12, last=part[1] + 1)
        return mixed


def _and_fraction(tokens: Tokens, j: int) -> tuple[Fraction, int] | None:
    """What stands behind "and" in a mixed number: "a half", "three quarters", "a third" at the number's end."""
    cls = tokens.cls[j]
    if cls == t.HALF:
        return None
    if cls == t.ARTICLE or tokens.low[j] in ("one", "1"):
        k = j + 2 if tokens.dash(j + 1) else j + 1
        if tokens.cls[k] == t.HALF:
            return Fraction(1, 2), k + 1
        if tokens.cls[k] == t.DENOM and not tokens.low[k].endswith("s") and (tokens.low[k] == "quarter" or _number_ends(tokens, k + 1)):
            return Fraction(1, int(_value(tokens, k))), k + 1
        return None
    part = _named_fraction(tokens, j) if cls == t.UNIT else None
    if part and (tokens.low[part.last - 1] == "quarters" or _number_ends(tokens, part.last)):
        return Fraction(part.value), part.last
    return None


def _number_ends(tokens: Tokens, j: int) -> bool:
    """Whether token j cannot make an ordinal's noun of the word before it."""
    return not tokens.word(j) or tokens.low[j] in tokens.lexicon.units or tokens.cls[j] == t.SCALE


def _article(tokens: Tokens, i: int) -> Number | None:
    """Numbers that open with "a": a hundred, a dozen, a third, a few thousand, a half."""
    j = i + 1
    cls = tokens.cls[j]
    if cls == t.HUNDRED or (cls == t.SCALE and tokens.low[j] in ("thousand", "million", "billion", "trillion", "lakh", "crore")):
        if tokens.hyphen(j + 1):
            return None  # "a billion-year contract": the article is not part of the number
        number = _accumulate(tokens, Number(1, i, j, mantissa=1), j)
        return number and replace(number, first=i)
    if cls == t.DOZEN:
        return Number(12, i, j + 1, scale=12, mantissa=1)
    if cls == t.FEW:
        number = _few(tokens, j)
        return number and replace(number, first=i)
    if cls == t.HALF:
        number = _half(tokens, j)
        if number and not number.half:
            return replace(number, first=i)
        return Number(Fraction(1, 2), i, j + 1, fraction=True, half=True) if _number_ends(tokens, j + 1) or tokens.low[j + 1] == "of" else None
    if cls == t.DENOM:
        return _article_fraction(tokens, i, j)
    return None


def _article_fraction(tokens: Tokens, i: int, j: int) -> Number | None:
    """ "A third", "a quarter of a million"; "a third man" and "a quarter final" are none."""
    if tokens.low[j].endswith("s") or tokens.hyphen(j + 1):
        return None
    part = Fraction(1, int(_value(tokens, j)))
    if tokens.low[j] == "quarter":
        k = j + 3 if tokens.low[j + 1] == "of" and tokens.cls[j + 2] == t.ARTICLE else j + 1
        if tokens.cls[k] == t.SCALE:
            scale = int(_value(tokens, k))
            return Number(part * scale, i, k + 1, scale=scale, mantissa=part)
    follows = tokens.low[j + 1]
    if tokens.word(j + 1) and follows not in _AFTER_FRACTION:
        return None
    return Number(part, i, j + 1, fraction=True)


_AFTER_FRACTION = frozenset(
    "of the in to on from more less for by since said say says were was are is have had has and or at who that than as but while over higher "
    "lower did do would will support believe favor back approve oppose think live lived compared because when after before during with may "
    "could can voted reported came come".split()
)


def _quarter_million(tokens: Tokens, i: int) -> Number | None:
    """ "Quarter million", without its article."""
    if tokens.low[i] != "quarter" or tokens.cls[i + 1] != t.SCALE:
        return None
    scale = int(_value(tokens, i + 1))
    return Number(Fraction(scale, 4), i, i + 2, scale=scale, mantissa=Fraction(1, 4))


def _few(tokens: Tokens, i: int) -> Number | None:
    """ "Several hundred", "a few thousand", "a couple of thousand"."""
    j = i + 1
    couple = tokens.low[i] == "couple"
    if couple and tokens.low[j] == "of":
        j += 1
    if tokens.cls[j] not in (t.HUNDRED, t.SCALE, t.DOZEN, t.VAGUE):
        return None
    scale = int(_value(tokens, j))
    last = j + 1
    if tokens.cls[j] == t.HUNDRED and tokens.cls[j + 1] == t.SCALE:
        scale, last = scale * int(_value(tokens, j + 1)), j + 2
    if couple:
        return Number(2 * scale, i, last, scale=scale, mantissa=2, about=True)
    return Number(scale, i, last, scale=scale, mantissa=1, vague=True)


def _half(tokens: Tokens, i: int) -> Number | None:
    """ "Half a million", "half-dozen", "half an hour" (its number part), or the fraction "half"."""
    j = i + 2 if tokens.dash(i + 1) else i + 1
    if tokens.cls[j] == t.ARTICLE:
        j += 1
    if tokens.cls[j] in (t.SCALE, t.DOZEN, t.HUNDRED) and tokens.low[j] != "hundred":
        scale = 12 if tokens.cls[j] == t.DOZEN else int(_value(tokens, j))
        return Number(Fraction(scale, 2), i, j + 1, scale=scale, mantissa=Fraction(1, 2))
    return Number(Fraction(1, 2), i, i + 1, fraction=True, half=True)


def _vague(tokens: Tokens, i: int) -> Number | None:
    """ "Dozens", "tens of thousands", "hundreds of millions"."""
    value, j = int(_value(tokens, i)), i + 1
    if tokens.low[j] == "of" and tokens.cls[j + 1] == t.VAGUE and tokens.low[j + 1] not in ("tens", "scores", "dozens"):
        value, j = value * int(_value(tokens, j + 1)), j + 2
    elif tokens.low[i] == "tens" or (tokens.low[i] == "scores" and not (tokens.low[j] in _AFTER_SCORES or not tokens.word(j))):
        return None
    return Number(value, i, j, scale=value, mantissa=1, vague=True)


_AFTER_SCORES = frozenset("of more were are have had others dead injured wounded killed missing hurt died and in".split())


def _glyph(tokens: Tokens, i: int) -> Number:
    return Number(_value(tokens, i), i, i + 1, fraction=True)


def _dozen(tokens: Tokens, i: int) -> Number | None:
    return Number(12, i, i + 1, scale=12, mantissa=1) if not tokens.hyphen(i) else None


def _fold(tokens: Tokens, i: int) -> Number:
    return Number(_value(tokens, i), i, i + 1, fraction=True)
