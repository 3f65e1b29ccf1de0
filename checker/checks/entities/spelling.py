"""When two spellings are one name: edit distance within bounds, particles, variants of a given name, and what only looks alike.

Edit distance alone cannot tell "Staffan / Stefan" (one man) from "Paul / Paula" (two people), so it only ever proposes; the lists of the rule
and the endings of given names decide.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

_ENDING = re.compile(r"(?:elle|ette|ine|ina|ie|ia|el|le|na|a|e|o|y|i)$")
_PARTICLES = frozenset("al el bin ibn bint abu ben de del della di da dos du la le van von der den zu ter".split())


def distance(a: str, b: str, most: int) -> int:
    """Optimal string alignment distance (Levenshtein with swaps of neighbours), or `most` + 1 where it is larger."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return min(last[-1], most + 1)


def core(surname: Iterable[str]) -> str:
    """A surname without its particles, folded: "al-Assad" and "Assad" have one core."""
    words = [re.sub(r"^(?:al|el|ad|an|as|ash|at|ul)-", "", word.casefold()) for word in surname]
    return " ".join(word for word in words if word not in _PARTICLES).strip()


def close_given(a: str, b: str, known: Collection[str], variants: Iterable[Collection[str]]) -> bool:
    """Whether two given names may be one name: listed variants, or near spellings of which at most one is a name of its own."""
    if a == b or min(len(a), len(b)) < 2:
        return False
    if any(a in group and b in group for group in variants):
        return True
    if (a in known and b in known) or a.startswith(b) or b.startswith(a) or _ENDING.sub("", a) == _ENDING.sub("", b):
        return False
    return a[0] == b[0] and distance(a, b, 2) <= _bound(a, b)


def close_surname(a: str, b: str) -> bool:
    """Whether two surnames are near spellings: not one with an added s or son."""
    if a == b or a[:1] != b[:1] or a.rstrip("s") == b.rstrip("s") or a in b or b in a:
        return False
    shorter = min(len(a), len(b))
    return shorter >= 5 and distance(a, b, 2) <= (2 if shorter >= 9 else 1)


def _bound(a: str, b: str) -> int:
    shorter = min(len(a), len(b))
    return 2 if shorter >= 6 else 1 if shorter >= 4 else 0
