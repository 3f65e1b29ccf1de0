"""Sentences of a reading as (offset, text), and locations in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from checker.finding import Location
from checker.reading import Reading, Sentence

LONGEST = 2000
"""A longer sentence is a table or no prose at all: checks that read the words leave it alone."""


def sentences_of(reading: Reading) -> Iterator[tuple[Sentence, str]]:
    """Every sentence of readable length with its words."""
    text = reading.article.text
    for sentence in reading.sentences:
        if sentence.end - sentence.start <= LONGEST:
            yield sentence, text[sentence.start : sentence.end]


def too_long(reading: Reading) -> Iterator[Sentence]:
    """The sentences that `sentences_of` leaves out."""
    return (sentence for sentence in reading.sentences if sentence.end - sentence.start > LONGEST)


def sentence_at(reading: Reading, offset: int) -> Sentence | None:
    """The sentence that holds an offset of the article."""
    at = bisect_right(reading.sentences, offset, key=lambda sentence: sentence.start) - 1
    return reading.sentences[at] if at >= 0 and offset < reading.sentences[at].end else None


def words_at(reading: Reading, start: int, end: int) -> Location:
    """Location of the words from `start` to `end` of the article."""
    sentence = sentence_at(reading, start)
    return Location.of_words(reading.article, start, end, reading.text_of(sentence) if sentence else reading.article.text[start:end])


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words or phrases as whole words, in any case; one that never matches where there are none."""
    alternatives = "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:{alternatives})\b" if alternatives else r"(?!)", re.IGNORECASE)
