"""A table of phrases by their first two words, so that most that begin with a common word ("New ...") are never looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

Told = TypeVar("Told")


class PhraseTable(Generic[Told]):
    """What is told of each phrase; of phrases of one length the first given comes first.

    Attributes:
        openers: the first words of all phrases.
    """

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], Told]]) -> None:
        self._longer: dict[tuple[str, str], list[tuple[tuple[str, ...], Told]]] = {}
        self._alone: dict[str, list[Told]] = {}
        for words, told in sorted(phrases, key=lambda phrase: -len(phrase[0])):
            if len(words) > 1:
                self._longer.setdefault((words[0], words[1]), []).append((words, told))
            else:
                self._alone.setdefault(words[0], []).append(told)
        self.openers = frozenset({*self._alone, *(first for first, _ in self._longer)})

    def at(self, lower: Sequence[str], i: int) -> list[Told]:
        """What is told of the phrases that stand at a token, the longest first."""
        longer = self._longer.get((lower[i], lower[i + 1]), ()) if i + 1 < len(lower) else ()
        alone = self._alone.get(lower[i], [])
        return [told for words, told in longer if tuple(lower[i : i + len(words)]) == words] + alone if longer else alone

    def alone(self, word: str) -> list[Told]:
        """What is told of a single word."""
        return self._alone.get(word, [])
