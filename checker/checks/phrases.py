"""The words of messages: how a finding names a figure, its place, its source and its day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import PurePath

from checker.claim import Claim, Moment
from checker.finding import Location
from checker.months import MONTHS

LONGEST = 60
_ANOTHER = re.compile(r"\b(?:and|or|but)\b|[;\d]")
"""Between a word for what happened and the figure these tell of another figure first: "moved west and more than 9,000 others ..."."""
_DANGLING = re.compile(r"(?<=\w) (?:at|by|for|from|in|inside|into|of|onto|to|under|with)$")


def figure(claim: Claim) -> str:
    """The figure with the noun counted and the word for what happened, where they stand close: "41 dead"."""
    first, last = claim.start, claim.end
    for span in (claim.counted_span, claim.trigger_span):
        if span is None:
            continue
        low, high = min(first, span.start), max(last, span.end)
        if span.end < first and _ANOTHER.search(claim.sentence_text[span.end - claim.sentence.start : first - claim.sentence.start]):
            continue
        if claim.sentence.start <= low and high <= claim.sentence.end and high - low <= LONGEST:
            first, last = low, high
    words = " ".join(claim.sentence_text[first - claim.sentence.start : last - claim.sentence.start].split())
    return _DANGLING.sub("", words) or claim.text


def day(moment: Moment) -> str:
    """ "9 March", or "7 to 9 March"; the year is left to the story's name."""
    if isinstance(moment, date):
        return f"{moment.day} {MONTHS[moment.month - 1]}"
    first, last = moment
    if first == last:
        return day(first)
    return f"{first.day} to {day(last)}" if (first.year, first.month) == (last.year, last.month) else f"{day(first)} to {day(last)}"


def outlet(printed: Claim | Location) -> str:
    """Who printed it, or the file's name where nobody is named."""
    return printed.publisher or PurePath(printed.document).name or printed.document


def source(claim: Claim) -> str | None:
    """Who said it, as a message names them; None where nobody is named."""
    said = claim.attribution
    if said.source_type == "none":
        return None
    return said.source or said.source_text


def told(claim: Claim, here: str | None = None) -> str:
    """The figure with its line, and with source and outlet where they help: `"38 died" (line 9, coast guard)`.

    `here` is the document that the finding is on: its own figures go by line, others by outlet and date.
    """
    where = [f"line {claim.line}" if claim.document == here else outlet(claim)]
    if claim.document != here and claim.published:
        where.append(day(claim.published))
    who = source(claim)
    if who:
        where.append(who)
    return f'"{figure(claim)}" ({", ".join(where)})'


def listed(words: Iterable[str], most: int | None = None, last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"; beyond `most`, "a, b and 4 more"."""
    items = list(words)
    if most is not None and len(items) > most:
        items = [*items[: most - 1], f"{len(items) - most + 1} more"]
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def lines(claims: Sequence[Claim]) -> str:
    """ "line 6", "lines 6 and 8"."""
    numbers = list(dict.fromkeys(str(claim.line) for claim in claims))
    return f"line{'s' if len(numbers) > 1 else ''} {listed(numbers)}"


def number(value: float) -> str:
    """A number with thousands separated, and no digits that are not there."""
    return f"{int(value):,}" if value == int(value) else f"{value:,.10g}"
