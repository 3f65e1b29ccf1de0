"""Resolve: constructions only propose; here one role is chosen for each figure, and the losers are kept with the reason.

Order: no clause border between figure and trigger, then the construction's rank, then the shorter way.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.article import Span
from checker.extract.draft import Candidate, Draft
from checker.extract.language import Prose
from checker.extract.lexicon import Trigger
from checker.rulebook.roles import RoleRule

CERTAIN = 60
"""A candidate of at least this rank speaks of the figure itself; below, it is a guess from the noun or from the neighbourhood."""

_WEAK = 38
"""Rank of words that any other word outranks: below a counted noun, above a bare percentage."""


class Proposal(NamedTuple):
    """A candidate, and what of the sentence it rests on: the index of the trigger's phrase (or -1)."""

    candidate: Candidate
    phrase: int

    @property
    def order(self) -> tuple[bool, int, int]:
        return (self.candidate.same_clause, self.candidate.rank, -self.candidate.distance)


def proposal_of(
    prose: Prose, found: Trigger, construction: str, rank: int, draft: Draft, first: int, last: int, same: bool = True, phrase: int = -1
) -> Proposal:
    """The proposal that the words `[first, last)` make by this trigger and construction; `same`: no clause border lies between."""
    distance = first - draft.last if first >= draft.last else draft.first - last
    span = Span(prose.starts[first], prose.ends[last - 1])
    rank = min(rank, _WEAK) if found.weak else rank + bool(found.narrow or found.signed)
    return Proposal(Candidate(found.role, found.rule.id, construction, span, rank, max(distance, 0), same), phrase)


def sure(draft: Draft) -> bool:
    """Whether the draft's role is told of the figure itself, and no guess."""
    return bool(draft.candidates) and draft.candidates[0].rank >= CERTAIN


def take_over(draft: Draft, whole: Draft, construction: str, why: str) -> None:
    """Gives the draft the role of another figure, by the construction that ties the two; `why` its own candidates lost."""
    give(draft, whole.candidates[0]._replace(construction=construction), why)


def give(draft: Draft, best: Candidate, why: str) -> None:
    """Gives the draft the role of a candidate that its own ones lose to, for the reason `why`."""
    _hold(draft, [best, *(candidate._replace(why_not=candidate.why_not or why) for candidate in draft.candidates)])


def _hold(draft: Draft, candidates: list[Candidate]) -> None:
    """Keeps the candidates on the draft, best first, and gives it the role of the best."""
    best = candidates[0]
    draft.candidates = candidates
    draft.role, draft.trigger_span = best.role, best.trigger
    draft.rules = [best.rule, best.construction]


def turn(draft: Draft, rule: RoleRule, why: str = "some of them died") -> None:
    """Gives the draft the rule's role in the place of that which its word gave."""
    best, *rest = draft.candidates
    draft.candidates = [best._replace(role=rule.name, rule=rule.id), best._replace(why_not=why), *rest]
    draft.role, draft.rules = rule.name, [rule.id, *draft.rules[1:]]


def choose(draft: Draft, proposals: list[Proposal]) -> Proposal | None:
    """Gives the draft the best role, and keeps every candidate on it, best first."""
    if not proposals:
        return None
    ordered = sorted(proposals, key=lambda p: p.order, reverse=True)
    best = ordered[0]
    kept = [best.candidate]
    seen = {(best.candidate.role, best.candidate.construction)}
    for proposal in ordered[1:]:
        candidate = proposal.candidate
        if (candidate.role, candidate.construction) not in seen:
            seen.add((candidate.role, candidate.construction))
            kept.append(candidate._replace(why_not=_why_not(candidate, best.candidate)))
    _hold(draft, kept)
    return best


def _why_not(loser: Candidate, winner: Candidate) -> str:
    if loser.same_clause != winner.same_clause:
        return "stands in another clause"
    if loser.rank != winner.rank:
        return f"{winner.construction} ranks higher ({winner.rank} over {loser.rank})"
    return "stands farther away"
