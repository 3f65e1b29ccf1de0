"""Event: one attribution of a sentence, as it stands."""

from __future__ import annotations

from dataclasses import dataclass

Tokens = tuple[int, int]
"""A token range `[first, last)`."""


@dataclass(slots=True, eq=False)
class Event:
    """One attribution as it stands.

    Attributes:
        cue: the cue's tokens; lemma, rule: its lemma and the rule's id; shape: the construction.
        source: tokens of the source, or None for hearsay.
        after, before: the token ranges that it governs behind and before the cue, empty where none.
        own: tokens of the source with its description, which the outlet itself states.
        via: tokens of who was told, or who cites, or None.
        document: the source is a paper or data.
        weak: the source wants or plans rather than says so; any other attribution goes before it.
    """

    cue: Tokens
    lemma: str
    rule: str
    shape: str
    source: Tokens | None
    after: Tokens
    before: Tokens
    own: Tokens
    via: Tokens | None = None
    document: bool = False
    weak: bool = False

    def covers(self, at: int) -> bool:
        """Whether the token stands in what the cue governs."""
        if self.own[0] <= at < self.own[1]:
            return False
        return self.after[0] <= at < self.after[1] or self.before[0] <= at < self.before[1]
