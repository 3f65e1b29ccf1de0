"""Gaps: a second source without a verb of its own, "the army spoke of nine, the rebels of 40", "organisers put it at 4,000, police at 900"."""

from __future__ import annotations

from itertools import compress

from checker.extract.attribution.event import Event
from checker.extract.attribution.tools import CueReader

SHORT = 4
"""Such a source has at most so many tokens."""
_MARKS = frozenset((",", ";", "and"))
_AGAIN = frozenset(("of", "at", ","))
"""What is left of the first clause may stand between the source and its number."""


class Gaps(CueReader):
    """Finds the sources without a verb in one article's sentences."""

    def read(self, event: Event, last: int) -> list[Event]:
        """Those behind an attribution that told of a number."""
        begin, end = event.after[0], last
        out: list[Event] = []
        if event.shape != "subject-verb" or end - begin < SHORT:
            return out
        for at in compress(range(begin, end - 2), map(_MARKS.__contains__, self.lower[begin : end - 2])):
            gap = self._at(event, at, last)
            if gap and any(self.evidence.number(k, last) for k in range(begin, at)):
                out.append(gap)
        return out

    def _at(self, event: Event, at: int, last: int) -> Event | None:
        """The source that stands behind the mark at a token, with its number right behind it."""
        word = self.lower[at + 1]
        if word not in ("the", "local") and word not in self.lexicon.types:
            return None
        stop = self.phrases.after(at + 1, min(last, at + 1 + SHORT))
        if stop == at + 1 or self.lexicon.types.get(self.lower[stop - 1]) not in ("named", "anonymous"):
            return None
        then = stop + (stop < last and self.lower[stop] in _AGAIN)
        if not self.evidence.quantity(then, last) or self.lower[stop] in self.phrases.links - _AGAIN:
            return None
        return Event(event.cue, event.lemma, event.rule, event.shape, (at + 1, stop), (stop, last), (at, at), (at + 1, stop))
