"""What tests of several rooms share: one invented article in, its claims, or the scope of a figure, out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.article import Article, Span
from checker.claim import Claim, Scope
from checker.extract.pipeline import Extractor
from checker.rulebook import Rulebook


def _article(text: str, published: date | None = date(2019, 5, 16), headline: str | None = None, document: str = "made-up.txt") -> Article:
    """An article whose headline, where it has one, is its first line; 16 May 2019 was a Thursday."""
    if headline is None:
        return Article(document, text, Span(0, len(text)), published=published, publisher="Harbour Post")
    whole = f"{headline}\n\n{text}"
    return Article(document, whole, Span(len(headline) + 2, len(whole)), Span(0, len(headline)), headline, "Harbour Post", published)


def _claims_of(
    text: str, published: date | None = date(2019, 5, 16), headline: str | None = None, document: str = "made-up.txt"
) -> tuple[Claim, ...]:
    return Extractor.of(Rulebook.load()).read(_article(text, published, headline, document)).claims


def _scope_of(words: str, text: str, published: date | None = date(2019, 5, 16), headline: str | None = None) -> Scope:
    """The scope of the figure that these words are."""
    found = [claim.scope for claim in _claims_of(text, published, headline) if claim.text == words]
    assert found, f"no figure {words!r} was read"
    return found[0]


@pytest.fixture(scope="session")
def claims_of() -> Callable[..., tuple[Claim, ...]]:
    return _claims_of


@pytest.fixture(scope="session")
def scope_of() -> Callable[..., Scope]:
    return _scope_of


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return Rulebook.load()
