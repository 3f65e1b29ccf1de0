"""The attacker between two tolls: one counts his victims, the other counts him with them."""

from __future__ import annotations

import re

from checker.checks.entities.counts import Counts
from checker.checks.entities.telling import Telling
from checker.checks.guards import SLIP, doer_between, takes_in_doer, takes_in_doers
from checker.checks.nearby import SENTENCE
from checker.compare.marks import Marks
from checker.compare.parts import by_the_killer
from checker.reading import Reading

_FOUND_DEAD = re.compile(r"\bfound (?:shot )?dead\b")
""" "Five found dead in a house" may take in who did it; "the four victims" does not."""


def the_killer(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "killed three people" counts his victims, "four dead" the attacker with them."""
    by_one = many.value - few.value == 1
    if by_one and many.takes_in_doer and not few.takes_in_doer:
        return True
    if few.group == many.group != "all":
        return False  # no gunman is one of the children
    if by_one and few.claim.counted == "victim" and _FOUND_DEAD.search(many.claim.sentence_text[:SENTENCE]):
        return True
    if few.takes_in_doer or by_the_killer(many.claim):
        return False  # the larger of the two is then still without him
    if by_one and few.role == "killed" and _doer_in(many.value, reading, few.marks):
        return True
    if few.role == "killed" and many.value - few.value <= SLIP and takes_in_doers(many.claim, few.marks):
        return True
    if few.role == "injured" == many.role:
        return False  # who wounded nine is not one of them, whatever became of him
    if few.with_doer != many.with_doer and by_one:
        return True
    if not doer_between(few.claim, many.claim, reading, few.marks):
        return False
    return by_the_killer(few.claim) != by_the_killer(many.claim) or few.beside_doer or many.beside_doer


def _doer_in(number: float, reading: Reading, marks: Marks) -> bool:
    """Whether some figure of so many dead takes the attacker in."""
    counts = Counts.of(reading)
    same = (c for c in counts.of_number("killed", number) if c.figure.value == number)
    return counts.once(("doer in", number, marks), lambda: any(takes_in_doer(c, marks) for c in same))
