"""Tokens as spaCy's blank English pipeline cuts them, and the sentences they stand in.

Everything behind this module works on `Prose`: parallel lists of tokens, which cost a tenth of spaCy's Token objects.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container
from dataclasses import dataclass, field
from itertools import accumulate, chain, compress
from operator import add

from checker.article import Article
from checker.extract.sentences import sentences_of
from checker.extract.tokenizer import Tokenizer
from checker.reading import Sentence
from checker.rulebook import Rulebook

LONGEST_WORD = 120
"""A run without a space longer than this is no word: it is cut, because taking signs off its ends one by one takes quadratic time."""

MOST_REMEMBERED = 60_000
"""Words whose pieces are kept: the vocabulary of some thousand articles, about 20 MB."""
_RUN = re.compile(r"\S+ ?|\s+")


@dataclass(slots=True)
class Prose:
    """An article cut into tokens and sentences.

    Attributes:
        article: the article; `text` its text, the base of all offsets.
        words, lower, starts, ends: one entry a token.
        sentences: in text order; `ranges[i]` is sentence i's `[first, last)` token range.
    """

    article: Article
    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[Sentence]
    ranges: list[tuple[int, int]] = field(default_factory=list)

    def among(self, words: Container[str]) -> list[int]:
        """Indexes of the tokens whose lower case is among some words."""
        return list(compress(range(len(self.lower)), map(words.__contains__, self.lower)))

    def token_at(self, offset: int) -> int:
        """Index of the token that holds or follows a character offset."""
        return bisect_left(self.ends, offset + 1)


Cut = tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...]]
"""The tokens of a run, the same in lower case, and how far behind each the next one begins."""


class _Cuts(dict[str, Cut]):
    """What each run comes apart into: all rules of the tokenizer are local to a run, and most words of news have been met before."""

    def __missing__(self, run: str) -> Cut:
        words = self._words(run)
        lengths = [len(word) for word in words]
        lengths[-1] += len(run) - sum(lengths)
        cut = words, tuple(word.lower() for word in words), tuple(lengths)
        if len(run) <= LONGEST_WORD:
            if len(self) >= MOST_REMEMBERED:
                self.clear()
            self[run] = cut
        return cut

    @staticmethod
    def _words(run: str) -> tuple[str, ...]:
        if run.isspace():
            return (run,)
        word = run.removesuffix(" ")
        if len(word) > LONGEST_WORD:
            return tuple(word[i : i + LONGEST_WORD] for i in range(0, len(word), LONGEST_WORD))
        return Tokenizer.english().cut(word)


_CUTS = _Cuts()


def tokenize(text: str) -> tuple[list[str], list[str], list[int]]:
    """The tokens that spaCy's blank pipeline cuts, the same in lower case, and where each starts, in time linear in the text's length.

    As in spaCy, white space beyond the one blank behind a word is a token of its own.
    """
    cuts = list(map(_CUTS.__getitem__, _RUN.findall(text)))
    if not cuts:
        return [], [], []
    words, lower, lengths = map(chain.from_iterable, zip(*cuts, strict=True))
    starts = list(accumulate(lengths, initial=0))
    starts.pop()
    return list(words), list(lower), starts


def parse(article: Article, rulebook: Rulebook | None = None) -> Prose:
    """Cuts an article into tokens, and its headline and body into sentences; without a rulebook by the shipped one."""
    text = article.text
    words, lower, starts = tokenize(text)
    ends = list(map(add, starts, map(len, words)))
    sentences = sentences_of(article, rulebook)
    prose = Prose(article, text, words, lower, starts, ends, sentences)
    prose.ranges = [(bisect_left(starts, s.start), bisect_left(starts, s.end)) for s in sentences]
    return prose
