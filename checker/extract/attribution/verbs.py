"""Verbs as cues: whether one attributes here, to whom, and what part of the sentence."""

from __future__ import annotations

from checker.extract.attribution.appositions import description_end
from checker.extract.attribution.event import Event, Tokens
from checker.extract.attribution.evidence import POSSESSIVE, SAY, Evidence
from checker.extract.attribution.gerunds import Gerunds
from checker.extract.attribution.homonyms import Homonyms
from checker.extract.attribution.inversions import Inversions
from checker.extract.attribution.lexicon import Lexicon, VerbCue
from checker.extract.attribution.phrases import BE, BREAKS, CLOSERS, QUOTES, Phrases
from checker.extract.attribution.plans import Plans
from checker.extract.attribution.settings import Settings
from checker.extract.attribution.subjects import Subjects
from checker.extract.language import Prose

CONTACT_REACH = 9
"""The noun phrase before a relative clause without "that" begins within so many tokens."""
NUMBER_REACH = 4
"""A number before a word that makes a cue none has fewer tokens than this."""
PRICED = 8
"""Who puts a thing at a number is told fewer tokens behind the verb: "put at nine by the army"."""
QUOTE_REACH = 20
"""A partial quotation begins within so many tokens behind the verb that introduces it."""
_OPENING = frozenset("\u201c \" '' `` \u2018".split())
_CHANNELS = frozenset("by from via through over during at in".split())
_OPEN = frozenset("how whether if when where who what why".split())
_DENIALS = frozenset("not n't n\u2019t never".split())
_TELLING = frozenset("tell inform remind assure notify reassure ask".split())
_CALLING = frozenset("for on out off".split())
_CONFIRMING = frozenset("confirm verify corroborate".split())
_OCCASIONS = frozenset("in at during before on after".split())
_BEFORE_ADJECTIVE = frozenset("of with by from in for to the a an its his her their no any newly 's \u2019s".split())
_RELATIVES = frozenset(("which", "whom", "who"))
_JOINING = frozenset("and but or".split())


