"""Phrases that stand right before a token, written with the words that may take each other's place: "put|puts it|them at"."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from checker.extract.forms import tokens_of
from checker.extract.phrase_table import PhraseTable


class Endings:
    """Phrases that stand right before a token."""

    def __init__(self, phrases: Iterable[str]) -> None:
        backwards = [words[::-1] for phrase in phrases for words in spelled(phrase)]
        self._table = PhraseTable((words, True) for words in backwards)
        self._longest = max(map(len, backwards), default=1)

    def at(self, lower: list[str], end: int) -> bool:
        """Whether one of the phrases stands right before token `end`."""
        return end > 0 and bool(self._table.at(lower[max(end - self._longest, 0) : end][::-1], 0))


def spelled(phrase: str) -> Iterable[tuple[str, ...]]:
    """The tokens of every phrase that "put|puts it|them at" stands for."""
    return (tokens_of(" ".join(words)) for words in product(*(filter(None, word.split("|")) for word in phrase.split())))
