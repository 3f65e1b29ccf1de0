"""Clock times written with a dot: "found at 13.20", "13.20: Crews reach the wreck"."""

from __future__ import annotations

import re

from checker.extract.numbers import tokens as t
from checker.extract.numbers.tokens import DASHES, Tokens

_DOTTED = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_OPENERS = (":", *DASHES)
_PRICED = 5
"""How many tokens before the time a word may stand that makes a price or a rate of it: "shares closed on Monday at 13.20"."""


def dotted_end(tokens: Tokens, i: int) -> int | None:
    """The token behind the dotted time at token i; None where the number there is none."""
    if len(tokens.low[i]) not in (4, 5) or not _DOTTED.fullmatch(tokens.low[i]):
        return None
    if i == 0:
        logged = len(tokens.low[0]) == len("00.00") and (tokens.low[1] in _OPENERS or tokens.capital(1))
        return 1 if logged and not _measured(tokens, 1) else None
    dates = tokens.lexicon.dates
    at = i - 1
    if tokens.low[at] in ("and", "to", "or", *DASHES) and at > 1 and _DOTTED.fullmatch(tokens.low[at - 1]):
        at -= 2  # "between 9.05 and 10.40"
    elif tokens.low[at] in ("about", "around"):
        at -= 1
    if tokens.low[at] not in dates.dotted_before or _measured(tokens, i + 1):
        return None
    priced = dates.dotted_never.isdisjoint(tokens.low[max(at - _PRICED, 0) : at])
    return i + 1 if priced else None


def _measured(tokens: Tokens, j: int) -> bool:
    """Whether token j is a unit, a scale word or a noun in the plural: the number before it counts or measures these."""
    word = tokens.low[j]
    plural = word.endswith("s") and tokens.word(j) and len(word) > 2 and not tokens.capital(j)
    return plural or word in tokens.lexicon.units or word in ("a", "an", "per", "percent", "%") or tokens.cls[j] in (t.SCALE, t.DOZEN)
