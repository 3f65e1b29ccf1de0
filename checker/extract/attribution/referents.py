"""Whom a pronoun, a title or "the ministry" stands for: who was named, or who spoke, before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from checker.claim import SourceType
from checker.extract.attribution.carry import Carry
from checker.extract.attribution.event import Event, Tokens
from checker.extract.attribution.events import Events
from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.names import Mention, Names, of_whom
from checker.extract.language import Prose

NEAR = 3
"""Within so many sentences a name whose sex is known goes before a nearer one whose sex is not."""

SENTENCES_BACK = 8
"""A pronoun or "the ministry" finds its name within so many sentences."""

_GENERIC = frozenset(
    "group agency organization organisation body company firm watchdog monitor monitors charity network center centre observatory survey".split()
)
_SHORT = {
    "gov.": "governor", "sen.": "senator", "rep.": "representative", "sgt.": "sergeant", "lt.": "lieutenant", "capt.": "captain",
    "det.": "detective", "dr.": "doctor", "prof.": "professor", "gen.": "general", "col.": "colonel", "maj.": "major", "supt.": "superintendent",
}  # fmt: skip


OPENING = 60
"""Characters behind a dateline in which the lead's subject is named."""
_DATELINE = re.compile(r"[A-Z][A-Z .'-]+(?:, [^-\u2013\u2014]{1,40})?(?: \([^)]{1,30}\))? ?(?:--|[-\u2013\u2014]) ")


class Who(NamedTuple):
    """A source resolved: canonical name, type, person and body."""

    name: str
    type: SourceType
    speaker: str | None = None
    office: str | None = None


