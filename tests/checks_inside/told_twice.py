"""What the checks make of the tolls of one article: read it, and hold them against each other."""

from __future__ import annotations

from datetime import date

from checker.article import Article, Span
from checker.checks.entities.retold import retold
from checker.checks.entities.telling import Telling
from checker.extract.pipeline import Extractor
from checker.reading import Reading
from checker.rulebook import Rulebook


def read(headline: str, text: str) -> Reading:
    """The reading of an article of 6 May 2024."""
    whole = f"{headline}\n\n{text}"
    article = Article("a.txt", whole, Span(len(headline) + 2, len(whole)), Span(0, len(headline)), headline, "Bay Courier", date(2024, 5, 6))
    return Extractor.of(Rulebook.load()).read(article)


def slips(reading: Reading) -> list[tuple[Telling, Telling]]:
    """The pairs of tolls that are told twice and part."""
    return list(retold(reading, Rulebook.load()))


def numbers_apart(headline: str, text: str) -> list[tuple[str, str]]:
    """The words of the figures of those pairs."""
    return [(front.claim.text, other.claim.text) for front, other in slips(read(headline, text))]
