"""Schema of `rules/figures/`: what is a figure and what is none."""

from __future__ import annotations

from checker.rulebook.base import RuleFile


class FigureRule(RuleFile):
    """One file of `rules/figures/`."""
