"""What a reader is: bytes of one file in, articles out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from checker.article import Article


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article beside its text: from `articles.csv` or from the file's own front matter. None where nothing is said."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    author: str | None = None
    dateline: str | None = None
    url: str | None = None

    def over(self, other: Metadata) -> Metadata:
        """This metadata, with its gaps filled from `other`."""
        gaps = {key: getattr(other, key) for key in self.__slots__ if getattr(self, key) is None}
        return replace(self, **gaps)


Reader = Callable[[bytes, str, Metadata], list[Article]]
"""(the file's bytes, the document's name, what `articles.csv` says of it) -> its articles.

Raises UnreadableInput, in one line that names the document, where the bytes are not what the ending promises.
"""