class Referents:
    """Finds whom the sources of one article without a name of their own stand for; `who` resolves any other source."""

    def __init__(self, prose: Prose, lexicon: Lexicon, names: Names, events: Events, carry: Carry, who: Callable[[Event, int], Who]) -> None:
        self.prose = prose
        self.lexicon = lexicon
        self.names = names
        self.events = events
        self.carry = carry
        self.who = who
        self._only: dict[str, str | None] = {}  # by role, the one person of the article who bears it

    def person(self, event: Event, tokens: Tokens, sentence: int, sex: str) -> Who | None:
        """The nearest speaker of that sex, failing that the first person named in the nearest sentence that names one."""
        here = self.prose.starts[tokens[0]]
        loose = (sex, "") if sex else ("f", "m", "")
        for reach, sexes in ((NEAR, (sex,)), (SENTENCES_BACK, loose)):
            for at in range(sentence, max(-1, sentence - reach), -1):
                who = self._speaker_in(at, here, event, loose) or self._first_person(at, here, sexes)
                if who:
                    return who
        return None

    def _speaker_in(self, sentence: int, before: int, event: Event, sexes: Sequence[str]) -> Who | None:
        for other in reversed(self.events.of(sentence)):
            if other.source is None or other is event or self.prose.starts[other.source[0]] >= before:
                continue
            if self.carry.quotation_at(self.prose.starts[other.cue[0]]) is not self.carry.quotation_at(before):
                continue  # whom a quotation tells of does not speak it
            who = self.who(other, sentence)
            if who.speaker and self.names.sex(who.speaker) in sexes:
                return who
            if not who.speaker and (self._one_person(other.source, sexes) or self._one_name(other.source, who)):
                return who
        return None

    def _one_person(self, tokens: Tokens, sexes: Sequence[str]) -> bool:
        """Whether a source without a name is a single person of a fitting sex: "the man", "a neighbour"."""
        head = self.prose.lower[self.events.phrases.head(tokens)]
        if head in self.lexicon.words["female"]:
            return "f" in sexes
        if head in self.lexicon.words["male"]:
            return "m" in sexes
        if head.endswith("man"):
            return ("f" if head.endswith("woman") else "m") in sexes  # "a spokesman" is not she
        return head in self.names.book.classes["role"]

    def _one_name(self, tokens: Tokens, who: Who) -> bool:
        """Whether a source is one word with a capital that no list knows: a person of one name."""
        if who.type != "named" or tokens[1] - tokens[0] != 1 or not self.prose.words[tokens[0]][0].isupper():
            return False
        return self.names.kind(who.name) == "unknown" and who.office is None and self.prose.lower[tokens[0]] not in self.lexicon.types

    def _first_person(self, sentence: int, before: int, sexes: Sequence[str]) -> Who | None:
        place = self.prose.sentences[sentence]
        for mention in self.names.within(place.start, min(before, place.end)):
            if mention.kind == "person" or (
                mention.kind == "unknown" and not mention.placed and (" " in mention.name or self.names.full(mention.name) != mention.name)
            ):
                full = self.names.full(mention.name)
                if self.names.kind(full) in ("person", "unknown") and self.names.sex(full) in sexes:
                    return Who(full, "named", full)
        return None

    def thing(self, event: Event, sentence: int, pronoun: str) -> Who | None:
        """What "it" or "they" said before: the last source that is no single person."""
        for other, at in self._said_before(event, sentence):
            who = self.who(other, at)
            if who.speaker is None and not (pronoun == "it" and who.type == "anonymous"):
                return who
        return self._opening_body(sentence) if pronoun == "it" else None

    def _opening_body(self, sentence: int) -> Who | None:
        """The body that a sentence opens with: "The United Nations condemned raids in which it said ...", that being no source yet."""
        place = self.prose.sentences[sentence]
        dateline = _DATELINE.match(self.prose.text, place.start, place.end)
        start = dateline.end() if dateline else place.start
        opening = self.names.within(start, start + (OPENING if dateline else len("The ") + 1))
        full = self.names.full(opening[0].name) if opening else ""
        fits = opening and self.names.kind(full) in (("body", "unknown") if dateline else ("body",))
        return Who(full, "named", None, full) if fits else None

    def known(self, head: str, tokens: Tokens, event: Event, sentence: int) -> Who | None:
        """ "The doctor", "the ministry", "the group": whoever was introduced as one."""
        before = self.prose.starts[tokens[0]]
        places = self.names.book.classes["place"]
        placed = any(word in places for word in self.prose.words[tokens[0] + 1 : tokens[1]])  # "the Ohio governor" is one among several
        if head in self.names.book.classes["role"] and not placed:
            bearer = self.bearer_of(head, before)
            if bearer:
                return bearer
        for mention in self.names.back(before):
            if mention.kind == "body" and not {head, head + "s"}.isdisjoint(mention.name.lower().split(" ")):
                name = of_whom(self.prose.text, mention) + self.names.full(mention.name)
                return Who(name, "named", None, name)
        if head in _GENERIC and (near := self._body_near(before, sentence)):
            return near
        return self._spoke_before(head, event, sentence) if head in _GENERIC or head in self.lexicon.documents else None

    def _body_near(self, before: int, sentence: int) -> Who | None:
        """The body named last in this sentence or the one before it: "Doctors of Dune is full, the charity said"."""
        first = self.prose.sentences[max(0, sentence - 1)].start
        for mention in self.names.back(before):
            full = self.names.full(mention.name)
            if mention.start >= first and self.names.kind(full) == "body":
                return Who(full, "named", None, full)
        return None

    def _spoke_before(self, head: str, event: Event, sentence: int) -> Who | None:
        """The body, or the document of that name, that was a source some sentences back."""
        paper = head in self.lexicon.documents
        for other, at in self._said_before(event, sentence):
            if paper and (other.source is None or head != self.prose.lower[self.events.phrases.head(other.source)]):
                continue
            who = self.who(other, at)
            if (who.type == "document" and paper) or (who.type != "document" and who.speaker is None and who.office):
                return who
        return None

    def _said_before(self, event: Event, sentence: int) -> Iterator[tuple[Event, int]]:
        """The attributions with a source before an event, the nearest first, each with its sentence."""
        for at in range(sentence, max(-1, sentence - SENTENCES_BACK), -1):
            for other in reversed(self.events.of(at)):
                if other.source is not None and other is not event and other.cue[0] < event.cue[0]:
                    yield other, at

    def bearer_of(self, role: str, before: int) -> Who | None:
        """Who was introduced as "the doctor"; failing that the one person of the article who is so introduced only later."""
        for mention in self.names.back(before):
            if self._bears(mention, role):
                full = self.names.full(mention.name)
                return Who(full, "named", full)
        if role not in self._only:
            bearers = {self.names.full(mention.name) for mention in self.names.mentions if self._bears(mention, role)}
            self._only[role] = bearers.pop() if len(bearers) == 1 else None
        full_later = self._only[role]
        return Who(full_later, "named", full_later) if full_later else None

    def _bears(self, mention: Mention, role: str) -> bool:
        return mention.kind in ("person", "unknown") and not mention.placed and self._introduced(mention, role)

    def _introduced(self, mention: Mention, head: str) -> bool:
        if mention.titles and head in [_SHORT.get(title, title) for title in mention.titles.lower().split(" ")]:
            return True
        at = self.prose.token_at(mention.start)
        end = self.prose.token_at(mention.end)
        lower = self.prose.lower
        before = at - len((mention.titles or "").split()) - 1
        near = lower[max(0, before - (8 if before > 0 and lower[before] == "," else 2)) : before + 1]
        behind = lower[end : end + 9] if end < len(lower) and lower[end] == "," else []
        return head in near or head in behind
