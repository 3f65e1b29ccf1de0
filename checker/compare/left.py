"""What was held against another figure, and why the rest was left alone, so that a report can say both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set

from checker.claim import Claim
from checker.compare.coverage import crowded_names
from checker.compare.eligible import reason_alone, wholes_of
from checker.compare.stories import ALL_PAIRS
from checker.rulebook import Rulebook
from checker.story import Story


def judged(stories: Sequence[Story]) -> frozenset[tuple[str, int]]:
    """Document and index of every claim that was held against at least one other."""
    return frozenset(key for story in stories for key in story.judged)


def left_alone(claims: Iterable[Claim], stories: Sequence[Story], rulebook: Rulebook, tied: Set[tuple[str, int]] = frozenset()) -> Counter[str]:
    """Counts by reason: claims held against no other (subset, addition, earlier happening, no rival ...), pairs that time explains (update), and
    what was too crowded to be compared in full. `tied` are claims that some check held against another besides."""
    compared = judged(stories) | tied
    beside = {key: reason for story in stories for key, reason in _unjudged(story).items()}
    counts: Counter[str] = Counter()
    claims = list(claims)
    wholes = wholes_of(claims)
    for claim in claims:
        key = (claim.document, claim.index)
        if key in compared:
            continue
        reason = reason_alone(claim, rulebook, wholes) or beside.get(key)
        if reason is None:
            reason = "earlier happening" if claim.scope.background else "no rival"
        counts[reason] += 1
    updates = sum(pair.verdict == "update" for story in stories for pair in story.pairs)
    if updates:
        counts["update"] = updates
    if crowd := sum(len(story.claims) for story in stories if len(story.claims) > ALL_PAIRS):
        counts["crowded story"] = crowd
    if names := crowded_names(claims):
        counts["crowded name"] = len(names)
    return counts


def _unjudged(story: Story) -> dict[tuple[str, int], str]:
    """Why each claim of a story, if it was held against none of the others, was not."""
    sentences = Counter((claim.document, claim.sentence_index) for claim in story.claims)

    def reason(claim: Claim) -> str:
        if sentences[claim.document, claim.sentence_index] > 1:
            return "side by side in one sentence"
        return "no known happening" if claim.scope.event is None else "no rival"

    return {(claim.document, claim.index): reason(claim) for claim in story.claims}
