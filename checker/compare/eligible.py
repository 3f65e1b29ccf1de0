"""Which claims can have rivals at all, and why the others stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from checker.claim import Claim
from checker.compare.marks import Marks
from checker.compare.parts import furniture, hurt_beside_dead
from checker.rulebook import Rulebook

_FATES = frozenset(("killed", "injured", "missing", "rescued", "trapped", "evacuated"))
_ABOARD = frozenset((None, "person", "passenger", "worker", "employee", "miner", "resident"))
"""Of "312 people boarded, of whom 171 are missing" the second gives all the missing, not some of them."""
NOTHING: Mapping[tuple[str, int], Claim] = MappingProxyType({})
SMALLEST_POPULATION = 100
"""Fewer residents than this are the people whom a reporter spoke to."""


def nature_of(rulebook: Rulebook, role: str) -> str:
    """How a role behaves over time, as its rule says; `incident` where there is none."""
    rule = rulebook.roles.get(f"roles/{role}")
    return rule.nature if rule else "incident"


def is_compared(rulebook: Rulebook, role: str) -> bool:
    """Whether figures of a role are held against each other, as its rule says; never where there is none."""
    rule = rulebook.roles.get(f"roles/{role}")
    return rule is not None and rule.rivals


def of_people(rulebook: Rulebook, role: str) -> bool:
    """Whether a role tells what became of people, as its rule says."""
    rule = rulebook.roles.get(f"roles/{role}")
    return rule is not None and rule.people


def reason_alone(claim: Claim, rulebook: Rulebook, wholes: Mapping[tuple[str, int], Claim] = NOTHING) -> str | None:
    """Why a claim is never held against another one; None where it may be.

    `wholes` finds the claim that another one is a part of: "of the 140 aboard, 40 are missing" gives all the missing.
    """
    if not is_compared(rulebook, claim.role):
        return "role not compared"
    if claim.section != "headline" and furniture(claim, Marks.of(rulebook)):
        return "page furniture"
    if claim.role == "residents" and (claim.scope.place is None or claim.figure.point < SMALLEST_POPULATION):
        return "population without a place"
    if claim.figure.kind != "count":
        return "share or measure"
    crowds = Marks.of(rulebook).words("crowd")
    if claim.role == "participants" and (claim.scope.event is None or (claim.counted is not None and claim.counted not in crowds)):
        return "not a crowd"
    if claim.adds_to is not None and not hurt_beside_dead(claim):
        return "addition"
    if claim.part_of is not None and claim.population == "all":
        whole = wholes.get((claim.document, claim.part_of))
        if not outcome(claim, whole) and not all_of_a_place(claim, whole):
            return "subset"
    return None


def all_of_a_place(claim: Claim, whole: Claim | None) -> bool:
    """ "30 died, fifteen of them in Selwick": all who died there, which another report may count otherwise."""
    place = claim.scope.place
    return whole is not None and whole.role == claim.role and place is not None and place != whole.scope.place


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
