"""Polls: a share of people asked is the poll's word, also where its sentence names another speaker ("women say by 2-1") or none.

A story on a poll has one poll of its own. Its bare shares go on through the story; another poll that it mentions holds its own paragraph only.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Span
from checker.claim import Attribution
from checker.extract.attribution.event import Event, Tokens
from checker.extract.attribution.events import PIECE, Events
from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.names import title_end
from checker.extract.draft import Draft
from checker.extract.language import Prose

OPENING = 4
"""A story that names a poll within so many sentences is a poll story."""
AGAIN = 2
"""A story that names no poll in its headline is about the poll of its opening if so many later sentences come back to it."""
REACH = 3
"""Outside a poll story a poll is carried on over so many sentences of its paragraph."""
NEXT = 1
"""In a poll story a share that speaks of nobody asked goes on with the poll so many sentences behind its last figure."""
FAR = 9
"""The same in a story whose headline names the poll."""
METHOD = 24
"""Margins of error stand within so many tokens behind that word; it is the outlet's on how the poll was taken."""
LONGEST = 14
"""Words of a poll's name."""
_RULE = "attribution/constructions/same-poll"
_ROLE = "roles/"
_UNTOLD = frozenset(("rate", "other"))
_SHARES = frozenset(("percent", "fraction"))
_POINTS = ("point", "percentage point")
_INSIDE = frozenset("of and & / - \u2013 the 's \u2019s .".split())
"""Small words that may stand inside a poll's name: "University of Orsa/Bay Post poll"."""
_LEADING = frozenset("in by from with for on per".split())
"""What may stand before it at the head of a sentence, with a capital."""
_NEW_PLACES = frozenset("york jersey hampshire mexico england orleans zealand delhi haven".split())
_PLURALS = frozenset(("polls", "surveys"))


class Poll(NamedTuple):
    """One mention of a poll: its sentence and paragraph, its words, and how many of them name who asked."""

    sentence: int
    paragraph: int
    tokens: Tokens
    names: int


