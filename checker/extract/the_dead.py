"""Words beside a figure that say that those counted are dead, so that a verb behind tells of their bodies, or of what befell them before."""

from __future__ import annotations

from collections.abc import Sequence

_DIED = frozenset("died perished drowned".split())
DEAD = _DIED | frozenset("dead killed deceased slain".split())
_BODIES = frozenset("bodies body remains corpses corpse".split())
_BEFORE = "had"
_VICTIMS = ["of", "the", "victims"]


def of_the_dead(lower: Sequence[str], at: int, told: int) -> bool:
    """Whether token `at` begins "of the dead", "of those killed" or "of those who died", and the word at token `told` is said of them.

    "Nineteen of the dead were flown home": dead they are.
    """
    if lower[at : at + 1] != ["of"] or lower[at + 1 : at + 2] not in (["the"], ["those"]):
        return False
    if lower[at + 2 : at + 3] == ["who"] and at + 3 < len(lower):
        return lower[at + 3] in _DIED and told > at + 3
    return at + 2 < len(lower) and lower[at + 2] in DEAD and told != at + 2


def before_they_died(lower: Sequence[str], at: int, told: int) -> bool:
    """ "Four of the victims had been caught in their cars": what the verb at token `told` tells was over when they came to harm."""
    return lower[at : at + len(_VICTIMS)] == _VICTIMS and _BEFORE in lower[at : told + 1]


def bodies_of(lower: Sequence[str], first: int) -> bool:
    """ "The remains of 41 people were taken out": whether the figure at token `first` counts bodies."""
    return first > 1 and lower[first - 1] == "of" and lower[first - 2] in _BODIES
