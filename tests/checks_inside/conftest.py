"""Readings without the extraction, for what checks read in the words themselves; and lets the tests of this folder import `told_twice`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checker.article import Article, Span
from checker.extract.sentences import split_sentences
from checker.reading import Reading, Sentence

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def bare() -> Callable[..., Reading]:
    """Makes a Reading with sentences and nothing else out of a text."""

    def make(text: str, published: date | None = None) -> Reading:
        span = Span(0, len(text))
        sentences = tuple(Sentence(start, end, paragraph, "body") for start, end, paragraph in split_sentences(text, span))
        return Reading(Article("text.txt", text, span, published=published), sentences, (), (), ())

    return make
