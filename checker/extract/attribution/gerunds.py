"""Gerunds as cues: "citing the ministry", "quoted Y as saying", "..., adding that"."""

from __future__ import annotations

from checker.extract.attribution.appositions import description_end
from checker.extract.attribution.event import Event
from checker.extract.attribution.evidence import POSSESSIVE, Evidence
from checker.extract.attribution.lexicon import Lexicon, VerbCue
from checker.extract.attribution.phrases import BE, CLOSERS
from checker.extract.attribution.subjects import Subjects
from checker.extract.language import Prose

_BEFORE_NOUN = frozenset("' \u2019 the a an his her its their own".split())


class Gerunds:
    """Reads the gerunds among one article's verb cues."""

    def __init__(self, prose: Prose, lexicon: Lexicon, subjects: Subjects, evidence: Evidence) -> None:
        self.subjects = subjects
        self.phrases = subjects.phrases
        self.evidence = evidence
        self.lower = prose.lower
        self.words = prose.words
        self.prepositions = lexicon.words["preposition"]
        self.messages = lexicon.words["message"]

    def read(self, cue: VerbCue, at: int, end: int, first: int, last: int, earlier: list[Event]) -> Event | None:
        if cue.lemma in ("cite", "quote"):
            stop = self.phrases.after(end, last)
            if stop == end or not self.evidence.known((end, stop)):
                return None
            held = next((event for event in reversed(earlier) if event.source and event.shape != "according-to"), None)
            via = held.source if held else None
            return Event((at, end), cue.lemma, cue.rule, "according-to", (end, stop), (stop, last), (first, at), (at, stop), via)
        if at > first and (self.lower[at - 1] in POSSESSIVE or self.lower[at - 1] in _BEFORE_NOUN):
            return None  # "by the employers' reckoning"
        if at > first and self.lower[at - 1] == "as":
            return self._quoted_as(cue, at, end, first, last)
        beside = self.phrases.before(first, at) if cue.strong and at > first + 1 and self.words[at - 1][0].isupper() else None
        if beside and beside[0] > first and self.lower[beside[0] - 1] == "with":
            return Event((at, end), cue.lemma, cue.rule, "subject-verb", beside, (end, last), (at, at), (beside[0], end))  # "with Byron noting 12"
        if cue.strong and at > first + 1 and self.lower[at - 1] in self.messages and self.evidence.clause_follows(end, last):
            note = self.phrases.before(first, at)  # "after a call stating that nine had drowned"
            return Event((at, end), cue.lemma, cue.rule, "subject-verb", note, (end, last), (at, at), (note[0], end)) if note else None
        if not cue.strong or not self._fits(at, end, first, last):
            return None
        if cue.lemma == "add" and self._amount(end, last) and not self.evidence.clause_follows(end, last):
            return None  # "shares rose, adding 40 million to its value"
        held = next((event for event in reversed(earlier) if event.source and self.lower[event.source[0]] not in ("i", "we")), None)
        source = held.source if held else self.subjects.main(first, at)
        if source is None or source[0] >= at:
            return None
        return Event((at, end), cue.lemma, cue.rule, "subject-verb", source, (end, last), (at, at), (at, at))

    def _amount(self, at: int, last: int) -> bool:
        """Whether a number follows, with at most two words before it: "close to $40 million"."""
        return self.lower[at : at + 1] != ["that"] and any(self.evidence.number(k, last) for k in range(at, min(last, at + 3)))

    def _fits(self, at: int, end: int, first: int, last: int) -> bool:
        """A gerund attributes behind a comma, and with a clause or a quotation to follow."""
        previous = self.lower[at - 1] if at > first else ""
        direct = self.lower[end] if end < last else "."
        if direct in self.prepositions - {"up", "over", "about"}:
            return self.evidence.clause_mark(end, end, last)
        return previous in (",", "statement", "by", "tweet") or previous in CLOSERS or self.evidence.clause_mark(end, end, last)

    def _quoted_as(self, cue: VerbCue, at: int, end: int, first: int, last: int) -> Event | None:
        """X quoted Y as saying; Y was quoted by X as saying: the source is Y, via X."""
        for k in range(at - 2, max(first, at - 40), -1):
            if self.lower[k] not in ("quoted", "cited", "quotes", "cites"):
                continue
            if self.lower[k - 1] in BE or (self.lower[k - 1] in self.phrases.adverbs and self.lower[k - 2] in BE):
                source = self.phrases.before(first, k - 1)
                via = (k + 2, at - 1) if self.lower[k + 1] == "by" else None
                before = (first, source[0]) if source and self.evidence.trails(end, last) else (first, first)
                return Event((k, end), "quote", cue.rule, "subject-verb", source, (end, last), before, (source[0], end), via) if source else None
            stop = self.phrases.after(k + 1, at - 1)
            named = description_end(self.phrases, stop, at - 1)
            via = self.phrases.before(first, k)
            trails = via is not None and self.evidence.trails(end, last) and self.evidence.sets_off(via[0], first)
            before = (first, via[0]) if via and trails else (first, first)
            return (
                Event((k, end), "quote", cue.rule, "subject-verb", (k + 1, stop), (end, last), before, (k, max(named, end)), via)
                if stop > k + 1
                else None
            )
        return None
