"""Two tolls as the words of two sources: set against each other, given side by side, or a side's count of its enemies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.checks.entities.alike import in_clause, opening
from checker.checks.entities.counts import FEW, Counts
from checker.checks.entities.partial import LEAD
from checker.checks.entities.telling import Telling
from checker.checks.guards import SLIP
from checker.checks.nearby import SENTENCE
from checker.checks.sources import openly_parted, two_voices
from checker.claim import Claim
from checker.compare.parts import by_the_killer
from checker.reading import Reading

_SIDED = re.compile(
    r"\b(?:army|armies|navy|troops|forces|military|militias?|rebels?|militants?|guerrillas?|soldiers?|fighters?|gunmen)\b", re.IGNORECASE
)
_OFFICIALS = re.compile(r"\b(?:officials?|authorit(?:y|ies))\b", re.IGNORECASE)
SIDES = frozenset(("fighters", "soldiers", "police"))
"""Groups that a war has sides of."""


def two_voices_apart(few: Telling, many: Telling, reading: Reading) -> bool:
    """Two sources whose figures the text sets against each other; numbers that are nearly one need a word for it.

    For a figure without a source, as headlines have, stand those of the text that say the same with one.
    """
    ones, others = _sourced(few, reading), _sourced(many, reading)
    by_a_side = few.claim.population != many.claim.population and (_killed_by_a_side(few) or _killed_by_a_side(many))
    if (by_a_side and _two_among(ones, others)) or _announced(few, reading) != _announced(many, reading):
        return True
    slip = many.value - few.value <= SLIP
    if _side_by_side(few, many, reading) or (two_voices(few.claim, many.claim) and _part_of(many, many.value - few.value, reading)):
        return True
    if slip and (opening(few, many) or _headline_voice(few, many)):
        return False  # a headline and the text below it call one source by two names
    floors = few.claim.figure.bound == many.claim.figure.bound == "at_least"
    if floors and any(two_voices(one, other) and not (slip and _one_official(one, other)) for one in ones for other in others):
        return True  # "at least 13 killed, say doctors", "reports of at least ten": both hold
    return any(openly_parted(one, other, few.marks, near=slip) for one in ones for other in others)


def _one_official(one: Claim, other: Claim) -> bool:
    """ "At least ten were killed, local officials said": the lead's unnamed officials are whoever of them speaks further on, by name."""
    lead, named = sorted((one, other), key=lambda claim: claim.index)
    unnamed = lead.attribution.source_type == "anonymous" and _OFFICIALS.search(lead.attribution.source_text or "") is not None
    return lead.sentence_index <= LEAD and unnamed and named.attribution.speaker is not None


def _headline_voice(few: Telling, many: Telling) -> bool:
    """Whether the headline names a source of its own, no party to a conflict, and nor is the text's: "governor", and below, who that is."""
    head, other = sorted((few.claim, many.claim), key=lambda claim: claim.index)
    both = head.attribution.attributed and other.attribution.attributed
    return head.section == "headline" and both and head.attribution.party is None is other.attribution.party


def _killed_by_a_side(told: Telling) -> bool:
    """ "The rebels said that they had killed nine officers": a side's count of its enemies is not the clinic's of all who died."""
    return told.claim.population in SIDES and told.sentence > 1 and by_the_killer(told.claim)


def _two_among(ones: Sequence[Claim], others: Sequence[Claim]) -> bool:
    """Whether two sources stand behind some of the figures."""
    return any(two_voices(one, other) for one in ones for other in others)


def _announced(told: Telling, reading: Reading) -> bool:
    """ "A village head gave a higher figure. He said that 17 people were buried": the sentence before says that another number comes."""
    if not told.claim.attribution.attributed or not told.sentence:
        return False

    def found() -> bool:
        before = reading.text_of(reading.sentences[told.sentence - 1])[:SENTENCE]
        return told.marks.find("another figure", before) is not None

    return Counts.of(reading).once(("another figure", told.sentence, told.marks), found)


def _part_of(told: Telling, number: float, reading: Reading) -> bool:
    """ "18 dead, three of whom were buried at once": whether its sentence tells of so many of those whom it counts."""
    if told.claim.role != "killed":
        return False
    behind = reading.claims[told.claim.index + 1 : told.claim.index + FEW + 1]
    return any(
        c.part_of == told.claim.index and c.figure.point == number and c.population == "all" and c.sentence_index == told.sentence for c in behind
    )


def _side_by_side(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Rebels say six died, the army says nine": one sentence gives both numbers as the words of two sources."""
    counts = Counts.of(reading)
    ones, others = counts.again(few.claim), counts.again(many.claim)
    return any(one.sentence_index == other.sentence_index and two_voices(one, other) for one in ones for other in others)


def _sourced(told: Telling, reading: Reading) -> Sequence[Claim]:
    """The figure itself, or the first few that give its number with a source if it has none."""
    if told.claim.attribution.attributed:
        return [told.claim]
    return Counts.of(reading).sourced(told.claim.role, told.claim.figure)[:FEW] or [told.claim]


def own_losses(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "The army spoke of five dead of its own", "four of its soldiers died": not of those of the other side."""
    if not _knows_sides(reading) and not any(_SIDED.search(told.claim.sentence_text[:SENTENCE]) for told in (few, many)):
        return False  # "the choir lost nine of its own"
    if in_clause("own side", few, many) or in_clause("own side", many, few):
        return True
    both = two_voices(few.claim, many.claim)
    return both and (in_clause("own men", few, many) or in_clause("own men", many, few))


@lru_cache(maxsize=8)
def _knows_sides(reading: Reading) -> bool:
    """Whether the article counts soldiers, fighters or police: only those have a side."""
    return any(claim.population in SIDES for claim in reading.claims)
