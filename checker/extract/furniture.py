"""Lines that a page prints around an article: lists of videos and links, and the numbers of a list on lines of their own."""

from __future__ import annotations

import re

from checker.article import Article, Span

_LINE = re.compile(r"[^\s](?:[^\r\n]*[^\s])?")
_CLIP = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d\d(?:\s+(?![ap]\.?\s?m\b|hrs|gmt)\S.*|$)", re.IGNORECASE)
_STOPS = (".", "!", "?", "\u2026")
_CLOSERS = "\"'\u201d\u2019)]"
"""What may stand behind the stop of a line."""
_ENTRY = re.compile(r"(?:[A-Z][^\s,;:]*\s+){1,4}[A-Z][^\s,;:]*, ?\(?\d{1,3}\b|[\w ]{2,30}: ?\d{1,6}\b(?![-.) ]*\d)")
"""A line of a list that belongs to the text: \"Anna Lind, 34\", \"Dead: 12\"."""
_NUMBER_ALONE = re.compile(r"\(?\d{1,3}[.)]?$")
_EXPLAINS = re.compile(r"[Tt]he |[a-z\d$%\u20ac\u00a3]")
"""How the line behind a number goes on where the number is no item of a list: "60" / "The number of countries that ..."."""
_TITLE = 160
"""Characters; a longer line is no title of another page."""
_LINKS = 3
"""So many lines in a row without a stop, at the end of an article, are links to others."""
_RUNNING_TEXT = 4
"""So many lines with a stop must stand before them, so that an article of headings alone is not thrown away."""


def furniture_of(article: Article) -> list[Span]:
    """The places of those lines in the running text, in order."""
    if article.body.start >= article.body.end:
        return []
    lines = list(_LINE.finditer(article.text, article.body.start, article.body.end))
    if len(lines) < 2:
        return []
    words = [line[0] for line in lines]
    stopped = [line.rstrip(_CLOSERS).endswith(_STOPS) for line in words]
    brief = [len(line) <= _TITLE for line in words]
    found = {i for i, line in enumerate(words) if brief[i] and not stopped[i] and _CLIP.match(line)}
    found |= {i for i, line in enumerate(words[:-1]) if _NUMBER_ALONE.match(line) and not _EXPLAINS.match(words[i + 1])}
    first = len(lines)
    while first > 0 and not stopped[first - 1]:
        first -= 1
    links = range(first, len(lines))
    links = links if all(brief[first:]) else range(0)
    if len(links) >= _LINKS and sum(stopped) >= _RUNNING_TEXT and not any(_ENTRY.match(words[i]) for i in links):
        found.update(links)
    return [Span(*lines[i].span()) for i in sorted(found)]
