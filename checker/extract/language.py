"""Tokens as spaCy's blank English pipeline cuts them, and the sentences they stand in.

Everything behind this module works on `Prose`: parallel lists of tokens, which cost a tenth of spaCy's Token objects.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, compress
from operator import add, itemgetter
from sys import intern
from typing import Any, NamedTuple, TypeVar

from checker.article import Article
from checker.extract.sentences import sentences_of
from checker.extract.tokenizer import Tokenizer
from checker.reading import Sentence
from checker.rulebook import Rulebook

LONGEST_WORD = 120
"""A run without a space longer than this is no word: it is cut, because taking signs off its ends one by one takes quadratic time."""

MOST_REMEMBERED = 60_000
"""Words that a memo keeps: the vocabulary of some thousand articles."""
_RUN = re.compile(r"\S+ ?|\s+")
_BEGIN = itemgetter(0)
Told = TypeVar("Told")


@dataclass(slots=True)
class Prose:
    """An article cut into tokens and sentences.

    Attributes:
        article: the article; `text` its text, the base of all offsets.
        words, lower, starts, ends: one entry a token; capital: whether it begins with a capital letter.
        sentences: in text order; `ranges[i]` is sentence i's `[first, last)` token range.
    """

    article: Article
    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    capital: Sequence[bool]
    sentences: list[Sentence]
    ranges: list[tuple[int, int]]

    def among(self, words: frozenset[str]) -> list[int]:
        """Indexes of the tokens whose lower case is among some words."""
        if words.isdisjoint(self.lower):
            return []  # told in a third of the time, and at the first of them where there are some
        return list(compress(range(len(self.lower)), map(words.__contains__, self.lower)))

    def sentence_of(self, token: int) -> int | None:
        """Index of the sentence that a token stands in; None between sentences."""
        sentence = bisect_right(self.ranges, token, key=_BEGIN) - 1
        return sentence if sentence >= 0 and token < self.ranges[sentence][1] else None

    def token_at(self, offset: int) -> int:
        """Index of the token that holds or follows a character offset."""
        return bisect_left(self.ends, offset + 1)


class Memo(dict[str, Told]):
    """What a pure function tells of each word, for those that have been met: most words of news have been. A full memo begins anew."""

    def __init__(self, tell: Callable[[str], Told]) -> None:
        self._tell = tell

    def __missing__(self, word: str) -> Told:
        told = self._tell(word)
        if len(word) <= LONGEST_WORD:
            if len(self) >= MOST_REMEMBERED:
                self.clear()
            self[word] = told
        return told


_COLUMNS = 4
"""What a run holds for each token: the word, the same in lower case, how far behind it the next begins, whether it has a capital."""


def _cut(run: str) -> tuple[Any, ...]:
    """The columns of the tokens that a run comes apart into, one token after the other: all rules of the tokenizer are local to it."""
    word = run[:-1] if run[-1] == " " else run
    tokenizer = Tokenizer.english()
    if word.isalpha() and word.isascii() and word not in tokenizer.specials and len(word) <= LONGEST_WORD:
        return _entry(word, len(run))  # nearly all
    words = _words(run, word, tokenizer)
    if len(words) == 1:
        return _entry(words[0], len(run))
    steps = list(map(len, words))
    steps[-1] += len(run) - sum(steps)
    return tuple(chain.from_iterable(map(_entry, words, steps)))


def _words(run: str, word: str, tokenizer: Tokenizer) -> tuple[str, ...]:
    if not word or word.isspace():
        return (run,)
    if len(word) > LONGEST_WORD:
        return tuple(word[i : i + LONGEST_WORD] for i in range(0, len(word), LONGEST_WORD))
    return tokenizer.cut(word)


def _entry(word: str, step: int) -> tuple[str, str, int, bool]:
    """A word is one string, whatever runs it stands in, so that looking words up stays within the processor's cache."""
    word = intern(word)
    return word, word if word.islower() else intern(word.lower()), step, word[0].isupper()


_CUTS = Memo(_cut)


class Tokens(NamedTuple):
    """The tokens of a text, one entry each; see `Prose`."""

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    capital: Sequence[bool]


def tokenize(text: str) -> Tokens:
    """The tokens that spaCy's blank pipeline cuts, in time linear in the text's length.

    As in spaCy, white space beyond the one blank behind a word is a token of its own.
    """
    columns: list[Any] = list(chain.from_iterable(map(_CUTS.__getitem__, _RUN.findall(text))))
    words, lower, steps, capital = (columns[column::_COLUMNS] for column in range(_COLUMNS))
    starts = list(accumulate(steps, initial=0))
    starts.pop()
    return Tokens(words, lower, starts, list(map(add, starts, map(len, words))), capital)


def _closed_up(tokens: Tokens, sentences: Sequence[Sentence]) -> Tokens:
    """Without the white space within sentences: a line break or a second blank there says nothing, and must part nothing."""
    begins = [sentence.start for sentence in sentences]
    within = []
    for i in compress(range(len(tokens.words)), map(str.isspace, tokens.words)):
        at = bisect_right(begins, tokens.starts[i]) - 1
        if at >= 0 and tokens.starts[i] < sentences[at].end:
            within.append(i)
    if not within:
        return tokens
    kept = [True] * len(tokens.words)
    for i in within:
        kept[i] = False
    columns: Any = (list(compress(column, kept)) for column in tokens)
    return Tokens(*columns)


def parse(article: Article, rulebook: Rulebook | None = None) -> Prose:
    """Cuts an article into tokens, and its headline and body into sentences; without a rulebook by the shipped one."""
    sentences = sentences_of(article, rulebook)
    tokens = _closed_up(tokenize(article.text), sentences)
    starts = tokens.starts
    ranges = [(bisect_left(starts, s.start), bisect_left(starts, s.end)) for s in sentences]
    return Prose(article, article.text, *tokens, sentences, ranges)
