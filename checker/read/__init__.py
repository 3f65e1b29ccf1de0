"""A file of any format -> articles: one module a format.

To add a format: a module in this folder with a function `read` of the type `checker.read.base.Reader`, and a line in `READERS`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import cast

from checker.article import Article
from checker.errors import UnreadableInput
from checker.read.base import Metadata, Reader
from checker.read.walk import STDIN, Source, Walk
from checker.read.walk import walk as _walk

__all__ = ["LARGEST", "READERS", "STDIN", "Metadata", "Reader", "Source", "Walk", "read_articles", "read_source", "walk"]

READERS = {".txt": "plain", ".text": "plain", ".md": "markdown", ".markdown": "markdown"}
"""Ending -> module of this folder; a module is imported once a file of its kind is met."""

LARGEST = 64 * 1024 * 1024
"""Bytes; a larger file is no article."""


def walk(paths: Iterable[str | Path], stdin_filename: str | None = None) -> Walk:
    """The files that `paths` come to, those left out and what stood in the way; nothing is read but `articles.csv`."""
    return _walk(paths, READERS, stdin_filename)


def read_source(source: Source) -> list[Article]:
    """The articles of one file.

    Raises:
        UnreadableInput: it cannot be read; the message is one line with document, place and mend.
    """
    known = _known(source)
    data = _bytes(source)
    return _reader(source, data)(data, source.document, known)


def read_articles(
    *paths: str | Path | Iterable[str | Path], stdin_filename: str | None = None, on_problem: Callable[[str], None] | None = None
) -> Iterator[Article]:
    """The articles of files, folders and `-` (standard input), one at a time and in order.

    What was named outright and cannot be read always raises. What cannot be read inside a folder raises too, unless `on_problem` takes it as
    one line; then the reading goes on.

    Raises:
        UnreadableInput: a path is not there, or a file cannot be read.
    """

    def problem(line: str) -> None:
        if on_problem is None:
            raise UnreadableInput(line)
        on_problem(line)

    found = walk([path for given in paths for path in ([given] if isinstance(given, str | Path) else given)], stdin_filename)
    for line in found.problems:
        problem(line)
    for source in found.sources:
        try:
            articles = read_source(source)
        except UnreadableInput as error:
            if source.named:
                raise
            problem(str(error))
            continue
        yield from articles


def _known(source: Source) -> Metadata:
    """What the listings say of the document, the nearest first."""
    known = Metadata()
    for listing in source.listings:
        known = known.over(listing.metadata(source.path or Path(source.document)))
    return known


def _bytes(source: Source) -> bytes:
    try:
        if source.path is None:
            if sys.stdin is None:
                raise UnreadableInput(f"{source.document}: standard input is closed")
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with source.path.open("rb") as file:
                data = file.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableInput(f"{source.document}: cannot be read: {error.strerror}") from None
    if len(data) > LARGEST:
        raise UnreadableInput(f"{source.document}: larger than {LARGEST // 1024 // 1024} MB: split it into articles")
    return data


def _reader(source: Source, data: bytes) -> Reader:
    ending = Path(source.document).suffix.lower()
    if source.document == STDIN or ending not in READERS:
        ending = ".md" if data.lstrip(b"\xef\xbb\xbf").startswith(b"---") else ".txt"
    return cast(Reader, import_module(f"checker.read.{READERS[ending]}").read)
