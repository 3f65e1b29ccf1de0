"""A number with its currency sign, unit or percent sign: the smallest phrase that stands for a quantity."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from checker.claim import Kind
from checker.extract.numbers import tokens as t
from checker.extract.numbers.cardinals import number_at
from checker.extract.numbers.lexicon import Unit
from checker.extract.numbers.number import Exact, Number
from checker.extract.numbers.tokens import Tokens
from checker.extract.numbers.units import match_unit, physical_name, unit_at


class Quantity(NamedTuple):
    """A number and what measures it: tokens `[first, last)`, exact value, kind and unit.

    `compound`: the number is hyphenated to what follows ("30-day", "six-member"); `old`: "-old" follows a duration; `bare` is the number.
    """

    bare: Number
    value: Exact
    first: int
    last: int
    kind: Kind
    unit: str | None
    rule: str
    compound: bool = False
    old: bool = False


def quantity_at(tokens: Tokens, i: int, currency: str | None = None) -> Quantity | None:
    """The quantity whose number begins with token i; a currency sign before it is taken in.

    `currency`: the one that stands before the range that the number ends ("$5-10m").
    """
    prefix = _money_before(tokens, i)
    if prefix is None and currency and tokens.glued(i + 1) and tokens.low[i + 1] in tokens.lexicon.suffixes:
        prefix = i, currency
    number = number_at(tokens, i, money=prefix is not None)
    if number is None:
        return None
    if prefix:
        return _money(tokens, number, *prefix)
    if number.half and not number.first < i:
        half = _half_unit(tokens, number)
        if half:
            return half
    return _height(tokens, number) or _with_unit(tokens, number) or _plain(tokens, number)


def skip_money(tokens: Tokens, i: int) -> int:
    """The token behind the currency sign or code that begins with token i; i itself where there is none."""
    for j in (i + 1, i + 2, i + 3, i + 4):
        if tokens.cls[j] in (t.NUM, t.UNIT, t.TENS, t.ARTICLE):
            before = _money_before(tokens, j)
            return j if before and before[0] <= i else i
    return i


def _plain(tokens: Tokens, number: Number) -> Quantity:
    if number.fraction and tokens.low[number.last] == "of":
        j = number.last + 1
        found = match_unit(tokens, j + 1, number) if tokens.low[j] in ("1", "one", "a") else None
        if found and found[0].kind == "percent":
            return _of_unit(number, *found)  # "one-third of 1 percent"
    kind: Kind = "fraction" if number.fraction else "count"
    rule = "figures/fractions" if number.fraction else "figures/vague" if number.vague else "figures/numbers"
    if tokens.cls[number.first] == t.FOLD:
        rule = "figures/multiples"
    return Quantity(number, number.value, number.first, number.last, kind, None, rule)


def _money_before(tokens: Tokens, i: int) -> tuple[int, str] | None:
    """The first token and the code of the currency that stands before token i."""
    lexicon = tokens.lexicon
    j = i - 1
    if tokens.low[j] == "." and (tokens.low[j - 1] in lexicon.money_before or tokens.low[j - 1] in lexicon.symbols):
        j -= 1
    word = tokens.low[j]
    if word in lexicon.symbols:
        code = lexicon.symbols[word]
        before = tokens.low[j - 1]
        if (
            code == "USD"
            and before in lexicon.dollars
            and j > 0
            and ((len(before) > 1 and before != "can") or tokens.raw(j - 1).isupper() or tokens.glued(j))
        ):
            if before == "a" and not tokens.glued(j):
                return j, code
            if len(before) == 1 and not tokens.glued(j) and not tokens.raw(j - 1).isupper() and before != "c":
                return j, code
            return j - 1, lexicon.dollars[before]
        if code == "USD" and before == "c" and tokens.low[j - 1] and j > 0:
            return j - 1, "CAD"
        if code == "USD" and before == "s" and tokens.low[j - 2] == "." and tokens.low[j - 3] == "u":
            return j - 3, code
        return j, code
    if tokens.raw(j) in lexicon.codes and j >= 0:
        return j, tokens.raw(j)
    if word in lexicon.money_before and j >= 0 and (tokens.capital(j) or tokens.glued(i)):
        return j, lexicon.money_before[word]
    return None


def _money(tokens: Tokens, number: Number, first: int, code: str) -> Quantity:
    """A number behind a currency sign; a currency word behind it is taken in too: "$5 million dollars"."""
    money = Quantity(number, number.value, first, number.last, "money", code, "figures/currencies")
    found = unit_at(tokens, number)
    if found and found[0].kind == "money" and not found[0].minor:
        money = money._replace(last=found[1])
    return money


def _minor(tokens: Tokens, money: Quantity) -> Quantity:
    """ "Thirteen dollars forty-five cents": the hundredths behind a whole sum."""
    j = money.last + 1 if tokens.low[money.last] == "and" else money.last
    number = number_at(tokens, j) if tokens.cls[j] in (t.NUM, t.UNIT, t.TENS) else None
    if number is None:
        return money
    found = unit_at(tokens, number)
    if found and found[0].minor and found[0].name == money.unit:
        return money._replace(value=money.value + Fraction(number.value) / 100, last=found[1])
    return money


def _with_unit(tokens: Tokens, number: Number) -> Quantity | None:
    found = unit_at(tokens, number)
    if found is None:
        return None
    unit, last, compound = found
    if unit.kind == "money":
        value = Fraction(number.value) / 100 if unit.minor else number.value
        name = _national(tokens, number.last, last) or unit.name
        money = Quantity(number, value, number.first, last, "money", name, unit.rule, compound)
        return money if unit.minor else _minor(tokens, money)
    kind: Kind = unit.kind
    name = (
        physical_name(float(number.value), tokens.text[tokens.start[number.last] : tokens.end[last - 1]]) or unit.name if unit.physical else unit.name
    )
    first, value = number.first, number.value
    degrees = name.startswith("degree") or name.lower() in ("fahrenheit", "celsius")
    opens = not tokens.glued(first - 1) or tokens.low[first - 2] in ("(", "[")
    if tokens.low[first - 1] in ("-", "−", "–") and tokens.glued(first) and opens and degrees:
        first, value = first - 1, -value
    if tokens.low[first - 1] == "minus" and name.startswith("degree"):
        first, value = first - 1, -value
    quantity = Quantity(number, value, first, last, kind, name, unit.rule, compound)
    if kind == "duration":
        return _duration(tokens, quantity)
    return _feet_and_inches(tokens, quantity)


def _height(tokens: Tokens, number: Number) -> Quantity | None:
    """ "5'9\"", "6' 2": feet and inches by their signs."""
    j = number.last
    if tokens.low[j] not in _FEET or not tokens.glued(j) or not number.digits or not 2 < number.value < 100 or tokens.cls[j + 1] != t.NUM:
        return None
    inches = number_at(tokens, j + 1)
    if inches is None or inches.value >= 12 or (number.value >= 9 and not (tokens.low[inches.last] in _INCH_SIGNS and tokens.glued(inches.last))):
        return None
    last = inches.last
    while tokens.low[last] in _INCHES and tokens.glued(last) and last < inches.last + 2:
        last += 1
    return Quantity(number, number.value + Fraction(inches.value) / 12, number.first, last, "measure", "foot", "figures/measures")


_FEET = frozenset("'’‘′")
_INCH_SIGNS = frozenset('"”″')
_INCHES = frozenset("'\"’”″“")


def _national(tokens: Tokens, first: int, last: int) -> str | None:
    """The code of a currency told by its nationality: "Canadian dollars"."""
    phrase = " ".join(tokens.low[first:last])
    return tokens.lexicon.of_country.get(phrase) or tokens.lexicon.of_country.get(phrase + "s")


def _half_unit(tokens: Tokens, number: Number) -> Quantity | None:
    """ "Half an hour", "half-hour", "half day", "half a percentage point", "a half-century"."""
    j = number.last
    if tokens.dash(j):
        found = match_unit(tokens, j + 1, number, compound=True)
        return _of_unit(number, *found, compound=True) if found and found[0].kind != "money" else None
    if tokens.cls[j] == t.ARTICLE:
        j += 1
    found = match_unit(tokens, j, number)
    if found and not found[0].glued and tokens.low[j] not in ("second", "cup", "pound", "foot", "dollar", "euro"):
        return _of_unit(number, *found)
    return None


def _of_unit(number: Number, unit: Unit, last: int, compound: bool = False) -> Quantity:
    return Quantity(number, number.value, number.first, last, unit.kind, unit.name, unit.rule, compound)


def _duration(tokens: Tokens, quantity: Quantity) -> Quantity:
    """Durations with a smaller unit behind ("two years and three months", "an hour and a half"), and "-old"."""
    j = quantity.last
    low = tokens.low
    if low[j] in ("old", "olds") or (low[j] in "-–" and low[j] and low[j + 1] in ("old", "olds", "old's", "olds'")):
        return quantity._replace(last=j + 2 if low[j] in "-–" else j + 1, old=True)
    if low[j - 1] == "o" and low[j - 2] == "/":  # "3 y/o"
        return quantity._replace(old=True)
    if low[j - 1] in ("yo", "y.o.", "y.o"):
        return quantity._replace(old=True)
    if quantity.compound and low[j] in _CHILDREN:
        return quantity._replace(old=True)  # "a 4-year girl"
    if low[j] == "of" and low[j + 1] == "age":
        return quantity._replace(last=j + 2, old=True)
    smaller = tokens.lexicon.factors.get(quantity.unit or "", {})
    if low[j] == "and" and tokens.cls[j + 1] == t.ARTICLE and low[j + 2] == "half" and quantity.bare.last == j - 1:
        return quantity._replace(value=quantity.value + Fraction(1, 2), last=j + 3)
    k = j + 1 if low[j] in ("and", ",") else j
    if not smaller or tokens.cls[k] not in (t.NUM, t.UNIT, t.TENS) or quantity.compound:
        return quantity
    number = number_at(tokens, k)
    found = match_unit(tokens, number.last, number) if number else None
    if number is None or found is None or found[0].name not in smaller:
        return quantity
    factor = Fraction(smaller[found[0].name])
    whole = quantity._replace(value=quantity.value + Fraction(number.value) / factor, last=found[1])
    return whole._replace(last=whole.last + 1, old=True) if low[whole.last] == "old" else whole


_CHILDREN = frozenset("boy girl man woman baby child infant toddler daughter son".split())


def _feet_and_inches(tokens: Tokens, quantity: Quantity) -> Quantity:
    """ "6ft 2in", "6 feet 2 inches", "5-foot-10"."""
    if quantity.unit != "foot":
        return quantity
    j = quantity.last + 1 if tokens.low[quantity.last] in ("-", ",", "and") else quantity.last
    if tokens.cls[j] not in (t.NUM, t.UNIT):
        return quantity
    number = number_at(tokens, j)
    if number is None or number.value >= 12:
        return quantity
    found = match_unit(tokens, number.last + tokens.hyphen(number.last), number)
    if found and found[0].name == "inch":
        return quantity._replace(value=quantity.value + Fraction(number.value) / 12, last=found[1])
    if tokens.hyphen(quantity.last) and number.whole:
        return quantity._replace(value=quantity.value + Fraction(number.value) / 12, last=number.last)
    return quantity


def article_unit(tokens: Tokens, i: int) -> Quantity | None:
    """ "An hour and a half", "a month and a half": the only quantities that begin with a bare article."""
    j = i + 1
    forms = tokens.lexicon.units.get(tokens.low[j])
    if not forms or tokens.low[j + 1] != "and" or tokens.cls[j + 2] != t.ARTICLE or tokens.low[j + 3] != "half":
        return None
    unit = forms[0][1]
    if len(forms[0][0]) > 1 or unit.glued:
        return None
    value = Fraction(3, 2) / (100 if unit.minor else 1)
    return Quantity(Number(value, i, j + 4), value, i, j + 4, unit.kind, unit.name, unit.rule)
