"""Places and cues sorted into the sentences of an article, the headline's own apart from the site's name behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from checker.extract.language import Prose
from checker.extract.scope.events import Cue
from checker.extract.scope.places import UNNAMED, Mention

Item = TypeVar("Item", Mention, Cue)
_SUFFIX = frozenset(("-", "|", "–", "—", "»"))


def of_headline(prose: Prose, sentence: int, mentions: list[Mention]) -> list[Mention]:
    """The places of a headline itself, not of the site's name behind it: "Two hurt in crash - News 5 - Memphis, Tennessee".

    Headlines capitalise at will, so a name that only a preposition places is none there.
    """
    first, last = prose.ranges[sentence]
    cut = next((i for i in range(first + 4, last) if prose.words[i] in _SUFFIX and prose.text[prose.starts[i] - 1].isspace()), last)
    return [mention for mention in mentions if mention.last <= cut and mention.kind != UNNAMED]


def by_sentence(prose: Prose, items: Sequence[Item]) -> dict[int, list[Item]]:
    """The items of each sentence; both run in text order, so one pass does."""
    out: dict[int, list[Item]] = {}
    ranges = prose.ranges
    at = 0
    for item in items:
        while at < len(ranges) and ranges[at][1] <= item.first:
            at += 1
        if at < len(ranges) and ranges[at][0] <= item.first:
            out.setdefault(at, []).append(item)
    return out
