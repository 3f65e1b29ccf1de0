"""What a number borrows from its neighbours.

From the next one: "10- and 13-year-old", "9, 11 and 14 years old", "45 to 40 percent", "from 40 to 65 francs"; from the one before: "48 percent to
44", "20 years in prison with nine to serve".
"""

from __future__ import annotations

from checker.claim import Figure
from checker.extract.numbers import tokens as t
from checker.extract.numbers.pairs import reach_back
from checker.extract.numbers.quantities import Quantity, quantity_at
from checker.extract.numbers.tokens import DASHES, OLDEST, Tokens

_NO_NOUN = frozenset("and or were was in at who died from when with to while".split())
"""Words behind a number that it does not count."""
_ARTICLES = frozenset(("a", "an", "the", "both"))
_THEN = frozenset((",", "and", "while", "but", "only", ";"))
_THE_SAME = ("said", "the", "same")


def as_before(tokens: Tokens, quantity: Quantity, last: tuple[Figure, int] | None) -> Quantity:
    """The quantity with the unit of the figure before it, and of its end, where the words say that it is of the same."""
    if last is None or quantity.kind != "count":
        return quantity
    figure, end = last
    same = (figure.kind == "percent" and _same_percent(tokens, quantity, end)) or (figure.kind == "duration" and _same_term(tokens, quantity))
    return quantity._replace(kind=figure.kind, unit=figure.unit, rule=figure.rule) if same else quantity


def _same_percent(tokens: Tokens, quantity: Quantity, end: int) -> bool:
    """ "48 percent to 44", "48 percent want it, and 44 said the same"."""
    low, first, last = tokens.low, quantity.first, quantity.last
    if not 0 < quantity.value <= 100:
        return False
    if end != first - 1:
        return low[first - 1] in _THEN and tuple(low[last : last + 3]) == _THE_SAME
    return low[first - 1] == "to" and no_noun(tokens, last)


def _same_term(tokens: Tokens, quantity: Quantity) -> bool:
    """ "20 years in prison with nine to serve", "12 years, five suspended"."""
    behind = tokens.low[quantity.last : quantity.last + 2]
    return behind == ["to", "serve"] or (behind[0] == "suspended" and not tokens.word(quantity.last + 1))


def borrow_unit(tokens: Tokens, one: Quantity, depth: int = 3) -> Quantity:
    """ "10- and 13-year-old daughters": the first number has the second one's unit."""
    j = one.last
    low = tokens.low
    if low[j] in ("and", "or") and low[one.first - 1] in _ARTICLES and one.bare.digits and one.kind == "count" and one.value <= OLDEST:
        two = quantity_at(tokens, j + 1) if tokens.cls[j + 1] == t.NUM else None  # "a 16 and 17-year-old"
        return one._replace(kind=two.kind, unit=two.unit, rule=two.rule, old=True) if two and two.compound and two.old else one
    if one.kind != "count" or depth == 0 or low[j] not in DASHES or not tokens.glued(j) or (tokens.glued(j + 1) and low[j + 1] != ","):
        return one
    k = j + 2 + (low[j + 2] in ("and", "or"))
    if low[j + 1] not in ("and", "or", ",") or tokens.cls[k] not in t.STARTERS:
        return one
    two = quantity_at(tokens, k)
    two = two and borrow_unit(tokens, two, depth - 1)
    if two is None or not two.compound or (low[j + 1] == "or" and two.kind != "duration"):
        return one
    return one._replace(kind=two.kind, unit=two.unit, rule=two.rule, compound=True, old=two.old, last=j + 1)


def borrow_age(tokens: Tokens, one: Quantity, depth: int = 4) -> Quantity:
    """ "The girls were 9, 11 and 14 years old": the first numbers are ages too."""
    low, j = tokens.low, one.last
    k = j + 1 + (low[j + 1] == "and")
    young = one.kind == "duration" and not one.compound and low[j] == "and"  # "three months and 9-years-old"
    if (one.kind != "count" and not young) or depth == 0 or low[j] not in (",", "and") or tokens.cls[k] != t.NUM or one.value > OLDEST:
        return one
    two = quantity_at(tokens, k)
    two = two and borrow_age(tokens, two, depth - 1)
    said = two is not None and two.old and (not two.compound or low[two.bare.last + 1] == "years")
    if two is None or not said:
        return one
    if young:
        return one._replace(old=True)
    return one._replace(kind=two.kind, unit=two.unit, rule=two.rule, old=True)


def borrow_percent(tokens: Tokens, one: Quantity) -> Quantity:
    """ "45 to 40 percent" is no range: the first number is a percentage too."""
    j = one.last
    beside = tokens.low[j] in ("and", "or") and tokens.low[one.first - 1] != "between"
    beside = beside or (tokens.low[j] == "," and len(tokens.low[j + 1]) <= 2)  # "at 3, 4 percent"
    if one.kind != "count" or not (beside or tokens.low[j] == "to" or tokens.hyphen(j)) or tokens.cls[j + 1] != t.NUM or not one.bare.digits:
        return one
    two = quantity_at(tokens, j + 1) if one.value <= 100 else None
    if two is None or two.kind != "percent" or (two.value >= one.value and tokens.low[j] not in ("and", ",")):
        return one
    if tokens.low[j] == "," and two.value != one.value + 1:
        return one
    return one._replace(kind="percent", unit=two.unit, rule=two.rule)


def borrow_change(tokens: Tokens, one: Quantity) -> Quantity:
    """ "Went from 40,000 to 65,000 francs", "from 12 to 19 percent": the first number of a change is of the second one's kind."""
    j = one.last
    if one.kind != "count" or one.unit or tokens.low[one.first - 1] != "from" or tokens.low[j] != "to" or tokens.cls[j + 1] not in t.STARTERS:
        return one
    two = quantity_at(tokens, j + 1)
    if two is None or two.kind not in ("money", "percent") or two.bare.vague or two.first != j + 1:
        return one
    return reach_back(one, two)._replace(kind=two.kind, unit=two.unit, rule=two.rule)


def no_noun(tokens: Tokens, j: int) -> bool:
    """Whether nothing that could be counted stands at token j."""
    return not tokens.word(j) or tokens.low[j] in _NO_NOUN
