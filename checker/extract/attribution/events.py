"""The attributions of a sentence, by every construction."""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress

from checker.extract.attribution.appositions import description_end
from checker.extract.attribution.charges import Charges
from checker.extract.attribution.event import Event, Tokens
from checker.extract.attribution.evidence import POSSESSIVE
from checker.extract.attribution.gaps import Gaps
from checker.extract.attribution.labels import Labels
from checker.extract.attribution.lexicon import ACCORDING, PER, Lexicon
from checker.extract.attribution.names import after_dateline
from checker.extract.attribution.nouns import CLAUSE_STOPS, CONTRASTS, NounEvents
from checker.extract.attribution.passives import TOLD, Passives
from checker.extract.attribution.phrases import BE, CLOSERS, Phrases
from checker.extract.attribution.spoken import Spoken
from checker.extract.attribution.verbs import VerbEvents
from checker.extract.language import Prose

_FATES = frozenset("dead killed injured wounded missing trapped hurt displaced homeless drowned infected".split())
_JOINING = frozenset(("and", "but", "while"))
_RELATIVES = frozenset("where which who with".split())
"""Behind ", according to X," in mid-sentence these go on with what X says."""
_ASIDE_STOPS = CLAUSE_STOPS | {"\u2013", "\u2014", "--"}
_FOLLOWED = frozenset("plan plans schedule need needs law laws rule rules custom tradition".split())
"""According to these something is done, not said."""
_INFINITIVES = frozenset("be have number include lie belong exceed hold carry".split())
BRACKET = 40
"""Tokens that a bracket with an attribution in it holds on either side of the cue."""
AROUND = 16
"""No more attributions of one sentence than these compete for a figure."""
PIECE = 160
"""A longer sentence is read in pieces of so many tokens, so that a text without stops costs linear time.

Sentences that were glued together ("he said.Police came") are pieces too.
"""

_C = "attribution/constructions/"


