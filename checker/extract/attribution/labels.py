"""Labels: who speaks before a colon or behind a dash, in headlines ("Police: 12 dead") and transcripts."""

from __future__ import annotations

import re

from checker.extract.attribution.event import Event
from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.phrases import BREAKS, ENDS, QUOTES, Phrases
from checker.extract.language import Prose

LABEL = 12
"""A label before a colon has fewer tokens than this."""
_STATION = re.compile(r"[KW](?!\w?(?:PD|SO|SP)\b)[A-Z]{2,3}")
"""The station whose site a page's title ends with: "KXQV"; not the police of a town, "KOPD"."""
_C = "attribution/constructions/"


class Labels:
    """Finds the labels of one article's sentences."""

    def __init__(self, prose: Prose, lexicon: Lexicon, phrases: Phrases) -> None:
        self.prose = prose
        self.lexicon = lexicon
        self.phrases = phrases
        self.lower = prose.lower

    def headline_like(self, sentence: int, last: int) -> bool:
        """The headline, or a line of its own without a final stop: a crosshead, an item of a list."""
        sentences = self.prose.sentences
        if sentences[sentence].section == "headline":
            return True
        if self.lower[last - 1] in ENDS or self.lower[last - 1] in QUOTES:
            return False
        paragraph = sentences[sentence].paragraph
        alone_before = sentence == 0 or sentences[sentence - 1].paragraph != paragraph
        return alone_before and (sentence + 1 == len(sentences) or sentences[sentence + 1].paragraph != paragraph)

    def label(self, first: int, stop: int, last: int) -> list[Event]:
        """X: "...", as in a transcript, before the first other cue at `stop`."""
        for at in range(first + 1, min(first + LABEL, stop - 1)):
            if self.lower[at] == ":":
                if self.lower[at + 1] in QUOTES:
                    begin = self._labelled(first, at)
                    stop = self.phrases.after(begin, at)
                    source = (begin, stop if stop > begin else at)
                    return [Event((at, at + 1), ":", _C + "colon", "colon", source, (at, last), (at, at), (first, at))]
                return []
            if self.lower[at] in QUOTES or self.lower[at] in ENDS:
                return []
        return []

    def _labelled(self, first: int, colon: int) -> int:
        """Where the speaker of a label begins: behind "More from", behind the dash of "Turnout - Ada Byron:"."""
        begin = first
        for at in range(first, colon - 1):
            dash = self.lower[at] in ("-", "\u2013", "\u2014", "--") and not self.phrases.glued(at)
            if dash or (self.lower[at] in ("from", "via") and at - first < 3):
                begin = at + 1
        return begin

    def headline(self, first: int, last: int) -> list[Event]:
        """Police: 12 dead; 12 dead - police."""
        for at in range(first + 1, min(first + 9, last - 1)):
            if self.lower[at] == ":":
                if self._speaks((first, at)) or self.lower[at + 1] in QUOTES:
                    return [Event((at, at + 1), ":", _C + "colon", "colon", (first, at), (at, last), (at, at), (first, at))]
                break
            if self.lower[at] in ENDS:
                break
        for at in range(last - 2, max(first, last - 9), -1):
            if self.lower[at] in (":", "-", "\u2013", "\u2014") and not self.phrases.glued(at + 1):
                return (
                    [Event((at, at + 1), self.lower[at], _C + "dash", "dash", (at + 1, last), (last, last), (first, at), (at, last))]
                    if self._speaks((at + 1, last))
                    else []
                )
            if self.lower[at] in BREAKS and self.lower[at] != ",":
                break
        return []

    def _speaks(self, tokens: tuple[int, int]) -> bool:
        """Whether a label is a source and nothing else: its head is a noun of sources, or it is all capitals and names."""
        words = self.prose.words[tokens[0] : tokens[1]]
        if self.lower[tokens[0]] in self.lexicon.words["label"] or " ".join(words) in self.lexicon.places:
            return False
        comma = next((at for at in range(*tokens) if self.lower[at] == ","), None)
        if comma is not None and tokens[0] < comma < tokens[1] - 1:
            return self._speaks((tokens[0], comma)) and self._speaks((comma + 1, tokens[1]))  # "12 dead: residents, medics"
        head = self.lower[self.phrases.head(tokens)]
        if _STATION.fullmatch(words[-1]) or "News" in words[:-1]:
            return False
        if head in self.lexicon.types:
            return True
        if len(words) > 1 and all(word.isupper() for word in words):
            return False  # "BLAZE OF GLORY: widow, 71, saves nine cats"
        if any(character.isdecimal() for character in words[-1]):
            return False  # the station whose site it is: "KXQ9"
        return len(words) <= 3 and all(word[:1].isupper() for word in words) and words[-1].replace(".", "").isupper() and 1 < len(words[-1]) < 7
