"""As-of, since and until: the moment a figure is stated of, and the stretch of time that it sums up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.claim import Moment
from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.scope.dates import When

_RANKS = frozenset("worst first second third fourth fifth".split())
_SPANNING = frozenset("over in during within for through".split())
_OTHER_CLAUSE = frozenset("despite although though whereas while because amid".split())
_RELATIVE = frozenset((",", word) for word in ("which", "who", "where", "whose", "when"))
REACH = 25
"""Tokens between a figure and a period that still belongs to it."""


class Periods(NamedTuple):
    """What the words of one sentence say about a figure's time."""

    as_of: Moment | None = None
    since: Moment | None = None
    until: Moment | None = None


def read_periods(prose: Prose, draft: Draft, times: Sequence[When]) -> Periods:
    """The periods of a figure's own sentence."""
    as_of: Moment | None = None
    since: Moment | None = None
    until: Moment | None = None
    for when in times:
        gap = when.first - draft.last if when.first >= draft.last else draft.first - when.last
        if gap > REACH or (when.first >= draft.last and _of_another(prose.lower[draft.last : when.first])):
            continue
        moment: Moment = when.start if when.exact else (when.start, when.end)
        if when.preposition == "as of" or (when.preposition == "by" and when.shape == "day"):
            as_of = moment
        elif when.preposition == "since" or (when.preposition == "from" and when.shape != "adjective"):
            since = moment
        elif when.preposition in ("until", "till", "to", "through") and since is not None:
            until = moment
        elif when.shape == "span" and _sums_up(prose, when):
            since, until = when.start, when.end
    return Periods(as_of, since, until)


def _of_another(between: list[str]) -> bool:
    """ "A third of the quarter, which rebels had held since 2012", "20,000 are trapped although many fled in the past week"."""
    return not _OTHER_CLAUSE.isdisjoint(between) or any(pair in _RELATIVE for pair in pairwise(between))


def _ranks(before: list[str]) -> bool:
    """ "The worst this year", "the third this year" put one happening among others, and sum nothing up."""
    return bool(before) and (before[-1] in _RANKS or before[-1].endswith("est"))


def _sums_up(prose: Prose, when: When) -> bool:
    """ "in the past two weeks", "so far this year", "700 shot this year": a sum; "earlier this month", "this week" only say when."""
    before = prose.lower[max(0, when.first - 3) : when.first]
    return (
        "earlier" not in before
        and "later" not in before
        and (
            when.preposition in _SPANNING
            or before[-2:] == ["so", "far"]
            or "past" in prose.lower[when.first : when.last]
            or (prose.lower[when.first : when.last] == ["this", "year"] and not _ranks(before))
        )
    )
