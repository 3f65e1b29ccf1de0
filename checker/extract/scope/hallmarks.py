"""Hallmarks: the words of the names that stand in an article, by which reports on one happening are known from others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from itertools import compress

from checker.extract.language import Prose

_WORD = r"[^\W\d_][\w'’]*(?:[-–][^\W\d_][\w'’]+)*"
_CAPITALS = re.compile(rf" (?![a-z0-9])(?<=[a-z0-9,;:)–—] )[\"'“‘(]?((?=[^\W\d_a-z]){_WORD}(?: (?=[^\W\d_a-z]){_WORD})*)")
_DATELINE = re.compile(r"\n([A-Z]{3}[A-Z .'’-]{0,24})(?:,[^\n–—-]{0,40})?(?: \([^)\n]{2,30}\))? ?(?: -|–|—)")
""" "PUERTO ALBA (Wire) -", at the head of a line."""
_PART = re.compile(r"[^\W\d_]+")
SHORTEST = 3
"""Letters from which a word tells anything."""


def names_in(prose: Prose, moments: Set[str]) -> tuple[tuple[str, int], ...]:
    """The words that a text writes with a capital amid its sentences and never without one, and how often each stands in it.

    `moments` are the days and months, which are none. How much a name tells is for those to say who know in how many articles it stands.
    """
    runs = (*_CAPITALS.findall(prose.text), *(place.title() for place in _DATELINE.findall(f"\n{prose.text}")))
    counts, written = Counter(compress(prose.words, prose.capital)).get, frozenset(prose.words)
    words = set(_PART.findall(" ".join(runs)))
    names = (word for word in sorted(words) if len(word) >= SHORTEST and word.lower() not in written and word not in moments)
    return tuple((name, max(1, counts(name, 0) + counts(name.upper(), 0))) for name in names)
