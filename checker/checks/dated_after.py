"""dated-after-publication: something told as past on a day after the article's own date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from checker.checks.base import Case, Check
from checker.checks.entities.dates import Dated, dates_in
from checker.checks.entities.sentences import any_of, sentences_of, words_at
from checker.finding import Finding, Location, Severity
from checker.reading import Reading
from checker.rulebook.base import Strict
from checker.story import Confidence

_CLAUSE = re.compile(r"[;:\u2014\u2013\"\u201c\u201d()]|, (?:and|but|which|who|when|where|while|after|before) ")
_ON = re.compile(r"(?:\b(?:on|of|since|from|dated|and|late|early|night of|morning of) |[A-Za-z]+day,? |, |^)$", re.IGNORECASE)


class DatedParameters(Strict):
    """`past`: verb forms that tell of what has happened; `planned`: words of what is to come; `days`: how far a date without a year still counts.

    `updated`: days after its date within which an article may have been brought up to date: a warning only.
    """

    past: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    days: int = 45
    updated: int = 2


class DatedAfter(Check):
    """Looks for past events on days that the article cannot know yet."""

    kind = "dated-after"
    Parameters = DatedParameters
    parameters: DatedParameters

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        published = reading.article.published
        if published is None:
            return
        past, planned = any_of(self.parameters.past), any_of(self.parameters.planned)
        found: dict[date, list[tuple[Location, Confidence]]] = {}
        for sentence, text in sentences_of(reading):
            for dated in dates_in(text):
                day, confidence = self._day(dated, published)
                if day is None or day <= published:
                    continue
                clause = _clause(text, dated)
                if planned.search(text) or not past.search(clause) or not _ON.search(text[max(0, dated.start - 14) : dated.start]):
                    continue
                where = words_at(reading, sentence.start + dated.start, sentence.start + dated.end)
                found.setdefault(day, []).append((where, confidence))
        for day, places in found.items():
            where, confidence = places[0]
            message = f'"{where.text}" is told as past, but the article is of {published.day} {published:%B %Y}.'
            sure = (day - published).days > self.parameters.updated
            severity: Severity | None = None if sure or confidence == "low" else "warning"
            yield self.finding(message, where, [place for place, _ in places[1:]], confidence=confidence, severity=severity)

    def _day(self, dated: Dated, published: date) -> tuple[date | None, Confidence]:
        if dated.year is not None:
            return dated.in_year(dated.year), "high"
        day = dated.in_year(published.year)
        near = day is not None and 0 < (day - published).days <= self.parameters.days
        return (day if near else None), "low"


def _clause(text: str, dated: Dated) -> str:
    """The clause around a date."""
    start = max((match.end() for match in _CLAUSE.finditer(text, 0, dated.start)), default=0)
    after = _CLAUSE.search(text, dated.end)
    return text[start : after.start() if after else len(text)]
