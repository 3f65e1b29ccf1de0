"""Clock times: "10 a.m.", "Thursday night around 10", "at two in the morning", and with a dot "found at 13.20"."""

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


def clock_end(tokens: Tokens, i: int) -> int | None:
    """The token behind "10 a.m.", "2.17pm", "7 o'clock", "1430 GMT", "0900 hours"."""
    word = tokens.low[i + 1]
    clock = tokens.lexicon.dates.clock
    if word == ":" and tokens.glued(i + 1) and tokens.cls[i + 2] == t.NUM and tokens.low[i + 3] in clock:
        return i + 4  # "3: 20 a.m."
    run = tokens.low[i]
    if (word in DASHES and tokens.low[i + 3] in clock and tokens.cls[i + 2] == t.NUM) or (
        word in ("to", "and") and tokens.cls[i + 2] == t.NUM and tokens.low[i + 3] in _HALVES_OF_DAY
    ):
        return i + 4
    if word in ("to", "and", "or") and tokens.cls[i + 2] == t.NUM and tokens.low[i + 3] == ":" and tokens.glued(i + 3) and len(run) <= 2:
        return i + 1
    if word == "(" and len(run) == 4 and run.isdecimal() and tokens.low[i - 1] == "at" and tokens.low[i + 3] in clock:
        return i + 1
    if word not in clock:
        return None
    if word in ("hours", "hrs", "h"):
        return (
            i + 2
            if len(run) == 4
            and run.isdecimal()
            and run < "2400"
            and tokens.low[i - 1] in ("at", "by", "around", "from", "until", "since", "about", "to")
            else None
        )
    if word in ("noon", "midnight", "local", "et", "pt", "am", "est", "ist"):
        if word == "local":
            return i + 3 if tokens.low[i + 2] == "time" else None
        if word in ("et", "pt") and not tokens.raw(i + 1).isupper():
            return None
        if word in ("noon", "midnight") and run != "12":
            return None
    return i + 2 if len(run) <= 5 else None


def hour_of_a_night(tokens: Tokens, i: int) -> int | None:
    """The token behind the hour of "Thursday night around 10"."""
    run = tokens.low[i]
    if tokens.low[i - 1] in _CLOSE_TO and tokens.low[i + 1 : i + 3] == ["on", "the"] and tokens.low[i + 3] in _PARTS_OF_DAY:
        return i + 1  # "just past 9 on the evening"
    if tokens.low[i - 1] not in ("around", "about", "at") or tokens.low[i - 2] not in _NIGHT_BEGINS or not run.isdecimal():
        return None
    begins = tokens.low[i - 2] in _BEGINS and tokens.word(i + 1)
    return None if begins or _plural(tokens, i + 1) or int(run[:9]) > 12 else i + 1


def _plural(tokens: Tokens, j: int) -> bool:
    return tokens.word(j) and (tokens.low[j].endswith("s") or tokens.low[j] in ("people", "men", "women", "children"))


_BEGINS = frozenset("started starts start began begins opened opens closed closes ended happened occurred arrived".split())
_CLOSE_TO = frozenset("past after before around about at by".split())
_PARTS_OF_DAY = frozenset("night morning evening afternoon".split())
_NIGHT_BEGINS = _PARTS_OF_DAY | _BEGINS
_HALVES_OF_DAY = frozenset({"a.m.", "p.m.", "a.m", "p.m", "am", "pm", "o'clock"})


def hour_in_words(tokens: Tokens, i: int) -> bool:
    """Whether token i is the hour of "at two in the morning"."""
    return (
        tokens.cls[i] == t.UNIT
        and tokens.low[i + 1 : i + 3] == ["in", "the"]
        and tokens.low[i + 3] in _PARTS_OF_DAY
        and tokens.low[i - 1] in ("at", "around", "about", "by", "until", "till", "before", "after", "past", "from")
    )
