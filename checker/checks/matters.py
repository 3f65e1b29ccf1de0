"""Which figures of one article can speak of one matter, and which of them an editor would mend in one go."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claim import Claim

TOLLS = frozenset({"killed", "dead_or_missing", "casualties"})


def compatible(a: Claim, b: Claim) -> bool:
    """Whether what both figures allow overlaps, with a tenth of play."""
    low, high = _reach(a)
    other_low, other_high = _reach(b)
    return low <= other_high * 1.1 and other_low <= high * 1.1


def _reach(claim: Claim) -> tuple[float, float]:
    low = claim.figure.low if claim.figure.low is not None else 0.0
    return low, claim.figure.high if claim.figure.high is not None else float("inf")


def same_matter(a: Claim, b: Claim) -> bool:
    """Whether two figures of one article can speak of the same event, role and group; one article calls one event by many names."""
    roles = a.role == b.role or (a.role in TOLLS and b.role in TOLLS)
    groups = a.population == b.population or "all" in (a.population, b.population)
    return roles and groups and a.scope.background == b.scope.background


def clusters(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Figures with one cause: those in neighbouring paragraphs, and repetitions of one figure anywhere."""
    out: list[list[Claim]] = []
    seen: dict[tuple[str, object], list[Claim]] = {}
    for claim in claims:
        same = (claim.role, claim.figure.value)
        home = seen.get(same)
        if home is None and out and claim.paragraph - out[-1][-1].paragraph <= 1:
            home = out[-1]
        if home is None:
            home = []
            out.append(home)
        home.append(claim)
        seen.setdefault(same, home)
    return out
