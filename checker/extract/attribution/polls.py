"""Polls: a share of people asked is the poll's word, also where its sentence names another speaker ("women say by 2-1") or none.

A story on a poll has one poll of its own. Its bare shares go on through the story; another poll that it mentions holds its own paragraph only.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from checker.claim import Attribution
from checker.extract.attribution.event import Event, Tokens
from checker.extract.attribution.events import PIECE, Events
from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.sources import Sources
from checker.extract.draft import Draft
from checker.extract.language import Prose

OPENING = 4
"""A story that names a poll within so many sentences is a poll story."""
REACH = 4
"""Outside a poll story a poll is carried on over so many sentences of its paragraph."""
_RULE = "attribution/constructions/same-poll"
_SHARES = frozenset(("percent", "fraction"))
_POINTS = ("point", "percentage point")


@dataclass(frozen=True, slots=True)
class Poll:
    """One mention of a poll: its sentence and paragraph, its words, and whether they name who asked."""

    sentence: int
    paragraph: int
    tokens: Tokens
    named: bool


class Polls:
    """The polls of one article, and the figures that they give."""

    def __init__(self, prose: Prose, lexicon: Lexicon, events: Events, sources: Sources) -> None:
        self._prose = prose
        self._events = events
        self._sources = sources
        self._nouns = lexicon.words["poll"]
        self._results = lexicon.words["results"]
        self._polled = lexicon.words["polled"]
        self._respondents = lexicon.words["respondents"]
        self._opens = frozenset(first for first, _ in prose.ranges)
        self._mentions = list(self._find()) if "same-poll" in lexicon.shapes and not self._nouns.isdisjoint(prose.lower) else []
        self._sentences = [poll.sentence for poll in self._mentions]
        opening = [poll for poll in self._mentions if poll.sentence < OPENING]
        self._own = next((poll for poll in self._mentions if poll.named), opening[0]) if opening else None

    def gives(self, draft: Draft) -> bool:
        """Whether the figure is a share of people asked, or a lead in points, in an article that knows of a poll."""
        if not self._mentions or not (draft.figure.kind in _SHARES or isinstance(draft.figure.value, tuple) or draft.counted in _POINTS):
            return False
        return draft.role == "poll" or (self._own is not None and self._asks(draft.sentence))

    def answers(self, event: Event) -> bool:
        """Whether the source of an attribution is a group of those asked: "half of women say"."""
        return event.source is not None and self._prose.lower[self._events.phrases.head(event.source)] in self._respondents

    def carried(self, draft: Draft) -> Attribution | None:
        """The attribution of a share of people asked whose sentence names no speaker but those asked; None where no poll is near."""
        poll = self._poll_of(draft)
        return self._attribution(poll, poll.sentence != draft.sentence) if poll else None

    def whole(self, event: Event, sentence: int) -> Attribution | None:
        """The attribution of a poll that is only called "the poll" or "the results" where it speaks; None where its words name who asked."""
        if self._own is None or not self._own.named or event.source is None:
            return None
        head = self._prose.lower[self._events.phrases.head(event.source)]
        if head not in self._nouns and head not in self._results:
            return None
        poll = self._named_by(Poll(sentence, self._prose.sentences[sentence].paragraph, event.source, self._names_somebody(event.source)))
        return self._attribution(poll, poll.sentence != sentence)

    def _attribution(self, poll: Poll, continued: bool) -> Attribution:
        at = poll.tokens[1] - 1
        event = Event((at, at + 1), self._prose.lower[at], _RULE, "same-poll", poll.tokens, (at, at), (at, at), poll.tokens, document=True)
        return self._sources.attribution(event, poll.sentence, continued)

    def _poll_of(self, draft: Draft) -> Poll | None:
        here = self._prose.sentences[draft.sentence].paragraph
        first, last = (bisect(self._sentences, draft.sentence) for bisect in (bisect_left, bisect_right))
        if first < last:
            within = self._mentions[first:last]
            return self._named_by(next((poll for poll in reversed(within) if poll.tokens[0] < draft.first), within[0]))
        before = self._mentions[first - 1] if first else None
        if before and before.paragraph == here and (self._own or draft.sentence - before.sentence <= REACH):
            return self._named_by(before)
        return self._own

    def _named_by(self, poll: Poll) -> Poll:
        """ "The poll" is the one that the paragraph named before, failing that the story's own."""
        if poll.named:
            return poll
        for other in reversed(self._mentions[: bisect_left(self._sentences, poll.sentence)]):
            if other.paragraph != poll.paragraph:
                break
            if other.named:
                return other
        return self._own if self._own and self._own.named else poll

    def _asks(self, sentence: int) -> bool:
        """Whether a sentence speaks of people asked."""
        first, last = self._prose.ranges[sentence]
        return any(word in self._polled for word in self._prose.lower[first : min(last, first + PIECE)])

    def _find(self) -> Iterator[Poll]:
        sentences = self._prose.sentences
        for at, word in enumerate(self._prose.lower):
            if word not in self._nouns:
                continue
            sentence = self._sentence_of(at)
            if sentence is None:
                continue
            tokens = self._tokens(at, sentence)
            yield Poll(sentence, sentences[sentence].paragraph, tokens, self._names_somebody(tokens))

    def _sentence_of(self, token: int) -> int | None:
        at = bisect_right(self._prose.ranges, token, key=lambda span: span[0]) - 1
        return at if at >= 0 and token < self._prose.ranges[at][1] else None

    def _tokens(self, at: int, sentence: int) -> Tokens:
        """The words that name a poll: those before the noun, or who took it: "a survey conducted by the farmers' union"."""
        first, last = self._prose.ranges[sentence]
        own = self._events.phrases.before(first, at + 1) or (at, at + 1)
        if self._names_somebody(own):
            return own
        for by in range(at + 1, min(last - 1, at + 4)):
            if self._prose.lower[by] in ("by", "from"):
                taker = (by + 1, self._events.phrases.after(by + 1, last))
                return taker if self._names_somebody(taker) else own
        return own

    def _names_somebody(self, tokens: Tokens) -> bool:
        """Whether the words hold a name; a capital at a sentence's start is one where the next word has one too, or is the poll."""
        words = self._prose.words
        for at in range(*tokens):
            if words[at][0].isupper() and words[at].lower() not in self._nouns and words[at].lower() not in self._events.phrases.determiners:
                opens = at in self._opens
                if not opens or (at + 1 < tokens[1] and (words[at + 1][0].isupper() or words[at + 1] in self._nouns)):
                    return True
        return False
