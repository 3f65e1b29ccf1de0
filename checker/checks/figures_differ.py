"""Figures of one story that cannot all hold, and counts that a later count has overtaken."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.base import Case, Check
from checker.checks.conflicts import Conflict, ToldOf, conflicts
from checker.checks.entities.retold import retold
from checker.checks.entities.tellings import beyond
from checker.checks.guards import SLIP, beside, parts_make_up
from checker.checks.matters import TOLLS
from checker.checks.phrases import listed, told
from checker.checks.sources import one_voice, openly_parted
from checker.compare.marks import Marks
from checker.finding import Finding, Location
from checker.story import Pair

NAMED = 4


def title_of(conflict: Conflict, fallback: str) -> str:
    """ "Two tolls" for deaths, the rule's own title else."""
    return "Two tolls" if conflict.story.role in TOLLS else fallback


def reported_dispute(pair: Pair, marks: Marks) -> bool:
    """Whether the text itself lays the two figures side by side as the words of different sources."""
    a, b = pair.earlier, pair.later
    return openly_parted(a, b, marks, near=abs(a.figure.point - b.figure.point) <= SLIP)


def cannot_both_hold(pair: Pair) -> bool:
    """A lower count of another source at a later time is a difference; of the same source it is for `toll-fell`."""
    return pair.verdict == "differ" or not one_voice(pair.earlier, pair.later)


class FiguresDiffer(Check):
    """One story, values that cannot both hold."""

    kind = "figures-differ"

    def across(self, case: Case) -> Iterator[Finding]:
        told_of = ToldOf()
        for conflict in conflicts(case, ("differ", "fell"), cannot_both_hold):
            primary = conflict.primary
            others = conflict.others
            alone = all(other.document == primary.document for other in others)
            disputed = all(reported_dispute(pair, Marks.of(self.rulebook)) for pair in conflict.pairs)
            if not disputed:
                told_of.add(primary, *others)
            if alone and parts_make_up(primary, beside(others, case.reading_of[primary.document])):
                continue
            against = listed([told(other, primary.document) for other in others], NAMED)
            message = f"{told(primary, primary.document)} cannot hold beside {against}."
            if disputed:
                message = f"Sources part, and the text says so: {told(primary, primary.document)}; {against}."
            yield self.finding(
                message,
                Location.of_claim(primary),
                [Location.of_claim(other) for other in others],
                confidence=conflict.confidence,
                severity="note" if disputed else None,
                title=title_of(conflict, self.rule.title),
                verdict=conflict.verdict,
                story=conflict.story.name,
            )
        yield from self._retold(case, told_of)

    def _retold(self, case: Case, told_of: ToldOf) -> Iterator[Finding]:
        """Two sentences of the text that recall one toll with two numbers."""
        for reading in case.readings:
            here = reading.article.document
            case.pass_over_figures(beyond(reading, Marks.of(self.rulebook)))
            for earlier, later in retold(reading, self.rulebook):
                first, second = earlier.claim, later.claim
                if first.section != "body" or told_of.tells(first, second):
                    continue
                told_of.add(first, second)
                yield self.finding(
                    f"{told(first, here)} cannot hold beside {told(second, here)}.",
                    Location.of_claim(first),
                    [Location.of_claim(second)],
                    confidence="medium",
                    verdict="differ",
                )


class FigureUpdated(Check):
    """A later and higher count of a growing toll."""

    kind = "figure-updated"

    def across(self, case: Case) -> Iterator[Finding]:
        for conflict in conflicts(case, ("update",)):
            primary = conflict.primary
            newer = [pair.later for pair in conflict.pairs if pair.earlier is primary]
            older = [pair.earlier for pair in conflict.pairs if pair.later is primary]
            parts = []
            may = conflict.confidence == "low"
            if older:
                parts.append(f"{'may update' if may else 'updates'} {listed([told(claim, primary.document) for claim in older], NAMED)}")
            if newer:
                overtaken = "may have been overtaken by" if may else "was overtaken by"
                parts.append(f"{overtaken} {listed([told(claim, primary.document) for claim in newer], NAMED)}")
            yield self.finding(
                f"{told(primary, primary.document)} {' and '.join(parts)}.",
                Location.of_claim(primary),
                [Location.of_claim(other) for other in conflict.others],
                confidence=conflict.confidence,
                verdict="update",
                story=conflict.story.name,
            )
