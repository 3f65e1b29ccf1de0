"""From the words of a source to who it is: canonical name, type, person and body apart."""

from __future__ import annotations

from collections.abc import Callable
from weakref import ref

from checker.article import Span
from checker.claim import Attribution, SourceType
from checker.extract.attribution.carry import Carry
from checker.extract.attribution.event import Event, Tokens
from checker.extract.attribution.events import Events
from checker.extract.attribution.evidence import POSSESSIVE
from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.names import LONGEST_PERSON, Mention, Names
from checker.extract.attribution.offices import Offices
from checker.extract.attribution.papers import Papers
from checker.extract.attribution.referents import GENERIC, Referents
from checker.extract.attribution.who import Who
from checker.extract.language import Prose

_SEXES = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "who": ""}
_THINGS = {"it": "it", "its": "it", "they": "they", "their": "they", "them": "they", "which": "which", "that": "that"}
_ARTICLES = ("the", "a", "an")
DEEPEST = 12
"""So many "it said", each led back to the one before, are followed; no reader holds on to more."""
_ANYBODY = frozenset("resident residents villager villagers witness witnesses survivor survivors neighbour neighbours neighbor neighbors".split())
"""Those whose town makes nobody of them: "a resident of Orsa"."""
_STATED = frozenset("statement release communique communiqu\u00e9 letter post tweet".split())
"""Papers that speak for one person or body, who is the source rather than they."""
DEFINED = 3
"""More tokens than this tell a body well enough: "the state water agency"."""
SURNAME_BACK = 40
"""A surname that several people bear goes to who of them spoke within so many sentences."""


def _weakly(sources: Sources) -> Callable[[Event, int], Who]:
    """Resolves a source by `sources` without keeping them: all that was read of an article is freed as soon as nobody wants it."""
    kept = ref(sources)

    def who(event: Event, sentence: int) -> Who:
        alive = kept()
        assert alive is not None  # noqa: S101 - only they ask
        return alive.who(event, sentence)

    return who


