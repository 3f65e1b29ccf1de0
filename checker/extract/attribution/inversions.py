"""Verbs before their speaker: "Nine are missing, said Ada Byron"."""

from __future__ import annotations

from checker.extract.attribution.appositions import description_end
from checker.extract.attribution.event import Event
from checker.extract.attribution.evidence import SAY, Evidence
from checker.extract.attribution.lexicon import Lexicon, VerbCue
from checker.extract.attribution.phrases import BREAKS, CLOSERS, Phrases
from checker.extract.attribution.settings import Settings
from checker.extract.attribution.tools import CueReader
from checker.extract.language import Prose

_ONE_PERSON = frozenset(("one", "another"))
"""Numbers with which a single speaker may be introduced: "said another resident"."""


class Inversions(CueReader):
    """Reads the verbs of one article that stand before who said it."""

    def __init__(self, prose: Prose, lexicon: Lexicon, phrases: Phrases, evidence: Evidence, settings: Settings) -> None:
        super().__init__(prose, lexicon, phrases, evidence)
        self.settings = settings
        self.prepositions = lexicon.words["preposition"]

    def read(self, cue: VerbCue, k: int, end: int, first: int, last: int) -> Event | None:
        """The attribution to the speaker who is named behind the verb in tokens `[k, end)`, or None."""
        if self._apposed(k, first):
            return None
        lower, said = self.lower, end
        if end >= last or not (cue.strong or cue.clausal) or cue.lemma == "tell" or lower[end] == "that" or self.phrases.manner(end):
            return None
        aged = self.phrases.past_age(end)
        if aged > end and aged < last and self.words[aged][0].isupper():
            end = aged  # "said 41-year-old Ada Byron"
        numbered = self.evidence.number(end, last) and lower[end] not in _ONE_PERSON
        if numbered or lower[end] in self.prepositions or lower[end] in self.phrases.times:
            return None
        stop = self.phrases.after(end, last)
        if lower[end:stop] in (["one"], ["some"]) and lower[stop : stop + 1] == ["of"]:
            stop = self.evidence.past_count(stop + 1, last)  # "said one of two coopers who"
        if stop == end or (stop < last and lower[stop] in self.phrases.auxiliaries):
            return None
        rest = lower[stop] if stop < last else "."
        if rest == "to" and cue.lemma not in SAY:
            return None  # "asked the court to stop it"
        if (
            rest not in BREAKS
            and rest not in self.phrases.times
            and rest not in self.prepositions
            and rest not in ("who", "which", "when", "while", "that")
        ):
            return None
        narrated = lower[k - 1] in CLOSERS and lower[k - 2] in (",", "?", "!") and lower[end] in ("a", "an")  # '"...," says a narrator'
        if not (narrated or self.evidence.known((end, stop))) or (
            not cue.finding and self.lower[self.phrases.head((end, stop))] in self.lexicon.documents
        ):
            return None  # "Ada Byron, a doctor, announced the release of 12 men"
        own = description_end(self.phrases, stop, last)
        if own > stop and own + 1 < last and lower[own] == "," and lower[own + 1] in self.phrases.auxiliaries:
            return None  # "Ada Byron, a cousin, said the boy, Karl, was at home"
        scene = self.lower[k - 1] in CLOSERS and own + 1 < last and self.lower[own] == "," and self.settings.sets_scene(own + 1)
        after = (last, last) if scene else (own, last)  # "..., " said Byron, to cheers from 80 members
        if lower[own : own + 2] == [",", "that"]:
            first = next((at for at in range(k - 2, first, -1) if lower[at] == ","), first)  # "..., a sign, said Byron, that"
        return Event((k, said), cue.lemma, cue.rule, "verb-subject", (end, stop), after, (first, k), (k, own))

    def _apposed(self, k: int, first: int) -> bool:
        """Whether a name in front with a description, and no verb, stands before the cue: "Ada Byron, a clerk at the inn, said a guest fell"."""
        if self.lower[k - 1] != "," or not (self.words[first][0].isupper() and self.words[first + 1][0].isupper()):
            return False
        comma = self.phrases.after(first, k)
        if comma + 1 >= k - 1 or self.lower[comma] != ",":
            return False
        return not any(self.lower[at] == "," or self.phrases.finite(at) for at in range(comma + 1, k - 1))
