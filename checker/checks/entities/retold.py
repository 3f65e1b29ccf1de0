"""One toll told twice: the headline's figure, or the opening's, and the sentence that gives it again.

Copy restates its toll in few shapes: the first sentence behind a headline gives the headline's number in full ("Two shot" / "Two men were
shot"); a summary gives the dead and the hurt together; a relative clause recalls it further down ("the shooting that left four wounded").
Those are read here, group by group, where the words say neither that one figure is a part of the other nor that it is of another happening.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from checker.checks.entities.tolls import ANYBODY, ONE_DEATH, PLACE_APART
from checker.checks.guards import (
    age_like,
    definite,
    elsewhere,
    first_sight,
    forecast,
    guessed,
    listed_with,
    of_many,
    only_named,
    shared_out,
    sums_several,
    with_doer,
)
from checker.checks.nearby import before
from checker.checks.parted import SLIP
from checker.claim import Claim
from checker.compare.parts import HIT, furniture, part_words
from checker.reading import Reading

OPENING = 7
"""Sentences from the top in which the first figure of a role restates the headline's."""
FRONT = 2
"""Sentences from the top that may stand for a headline without a figure."""
FAR = 80
"""Sentences from the top in which a toll may still be told again."""
MOST = 14
"""An article with more figures of dead and hurt than so many is a list of happenings."""
_NEVER = (age_like, first_sight, forecast, guessed, shared_out, furniture)
_OF_THE = re.compile(r"\b(?:of|among) the $", re.IGNORECASE)
_ALL = re.compile(r"\ball (?:of the |the )?$", re.IGNORECASE)
_LAST = re.compile(r"\blast (?:week|weekend|month|summer|fall|autumn|winter|spring|[A-Z][a-z]+day)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:another|other|separate|unrelated|previous|earlier|similar|second|different|recent|since)\b", re.IGNORECASE)
_PARTING = frozenset(("of those", "each", "whose", "of an age", "at first", "by wound", "also", "by place of death"))
_HAPPENING = (
    "shootings?|attacks?|crash(?:es)?|incidents?|blasts?|bombings?|explosions?|fires?|killings?|strikes?|quakes?|earthquakes?|storms?|floods?|"
    "drive-by|ambush|rampage|gunfire|massacre|violence|shootout"
)
_RECALLED = re.compile(
    rf"\b(?:{_HAPPENING})\b[^.;]{{0,40}}\b(?:left|leaving|killed|killing|wounded|wounding|injured|injuring|claimed|hurt)\b[^.;,]{{0,12}}$",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\b(?:earlier (?:shooting|attack|crash|blast|incident)|previous(?:ly)?|another (?:shooting|attack|crash|blast|incident|man|gunman)|unrelated|"
    r"(?:last|previous) year|years? ago|initial(?:ly)?|originally|at first|revised|"
    r"correct(?:ed|ion)|later died|has since died|died later|succumbed|so far this|this year|since (?:january|the start)|counts? of)\b",
    re.IGNORECASE,
)
_DEATH = re.compile(r"\b(?:dead|killed|kills|died|dies|fatal\w*|deadly|murder\w*|homicide\w*|slain|slaying|death)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SUMMED = re.compile(r"\b(?:shootings|attacks|crashes|fires|strikes|incidents|blasts|weekend of|violence)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Told:
    """One figure of dead, hurt or shot that may state a whole toll."""

    claim: Claim
    partner: float | None
    """The one figure of the other role in its sentence, or None."""
    of_shot: bool
    """Whether the partner counts those shot, who may be the dead and the hurt together."""

    @property
    def value(self) -> float:
        return self.claim.figure.point

    @cached_property
    def marks(self) -> frozenset[str]:
        return frozenset(mark for mark in part_words(self.claim) if not _sums(mark))

    @property
    def role(self) -> str:
        return self.claim.role if self.claim.role == "killed" or HIT not in self.marks else "shot"

    @property
    def group(self) -> str:
        claim = self.claim
        if claim.population != "all":
            return claim.population
        return "all" if claim.counted is None or claim.counted in ANYBODY or claim.counted.endswith("victim") else claim.counted

    @cached_property
    def summed(self) -> bool:
        return sums_several(self.claim) or any(_sums(mark) for mark in part_words(self.claim)) or bool(_SUMMED.search(self.claim.sentence_text))

    @cached_property
    def away(self) -> bool:
        """Whether the words speak of a happening beside another."""
        return elsewhere(self.claim)

    @property
    def recalled(self) -> bool:
        """ "the shooting that left four wounded"."""
        claim = self.claim
        at = claim.start - claim.sentence.start
        return bool(_RECALLED.search(claim.sentence_text[max(0, at - 90) : at]))


def _sums(mark: str) -> bool:
    """Whether a mark says that the figure sums up several happenings."""
    return mark == "over a time" or (mark.startswith("of ") and mark not in _PARTING)


def told_of(reading: Reading) -> list[Told]:
    """The figures of dead and hurt that may state a whole toll, in text order."""
    counts = [c for c in reading.claims if c.role in ("killed", "injured") and c.figure.kind == "count"]
    told = []
    for claim in counts:
        if not _eligible(claim, reading):
            continue
        beside = [c for c in counts if c.sentence_index == claim.sentence_index and c.role != claim.role]
        partner = beside[0].figure.point if len(beside) == 1 else None
        if not beside and claim.role == "injured" and ONE_DEATH.search(claim.sentence_text):
            partner = 1.0
        told.append(Told(claim, partner, len(beside) == 1 and beside[0].role == "injured" and HIT in part_words(beside[0])))
    return told


def _eligible(claim: Claim, reading: Reading) -> bool:
    if claim.figure.bound not in ("exact", "at_least") or claim.disputed or claim.scope.background:
        return False
    if claim.part_of is not None and (claim.role != "killed" or reading.claims[claim.part_of].role == "killed"):
        return False  # of those shot, the dead are all of the dead
    if any(test(claim) for test in _NEVER) or (of_many(claim) and not _OF_THE.search(before(claim, 20))):
        return False
    this = str(claim.published.year) if claim.published else ""
    return claim.section == "headline" or not (_GONE.search(claim.sentence_text) or any(year != this for year in _YEAR.findall(claim.sentence_text)))


def retold(reading: Reading, one_happening: Callable[[Claim, Claim], bool]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of figures, earlier first, that state one toll and part; at most one a front figure."""
    told = told_of(reading)
    if not 2 <= len(told) <= MOST:
        return
    dead = _dead(reading)
    for i, front in enumerate(told):
        if listed_with(front.claim) or definite(front.claim):
            continue
        later = [t for t in told[i + 1 :] if t.claim.sentence_index != front.claim.sentence_index and _alike(front, t)]
        known = {t.value for t in later}
        for n, other in enumerate(later):
            if not _part(front, other) or not _again(front, other, n == 0, front.value in known):
                continue
            if not _explained(front, other, reading, dead) and one_happening(front.claim, other.claim):
                yield front.claim, other.claim
                break


def _dead(reading: Reading) -> set[float]:
    """The numbers of dead that the article knows; one where it speaks of dead without a number."""
    numbers = {claim.figure.point for claim in reading.claims if claim.role == "killed" and claim.figure.kind == "count"}
    return numbers or ({1.0} if _DEATH.search(reading.article.text) else set())


def _part(front: Told, other: Told) -> bool:
    """Whether the two numbers cannot both hold; of two that are both "at least" the larger makes the smaller a slip where they are paired."""
    low, high = sorted((front, other), key=lambda told: told.value)
    if low.value == high.value:
        return False
    return low.claim.figure.bound == "exact" or (high.claim.figure.bound == "at_least" and _paired(front, other))


def _alike(front: Told, other: Told) -> bool:
    """Whether both count the same fate, alone or among several happenings alike, and with the same words for how badly."""
    paired = _paired(front, other)
    return (
        (front.role == other.role or front.claim.role == other.claim.role == "injured")
        and front.summed == other.summed
        and (front.away == other.away or _recent(front) or _recent(other))
        and (paired or _degrees(front) == _degrees(other))
        and not (front.marks | other.marks) & _PARTING
        and with_doer(front.claim) == with_doer(other.claim)
    )


def _paired(front: Told, other: Told) -> bool:
    """Whether both sentences give the same figure of the other role, those shot reckoned as the dead and the hurt."""
    if front.partner is None or other.partner is None:
        return False
    if front.of_shot == other.of_shot:
        return front.partner == other.partner
    shot, hurt = (front.partner, other.partner) if front.of_shot else (other.partner, front.partner)
    return shot - hurt in (front.value, other.value)


def _slip(front: Told, other: Told) -> bool:
    """Whether two numbers of one role are as close as a slip leaves them, and nothing sets the second one's place apart."""
    if min(front.value, other.value) < 2 or 2 * other.value < front.value or definite(other.claim):
        return False
    near = abs(front.value - other.value) <= SLIP and front.role == other.role
    return near and not PLACE_APART.search(other.claim.sentence_text)


def _recent(told: Told) -> bool:
    """ "The shooting last week" of a later report is the one it tells of."""
    return told.away and bool(_LAST.search(told.claim.sentence_text[:400])) and not _ANOTHER.search(told.claim.sentence_text[:400])


def _degrees(told: Told) -> set[str]:
    """Marks of how badly those counted are hurt; "all six are stable" is of all."""
    ignored = (HIT, "other", "and the killer", "beside the killer", *(("stable", "threatening") if _ALL.search(before(told.claim, 12)) else ()))
    return {mark for mark in told.marks if mark not in ignored and not mark.startswith("at ")}


def _again(front: Told, other: Told, first: bool, known: bool) -> bool:
    """Whether the later figure gives the earlier one again, by one of the shapes of the module's head."""
    a, b = front.claim, other.claim
    if b.sentence_index > FAR:
        return False
    at_front = a.section != "body" or a.sentence_index <= FRONT
    if _paired(front, other):
        return at_front or front.partner != 1
    if _slip(front, other):
        return True
    if not at_front:
        return front.recalled and other.recalled and other.value > 1
    if definite(b):
        return other.value > front.value > 1 and not known
    if (front.partner is not None and other.partner is not None) or PLACE_APART.search(b.sentence_text):
        return False
    if other.value == 1:
        return first and not known and b.sentence_index <= (OPENING if other.partner is not None else FRONT) and a.section == "headline"
    if front.value == 1 and other.partner is None and b.sentence_index > FRONT:
        return False
    return other.recalled or (first and not known and b.sentence_index <= OPENING and b.section != "headline")


def _explained(front: Told, other: Told, reading: Reading, dead: set[float]) -> bool:
    """Whether arithmetic or the words let both hold: a part named beside others, the dead among those shot, a group within the group."""
    few, many = (front, other) if front.value < other.value else (other, front)
    if listed_with(few.claim) or only_named(few.claim):
        return True
    gap = abs(front.value - other.value)
    hurt = front.role == other.role == "injured" and not (front.of_shot or other.of_shot)
    if hurt and _paired(front, other) and front.group == other.group:
        return False  # with the dead told beside them, neither counts them
    if front.claim.role == "injured" and gap in dead and ("other" in front.marks) != ("other" in other.marks):
        return True
    if _paired(front, other) and front.role == other.role:
        return "all" not in (front.group, other.group) and front.group != other.group
    if front.role != "killed" and (front.role != other.role or "other" in front.marks | other.marks or front.role == "shot") and gap in dead:
        return True
    if front.group != other.group and "all" not in (front.group, other.group):
        return True
    if few is front:
        return front.group != "all"
    if few.group != "all" and many.group == "all" and few.claim.sentence_index > 4:
        return True
    return any(_rest(claim, few.claim, gap, many) for claim in reading.claims)


def _rest(claim: Claim, few: Claim, gap: float, many: Told) -> bool:
    """Whether a figure beside the smaller one makes it up to the larger, or gives the larger itself."""
    if claim.role != few.role or claim.index in (few.index, many.claim.index) or not -1 <= claim.sentence_index - few.sentence_index <= 2:
        return False
    if claim.figure.point == gap:
        return gap != few.figure.point or claim.sentence_index == few.sentence_index
    return claim.figure.point == many.value
