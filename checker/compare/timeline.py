"""One question over all coverage: how a figure moved, as rows by time, for `checker timeline --role killed --place Aleppo`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from checker.claim import Claim
from checker.compare.verdicts import moment_of
from checker.extract.scope import Gazetteer
from checker.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Row:
    """One claim on a timeline.

    Attributes:
        day: the last day of which the figure is stated, or None where nothing dates it.
        claim: the claim.
        event: the happening that it belongs to, or None.
        history: it belongs to an earlier happening that its article recalls.
    """

    day: date | None
    claim: Claim
    event: str | None
    history: bool


def timeline(
    claims: Iterable[Claim],
    rulebook: Rulebook,
    role: str | None = None,
    place: str | None = None,
    event: str | None = None,
    population: str | None = None,
) -> list[Row]:
    """Rows in order of time, document and text for the claims that answer the question; what is not asked for is not looked at.

    `place` takes whatever lies in it as well; `event` is looked for among the words of the happening's name.
    """
    gazetteer = Gazetteer.of(rulebook)
    wanted = _named(place, gazetteer)
    rows = []
    for claim in claims:
        scope = claim.scope
        if role not in (None, claim.role) or population not in (None, claim.population):
            continue
        if wanted is not None and gazetteer.relation(scope.place, wanted) not in ("same", "inside"):
            continue
        if event is not None and event.lower() not in (scope.event or "").lower():
            continue
        moment = moment_of(claim)
        rows.append(Row(moment[1] if moment else None, claim, scope.event, scope.background))
    rows.sort(key=lambda row: (row.day or date.min, row.claim.document, row.claim.index))
    return rows


def _named(place: str | None, gazetteer: Gazetteer) -> str | None:
    """The gazetteer's name for what a person typed, whatever its capitals; their own words where it knows none."""
    if place is None or place in gazetteer.within:
        return place
    words = place.lower().split()
    for surface in gazetteer.surfaces.get(words[0], ()) if words else ():
        if surface.rest == tuple(words[1:]) and not surface.demonym:
            return surface.ids[0]
    if len(words) > 1 and words[0] in gazetteer.directions:
        rest = _named(" ".join(words[1:]), gazetteer)
        return f"{gazetteer.directions[words[0]]} {rest}"
    return place
