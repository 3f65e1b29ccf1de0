"""Cues that are nouns just as often: "the report", "the police report 12 arrests"."""

from __future__ import annotations

from checker.extract.attribution.evidence import POSSESSIVE, Evidence
from checker.extract.attribution.lexicon import Lexicon, VerbCue
from checker.extract.attribution.phrases import CLOSERS, QUOTES, Phrases
from checker.extract.attribution.tools import CueReader
from checker.extract.language import Prose

_PLURALS = frozenset("people police media data women men".split())


class Homonyms(CueReader):
    """Tells the verbs from the nouns among one article's cues."""

    def __init__(self, prose: Prose, lexicon: Lexicon, phrases: Phrases, evidence: Evidence) -> None:
        super().__init__(prose, lexicon, phrases, evidence)
        self.noun_like = lexicon.words["noun_like"]
        self.prepositions = lexicon.words["preposition"]
        self.numbers = lexicon.words["number"]

    def is_verb(self, cue: VerbCue, at: int, k: int, end: int, first: int, last: int) -> bool:
        """Whether a form that is a noun just as often is a verb here."""
        lower = self.lower
        word = lower[at]
        if cue.lemma not in self.noun_like:
            return True
        if word not in (cue.lemma, cue.lemma + "s", cue.lemma + "es"):
            return k == first or lower[k - 1] not in self.phrases.determiners or lower[k - 1] in ("this", "that", "all", "both", "some", "many")
        while cue.finding and k > first + 1 and lower[k - 1] in self.phrases.times:
            k -= 1
        if k == first:
            return False
        plain = self._by_words_before(cue, k, end, last)
        if plain is not None:
            return plain
        previous = lower[k - 1]
        comma = end + 1 < last and lower[end] == "," and lower[end + 1] in QUOTES  # "which notes, “..."
        follows = lower[end + comma] if end < last else "."
        likely = self.evidence.known((k - 1, k)) or previous in self.lexicon.documents or previous in (")", ",")
        agrees = likely and (self.words[k - 1][0].isupper() or self._agrees(cue, word, previous))
        if not agrees and not (follows in ("that", ":") and self._agrees(cue, word, self._headed(k, first))):
            return False  # but "nurses at the depot whisper that"
        if follows in ("that", ":", "(") or follows in QUOTES or self._acts(cue, end, last) or self._paper_says(cue, word, k, end, first, last):
            return True
        if follows in (",", ".", ";"):
            return self.evidence.set_off(self._start(k, first), first)
        return self._has_clause(cue, end, follows, last)

    def _by_words_before(self, cue: VerbCue, k: int, end: int, last: int) -> bool | None:
        """Whether a form is a verb as the word before it tells; None where that tells nothing."""
        lower = self.lower
        previous = lower[k - 1]
        named = end < last and self.words[end][0].isupper()
        if previous in self.phrases.pronouns or (cue.finding and previous.endswith("ed") and (named or self.evidence.number(end, last))):
            return True
        if previous in CLOSERS and named:
            return True  # "...," sighs Ada Byron
        if previous in ("and", "but") and lower[k - 2] in (",", *CLOSERS):
            return self.evidence.quantity(end, last) or lower[end + 1 : end + 2] == ["of"]  # "..., and forecasts growth of 2 percent"
        if previous in self.phrases.determiners or previous.endswith("'s") or previous in POSSESSIVE or previous in self.prepositions:
            return False
        return False if previous[:1].isdecimal() or previous in self.numbers else None

    def _acts(self, cue: VerbCue, end: int, last: int) -> bool:
        """Whether an infinitive follows that the cue may have: "claim to have seen", "plan to hire"."""
        return end + 1 < last and self.lower[end] == "to" and (cue.intent or self.lower[end + 1] == "have")

    def _has_clause(self, cue: VerbCue, end: int, follows: str, last: int) -> bool:
        """Whether a clause, a name or a number follows as a verb has it."""
        if follows in self.prepositions - {"at", "about", "up", "over"} or follows in self.phrases.auxiliaries or follows == ")":
            return False
        if follows in self.phrases.determiners or follows in self.phrases.pronouns or follows == "there":
            return True
        return self.evidence.number(end, last) or self.words[end][:1].isupper() or self.evidence.wanted(cue, end, last)

    def _headed(self, k: int, first: int) -> str:
        """The head, in lower case, of a noun phrase of people or bodies that ends before `k`; nothing where its head is none."""
        source = self.phrases.before(first, k)
        head = self.lower[self.phrases.head(source)] if source else ""
        return head if head in self.lexicon.types else ""

    def _paper_says(self, cue: VerbCue, word: str, k: int, end: int, first: int, last: int) -> bool:
        """Whether a single paper with an article says a clause without "that": "A new study claims tea cuts falls"."""
        if word == cue.lemma or self.lower[k - 1] not in self.lexicon.documents or not cue.finding or end + 1 >= last:
            return False
        if not any(self.lower[at] in ("a", "an", "the", "one", "another") for at in range(max(first, k - 4), k - 1)):
            return False
        follows = self.lower[end]
        return (
            self.words[end].isalpha()
            and follows not in self.prepositions
            and follows not in self.phrases.auxiliaries
            and follows not in self.lexicon.verbs
        )

    def _agrees(self, cue: VerbCue, word: str, previous: str) -> bool:
        """Plural subjects take the bare form, singular ones the form in -s."""
        if cue.base and cue.participle:
            return True  # "the bank forecast", past as well as present
        if not previous:
            return False
        plural = (previous != "news" and previous.endswith("s") and not previous.endswith(("ss", "us", "is"))) or previous in _PLURALS
        return plural == (word == cue.lemma) or previous in (")", ",") or previous.isupper()

    def _start(self, k: int, first: int) -> int:
        source = self.phrases.before(first, k)
        return source[0] if source else k
