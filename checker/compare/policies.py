"""Named ways to sum a story up to (low, best, high), after the casualty recorders; they never resolve it silently."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from math import inf

from checker.claim import Claim, Figure
from checker.compare.verdicts import moment_of
from checker.errors import BadSettings

Summary = tuple[float | None, float | None, float | None]
Policy = Callable[[Sequence[Claim]], Summary]

RANKS = {"document": 0, "named": 1, "anonymous": 2, "none": 3}
"""Order of trust of the policy `hierarchy`: reports and records, named sources, unnamed ones, nobody."""
LONGEST = 2000
"""Characters of a sentence by which copies are known."""
_WORD = re.compile(r"\w+")


def overlap(claims: Sequence[Claim]) -> Summary:
    """Low, best and high estimate as the Uppsala Conflict Data Program (UCDP GED codebook) gives them.

    The best estimate is the highest number named that all claims allow, or where no number fits all of them the one that most claims allow; of
    several such numbers the middle one.
    """
    lows = [c.figure.low for c in claims if c.figure.low is not None]
    highs = [c.figure.high for c in claims if c.figure.high is not None]
    points = sorted({c.figure.point for c in claims})
    if not points:
        return None, None, None
    low, high = min(lows, default=points[0]), max([*highs, *points])
    common_low, common_high = max(lows, default=low), min(highs, default=high)
    if common_low <= common_high:
        named = next((c.figure.point for c in claims if c.figure.low == common_low), common_low)  # 500 of "over 500"
        return low, next((p for p in reversed(points) if common_low <= p <= common_high), named), high
    fits = _allowing(points, claims)
    best = max(fits)
    most = [p for p, fit in zip(points, fits, strict=True) if fit == best]
    return low, most[len(most) // 2], high


def _allowing(points: Sequence[float], claims: Sequence[Claim]) -> list[int]:
    """How many claims' words allow each number; the number that a claim names itself is one ("more than 100" names 100).

    Those that begin at or below a number and do not end below it, so that the cost does not grow with numbers times claims.
    """
    lows = sorted(-inf if c.figure.low is None else c.figure.low for c in claims)
    highs = sorted(inf if c.figure.high is None else c.figure.high for c in claims)
    outside = Counter(c.figure.point for c in claims if not _within(c.figure))
    return [bisect_right(lows, p) - bisect_left(highs, p) + outside[p] for p in points]


def _within(figure: Figure) -> bool:
    """Whether the number named lies in what the words allow: that of "more than 100" does not."""
    return (figure.low is None or figure.low <= figure.point) and (figure.high is None or figure.point <= figure.high)


def latest(claims: Sequence[Claim]) -> Summary:
    """The claim stated of the latest moment; of several the last printed."""
    if not claims:
        return None, None, None
    last = max(claims, key=lambda c: ((moment_of(c) or (date.min, date.min))[1], c.document, c.index)).figure
    return last.low, last.point, last.high


def majority(claims: Sequence[Claim]) -> Summary:
    """The number that most independent texts name; near-duplicate sentences are copies of one wire text and count once."""
    votes: dict[float, set[int]] = defaultdict(set)
    groups = copies(claims)
    for claim, group in zip(claims, groups, strict=True):
        votes[claim.figure.point].add(group)
    if not votes:
        return None, None, None
    best = max(votes, key=lambda point: (len(votes[point]), -point))
    return min(votes), best, max(votes)


def conservative(claims: Sequence[Claim]) -> Summary:
    """The lowest number that any source gives, as the Armed Conflict Location and Event Data project (ACLED codebook) records it."""
    points = [c.figure.point for c in claims]
    return (min(points), min(points), max(points)) if points else (None, None, None)


def hierarchy(claims: Sequence[Claim]) -> Summary:
    """The best-ranked source's latest number: documents before named sources before unnamed ones before none."""
    if not claims:
        return None, None, None
    top = min(RANKS[c.attribution.source_type] for c in claims)
    return latest([c for c in claims if RANKS[c.attribution.source_type] == top])


POLICIES: dict[str, Policy] = {"overlap": overlap, "latest": latest, "majority": majority, "conservative": conservative, "hierarchy": hierarchy}


def policy_named(name: str) -> Policy:
    """The policy of a name.

    Raises:
        BadSettings: there is none.
    """
    if name not in POLICIES:
        raise BadSettings(f"policy {name}: one of {', '.join(POLICIES)}")
    return POLICIES[name]


def copies(claims: Sequence[Claim]) -> list[int]:
    """A number for each claim's sentence; sentences that share nearly all their words bear the same one."""
    seen: dict[frozenset[str], int] = {}
    kept: list[tuple[frozenset[str], int]] = []
    numbers: list[int] = []
    for claim in claims:
        words = frozenset(_WORD.findall(claim.sentence_text[:LONGEST].lower()))
        if words not in seen:
            match = next((n for other, n in kept[:200] if len(words & other) >= 0.8 * len(words | other)), None)
            if match is None:
                match = len(kept)
                kept.append((words, match))
            seen[words] = match
        numbers.append(seen[words])
    return numbers
