"""Groups by nationality: "four Danes and two Kenyans among the dead" are all the Danes and Kenyans, which others may count otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from checker.claim import Claim
from checker.compare.eligible import is_compared
from checker.extract.scope import Gazetteer, ascii_of
from checker.rulebook import Rulebook

_ANY_GROUP = frozenset(("all", "foreigners", "workers"))
"""Groups that a nationality narrows; soldiers of a country are its soldiers."""
_NATIONALS = "nationals of "


def nationals_of(country: str) -> str:
    """The population of a country's people abroad, as stories name it: "nationals of Denmark"."""
    return _NATIONALS + country


def is_national(population: str) -> bool:
    """Whether a population are the people of one country, as `nationals_of` names them; those that rules name never are."""
    return population.startswith(_NATIONALS)


def by_nation(claims: Sequence[Claim], rulebook: Rulebook) -> list[Claim]:
    """The claims, those on the people of one nation with that nation as their population.

    A nation is a group where people of another are told of beside it, where the figure is a part of a larger one, or where the happening was in
    another country. At home its people are simply people.
    """
    gazetteer = Gazetteer.of(rulebook)
    found = {i: nation for i, claim in enumerate(claims) if (nation := _nation(claim, gazetteer)) and is_compared(rulebook, claim.role)}
    if not found:
        return list(claims)
    beside: dict[tuple[str, int, str], set[str]] = defaultdict(set)
    for i, nation in found.items():
        beside[claims[i].document, claims[i].sentence_index, claims[i].role].add(nation)

    def is_group(claim: Claim, nation: str) -> bool:
        if claim.part_of is not None or len(beside[claim.document, claim.sentence_index, claim.role]) > 1:
            return True
        relations = {gazetteer.relation(place, nation) for place in (claim.scope.place, claim.subject.place)}
        return "apart" in relations or (relations == {"unknown"} and _foreign(claim, nation, gazetteer))

    return [
        replace(claim, population=nationals_of(found[i])) if i in found and is_group(claim, found[i]) else claim for i, claim in enumerate(claims)
    ]


def _foreign(claim: Claim, nation: str, gazetteer: Gazetteer) -> bool:
    """Whether an article that sets its happening in no known place names another country besides."""
    countries = {gazetteer.single(ascii_of(term)) for term, _ in claim.subject.terms}
    return any(place is not None and place != nation and gazetteer.kinds.get(place) == "country" for place in countries)


def _nation(claim: Claim, gazetteer: Gazetteer) -> str | None:
    """The country of the people counted: "four Danes", "two Turkish nationals"."""
    if claim.population not in _ANY_GROUP or claim.figure.kind != "count":
        return None
    span = claim.counted_span
    noun = claim.sentence_text[span.start - claim.sentence.start : span.end - claim.sentence.start] if span else ""
    words = (word for word in (noun, *reversed(claim.modifiers)) if word[:1].isupper())
    countries = (gazetteer.single(word) for word in words)
    return next((place for place in countries if place is not None and gazetteer.kinds.get(place) == "country"), None)
