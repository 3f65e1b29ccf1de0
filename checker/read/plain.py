"""`.txt`: plain text, its headline on the first line where it has one."""

from __future__ import annotations

from checker.article import Article, Span
from checker.read.base import Metadata
from checker.read.decode import decode
from checker.read.lines import find_top


def read(data: bytes, document: str, known: Metadata) -> list[Article]:
    """The one article of a text file."""
    return [article_of(decode(data, document), document, known, 0)]


def article_of(text: str, document: str, known: Metadata, start: int, headline: Span | None = None) -> Article:
    """The article whose running text, headline and furniture begin at `start`; `headline` where it is known to stand elsewhere."""
    top = find_top(text, start, known.title)
    headline = headline or top.headline
    title = known.title or (" ".join(text[headline.start : headline.end].split()) if headline else None)
    return Article(
        document=document,
        text=text,
        body=Span(top.body, len(text)),
        headline=headline,
        title=title,
        publisher=known.publisher,
        published=known.published,
        author=known.author,
        dateline=known.dateline or top.dateline,
        url=known.url,
    )
