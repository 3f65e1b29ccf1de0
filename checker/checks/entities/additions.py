"""A toll that rises: the smaller of two figures is what came to it, or what it was before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.checks.entities.alike import opening
from checker.checks.entities.counts import Counts
from checker.checks.entities.deaths import ONE_DEATH
from checker.checks.entities.telling import Telling
from checker.checks.guards import raised_toll, raises_toll
from checker.checks.nearby import SENTENCE, after, before
from checker.claim import Claim
from checker.compare.marks import Marks, Surroundings
from checker.reading import Reading

_HAD_DIED = re.compile(r"\bhad (?:already |also )?(?:been (?:killed|confirmed|found|reported)|died)\b")
""" "Nine people had been killed", beside a toll that has risen since."""


def raised_by(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Toll climbs to 15 as two die": an addition to the toll; or the thirteen to whom they came."""
    if raises_toll(few.claim) != raises_toll(many.claim):
        return True
    if opening(few, many):
        return False  # headline and first sentence give one toll, whatever it rose by
    again = Counts.of(reading).again(many.claim)
    if _raised_by_one(few, many, again):
        return True
    if _HAD_DIED.search(few.rest) and any(map(raised_toll, (many.claim, *again))):
        return True
    return any(c.figure.point == many.value - few.value for told in (many.claim, *again) for c in _came_to(told, reading))


def adds_up(claim: Claim, marks: Marks) -> bool:
    """ "That makes seven", "which brought it to ten": a sum of what was told just before."""
    return marks.has("added up", Surroundings(before(claim), claim.text, after(claim), ""))


def _raised_by_one(few: Telling, many: Telling, again: Sequence[Claim]) -> bool:
    """ "A guard died on Monday, bringing the toll to five", and further on "four were found dead that night"."""
    if many.value - few.value != 1 or few.sentence <= 1 or few.all_of_them or few.closed_whole or few.definite or raised_toll(few.claim):
        return False
    return any(raised_toll(claim) and ONE_DEATH.search(claim.sentence_text[:SENTENCE]) for claim in (many.claim, *again))


def _came_to(claim: Claim, reading: Reading) -> list[Claim]:
    """Those who came to a raised toll, as its sentence tells: "Two more died, taking the toll to 14", "rose to 14 with two more deaths"."""
    beside = [c for c in reading.claims[max(0, claim.index - 1) : claim.index + 2] if c.sentence_index == claim.sentence_index]
    return [c for c in beside if raises_toll(c) or (c.index < claim.index and raised_toll(claim))]
