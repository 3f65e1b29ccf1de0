"""One source, one moment, two values."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.base import Case, Check
from checker.checks.conflicts import conflicts
from checker.checks.guards import trigger
from checker.checks.phrases import listed, source, told
from checker.checks.sources import same_voice
from checker.finding import Finding, Location
from checker.story import Pair


def one_moment(pair: Pair) -> bool:
    """One article that does not date the two apart, or the same stated as-of in two articles."""
    a, b = pair.earlier.scope.as_of, pair.later.scope.as_of
    if pair.earlier.document == pair.later.document:
        return a == b or a is None or b is None
    return a is not None and a == b


def contradicts_itself(pair: Pair) -> bool:
    """Whether the same named source gives both figures for one moment."""
    return same_voice(pair.earlier, pair.later) and one_moment(pair)


def _one_phrase(pair: Pair) -> bool:
    """Whether both figures count the same noun with the same word for what happened: else one may be a part of the other."""
    a, b = ((claim.counted, trigger(claim)) for claim in (pair.earlier, pair.later))
    return a == b


class SourceContradictsItself(Check):
    """The same named source with two values for one thing at one time."""

    kind = "source-contradicts-itself"

    def across(self, case: Case) -> Iterator[Finding]:
        for conflict in conflicts(case, ("differ",), contradicts_itself):
            primary, others = conflict.primary, conflict.others
            confidence = conflict.confidence if all(_one_phrase(pair) for pair in conflict.pairs) else "low"
            yield self.finding(
                f"{source(primary)} is given with two figures: {told(primary, primary.document)} and "
                f"{listed([told(other, primary.document) for other in others], 4)}.",
                Location.of_claim(primary),
                [Location.of_claim(other) for other in others],
                confidence=confidence,
                verdict=conflict.verdict,
                story=conflict.story.name,
            )
