"""Numbers that no plain cardinal writes: 3/4, "two-thirds", "a quarter of a million", "several hundred", "half a dozen", "threefold"."""

from __future__ import annotations

from fractions import Fraction

from checker.extract.numbers import tokens as t
from checker.extract.numbers.number import Exact, Number, value_of
from checker.extract.numbers.tokens import Tokens


def slash(tokens: Tokens, i: int, top: Exact) -> Number | None:
    """A fraction in digits: 3/4, 1/40."""
    bottom = tokens.low[i + 2]
    if not (bottom.isdecimal() and len(bottom) <= 3 and not bottom.startswith("0")):
        return None
    below = int(bottom)
    if (
        not 0 < top < below
        or below in (9, 11)
        or (tokens.glued(i + 3) and (tokens.low[i + 3] == "/" or (tokens.low[i + 3] == "-" and not tokens.word(i + 4))))
    ):
        return None
    return Number(Fraction(int(top), below), i, i + 3, fraction=True)


def named_fraction(tokens: Tokens, i: int) -> Number | None:
    """ "Two-thirds", "one quarter", "three fifths" with the numerator at token i."""
    j = i + 2 if tokens.dash(i + 1) else i + 1
    if tokens.cls[j] == t.HALF and tokens.low[i] == "one" and (j == i + 2 or number_ends(tokens, j + 1) or tokens.low[j + 1] == "of"):
        return Number(Fraction(1, 2), i, j + 1, fraction=True)
    if tokens.cls[j] != t.DENOM:
        return None
    top, bottom, word = value_of(tokens, i), value_of(tokens, j), tokens.low[j]
    if (top == 1) == word.endswith("s") or (top >= bottom and (word != "quarters" or top > 5)) or not 0 < top < 20:
        return None
    if tokens.dash(j + 1) and tokens.cls[j + 2] != t.NONE:
        return None
    part = Fraction(int(top), int(bottom))
    if tokens.low[j + 1] == "of" and tokens.cls[j + 2] == t.ARTICLE and tokens.cls[j + 3] == t.SCALE:
        scale = int(value_of(tokens, j + 3))
        return Number(part * scale, i, j + 4, scale=scale, mantissa=part)
    return Number(part, i, j + 1, fraction=True)


def and_fraction(tokens: Tokens, j: int) -> tuple[Fraction, int] | None:
    """What stands behind "and" in a mixed number: "a half", "three quarters", "a third" at the number's end."""
    cls = tokens.cls[j]
    if cls == t.HALF:
        return None
    if cls == t.ARTICLE or tokens.low[j] in ("one", "1"):
        k = j + 2 if tokens.dash(j + 1) else j + 1
        if tokens.cls[k] == t.HALF:
            return Fraction(1, 2), k + 1
        if tokens.cls[k] == t.DENOM and not tokens.low[k].endswith("s") and (tokens.low[k] == "quarter" or number_ends(tokens, k + 1)):
            return Fraction(1, int(value_of(tokens, k))), k + 1
        return None
    part = named_fraction(tokens, j) if cls == t.UNIT else None
    if part and (tokens.low[part.last - 1] == "quarters" or number_ends(tokens, part.last)):
        return Fraction(part.value), part.last
    return None


def number_ends(tokens: Tokens, j: int) -> bool:
    """Whether token j cannot make an ordinal's noun of the word before it."""
    return not tokens.word(j) or tokens.low[j] in tokens.lexicon.units or tokens.cls[j] == t.SCALE


def article_fraction(tokens: Tokens, i: int, j: int) -> Number | None:
    """ "A third", "a quarter of a million"; "a third man" and "a quarter final" are none."""
    if tokens.low[j].endswith("s") or tokens.hyphen(j + 1):
        return None
    part = Fraction(1, int(value_of(tokens, j)))
    if tokens.low[j] == "quarter":
        k = j + 3 if tokens.low[j + 1] == "of" and tokens.cls[j + 2] == t.ARTICLE else j + 1
        if tokens.cls[k] == t.SCALE:
            scale = int(value_of(tokens, k))
            return Number(part * scale, i, k + 1, scale=scale, mantissa=part)
    follows = tokens.low[j + 1]
    if follows == "," and tokens.low[j] != "quarter" and (tokens.capital(j + 2) or tokens.low[j + 2] in ("a", "an", "who", "the")):
        return None  # "a third, Nora Lind, was hurt"
    if tokens.word(j + 1) and follows not in _AFTER_FRACTION:
        return None
    if _ordinal(tokens, i, j):
        return None
    return Number(part, i, j + 1, fraction=True)


def _ordinal(tokens: Tokens, i: int, j: int) -> bool:
    """ "Two fled and a third had hidden", "a fourth, unidentified man", "arrested a fifth and final suspect": one more, not a share."""
    low = tokens.low
    if low[j] == "quarter":
        return False
    if low[j + 1] == "and" and (low[j + 2] == "final" or low[j + 2].endswith(("th", "rd"))):
        return True
    if low[j + 1] == "," and low[j + 2] in _ONE_MORE:
        return True
    counted = any(word in _COUNTED_BEFORE for word in low[max(0, i - _LIST) : i])
    return counted and (low[i - 1] == "and" or low[i - 2] == "and") and low[j + 1] in ("had", "who", ",", "in", "was", "to")


_ONE_MORE = frozenset("unidentified unnamed unknown also older younger".split())
_COUNTED_BEFORE = frozenset("one two three another".split())
_LIST = 16


_AFTER_FRACTION = frozenset(
    "of the in to on from more less for by since said say says were are have had and or at than as but while over higher "
    "lower did do would will support believe favor back approve oppose think live lived compared because when after before during with may "
    "could can voted reported came come".split()
)


def quarter_million(tokens: Tokens, i: int) -> Number | None:
    """ "Quarter million", "a further quarter of a million", without its article."""
    j = i + 3 if tokens.low[i + 1] == "of" and tokens.cls[i + 2] == t.ARTICLE else i + 1
    if tokens.low[i] != "quarter" or tokens.cls[j] != t.SCALE:
        return None
    scale = int(value_of(tokens, j))
    return Number(Fraction(scale, 4), i, j + 1, scale=scale, mantissa=Fraction(1, 4))


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
    elif tokens.low[i] == "tens" or (
        tokens.low[i] == "scores" and (tokens.low[i - 1] in _TESTED or not (tokens.low[j] in _AFTER_SCORES or not tokens.word(j)))
    ):
        return None
    return Number(value, i, j, scale=value, mantissa=1, vague=True)


_TESTED = frozenset("test exam sat act math reading credit box sports late more settle settling settled their his her final high low".split())
_AFTER_SCORES = frozenset(
    "of more were are have feared believed reported drowned arrested flee fled die trapped stranded detained "
    "evacuated displaced killed still remain had others dead injured wounded killed missing hurt died and in".split()
)


def glyph(tokens: Tokens, i: int) -> Number:
    """A fraction in one character: ½."""
    return Number(value_of(tokens, i), i, i + 1, fraction=True)


def dozen(tokens: Tokens, i: int) -> Number | None:
    """ "Dozen" without a number before it."""
    return Number(12, i, i + 1, scale=12, mantissa=1) if not tokens.hyphen(i) else None


def fold(tokens: Tokens, i: int) -> Number:
    """ "Threefold"."""
    return Number(value_of(tokens, i), i, i + 1, fraction=True)
