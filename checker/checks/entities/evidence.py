"""Evidence that two figures of dead or hurt which a slip parts tell one toll: all that they bear, weighed.

What the rules come to (no reason apart, no part, and signs enough: see `entities.weighing`) is strong evidence, but no more than that: what they
leave open is where and how figures are told. So every reason, sign and circumstance that two figures bear has a weight (`entities.weights`), the
verdict of the rules among them, and a slip is told where the sum is enough; more is asked for where the rules do not see one. A few reasons and
parts leave no doubt whatever else there is (`NO_DOUBT`).
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from checker.checks.entities.another import other_happenings
from checker.checks.entities.certain import DOUBTFUL, PARTS
from checker.checks.entities.circumstances import NO_WHOLE, circumstances
from checker.checks.entities.phrased import misnumbered
from checker.checks.entities.reasons import REASONS
from checker.checks.entities.telling import Telling
from checker.checks.entities.weighing import ENOUGH as ENOUGH_SIGNS
from checker.checks.entities.weighing import SIGNS
from checker.checks.entities.weights import ENOUGH, ENOUGH_BY_RULES, NO_DOUBT, WEIGHTS
from checker.reading import Reading

ANOTHER = "another happening"
"""The reason for which those names stand that say in what the happenings are two."""
OF_ANOTHER_YEAR = f"{ANOTHER}: another year"
LEADS = frozenset(f"the {which} a number that leads" for which in ("first", "second"))
"""What says that one of the two is the article's own toll, which no toll of another year is."""
PLACES = "two places"
BY_RULES = "one toll by the rules"
BY_RULES_CLEARLY = f"{BY_RULES}, clearly"
STEPS = (1, 4, 8)
"""Sums of the signs' own weights that are told apart."""
CLEARLY = 5
AGAINST = -3
"""Sums from which, and below which, the signs say so."""
VERDICTS = ("no reason apart", "no part", BY_RULES, BY_RULES_CLEARLY, *(f"signs that weigh {step}" for step in STEPS), "signs against it")
"""What reasons, parts and signs may come to."""
_LEFT = sum(max(0, WEIGHTS.get(name, 0)) for name in (*PARTS, *REASONS, *VERDICTS))
"""The most that reasons, parts and the verdict of the rules can add."""


def one_toll_told_twice(front: Telling, back: Telling, reading: Reading, *, two_places: bool) -> bool:
    """Whether two figures that a slip parts, earlier first, tell one toll; `two_places`: the places that they name are apart."""
    few, many = sorted((front, back), key=lambda told: told.value)
    shown = misnumbered(front.claim) or misnumbered(back.claim)
    names = frozenset((*circumstances(front, back, reading), *(name for name, (_, borne) in SIGNS.items() if borne(few, many, reading))))
    if not shown and _weight(names) + _LEFT < ENOUGH_BY_RULES:
        return False  # whatever reasons and parts there are
    names |= frozenset(_reasons_and_parts(few, many, reading, two_places=two_places))
    if not NO_DOUBT.isdisjoint(names) or (OF_ANOTHER_YEAR in names and not LEADS.isdisjoint(names)):
        return False
    names |= frozenset(_verdicts(names))
    return shown or _weight(names) >= (ENOUGH_BY_RULES if BY_RULES in names else ENOUGH)


def _reasons_and_parts(few: Telling, many: Telling, reading: Reading, *, two_places: bool) -> Iterator[str]:
    if two_places:
        yield PLACES
    yield from (name for name, borne in PARTS.items() if borne(few, many, reading))
    yield from (name for name, holds in REASONS.items() if name != ANOTHER and holds(few, many, reading))
    yield from (f"{ANOTHER}: {name}" for name in other_happenings(few, many, reading))


def _weight(names: Set[str]) -> int:
    return sum(WEIGHTS.get(name, 0) for name in names)


def _verdicts(names: Set[str]) -> Iterator[str]:
    """What the names come to by the rules."""
    apart = any(name in REASONS or name == PLACES or name.startswith(ANOTHER) for name in names)
    parts = names & PARTS.keys()
    signs = sum(SIGNS[name][0] for name in names & SIGNS.keys()) - sum(DOUBTFUL[name] for name in names & DOUBTFUL.keys())
    if not apart:
        yield "no reason apart"
    if not parts:
        yield "no part"
    if not (apart or parts - DOUBTFUL.keys() or names & NO_WHOLE) and signs >= ENOUGH_SIGNS:
        yield BY_RULES
        if signs >= CLEARLY:
            yield BY_RULES_CLEARLY
    yield from (f"signs that weigh {step}" for step in STEPS if signs >= step)
    if signs < AGAINST:
        yield "signs against it"
