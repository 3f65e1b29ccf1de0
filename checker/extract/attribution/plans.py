"""Plans: how far what somebody wants, promises or demands is theirs to say."""

from __future__ import annotations

from checker.extract.attribution.event import Tokens
from checker.extract.attribution.phrases import ENDS
from checker.extract.attribution.tools import CueReader

POSSESSED = 7
"""What somebody has is told of within so many tokens behind "its" or "her"."""
PROPOSED = 5
"""What is proposed has at most so many tokens before ", which Ada Byron proposed"."""
_OWN = frozenset("its his her their".split())
_ASIDE = frozenset("; who which that but \u2014 \u2013 --".split())
_PLACING = frozenset("in at across for after from with on before during".split())


class Plans(CueReader):
    """Finds where the plans of one article's sentences end."""

    def end(self, then: int, last: int, subordinate: bool = False) -> int:
        """A plan covers its own clause only, and of that what is planned: not what its maker has already, nor for whom or where it is.

        It ends at a dash, a relative or a subordinate clause; before "her own fee of 9,000" and "its usual 90 guests"; and where
        a thing is wanted, not something done, before "in 12 wards". In a subordinate clause it ends at the first comma.
        """
        bracket = False
        acts = self.lower[then : then + 1] == ["to"]
        for at in range(then, last):
            word = self.lower[at]
            bracket = word == "(" or (bracket and word != ")")
            if bracket and word == ";":
                continue  # "9 crowns (2 dollars; 1 pound)"
            if word in self.phrases.subordinators or word in _ASIDE or (subordinate and word == ","):
                return at
            if (word in _OWN and self._has(at, last)) or (word == "the" and self.evidence.number(at + 1, last)):
                return at  # "called for an inquiry into the nine deaths"
            if not acts and word in _PLACING and self.evidence.quantity(at + 1, last):
                return at
        return last

    def proposed(self, source: Tokens, end: int, first: int, last: int) -> Tokens | None:
        """What stands before ", which Ada Byron proposed", where nothing but a setting follows: "cut the levy to 4 percent"."""
        comma = source[0] - 2
        if comma <= first or self.lower[comma : comma + 2] != [",", "which"] or not self.evidence.known(source):
            return None
        ends = self.evidence.trails(end, last) or self.lower[end] in self.lexicon.words["preposition"]
        return (max(first, comma - PROPOSED), comma) if ends else None

    def _has(self, own: int, last: int) -> bool:
        """Whether a number stands in the noun phrase, or its apposition, behind "its": "its usual 90", "her flat, worth 9,000"."""
        prepositions = self.lexicon.words["preposition"] - {"of"}
        for at in range(own + 1, min(last, own + POSSESSED)):
            if self.evidence.number(at, last):
                return True
            if self.lower[at] in prepositions or self.lower[at] in ENDS:
                return False
        return False