class Sources:
    """Resolves the sources of one article."""

    def __init__(self, prose: Prose, lexicon: Lexicon, names: Names, events: Events, carry: Carry) -> None:
        self.prose = prose
        self.lexicon = lexicon
        self.names = names
        self.events = events
        self.referents = Referents(prose, lexicon, names, events, carry, _weakly(self))
        self.party_rule: str | None = None
        self._papers = Papers(prose, names)
        self._offices = Offices(prose.text, names, lexicon)
        self._held: dict[tuple[Tokens, Tokens], Who] = {}
        self._depth = 0

    def attribution(self, event: Event, sentence: int, continued: bool) -> Attribution:
        """The attribution that an event of a sentence gives to the figures that it covers."""
        prose = self.prose
        cue = Span(prose.starts[event.cue[0]], prose.ends[event.cue[1] - 1])
        if event.source is None:
            kind: SourceType = "document" if event.document else "anonymous"
            return Attribution(source_type=kind, cue=event.lemma, continued=continued, cue_span=cue, rule=event.rule)
        who = self.who(event, sentence)
        via = self.text(event.via) if event.via else None
        party, self.party_rule = self.names.book.party(f"{who.name} {who.office or ''}")
        return Attribution(
            source=who.name,
            source_text=self.text(event.source),
            source_type="document" if event.document else who.type,
            speaker=who.speaker,
            office=who.office,
            cue=event.lemma,
            continued=continued,
            via=self._outlet(via) if via else None,
            party=party,
            source_span=Span(prose.starts[event.source[0]], prose.ends[event.source[1] - 1]),
            cue_span=cue,
            rule=event.rule,
        )

    def text(self, tokens: Tokens) -> str:
        """The words of a token range."""
        return self.prose.text[self.prose.starts[tokens[0]] : self.prose.ends[tokens[1] - 1]]

    def _outlet(self, via: str) -> str | None:
        low = via.lower().removeprefix("the ")
        outlets = self.names.book.outlets
        if low in outlets or via.lower() in outlets:
            return outlets.get(low) or outlets[via.lower()]
        return via if low.endswith(("media", "television", "tv", "radio", "news agency", "newspaper", "channel")) else None

    def who(self, event: Event, sentence: int) -> Who:
        """Who the source of an event is."""
        assert event.source is not None  # noqa: S101 - callers see to it
        key = (event.cue, event.source)
        held = self._held.get(key)
        if held is not None:
            return held
        plain = Who(self.text(event.source), "named")
        if self._depth == DEEPEST:
            return plain
        self._held[key] = plain  # a pronoun that leads back to itself ends here
        self._depth += 1
        try:
            held = self._held[key] = self._resolve(event, event.source, sentence)
        finally:
            self._depth -= 1
        return held

    def _resolve(self, event: Event, tokens: Tokens, sentence: int) -> Who:
        text = self.text(tokens)
        low = text.lower()
        if low in _SEXES:
            return self.referents.person(event, tokens, sentence, _SEXES[low]) or Who(text, "named")
        if low in _THINGS:
            return self.referents.things.thing(event, sentence, _THINGS[low]) or Who(text, "named" if low == "it" else "anonymous")
        office = self._offices.full(low.split(" and ")[0].removeprefix("the ").removeprefix("local "))
        if office:
            return Who(office, "named", None, office)
        if low.startswith("the ") and low.endswith("-year-old"):
            return self.referents.aged(tokens, sentence) or Who(_bare(text), "anonymous")
        if tokens[1] - tokens[0] == 1 and self.lexicon.types.get(low) == "anonymous":
            named_next = self.referents.named_next(event, sentence) if low in GENERIC else None
            return named_next or Who(text, "anonymous")  # "Activists said": a capital because the sentence starts there
        told = self._named(event, tokens, text, sentence) or self._told_elsewhere(event, tokens, sentence)
        if told is None:
            poll = self.prose.lower[self.events.phrases.head(tokens)] in self.lexicon.words["poll"] and not text[1:].islower()
            told = Who(_bare(text, _ARTICLES if poll else ("the",)), self._type(tokens, text))  # "a Lake University poll" is "the" poll from then on
        return told

    def _told_elsewhere(self, event: Event, tokens: Tokens, sentence: int) -> Who | None:
        """Who a source without a name is, where the text names the person, the body or the issuer elsewhere."""
        head = self.prose.lower[self.events.phrases.head(tokens)]
        if event.shape in ("colon", "dash") and tokens[1] - tokens[0] == 1 and head in self.names.book.classes["role"]:
            bearer = self.referents.bearer_of(head, self.prose.starts[tokens[0]])  # "Sheriff: 61 shots fired"
            if bearer:
                return bearer
        opener = self.prose.lower[tokens[0]]
        if head in self.lexicon.words["poll"] and any(word[0].isupper() for word in self.prose.words[tokens[0] + 1 : tokens[1]]):
            return None  # "the Harbour Times survey" names itself
        paper = head in self.lexicon.documents
        told = self._of_paper(head, event, tokens, sentence) if paper else None
        if told is None and paper:
            told = self._of_owner(event, tokens, sentence)
        if head in ("authors", "paper") and opener == "the":
            told = told or self.referents.paper(event, sentence)
        if told is None and self._pointed(tokens):
            told = self.referents.again(head, event, sentence)
        if told is None and opener == "its" and head in self.lexicon.words["channel"]:
            told = self.referents.things.owner(event, sentence)
        if told is None and opener in ("the", "this", "that", "his", "her", "their", "its"):
            told = self.referents.known(head, tokens, event, sentence)
        told_fully = opener == "the" and tokens[1] - tokens[0] > DEFINED  # "the state water agency" waits for no name
        return told or (self.referents.named_next(event, sentence) if head in GENERIC and not told_fully else None)

    def _pointed(self, tokens: Tokens) -> bool:
        """ "Those officials", "the same agency": a source told of before."""
        lower, at = self.prose.lower, tokens[0]
        return lower[at] in ("those", "these") or lower[at : at + 2] == ["the", "same"]

    def _of_owner(self, event: Event, tokens: Tokens, sentence: int) -> Who | None:
        """Whose paper "its bulletin" or "the agency's bulletin" is, where the text above says what the agency is called."""
        lower, begin = self.prose.lower, tokens[0]
        if lower[begin] == "its":
            owner = self.referents.things.owner(event, sentence)
        else:
            mark = next((at for at in range(begin + 2, tokens[1]) if lower[at] in POSSESSIVE), None)
            if lower[begin] != "the" or mark is None:
                return None
            owner = self._told_elsewhere(event, (begin, mark), sentence)
        return Who(owner.name, "document", None, owner.name) if owner and owner.type == "named" and owner.speaker is None else None

    def _of_paper(self, head: str, event: Event, tokens: Tokens, sentence: int) -> Who | None:
        """Who speaks through a paper: whose statement it is, or which body issued it."""
        stated = self.referents.stated(head, event, sentence) if head in _STATED else None
        issued = stated or self._issued_by_group(event, tokens, sentence)
        if issued is None and self.prose.lower[tokens[0]] in ("the", "this", "that", "his", "her", "their", "its"):
            issuer = self._papers.issuer(head, tokens[0])
            return Who(issuer, "document", None, issuer) if issuer else None
        return issued

    def _type(self, tokens: Tokens, text: str) -> SourceType:
        head = self.prose.lower[self.events.phrases.head(tokens)]
        bare = text.lower().removeprefix("the ")
        if "unnamed" in bare or "unidentified" in bare:
            return "anonymous"
        at = self.events.phrases.head(tokens)
        pair = " ".join(self.prose.lower[at - 1 : at + 1]) if at > tokens[0] else ""  # "the Lornish coast guard", which is no guard
        kind = self.lexicon.types.get(bare) or self.lexicon.types.get(pair) or self.lexicon.types.get(head)
        if head == "reports" and not frozenset(bare.split()) <= self.lexicon.words["hearsay"]:
            kind = "document"
        capital = any(word[:1].isupper() for word in self.prose.words[tokens[0] + 1 : tokens[1]])
        if kind == "anonymous" and tokens[1] - tokens[0] > 1 and self._of_body(tokens):
            return "named"
        link = next((word for word in self.prose.lower[at + 1 : tokens[1]] if word in self.lexicon.words["link"]), None)
        if kind == "anonymous" and capital and head not in _ANYBODY and link in ("at", "of", "for", "from", "with"):
            return "named"  # "officials at Lake Hospital", unlike "doctors in the town of Lorn"
        return kind or ("named" if capital or (self.prose.words[tokens[0]][:1].isupper() and tokens[1] - tokens[0] == 1) else "anonymous")

    def _issued_by_group(self, event: Event, tokens: Tokens, sentence: int) -> Who | None:
        """ "The census of the agency": the paper is that of the body so called above."""
        lower, end = self.prose.lower, tokens[1]
        if end - 3 <= tokens[0] or lower[end - 2] != "the" or lower[end - 3] not in ("of", "by", "from") or lower[end - 1] not in GENERIC:
            return None
        body = self.referents.known(lower[end - 1], (end - 2, end), event, sentence)
        return Who(body.name, "document", None, body.name) if body else None

    def _of_body(self, tokens: Tokens) -> bool:
        """ "Orsa police officials": a name, and a noun of bodies before the noun of people."""
        head = self.events.phrases.head(tokens)
        words, lower = self.prose.words, self.prose.lower
        place = next((at for at in range(tokens[0], head) if words[at][0].isupper() and lower[at] not in self.lexicon.words["determiner"]), head)
        return (
            lower[head] in ("officials", "official", "executives", "authorities", "spokespeople")
            and words[place] not in self.names.book.classes["demonym"]
            and lower[place] not in self.lexicon.types
            and any(self.lexicon.types.get(lower[at]) == "named" or words[at] in self.names.book.classes["body"] for at in range(place + 1, head))
        )

    def _bearer(self, mention: Mention, event: Event, sentence: int) -> str | None:
        """Of several people of one surname the one who last spoke, or was a sentence's subject, under a full name."""
        if mention.name not in self.names.shared:
            return None
        for at in range(sentence, max(-1, sentence - SURNAME_BACK), -1):
            for other in reversed(self.events.of(at)):
                if other.source is None or other.cue[0] >= event.cue[0]:
                    continue
                begin, end = other.source[0], max(other.source[1], other.own[1])
                for named in self.names.within(self.prose.starts[begin], self.prose.ends[end - 1]):
                    if named.name.endswith(" " + mention.name) and named.name.count(" ") < LONGEST_PERSON:
                        return self.names.full(named.name)
            opening = self.prose.sentences[at]
            for named in self.names.within(opening.start, opening.start + 1) if at < sentence else ():
                if named.name.endswith(" " + mention.name) and named.name.count(" ") < LONGEST_PERSON:
                    return self.names.full(named.name)
        return None

    def _named(self, event: Event, tokens: Tokens, text: str, sentence: int) -> Who | None:
        """A source that holds a name, or bears one in an apposition."""
        start, end = self.prose.starts[tokens[0]], self.prose.ends[tokens[1] - 1]
        head_end = self.prose.ends[self.events.phrases.head(tokens)]
        inside = self.names.within(start, end)
        bodies = [m for m in inside if m.kind == "body"]
        office = self.names.full(bodies[0].name) if bodies else None
        for mention in reversed(inside):
            last_of_all = mention.end >= end - 2 and mention.kind == "person" and not self._linked(mention)
            whole = self.prose.text[start : mention.start].split(" ")
            if len(whole) == 3 and whole[1] == "the" and whole[0][0].isupper() and whole[0] not in self.names.book.classes["common"]:
                return Who(text, "named", None, text)  # "Save the Harbour"
            if (last_of_all or (mention.start < head_end and mention.end >= head_end - 2)) and mention.kind in ("person", "unknown"):
                full = self._bearer(mention, event, sentence) or self.names.full(mention.name)
                return Who(full, "named", full if mention.kind == "person" or " " in full else None, office)
        apposed = self.names.within(end + 2, end + 3) if self.prose.text[end : end + 2] == ", " else []
        if not apposed and self.prose.text[end : end + 2] == ", ":
            apposed = [m for m in self.names.within(end + 2, end + 60) if self.prose.text[end + 2 : m.start] in ((m.titles or "") + " ", "the ")]
        own_end = self.prose.ends[event.own[1] - 1] if event.own[1] else 0
        if apposed and apposed[0].end <= own_end and apposed[0].kind != "place" and (" " in apposed[0].name or apposed[0].kind == "body"):
            full = self.names.full(apposed[0].name)
            return Who(full, "named", None, full) if apposed[0].kind == "body" else Who(full, "named", full, office)
        if bodies and bodies[0].start - start <= 4 and bodies[0].end >= end - 2:
            return Who(office or text, "named", None, office)
        if bodies and bodies[0].start - start <= 4 and self._defined(bodies[0], tokens):
            name = bodies[0].name if office == bodies[0].name else _bare(text)  # "the UN refugee agency" is not the UN
            return Who(name, "named", None, name)
        begin = self.prose.token_at(bodies[-1].start) if bodies else 0
        if bodies and bodies[-1].end >= end - 2 and self.prose.lower[begin - 1] in GENERIC and self.events.phrases.head(tokens) >= begin:
            name = self.names.full(bodies[-1].name)  # "the medical charity Doctors of Dune"
            return Who(name, "named", None, name)
        return None

    def _defined(self, body: Mention, tokens: Tokens) -> bool:
        """Whether nothing but what kind of body it is follows a body's name: "the RSN relief agency"."""
        head = self.events.phrases.head(tokens)
        after = self.prose.token_at(body.end)
        rest = self.prose.words[after : tokens[1]]
        kind = self.prose.lower[head] in GENERIC and self.prose.lower[head] not in self.lexicon.documents
        return head == tokens[1] - 1 and kind and all(word.isalpha() and word.islower() for word in rest)

    def _linked(self, mention: Mention) -> bool:
        """A name behind "for", "of" or "by": "a spokesman for Ada Byron" speaks for her."""
        at = self.prose.token_at(mention.start) - len((mention.titles or "").split()) - 1
        return at >= 0 and self.prose.lower[at] in ("for", "of", "by", "to", "with", "and", "'s", "\u2019s")


def _bare(text: str, articles: tuple[str, ...] = ("the",)) -> str:
    article, _, rest = text.partition(" ")
    return rest if rest and article.lower() in articles else text
