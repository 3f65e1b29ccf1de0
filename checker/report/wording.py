"""How dates, numbers, names and figures are said in a report: plain strings, escaped later by the format that prints them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

from checker.checks import phrases
from checker.checks.phrases import listed, outlet
from checker.claim import Claim, Moment
from checker.extract import nouns
from checker.finding import Location
from checker.months import MONTHS
from checker.reading import Reading

__all__ = [
    "NOBODY",
    "Quoter",
    "count",
    "counted_noun",
    "day",
    "file_name",
    "in_digits",
    "listed",
    "number",
    "outlet",
    "plural",
    "span_of_days",
    "who_says",
]

NOBODY = "nobody"


def day(moment: Moment, year: bool = True) -> str:
    """ "9 Mar 2016"; for a period "9-10 Mar 2016", "Mar 2016" or "2016"."""
    if isinstance(moment, date):
        return f"{moment.day} {MONTHS[moment.month - 1][:3]}{f' {moment.year}' if year else ''}"
    first, last = moment
    if first.day == 1 and first.year == last.year and last.day == monthrange(last.year, last.month)[1]:
        if (first.month, last.month) == (1, 12):
            return str(first.year)
        if first.month == last.month:
            return f"{MONTHS[first.month - 1][:3]} {first.year}"
    return span_of_days(first, last, short=True, year=year)


def span_of_days(first: date, last: date, *, short: bool = False, year: bool = True) -> str:
    """ "9-10 March 2016"; month and year are said twice only where they differ."""
    if first > last:
        first, last = last, first

    def said(moment: date, month: bool, with_year: bool) -> str:
        name = MONTHS[moment.month - 1]
        return " ".join([str(moment.day), *([name[:3] if short else name] if month else []), *([str(moment.year)] if with_year else [])])

    end = said(last, True, year)
    if first == last:
        return end
    same_year = first.year == last.year
    same_month = same_year and first.month == last.month
    start = said(first, not same_month, not same_year)
    return f"{start}-{end}" if same_month else f"{start} to {end}"


def count(number: int, noun: str) -> str:
    """ "1 subset", "3 subsets"."""
    return f"{number:,} {noun if number == 1 else plural(noun)}"


def plural(noun: str) -> str:
    """The plural of a noun phrase, by its last word."""
    head, _, last = noun.rpartition(" ")
    return f"{head} {nouns.plural(last)}".strip()


def number(value: float | None) -> str:
    """A number with thousands separated, and no digits that are not there."""
    return "open" if value is None else phrases.number(value)


def who_says(claim: Claim) -> str:
    """The source as the table names it; "nobody" where the outlet states the figure itself."""
    said = claim.attribution
    if said.source_type == "none":
        return NOBODY
    name = said.source or said.source_text or ""
    if said.source_type == "anonymous":
        name = f"unnamed {_bare(name)}".strip()
    return f"{name or 'not named'}, via {said.via}" if said.via and said.via != said.source else name or "not named"


def _bare(name: str) -> str:
    """A description of somebody without its article: "An office worker" becomes "office worker"."""
    head, _, rest = name.partition(" ")
    if head.lower() in ("a", "an", "the", "some", "one") and rest:
        return rest
    return name if rest else name.lower()


def in_digits(claim: Claim) -> str:
    """The figure as a sentence about it says it: bare numbers in digits, whatever words the text has."""
    figure = claim.figure
    if figure.bound == "exact" and not isinstance(figure.value, tuple) and figure.kind == "count":
        return number(figure.value)
    return claim.text[:1].lower() + claim.text[1:]


def file_name(document: str) -> str:
    """The last part of a document's path: what a desk calls the file."""
    return PurePath(document).name or document


def counted_noun(claim: Claim) -> str:
    """The singular of what is counted, with the capital that a name has in the text: "Syrian", "serviceman"."""
    noun, span = claim.counted or "", claim.counted_span
    if not noun or span is None or not claim.sentence.start < span.start < claim.sentence.end:
        return noun
    return noun[:1].upper() + noun[1:] if claim.sentence_text[span.start - claim.sentence.start].isupper() else noun


class Quoter:
    """Finds the words around a figure that let an editor recognise it: "41 dead" instead of "41"."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._claims = {(claim.document, claim.start): claim for reading in readings for claim in reading.claims}

    def claim(self, place: Location) -> Claim | None:
        """The claim whose figure a location points at."""
        return self._claims.get((place.document, place.start))

    def words(self, place: Location) -> str:
        """The figure with the noun counted and the word for what happened, as messages quote it; else the location's own words."""
        claim = self.claim(place)
        return place.text if claim is None or claim.end != place.end else phrases.figure(claim)