class Polls:
    """The polls of one article, and the figures that they give."""

    def __init__(self, prose: Prose, lexicon: Lexicon, events: Events) -> None:
        self._prose = prose
        self._phrases = events.phrases
        self._nouns = lexicon.words["poll"]
        self._kinds = lexicon.words["poll_kind"]
        self._results = lexicon.words["results"]
        self._polled = lexicon.words["polled"]
        self._respondents = lexicon.words["respondents"]
        self._voting = lexicon.words["voting"]
        self._mentions = list(self._find()) if "same-poll" in lexicon.shapes else []
        self._given = -NEXT - 1
        self._giver: Poll | None = None
        self._sentences = [poll.sentence for poll in self._mentions]
        opening = [poll for poll in self._mentions if poll.sentence < OPENING]
        named = max(opening or self._mentions, key=lambda poll: poll.names, default=None)
        self._own = (named if named and named.names else next((p for p in self._mentions if p.names), opening[0])) if opening else None
        top = opening[0].sentence if opening else 0
        self._in_headline = bool(opening) and (top == 0 or events.labels.headline_like(top, prose.ranges[top][1]))
        self._about = self._again() >= AGAIN

    def _again(self) -> int:
        """How many sentences come back to the poll that the opening names."""
        return sum(self._named_by(poll) is self._own for poll in self._mentions if self._own and poll.sentence > self._own.sentence)

    def gives(self, draft: Draft) -> bool:
        """Whether the figure is a share of people asked or a lead in points, in an article that knows of a poll.

        How many were asked, and how far that may err, is the outlet's own on how the poll was taken.
        """
        if not self._mentions:
            return False
        first, _ = self._prose.ranges[draft.sentence]
        if "error" in self._prose.lower[max(first, draft.first - METHOD) : draft.first]:
            return False  # "a margin of error of three points, and 4.5 points for the smaller sample"
        points = draft.counted in _POINTS or draft.figure.text.endswith("-point")
        if draft.role == "votes" or not (draft.figure.kind in _SHARES or isinstance(draft.figure.value, tuple) or points):
            return False
        if draft.role == "poll":
            return True
        return self._own is not None and (self._speaks_of(draft.sentence, self._polled) or self._goes_on(draft.sentence))

    def _goes_on(self, sentence: int) -> bool:
        """Whether a poll was named, or gave a figure, in this sentence or right before; in the same paragraph, if the story is about none."""
        named = bisect_right(self._sentences, sentence)
        paragraphs = {at.paragraph for at in self._prose.sentences[max(0, sentence - NEXT) : sentence + 1]}
        if not (self._in_headline or self._about) and len(paragraphs) > 1:
            return False
        near = FAR if self._in_headline else NEXT
        return sentence - max(self._given, self._sentences[named - 1] if named else -near - 1) <= near

    def answers(self, event: Event) -> bool:
        """Whether the source of an attribution is a group of those asked: "half of women say"."""
        return event.source is not None and self._prose.lower[self._phrases.head(event.source)] in self._respondents

    def carried(self, draft: Draft) -> Attribution | None:
        """The attribution of a share of people asked whose sentence names no speaker but those asked; None where no poll is near."""
        poll = self._poll_of(draft)
        self._given, self._giver = (draft.sentence, poll) if poll else (self._given, self._giver)
        return self._attribution(poll, poll.sentence != draft.sentence) if poll else None

    def counts_answers(self, draft: Draft) -> None:
        """Gives a bare share that the poll of its story gives the role of the poll's answers, of which its own sentence has no word."""
        if draft.role in _UNTOLD and draft.attribution.rule == _RULE:
            draft.rules = [_ROLE + "poll" if rule == _ROLE + draft.role else rule for rule in draft.rules]
            draft.role = "poll"

    def whole(self, event: Event, sentence: int) -> Attribution | None:
        """The attribution of a poll that is only called "the poll" or "the results" where it speaks; None where its words name who asked."""
        if event.source is None:
            return None
        at = self._phrases.head(event.source)
        if self._prose.lower[at] not in self._nouns and self._prose.lower[at] not in self._results:
            return None
        here = Poll(sentence, self._prose.sentences[sentence].paragraph, event.source, self._capitals(event.source))
        poll = self._named_by(here)
        return None if poll is here else self._attribution(poll, False)

    def _attribution(self, poll: Poll, continued: bool) -> Attribution:
        prose, (first, last) = self._prose, poll.tokens
        span = Span(prose.starts[first], prose.ends[last - 1])
        name = prose.text[span.start : span.end]
        return Attribution(name, name, "document", cue="poll", continued=continued, source_span=span, cue_span=span, rule=_RULE)

    def _poll_of(self, draft: Draft) -> Poll | None:
        here = self._prose.sentences[draft.sentence].paragraph
        first, last = bisect_left(self._sentences, draft.sentence), bisect_right(self._sentences, draft.sentence)
        if first < last:
            within = self._mentions[first:last]
            return self._named_by(next((poll for poll in reversed(within) if poll.tokens[0] < draft.first), within[0]))
        before = self._mentions[first - 1] if first else None
        if before and before.paragraph == here and (self._own or draft.sentence - before.sentence <= REACH):
            return self._named_by(before)
        if self._in_headline or self._comes_back(draft.sentence, before):
            return self._own
        goes_on = draft.sentence - self._given <= NEXT and self._prose.sentences[self._given].paragraph == here
        return self._giver if goes_on else None

    def _comes_back(self, sentence: int, before: Poll | None) -> bool:
        """Whether a sentence goes on with a poll close before, or with the one that the story is about if it speaks of no other year."""
        asked = self._speaks_of(sentence, self._polled)
        near = before is not None and sentence - before.sentence <= REACH
        return (near and asked) or (self._about and not self._names_year(sentence) and (asked or self._goes_on(sentence)))

    def _names_year(self, sentence: int) -> bool:
        first, last = self._prose.ranges[sentence]
        return any(len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20") for word in self._prose.lower[first : min(last, first + PIECE)])

    def _named_by(self, poll: Poll) -> Poll:
        """ "The poll" is the one that the paragraph named before, failing that the story's own."""
        if poll.names:
            return poll
        for other in reversed(self._mentions[: bisect_left(self._sentences, poll.sentence)]):
            if other.paragraph != poll.paragraph:
                break
            if other.names:
                return other
        return self._own if self._own and self._own.names else poll

    def _speaks_of(self, sentence: int, words: frozenset[str]) -> bool:
        first, last = self._prose.ranges[sentence]
        return any(word in words for word in self._prose.lower[first : min(last, first + PIECE)])

    def _find(self) -> Iterator[Poll]:
        prose = self._prose
        title = title_end(prose)
        for at in prose.among(self._nouns):
            sentence = prose.sentence_of(at)
            if sentence is None:
                continue
            first, last = prose.ranges[sentence]
            if at + 1 < last and prose.lower[at + 1] in self._voting:
                continue  # "polling places" ask nobody
            tokens = (at, at + 1) if prose.starts[at] < title else self._name(at, first, last)
            names = self._capitals(tokens)
            if prose.lower[at] not in _PLURALS or names:  # "voters went to the polls" speaks of no poll
                yield Poll(sentence, prose.sentences[sentence].paragraph, tokens, names)

    def _name(self, at: int, first: int, last: int) -> Tokens:
        """The words that name a poll: those before the noun, or who took it: "a survey conducted by the farmers' union"."""
        words, lower = self._prose.words, self._prose.lower
        begin = at
        inside = self._kinds | _INSIDE
        while begin > max(first, at - LONGEST) and (words[begin - 1][0].isupper() or lower[begin - 1] in inside):
            begin -= 1
        while begin < at and self._only_opens(begin):
            begin += 1
        own = (begin, at + 1)
        if self._capitals(own):
            return own
        for by in range(at + 1, min(last - 1, at + 5)):
            if lower[by] in ("by", "from"):
                begin = by + 1 + (lower[by + 1] in self._phrases.determiners)
                end = begin
                while end < last and (words[end][0].isupper() or (lower[end] in _INSIDE - {"."} and end > begin)):
                    end += 1
                while end > begin and lower[end - 1] in _INSIDE:
                    end -= 1
                return (begin, end) if end > begin else own
        return own

    def _only_opens(self, at: int) -> bool:
        """Whether a word opens a sentence or a noun phrase, and a poll's name not: "But the new poll", unlike "the New Orsa poll"."""
        word = self._prose.lower[at]
        if word == "new" and self._prose.words[at].istitle() and self._prose.lower[at + 1] in _NEW_PLACES:
            return False
        phrases = self._phrases
        small = word in self._kinds or word in _INSIDE or word in _LEADING or word == "but"
        return small or word in phrases.determiners or word in phrases.subordinators

    def _capitals(self, tokens: Tokens) -> int:
        """How many words of a name have a capital, the poll's own noun apart."""
        words = self._prose.words
        return sum(words[at][0].isupper() and words[at].lower() not in self._nouns | self._phrases.determiners | self._kinds for at in range(*tokens))
