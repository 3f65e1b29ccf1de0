"""Schema of `rules/language/`: what ends a sentence."""

from __future__ import annotations

from checker.rulebook.base import RuleFile


class LanguageRule(RuleFile):
    """One file of `rules/language/`.

    `before_names` are abbreviations that stand before a name or a number and never end a sentence; `behind_names` stand behind one ("Jr."), and
    like abbreviations with stops inside ("U.S.", "a.m.") end one where the next word is among `openers`, words that a sentence likes to begin with.
    """

    before_names: frozenset[str]
    behind_names: frozenset[str] = frozenset()
    openers: frozenset[str]
