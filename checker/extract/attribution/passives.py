"""Passives that attribute: "the court was told", "is listed in the register", "is visible in the video"."""

from __future__ import annotations

from checker.extract.attribution.event import Event
from checker.extract.attribution.phrases import BE
from checker.extract.attribution.tools import CueReader

TOLD = "told"
_C = "attribution/constructions/"


class Passives(CueReader):
    """Reads the passives of one article's sentences."""

    def told(self, at: int, first: int, last: int) -> Event | None:
        """ "The court was told 90 crates went missing": who sat there to hear answers for it, as no one else is named."""
        k = at
        while k > first and self.lower[k - 1] in self.phrases.adverbs:
            k -= 1
        if k <= first + 1 or self.lower[k - 1] not in BE:
            return None
        k -= 1 + (self.lower[k - 2] in self.phrases.auxiliaries)  # "has been told"
        source = self.phrases.before(first, k)
        if source is None or self.lexicon.words["hearing"].isdisjoint(self.lower[source[0] : source[1]]):
            return None
        begin = k if source[0] <= first + 1 or self.lower[source[0] - 1] != "," else source[0]
        before = (first, begin) if begin < k and self.evidence.trails(at + 1, last) else (k, k)  # "..., the court was told."
        rule = self.lexicon.verbs[TOLD].rule
        return Event((at, at + 1), "tell", rule, "subject-verb", source, (at + 1, last), before, (source[0], at + 1))

    def on_paper(self, at: int, first: int, last: int) -> Event | None:
        """ "Nine boats are visible in the video", "14 deaths are listed in the register"."""
        if at + 2 >= last or self.lower[at + 1] not in ("in", "on") or not self._passive(at, first):
            return None
        end = self.phrases.after(at + 2, last)
        if end == at + 2 or self.lower[self.phrases.head((at + 2, end))] not in self.lexicon.documents:
            return None
        begin = next((k + 1 for k in range(at, first, -1) if self.lower[k] in (";", ":")), first)
        shape = "in-document"
        after = (end, last if self.lower[end : end + 1] == [","] else end)  # "..., the largest of them 11 feet across"
        return Event((at, at + 2), self.lower[at], _C + shape, shape, (at + 2, end), after, (begin, at), (at, end), document=True)

    def _passive(self, at: int, first: int) -> bool:
        k = at - 1
        while k > first and self.lower[k] in self.phrases.adverbs:
            k -= 1
        return k >= first and self.lower[k] in BE