class Events:
    """Finds the attributions of the sentences of one article; each sentence is read once."""

    def __init__(self, prose: Prose, lexicon: Lexicon) -> None:
        self.prose = prose
        self.lexicon = lexicon
        self.phrases = Phrases(prose, lexicon)
        self.labels = Labels(prose, lexicon, self.phrases)
        self.verbs = VerbEvents(prose, lexicon, self.phrases)
        self.charges = Charges(prose, lexicon, self.phrases, self.verbs.evidence)
        self.spoken = Spoken(prose, lexicon, self.phrases, self.verbs.evidence)
        self.gaps = Gaps(prose, lexicon, self.phrases, self.verbs.evidence)
        self.passives = Passives(prose, lexicon, self.phrases, self.verbs.evidence)
        self.nouns = NounEvents(prose, lexicon, self.phrases, self.verbs.evidence)
        self.lower = prose.lower
        self.words = prose.words
        self._held: dict[int, list[list[Event]]] = {}
        self._stops = frozenset(lexicon.shapes["according-to"].stops) if "according-to" in lexicon.shapes else frozenset()
        self._cuts: dict[int, list[int]] = {}

    def of(self, sentence: int) -> list[Event]:
        """The attributions of one sentence, in text order; of an endless one those of its first piece."""
        return self._pieces(sentence)[0]

    def near(self, sentence: int, token: int) -> list[Event]:
        """The attributions of the piece of a sentence that a token stands in; of very many those nearest to the token."""
        pieces = self._pieces(sentence)
        events = pieces[bisect_right(self._cuts[sentence], token) - 1] if len(pieces) > 1 else pieces[0]
        if len(events) <= AROUND:
            return events
        at = bisect_right(events, token, key=lambda event: event.cue[0])
        return events[max(0, at - AROUND // 2) : at + AROUND // 2]

    def _pieces(self, sentence: int) -> list[list[Event]]:
        held = self._held.get(sentence)
        if held is None:
            last = self.prose.ranges[sentence][1]
            headline = self.labels.headline_like(sentence, last)
            first = self.prose.ranges[sentence][0]
            start = after_dateline(self.prose, sentence)
            begin = first if start == self.prose.sentences[sentence].start else min(last, self.prose.token_at(start))
            cuts = self._cuts[sentence] = self._cut(begin, last)
            held = self._held[sentence] = [self._read(at, end, headline) for at, end in zip(cuts, [*cuts[1:], last], strict=True)]
        return held

    def _cut(self, first: int, last: int) -> list[int]:
        """Where the pieces of a sentence begin."""
        cuts = [first]
        if last - first <= PIECE and "." not in self.lower[first : last - 1]:
            return cuts  # nearly all
        for at in range(first + 1, last):
            glued = self.lower[at - 1] == "." and self.prose.words[at][0].isupper() and self.phrases.glued(at)
            if at - cuts[-1] == PIECE or (glued and len(self.lower[at - 2]) > 2):
                cuts.append(at)
        return cuts

    def _read(self, first: int, last: int, headline: bool) -> list[Event]:
        verbs = self.lexicon.verbs
        out: list[Event] = []
        gaps: list[Event] = []
        for at in compress(range(first, last), map(self.lexicon.hooks.__contains__, self.lower[first:last])):
            cue = verbs.get(self.lower[at])
            event = self.verbs.read(cue, at, first, last, out, headline) if cue else None
            event = event or self._other(at, first, last)
            if event is not None and event.shape in self.lexicon.shapes:
                out.append(event)
                gaps += self.gaps.read(event, last)
        if gaps:
            out = sorted([*out, *gaps], key=lambda event: event.after[0])
        labels = self.labels.headline(first, last) if headline else self.labels.label(first, min(last, out[0].cue[0]) if out else last, last)
        return out + [event for event in labels if event.shape in self.lexicon.shapes]

    def _other(self, at: int, first: int, last: int) -> Event | None:
        """The attribution that a word makes which is no verb of saying."""
        lexicon, word = self.lexicon, self.lower[at]
        if word in CLOSERS:
            return self.spoken.read(at, first, last)
        if word == ACCORDING:
            return self._according(at, at + 2, first, last) if self.lower[at + 1 : at + 2] == ["to"] else None
        if word == PER:
            return self._per(at, first, last)
        if word in lexicon.adverbs:
            law = self.charges.law(at, first) if word == "allegedly" else None
            if law:
                end = next((k for k in range(at, last) if self.lower[k] in CONTRASTS), last)
                return Event((at, at + 1), word, lexicon.adverbs[word], "legal", law, (at, end), (at, at), (at, at))
            return self._hearsay(at, word, lexicon.adverbs[word], first, last)
        if word in lexicon.passives and self._passive(at, first, last):
            return self._hearsay(at, *lexicon.passives[word], first, last)
        if word in lexicon.impersonal and at - 2 >= first and self.lower[at - 2] == "it" and self._impersonal(at, last):
            return self._hearsay(at, *lexicon.impersonal[word], first, last)
        if word in lexicon.legal or word in lexicon.words["facing"]:
            return self.charges.read(at, first, last)
        if word in lexicon.words["set_down"] and (event := self.passives.on_paper(at, first, last)):
            return event
        if word == TOLD:
            return self.passives.told(at, first, last)
        if word in lexicon.cue_nouns:
            return self.nouns.read(at, first, last)
        return self.nouns.in_document(at, first, last) if word in lexicon.documents else None

    def _per(self, at: int, first: int, last: int) -> Event | None:
        """As per X; ..., per X."""
        if at <= first:
            return None
        if self.lower[at - 1] == "as":
            return self._according(at - 1, at + 1, first, last)
        end = self.phrases.after(at + 1, last) if self.lower[at - 1] in (",", "(") else at + 1
        named = end > at + 1 and (self.words[end - 1][0].isupper() or self.lower[at + 1] == "the") and self.verbs.evidence.known((at + 1, end))
        return self._according(at, at + 1, first, last) if named else None

    def _according(self, at: int, then: int, first: int, last: int) -> Event | None:
        """According to X; as per X: the cue's tokens are `[at, then)`."""
        if then >= last:
            return None
        end = self.phrases.after(then, last)
        if end == then or self.lower[self.phrases.head((then, end))] in _FOLLOWED:
            return None
        end = self._published(then, end, last)
        opens = at - 1 > first and self.lower[at - 2] in (",", ";") and self.lower[at - 1] in _JOINING  # "nine fell, and according to X, two died"
        fronted = at <= first + 1 or opens
        first, last = self._brackets(at, first, last)
        own = description_end(self.phrases, end, last, fronted=fronted)
        if not fronted and own < last and self.lower[own] == "that":
            own = next((k for k in range(own, last) if self.lower[k] in CLAUSE_STOPS), last)  # "according to a count that took nine days"
        stops = self._stops - _RELATIVES if own < last and self.lower[own] == "," and self.lower[at - 1] == "," else self._stops
        stop = last if fronted else self._stop(own, last, stops)
        begin = at if opens else self._own_clause(at, first)
        if begin > first and not fronted:
            stop = own  # ", which reached 6 according to the institute, was felt 40 miles away"
        return Event((at, then), "according to", _C + "according-to", "according-to", (then, end), (own, stop), (begin, at), (at, own))

    def _published(self, then: int, end: int, last: int) -> int:
        """End of a source with who put it out: "figures published | on Monday by the Orsa Institute"."""
        if self.lower[self.phrases.head((then, end))] not in self.lexicon.documents:
            return end
        stop = min(last, self.verbs.evidence.frames.skip(end, last) + 1)
        by = next((at for at in range(end, stop) if self.lower[at] in ("by", "from")), None)
        if by is None and self.lower[stop - 2 : stop] == ["the", "journal"]:
            by = stop - 2  # "a study published on Monday in the journal Sea Letters"
        return self.phrases.after(by + 1, last) if by is not None else end

    def _own_clause(self, at: int, first: int) -> int:
        """Where what a cue without a comma before it governs begins: "12 were hurt in the quake, | which reached 6 according to"."""
        for k in range(at - 1, first, -1):
            if self.lower[k] == ",":
                return k + 1 if self.lower[k + 1] in _RELATIVES else first
        return first

    def _brackets(self, at: int, first: int, last: int) -> Tokens:
        """The bracket that a token stands in ("(93 percent, according to exit polls)"), else the whole sentence."""
        for k in range(at - 1, max(first, at - BRACKET), -1):
            if self.lower[k] == ")":
                break
            if self.lower[k] == "(":
                return k + 1, next((close for close in range(at, min(last, at + BRACKET)) if self.lower[close] == ")"), last)
        return first, last

    def _stop(self, at: int, last: int, stops: frozenset[str]) -> int:
        """Where the clause behind a parenthesis ends: at a semicolon, or the comma before one of `stops`."""
        for k in range(at, last - 1):
            if self.lower[k] == ";" or (self.lower[k] == "," and self.lower[k + 1] in stops):
                return k
        return last

    def _hearsay(self, at: int, lemma: str, rule: str, first: int, last: int) -> Event:
        """Nobody in particular; it covers its own clause only."""
        begin, end = at, at + 1
        if at == first and end < last and self.lower[end] == ",":
            end += 1
        while begin > first and self.lower[begin - 1] not in _ASIDE_STOPS and not self._parts(begin - 1, first):
            begin -= 1
        impersonal = at - 2 >= first and self.lower[at - 2] == "it" and end < last and self.lower[end] == "that"
        stops = CONTRASTS if impersonal else CLAUSE_STOPS | {"when"}
        end = next((k for k in range(end, last) if self.lower[k] in stops), last)
        if at - 3 > first and self.lower[at - 3 : at - 1] == [",", "it"]:
            begin = first  # "a gang of five had help, it was reported"
        return Event((at, at + 1), lemma, rule, "hearsay", None, (at, end), (begin, at), (at, at))

    def _impersonal(self, at: int, last: int) -> bool:
        """ "It is feared that ...", "..., it was announced on Friday"."""
        if self.lower[at + 1 : at + 2] == ["that"]:
            return True
        return self.lower[at - 3] == "," and self.lower[at - 1] in BE and self.verbs.evidence.trails(at + 1, last)

    def _parts(self, at: int, first: int) -> bool:
        """Whether "and" parts two clauses: a finite verb stands before it and a number behind it, "three drowned and nine are believed"."""
        if self.lower[at] != "and" or not self.verbs.evidence.quantity(at + 1, len(self.lower)):
            return False
        for k in range(at - 1, first, -1):
            if self.lower[k] in CLAUSE_STOPS:
                return False
            if self.phrases.finite(k):
                return True
        return False

    def _passive(self, at: int, first: int, last: int) -> bool:
        k = at - 1
        while k > first and (self.lower[k] in self.phrases.adverbs or self.phrases.manner(k)):
            k -= 1
        if at + 1 < last and self.lower[at + 1] in _FATES:
            return True
        contracted = k > first and self.lower[k] in POSSESSIVE and self.lower[k - 1] == "it"  # "it's believed"
        if k < first or not (self.lower[k] in BE or contracted):
            return self._reduced(at, first, last)
        return not (at + 1 < last and self.lower[at + 1] in ("by", "in", "on"))

    def _reduced(self, at: int, first: int, last: int) -> bool:
        """Whether a participle without "be" is one of hearsay: "people believed to be trapped"."""
        return at > first and at + 2 < last and self.lower[at + 1] == "to" and self.lower[at + 2] in _INFINITIVES
