"""Settings: where, when and how a thing was said, which is the outlet's own."""

from __future__ import annotations

from checker.extract.attribution.evidence import Evidence
from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.phrases import ENDS, QUOTES, Phrases
from checker.extract.attribution.tools import CueReader
from checker.extract.language import Prose

_SCENES = frozenset("where when who whose while as after before".split())
_MOMENTS = frozenset("time point moment stage".split())
_WHILE = frozenset("as after before while when".split())
_SETTINGS = frozenset("in at to during from before on after of with".split())
_SUMS_UP = frozenset("least most total all first".split())
"""Behind "said at" or "said in" they belong to the number that follows."""


class Settings(CueReader):
    """Tells the settings of one article's cues from what was said."""

    def __init__(self, prose: Prose, lexicon: Lexicon, phrases: Phrases, evidence: Evidence) -> None:
        super().__init__(prose, lexicon, phrases, evidence)
        self.prepositions = lexicon.words["preposition"]

    def said_when(self, begin: int, then: int, first: int, last: int) -> bool:
        """ "..., the service said Monday after its teams had seen the path": what was said stands before the comma."""
        at = self.evidence.frames.skip(then, last)
        return (
            begin > first
            and self.lower[begin - 1] == ","
            and at < last
            and (self.lower[at] in self.phrases.subordinators or self.lower[at] == "following")
        )

    def narrates(self, at: int, last: int, quoted: bool) -> bool:
        """Whether what stands behind "..., she said" is the outlet's own.

        It is where no comma goes on, or one with "as" ("..., police said, as crews dug"), and behind a quotation where
        the comma goes on with "where", "when" or a gerund ("waving two flags").
        """
        if quoted and at < last and self.lower[at] in _WHILE:
            return True  # '"It is gone", a neighbour says as she buries her nine hens'
        if at >= last or self.lower[at] != "," or not quoted:
            return not quoted and (at >= last or self.lower[at] != "," or self.lower[at + 1 : at + 2] == ["as"])
        return at + 1 < last and self.sets_scene(at + 1, prepositions=False)

    def sets_scene(self, at: int, prepositions: bool = True) -> bool:
        """Whether where, when or how a thing was said follows: "waving two flags", "to cheers from 80 members"."""
        word = self.lower[at]
        held = word.endswith("ed") and self.lower[at + 1 : at + 2] in (["by"], ["in"], ["with"])  # "wrapped in two shawls"
        return held or word in _SCENES or (word.endswith("ing") and word not in self.lexicon.verbs) or (prepositions and word in self.prepositions)

    def past(self, then: int, last: int) -> int:
        """Behind "in front of a crowd of 500", "during a rally": where and when it was said is the outlet's own."""
        if then + 1 < last and self.lower[then] == "on" and self.lower[then + 1] in self.phrases.times:
            return then  # "said on Friday it would"
        if then + 2 < last and self.lower[then] == "at" and self.lower[then + 1] in ("this", "that", "the") and self.lower[then + 2] in _MOMENTS:
            return then + 3  # "say at this time they hold 12 men"
        if then + 1 >= last or self.lower[then] not in _SETTINGS or self.sums_up(then, last):
            return then
        for at in range(then, min(last, then + 30)):
            word = self.lower[at]
            if word in ("that", ":", ",") or word in QUOTES or word in ENDS:
                return at
            if at > then + 1 and self.evidence.number(at, last) and self._closes_setting(at - 1) and self.evidence.clause_follows(at, last):
                return at  # "said in a statement | 12 people had died"
        return then

    def sums_up(self, at: int, last: int) -> bool:
        """Whether a preposition belongs to a number that follows: "at least", "in all", "in 12 villages"."""
        return self.lower[at + 1 : at + 2] != [] and (self.lower[at + 1] in _SUMS_UP or self.evidence.number(at + 1, last))

    def _closes_setting(self, at: int) -> bool:
        """Whether a setting may end with the word at `at`: no preposition or article that the number behind it goes with."""
        word = self.lower[at]
        return word not in self.prepositions and word not in self.phrases.determiners and word not in self.phrases.links
