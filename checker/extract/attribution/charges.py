"""Charges as cues: "charged with", "accused of", and the officers who hold whom they accuse."""

from __future__ import annotations

from checker.extract.attribution.event import Event, Tokens
from checker.extract.attribution.nouns import CLAUSE_STOPS
from checker.extract.attribution.phrases import BE
from checker.extract.attribution.tools import CueReader

_CHARGE_ENDS = frozenset("connection that who which \u2013 \u2014 --".split())
_HELD = frozenset("arrested detained arrest held charged seized".split())
_COUNTS = frozenset("count counts charge charges".split())
COUNT_REACH = 5
"""The counts that somebody faces are told within so many tokens."""
OPENER_REACH = 7
"""The preposition of a charge stands within fewer tokens than this behind its verb."""
CHARGE_REACH = 14
"""Who is charged, with his age and home, has fewer tokens than this: "charged Ada Byron, 41, of Lorn with"."""


class Charges(CueReader):
    """Reads the charges of one article's sentences."""

    def read(self, at: int, first: int, last: int) -> Event | None:
        """Charged with, accused of: whoever charges, or else the charge itself."""
        if self.lower[at] in self.lexicon.words["facing"]:
            return self._faced(at, first, last)
        charge = self.lower[at] == "charged" and self.words[at + 1 : at + 2] != [] and self.words[at + 1][0].isupper()
        reach, openers = (CHARGE_REACH, ("with",)) if charge else (OPENER_REACH, ("with", "of", "on", "for"))
        opener = next((k for k in range(at + 1, min(last, at + reach)) if self.lower[k] in openers), None)
        source = None
        if opener is None:
            return None
        if opener > at + 1:
            source = self.phrases.before(first, at)
            if (
                source is None
                or self.lower[at + 1] in self.phrases.links
                or not self.evidence.known(source)
                or self.lower[opener] not in ("with", "of")
            ):
                return None
        lemma, rule = self.lexicon.legal[self.lower[at]]
        source = source or self.law(at, first)
        end = self._charge_end(opener + 1, last)
        return Event((at, at + 1), lemma, rule, "legal", source, (opener + 1, end), (at, at), (at, at), document=source is None)

    def _faced(self, at: int, first: int, last: int) -> Event | None:
        """ "The cook faces four counts of arson": the charge says so."""
        if not self.evidence.quantity(at + 1, last) or _COUNTS.isdisjoint(self.lower[at + 1 : at + COUNT_REACH]):
            return None
        rule = next(iter(self.lexicon.legal.values()))[1]
        end = self._charge_end(at + 1, last)
        return Event((at, at + 1), "face", rule, "legal", self.law(at, first), (at + 1, end), (at, at), (at, at), document=True)

    def law(self, at: int, first: int) -> Tokens | None:
        """ "Police have arrested the skipper, who is accused of selling 90 tickets": the officers that the sentence begins with."""
        end = self.phrases.after(first, at)
        law = end > first and self.lower[self.phrases.head((first, end))] in self.lexicon.words["law"]
        return (first, end) if law and any(self.lower[k] in _HELD for k in range(end, min(at, end + 5))) else None

    def _charge_end(self, begin: int, last: int) -> int:
        """Where the words of a charge end: with its clause, but not before another count."""
        for at in range(begin, last):
            word = self.lower[at]
            if word in _CHARGE_ENDS or (word == "-" and not self.phrases.glued(at)):
                return at
            if word in CLAUSE_STOPS and not self._next_count(at, last):
                return at
            if word == "and" and at + 1 < last and self.lower[at + 1] in BE:
                return at  # "charged with murder and is held on bail"
        return last

    def _next_count(self, at: int, last: int) -> bool:
        """Whether a comma goes on with another count of a charge: "five counts of theft, 12 counts of arson"."""
        return self.lower[at] == "," and "counts" in self.lower[at + 1 : at + 4] and self.evidence.number(at + 1, last)
