"""What "it", "its bulletin" and "the company" stand for: the body that spoke, or that a sentence or the story is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.extract.attribution.event import Event
from checker.extract.attribution.events import Events
from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.names import Names, after_dateline
from checker.extract.attribution.who import LEAD, SENTENCES_BACK, Who
from checker.extract.language import Prose

OPENING = 60
"""Characters behind a dateline in which the lead's subject is named."""
_PLURALS = ("police", "people", "rebels", "media")
_DEFINITE = frozenset("the its their his her this that".split())
OFFICE = 5
"""The noun of a body stands within so many tokens of its article."""


class Things:
    """Finds the bodies of one article that pronouns and nouns stand for; `who` resolves any source."""

    def __init__(self, prose: Prose, lexicon: Lexicon, names: Names, events: Events, who: Callable[[Event, int], Who]) -> None:
        self.prose = prose
        self.lexicon = lexicon
        self.names = names
        self.events = events
        self.who = who

    def thing(self, event: Event, sentence: int, pronoun: str) -> Who | None:
        """What "it" or "they" said before: the last source that is no single person; for "it" a name of which nothing tells that it is one.

        A body that the sentence before is about goes first: "The guild objects. It said ..." is the guild, whoever spoke above.
        """
        about = self._about(event, sentence) if pronoun == "it" else None
        if about:
            return about
        for other, at in self.said_before(event, sentence):
            if other.source and self.prose.lower[other.source[0] - 1] == "as":
                continue  # "not five as Orsa Air reported", an aside
            who = self.who(other, at)
            if pronoun == "it" and who.speaker and self.nameless_sex(who.name):
                return Who(who.name, "named", None, who.name)
            if who.speaker is None and not (pronoun == "it" and who.type == "anonymous"):
                return who
        return self.opening_body(sentence) if pronoun in ("it", "they") else None

    def _about(self, event: Event, sentence: int) -> Who | None:
        """The body, in the singular, that is the subject of the sentence before; None where somebody spoke in between."""
        assert event.source is not None  # noqa: S101 - callers see to it
        if any(other.source and other.cue[0] < event.source[0] for other in self.events.of(sentence)):
            return None
        here = self._opens_with(sentence, event.source[0] - 1)  # "The bank's shares fell after it said"
        if here or sentence == 0 or self.prose.sentences[sentence - 1].section == "headline":
            return here
        return self._opens_with(sentence - 1, self.prose.ranges[sentence - 1][1])

    def _opens_with(self, sentence: int, last: int) -> Who | None:
        """The body, in the singular, that a sentence opens with, before the token `last`."""
        start = after_dateline(self.prose, sentence)
        at = self.prose.token_at(start)
        if at + 2 < last and self.prose.lower[at + 1] == ":":
            at += 2  # "Food: The Grain Fund has delivered"
            start = self.prose.starts[at]
        if at + 1 >= last:
            return None
        named = next(iter(self.names.within(start, start + len("The ") + 1)), None)
        if named:
            full = self.names.full(named.name)
            behind = self.prose.token_at(named.end)
            kind = next((k for k in range(behind, min(last, behind + 2)) if self._a_body(k)), None)
            if kind is not None and self.prose.words[behind][0].islower() and self.names.kind(full) == "body":
                return self._by_noun(at, kind, sentence)  # "the UN refugee agency"
            body = self.names.kind(full) == "body" or (named.kind == "unknown" and behind < last and self._a_body(behind))
            return Who(full, "named", None, full) if body and not full.lower().endswith(_PLURALS) else None
        noun = next((k for k in range(at + 1, min(last, at + OFFICE)) if self._a_body(k)), None) if self.prose.lower[at] in _DEFINITE else None
        return self._by_noun(at, noun, sentence) if noun is not None else None

    def _by_noun(self, at: int, noun: int, sentence: int) -> Who | None:
        """The body that the words from `at` to its noun tell of."""
        opening = Event((noun, noun + 1), "", "", "subject-verb", (at, noun + 1), (noun, noun), (noun, noun), (at, noun + 1))
        who = self.who(opening, sentence)
        return who if who.type == "named" and who.speaker is None else None

    def _a_body(self, at: int) -> bool:
        """Whether a token is a noun for one body: "ministry", unlike "minister" and "police"."""
        head = self.prose.lower[at]
        if head in self.lexicon.words["place_noun"]:
            return False  # "Orsa district"
        return self.lexicon.types.get(head) == "named" and head not in self.names.book.classes["role"] and not head.endswith(("s", *_PLURALS))

    def owner(self, event: Event, sentence: int) -> Who | None:
        """Whose channel "its channel" is: what "it" would be, failing that the body that the sentence before opens with."""
        return self.thing(event, sentence, "it") or (self.opening_body(sentence - 1) if sentence else None)

    def nameless_sex(self, name: str) -> bool:
        """Whether a name is a body's or may be one: "Lorn Tankers", unlike "Ada Byron", whose last word is told alone elsewhere."""
        if self.names.kind(name) == "body":
            return True
        alone = name.rsplit(" ", 1)[-1]
        return self.names.kind(name) == "unknown" and not self.names.sex(name) and not any(mention.name == alone for mention in self.names.mentions)

    def opening_body(self, sentence: int) -> Who | None:
        """The body that a sentence opens with: "The United Nations condemned raids in which it said ...", that being no source yet."""
        place = self.prose.sentences[sentence]
        start = after_dateline(self.prose, sentence)
        dateline = start > place.start
        opening = self.names.within(start, start + (OPENING if dateline else len("The ") + 1))
        full = self.names.full(opening[0].name) if opening else ""
        fits = opening and self.names.kind(full) in (("body", "unknown") if dateline else ("body",))
        return Who(full, "named", None, full) if fits else None

    def of_story(self) -> Who | None:
        """The firm that the story is about: the first name of headline and lead that may be one, and is told of in both."""
        ends = [self.prose.sentences[min(at, len(self.prose.sentences) - 1)].end for at in (0, LEAD)]
        lead = {mention.name for mention in self.names.within(ends[0], ends[1])}
        for mention in self.names.within(0, ends[0]):
            if mention.name in lead and " " in mention.name and mention.kind != "place" and self.nameless_sex(self.names.full(mention.name)):
                full = self.names.full(mention.name)
                return Who(full, "named", None, full)
        return None

    def near(self, before: int, sentence: int) -> Who | None:
        """The body named last in this sentence or the one before it: "Doctors of Dune is full, the charity said"."""
        first = self.prose.sentences[max(0, sentence - 1)].start
        near = [self.names.full(mention.name) for mention in self.names.within(first, before) if not mention.placed and mention.kind != "place"]
        full = next((name for name in reversed(near) if self.names.kind(name) == "body"), None)
        full = full or next((name for name in near if " " in name and self.nameless_sex(name)), None)
        return Who(full, "named", None, full) if full else None

    def said_before(self, event: Event, sentence: int) -> Iterator[tuple[Event, int]]:
        """The attributions with a source before an event, the nearest first, each with its sentence."""
        for at in range(sentence, max(-1, sentence - SENTENCES_BACK), -1):
            for other in reversed(self.events.of(at)):
                if other.source is not None and other is not event and other.cue[0] < event.cue[0]:
                    yield other, at
