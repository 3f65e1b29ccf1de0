"""weekday-wrong: a weekday beside a date on which it does not fall."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from checker.checks.base import Case, Check
from checker.checks.entities.dates import Dated, weekdays_in
from checker.checks.entities.sentences import any_of, sentences_of
from checker.finding import Finding, Location
from checker.months import WEEKDAYS
from checker.reading import Reading
from checker.rulebook.base import Strict
from checker.story import Confidence


class WeekdayParameters(Strict):
    """`earliest_year`: before it calendars differ; `days`: how far from publication a date without a year is sure; `elsewhen`: of another year.

    `sure_days`: within which nobody means the year before.
    """

    earliest_year: int = 1925
    days: int = 90
    sure_days: int = 21
    elsewhen: tuple[str, ...] = ()


class WeekdayWrong(Check):
    """Compares each weekday with the calendar."""

    kind = "weekday"
    Parameters = WeekdayParameters
    parameters: WeekdayParameters

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        elsewhen = any_of(self.parameters.elsewhen)
        published = reading.article.published
        found: dict[tuple[date, int], list[tuple[Location, Confidence]]] = {}
        for sentence, text in sentences_of(reading):
            for dated in weekdays_in(text):
                day, confidence = self._day(dated, published, bool(elsewhen.search(text)))
                if day is None or day.weekday() == dated.weekday or dated.weekday is None:
                    continue
                where = Location.of_words(reading.article, sentence.start + dated.start, sentence.start + dated.end, text)
                found.setdefault((day, dated.weekday), []).append((where, confidence))
        for (day, weekday), places in found.items():
            where, confidence = places[0]
            right, wrong = WEEKDAYS[day.weekday()], WEEKDAYS[weekday]
            message = f"{day.day} {day:%B %Y} was a {right}, not a {wrong}."
            yield self.finding(message, where, [place for place, _ in places[1:]], confidence=confidence)

    def _day(self, dated: Dated, published: date | None, elsewhen: bool) -> tuple[date | None, Confidence]:
        if dated.year is not None:
            return (dated.in_year(dated.year) if dated.year >= self.parameters.earliest_year else None), "high"
        if published is None or elsewhen:
            return None, "low"
        day = dated.near(published, self.parameters.days)
        if day is not None and abs((day - published).days) > self.parameters.sure_days and _right_earlier(dated, published):
            return None, "low"
        return day, "medium"


def _right_earlier(dated: Dated, published: date) -> bool:
    """Whether the weekday is right in one of the two years before: the date is then likely of that year."""
    earlier = [dated.in_year(published.year - back) for back in (1, 2)]
    return any(day is not None and day.weekday() == dated.weekday for day in earlier)
