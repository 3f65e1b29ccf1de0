"""Figures and people near the smaller of two tolls that make it up to the larger: "six died when a wall fell, three at sea", "another man died"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.checks.entities.counts import Counts
from checker.checks.entities.singly import told_singly
from checker.checks.entities.telling import BESIDE, HARMED, Telling
from checker.checks.entities.tellings import telling_of
from checker.checks.nearby import after
from checker.claim import Claim, Figure
from checker.compare.parts import HIT
from checker.reading import Reading

_STANDING = frozenset(("other", "also", HIT))
"""Marks that the rest of a whole may bear; one that says how badly or where people were hurt describes some of them."""
REST = 2
"""Sentences behind a part in which the rest of its whole is told."""
_APPOSED = re.compile(r"(?: [\w'’-]+){0,3}(?:,| -| –| —|:|--) ")


def summed_up(few: Telling, many: Telling, reading: Reading) -> bool:
    """Whether a figure near the smaller one makes it up to the larger, or names it a part of the larger."""
    gap = many.value - few.value
    if _told_singly(few, many, reading) or _one_listed(few, reading):
        return True
    beside = [claim for told in (few, many) for claim in reading.claims[max(0, told.claim.index - BESIDE) : told.claim.index + BESIDE + 1]]
    for claim in beside:
        if claim.role != few.claim.role or claim.index in (few.claim.index, many.claim.index) or claim.scope.background:
            continue
        behind = claim.sentence_index - few.sentence
        if behind and (few.claim.section == "headline" or (few.sentence == 1 and few.paired(many))):
            continue  # headline and summary give the whole
        if claim.part_of == many.claim.index and claim.figure.value == few.value and claim.sentence_index - many.sentence <= REST:
            return True
        whole = claim.figure.point == many.value and behind == 0
        rest = claim.figure.point == gap and 0 <= behind <= REST and (gap != few.value or behind == 0) and claim.part_of in (None, many.claim.index)
        if not (whole or rest) or _of_few(claim, few) or _another_kind(claim, few, many):
            continue
        if whole or _STANDING.issuperset(telling_of(claim, reading, few.marks).claim_marks):
            return True
    return False


def rest_beside(few: Telling, many: Telling, reading: Reading) -> bool:
    """Whether the sentence itself gives the rest of the larger figure: "his two children and four others"."""
    return next(rests(few, many, reading, BESIDE), None) is not None


def rests(few: Telling, many: Telling, reading: Reading, reach: int) -> Iterator[Claim]:
    """The figures of the smaller one's sentence, at most `reach` figures from it, that are what it lacks of the larger."""
    near = reading.claims[max(0, few.claim.index - reach) : few.claim.index + reach + 1]
    mates = (c for c in near if c.role == few.claim.role and c.sentence_index == few.sentence and c.index != few.claim.index)
    gap = many.value - few.value
    return (c for c in mates if c.part_of is None and c.figure.point == gap and not _another_kind(c, few, many))


def _of_few(claim: Claim, few: Telling) -> bool:
    """ "Four others, three boys and a girl": who they are, in apposition."""
    return (
        claim.index == few.claim.index + 1
        and claim.population != few.claim.population == "all"
        and _APPOSED.fullmatch(after(few.claim, claim.start - few.claim.end)) is not None
    )


def _another_kind(claim: Claim, few: Telling, many: Telling) -> bool:
    """Whether both figures count girls and the claim boys, who make no number of girls larger."""
    return (
        few.claim.counted == many.claim.counted
        and few.group != "all"
        and claim.counted not in (None, few.claim.counted)
        and claim.counted not in few.marks.words("anybody")
    )


def _one_listed(few: Telling, reading: Reading) -> bool:
    """ "two children, one teen shot": one person beside others of the sentence is no toll."""
    if few.value != 1:
        return False
    near = reading.claims[max(0, few.claim.index - BESIDE) : few.claim.index + BESIDE + 1]
    beside = [c for c in near if c.sentence_index == few.sentence and c.index != few.claim.index and c.figure.kind == "count" and c.role in HARMED]
    return any((c.role == "killed") == (few.role == "killed") for c in beside)


def _told_singly(few: Telling, many: Telling, reading: Reading) -> bool:
    """Whether beside the smaller figure, or where the text gives it again, one more person is told of; what two summaries give is whole."""
    if few.paired(many):
        return False
    gap, claim = many.value - few.value, few.claim
    if gap != 1:
        return False
    if few.at_top:
        return told_singly(claim, gap, reading, behind=many.claim.section != "headline")
    if told_singly(claim, gap, reading):
        return True
    return _one_more_again(claim.role, claim.figure, reading)


def _one_more_again(role: str, figure: Figure, reading: Reading) -> bool:
    """Whether beside some figure of the text that names the same value one more person is told of."""
    counts = Counts.of(reading)
    again = (c for c in counts.like(role, figure) if c.section == "body")
    return counts.once(("one more", role, figure.value), lambda: any(told_singly(c, 1, reading) for c in again))
