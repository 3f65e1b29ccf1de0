"""Forms: which words are finite verbs or adverbs, told without a tagger."""

from __future__ import annotations

from checker.extract.attribution.lexicon import Lexicon
from checker.extract.language import Prose

_NO_ADVERBS = frozenset(
    "family assembly ally supply reply monopoly anomaly fly rally jelly bully subfamily early daily weekly monthly yearly quarterly elderly "
    "likely unlikely deadly friendly".split()
)
"""Nouns and adjectives in -ly."""


class Forms:
    """The word forms of one article."""

    def __init__(self, prose: Prose, lexicon: Lexicon) -> None:
        self.prose = prose
        self.lexicon = lexicon
        self.lower = prose.lower
        self.words = prose.words
        self.auxiliaries = lexicon.words["auxiliary"]
        self.determiners = lexicon.words["determiner"]
        self.numbers = lexicon.numerals
        self.pasts = lexicon.words["past"]
        self.finites = lexicon.finites

    def manner(self, at: int) -> bool:
        """Whether the token is an adverb in -ly, which "Kelly" and "the family" are not."""
        return self.lower[at].endswith("ly") and self.words[at][0].islower() and self.lower[at] not in _NO_ADVERBS

    def before_verb(self, at: int, stop: int) -> int:
        """Cuts a finite form off a subject: "the team arrived" is "the team", "his party wants a recount" is "his party"."""
        for k in range(at + 1, stop):
            word = self.lower[k]
            if not self.words[k][0].islower() or self.lower[k - 1] in self.determiners or self.lower[k - 1] == "-":
                continue
            if word.endswith("ed") or word in self.pasts or (word.endswith("s") and self._acts(k)):
                return k
        return stop

    def _acts(self, at: int) -> bool:
        """Whether a form in -s of a verb that is no noun has an object: "wants a recount"."""
        cue = self.lexicon.verbs.get(self.lower[at])
        if cue is None or not cue.finite or cue.lemma in self.lexicon.words["noun_like"] or self.lower[at] in self.lexicon.types:
            return False
        return at + 1 < len(self.words) and (self.lower[at + 1] in self.determiners or self.lower[at + 1] == "to")

    def takes_object(self, at: int, last: int) -> bool:
        """Whether a past form is a finite verb and no participle: a number or an article follows, "the fire claimed 21 lives"."""
        word = self.lower[at]
        if at + 1 >= last or not (word in self.pasts or (word.endswith("ed") and self.words[at][0].islower())):
            return False
        after = self.lower[at + 1]
        return after[:1].isdecimal() or after in self.numbers or after in self.determiners

    def finite(self, at: int) -> bool:
        """Whether a token is a finite verb: an auxiliary, a past form, or a form of a cue that is no noun."""
        word = self.lower[at]
        return (word in self.auxiliaries and self.words[at] != "May") or word in self.finites or (word.endswith("ed") and self.words[at][0].islower())
