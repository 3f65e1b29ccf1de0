"""Figures that take up people told of before, and whose number was told of nobody: "the 33 people who died", where the text counts 36.

A definite noun phrase presupposes that those whom it speaks of are known (Heim, "The Semantics of Definite and Indefinite Noun Phrases", 1982).
So its number is told elsewhere in the article, or is the sum of what is. Where it is not, and some figure of such people misses it by no more than
a slip, the two are one: the smaller could only be a part, or of another happening, if the phrase had an antecedent of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from checker.checks.entities.another import another_happening
from checker.checks.entities.befallen import HARMED_SO, role_in_phrase
from checker.checks.entities.certain import attackers
from checker.checks.entities.clause import CLAUSE
from checker.checks.entities.counts import Counts
from checker.checks.entities.killer import the_killer
from checker.checks.entities.partial import LARGE
from checker.checks.entities.singly import told_next, told_singly
from checker.checks.entities.telling import TOP, Telling
from checker.checks.entities.tellings import MOST, counts, telling_of
from checker.checks.entities.whole_group import closed_group
from checker.checks.guards import SLIP
from checker.checks.nearby import SENTENCE, after, before
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.reading import Reading

JUST_TOLD = 2
"""Sentences back in which people have just been told of."""
NEXT_TO = 3
"""Figures behind one among which the other part of a sum is looked for."""
_TAKES_UP = re.compile(r"\b(?:the|those|these|the same|(?<!in )all|all of (?:the|those)) $", re.IGNORECASE)
_SAID_NOW = re.compile(r"\b(?:those|these|the same) $", re.IGNORECASE)
""" "12 were killed; those 12 deaths": what the sentence itself has just told."""
_OWN = re.compile(r"\b(?:whose|its|their|our|his|her) $", re.IGNORECASE)
_HARM = frozenset(("victim", "death", "dead", "fatality"))
"""Nouns by which those who are somebody's own are known to have come to harm before: "a strike whose 14 victims", "our nine dead"."""
_THE_DEAD = re.compile(r" (?:dead|killed|slain|injured|wounded|hurt)\b")
""" "The 16 dead"."""
_OTHERS = re.compile(r" (?:(?:others?|more|additional|remaining|surviving)\b|of (?:those|these|them)\b)")
_WHICH = re.compile(
    r"\b(?:the|that|this) (?:[\w'’-]+ ){1,5}?(?:(?:in|at|on|near) [^,.;]{1,30} )?(?:that|which|where|in which) [^.,;]{0,40}$", re.IGNORECASE
)
""" "The crash at Orsa that left " a number dead."""
_UNLIKE = {"killed": ("injured", "hospitalised", "missing"), "injured": ("killed", "missing")}
"""By what befell people, the roles of figures that cannot be of the same."""
_OF_PEOPLE = frozenset(
    "killed injured casualties hospitalised missing dead_or_missing rescued displaced evacuated trapped captured hostages infected detained"
    " fighters participants residents".split()
)


