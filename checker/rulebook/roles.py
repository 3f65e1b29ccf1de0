"""Schema of `rules/roles/`: the words that say what happened to what is counted."""

from __future__ import annotations

from checker.rulebook.base import RuleFile


class RoleRule(RuleFile):
    """One file of `rules/roles/`."""
