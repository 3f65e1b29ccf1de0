"""Reads a text through the whole cascade."""

from __future__ import annotations

from functools import lru_cache

from checker.article import Article, Span
from checker.claim import Attribution, Claim
from checker.extract.pipeline import Extractor
from checker.reading import Reading
from checker.rulebook import Rulebook


@lru_cache(maxsize=1)
def extractor() -> Extractor:
    return Extractor(Rulebook.load())


def reading(text: str) -> Reading:
    first, _, rest = text.partition("\n\n")
    headline = Span(0, len(first)) if rest and first and first[-1] not in ".!?”\"'" else None
    return extractor().read(Article("a.txt", text, Span(headline.end if headline else 0, len(text)), headline))


def claims(text: str) -> tuple[Claim, ...]:
    return reading(text).claims


def only(text: str) -> Attribution:
    (claim,) = claims(text)
    return claim.attribution


def sources(text: str) -> list[str | None]:
    return [claim.attribution.source for claim in claims(text)]
