"""One article's tolls held against each other by arithmetic: those shot are the hurt and the dead, and "others hurt" are all of the hurt.

Stories keep "five shot", "three wounded" and "three others wounded" apart, because one may hold the dead and the other not. Within one
article the dead are known, and so the three must agree: "five shot" beside "one dead, three wounded" does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.checks.guards import age_like, elsewhere, first_sight, forecast, guessed, listed_with, shared_out, sums_several
from checker.checks.nearby import around
from checker.claim import Claim
from checker.compare.parts import furniture, part_words
from checker.reading import Reading

_NOT = (age_like, elsewhere, first_sight, forecast, guessed, listed_with, shared_out, sums_several, furniture)
_WHOLE = frozenset({"hit", "other"})
_GROUPS = frozenset({"all", "men"})
_PEOPLE = frozenset({None, "person", "victim", "people", "individual", "man", "other"})
_APART = re.compile(r"\bcritical|\b(?:one|man|woman|boy|girl), \d|\bthe other, \d|\d, (?:suffered|was)\b")
MOST = 12
"""An article with more tolls than this is a list of happenings."""


def tally_conflicts(reading: Reading) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of figures of the hurt, earlier first, that no count of the dead reconciles; at most one pair an article."""
    hurt = [claim for claim in reading.claims if claim.role == "injured" and _total(claim)]
    dead = {claim.figure.point for claim in reading.claims if claim.role == "killed" and claim.figure.kind == "count"} | {1.0}
    if not 2 <= len(hurt) <= MOST:
        return
    first = hurt[0]
    if first.section == "body":
        return
    for other in hurt[1:]:
        gap = abs(first.figure.point - other.figure.point)
        if other.sentence_index != first.sentence_index and gap and gap not in dead and _same_event(first, other):
            yield first, other
            return


def _total(claim: Claim) -> bool:
    figure = claim.figure
    if figure.kind != "count" or figure.bound != "exact" or figure.point < 2 or claim.scope.background or claim.disputed:
        return False
    if claim.population not in _GROUPS or claim.counted not in _PEOPLE or any(test(claim) for test in _NOT):
        return False
    return _WHOLE.issuperset(part_words(claim)) and not _APART.search(around(claim, 60))


def _same_event(a: Claim, b: Claim) -> bool:
    one, other = a.scope.event, b.scope.event
    return one is None or other is None or one.split()[-1].rstrip("s") == other.split()[-1].rstrip("s")
