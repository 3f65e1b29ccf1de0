"""The attacker: whether a toll counts him, and whether a text tells of his own death."""

from __future__ import annotations

import re

from checker.compare.marks import Marks, Surroundings

REACH = 60
"""Characters behind a figure within which "including the gunman" still speaks of it."""
_CLAUSE_END = re.compile("[.;]")


def counts_doer(behind: str, marks: Marks) -> bool:
    """Of the words behind a figure: "seven people died, including the gunman"; "not including him" does not."""
    found = marks.find("doer counted", _CLAUSE_END.split(behind, maxsplit=1)[0])
    return found is not None and found.start() <= REACH + 1 and marks.find("doer apart", behind) is None


def adds_doer(words: Surroundings, marks: Marks) -> bool:
    """Of the words around a figure: "counting the bomber, nine people are dead"."""
    return marks.has("doer taken in", words)


def adds_doers(words: Surroundings, marks: Marks) -> bool:
    """Of the words around a figure: "taken together with the two gunmen, nine people died"."""
    return marks.has("doers taken in", words)


def names_doer(behind: str, marks: Marks) -> bool:
    """Of the words behind a figure: whether they say that the attacker is counted in or out, or dead by his own hand."""
    return any(marks.find(mark, behind) for mark in ("doer counted", "doer apart", "doer by own hand"))


def doer_dead(text: str, marks: Marks) -> bool:
    """Whether a text tells of the attacker's death, by whatever hand."""
    return any(marks.find(mark, text) for mark in ("doer counted", "doer by own hand", "doer killed"))
