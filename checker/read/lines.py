"""The lines at the top of an article: which is the headline, which is furniture, and where the running text begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.article import Span

_TOP = 12
"""How many filled lines may stand before the running text begins."""
_LONGEST_HEADLINE = 30
"""Words; a longer line is a paragraph."""

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov\w*|dec)[a-z]*"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_STAMP_WORD = rf"""(?:{_MONTH}|{_DAY}|\d{{1,2}}(?:st|nd|rd|th)|\d{{1,4}}|
    \d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m)?|[ap]\.?\s?m|hrs|hours|at|on|of|
    gmt|utc|[ecmp][sd]?t|ist|bst|cet|cest|last|first|updated?|published|posted|modified|created|date|time|noon|midnight|z|t)"""
_DATE_PART = re.compile(rf"\b(?:\d{{4}}|{_MONTH}|{_DAY})\b|\d{{1,2}}\s?/\s?\d{{1,2}}\s?/\s?\d\d", re.IGNORECASE)
_STAMP = re.compile(rf"(?:{_STAMP_WORD}\.?(?=[\W\d]|$)|[\s,:;/|()\u2013\u2014+-]){{2,80}}", re.IGNORECASE | re.VERBOSE)
_STAMP_LABEL = re.compile(r"\b(?:updated?|published|posted|modified|created|date|by)\b", re.IGNORECASE)
_PLACED_STAMP = re.compile(r"([A-Z][\w.'\u2019-]*(?:[ ,/]+[A-Z][\w.'\u2019-]*){0,4}?)\s*[,:|(\u2013\u2014-]\s*(?=[A-Za-z\d])")
_FURNITURE = frozenset(
    "share|share this|share this story|share this article|share on facebook|share on twitter|tweet|print|print this|email|e-mail|email this|save|"
    "comment|comments|leave a comment|advertisement|advertising|ad|sponsored|story highlights|related|related stories|related articles|read more|"
    "more|menu|home|news|world|world news|breaking news|breaking|skip to content|skip to main content|sign in|log in|subscribe|follow|follow us|"
    "like|listen|watch|play|video|photo|photos|image|gallery|caption|hide caption|close|search|by|updated|published|text size|font size|facebook|"
    "twitter|whatsapp|reddit|linkedin|pinterest|google plus|google+|abstract|full text|correction appended|"
    "please enable javascript to watch this video".split("|")
)
_COUNTED_FURNITURE = re.compile(r"(?:\d[\d,.]*k?\s+)?(?:share|tweet|like|comment|view|retweet)s?(?:\s+\d[\d,.]*k?)?", re.IGNORECASE)
# "BEIRUT (AP) -", "GENEVA, March 3 (Reuters) -", "JUBA, South Sudan -": a place in capitals or an agency in brackets, then a dash.
_DATELINE = re.compile(
    r"[A-Z][A-Z.'\u2019 -]{2,40}(?:,[\w.,'\u2019 ]{1,40})?(?:\s*\([^)\n]{2,40}\))?\s*(?:--?|[\u2013\u2014])"
    r"|[A-Z][\w.'\u2019, -]{2,60}\([A-Z][^)\n]{1,40}\)\s*(?:--?|[\u2013\u2014:])"
)
_STOPPED = re.compile(r"[.!?\u2026:;,][\"'\u201d\u2019)\]]*$")
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*$")
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Top:
    """The headline's place (None where there is none), where the running text starts, and the place named by a date stamp, if one does."""

    headline: Span | None
    body: int
    dateline: str | None = None


def lines_of(text: str, start: int) -> Iterator[tuple[Span, bool]]:
    """The filled lines from `start` on, white space cut off, each with whether a blank line follows it."""
    at = start
    held: Span | None = None
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        first, last = at, stop
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if held:
            yield held, first == last
            held = None
        if first < last:
            held = Span(first, last)
        at = stop + 1
    if held:
        yield held, True


