"""Elegies: "nine bakers set out for their shift and will not come home" tells of the dead where the article speaks of deaths."""

from __future__ import annotations

from collections.abc import Callable

from checker.extract.draft import Draft
from checker.extract.endings import spelled
from checker.extract.fits import compound
from checker.extract.language import Prose
from checker.extract.lexicon import STATE, Lexicon, Trigger
from checker.extract.phrase_table import PhraseTable
from checker.extract.resolve import give, proposal_of, sure
from checker.rulebook import Rulebook
from checker.rulebook.constructions import PositionRule
from checker.rulebook.roles import RoleRule

_WHY_NOT = "the words tell of their death"
_OPEN = frozenset(("missing", "displaced", "rescued"))
"""Roles that the words of an elegy give as well: "left home this morning", "did not come home"."""
_REACH = 30
"""How many tokens behind the figure the words may stand."""


class ElegyReader:
    """Gives people the role that an elegy tells of them; it runs when what each figure's own words tell is known."""

    def __init__(self, rulebook: Rulebook, lexicon: Lexicon, place: PositionRule, signs: Callable[[Prose, RoleRule], bool]) -> None:
        """`signs`: whether an article holds one of the signs of a role."""
        self._place = place
        self._lexicon = lexicon
        self._signs = signs
        self._tables = [
            (Trigger(rule, STATE), PhraseTable((words, len(words)) for phrase in rule.elegies for words in spelled(phrase)))
            for rule in rulebook.roles.values()
            if rule.elegies
        ]

    def settle(self, prose: Prose, drafts: list[Draft], order: list[int]) -> None:
        """Goes over the figures in `order`, those that count something in a sentence."""
        told = [drafts[i] for i in order]
        for trigger, table in self._tables:
            found = prose.among(table.openers)
            if not found or not self._signs(prose, trigger.rule):
                continue
            for first in found:
                if length := next(iter(table.at(prose.lower, first)), 0):
                    self._tell(prose, told, trigger, (first, first + length))

    def _tell(self, prose: Prose, drafts: list[Draft], trigger: Trigger, words: tuple[int, int]) -> None:
        """Gives the trigger's role to those counted last before the words, if nothing else is told of them."""
        first, last = words
        sentence = prose.sentence_of(first)
        draft = next((d for d in reversed(drafts) if d.sentence == sentence and d.last <= first and self._people(d)), None)
        if draft is None or first - draft.last > _REACH or (sure(draft) and draft.role not in _OPEN):
            return
        give(draft, proposal_of(prose, trigger, self._place.id, self._place.rank, draft, first, last).candidate, _WHY_NOT)

    def _people(self, draft: Draft) -> bool:
        if draft.figure.kind != "count" or compound(draft.figure.text):
            return False
        return draft.counted is None or "person" in self._lexicon.groups.get(draft.counted, ())
