"""Burials: "villagers had buried 17 people" tells of the dead where the article speaks of deaths; a slide that buries people traps them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.lexicon import WORD_CLASSES, Lexicon
from checker.extract.resolve import turn
from checker.rulebook import Rulebook
from checker.rulebook.roles import RoleRule

_TRAPPED, _KILLED = "trapped", "killed"
_BURIED = "buried"
_BY = "by"
_AUXILIARIES = frozenset("had have has been already also since so far".split())
_MOURNERS = frozenset("they we i she he families family relatives".split())
_TIME = WORD_CLASSES["TIME"]
_PREPOSITION = WORD_CLASSES["PREP"]
_EARLY = frozenset(("the", "late", "early", "mid"))
_OWNS = frozenset(("'s", "\u2019s", "'", "\u2019"))
_WORDS = 4
"""How many words behind "buried by" may stand up to those who did it: "by two of her cousins"."""
_STOPS = frozenset((".", ",", ";", "and", "when", "as"))


class BurialReader:
    """Gives those buried by people, by a time or in a grave the role of the dead; it runs when all roles are known."""

    def __init__(self, rulebook: Rulebook, lexicon: Lexicon, signs: Callable[[Prose, RoleRule], bool]) -> None:
        """`signs`: whether an article holds one of the signs of a role."""
        self._lexicon = lexicon
        self._signs = signs
        self._killed = next((rule for rule in rulebook.roles.values() if rule.name == _KILLED), None)

    def settle(self, prose: Prose, drafts: list[Draft], order: list[int]) -> None:
        """Goes over the figures in `order`, those that count something in a sentence."""
        held = [drafts[i] for i in order if drafts[i].role == _TRAPPED and drafts[i].candidates]
        if self._killed is None or not held or not self._signs(prose, self._killed):
            return  # nearly all
        for draft in held:
            if self._laid_to_rest(prose, draft):
                turn(draft, self._killed, "the dead are buried")

    def _laid_to_rest(self, prose: Prose, draft: Draft) -> bool:
        if draft.trigger_span is None:
            return False
        first, last = prose.token_at(draft.trigger_span.start), prose.token_at(draft.trigger_span.end - 1) + 1
        at = next((i for i in range(first, last) if prose.lower[i] == _BURIED), None)
        if at is None:
            return False
        return self._mourner_before(prose, at) if at < draft.first else self._rest_behind(prose, at + 1)

    def _mourner_before(self, prose: Prose, at: int) -> bool:
        """ "Villagers had buried 17 people"."""
        before = at - 1
        while before > 0 and prose.lower[before] in _AUXILIARIES:
            before -= 1
        word = prose.lower[before] if before >= 0 else ""
        return word in _MOURNERS or "person" in self._lexicon.groups.get(word, ())

    def _rest_behind(self, prose: Prose, at: int) -> bool:
        """ "Had been buried by dusk", "by their families"."""
        if prose.lower[at : at + 1] != [_BY]:
            return False
        by = at + 1
        opens = next((i for i in range(by, len(prose.lower)) if prose.lower[i] not in _EARLY), by)
        timed = next((i for i in range(opens, len(prose.lower)) if self._lexicon.classes.get(prose.lower[i]) != _TIME), len(prose.lower))
        if timed > opens:  # but "by Monday's slide", "by an evening slide"
            return timed == len(prose.lower) or prose.lower[timed] in _STOPS or self._lexicon.classes.get(prose.lower[timed]) == _PREPOSITION
        for word, behind in pairwise(prose.lower[by : by + _WORDS + 1]):
            if word in _STOPS:
                return False
            if word in _MOURNERS or "person" in self._lexicon.groups.get(word, ()):
                return behind not in _OWNS
        return False
