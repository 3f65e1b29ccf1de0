"""Two numbers that make one share: "one in four", "two out of five hundred", "24.18 per 100,000"."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

from checker.extract.numbers import tokens as t
from checker.extract.numbers.quantities import Quantity, quantity_at, skip_money
from checker.extract.numbers.tokens import Tokens


class Pair(NamedTuple):
    """Two quantities read as one. `sort` says as what; `first`, `last` are its tokens; `low`, `high` its values in text order."""

    sort: Literal["range", "share", "votes", "score"]
    first: int
    last: int
    one: Quantity
    two: Quantity


def share_at(tokens: Tokens, one: Quantity, behind: int | None = None) -> Pair | None:
    """ "One in four", "two out of five hundred", "eight of 10", "$1 in $3"."""
    j = one.last
    low = tokens.low
    word = low[j]
    plain = one.kind in ("count", "money") and one.bare.whole and one.bare.scale == 1 and not one.compound
    k = j + 2 if word == "out" and low[j + 1] == "of" else j + 1
    if not plain or (word == "out" and k == j + 1) or (word == "of" and one.value == 1):
        return None  # "one of ten cooks" is a cook
    k = behind or k
    if low[k] in ("every", "each"):
        k += 1
    elif word == "of" and low[k] in ("the", "their", "his", "her", "its") and low[k + 1] in _PAST:
        k += 2  # "four of the last five ballots"
    elif word == "of" and low[k] not in ("10", "ten", "100") and low[k + 1] not in _ELECTORS and _counts_some(tokens, one, k):
        return None
    k = skip_money(tokens, k)
    if tokens.cls[k] not in t.STARTERS or (tokens.cls[k] == t.ARTICLE and low[k + 1] not in ("hundred", "thousand", "million", "billion")):
        return None
    two = quantity_at(tokens, k)
    if two is None or two.kind != one.kind or two.compound or not one.value < two.value or two.bare.vague or two.value == 0:
        return None
    if word == "in" and not _in_is_share(tokens, one, two):
        return None
    return Pair("share", one.first, two.last, one, two)


_ELECTORS = frozenset("americans voters adults republicans democrats britons citizens parents".split())
"""Of so many of these, nobody counts each: "three of four voters" is a share of all."""


def _counts_some(tokens: Tokens, one: Quantity, k: int) -> bool:
    """Whether "three of 12" counts three: what befell them stands near, or no noun follows; "four of 60 houses" is a share of the houses."""
    near = tokens.low[max(0, one.first - _TOLL_BEFORE) : one.first] + tokens.low[k + 1 : k + _TOLL_BEHIND]
    return not tokens.word(k + 1) or tokens.cls[k + 1] != t.NONE or not tokens.lexicon.toll.isdisjoint(near)


_TOLL_BEFORE = 3
_TOLL_BEHIND = 8


def share_of_noun(tokens: Tokens, one: Quantity) -> Pair | None:
    """ "One person in three", "two crowns out of every five", "19 times out of 20": the noun stands inside the share."""
    low = tokens.low
    apart = low[one.last + 1 : one.last + 3] == ["out", "of"]
    if apart and low[one.last] != "times" and low[one.last + 3] not in ("every", "each"):
        return None
    if not apart and (one.value != 1 or low[one.last + 1] == "out"):
        return None
    pair = share_at(tokens, one._replace(last=one.last + 1))
    if pair is None or (not apart and not (pair.two.value in _ROUND and _noun_phrase_ends(tokens, pair.last))):
        return None
    return pair


def _noun_phrase_ends(tokens: Tokens, at: int) -> bool:
    """Whether no noun follows that the number before would count: "one man in three | is", but "one man in three cars"."""
    return not tokens.word(at) or tokens.low[at] in _BEHIND_SHARE


_BEHIND_SHARE = frozenset(
    "of is are was were has have had will would can could who that in on at by from and or but does did do goes lives "
    "tells says thinks believes works owns feels needs wants uses suffers fears sleeps smokes earns knows".split()
)


def rate_at(tokens: Tokens, one: Quantity) -> Pair | None:
    """ "24.18 per 100,000", "five thefts for every 1,000 residents": so many of a round number of people are one share."""
    low = tokens.low
    if _PER.isdisjoint(low[one.last : one.last + _BETWEEN + 1]) or one.kind != "count" or one.bare.scale > 1 or one.bare.fraction or one.compound:
        return None
    for j in range(one.last, one.last + _BETWEEN):
        k = j + 1 if low[j] == "per" else j + 2 if low[j] in ("for", "in") and low[j + 1] in ("every", "each") else 0
        if k:
            two = quantity_at(tokens, k) if tokens.cls[k] in (t.NUM, t.UNIT, t.ARTICLE) else None
            fits = two is not None and two.kind == "count" and two.value in _HEADS and one.value < two.value
            return Pair("share", one.first, two.last, one, two) if fits and two is not None else None
        if not tokens.word(j) or tokens.cls[j] in t.STARTERS or low[j] in _NO_RATE:
            return None
    return None


_PAST = frozenset(("past", "last", "previous"))
_BETWEEN = 6
"""How many words may stand between the number and its "per"."""
_PER = frozenset(("per", "every", "each"))
_HEADS = frozenset({100, 1000, 10000, 100000, 1000000})
_NO_RATE = frozenset("was were is are had has have died and or to at from who that which said".split())
_ROUND = frozenset({3, 4, 5, 6, 7, 8, 10, 20, 50, 100, 1000, 10000, 100000, 1000000})
_MOMENTS = frozenset(
    "attacks incidents days weeks months years hours minutes shootings raids cities towns villages countries states counties provinces "
    "districts places separate states".split()
)


def _in_is_share(tokens: Tokens, one: Quantity, two: Quantity) -> bool:
    """ "Two in five voters", but not "three in 2015", "five in six attacks"."""
    if two.bare.digits and two.bare.whole and not two.bare.grouped and 1100 <= two.value <= 2100:
        return False
    if one.kind == "money":
        return True
    behind = tokens.low[two.last : two.last + 3]
    if any(word in _MOMENTS for word in behind) or tokens.low[one.first - 1] in tokens.lexicon.toll:
        return False
    return (
        one.value == 1
        or (two.value in _ROUND and one.value >= two.value / 5 and one.value <= 10 * max(1, two.value // 10))
        or two.value in (1000, 10000, 100000)
    )


def share_value(pair: Pair) -> Fraction:
    """The share as a number between 0 and 1."""
    return Fraction(pair.one.value) / Fraction(pair.two.value)
