"""Reading: an article with all that was read out of it, so that checks need not read it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from checker.article import Article, Span
from checker.claim import Claim, Section


class Sentence(NamedTuple):
    """One sentence: its offsets, its paragraph (from 0) and the section it stands in."""

    start: int
    end: int
    paragraph: int
    section: Section


class Quotation(NamedTuple):
    """A stretch in quotation marks, the marks included; `closed` is False where the text never closes it."""

    start: int
    end: int
    closed: bool


class Name(NamedTuple):
    """One mention of a person or a body by name.

    `canonical` is the fullest form within the article; `titles` the words before the name ("US Secretary of State").
    """

    start: int
    end: int
    text: str
    canonical: str
    kind: Literal["person", "body", "place", "unknown"]
    titles: str | None = None


@dataclass(frozen=True, eq=False)
class Reading:
    """An article, its sentences, quotations, names and claims, each in text order.

    A reading equals no other, so that checks can keep by it what they work out of it.

    `credits`: canonical names of the wire services that the article credits for its text ("Some material came from Reuters").
    """

    article: Article
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    names: tuple[Name, ...]
    claims: tuple[Claim, ...]
    credits: tuple[str, ...] = ()

    def text_of(self, span: Span | Sentence | Quotation) -> str:
        return self.article.text[span.start : span.end]
