"""Shapes that need a look around: "half" that names no share, magnitudes, and hyphenated compounds with a counted noun."""

from __future__ import annotations

from checker.extract.numbers import tokens as t
from checker.extract.numbers.quantities import Quantity
from checker.extract.numbers.tokens import Tokens


def compound_end(tokens: Tokens, quantity: Quantity) -> int:
    """The token behind a hyphenated compound with a counted noun: "six-member", "two - door"."""
    j = quantity.last
    if quantity.kind != "count" or not tokens.dash(j) or not tokens.word(j + 1) or quantity.bare.vague or tokens.cls[j + 1] != t.NONE:
        return j
    if not tokens.glued(j) and tokens.low[j + 1] in _STARTS_ASIDE:
        return j  # "Kenan, 16 - who was also hit - lived"
    if not tokens.glued(j) and (tokens.low[j] not in "-‐‑" or tokens.low[j + 1].endswith("s") or len(tokens.low[j + 1]) < 3 or tokens.capital(j + 1)):
        return j
    if (tokens.glued(j) and tokens.low[j] not in "-‐‑–") or tokens.low[j + 1] in ("odd", "plus", "ish", "and", "year", "old", "to"):
        return j
    return j + 2


_STARTS_ASIDE = frozenset(
    "who whom whose which the his her their one two with and but both all none was were is are had has have said will would died".split()
)
_HALF_FIRST = frozenset(
    "first second other better top bottom latter last lower upper northern southern eastern western final opening early previous earlier each "
    "one next back front former a".split()
)


_HALF_NEXT = frozenset(
    "of what the its their his her all as those these our my that your "
    "this is are were said say believe were have had do did support would will a".split()
)


def half_of_nothing(tokens: Tokens, quantity: Quantity) -> bool:
    """The word "half" where it names no share: "the first half", "cut in half", "half asleep"."""
    if not quantity.bare.half or quantity.kind != "fraction":
        return False
    j, last = quantity.first - 1, quantity.last
    if j < 0 and not tokens.word(last):
        return False
    if tokens.low[j] == "-" and tokens.glued(j):
        return True
    if tokens.low[j] in _HALF_FIRST or tokens.low[j] == "in" or (tokens.low[j] == "and" and tokens.low[j + 1] == "a"):
        return True
    if tokens.hyphen(last):
        return True
    loosened = tokens.lexicon.before.get(tokens.low[j])
    return tokens.word(last) and tokens.low[last] not in _HALF_NEXT and not loosened and tokens.low[j] != "by"


_QUAKES = frozenset("quake earthquake quakes earthquakes tremor temblor aftershock aftershocks shock".split())


def is_magnitude(tokens: Tokens, quantity: Quantity) -> bool:
    """ "Magnitude 6.1", "magnitude-9.1", "6.1 magnitude", "5.8 on the Richter scale"."""
    low = tokens.low
    if not 0 < quantity.value < 11 or quantity.bare.scale > 1:
        return False
    before, last = quantity.first - 1, quantity.last
    if not quantity.bare.digits and low[last] != "magnitude":
        return False
    if (low[before] == "-" and low[before - 1] == "magnitude") or low[before] in ("magnitude", "magnitude-"):
        return True
    if not quantity.bare.whole and low[before] in ("measured", "measuring", "measures", "registered", "registering", "m"):
        return any(word in _QUAKES for word in low[max(0, before - 40) : last + 20])
    if low[before] == "of" and low[before - 1] in ("magnitude", "magnitudes"):
        return True
    if low[last] == "magnitude" or (low[last] == "-" and low[last + 1] == "magnitude"):
        return True
    return not quantity.bare.whole and (low[last] in ("quake", "earthquake", "temblor", "tremor", "aftershock") or "richter" in low[last : last + 5])
