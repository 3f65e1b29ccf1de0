"""Schema of `rules/evidence/`: how much what two figures bear speaks for their telling one thing."""

from __future__ import annotations

from pydantic import Field

from checker.rulebook.base import RuleFile


class EvidenceRule(RuleFile):
    """One file of `rules/evidence/`: the weights by which two unlike figures of dead or hurt are taken for one toll told twice, or not.

    Attributes:
        enough: the sum of weights from which they are.
        no_doubt: what makes two things of two figures, whatever else they bear.
        weights: by its name, how much each thing that two figures bear speaks for one toll, or, below zero, against it, in half-decibans.
    """

    enough: int
    no_doubt: list[str] = Field(default_factory=list)
    weights: dict[str, int]
