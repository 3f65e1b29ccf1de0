"""A source carried on from a neighbouring sentence, on evidence only: one quotation, one count, one poll."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.extract.attribution.event import Event
from checker.extract.attribution.events import Events
from checker.extract.attribution.phrases import CLOSERS, QUOTES
from checker.extract.language import Prose
from checker.reading import Quotation

LABEL = 5
"""The colon of a speaker's name stands within so many tokens behind the opening mark."""
LEAD_IN = 1
SENTENCES_AROUND = 8
Found = tuple[Event, int]
"""An event and the sentence that it stands in."""


class Carry:
    """Looks for the source of a figure in the sentences around its own."""

    def __init__(self, prose: Prose, events: Events, quotations: Sequence[Quotation]) -> None:
        self.prose = prose
        self.events = events
        self.quotations = quotations
        self._starts = [quotation.start for quotation in quotations]
        self._openings = [sentence.start for sentence in prose.sentences]
        self._heads: list[int] = []  # of every sentence, the first sentence of its paragraph
        for at, here in enumerate(prose.sentences):
            same = at > 0 and prose.sentences[at - 1].paragraph == here.paragraph
            self._heads.append(self._heads[-1] if same else at)

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that an offset stands in."""
        i = bisect_right(self._starts, offset) - 1
        return self.quotations[i] if i >= 0 and offset < self.quotations[i].end else None

    def outside(self, sentence: int) -> list[Event]:
        """The events of a sentence whose cue stands in no quotation, and that have a source."""
        return [e for e in self.events.of(sentence) if e.source and not self.quotation_at(self.prose.starts[e.cue[0]])]

    def speaker(self, sentence: int, quotation: Quotation) -> Found | None:
        """Who speaks the quotation that a sentence stands in."""
        sentences = self.prose.sentences
        paragraph = sentences[sentence].paragraph
        for step in (1, -1):
            at = sentence + step
            while 0 <= at < len(sentences) and abs(at - sentence) <= SENTENCES_AROUND:
                near = sentences[at]
                if near.paragraph != paragraph and not (near.start < quotation.end and near.end > quotation.start):
                    break
                for event in self.outside(at):
                    if self._beside_quotation(event):
                        return event, at
                at += step
        return self._led_in(sentence, quotation) or self._above(sentence, quotation) or self._heralded(quotation)

    def _led_in(self, sentence: int, quotation: Quotation) -> Found | None:
        """A quotation that makes whole sentences goes on from who spoke in the sentence right before it."""
        sentences = self.prose.sentences
        at = sentence
        while at > 0 and sentences[at].start > quotation.start and sentence - at < SENTENCES_AROUND:
            at -= 1
        if at == 0 or sentences[at].start != quotation.start or sentences[at - 1].section == "headline":
            return None
        if sentences[at - 1].paragraph < sentences[at].paragraph - LEAD_IN:
            return None
        said = self.outside(at - 1)
        return (said[-1], at - 1) if said else None

    def _heralded(self, quotation: Quotation) -> Found | None:
        """Who speaks a quotation below a line that only says what follows: "His speech in full:" goes on from the paragraph above it."""
        sentences = self.prose.sentences
        opening = bisect_right(self._openings, quotation.start) - 1
        line = opening - 1
        if line < 1 or sentences[opening].start != quotation.start or self.prose.text[sentences[line].end - 1] != ":" or self.outside(line):
            return None
        if self._heads[line] != line or sentences[line - 1].section == "headline" or self._labelled(opening):
            return None
        for above in range(line - 1, max(self._heads[line - 1], line - SENTENCES_AROUND) - 1, -1):
            said = self.outside(above)
            if said:
                return said[-1], above
        return None

    def _labelled(self, sentence: int) -> bool:
        """Whether a sentence opens with who speaks, as in a transcript of several: '"BYRON: I sold nine."'."""
        first, last = self.prose.ranges[sentence]
        return ":" in self.prose.lower[first : min(last, first + LABEL)]

    def block(self, sentence: int) -> Found | None:
        """Who speaks a paragraph without quotation marks that stands below a colon."""
        sentences = self.prose.sentences
        paragraph = sentences[sentence].paragraph
        at = self._heads[sentence] - 1
        if sentence - at > SENTENCES_AROUND or at < 0 or sentences[at].paragraph != paragraph - 1 or self.prose.text[sentences[at].end - 1] != ":":
            return None
        said = self.outside(at)
        return (said[-1], at) if said else None

    def _beside_quotation(self, event: Event) -> bool:
        """A quotation stands on either side of cue and source."""
        lower = self.prose.lower
        begin, end = event.cue[0], event.cue[1]
        if event.source:
            begin, end = min(begin, event.source[0]), max(end, event.source[1])
        around = lower[max(0, begin - 2) : begin] + lower[end : end + 12]
        return any(word in QUOTES for word in around)

    def _above(self, sentence: int, quotation: Quotation) -> Found | None:
        """The paragraph above ends in a colon, or is a quotation itself and this one goes on in it."""
        sentences = self.prose.sentences
        at = self._heads[sentence] - 1
        if at < 0 or sentences[at].section == "headline" or quotation.start > sentences[at + 1].start:
            return None
        paragraph = sentences[at].paragraph
        colon = self.prose.text[sentences[at].end - 1] == ":"
        for _ in range(SENTENCES_AROUND):
            if at < 0 or sentences[at].paragraph != paragraph:
                return None
            for event in reversed(self.outside(at)):
                if colon or self._beside_quotation(event) or self.prose.words[event.cue[0] - 1] in CLOSERS:
                    return event, at
            at -= 1
        return None
