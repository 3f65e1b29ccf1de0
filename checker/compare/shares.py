"""Places that a happening over a region is told by: of the toll of a flood in a province, that of each district is a part.

Outlets set one happening in places of different size, and what one takes for the whole - "the Selwick quake" - is to another one district of
several. Which places share a toll out is known from all articles of the happening together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from checker.claim import Claim
from checker.compare.breakdown import one_place
from checker.compare.coverage import Coverage
from checker.compare.parts import text_about
from checker.extract.scope import Gazetteer

_SMALL = frozenset(("district", "county"))
"""Kinds of the nouns that make a place one of several: "Selwick district"."""
_LARGE = frozenset(("province", "country"))
FIRST = 1
"""The first sentence behind the headline."""
_SPREAD = frozenset(("wide", "ongoing"))


def shared_out(claims: Iterable[Claim], coverage: Coverage, sorts: Mapping[str, str], gazetteer: Gazetteer) -> dict[int, frozenset[str]]:
    """By the number of each happening over a region, the places whose own tolls are parts of it.

    Those are the places that an article tells tolls of side by side, and those called a district where another article sets the happening in
    a larger place.
    """
    told: dict[tuple[int, str, str], list[tuple[Claim, str]]] = defaultdict(list)
    found: dict[int, set[str]] = defaultdict(set)
    for claim in claims:
        number, place = coverage.number.get(claim.document), claim.scope.place
        if number is None or claim.scope.background or sorts.get(claim.subject.kind or "") not in _SPREAD:
            continue
        if (named := one_place(claim)) is not None:
            found[number].add(named)
        elif place is not None and says_where(claim):
            told[number, claim.document, claim.role].append((claim, place))
            if _called_small(claim, place, gazetteer) and any(_holds(setting, place, gazetteer) for setting in coverage.places.get(number, ())):
                found[number].add(place)
    for (number, *_), rows in told.items():
        for (one, here), (other, there) in pairwise(rows):
            if _side_by_side(one, other) and gazetteer.relation(here, there) in ("apart", "unknown"):
                found[number] |= {here, there}
    return {number: frozenset(places) for number, places in found.items()}


def _side_by_side(one: Claim, other: Claim) -> bool:
    """Whether two figures stand in one sentence, or in neighbouring ones behind the first: a headline and a lead tell one toll twice."""
    apart = other.sentence_index - one.sentence_index
    return apart == 0 or (apart == 1 and one.sentence_index > FIRST)


def of_the_same_place(claims: Sequence[Claim], rows: Iterable[int], where: Mapping[int, tuple[str, str]]) -> dict[int, tuple[str, str]]:
    """The rows that go on about the place of the sentence before: "Nine died in Selwick, doctors said. The mayor counts eleven"."""
    found: dict[int, tuple[str, str]] = {}
    last: dict[tuple[str, str], int] = {}
    for i in rows:
        claim = claims[i]
        before = last.get((claim.document, claim.role))
        if before is not None and not where[i][1] and claim.scope.sure < 2 and not says_where(claim):
            event, place = found.get(before, where[before])
            one = claims[before]
            if place and event == where[i][0] and (claim.paragraph, claim.sentence_index - one.sentence_index) == (one.paragraph, 1):
                found[i] = event, place
        last[claim.document, claim.role] = i
    return found


def says_where(claim: Claim) -> bool:
    """Whether the figure's own sentence names its place."""
    return claim.scope.place is not None and claim.scope.place.partition(", ")[0].lower() in text_about(claim)[0].lower()


def _called_small(claim: Claim, place: str, gazetteer: Gazetteer) -> bool:
    """ "Selwick district", "the district of Selwick"."""
    before, _, behind = text_about(claim)[0].partition(place)
    nouns = (behind.split()[:1], before.removesuffix("of ").split()[-1:] if before.endswith("of ") else [])
    return any(gazetteer.generic.get(word.strip(",.;:")) in _SMALL for words in nouns for word in words)


def _holds(setting: str, place: str, gazetteer: Gazetteer) -> bool:
    """Whether a setting is larger than the place, as far as is known."""
    kinds = {gazetteer.kinds.get(name) for name in (setting, *gazetteer.ancestors(setting)[:1])}
    return not kinds.isdisjoint(_LARGE) and gazetteer.relation(setting, place) in ("contains", "unknown")
