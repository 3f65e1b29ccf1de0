"""Decades of a life and groups named by an age: "in their 20s", "his late 60s", "under-25s"."""

from __future__ import annotations

from checker.extract.numbers import tokens as t
from checker.extract.numbers.tokens import DASHES, OLDEST, Tokens


def decade_of_life(tokens: Tokens, i: int) -> tuple[int, int, int, int] | None:
    """ "In their 20s", "mid-20s", "his late 60s": tokens `[first, last)` and the youngest and oldest age, or None."""
    low = tokens.low
    run = low[i]
    last = i + 2 + (low[i + 1] == "'")
    if not (run.isdecimal() and len(run) == 2 and run.endswith("0") and low[last - 1] == "s" and tokens.glued(i + 1) and tokens.glued(last - 1)):
        return None
    j = i - 1
    ten = int(run)
    youngest, oldest = ten, ten + 9
    if low[j] in ("-", "–") and j > 0:
        j -= 1
    part = low[j]
    if part in ("mid", "early", "late"):
        youngest, oldest = {"early": (ten, ten + 3), "mid": (ten + 4, ten + 6), "late": (ten + 7, ten + 9)}[part]
        j -= 1
    if low[j] in WHOSE:
        first = j - 1 if low[j - 1] == "in" else i - 2 if part in ("mid", "early", "late") and low[i - 1] == "-" else i
        return first, last, youngest, oldest
    if low[j] in ("and", "or", "to", ",", "&") and not WHOSE.isdisjoint(low[max(0, i - 9) : i]):
        return j + 1, last, youngest, oldest  # "in their 20s and early 30s"
    if low[j] in ("from", "to") and not {"age", "ages"}.isdisjoint(low[max(0, i - _AGE_NEAR) : i]):
        return i, last, youngest, oldest  # "range in age from 30s to 60s"
    return None


def to_next_decade(tokens: Tokens, first: int, last: int, youngest: int, oldest: int) -> tuple[int, int, int, int]:
    """ "In their 20s and 30s", "in his late 20s or early 30s": a decade and the next are one span, more are a list."""
    low = tokens.low
    k = last + 1 + (low[last + 1] in ("early", "mid", "late"))
    k += low[k] in DASHES and low[k - 1] == "mid"
    if low[last] not in ("and", "or", "to") or tokens.cls[k] != t.NUM or low[first - 1] == ",":
        return first, last, youngest, oldest
    following = decade_of_life(tokens, k)
    if following is None or following[2] // 10 != youngest // 10 + 1 or low[following[1]] in (",", "and", "or"):
        return first, last, youngest, oldest
    return first, following[1], youngest, following[3]


def age_group(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """ "Under-25s", "over-65s": the tokens `[first, last)` of a group named by its limit, or None."""
    low = tokens.low
    if not (low[i - 1] in DASHES and tokens.glued(i) and low[i - 2] in ("under", "over")) or i < 2:
        return None
    return (i - 2, i + 2) if low[i + 1] == "s" and tokens.glued(i + 1) and low[i].isdecimal() and int(low[i][:4]) <= OLDEST else None


def decade_in_words(tokens: Tokens, i: int) -> tuple[int, int, int, int] | None:
    """ "In their seventies": like `decade_of_life`, in words."""
    low = tokens.low
    if tokens.cls[i] != t.DECADE or low[i - 1] not in WHOSE:
        return None
    youngest = int(tokens.lexicon.values[low[i]])
    return (i - 2 if low[i - 2] == "in" else i - 1), i + 1, youngest, youngest - youngest % 10 + 9


_AGE_NEAR = 8
WHOSE = frozenset("his her their my your our its".split())