def find_top(text: str, start: int, title: str | None) -> Top:
    """Parts headline and furniture from the running text that begins at or behind `start`.

    With a `title` from the metadata the headline is where those words stand among the first lines, and nowhere else. Without one it is the
    first line without final stop that a blank line, a dateline, a date stamp or a whole sentence follows. Furniture before it ("Share", a
    date stamp) and stamps behind it belong to neither.
    """
    top: list[tuple[Span, bool]] = []
    for entry in lines_of(text, start):
        top.append(entry)
        if len(top) == _TOP:
            break
    if title:
        found = _titled(text, top, title)
        if found:
            return _behind(text, top, found)
        return _behind(text, top, None, start)
    for i, (line, blank) in enumerate(top):
        words = text[line.start : line.end]
        if words.startswith("#"):
            cut = len(words) - len(words.lstrip("# \t"))
            return _behind(text, top, Span(line.start + cut, line.end))
        if is_furniture(words):
            continue
        if _is_headline(words, blank, [text[below.start : below.end] for below, _ in top[i + 1 : i + 3]]):
            return _behind(text, top, line)
        break
    return _behind(text, top, None, start)


def is_furniture(line: str) -> bool:
    """Whether a line is page furniture or a date stamp and no sentence."""
    bare = line.strip(" \t.:|*-").lower()
    return bare in _FURNITURE or bool(_COUNTED_FURNITURE.fullmatch(bare)) or is_stamp(line)


def is_stamp(line: str) -> bool:
    """Whether a line is a date stamp: "Updated: Mar 14, 2019 6:05 PM ET", "JUBA, July 9, 2018", "AFP, Friday 9 Jul 2018"."""
    if len(line) > 160 or not _DATE_PART.search(line):
        return False
    if _STAMP.fullmatch(line):
        return True
    placed = _PLACED_STAMP.match(line)
    return bool(placed and _STAMP.fullmatch(line, placed.end()))


def _is_headline(words: str, blank: bool, below: list[str]) -> bool:
    if not _reads_as_heading(words) or not below:
        return False
    if blank or is_furniture(below[0]) or _DATELINE.match(below[0]) or _is_sentence(below[0]):
        return True
    # A second deck, before the date stamp.
    return _reads_as_heading(below[0]) and len(below) > 1 and is_stamp(below[1])


def _reads_as_heading(words: str) -> bool:
    return not (_STOPPED.search(words) or len(words.split()) > _LONGEST_HEADLINE or not _WORDS.search(words) or _DATELINE.match(words))


def _is_sentence(words: str) -> bool:
    """Whether a line runs from a capital to a stop: where no blank lines stand, as a feed puts one paragraph on each line."""
    return not words[:1].islower() and bool(_SENTENCE_END.search(words))


def _behind(text: str, top: list[tuple[Span, bool]], headline: Span | None, start: int = 0) -> Top:
    """Where the running text starts: behind the headline, and behind the stamps and furniture that follow it."""
    dateline = None
    body = headline.end if headline else start
    for line, _ in top:
        if line.start < body:
            continue
        words = text[line.start : line.end]
        if not is_furniture(words):
            break
        placed = _PLACED_STAMP.match(words)
        if placed and not dateline and is_stamp(words) and not _STAMP.fullmatch(words) and not _STAMP_LABEL.search(placed[1]):
            dateline = placed[1].strip(" ,/") or None
        body = line.end
    return Top(headline, body, dateline)


def _bare(words: str) -> str:
    return "".join(_WORDS.findall(words)).casefold()


def _titled(text: str, top: list[tuple[Span, bool]], title: str) -> Span | None:
    """Where the words of `title` stand: one line, several lines that make it up, or the beginning of a line."""
    wanted = _bare(title)
    if not wanted:
        return None
    reach = 3 * len(title) + 100
    for i, (line, _) in enumerate(top):
        joined = ""
        for last, _ in top[i : i + 4]:
            joined += _bare(text[last.start : min(last.end, last.start + reach)])
            if joined == wanted:
                return _trimmed(text, Span(line.start, last.end))
            if len(joined) > len(wanted):
                break
        whole = _bare(text[line.start : min(line.end, line.start + reach)])
        if whole.startswith(wanted) and len(title.split()) > 2:
            return _prefix(text, line, len(wanted))
        if wanted.startswith(whole) and len(whole) > len(wanted) * 0.6 and len(text[line.start : line.end].split()) > 3:
            return _trimmed(text, line)
    return None


def _trimmed(text: str, span: Span) -> Span:
    """Without the number signs of a Markdown heading."""
    words = text[span.start : span.end]
    return Span(span.start + len(words) - len(words.lstrip("# \t")), span.end)


def _prefix(text: str, line: Span, letters: int) -> Span:
    for match in _WORDS.finditer(text, line.start, line.end):
        letters -= len(match[0].casefold())
        if letters <= 0:
            return _trimmed(text, Span(line.start, match.end()))
    return line
