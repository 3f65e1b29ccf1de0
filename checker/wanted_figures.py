"""Holds the figures that an example of a rule wants against those that were read."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any


def figure_problems(wanted: Sequence[Mapping[str, Any]], claims: Sequence[Mapping[str, Any]]) -> list[str]:
    """Where the claims read, as JSON, are not the figures wanted, one line each."""
    read = ", ".join(repr(claim["text"]) for claim in claims) or "none"
    if len(wanted) != len(claims):
        return [f"{len(wanted)} figures wanted, {len(claims)} read: {read}"]
    problems = []
    for number, (want, claim) in enumerate(zip(wanted, claims, strict=True), 1):
        for key, value in want.items():
            if key not in claim:
                problems.append(f"figure {number}: no key is called {key!r}")
            elif not _same(value, _shown(key, claim[key], value, claims)):
                problems.append(f"figure {number} {claim['text']!r}: {key} is {_shown(key, claim[key], value, claims)!r}, wanted {value!r}")
    return problems


def _shown(key: str, value: Any, wanted: Any, claims: Sequence[Mapping[str, Any]]) -> Any:
    """A reference to another figure as that figure's text, where the example gives it so."""
    if key in ("part_of", "adds_to") and isinstance(wanted, str) and isinstance(value, int):
        return claims[value]["text"]
    return value


def _same(wanted: Any, got: Any) -> bool:
    if isinstance(wanted, date):
        wanted = wanted.isoformat()
    if isinstance(wanted, list) and isinstance(got, list):
        return len(wanted) == len(got) and all(_same(a, b) for a, b in zip(wanted, got, strict=True))
    if isinstance(wanted, int | float) and isinstance(got, int | float) and not isinstance(wanted, bool):
        return math.isclose(wanted, got, rel_tol=1e-6)
    return bool(wanted == got)
