"""Speakers beside a quotation, whatever verb they have: "...," Ada Byron grinned."""

from __future__ import annotations

from checker.extract.attribution.appositions import description_end
from checker.extract.attribution.event import Event
from checker.extract.attribution.tools import CueReader

_C = "attribution/constructions/"
_BEFORE_CLOSING = frozenset(", ? ! \u2014 -- \u2026 ...".split())


class Spoken(CueReader):
    """Reads the closing quotation marks of one article's sentences."""

    def read(self, at: int, first: int, last: int) -> Event | None:
        """ "...," Vos grinned: between a quotation that ends in a comma and a name any verb is one of saying."""
        lower, words = self.lower, self.words
        if at - 1 <= first or at + 2 >= last or lower[at - 1] not in _BEFORE_CLOSING:
            return None
        begin = at + 1
        if words[begin][0].islower() and self._says(begin) and words[begin + 1][0].isupper():
            source = (begin + 1, self.phrases.after(begin + 1, last))
            verb, end = begin, source[1]
        else:
            end = self.phrases.before_verb(begin, self.phrases.after(begin, last))
            source, verb = (begin, end), description_end(self.phrases, end, last)
            verb += verb < last and lower[verb] == "," and verb > end
            if end == begin or verb >= last or not self._says(verb) or not self.evidence.known(source):
                return None
            if words[begin][0].islower() and lower[begin] not in self.phrases.determiners:
                return None
            end = verb + 1
        if source[1] <= source[0]:
            return None
        shape = "verb-subject" if verb == begin else "subject-verb"
        return Event((verb, verb + 1), lower[verb], _C + shape, shape, source, (last, last), (first, at), (at, end))

    def _says(self, at: int) -> bool:
        """Whether a token is a past form that no cue lists."""
        word = self.lower[at]
        return self.words[at][0].islower() and (word.endswith("ed") or word in self.phrases.finites) and word not in self.lexicon.verbs
