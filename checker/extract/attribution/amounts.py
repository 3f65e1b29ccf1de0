"""Numbers beside a cue."""

from __future__ import annotations

from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.phrases import ENDS, Phrases
from checker.extract.language import Prose

_PRICED = frozenset("at nearer closer".split())
PRICE_REACH = 18
"""The number that something is put at stands within so many tokens behind the verb."""
QUALIFIED = 4
"""A number's qualifier has at most so many tokens."""


class Amounts:
    """The numbers of one article, as tokens."""

    def __init__(self, prose: Prose, lexicon: Lexicon, phrases: Phrases) -> None:
        self.lexicon = lexicon
        self.phrases = phrases
        self.lower = prose.lower
        self.words = prose.words
        self.numbers = lexicon.words["number"]

    def number(self, at: int, last: int) -> bool:
        return at < last and (self.lower[at][:1].isdecimal() or self.lower[at] in self.numbers or self.lower[at][-1:].isdecimal())

    def quantity(self, at: int, last: int) -> bool:
        """A number, with the words that qualify it: "as many as 40"."""
        end = min(last, at + QUALIFIED)
        while at < end and self.lower[at] in self.lexicon.words["qualifier"]:
            at += 1
        return self.number(at, last)

    def listens(self, at: int) -> bool:
        """Whether a token is a noun for those who are told something: "a crowd"."""
        return self.lower[at] in self.lexicon.words["audience"]

    def past_count(self, at: int, last: int) -> int:
        """Behind how many people are told of, and what they are: "told a crowd of | 240 bakers | on Tuesday"."""
        while at < last and (self.number(at, last) or self.lower[at] in self.lexicon.words["qualifier"]):
            at += 1
        end = self.phrases.before_verb(at, self.phrases.after(at, last))
        return end if end < last and self.lower[end] not in self.phrases.auxiliaries else at

    def priced(self, then: int, last: int) -> bool:
        """Whether "at" or "nearer" and a number follow: "put the cost of dredging, with the beacons, at $14 million"."""
        for at in range(then, min(last - 1, then + PRICE_REACH)):
            word = self.lower[at]
            if word in ENDS:
                return False
            if word in _PRICED and any(self.number(k, last) for k in range(at + 1, min(last, at + QUALIFIED))):
                return True
        return False
