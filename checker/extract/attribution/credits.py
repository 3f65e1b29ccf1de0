"""The wire services that an article credits for itself, which are nobody's source for a figure."""

from __future__ import annotations

import re

from checker.extract.attribution.namebook import NameBook
from checker.extract.language import Prose

_CREDIT = re.compile(
    r"(?:some|additional|portions of the|this)?\s*(?:information|material|reporting|report|story|article)s?\b[^.\n]{0,60}?"
    r"(?:came from|comes from|(?:was|were|is) (?:provided|supplied|contributed) by|from|by)\s+(?P<who>[^.\n]{2,80})"
    r"|(?P<giver>[^.\n]{2,60}?)\s+contributed to this (?:report|story|article)",
    re.IGNORECASE,
)
_HINTS = ("information", "material", "report", "story", "article", "contributed")
"""No credit does without one of these words; looking for them costs next to nothing."""
_DATELINE = re.compile(r"\((?P<who>[A-Z][A-Za-z ./-]{1,24})\)\s*(?:-|--|\u2014|\u2013)")
EDGE = 3
"""A credit stands in the first or the last so many sentences."""


def credits(prose: Prose, book: NameBook) -> tuple[str, ...]:
    """Canonical names of the outlets credited in a dateline or a closing line, in text order.

    They say where the article's text came from ("Reuters contributed to this article"), so that two articles that credit one
    wire are not two witnesses; they attribute no figure.
    """
    found: list[str] = []
    edges = [*prose.sentences[:EDGE], *prose.sentences[max(EDGE, len(prose.sentences) - EDGE) :]]
    for sentence in edges:
        text = prose.text[sentence.start : min(sentence.end, sentence.start + 300)]
        lower = text.lower()
        for match in (_DATELINE.search(text), _CREDIT.search(text) if any(hint in lower for hint in _HINTS) else None):
            for words in match.groupdict().values() if match else ():
                found += _outlets(words or "", book)
    return tuple(dict.fromkeys(found))


def _outlets(words: str, book: NameBook) -> list[str]:
    parts = re.split(r",| and | & |/", words)
    names = (part.strip().lower().removeprefix("the ") for part in parts)
    return [book.outlets[name] for name in names if name in book.outlets]
