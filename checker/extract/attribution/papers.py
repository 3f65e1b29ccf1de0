"""Papers: "the report" and "the bulletin" led back to whoever issued it, where the text above says who."""

from __future__ import annotations

from checker.extract.attribution.names import Mention, Names
from checker.extract.language import Prose

BACK = 600
"""Tokens: a paper is introduced at most so far above."""
NEAR = 4
"""The name of who issued a paper stands within so many tokens of its noun."""
_OF = frozenset(("by", "from", "of"))
_APART = frozenset(("by", "in", "the", "to", "a", "an", "of", "on"))
_OWN = frozenset(("its", "their", "his", "her"))


class Papers:
    """Who issued the papers of one article."""

    def __init__(self, prose: Prose, names: Names) -> None:
        self._prose = prose
        self._names = names
        self._held: dict[tuple[str, int], str | None] = {}

    def issuer(self, noun: str, before: int) -> str | None:
        """Canonical name of who issued the nearest paper of this noun above the token `before`; None where the text does not say."""
        lower = self._prose.lower
        for at in range(before - 1, max(-1, before - BACK), -1):
            if lower[at] == noun:
                if (noun, at) not in self._held:
                    self._held[noun, at] = self._named(at)
                if self._held[noun, at]:
                    return self._held[noun, at]
        return None

    def _named(self, at: int) -> str | None:
        mention = self._behind(at) or self._before(at) or self._owner(at)
        return self._names.full(mention.name) if mention else None

    def _behind(self, at: int) -> Mention | None:
        """ "A report by the Tarn Institute", "an advisory released Friday from the sheriff's office"."""
        lower, ends = self._prose.lower, self._prose.ends
        for by in range(at + 1, min(at + NEAR, len(lower) - 2)):
            if lower[by] in _OF:
                start = self._prose.starts[by + 1 + (lower[by + 1] in ("the", "a", "an"))]
                return next((m for m in self._names.within(start, start + 1) if m.kind == "body" or " " in m.name), None)
            if lower[by] in (",", ".", ";") or ends[by] == ends[-1]:
                return None
        return None

    def _before(self, at: int) -> Mention | None:
        """ "The Tarn Institute's new report", "a UN report"."""
        starts, lower = self._prose.starts, self._prose.lower
        begin = starts[max(0, at - 12)]
        for mention in reversed(self._names.within(begin, starts[at])):
            between = lower[self._prose.token_at(mention.end) : at]
            owns = between[:1] in (["'s"], ["\u2019s"])
            plain = len(between) < NEAR and all(word.isalpha() for word in between[owns:]) and _APART.isdisjoint(between)
            return mention if plain and (owns or mention.kind == "body") else None
        return None

    def _owner(self, at: int) -> Mention | None:
        """ "The board published its yearly bulletin", "in its bulletin, the board said"."""
        if not any(word in _OWN for word in self._prose.lower[max(0, at - NEAR) : at]):
            return None
        offset = self._prose.starts[at]
        sentence = next((s for s in self._prose.sentences if s.start <= offset < s.end), None)
        if sentence is None:
            return None
        bodies = [m for m in self._names.within(sentence.start, sentence.end) if m.kind == "body"]
        return next((m for m in reversed(bodies) if m.end <= offset), None) or next(iter(bodies), None)
