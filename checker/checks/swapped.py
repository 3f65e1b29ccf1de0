"""The same number for another group or another outcome: "20 civilians" / "20, fighters among them"; "30 casualties" / "30 killed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from pydantic import Field

from checker.checks.base import Case, Check
from checker.checks.nearby import after, around
from checker.checks.phrases import told
from checker.checks.sources import two_voices
from checker.claim import Claim
from checker.extract.scope.gazetteer import Gazetteer
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook.base import Strict

_EITHER = re.compile(r"\b(?:or|and) (?:killed|injured|wounded|hurt|dead)\b", re.IGNORECASE)
_STRUCK = re.compile(r"\b(?:shot|struck|hit|stabbed)\b", re.IGNORECASE)
WITHIN_DAYS = 7
MOST = 60


class SwapParameters(Strict):
    """How small a number may be equal by chance."""

    at_least: int = Field(5, ge=1, description="smaller numbers are often equal by chance")


class PopulationParameters(SwapParameters):
    """Two sorts of groups of which nobody belongs to both, and the words for the second sort."""

    civil: list[str] = Field(description="populations of people who do not fight")
    armed: list[str] = Field(description="populations of people who do")
    armed_words: list[str] = Field(description="words for those who fight, in 'fighters among them'")


class _Swap(Check):
    """Pairs of figures with one number that can speak of one happening, the draft's first."""

    parameters: SwapParameters

    def across(self, case: Case) -> Iterator[Finding]:
        gazetteer = Gazetteer.of(self.rulebook)
        by_value: dict[object, list[Claim]] = {}
        for reading in case.everything:
            for claim in reading.claims:
                if claim.figure.kind == "count" and claim.figure.bound != "vague" and claim.figure.point >= self.parameters.at_least:
                    by_value.setdefault(claim.figure.value, []).append(claim)
        for pile in by_value.values():
            if any(case.is_draft(claim.document) for claim in pile[:MOST]):
                case.pass_over_figures(pile[MOST:])
            yield from self._in_pile(pile[:MOST], gazetteer, case)

    def _in_pile(self, pile: list[Claim], gazetteer: Gazetteer, case: Case) -> Iterator[Finding]:
        told_already: set[tuple[str, str]] = set()
        sides = [self.side(claim) for claim in pile]
        if len(set(sides) - {None}) < 2:
            return
        for a, side in zip(pile, sides, strict=True):
            if side is None or not case.is_draft(a.document) or (a.document, a.role) in told_already:
                continue
            across = [b for b, other in zip(pile, sides, strict=True) if other not in (None, side)]
            others = [b for b in across if self._meets(a, b, case) and one_happening(a, b, gazetteer)]
            # The finding stands on the later of two drafts' figures, so that a pair is told once.
            if others and all(not case.is_draft(b.document) or (b.document, b.index) < (a.document, a.index) for b in others):
                told_already.add((a.document, a.role))
                yield self.finding(
                    f"The same number for two things: {told(a, a.document)}, but {told(others[0], a.document)}.",
                    Location.of_claim(a),
                    [Location.of_claim(b) for b in others],
                    confidence="medium",
                )

    def _meets(self, a: Claim, b: Claim, case: Case) -> bool:
        return a.part_of is None and b.part_of is None and not two_voices(a, b) and self.swapped(a, b, case)

    def side(self, claim: Claim) -> str | None:
        """Which side of a swap a figure may be on; figures of one side, or of none, are never a pair."""
        raise NotImplementedError

    def swapped(self, a: Claim, b: Claim, case: Case) -> bool:
        raise NotImplementedError


def one_happening(a: Claim, b: Claim, gazetteer: Gazetteer) -> bool:
    """Whether two figures can speak of one happening: the same event, places that meet, days that are close."""
    if a.scope.background != b.scope.background or a.scope.event is None or b.scope.event is None:
        return False
    if a.scope.event != b.scope.event or gazetteer.relation(a.scope.place, b.scope.place) in ("apart",):
        return False
    if a.document == b.document:
        return True
    return a.published is not None and b.published is not None and abs((a.published - b.published).days) <= WITHIN_DAYS


