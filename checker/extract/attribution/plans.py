"""Plans: how far what somebody wants, promises or demands is theirs to say."""

from __future__ import annotations

from checker.extract.attribution.phrases import ENDS
from checker.extract.attribution.tools import CueReader

POSSESSED = 7
"""What somebody has is told of within so many tokens behind "its" or "her"."""
_OWN = frozenset("its his her their".split())
_ASIDE = frozenset("; who which that but \u2014 \u2013 --".split())
_PLACING = frozenset("in at across for after from with on before during".split())


class Plans(CueReader):
    """Finds where the plans of one article's sentences end."""

    def end(self, then: int, last: int) -> int:
        """A plan covers its own clause only, and of that what is planned: not what its maker has already, nor for whom or where it is.

        It ends at a dash, a relative or a subordinate clause; before "her own fee of 9,000" and "its usual 90 guests"; and where
        a thing is wanted, not something done, before "in 12 wards".
        """
        bracket = False
        acts = self.lower[then : then + 1] == ["to"]
        for at in range(then, last):
            word = self.lower[at]
            bracket = word == "(" or (bracket and word != ")")
            if bracket and word == ";":
                continue  # "9 crowns (2 dollars; 1 pound)"
            if word in self.phrases.subordinators or word in _ASIDE:
                return at
            if word in _OWN and self._has(at, last):
                return at
            if not acts and word in _PLACING and self.evidence.quantity(at + 1, last):
                return at
        return last

    def _has(self, own: int, last: int) -> bool:
        """Whether a number stands in the noun phrase, or its apposition, behind "its": "its usual 90", "her flat, worth 9,000"."""
        prepositions = self.lexicon.words["preposition"] - {"of"}
        for at in range(own + 1, min(last, own + POSSESSED)):
            if self.evidence.number(at, last):
                return True
            if self.lower[at] in prepositions or self.lower[at] in ENDS:
                return False
        return False
