"""Draft: a claim in the making, which each step of the cascade fills in further."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from checker.article import Span
from checker.claim import UNATTRIBUTED, UNPLACED, Attribution, Figure, Scope


class Candidate(NamedTuple):
    """A role that a construction proposed for a figure; the losers are kept for `checker explain --at`.

    Attributes:
        role: the role; rule: id of the role's rule; construction: id of the construction that matched.
        trigger: where the word stands that gave the role.
        rank: of the construction, higher wins; distance: tokens between figure and trigger; same_clause: no clause border between them.
        why_not: why it lost, or None for the winner.
    """

    role: str
    rule: str
    construction: str
    trigger: Span
    rank: int
    distance: int
    same_clause: bool
    why_not: str | None = None


@dataclass(slots=True)
class Draft:
    """A figure with what is known of it so far; see `checker.claim.Claim` for the meaning of the fields.

    `sentence` is the index into `Prose.sentences`, `first`..`last` the token range `[first, last)` that the phrase covers, `part_of` and
    `adds_to` the index of another draft of the same article. `ignored` says why the figure makes no claim (an anaphoric numeral, a relative
    time ...), None where it makes one.
    """

    figure: Figure
    sentence: int
    first: int
    last: int
    role: str = "other"
    counted: str | None = None
    modifiers: tuple[str, ...] = ()
    population: str = "all"
    part_of: int | None = None
    adds_to: int | None = None
    counted_span: Span | None = None
    trigger_span: Span | None = None
    scope: Scope = UNPLACED
    attribution: Attribution = UNATTRIBUTED
    quoted: bool = False
    disputed: bool = False
    ignored: str | None = None
    rules: list[str] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
