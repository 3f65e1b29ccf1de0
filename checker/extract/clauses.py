"""Clauses: where one statement of a sentence ends and the next begins, cut by conjunctions, relative pronouns and strong marks.

Shallow on purpose: what stands between two borders has one subject and one verb group in most news prose, which is all that roles need.
"""

from __future__ import annotations

from checker.extract.language import Prose

_MARKS = frozenset((";", ":", "\u2014", "\u2013", "--", '"', "\u201c", "\u201d", "''", "``"))
_OPENERS = frozenset("that who whom which where when while after before because although though since until unless if whereas as whether".split())
_LINKS = frozenset(("and", "but", "or", "yet"))
_SUBJECTS = frozenset("he she it they we i you there this these those".split())


def clause_borders(prose: Prose, first: int, last: int) -> list[int]:
    """Tokens within `[first, last)` at which a new clause begins, in text order; the first token itself is none of them.

    A conjunction opens a clause behind a comma or in front of a pronoun ("and they fled"); "dead, injured and missing" stays one clause.
    """
    lower = prose.lower
    out: list[int] = []
    for i in range(first + 1, last):
        word = lower[i]
        behind_comma = lower[i - 1] == ","
        before_subject = i + 1 < last and lower[i + 1] in _SUBJECTS
        if word in _MARKS or word in _OPENERS or (word in _LINKS and before_subject) or (word in ("but", "yet") and behind_comma):
            if word == "as" and lower[i - 1] in ("such", "well", "known", "many", "much"):
                continue
            out.append(i)
    return out


def same_clause(prose: Prose, first: int, last: int, a: int, b: int) -> bool:
    """Whether tokens `a` and `b` of the sentence `[first, last)` stand in one clause."""
    low, high = sorted((a, b))
    return not any(low < border <= high for border in clause_borders(prose, first, last))
