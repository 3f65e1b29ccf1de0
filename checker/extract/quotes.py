"""Quotations: stretches in quotation marks, over paragraphs, in time linear in the text's length whatever the marks are.

Three families of marks are told apart: double curly (and low, angled, ``), double straight (and ''), and single. An apostrophe is none of
them. A quotation that a paragraph leaves open goes on where the next paragraph opens with a mark again (the printers' rule); otherwise it
ends with its paragraph and is marked unclosed, so that one stray mark never swallows the rest of the article.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from checker.extract.language import Prose
from checker.reading import Quotation

_MARK = re.compile(r"[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\"'`]+")
_OPENERS = frozenset("\u201c\u201e\u201f\u00ab`")
_BEFORE_OPENING = frozenset(" \t\r\n\u00a0([{-\u2014\u2013/:\"\u201c\u2018'\u2026>")
_AFTER_CLOSING = frozenset(" \t\r\n\u00a0)]},.;:!?-\u2014\u2013/\"\u201d\u2019'\u2026<[")
_ELISION = re.compile(r"(?:\d0s|\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|n\b|round\b)", re.IGNORECASE)
_APOSTROPHES = ("'", "\u2019")
LONGEST_SINGLE = 600
"""A quotation in single marks closes within so many characters; otherwise its opening mark was an apostrophe."""

DOUBLE, STRAIGHT, SINGLE = "double", "straight", "single"


def find_quotations(prose: Prose) -> tuple[Quotation, ...]:
    """The outermost quotations of an article in text order, marks included; they never overlap."""
    found: list[Quotation] = []
    carried: str | None = None
    start = before = 0
    paragraphs = _paragraphs(prose)
    every = [_marks(prose.text, first, last) for first, last in paragraphs]
    for number, (first, last) in enumerate(paragraphs):
        marks = every[number]
        if (
            carried
            and not (marks and marks[0][0] == first and marks[0][2] == carried and marks[0][3] != "close")
            and not _closed_below(every, number)
        ):
            found.append(Quotation(start, before, False))
            carried = None
        open_family, at = carried, start
        last_curly = max((begin for begin, _, family, side in marks if family == DOUBLE and side == "close"), default=-1) if marks else -1
        for begin, end, family, side in marks:
            if open_family is None:
                if side == "close" or (family == SINGLE and (side != "open" or not _closes(marks, end))):
                    continue
                open_family, at = family, begin
            elif family == STRAIGHT and open_family == DOUBLE and begin < last_curly:
                continue  # nested
            elif _pair(family, open_family) and not (side == "open" and family != STRAIGHT) and not (side == "open" and begin == first):
                if side == "open" and prose.text[begin - 1 : begin].isspace() and family == STRAIGHT:
                    found.append(Quotation(at, begin, False))
                    at = begin
                    continue
                found.append(Quotation(at, end, True))
                open_family = None
        if open_family == SINGLE:
            open_family = None
        carried, start, before = open_family, at, last
    if carried:
        found.append(Quotation(start, before, False))
    return tuple(found)


def _closed_below(every: list[list[tuple[int, int, str, str]]], number: int) -> bool:
    """Whether the next mark, at most three paragraphs on, is a closing one: a quotation broken into lines."""
    for marks in every[number : number + 3]:
        doubles = [mark for mark in marks[:8] if mark[2] != SINGLE]
        if doubles:
            return doubles[0][3] != "open"
    return False


def _pair(one: str, other: str) -> bool:
    """Whether a mark of one family may close a quotation of the other: only single marks keep to themselves."""
    return (one == SINGLE) == (other == SINGLE)


def _paragraphs(prose: Prose) -> list[tuple[int, int]]:
    """Offsets of the paragraphs: the headline, and each run of sentences without a line break between."""
    out: list[tuple[int, int]] = []
    last = None
    for sentence in prose.sentences:
        key = (sentence.section == "headline", sentence.paragraph)
        if out and key == last:
            out[-1] = (out[-1][0], sentence.end)
        else:
            out.append((sentence.start, sentence.end))
        last = key
    return out


def _marks(text: str, first: int, last: int) -> list[tuple[int, int, str, str]]:
    """(start, end, family, side) of every quotation mark of a paragraph; side is open, close or either. Apostrophes are left out."""
    out: list[tuple[int, int, str, str]] = []
    for match in _MARK.finditer(text, first, last):
        run, at = match[0], match.start()
        before = text[at - 1] if at > first else " "
        after = text[match.end()] if match.end() < last else " "
        if run in _APOSTROPHES and before.isalnum() and after.isalnum():
            continue  # "don't": most marks by far
        opens, closes = before in _BEFORE_OPENING and not after.isspace(), after in _AFTER_CLOSING and not before.isspace()
        side = "open" if opens and not closes else "close" if closes and not opens else "either"
        i = 0
        while i < len(run):
            width, family = _family(run, i)
            if family != SINGLE:
                fixed = "open" if run[i] in _OPENERS else "close" if family == DOUBLE else side
                out.append((at + i, at + i + width, family, fixed))
            elif len(run) > 1 or not _apostrophe(text, at, before, after):
                out.append((at + i, at + i + width, family, "open" if run[i] == "\u2018" else side))
            i += width
    return out


def _family(run: str, i: int) -> tuple[int, str]:
    mark = run[i]
    if mark in "'`" and run[i : i + 2] in ("''", "``"):
        return 2, STRAIGHT if mark == "'" else DOUBLE
    if mark == '"':
        return 1, STRAIGHT
    return 1, DOUBLE if mark not in "'`\u2018\u2019" else SINGLE


def _apostrophe(text: str, at: int, before: str, after: str) -> bool:
    if before.isalnum() and after.isalnum():
        return True
    return before in _BEFORE_OPENING and _ELISION.match(text, at + 1) is not None


def _closes(marks: list[tuple[int, int, str, str]], end: int) -> bool:
    """Whether an opening single mark has a closing one near by in its paragraph."""
    at = bisect_right(marks, (end, 0, "", ""))
    for begin_next, _, family, side in marks[at : at + 20]:
        if begin_next - end > LONGEST_SINGLE:
            return False
        if family == SINGLE and side == "close" and begin_next > end:
            return True
    return False
