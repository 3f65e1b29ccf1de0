"""The details by which two reports are known to speak of one happening: names and streets that few other articles share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.claim import Claim
from checker.extract.scope import Gazetteer
from checker.months import MONTHS, WEEKDAYS

_CAPITAL = re.compile(r"(?<=[a-z,;] )[\"'“]?([A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)*)")
COMMON_SHARE = 0.02
COMMON_FLOOR = 40
"""A word that stands in more articles than this, and than this share of all, tells no happening apart."""
RARE = 12
"""Two words that stand in no more articles than this, both in two of them, tell one happening wherever it is placed."""
PAIRED = 8
"""Words and ages of an article that are paired."""
_COMMON = frozenset((*MONTHS, *WEEKDAYS)) | frozenset(
    "Police Department Sheriff County City State Hospital Medical Center University School High Street Avenue Road Drive Boulevard Lane "
    "North South East West Northern Southern Eastern Western Mr Mrs Ms Dr Sgt Lt Capt Officer Detective Chief Mayor Gov President Court Judge "
    "Attorney District Fire News Press Associated Times Post The A An "
    "He She They It We If But And I Facebook Twitter United States American Americans Division Unit Crime Stoppers Park Saint".split()
)


@dataclass(frozen=True, slots=True)
class Details:
    """What few other articles share with one.

    Attributes:
        words: what tells a happening of one town from another: names, and pairs of ages.
        pairs: of the rarest names two and two, which tell a happening wherever it is placed.
    """

    words: frozenset[str] = frozenset()
    pairs: tuple[tuple[str, str], ...] = ()


def details_by_document(claims: Iterable[Claim], gazetteer: Gazetteer) -> dict[str, Details]:
    """The telling words of the sentences that hold an article's claims, and the ages of the people in it, which tell only in pairs."""
    words: dict[str, set[str]] = {}
    ages: dict[str, set[str]] = {}
    seen: set[tuple[str, int]] = set()
    for claim in claims:
        if claim.figure.kind == "age" and claim.figure.bound == "exact":
            ages.setdefault(claim.document, set()).add(f"{claim.figure.point:g}")
        key = (claim.document, claim.sentence_index)
        if key in seen:
            continue
        seen.add(key)
        found = words.setdefault(claim.document, set())
        found.update(word for word in _CAPITAL.findall(claim.sentence_text) if word not in _COMMON and word.lower() not in gazetteer.surfaces)
    counts = Counter(word for found in words.values() for word in found)
    most = max(COMMON_FLOOR, int(COMMON_SHARE * len(words)))
    return {
        document: Details(
            frozenset((*(word for word in found if counts[word] <= most), *_aged(ages.get(document, set())))),
            tuple(_pairs(sorted(found, key=lambda word: (counts[word], word)), counts)),
        )
        for document, found in words.items()
    }


def _aged(ages: set[str]) -> Iterator[str]:
    """The ages of an article two and two: one age is shared by many."""
    for one, other in combinations(sorted(ages)[:PAIRED], 2):
        yield f"{one} and {other}"


def _pairs(words: Sequence[str], counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """The pairs among the rarest words that other articles share at all."""
    rare = [word for word in words if 1 < counts[word] <= RARE][:PAIRED]
    for one, other in combinations(rare, 2):
        yield (one, other) if one < other else (other, one)