class VerbEvents:
    """Reads the verb cues of one article's sentences."""

    def __init__(self, prose: Prose, lexicon: Lexicon, phrases: Phrases) -> None:
        self.lexicon = lexicon
        self.phrases = phrases
        self.evidence = Evidence(prose, lexicon, phrases)
        self.subjects = Subjects(prose, lexicon, phrases, self.evidence)
        self.settings = Settings(prose, lexicon, phrases, self.evidence)
        self.homonyms = Homonyms(prose, lexicon, phrases, self.evidence)
        self.plans = Plans(prose, lexicon, phrases, self.evidence)
        self.inversions = Inversions(prose, lexicon, phrases, self.evidence, self.settings)
        self.gerunds = Gerunds(prose, lexicon, self.subjects, self.evidence)
        self.lower = prose.lower
        self.words = prose.words

    def read(self, cue: VerbCue, at: int, first: int, last: int, earlier: list[Event], headline: bool) -> Event | None:
        """The attribution that the verb at token `at` makes in the sentence `[first, last)`, or None."""
        if (self.words[at][0].isupper() and not headline) or (at > first and self.lower[at - 1] == "-" and self.phrases.glued(at)):
            return None
        end = self._particle(cue, at, last)
        if end is None:
            return None
        k, helpers, be = self._helpers(cue, at, first)
        if cue.gerund and self.lower[at].endswith("ing"):
            if not be:
                return self.gerunds.read(cue, at, end, first, last, earlier)
            clause = (
                cue.lemma in SAY or self.evidence.clause_mark(end, end, last) or (cue.lemma == "report" and self.evidence.clause_follows(end, last))
            )
            return self._plain(cue, k, end, first, last) if clause else None
        if cue.participle and end < last and (by := self._by(cue, at, k, end, be, first, last)) is not None:
            return self._agent(cue, k, end, by, first if be or by == end else k, last)
        if be or (k > first and self.lower[k - 1] == "to") or self._denied(cue, k, at, end, first, last, helpers):
            return None
        if not helpers and cue.participle and k > first and self.lower[k - 1] in _BEFORE_ADJECTIVE:
            return None  # "the number of confirmed deaths"
        if not helpers and (not cue.finite or not self.homonyms.is_verb(cue, at, k, end, first, last)):
            return None
        if not helpers and self.evidence.set_off(k, first):
            event = self.inversions.read(cue, k, end, first, last)
            if event:
                return event
        return self._plain(cue, k, end, first, last)

    def _by(self, cue: VerbCue, at: int, k: int, end: int, be: bool, first: int, last: int) -> int | None:
        """Where the "by" of a passive stands: "reported by", "the toll, put at nine by the army, has risen"."""
        if self.lower[end] == "by":
            first_told = self.lower[at - 2 : at] == [",", "first"]
            return end if be or (cue.objects and not first_told) or (k > first and self.lower[k - 1] == "as") else None
        if self.lower[end] != "at" or not cue.objects or not self.evidence.priced(end, last):
            return None
        return next((i for i in range(end + 2, min(last - 1, end + PRICED)) if self.lower[i] == "by"), None)

    def _denied(self, cue: VerbCue, k: int, at: int, end: int, first: int, last: int, helpers: bool) -> bool:
        """ "Did not say how many", "neither would confirm the figure of 40"; and "the plan, first reported by the Harbour Post", which states it."""
        if cue.lemma == "report" and self.lower[at - 2 : at] == [",", "first"] and self.lower[end : end + 1] == ["by"]:
            return True
        denied = helpers and not _DENIALS.isdisjoint(self.lower[k:at])
        if cue.lemma in _CONFIRMING:
            return denied or "neither" in self.lower[max(first, k - CONTACT_REACH) : k]
        return denied and end < last and (self.lower[end] in _OPEN or not (cue.strong or cue.clausal))

    def _particle(self, cue: VerbCue, at: int, last: int) -> int | None:
        """End of the cue with its particle, or None where a particle is wanted and missing, or a lure follows."""
        lower, end = self.lower, at + 1
        for particle in cue.particles:
            if particle and tuple(lower[end : end + len(particle)]) == particle:
                return end + len(particle)
        if () not in cue.particles:
            return None
        if cue.lures:
            span = range(end, min(last, end + NUMBER_REACH + 2))
            then = next((k for k in span if not (self.evidence.number(k, last) or lower[k] in ("a", "an", "-", "than") or lower[k - 1] == "-")), end)
            lured = self._lured(cue, end) or (then > end and self._lured(cue, then))
            if lured and not self.evidence.measures(cue, end, last):
                return None  # "claimed 12 lives"
        return end

    def _lured(self, cue: VerbCue, at: int) -> bool:
        """Whether a lure of the cue begins at token `at`."""
        word = self.lower[at] if at < len(self.lower) else ""
        return any(tuple(self.lower[at : at + len(words)]) == words for words in cue.lures.get(word, ()))

    def _helpers(self, cue: VerbCue, at: int, first: int) -> tuple[int, bool, bool]:
        """Where the verb group begins, whether it has an auxiliary, and whether that is a form of "be"."""
        lower, k, helpers, be = self.lower, at, False, False
        if k - 2 > first and lower[k - 2] == "to" and lower[k - 1] == "date":
            k -= 2  # "has to date recorded"
        while k > first and (lower[k - 1] in self.phrases.auxiliaries or lower[k - 1] in self.phrases.adverbs or self.phrases.manner(k - 1)):
            word = lower[k - 1]
            if word in POSSESSIVE and not (cue.participle or cue.gerund):
                break
            helpers |= word in self.phrases.auxiliaries
            be |= word in BE or (word in POSSESSIVE and k - 1 > first and lower[k - 2] == "it")  # "it's believed"
            k -= 1
        return k, helpers, be

    def _plain(self, cue: VerbCue, k: int, end: int, first: int, last: int) -> Event | None:
        source = self.subjects.of(cue.finding, k, first)
        if source is None:
            return None
        if cue.kind == "estimate" and self.lower[source[0]] in self.phrases.pronouns and self.lower[source[0] - 1] == "what" and source[0] > first:
            return None  # "rowed in what they thought was a race of 12 boats"
        if cue.lemma == "call" and self.lower[end - 1] not in _CALLING:
            return self._called(cue, k, end, source, last)
        then, via = self._behind(cue, end, source[0], first, last)
        trails = self.evidence.trails(then, last) or (
            (cue.strong or cue.clausal or cue.lemma in SAY) and self.settings.said_when(source[0], then, first, last)
        )
        if not self.evidence.fits(cue, source, then, last, trails, first):
            return self._contact_relative(cue, k, end, source, first, last) or self._partly_quoted(cue, k, end, source, then, last)
        quoted = source[0] > first and self.lower[source[0] - 1] in CLOSERS
        joined = source[0] - 2 > first and self.lower[source[0] - 1] == "," and self.lower[source[0] - 2] in _JOINING  # "and, she swore, no gloves"
        set_off = quoted or (trails and not joined and self.evidence.sets_off(source[0], first))
        before = (first, source[0] if set_off else first)
        weak = cue.intent and not (cue.strong or quoted or trails or self.evidence.clause_mark(then, self.evidence.frames.skip(then, last), last))
        if weak and self.lower[k - 1] in ("who", "which", "that"):
            return None  # "voters who want to keep ..."
        planned = self.plans.end(then, last, self.lower[source[0] - 1] in self.phrases.subordinators) if weak else None
        after = (then, planned or self._relative_end(source[0], k, then, last))
        held = cue.arrests and self.evidence.holds(source, then, last)
        if held:
            after = (then, min(last, then + NUMBER_REACH))
        if before[1] > first and (trails or quoted) and self.settings.narrates(self.evidence.frames.skip(then, last), last, quoted):
            after = (last, last)
        return Event((k, end), cue.lemma, cue.rule, "subject-verb", source, after, before, (source[0], then), via, weak=weak or held)

    def _called(self, cue: VerbCue, k: int, end: int, source: Tokens, last: int) -> Event | None:
        """ "In what the army called the worst raid in years"; elsewhere only what is quoted is theirs."""
        if self.lower[source[0] - 1] != "what" or self.lower[end] in QUOTES:
            return self._partly_quoted(cue, k, end, source, end, last)
        stop = next((at for at in range(end, last) if self.lower[at] in BREAKS - {"-"}), last)
        return Event((k, end), cue.lemma, cue.rule, "subject-verb", source, (end, stop), (k, k), (source[0], end))

    def _behind(self, cue: VerbCue, end: int, begin: int, first: int, last: int) -> tuple[int, Tokens | None]:
        """Where what a source that begins at `begin` said goes on behind the cue, and who was told."""
        then = end
        if self.lower[end - 1] == "of":
            return then, None  # "told of nine wolves", to nobody
        if cue.lemma == "call" and self.lower[end - 1] == "on":  # "called on the firm's 900 weavers | to stop": they are there, whoever calls
            return next((at for at in range(end, last) if self.lower[at] == "to" or self.lower[at] in BREAKS - {"-"}), last), None
        if cue.lemma in _TELLING:
            stop = self.phrases.after(then, last)
            if stop == then:
                return then, None
            listener = next((i for i in range(then + 1, stop) if self.lower[i] in self.phrases.links), stop)
            if self.lower[stop : stop + 1] == ["of"] and self.evidence.listens(stop - 1) and self.evidence.quantity(stop + 1, last):
                stop = self.evidence.past_count(stop + 1, last)
            return self.phrases.bracket(stop, last), (then, listener)
        if cue.lemma in SAY:
            then = self.settings.past(then, last)
            if (
                then == end < last
                and self.lower[then] in _CHANNELS
                and self.evidence.sets_off(begin, first)
                and not self.settings.sums_up(then, last)
            ):
                then = last
        elif cue.strong and then < last and self.lower[then] in _OCCASIONS:
            past = self.settings.past(then, last)
            then = past if past < last and self.lower[past] == "that" else then  # "argued during the debate that"
        return then, None

    def _agent(self, cue: VerbCue, k: int, end: int, by: int, first: int, last: int) -> Event | None:
        """Reported by X, as confirmed by X; with "by" farther off, put at N by X."""
        stop = self.phrases.after(by + 1, last)
        framed = stop < last and self.lower[stop] in cue.frames  # "identified by police as"
        if stop == by + 1 or not self.evidence.known((by + 1, stop)) or not (cue.strong or cue.objects or framed):
            return None
        if by > end:
            return Event((k, end), cue.lemma, cue.rule, "agent", (by + 1, stop), (stop, stop), (first, by), (by, stop))
        own = description_end(self.phrases, stop, last, fronted=k <= first + 1)
        return Event((k, end), cue.lemma, cue.rule, "agent", (end + 1, stop), (own, last), (first, k), (k, own))

    def _relative_end(self, begin: int, k: int, then: int, last: int) -> int:
        """Where a relative clause set off by commas ends, if the source or its verb stands in one.

        ", which the institute put at 6.4, ..." ends at the next comma, "Ada Byron, who had said she would run, | attacked ..." at the next comma
        with a finite verb behind it.
        """
        lower = self.lower
        if k > 1 and lower[k - 1] == "who" and lower[k - 2] != ",":  # "a sailor who said he had cousins on the island, | where nine boats had sunk"
            return next((at for at in range(then, last - 1) if lower[at] == "," and lower[at + 1] in ("where", "which")), last)
        if begin > 1 and lower[begin - 1] in _RELATIVES and lower[begin - 2] == ",":
            return next((at for at in range(then, last) if lower[at] == ","), last)
        if k > 1 and lower[k - 1] in _RELATIVES and lower[k - 2] == ",":
            return next((at for at in range(then, last - 1) if lower[at] == "," and self.phrases.finite(at + 1)), last)
        return last

    def _contact_relative(self, cue: VerbCue, k: int, end: int, source: Tokens, first: int, last: int) -> Event | None:
        """ "The 12 ships it promised", "the 30-day truce he demanded": the noun phrase before is theirs."""
        begin = source[0]
        proposed = self.plans.proposed(source, end, first, last) if cue.intent else None
        if proposed:
            return Event((k, end), cue.lemma, cue.rule, "subject-verb", source, (end, end), proposed, (begin, end))
        if not (cue.strong or cue.clausal) or self.lower[begin] not in self.phrases.pronouns - {"i", "we", "you"}:
            return None
        for at in range(begin - 1, max(first, begin - CONTACT_REACH) - 1, -1):
            word = self.lower[at]
            if word in ("the", "a", "an", "its", "his", "her", "their"):
                return Event((k, end), cue.lemma, cue.rule, "subject-verb", source, (end, end), (at, begin), (begin, end)) if at < begin - 1 else None
            if word in BREAKS - {"-"} or word in self.phrases.auxiliaries or word in self.phrases.stops or word in self.phrases.pronouns:
                return None
        return None

    def _partly_quoted(self, cue: VerbCue, k: int, end: int, source: Tokens, then: int, last: int) -> Event | None:
        """X called it "a war of 15 years": only what is quoted is theirs."""
        if not (cue.strong or cue.clausal) or not self.evidence.known(source):
            return None
        for at in range(then, min(last, then + QUOTE_REACH)):
            if self.lower[at] in _OPENING and self.phrases.opens(at):
                close = next((i + 1 for i in range(at + 1, last) if self.lower[i] in CLOSERS and not self.phrases.opens(i)), last)
                return Event((k, end), cue.lemma, cue.rule, "subject-verb", source, (at, close), (k, k), (source[0], end))
            if self.lower[at] in (";", ":"):
                return None
        return None
