"""Schema of `rules/names/`: aliases of people, bodies and outlets, and the parties to conflicts."""

from __future__ import annotations

from checker.rulebook.base import RuleFile


class NameRule(RuleFile):
    """One file of `rules/names/`."""
