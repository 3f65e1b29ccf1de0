"""Numbers that only count the points of a list: "1." at the head of a line, "2 Nora Lind.", "she 1) hears of it, 2) laughs"."""

from __future__ import annotations

from checker.extract.numbers.tokens import Tokens

_LONGEST = 2
"""A list has no more points than so many digits can count."""


def list_number(tokens: Tokens, i: int) -> bool:
    """Whether the digits at token i number a point of a list."""
    if len(tokens.low[i]) > _LONGEST:
        return False
    return (i == 0 and _ranked(tokens)) or _closed_up(tokens, i) or _heads_line(tokens, i)


def _heads_line(tokens: Tokens, i: int) -> bool:
    """ "1." or "2)" at the head of a line, with text behind it."""
    if i > 1 or (i == 1 and tokens.low[0] != "(") or tokens.low[i + 1] not in (".", ")"):
        return False
    behind = tokens.text[tokens.end[i + 1] : tokens.end[i + 1] + 4]
    return behind[:1] in (" ", "\t") and behind.lstrip(" \t")[:1].strip() != ""


def _closed_up(tokens: Tokens, i: int) -> bool:
    """ "She 1) hears of it, 2) laughs": digits closed by a bracket that nothing has opened."""
    if i == 0 or tokens.low[i + 1] != ")" or not tokens.glued(i + 1) or not tokens.word(i + 2):
        return False
    return "(" not in tokens.low[:i]


def _ranked(tokens: Tokens) -> bool:
    """ "2 Nora Lind." in a list of names: digits, then nothing but a name."""
    names = range(1, tokens.count - 1)
    if not 1 < len(names) < 5 or tokens.low[tokens.count - 1] != ".":
        return False
    plain = tokens.lexicon.toll | tokens.lexicon.persons
    return all(tokens.capital(j) and tokens.word(j) and tokens.low[j] not in plain and tokens.low[j][-1] != "s" for j in names)
