"""Schema of `rules/places/`: the gazetteer."""

from __future__ import annotations

from checker.rulebook.base import RuleFile


class PlaceRule(RuleFile):
    """One file of `rules/places/`."""
