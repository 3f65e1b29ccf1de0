"""Article: one text as it was read, with what is known of who printed it and when."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from checker.errors import UnreadableInput


class Span(NamedTuple):
    """Character offsets `[start, end)` into an article's text."""

    start: int
    end: int


@dataclass(frozen=True)
class Article:
    """One text with its headline, publisher and date.

    Attributes:
        document: the path as it was given, or the `--stdin-filename`.
        text: the file as decoded, newlines untouched, front matter included; every offset counts from its start.
        body: where the running text stands in `text` (behind the front matter and the headline).
        headline: where the headline stands in `text`, or None where it does not stand there.
        title: the words of the headline, from the metadata where it gives them, else from `headline`.
        publisher: who printed it, or None.
        published: the day it was printed, or None: such an article is undated, and the report says so.
        author, dateline, url: as the metadata gives them, or None.
    """

    document: str
    text: str
    body: Span
    headline: Span | None = None
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    author: str | None = None
    dateline: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        """Raises UnreadableInput where offsets would point at nothing, or a field is of another type than it says."""
        if not isinstance(self.document, str) or not self.document or not isinstance(self.text, str):
            raise UnreadableInput(f"Article {self.document!r}: document and text must be strings, and document not empty")
        for name, span in (("body", self.body), ("headline", self.headline)):
            if span is not None and not 0 <= span[0] <= span[1] <= len(self.text):
                raise UnreadableInput(f"Article {self.document!r}: {name} {tuple(span)} does not lie in its text of {len(self.text)} characters")
        if self.published is not None and type(self.published) is not date:
            raise UnreadableInput(f"Article {self.document!r}: published {self.published!r} must be a datetime.date, or None")

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offset of the first character of every line."""
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return tuple(starts)

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both counted from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    @property
    def name(self) -> str:
        """Who printed it, or failing that the document's name: what a person calls this article."""
        return self.publisher or self.document
