"""Lists with their announced count: "six nations - Canada, France, ...", "three crops: wheat, maize and rye"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks.entities.numerals import NUMBER, value_of

_HEAD = re.compile(
    rf"(?P<count>{NUMBER}) (?P<noun>(?:[\w'\u2019-]{{2,25}} ){{0,4}}?[a-z][\w'\u2019-]{{1,25}}(?:s|men|women|people|children))"
    r"(?P<open>: ?| ?[\u2013\u2014] ?| - | -- | ?\()(?=\S)",
    re.IGNORECASE,
)
_CLOSERS = {":": ".;\u2014\u2013", "\u2014": "\u2014.;", "\u2013": "\u2013.;", "-": ".;", "(": ")"}
_COUNTED = re.compile(NUMBER, re.IGNORECASE)
_AND = re.compile(r"\s(?:and|or|&)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Announced:
    """A list and what announces it.

    Attributes:
        start, end: of the count and its noun; items_start, items_end: of the list.
        count: the number announced; noun: the words counted.
        items: what the list holds; possible: every count that a fair reader could reach.
    """

    start: int
    end: int
    items_start: int
    items_end: int
    count: int
    noun: str
    items: tuple[str, ...]
    possible: frozenset[int]


def lists_in(text: str, goes_on: re.Pattern[str]) -> Iterator[Announced]:
    """Every list of two or more short items right behind its announced count; those with words of `goes_on` are left out."""
    for match in _HEAD.finditer(text):
        count = value_of(match["count"])
        if count is None or count != int(count) or not 2 <= count <= 20:
            continue
        opener = match["open"].strip()[:1] or "-"
        stop = _stop(text, match.end(), opener)
        found = _items(text[match.end() : stop], goes_on)
        if found:
            items, possible = found
            yield Announced(match.start(), match.end("noun"), match.end(), stop, int(count), match["noun"], items, possible)


def _stop(text: str, start: int, opener: str) -> int:
    """Where the list ends: at its closing mark, a sentence end, or the text's end."""
    closers = _CLOSERS["-" if text[start - 3 : start] in (" - ", "-- ") else opener]
    if opener == ":":
        closers = closers.replace(";", "")
    for at in range(start, min(len(text), start + 600)):
        mark = text[at]
        if mark in closers and (mark != "." or at + 1 == len(text) or text[at - 1].islower()):
            return at
        if closers == ".;" and text.startswith(" - ", at):
            return at
    return min(len(text), start + 600)


def _items(words: str, goes_on: re.Pattern[str]) -> tuple[tuple[str, ...], frozenset[int]] | None:
    """The items and the counts they may come to; None where this is no plain list."""
    if any(mark in words for mark in ':"\u201c?!(') or goes_on.search(words):
        return None
    separator = ";" if ";" in words else ","
    parts = [part.strip() for part in words.split(separator)]
    if len(parts) < 2 and len(_AND.findall(words)) != 1:
        return None
    items: list[str] = []
    loose = 0
    for number, part in enumerate(parts):
        bare = re.sub(r"^(?:and|or|&) ", "", part)
        if not bare or re.fullmatch(r"(?:aged? )?\d+", bare):
            continue
        if number == len(parts) - 1 and bare == part and len(_AND.findall(bare)) == 1:
            items += _AND.split(bare)
            continue
        loose += len(_AND.findall(bare))
        items.append(bare)
    if len(items) < 2 or not _plain(items):
        return None
    return tuple(items), frozenset(range(len(items), len(items) + loose + 1))


def _plain(items: list[str]) -> bool:
    """Whether the items are of one kind: all names, or all short phrases in lower case without a figure, and the list closes with "and"."""
    if any(_COUNTED.match(item) for item in items):
        return False
    names = [re.match(r"(?:the )?[A-Z\u00c0-\u00de]", item) is not None for item in items]
    short = all(len(item.split()) <= (6 if all(names) else 3) for item in items)
    return (
        short and (all(names) or not any(names)) and not any(re.search(r"\d|\b(?:a|an|who|which|was|is|were|are|his|her)\b", item) for item in items)
    )
