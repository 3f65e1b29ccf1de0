"""Why claims were left alone, so that a report can say what was not compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.claim import Claim
from checker.compare.grouping import reason_alone
from checker.story import Story


def left_alone(claims: Iterable[Claim], stories: Sequence[Story]) -> Counter[str]:
    """Counts by reason: claims that stand in no story (subset, addition, earlier happening, no rival ...), and pairs that time explains (update)."""
    compared = {(c.document, c.index) for story in stories if len(story.claims) > 1 for c in story.claims}
    counts: Counter[str] = Counter()
    for claim in claims:
        if (claim.document, claim.index) in compared:
            continue
        reason = reason_alone(claim)
        if reason is None:
            reason = "earlier happening" if claim.scope.background else "no rival"
        counts[reason] += 1
    updates = sum(pair.verdict == "update" for story in stories for pair in story.pairs)
    if updates:
        counts["update"] = updates
    return counts
