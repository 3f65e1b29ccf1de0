"""`.md`: Markdown with YAML front matter (`title` or `headline`, `publisher`, `published` or `date`, `author`, `dateline`, `url`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import yaml

from checker.article import Article, Span
from checker.errors import UnreadableInput
from checker.mistakes import repeated_key
from checker.read.base import Metadata
from checker.read.dates import read_date
from checker.read.decode import decode
from checker.read.plain import article_of

_OPENING = re.compile(r"\s*---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?(?:\n|$)", re.MULTILINE)
_TITLE = ("title", "headline")
_KNOWN = (*_TITLE, "publisher", "published", "date", "author", "dateline", "url")
_KEY_LINE = re.compile(r"([A-Za-z][\w-]{0,30})[ \t]*:(?:[ \t].*)?\r?(?:\n|\Z)")
_BLOCK = re.compile(r"[|>][^\n]*\n")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class _Entry:
    """One key of the front matter: its value, the line that it stands on, and where the value stands in the text."""

    value: Any
    line: int
    place: Span


def read(data: bytes, document: str, known: Metadata) -> list[Article]:
    """The one article of a Markdown file; its own front matter goes before what `articles.csv` says."""
    text = decode(data, document)
    opening = _OPENING.match(text)
    if not opening:
        return [article_of(text, document, known, 0)]
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        if _looks_like_keys(text, opening.end()):
            line = text.count("\n", 0, opening.end())
            raise UnreadableInput(f"{document}:{line}: front matter is never closed: write --- on a line of its own behind its last key")
        return [article_of(text, document, known, 0)]  # a rule across the page, not front matter
    front = Span(opening.end(), closing.start())
    entries = _entries(text, front, document)
    own = Metadata(
        title=_words(entries, *_TITLE),
        publisher=_words(entries, "publisher"),
        published=_day(entries, document),
        author=_words(entries, "author"),
        dateline=_words(entries, "dateline"),
        url=_words(entries, "url"),
    )
    return [article_of(text, document, own.over(known), closing.end(), _headline(text, entries))]


def _looks_like_keys(text: str, start: int) -> bool:
    """Whether lines of `key: value` follow: a key that front matter knows, or two lines of that form."""
    first = _KEY_LINE.match(text, start)
    return bool(first and (first[1].lower() in _KNOWN or _KEY_LINE.match(text, first.end())))


def _entries(text: str, front: Span, document: str) -> dict[str, _Entry]:
    """What the front matter says, by key in small letters."""
    first = text.count("\n", 0, front.start) + 1
    try:
        loader = _Loader(text[front.start : front.end])
        try:
            node = loader.get_single_node()
            data = None if node is None else loader.construct_document(node)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        line = first + (error.problem_mark.line if error.problem_mark else 0)
        raise UnreadableInput(f"{document}:{line}: front matter is not YAML: {error.problem}") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = (str(error).splitlines() or ["nested too deep"])[0]
        raise UnreadableInput(f"{document}:{first}: front matter is not YAML: {reason}") from None
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise UnreadableInput(f"{document}:{first}: front matter must be lines of 'key: value'")
    if twice := repeated_key(node):
        raise UnreadableInput(f"{document}:{first + twice.line}: {twice.key}: stands in line {first + twice.first} already: remove one")
    entries: dict[str, _Entry] = {}
    for key, value in _pairs(node):
        name = key.value.strip().lower()
        line = first + int(key.start_mark.line)
        if name in entries and name in _KNOWN:
            raise UnreadableInput(f"{document}:{line}: {key.value}: stands in line {entries[name].line} already: remove one")
        place = Span(front.start + value.start_mark.index, front.start + value.end_mark.index)
        entries[name] = _Entry(next((held for word, held in data.items() if str(word) == key.value), None), line, place)
    return entries


def _pairs(node: yaml.MappingNode) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    """The keys that are words, each with its value; `<<` was replaced by what it stands for when the mapping was made."""
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode):
            yield key, value


def _filled(entries: Mapping[str, _Entry], *keys: str) -> tuple[_Entry, str] | None:
    """The first of `keys` that says something, with its words on one line."""
    for key in keys:
        entry = entries.get(key)
        value = entry.value if entry else None
        if isinstance(value, list):
            value = ", ".join(str(item) for item in value[:20] if isinstance(item, str | int | float))
        if entry and isinstance(value, str | int | float | date) and str(value).strip():
            return entry, " ".join(str(value).split())
    return None


def _words(entries: Mapping[str, _Entry], *keys: str) -> str | None:
    found = _filled(entries, *keys)
    return found[1] if found else None


def _day(entries: Mapping[str, _Entry], document: str) -> date | None:
    for key in ("published", "date"):
        entry = entries.get(key)
        value = entry.value if entry else None
        if entry is None or value is None or value == "":
            continue
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        try:
            return read_date(str(value))
        except ValueError as error:
            raise UnreadableInput(f"{document}:{entry.line}: {key}: cannot read {str(value)[:40]!r} as a date ({error}): write YYYY-MM-DD") from None
    return None


def _headline(text: str, entries: Mapping[str, _Entry]) -> Span | None:
    """Where the title stands in the front matter as it is written there, quotation marks of YAML and the sign of a block cut off.

    Escapes ('Ferry''s toll') and line breaks of a folded title stay in, so that every figure of the headline has its true offset.
    """
    found = _filled(entries, *_TITLE)
    if found is None:
        return None
    start, end = found[0].place
    if block := _BLOCK.match(text, start, end):
        start = block.end()
    elif end - start > 1 and text[start] in "'\"" and text[end - 1] == text[start]:
        start, end = start + 1, end - 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
