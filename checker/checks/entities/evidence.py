"""Evidence that two figures of dead or hurt which a slip parts tell one toll: all that they bear, weighed.

Hardly a reason apart, part or sign decides by itself: slips bear most of them too, and much of what tells a slip from a part is where and how
often the two numbers are told. So every reason, part, sign and circumstance that two figures bear has a weight (`rules/evidence/`), and a slip is
told where the sum is enough. A few reasons and parts leave no doubt, whatever else there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache

from checker.checks.entities.another import HAPPENINGS_APART, other_happenings
from checker.checks.entities.certain import PARTS
from checker.checks.entities.circumstances import CIRCUMSTANCES, circumstances
from checker.checks.entities.phrased import misnumbered
from checker.checks.entities.reasons import REASONS
from checker.checks.entities.telling import Telling
from checker.checks.entities.weighing import SIGNS
from checker.errors import BadRule
from checker.mistakes import meant
from checker.reading import Reading
from checker.rulebook import Rulebook

ONE_TOLL = "evidence/one-toll"
ANOTHER = "another happening"
"""The reason for which those names stand that say in what the happenings are two."""
PLACES = "two places"
_SLOW = (PARTS.keys() | REASONS.keys() | {PLACES, *(f"{ANOTHER}: {name}" for name in HAPPENINGS_APART)}) - {ANOTHER}
"""What takes the most looking for."""
NAMES = _SLOW | SIGNS.keys() | CIRCUMSTANCES
"""All that can have a weight."""


class Evidence:
    """What the rules say of how much each thing weighs.

    Raises:
        BadRule: a rule that nothing asks for, or a name that nothing has.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        for id in rulebook.evidence:
            if id != ONE_TOLL:
                raise BadRule(f"{rulebook.place(id)}: nothing is decided by {id!r}{meant(id, rulebook.evidence.keys() - {id})}")
        rule = rulebook.evidence[ONE_TOLL]
        places: list[tuple[str, str, int | str]] = [(name, "weights", name) for name in rule.weights]
        places += [(name, "no_doubt", n) for n, name in enumerate(rule.no_doubt)]
        for name, key, at in places:
            if name not in NAMES:
                raise BadRule(f"{rulebook.place(ONE_TOLL, key, at)}: {name!r}: nothing of that name is weighed{meant(name, NAMES)}")
        self._weights, self._enough, self._no_doubt = rule.weights, rule.enough, frozenset(rule.no_doubt)
        self._left = sum(max(0, rule.weights.get(name, 0)) for name in _SLOW)

    @classmethod
    def of(cls, rulebook: Rulebook) -> Evidence:
        """That of a rulebook, made once."""
        return _evidence(rulebook)

    def of_one_toll(self, front: Telling, back: Telling, reading: Reading, *, two_places: bool) -> bool:
        """Whether two figures that a slip parts, earlier first, tell one toll; `two_places`: the places that they name are apart."""
        if misnumbered(front.claim) or misnumbered(back.claim):
            return True
        names = frozenset(seen_at_once(front, back, reading))
        if self._weight(names) + self._left < self._enough:
            return False  # whatever reasons and parts there are
        names |= frozenset(reasons_and_parts(front, back, reading, two_places=two_places))
        return self._no_doubt.isdisjoint(names) and self._weight(names) >= self._enough

    def _weight(self, names: Set[str]) -> int:
        return sum(self._weights.get(name, 0) for name in names)


@lru_cache(maxsize=4)
def _evidence(rulebook: Rulebook) -> Evidence:
    return Evidence(rulebook)


def seen_at_once(front: Telling, back: Telling, reading: Reading) -> Iterator[str]:
    """The names of the circumstances and signs that two figures bear, which take the least looking for."""
    few, many = sorted((front, back), key=lambda told: told.value)
    yield from circumstances(front, back, reading)
    yield from (name for name, (_, borne) in SIGNS.items() if borne(few, many, reading))


def reasons_and_parts(front: Telling, back: Telling, reading: Reading, *, two_places: bool) -> Iterator[str]:
    """The names of what may make two things of two figures, or a part of the smaller."""
    few, many = sorted((front, back), key=lambda told: told.value)
    if two_places:
        yield PLACES
    yield from (name for name, borne in PARTS.items() if borne(few, many, reading))
    yield from (name for name, holds in REASONS.items() if name != ANOTHER and holds(few, many, reading))
    yield from (f"{ANOTHER}: {name}" for name in other_happenings(few, many, reading))
