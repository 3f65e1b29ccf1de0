"""Schema of `rules/attribution/`: cues, constructions and source types."""

from __future__ import annotations

from checker.rulebook.base import RuleFile


class AttributionRule(RuleFile):
    """One file of `rules/attribution/`."""
