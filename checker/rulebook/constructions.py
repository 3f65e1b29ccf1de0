"""Schema of `rules/constructions/`: the shapes in which figures and roles stand together."""

from __future__ import annotations

from checker.rulebook.base import RuleFile


class ConstructionRule(RuleFile):
    """One file of `rules/constructions/`."""
