"""Claims into groups of rivals: one role, one population, one counted noun, one happening or place, one period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.claim import Claim
from checker.compare.counted import counted_group, first_hurt, population_of, some_bodies
from checker.compare.coverage import Coverage
from checker.compare.details import details_by_document
from checker.compare.happenings import Kinds, Mention, join_mentions, mention_of, recalled_month
from checker.compare.parts import furniture, hurt_beside_dead, speaks_of_dead
from checker.extract.scope import Gazetteer
from checker.rulebook import Rulebook

if TYPE_CHECKING:
    import pandas as pd

_CROWDS = frozenset(
    "person people protester demonstrator marcher rioter supporter attendee mourner fan pilgrim worshipper striker student worker runner guest "
    "concertgoer visitor spectator reveler reveller partygoer participant crowd opponent activist teacher farmer".split()
)
_FATES = frozenset(("killed", "injured", "missing", "rescued", "trapped", "evacuated"))
_ABOARD = frozenset((None, "person", "passenger", "worker", "employee", "miner", "resident"))
"""Of "312 people boarded, of whom 171 are missing" the second gives all the missing, not some of them."""
NOTHING: Mapping[tuple[str, int], Claim] = MappingProxyType({})
STATISTIC_DAYS = 2
SMALLEST_POPULATION = 100
"""Fewer residents than this are the people whom a reporter spoke to."""
FRESH_DAYS = 14
"""Who was displaced since a day so near is who is displaced now."""
STOCK_DAYS = 30
"""Present states printed in one stretch of so many days are held against each other."""


def nature_of(rulebook: Rulebook, role: str) -> str:
    """How a role behaves over time, as its rule says; `incident` where there is none."""
    rule = rulebook.roles.get(f"roles/{role}")
    return rule.nature if rule else "incident"


def is_compared(rulebook: Rulebook, role: str) -> bool:
    """Whether figures of a role are held against each other, as its rule says; never where there is none."""
    rule = rulebook.roles.get(f"roles/{role}")
    return rule is not None and rule.rivals


def reason_alone(claim: Claim, rulebook: Rulebook, wholes: Mapping[tuple[str, int], Claim] = NOTHING) -> str | None:
    """Why a claim is never held against another one; None where it may be.

    `wholes` finds the claim that another one is a part of: "of the 140 aboard, 40 are missing" gives all the missing.
    """
    if not is_compared(rulebook, claim.role):
        return "role not compared"
    if claim.section != "headline" and furniture(claim):
        return "page furniture"
    if claim.role == "residents" and (claim.scope.place is None or claim.figure.point < SMALLEST_POPULATION):
        return "population without a place"
    if claim.figure.kind != "count":
        return "share or measure"
    if claim.role == "participants" and (claim.scope.event is None or (claim.counted is not None and claim.counted not in _CROWDS)):
        return "not a crowd"
    if claim.adds_to is not None and not hurt_beside_dead(claim):
        return "addition"
    if claim.part_of is not None and claim.population == "all" and not outcome(claim, wholes.get((claim.document, claim.part_of))):
        return "subset"
    return None


def outcome(claim: Claim, whole: Claim | None) -> bool:
    """Whether what a figure is a part of are all whom the happening met, so that it counts all who fared so."""
    if whole is None or claim.role not in _FATES or whole.counted not in _ABOARD:
        return False
    return whole.role in ("residents", "other") and whole.figure.kind == "count"


def wholes_of(claims: Iterable[Claim]) -> dict[tuple[str, int], Claim]:
    """The claims of whom others are parts."""
    rows = {(claim.document, claim.index): claim for claim in claims}
    keys = ((claim.document, claim.part_of) for claim in rows.values() if claim.part_of is not None)
    return {(document, index): rows[document, index] for document, index in keys if (document, index) in rows}


def table(claims: Sequence[Claim], rulebook: Rulebook) -> pd.DataFrame:
    """One row a comparable claim: `at` (its place in `claims`), and the columns that a group shares."""
    import pandas as pd  # half a second that only a comparison has to spend

    gazetteer = Gazetteer.of(rulebook)
    kinds = Kinds(list(rulebook.events.values()))
    wholes = wholes_of(claims)
    rows = [i for i, claim in enumerate(claims) if reason_alone(claim, rulebook, wholes) is None]
    beside = Counter(_kind_of_people(claim) for claim in claims if claim.population != "all" and claim.figure.kind == "count")
    rows = [i for i in rows if claims[i].population == "all" or beside[_kind_of_people(claims[i])] == 1]
    mentions = [mention_of(claims[i], kinds) for i in rows]
    known = [m for m in mentions if m is not None]
    unique = list(dict.fromkeys(known))
    coverage = Coverage(claims, rulebook)
    told = {mention for mention in unique if recalled_month(mention) and mention.document in coverage.number}
    numbers = dict(zip(unique, join_mentions(unique, kinds, gazetteer, details_by_document(claims, gazetteer), coverage.number), strict=True))
    places = [
        _shared(claims[i], numbers[m], m, coverage, kinds, gazetteer)
        if m is not None and m.own and m.document in coverage.number
        else _where(claims[i], m, None if m is None else numbers[m], kinds, gazetteer, nature_of(rulebook, claims[i].role), m in told)
        for i, m in zip(rows, mentions, strict=True)
    ]
    deadly = {claim.document for claim in claims if claim.role == "killed" or speaks_of_dead(claim)}
    first = first_hurt(claims)
    some = some_bodies(claims)
    return pd.DataFrame(
        {
            "at": rows,
            "role": [claims[i].role for i in rows],
            "population": [population_of(claims[i]) for i in rows],
            "counted": [counted_group(claims[i], claims[i].document in deadly, i in first, i in some) for i in rows],
            "event": [event for event, _ in places],
            "place": [place for _, place in places],
            "period": [_period_key(claims[i], nature_of(rulebook, claims[i].role)) for i in rows],
        }
    )


def _kind_of_people(claim: Claim) -> tuple[str, int, str, str]:
    """ "Three juveniles were shot and two others grazed": of two figures for one group in one sentence neither is the whole."""
    return claim.document, claim.sentence_index, claim.role, claim.population


def groups(frame: pd.DataFrame) -> list[list[int]]:
    """Row numbers of the claims of each group that has at least two, in order."""
    if frame.empty:
        return []
    keys = ["role", "population", "counted", "event", "place", "period"]
    return [list(found) for _, found in frame.groupby(keys, sort=False, dropna=False)["at"] if len(found) > 1]


def _where(
    claim: Claim, mention: Mention | None, number: int | None, kinds: Kinds, gazetteer: Gazetteer, nature: str, recalled: bool = False
) -> tuple[str, str]:
    """The happening, and the part of it that the claim is about: empty for the whole of it.

    `recalled` says that several reports of one happening recall this earlier one, by its month: each takes it whole.

    A present state (residents, displaced) belongs to its place and season rather than to one happening, unless that is over in days.
    """
    place = claim.scope.place
    if mention is not None and not mention.kind:
        mention = None
    lasting = mention is None or kinds.sorts.get(mention.kind) == "ongoing"
    if nature == "stock" and lasting and place is not None and not claim.scope.background and claim.published is not None:
        return f"stock {claim.published.toordinal() // STOCK_DAYS}", place
    loose = lasting and claim.scope.sure < 2 and not claim.scope.background  # a toll in a story on a war need not be the war's
    if mention is None or number is None or loose or (claim.role == "fighters" and not lasting):
        return f"in {claim.document} {claim.sentence_index if claim.role == 'fighters' else ''}", place or ""
    if place is None:
        return f"event {number}", ""
    if mention.place is None or mention.background:
        return f"event {number}", "" if recalled else place
    relation = gazetteer.relation(place, mention.place)
    whole = relation in ("same", "contains") or (mention.kind.removesuffix("s") in kinds.single and relation != "apart")
    return f"event {number}", "" if whole else place


def _shared(claim: Claim, number: int, mention: Mention, coverage: Coverage, kinds: Kinds, gazetteer: Gazetteer) -> tuple[str, str]:
    """The happening that several articles are about, and the part of it: where each sets it is the whole, as is what holds such a place."""
    place = claim.scope.place
    if claim.role == "fighters":
        return f"in {claim.document} {claim.sentence_index}", place or ""
    settings = coverage.places.get(coverage.number[claim.document], frozenset())
    if place is None or not settings:
        return f"event {number}", ""
    wide = kinds.sorts.get(claim.subject.kind or mention.kind) == "wide"
    # A disaster over a region is told part by part; what happened in one town is the whole wherever an outlet sets it.
    relations = {gazetteer.relation(place, setting) for setting in ({claim.subject.place} if wide else settings)}
    whole = (
        place in coverage.titles[coverage.number[claim.document]]
        or not relations.isdisjoint(("same", "contains"))
        or ("unknown" in relations and not wide)
    )
    return f"event {number}", "" if whole else place


def _period_key(claim: Claim, nature: str) -> str:
    """The period that a figure sums up; a figure as of a day well before its happening is a statistic of another period."""
    scope = claim.scope
    if scope.since is not None:
        since = scope.since[0] if isinstance(scope.since, tuple) else scope.since
        fresh = claim.published is not None and (claim.published - since).days <= FRESH_DAYS
        return "" if nature == "stock" and fresh else str(since)
    if scope.as_of is not None and scope.event_date is not None and not scope.background:
        as_of = scope.as_of[1] if isinstance(scope.as_of, tuple) else scope.as_of
        day = scope.event_date[0] if isinstance(scope.event_date, tuple) else scope.event_date
        if (day - as_of).days > STATISTIC_DAYS:
            return f"as of {as_of}"
    return ""