class PopulationSwapped(_Swap):
    """The same number, of civilians here and of fighters there."""

    kind = "population-swapped"
    Parameters = PopulationParameters
    parameters: PopulationParameters

    def swapped(self, a: Claim, b: Claim, case: Case) -> bool:
        if a.role != b.role:
            return False
        return not (self._both_given(case.reading_of[a.document], a) or self._both_given(case.reading_of[b.document], b))

    def side(self, claim: Claim) -> str | None:
        if claim.population in self.parameters.civil:
            return "civil"
        if claim.population in self.parameters.armed or self._armed_among(claim):
            return "armed"
        return None

    def _armed_among(self, claim: Claim) -> bool:
        """ "20 people, fighters among them", "20 people, including fighters": no number of their own."""
        return claim.population == "all" and self._fighters.search(after(claim, 120)) is not None

    @cached_property
    def _fighters(self) -> re.Pattern[str]:
        words = "|".join(map(re.escape, self.parameters.armed_words))
        return re.compile(rf"\b(?:including|among them|some of them)\W+(?:{words})\b|\b(?:{words})\W+(?:were )?among (?:them|the)\b")

    def _both_given(self, reading: Reading, claim: Claim) -> bool:
        """Whether one article gives both groups apart with this number."""
        sorts = {self.side(other) for other in reading.claims if other.role == claim.role and other.figure.value == claim.figure.value}
        return {"civil", "armed"} <= sorts


class OutcomeSwapped(_Swap):
    """The same number of casualties here and of dead there."""

    kind = "outcome-swapped"
    Parameters = SwapParameters

    def side(self, claim: Claim) -> str | None:
        return claim.role if claim.role in _OUTCOMES else None

    def swapped(self, a: Claim, b: Claim, case: Case) -> bool:
        pair = frozenset((a.role, b.role))
        if pair not in WIDENED and not (pair in OTHER and a.document != b.document):
            return False
        if (_struck(a) and _struck(b)) or (pair == _HURT and (_struck(a) or _struck(b))):
            return False  # "five shot", "five injured": those shot who lived
        if _by_victim(a) or _by_victim(b) or (_EITHER.search(around(a)) and _EITHER.search(around(b))):
            return False
        if a.population != b.population and "all" not in (a.population, b.population):
            return False
        return not (_gives_both(case.reading_of[a.document], a, pair) and _gives_both(case.reading_of[b.document], b, pair))


WIDENED = frozenset(
    map(frozenset, [("casualties", "killed"), ("casualties", "injured"), ("dead_or_missing", "killed"), ("dead_or_missing", "missing")])
)
"""Outcomes of which one holds the other: one number for both is a swap even in one article."""
OTHER = frozenset(
    map(frozenset, [("killed", "injured"), ("killed", "missing"), ("injured", "missing"), ("infected", "killed"), ("detained", "killed")])
)
_HURT = frozenset(("casualties", "injured"))
_OUTCOMES = frozenset().union(*WIDENED, *OTHER)


def _struck(claim: Claim) -> bool:
    """Whether the words are of those shot or hit, who are the hurt and the casualties alike."""
    return claim.role in ("casualties", "injured") and bool(_STRUCK.search(around(claim, 60)))


def _by_victim(claim: Claim) -> bool:
    """ "the five victims" names no outcome."""
    return claim.role == "casualties" and claim.counted != "casualty" and claim.trigger_span in (None, claim.counted_span)


def _gives_both(reading: Reading, claim: Claim, pair: frozenset[str]) -> bool:
    """Whether an article gives both outcomes, each with a number of its own."""
    roles = {other.role for other in reading.claims if other.role in pair and other.figure.value != claim.figure.value}
    return bool(roles)
