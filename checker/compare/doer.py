"""The attacker: whether a toll counts him, and whether a text tells of his own death."""

from __future__ import annotations

import re

from checker.compare.marks import Marks, Surroundings

REACH = 60
"""Characters behind a figure within which "including the gunman" still speaks of it."""
_CLAUSE_END = re.compile("[.;]")
_WITH_NAME = re.compile(r"(?:Including|Counting) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}, ")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_DEATH = re.compile(r"dead|died?|dies|dying|deaths?|kill|fatal|slain|bod(?:y|ies)|murder", re.IGNORECASE)
_FATE = re.compile(
    r"\b(?:dead|died?|dies|dying|deaths?|kill\w*|fatal\w*|slain|bod(?:y|ies)|murder\w*|injur\w*|wound\w*|hurt|missing|shot|struck|rescued|survivors?)\b",
    re.IGNORECASE,
)


def counts_doer(behind: str, marks: Marks) -> bool:
    """Of the words behind a figure: "seven people died, including the gunman"; "not including him" does not."""
    found = marks.find("doer counted", _CLAUSE_END.split(behind, maxsplit=1)[0])
    return found is not None and found.start() <= REACH + 1 and marks.find("doer apart", behind) is None


def adds_doer(words: Surroundings, marks: Marks) -> bool:
    """Of the words around a figure: "counting the bomber, nine people are dead", "including Lind, six people died"."""
    return marks.has("doer taken in", words) or _WITH_NAME.match(words.start) is not None


def adds_doers(words: Surroundings, marks: Marks) -> bool:
    """Of the words around a figure: "taken together with the two gunmen, nine people died"."""
    return marks.has("doers taken in", words)


def names_doer(behind: str, marks: Marks) -> bool:
    """Of the words behind a figure: whether they say that the attacker is counted in or out, or dead by his own hand."""
    return any(marks.find(mark, behind) for mark in ("doer counted", "doer apart", "doer by own hand"))


def doer_dead(text: str, marks: Marks) -> bool:
    """Whether a text tells of the attacker's death, by whatever hand; "three were hurt, including the gunman" does not."""
    if any(marks.find(mark, text) for mark in ("doer by own hand", "doer killed")):
        return True
    return any(_of_dead(text[max(0, found.start() - REACH) : found.start()]) for found in marks.find_all("doer counted", text))


def _of_dead(before: str) -> bool:
    """Whether the last word for what befell people, in the sentence that the text ends, is one for death, or there is none."""
    harm = _FATE.findall(_SENTENCE_END.split(before)[-1])
    return not harm or _DEATH.match(harm[-1]) is not None
