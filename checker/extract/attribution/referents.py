"""Whom a pronoun, a title or "the ministry" stands for: who was named, or who spoke, before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.extract.attribution.carry import Carry
from checker.extract.attribution.event import Event, Tokens
from checker.extract.attribution.events import Events
from checker.extract.attribution.evidence import POSSESSIVE
from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.names import Mention, Names, of_whom
from checker.extract.attribution.phrases import BE, BREAKS, ENDS
from checker.extract.attribution.things import Things
from checker.extract.attribution.who import LEAD, SENTENCES_BACK, Who
from checker.extract.language import Prose

NEAR = 3
"""Within so many sentences a name whose sex is known goes before a nearer one whose sex is not."""

BESIDE = 2
"""In its own sentence and the one before any name that may be meant goes first."""
GENERIC = frozenset(
    "group agency organization organisation body company firm watchdog monitor monitors charity network center centre observatory survey "
    "hospital clinic university bank lender airline operator manufacturer maker drugmaker carmaker retailer carrier union insurer utility".split()
)
"""Nouns for a body of which the text tells elsewhere what it is called."""
_WITH_STAFF = frozenset("hospital clinic university".split())
"""Bodies beside which a person is quoted next as often as their name is told: only what is surely a body is they."""
_FIRMS = frozenset("company firm airline carrier retailer maker manufacturer carmaker drugmaker lender bank insurer utility operator".split())
"""Of these the story may be about one."""
_SHORT = {
    "gov.": "governor", "sen.": "senator", "rep.": "representative", "sgt.": "sergeant", "lt.": "lieutenant", "capt.": "captain",
    "det.": "detective", "dr.": "doctor", "prof.": "professor", "gen.": "general", "col.": "colonel", "maj.": "major", "supt.": "superintendent",
    "pm": "minister",
}  # fmt: skip


_ONE = frozenset("the a an one another".split())
OF_PLACE = 6
"""An office with its place before a name, "Commissioner of Orsa district", has at most so many tokens."""


class Referents:
    """Finds whom the sources of one article without a name of their own stand for; `who` resolves any other source."""

    def __init__(self, prose: Prose, lexicon: Lexicon, names: Names, events: Events, carry: Carry, who: Callable[[Event, int], Who]) -> None:
        self.prose = prose
        self.lexicon = lexicon
        self.names = names
        self.events = events
        self.carry = carry
        self.who = who
        self.things = Things(prose, lexicon, names, events, who)
        self._only: dict[str, str | None] = {}  # by role, the one person of the article who bears it

    def person(self, event: Event, tokens: Tokens, sentence: int, sex: str) -> Who | None:
        """The nearest speaker of that sex, failing that the first person named in the nearest sentence that names one."""
        here = self.prose.starts[tokens[0]]
        loose = (sex, "") if sex else ("f", "m", "")
        for reach, sexes in ((BESIDE, (sex,)), (BESIDE, loose), (NEAR, (sex,)), (SENTENCES_BACK, loose)):
            for at in range(sentence, max(-1, sentence - reach), -1):
                who = self._speaker_in(at, here, event, loose) or self._first_person(at, here, sexes)
                if who is None and reach == BESIDE and at < sentence:
                    who = self._unnamed(at, sexes)
                if who:
                    return who
        return None

    def aged(self, tokens: Tokens, sentence: int) -> Who | None:
        """ "The 31-year-old": the first person named in the nearest sentence that names one."""
        here = self.prose.starts[tokens[0]]
        named = (self._first_person(at, here, ("f", "m", "")) for at in range(sentence, max(-1, sentence - NEAR), -1))
        return next((who for who in named if who), None)

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
        if self.lexicon.types.get(head) == "anonymous" and self.prose.lower[tokens[0]] in _ONE and not head.endswith("s"):
            return True  # "a colleague"
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
                mention.kind == "unknown"
                and not mention.placed
                and (" " in mention.name or self.names.full(mention.name) != mention.name or self.names.sex(mention.name))
            ):
                full = self.names.full(mention.name)
                if self.names.kind(full) in ("person", "unknown") and self.names.sex(full) in sexes:
                    return Who(full, "named", full)
        return None

    def _unnamed(self, sentence: int, sexes: Sequence[str]) -> Who | None:
        """The single person without a name whom a sentence tells of: "The imam gave another figure", "One neighbour described the noise"."""
        first, last = self.prose.ranges[sentence]
        subject = self.events.verbs.subjects.main(first, last)
        if subject is None or self.events.verbs.evidence.called(subject[1]) or self.prose.lower[subject[0]] not in _ONE:
            return None
        lower = self.prose.lower
        cues = (self.lexicon.verbs.get(lower[at]) for at in range(subject[1], last) if lower[at - 1] not in BE)
        if not any(cue and cue.finite and () in cue.particles for cue in cues):
            return None  # "another man was hurt" tells of nobody who speaks
        head = self.prose.lower[self.events.phrases.head(subject)]
        one = self.lexicon.types.get(head) == "anonymous" and not head.endswith("s")
        if not (one or self._one_person(subject, sexes)):
            return None
        words = self.prose.text[self.prose.starts[subject[0]] : self.prose.ends[subject[1] - 1]]
        return Who(words, "anonymous")

    def named_next(self, event: Event, sentence: int) -> Who | None:
        """Who "a monitoring group" of the headline or the lead is: the body that is the first source of the sentences behind."""
        assert event.source is not None  # noqa: S101 - callers see to it
        if sentence > LEAD:
            return None
        kind = self.prose.lower[event.source[1] - 2 : event.source[1]]
        for mention in self.names.mentions:
            end = self.prose.token_at(mention.end)
            if mention.kind == "body" and self.prose.lower[end : end + 2] == [",", "the"] and self.prose.lower[end + 2 : end + 4] == kind:
                full = self.names.full(mention.name)  # "The Tarn Archive, the monitoring group, said"
                return Who(full, "named", None, full)
        for at in range(sentence + 1, min(len(self.prose.sentences), sentence + 1 + NEAR)):
            for other in self.carry.outside(at):
                if other.source is None or other.shape not in ("subject-verb", "verb-subject", "according-to"):
                    continue
                head = self.prose.lower[self.events.phrases.head(other.source)]
                if head in GENERIC and not self.prose.words[other.source[1] - 1][0].isupper():
                    continue  # "a monitoring group" once more, in the lead
                who = self.who(other, at)
                body = self.names.kind(who.name) == "body" or not (kind[-1] in _WITH_STAFF or head in self.names.book.classes["role"])
                fits = body and who.type == "named" and self.things.nameless_sex(who.name) and " " in who.name
                return Who(who.name, "named", None, who.name) if fits else None
        return None

    def known(self, head: str, tokens: Tokens, event: Event, sentence: int) -> Who | None:
        """ "The doctor", "the ministry", "the group": whoever was introduced as one."""
        before = self.prose.starts[tokens[0]]
        head = _SHORT.get(head, head)
        places = self.names.book.classes["place"]
        placed = any(word in places for word in self.prose.words[tokens[0] + 1 : tokens[1]])  # "the Ohio governor" is one among several
        if head in self.names.book.classes["role"] and not placed:
            bearer = self.bearer_of(head, before)
            if bearer:
                return bearer
        lower = self.prose.lower
        owner = next((lower[at - 1] for at in range(tokens[0] + 2, tokens[1]) if lower[at] in POSSESSIVE), None)  # "the sheriff's office"
        for mention in self.names.back(before):
            words = mention.name.lower().split(" ")
            if (
                mention.kind == "body"
                and not {head, head + "s"}.isdisjoint(words)
                and (owner is None or any(word.startswith(owner) for word in words))
            ):
                name = of_whom(self.prose.text, mention) + self.names.full(mention.name)
                return Who(name, "named", None, name)
        own_name = any(word[0].isupper() for word in self.prose.words[tokens[0] + 1 : tokens[1]])
        if head in GENERIC and not own_name and (near := self.things.near(before, sentence)):
            return near
        again = (head in GENERIC and not own_name) or head in self.lexicon.documents
        spoke = self._spoke_before(head, event, sentence) if again else None
        return spoke or (self.things.of_story() if head in _FIRMS and not own_name else None)

    def stated(self, noun: str, event: Event, sentence: int) -> Who | None:
        """Whose statement "the statement" is: who spoke where the text above has the word, "said in a statement"."""
        for at in range(sentence, max(-1, sentence - 1 - NEAR), -1):
            first, last = self.prose.ranges[at]
            if noun not in self.prose.lower[first : min(last, event.cue[0] - 1)]:
                continue
            for other in self.events.of(at):
                if other.source and other.cue[0] < event.cue[0] and self.prose.lower[self.events.phrases.head(other.source)] != noun:
                    return self.who(other, at)
        return None

    def paper(self, event: Event, sentence: int) -> Who | None:
        """The paper through which "the authors" speak: the last that was a source above."""
        told = (self.who(other, at) for other, at in self.things.said_before(event, sentence))
        return next((who for who in told if who.type == "document"), None)

    def again(self, head: str, event: Event, sentence: int) -> Who | None:
        """The source of that head that spoke last."""
        for other, at in self.things.said_before(event, sentence):
            if other.source and self.prose.lower[self.events.phrases.head(other.source)] == head:
                return self.who(other, at)
        return None

    def _spoke_before(self, head: str, event: Event, sentence: int) -> Who | None:
        """The body, or the document of that name, that was a source some sentences back."""
        paper = head in self.lexicon.documents
        for other, at in self.things.said_before(event, sentence):
            if paper and (other.source is None or head != self.prose.lower[self.events.phrases.head(other.source)]):
                continue
            who = self.who(other, at)
            same = not paper and other.source is not None and self.prose.lower[self.events.phrases.head(other.source)] == head
            if same and who.type == "named" and " " in who.name:
                return who  # "the state water agency", then "the agency"
            if (who.type == "document" and paper) or (who.type != "document" and who.speaker is None and who.office):
                return who
        return None

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
        if before >= 0 and lower[before] in ENDS:
            return False  # "the mayor said. Ada Byron ..."
        near = lower[max(0, before - (8 if before > 0 and lower[before] == "," else 2)) : before + 1]
        placed = lower[max(0, before - OF_PLACE) : before + 1]
        if head in placed and placed[placed.index(head) + 1 : placed.index(head) + 2] == ["of"] and BREAKS.isdisjoint(placed[placed.index(head) :]):
            return True  # "Mayor of the port of Orsa Ada Byron"
        apposed = lower[end : end + 1] == [","] and lower[end + 1 : end + 2] != ["according"]  # not "Ada Byron, according to her lawyer"
        behind = lower[end : end + 9] if apposed else []
        return head in near or head in behind
