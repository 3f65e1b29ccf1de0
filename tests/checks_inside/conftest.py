"""Readings without the extraction, for what checks read in the words themselves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.article import Article, Span
from checker.extract.sentences import split_sentences
from checker.reading import Reading, Sentence


@pytest.fixture(scope="session")
def bare() -> Callable[..., Reading]:
    """Makes a Reading with sentences and nothing else out of a text."""

    def make(text: str, published: date | None = None) -> Reading:
        span = Span(0, len(text))
        sentences = tuple(Sentence(start, end, paragraph, "body") for start, end, paragraph in split_sentences(text, span))
        return Reading(Article("text.txt", text, span, published=published), sentences, (), (), ())

    return make
