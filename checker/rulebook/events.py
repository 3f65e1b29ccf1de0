"""Schema of `rules/events/`: happenings and the words for them."""

from __future__ import annotations

from checker.rulebook.base import RuleFile


class EventRule(RuleFile):
    """One file of `rules/events/`."""