def without_antecedent(reading: Reading, marks: Marks) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of figures: one that takes up people of whom no figure tells, and the one that misses its number by a slip."""
    harmed = counts(reading, marks)[:MOST]
    known = _by_their_words(harmed, reading)
    taken_up = list(islice((claim for claim in known if _takes_up(claim) or _of_the_happening(claim, marks)), MOST))
    if not taken_up:
        return
    people = _People(claim for claim in reading.claims if _of_people(claim, marks))
    for claim in taken_up:
        if people.introduce(claim):
            continue
        told = telling_of(claim, reading, marks)
        near = (telling_of(other, reading, marks) for other in harmed if _may_be_meant(other, claim))
        meant = [other for other in near if not (_both_hold(told, other, reading) or _of_another(told, other, reading))]
        if meant:
            yield told, min(meant, key=lambda other: _distance(other, told))


def _distance(other: Telling, taken_up: Telling) -> tuple[bool, bool, float, bool, int]:
    """How far a figure is from being meant: people of another noun, not just told of, another number, further down."""
    one, phrase = other.claim, taken_up.claim
    another = phrase.counted not in (None, one.counted) and phrase.counted not in taken_up.marks.words("anybody")
    just_told = one.index < phrase.index and phrase.sentence_index - one.sentence_index <= JUST_TOLD
    return another, not just_told, abs(other.value - taken_up.value), one.counted != phrase.counted, one.index


def _by_their_words(harmed: Sequence[Claim], reading: Reading) -> Iterator[Claim]:
    """The figures of dead and hurt, and those whose own noun phrase says so, whatever the text goes on to tell of them."""
    known = {claim.index for claim in harmed}
    yield from harmed
    for claim in reading.claims:
        if claim.figure.kind == "count" and claim.index not in known and (role := role_in_phrase(claim)) is not None:
            yield replace(claim, role=role)


def _takes_up(claim: Claim) -> bool:
    """ "The 36 people who died", "all four victims"; "all four" alone and "all four of those" may be those of whom the last sentence tells."""
    if claim.figure.bound != "exact" or claim.figure.point < 2 or _OTHERS.match(after(claim, 12)):
        return False
    if _OWN.search(before(claim, 8)):
        return claim.counted in _HARM or HARMED_SO.match(after(claim, CLAUSE)) is not None
    known = claim.counted is not None or closed_group(claim) or _THE_DEAD.match(after(claim, 10)) is not None
    return _TAKES_UP.search(before(claim, 14)) is not None and known


def _of_the_happening(claim: Claim, marks: Marks) -> bool:
    """ "The slide that left 21 dead", below the top, which may tell of it anew."""
    if claim.sentence_index <= TOP or claim.figure.bound != "exact" or claim.figure.point < 2:
        return False
    found = _WHICH.search(before(claim))
    return found is not None and marks.find("happening", found[0]) is not None


def _of_people(claim: Claim, marks: Marks) -> bool:
    """Whether the figure counts people, or what stands for them."""
    if claim.figure.kind != "count":
        return False
    if claim.role in _OF_PEOPLE:
        return True
    return claim.role == "other" and (claim.counted is None or claim.population != "all" or claim.counted in marks.people | marks.words("token"))


class _People:
    """The figures of people of one article, by number, and the sums of those next to each other."""

    def __init__(self, figures: Iterable[Claim]) -> None:
        people = list(figures)
        self._part_of = {one.index: one.part_of for one in people}
        self._of_number: dict[float, list[Claim]] = defaultdict(list)
        self._sums: dict[float, list[tuple[int, int]]] = defaultdict(list)
        for i, one in enumerate(people):
            self._of_number[one.figure.point].append(one)
            for other in people[i + 1 : i + 1 + NEXT_TO]:
                if other.sentence_index - one.sentence_index <= 1:
                    self._sums[one.figure.point + other.figure.point].append((one.index, other.index))

    def introduce(self, claim: Claim) -> bool:
        """Whether some other figure of such people is the number of this one, or two others next to each other come to it."""
        unlike = _UNLIKE.get(claim.role, ())
        same = self._of_number.get(claim.figure.point, ())
        if any(other.index != claim.index and other.role not in unlike for other in same):
            return True
        return any(claim.index not in pair and not self._parts_of(claim, pair) for pair in self._sums.get(claim.figure.point, ()))

    def _parts_of(self, claim: Claim, pair: tuple[int, int]) -> bool:
        """ "The seven children who died are aged from two to eleven; three of them ... four of them": whether a sum is of parts of those taken up."""
        return all(self._part_of.get(index) == claim.index for index in pair)


def _may_be_meant(other: Claim, claim: Claim) -> bool:
    """Whether the figure counts such people, in another sentence or just before, and its number is the other's but for a slip."""
    if (other.role == "killed") != (claim.role == "killed") or other.figure.point < 2:
        return False
    if other.sentence_index == claim.sentence_index and not (other.index < claim.index and _SAID_NOW.search(before(claim, 10))):
        return False
    one_group = other.counted in (None, claim.counted) or claim.population == other.population
    all_of_them = "all" in (claim.population, other.population) and claim.figure.point >= LARGE
    return (one_group or all_of_them) and 0 < abs(other.figure.point - claim.figure.point) <= SLIP


def _of_another(taken_up: Telling, other: Telling, reading: Reading) -> bool:
    """ "The 14 miners who died in the fire of 1990": their phrase says of which happening they are, and the other number is the article's own."""
    if not Counts.of(reading).leads(other.claim):
        return False
    few, many = sorted((taken_up, other), key=lambda told: told.value)
    back = taken_up.marks.find("elsewhen", before(taken_up.claim, SENTENCE)) is not None  # "Last May a bus was hit; all eight aboard died"
    return back or another_happening(few, many, reading)


def _both_hold(taken_up: Telling, other: Telling, reading: Reading) -> bool:
    """Whether the text tells how one number comes out of the other: by one more person, by the attacker, by a bound or as first told."""
    few, many = sorted((taken_up, other), key=lambda told: told.value)
    gap = many.value - few.value
    if other.claim.figure.bound not in ("exact", "at_least") or "other" in other.parts or few.at_first != many.at_first:
        return True
    doers = attackers(few, many, reading) or the_killer(few, many, reading)
    return doers or told_singly(few.claim, gap, reading) or told_next(few.claim, many.value, reading)
