"""Attributions of one sentence: cue, source, and the stretch of the sentence that the cue governs."""

from __future__ import annotations

from dataclasses import dataclass

from checker.extract.attribution.lexicon import Lexicon, VerbCue
from checker.extract.attribution.phrases import BREAKS, CLOSERS, ENDS, QUOTES, Phrases
from checker.extract.language import Prose

Tokens = tuple[int, int]


@dataclass(slots=True)
class Event:
    """One attribution as it stands.

    Attributes:
        cue: the cue's tokens; lemma, rule: its lemma and the rule's id; shape: the construction.
        source: tokens of the source, or None for hearsay.
        after, before: the token ranges that it governs behind and before the cue, empty where none.
        own: tokens of the source with its description, which the outlet itself states.
        via: tokens of who was told, or None.
        hearsay: nobody in particular.
    """

    cue: Tokens
    lemma: str
    rule: str
    shape: str
    source: Tokens | None
    after: Tokens
    before: Tokens
    own: Tokens
    via: Tokens | None = None
    hearsay: bool = False
    document: bool = False

    def covers(self, at: int) -> bool:
        if self.own[0] <= at < self.own[1]:
            return False
        return self.after[0] <= at < self.after[1] or self.before[0] <= at < self.before[1]


class Events:
    """Finds the attributions of the sentences of one article."""

    def __init__(self, prose: Prose, lexicon: Lexicon, phrases: Phrases) -> None:
        self.prose = prose
        self.lexicon = lexicon
        self.phrases = phrases
        self.lower = prose.lower
        self._held: dict[int, list[Event]] = {}

    def of(self, sentence: int) -> list[Event]:
        """The attributions of one sentence, in text order."""
        if sentence not in self._held:
            self._held[sentence] = self._read(sentence)
        return self._held[sentence]

    def _read(self, sentence: int) -> list[Event]:
        first, last = self.prose.ranges[sentence]
        out: list[Event] = []
        for at in range(first, last):
            word = self.lower[at]
            cue = self.lexicon.verbs.get(word)
            event = None
            if cue is not None:
                event = self._verb(cue, at, first, last, out)
            if event is None and word == "according" and at + 1 < last and self.lower[at + 1] == "to":
                event = self._according(at, at + 2, first, last)
            if event is None and word in self.lexicon.adverbs:
                event = Event((at, at + 1), word, self.lexicon.adverbs[word], "hearsay", None, (at, last), (first, at), (at, at), hearsay=True)
            if event is None and word in self.lexicon.passives:
                event = self._passive(at, first, last)
            if event is not None:
                out.append(event)
        colon = self._colon(first, last) if self.prose.sentences[sentence].section == "headline" else None
        if colon:
            out.append(colon)
        return out

    def _according(self, at: int, then: int, first: int, last: int) -> Event | None:
        end = self.phrases.after(then, last)
        if end == then or self.lower[then] in ("plan", "schedule"):
            return None
        own = self._description(end, last)
        return Event((at, then), "according to", "attribution/constructions/according-to", "according-to", (then, end), (own, last), (first, at), (at, own))

    def _description(self, end: int, last: int) -> int:
        """End of the apposition or relative clause behind a source."""
        if end + 1 < last and self.lower[end] == "," and (self.lower[end + 1] in ("a", "an", "the", "who", "which", "whose", "one") or self.lower[end + 1].isdigit()):
            at = end + 1
            while at < last and self.lower[at] not in (",", ";") and self.lower[at] not in ENDS and self.lower[at] not in QUOTES:
                at += 1
            return at
        return end

    def _passive(self, at: int, first: int, last: int) -> Event | None:
        k = at - 1
        while k > first and self.lower[k] in self.phrases.adverbs:
            k -= 1
        if k < first or self.lower[k] not in ("is", "are", "was", "were", "been", "be", "being") or (at + 1 < last and self.lower[at + 1] == "by"):
            return None
        lemma, rule = self.lexicon.passives[self.lower[at]]
        if self.lower[at] not in ("thought", "believed", "feared", "reported", "said", "rumored", "rumoured", "understood", "estimated", "presumed", "alleged") :
            return None
        return Event((at, at + 1), lemma, rule, "hearsay", None, (at, last), (first, at), (at, at), hearsay=True)

    def _colon(self, first: int, last: int) -> Event | None:
        for at in range(first + 1, min(first + 8, last - 1)):
            if self.lower[at] == ":":
                return Event((at, at + 1), ":", "attribution/constructions/colon", "colon", (first, at), (at, last), (at, at), (first, at))
            if self.lower[at] in BREAKS:
                return None
        return None

    def _verb(self, cue: VerbCue, at: int, first: int, last: int, earlier: list[Event]) -> Event | None:
        lower = self.lower
        end = at + 1
        for particle in cue.particles:
            if particle and tuple(lower[end : end + len(particle)]) == particle:
                end += len(particle)
                break
        else:
            if () not in cue.particles:
                return None
        if any(tuple(lower[end : end + len(lure)]) == lure for lure in cue.lures):
            return None
        k = at
        aux = False
        be = False
        while k > first and (lower[k - 1] in self.phrases.auxiliaries or lower[k - 1] in self.phrases.adverbs):
            word = lower[k - 1]
            if word in ("'s", "\u2019s") and not (cue.participle or cue.gerund):
                break
            aux |= word in self.phrases.auxiliaries
            be |= word in ("is", "are", "was", "were", "been", "be", "being", "am")
            k -= 1
        if be and not cue.gerund:
            return None
        if cue.gerund and not be:
            return self._gerund(cue, at, end, first, last, earlier)
        if not (cue.finite or aux):
            return None
        if k > first and lower[k - 1] == "to":
            return None
        previous = lower[k - 1] if k > first else ","
        inverted = previous == "," or previous in CLOSERS or previous in ("!", "?", "\u2014", "-", "\u2013", "--")
        if inverted and not aux:
            event = self._inverted(cue, k, end, first, last)
            if event:
                return event
        source = self._subject(k, first, last)
        if source is None or source[1] - source[0] < 1:
            return None
        return self._plain(cue, at, k, end, source, first, last)

    def _inverted(self, cue: VerbCue, k: int, end: int, first: int, last: int) -> Event | None:
        lower = self.lower
        if end >= last or not (cue.strong or cue.clausal) or k == first + 1:
            return None
        stop = self.phrases.after(end, last)
        if stop == end or lower[end] == "that" or lower[end].isdigit():
            return None
        if stop < last and lower[stop] in self.phrases.auxiliaries:
            return None
        own = self._description(stop, last)
        return Event((k, end), cue.lemma, cue.rule, "verb-subject", (end, stop), (own, last), (first, k), (k, own))

    def _subject(self, k: int, first: int, last: int) -> Tokens | None:
        lower = self.lower
        previous = lower[k - 1] if k > first else ""
        if previous in ("who", "which", "that"):
            j = k - 1
            if j > first and lower[j - 1] == ",":
                j -= 1
            return self.phrases.before(first, j)
        if previous in ("and", "but", "or") or previous == "," or previous in CLOSERS or previous == ")":
            return self.phrases.main_subject(self._clause(k, first), k)
        return self.phrases.before(first, k)

    def _clause(self, k: int, first: int) -> int:
        """Where the clause starts that the verb at `k` belongs to."""
        for at in range(k - 2, max(first, k - 60), -1):
            if self.lower[at] in (";", ":") or self.lower[at] in CLOSERS:
                return at + 1
        return first

    def _plain(self, cue: VerbCue, at: int, k: int, end: int, source: Tokens, first: int, last: int) -> Event | None:
        lower = self.lower
        then = end
        via = None
        if cue.lemma == "tell":
            stop = self.phrases.after(then, last)
            if stop > then:
                via, then = (then, stop), stop
        trails = self._trails(then, last)
        if not self._fits(cue, source, then, first, last, trails):
            return None
        own = (source[0], k)
        if trails:
            return Event((k, end), cue.lemma, cue.rule, "subject-verb", source, (last, last) if then >= last else (then, last), (first, source[0]), own, via)
        return Event((k, end), cue.lemma, cue.rule, "subject-verb", source, (then, last), (first, source[0]), own, via)

    def _trails(self, then: int, last: int) -> bool:
        """Nothing but a time, a place or a full stop follows: what was said stands before."""
        at = then
        while at < last and (self.lower[at] in self.phrases.times or self.lower[at] in ("on", "in", "at", "a", "the", "an", "statement", "interview", "news", "conference", "late", "early", "to", "reporters") or self.lower[at] in self.phrases.adverbs):
            at += 1
        return at >= last or self.lower[at] in ENDS or self.lower[at] in CLOSERS or self.lower[at] == ","

    def _fits(self, cue: VerbCue, source: Tokens, then: int, first: int, last: int, trails: bool) -> bool:
        lower = self.lower
        window = lower[then : min(last, then + 6)]
        clause = "that" in window or (window and (window[0] in (":", ",") and len(window) > 1 and window[1] in QUOTES or window[0] in QUOTES or window[0] == ":"))
        document = any(lower[i] in self.lexicon.documents or lower[i] in self.lexicon.cue_nouns for i in range(source[0], source[1]))
        if cue.strong:
            if cue.lemma == "add" and not clause and window and (window[0][:1].isdigit() or window[0] in ("about", "more", "another", "up", "a", "the", "at")):
                return self._finite_follows(then, last) or trails
            return True
        if document and cue.finding:
            return True
        if clause and (cue.clausal or cue.finding or cue.objects):
            return True
        if cue.clausal and trails and source[0] > first and (lower[source[0] - 1] == "," or lower[source[0] - 1] in QUOTES):
            return True
        return cue.objects

    def _finite_follows(self, then: int, last: int) -> bool:
        return any(word in self.phrases.auxiliaries for word in self.lower[then : min(last, then + 10)])

    def _gerund(self, cue: VerbCue, at: int, end: int, first: int, last: int, earlier: list[Event]) -> Event | None:
        if not (cue.strong or cue.lemma in ("cite", "quote")):
            return None
        if cue.lemma in ("cite", "quote"):
            stop = self.phrases.after(end, last)
            return Event((at, end), cue.lemma, cue.rule, "according-to", (end, stop), (stop, last), (first, at), (at, stop)) if stop > end else None
        held = next((event for event in reversed(earlier) if event.source), None)
        source = held.source if held else self.phrases.main_subject(first, at)
        if source is None:
            return None
        return Event((at, end), cue.lemma, cue.rule, "subject-verb", source, (end, last), (at, at), (at, at))
