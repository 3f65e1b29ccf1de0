"""`.md`: Markdown with YAML front matter (`title` or `headline`, `publisher`, `published` or `date`, `author`, `dateline`, `url`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler

from checker.article import Article, Span
from checker.errors import UnreadableInput
from checker.read.base import Metadata
from checker.read.dates import read_date
from checker.read.decode import decode
from checker.read.plain import article_of

_OPENING = re.compile(r"\s*---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?(?:\n|$)", re.MULTILINE)


def read(data: bytes, document: str, known: Metadata) -> list[Article]:
    """The one article of a Markdown file; its own front matter goes before what `articles.csv` says."""
    text = decode(data, document)
    opening = _OPENING.match(text)
    if not opening:
        return [article_of(text, document, known, 0)]
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        return [article_of(text, document, known, 0)]  # a rule across the page, not front matter
    front = Span(opening.end(), closing.start())
    own = _metadata(text, front, document)
    headline = _place(text, front, own.title) if own.title else None
    return [article_of(text, document, own.over(known), closing.end(), headline)]


def _metadata(text: str, front: Span, document: str) -> Metadata:
    first = text.count("\n", 0, front.start) + 1
    try:
        data: Any = YAMLHandler().load(text[front.start : front.end])
    except yaml.MarkedYAMLError as error:
        line = first + (error.problem_mark.line if error.problem_mark else 0)
        raise UnreadableInput(f"{document}:{line}: front matter is not YAML: {error.problem}") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = (str(error).splitlines() or ["nested too deep"])[0]
        raise UnreadableInput(f"{document}:{first}: front matter is not YAML: {reason}") from None
    if data is None:
        return Metadata()
    if not isinstance(data, dict):
        raise UnreadableInput(f"{document}:{first}: front matter must be lines of 'key: value'")
    return Metadata(
        title=_words(data, "title", "headline"),
        publisher=_words(data, "publisher"),
        published=_day(data, text, front, document),
        author=_words(data, "author"),
        dateline=_words(data, "dateline"),
        url=_words(data, "url"),
    )


def _words(data: Mapping[Any, Any], *keys: str) -> str | None:
    for key in keys:
        value = data.get(key)
        if isinstance(value, list):
            value = ", ".join(str(item) for item in value[:20] if isinstance(item, str | int | float))
        if isinstance(value, str | int | float | date) and str(value).strip():
            return " ".join(str(value).split())
    return None


def _day(data: Mapping[Any, Any], text: str, front: Span, document: str) -> date | None:
    for key in ("published", "date"):
        value = data.get(key)
        if value is None or value == "":
            continue
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        try:
            return read_date(str(value))
        except ValueError as error:
            at = re.compile(rf"^{key}\s*:", re.MULTILINE).search(text, front.start, front.end)
            line = text.count("\n", 0, at.start() if at else front.start) + 1
            raise UnreadableInput(f"{document}:{line}: {key}: cannot read {str(value)[:40]!r} as a date ({error}): write YYYY-MM-DD") from None
    return None


def _place(text: str, front: Span, title: str) -> Span | None:
    """Where the title's words stand in the front matter, so that its figures get true offsets."""
    key = re.compile(r"^(?:title|headline)\s*:", re.MULTILINE).search(text, front.start, front.end)
    at = text.find(title, key.end(), front.end) if key else -1
    return Span(at, at + len(title)) if at >= 0 else None
