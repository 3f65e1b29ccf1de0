"""`articles.csv`: what a folder says of the articles in it."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.errors import UnreadableInput
from checker.read.base import Metadata
from checker.read.dates import read_date
from checker.read.decode import decode

NAME = "articles.csv"
COLUMNS = ("document", "publisher", "published", "headline", "url")
"""Those that are read; a listing may have others."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the listing: metadata as written, the date not read yet, so that a bad one concerns its own article only."""

    line: int
    publisher: str | None
    published: str | None
    headline: str | None
    url: str | None


@dataclass(frozen=True)
class Listing:
    """The rows of one `articles.csv` by document, as written there (a path from `folder`); `name` is what messages call the listing."""

    name: str
    folder: Path
    rows: Mapping[str, Row]

    def metadata(self, path: Path) -> Metadata:
        """What the listing says of a file. Raises UnreadableInput for a date that cannot be read."""
        document = path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else path.name
        row = self.rows.get(document)
        if row is None:
            return Metadata()
        published = None
        if row.published:
            try:
                published = read_date(row.published)
            except ValueError as error:
                what = f"published: cannot read {row.published[:40]!r} as a date ({error}): write YYYY-MM-DD"
                raise UnreadableInput(f"{self.name}:{row.line}: {document}: {what}") from None
        return Metadata(title=row.headline, publisher=row.publisher, published=published, url=row.url)


def read_listing(folder: Path, shown: str) -> Listing | None:
    """The listing of a folder, or None where it has none; `shown` is its name in messages.

    Raises:
        UnreadableInput: it cannot be read, is no CSV, or lacks the column `document`.
    """
    path = folder / NAME
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise UnreadableInput(f"{shown}: cannot be read: {error.strerror}") from None
    lines = csv.reader(decode(data, shown).splitlines(keepends=True), strict=True)
    rows: dict[str, Row] = {}
    try:
        columns = [name.strip().lower() for name in next(lines, [])]
        if "document" not in columns:
            raise UnreadableInput(f"{shown}:1: needs a column named document")
        if twice := next((name for name in COLUMNS if columns.count(name) > 1), None):
            raise UnreadableInput(f"{shown}:1: {columns.count(twice)} columns are named {twice}: keep one")
        for cells in lines:
            if not any(cells):
                continue
            if len(cells) != len(columns):
                mend = "put quotes around a cell with a comma" if len(cells) > len(columns) else "a cell that is empty needs its comma too"
                raise UnreadableInput(f"{shown}:{lines.line_num}: {len(cells)} cells for {len(columns)} columns: {mend}")
            row = {key: " ".join(cell.split()) or None for key, cell in zip(columns, cells, strict=True)}
            document = cells[columns.index("document")].strip()
            if not document:
                raise UnreadableInput(f"{shown}:{lines.line_num}: a row without document")
            document = document.removeprefix("./")
            if document in rows:
                raise UnreadableInput(f"{shown}:{lines.line_num}: {document} stands in line {rows[document].line} already")
            rows[document] = Row(lines.line_num, row.get("publisher"), row.get("published"), row.get("headline"), row.get("url"))
    except csv.Error as error:
        raise UnreadableInput(f"{shown}:{lines.line_num}: not CSV: {error}") from None
    return Listing(shown, folder, rows)
