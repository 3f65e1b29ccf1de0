"""What is made of some folders of rules is made once for them, and shared by rulebooks that differ in other folders only."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from operator import attrgetter, is_
from typing import Any, TypeVar

from checker.rulebook import Rulebook

Made = TypeVar("Made")
KEPT = 4
"""So many of each are kept: a run has one rulebook, and a test of the rules tries each beside a rulebook that lacks it."""


def shared(*folders: str) -> Callable[[Callable[..., Made]], Callable[[Rulebook], Made]]:
    """Makes a function of the rules of some folders, mappings by id, one of a rulebook; folders are told apart by identity."""
    pick = [attrgetter(folder) for folder in folders]

    def decorate(make: Callable[..., Made]) -> Callable[[Rulebook], Made]:
        held: list[tuple[list[Any], Made]] = []  # the last used last

        @wraps(make)
        def made(rulebook: Rulebook) -> Made:
            rules = [folder(rulebook) for folder in pick]
            at = next((i for i, (known, _) in enumerate(held) if all(map(is_, known, rules))), None)
            held.append((rules, make(*rules)) if at is None else held.pop(at))
            del held[:-KEPT]
            return held[-1][1]

        return made

    return decorate
