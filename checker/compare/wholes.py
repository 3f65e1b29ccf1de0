"""Which figures speak for their article: of all that a report says of its dead, the one that another report's toll is held against.

Reports go through a happening part by part. Held against other reports, only the whole that a report states counts: what headline and lead give,
or the largest figure where those give none. Where a report gives its only toll for the people whom the happening met ("killing nine workers"),
that is its whole too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from checker.claim import Claim
from checker.compare.eligible import of_people
from checker.compare.intervals import allowed
from checker.compare.nations import is_national
from checker.compare.parts import HIT
from checker.rulebook import Rulebook

Place = tuple[str, int]
_GROUPS_APART = frozenset(("children", "women", "men", "fighters", "soldiers", "police", "medics", "journalists", "families", "elderly"))
"""Groups that are a part of those whom a happening meets, or a side of it."""
OPENING = 2
"""The last sentence, counted from 0 with the headline, that states wholes where a paragraph holds many."""
WHOLE = "person"
"""The group under which tolls of people in general are compared."""


def whole_populations(claims: Sequence[Claim], rows: Iterable[int], groups: Mapping[int, tuple[str, str]], rulebook: Rulebook) -> frozenset[int]:
    """Of the rows those that give their article's only toll of a role, though for a group: "killing nine workers", "arrested six foremen".

    `groups` holds population and counted group of each row.
    """
    told: set[tuple[str, str]] = set()
    candidates: list[int] = []
    counts = (claim for claim in claims if claim.figure.kind == "count" and claim.part_of is None and claim.scope.own and not claim.scope.background)
    times = Counter((claim.document, claim.role) for claim in counts)
    for i in rows:
        claim = claims[i]
        if claim.scope.background or claim.figure.kind != "count":
            continue
        front = claim.section != "body" or times[claim.document, claim.role] == 1
        population, counted = groups[i]
        if population == "all" and counted.rpartition(" ")[2] == WHOLE and claim.scope.own:
            told.add((claim.document, claim.role))
        elif population == "all" and of_people(rulebook, claim.role) and counted == claim.counted and front and claim.scope.own:
            candidates.append(i)  # "six foremen were arrested": all who were
        elif (
            population != "all"
            and not is_national(population)
            and population not in _GROUPS_APART
            and front
            and claim.part_of is None
            and claim.scope.own
        ):
            candidates.append(i)
    return frozenset(i for i in candidates if (claims[i].document, claims[i].role) not in told)


def speakers(claims: Sequence[Claim], rows: Iterable[int], groups: Mapping[int, tuple[str, str, str, str]]) -> frozenset[int]:
    """The rows that may be held against other articles; `groups` holds population, counted group, event and place of each."""
    together: dict[tuple[str, str, str, str], list[int]] = defaultdict(list)
    for i in rows:
        population, _, event, place = groups[i]
        together[claims[i].document, claims[i].role, f"{event} {place}", population].append(i)
    found: set[int] = set()
    for mine in together.values():
        wholes = [i for i in mine if groups[i][1] == WHOLE] or [i for i in mine if HIT not in groups[i][1].split()] or mine
        front = [i for i in wholes if _in_front(claims[i])] or wholes
        most = max(front, key=lambda i: (claims[i].figure.point, -i))
        whole = allowed(claims[most].figure)
        largest: dict[int, float] = {}
        for claim in (claims[i] for i in mine):
            largest[claim.sentence_index] = max(claim.figure.point, largest.get(claim.sentence_index, claim.figure.point))
        # "Four have wounds and two fell on the stairs": the smaller of two figures of one sentence is no whole.
        tops = (i for i in mine if claims[i].figure.point == largest[claims[i].sentence_index])
        found.update(i for i in tops if allowed(claims[i].figure).meets(whole))
    return frozenset(found)


def _in_front(claim: Claim) -> bool:
    """Whether a figure stands where an article states its wholes: in the headline or the first sentences of a lead of however many."""
    return claim.section == "headline" or (claim.section == "lead" and claim.sentence_index <= OPENING)
