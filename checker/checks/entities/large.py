"""Large numbers that nearly agree: "231 people have died", and far down "229 dead in five days".

A toll and its part are hardly ever within a slip of each other once they are large, nor are those of two happenings once they are larger still: among
three thousand news reports there was hardly a pair. So of such numbers only what the text says of them in so many words keeps two apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.checks.entities.alike import DOZEN, near
from checker.checks.entities.certain import PARTS
from checker.checks.entities.counts import Counts
from checker.checks.entities.sums import summed_up
from checker.checks.entities.telling import Telling
from checker.checks.entities.tellings import MOST, counts, telling_of
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.reading import Reading

NO_OTHER = 25
"""A number from which no toll of another happening comes near one by chance; from a dozen on, no part of it does."""
TOLD_APART = (
    "in one breath", "in one headline", "several happenings", "the rest beside it", "an item of a sum", "the rest told next", "joined to others",
    "survivors", "in hospital", "buried", "feared", "as many by then", "hurt in one degree", "others", "one more beside a group", "in a corner",
    "a part", "a group told again",
)  # fmt: skip
"""The signs of a part that hold for large numbers too."""


def nearly_agree(reading: Reading, marks: Marks) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of large numbers, earlier first, of dead or of hurt, that a slip parts, and neither of which the text makes a part of the other."""
    large = [claim for claim in counts(reading, marks)[:MOST] if claim.figure.point >= DOZEN and claim.figure.bound in ("exact", "at_least")]
    told = [telling_of(claim, reading, marks) for claim in large]
    for front, other in combinations(told, 2):
        if (front.role == "killed") != (other.role == "killed") or front.value == other.value:
            continue
        few, many = sorted((front, other), key=lambda one: one.value)
        if near(few, many) and not _a_part(few, many, reading):
            yield front, other


def _a_part(few: Telling, many: Telling, reading: Reading) -> bool:
    """Whether the text makes the smaller a part of the larger, here or where it tells the number before."""
    if any(PARTS[name](few, many, reading) for name in TOLD_APART) or summed_up(few, many, reading):
        return True
    counts, claim = Counts.of(reading), few.claim
    question = "a part of", claim.role, claim.figure.value, many.value
    return counts.once(question, lambda: any(_part_of(c, reading) == many.value for c in counts.like(claim.role, claim.figure)))


def _part_of(claim: Claim, reading: Reading) -> float | None:
    """The number of which the figure counts a part."""
    return None if claim.part_of is None else reading.claims[claim.part_of].figure.point
