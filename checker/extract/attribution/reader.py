"""AttributionReader: fills in who says each figure of an article."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from checker.article import Span
from checker.claim import Attribution, SourceType
from checker.extract.attribution.events import Event, Events
from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.names import NameBook, Names
from checker.extract.attribution.phrases import Phrases
from checker.extract.attribution.sources import Sources
from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.quotes import find_quotations
from checker.reading import Name, Quotation
from checker.rulebook import Rulebook


class AttributionReader:
    """Reads attribution by one rulebook; build it once, use it for many articles."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.lexicon = Lexicon.of(rulebook)
        self.book = NameBook.of(rulebook)

    def read(self, prose: Prose, drafts: list[Draft]) -> tuple[tuple[Quotation, ...], tuple[Name, ...]]:
        """Fills `attribution`, `quoted` and `disputed` of every draft; returns the article's quotations and names."""
        quotations = find_quotations(prose)
        names = Names(prose, self.book)
        _Article(prose, self.lexicon, names, quotations).fill(drafts)
        return quotations, names.listed(prose)


@dataclass(slots=True)
class _Article:
    prose: Prose
    lexicon: Lexicon
    names: Names
    quotations: tuple[Quotation, ...]
    events: Events = field(init=False)
    sources: Sources = field(init=False)

    def __post_init__(self) -> None:
        phrases = Phrases(self.prose, self.lexicon)
        self.events = Events(self.prose, self.lexicon, phrases)
        self.sources = Sources(self.prose, self.lexicon, self.names)

    def fill(self, drafts: list[Draft]) -> None:
        starts = [q.start for q in self.quotations]
        for draft in drafts:
            i = bisect_right(starts, draft.figure.start) - 1
            quotation = self.quotations[i] if i >= 0 and draft.figure.start < self.quotations[i].end else None
            draft.quoted = quotation is not None
            event = self._own(draft, quotation)
            continued = False
            if event is None and quotation is not None:
                event = self._carried(draft, quotation)
                continued = event is not None
            if event is not None:
                draft.attribution = self.sources.attribution(event, continued)
                draft.rules.append(event.rule)

    def _own(self, draft: Draft, quotation: Quotation | None) -> Event | None:
        covering = [event for event in self.events.of(draft.sentence) if event.covers(draft.first)]
        if quotation:
            outer = [event for event in covering if not quotation.start <= self.prose.starts[event.cue[0]] < quotation.end]
            covering = outer or []
        after = [event for event in covering if event.after[0] <= draft.first and not event.hearsay]
        if after:
            return after[-1]
        before = [event for event in covering if not event.hearsay]
        return before[0] if before else covering[0] if covering else None

    def _carried(self, draft: Draft, quotation: Quotation) -> Event | None:
        sentences = self.prose.sentences
        here = sentences[draft.sentence]
        for step in (1, -1):
            at = draft.sentence + step
            while 0 <= at < len(sentences) and abs(at - draft.sentence) <= 6:
                near = sentences[at]
                inside = near.start < quotation.end and near.end > quotation.start
                if near.paragraph != here.paragraph and not inside:
                    break
                for event in self.events.of(at):
                    start = self.prose.starts[event.cue[0]]
                    if event.source and not quotation.start <= start < quotation.end:
                        return event
                at += step
        return None


def _span(prose: Prose, tokens: tuple[int, int]) -> Span:
    return Span(prose.starts[tokens[0]], prose.ends[tokens[1] - 1])


__all__ = ["Attribution", "AttributionReader", "SourceType"]
