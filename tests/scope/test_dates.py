"""Times in news, read against the published date."""

from __future__ import annotations

from datetime import date

import pytest

from checker.article import Article, Span
from checker.extract.language import parse
from checker.extract.scope.dates import Calendar

THURSDAY = date(2019, 5, 16)


def read(text: str, published: date | None = THURSDAY) -> list[tuple[date, date, str]]:
    prose = parse(Article("t.txt", text, Span(0, len(text)), published=published))
    return [(when.start, when.end, when.preposition) for when in Calendar(prose).read(0, len(prose.words))]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The ferry sank on Tuesday.", date(2019, 5, 14), date(2019, 5, 14)),
        ("The ferry sank last Thursday.", date(2019, 5, 9), date(2019, 5, 9)),
        ("Talks resume next Monday.", date(2019, 5, 20), date(2019, 5, 20)),
        ("The bridge fell yesterday.", date(2019, 5, 15), date(2019, 5, 15)),
        ("Shells fell overnight.", date(2019, 5, 15), date(2019, 5, 16)),
        ("It burned on 3 April 2017.", date(2017, 4, 3), date(2017, 4, 3)),
        ("It burned on April 3, 2017.", date(2017, 4, 3), date(2017, 4, 3)),
        ("It burned on the 3rd of April.", date(2019, 4, 3), date(2019, 4, 3)),
        ("It burned in November.", date(2018, 11, 1), date(2018, 11, 30)),
        ("In April last year it burned.", date(2018, 4, 1), date(2018, 4, 30)),
        ("It burned in 1994.", date(1994, 1, 1), date(1994, 12, 31)),
        ("The 1994 fire is remembered.", date(1994, 1, 1), date(1994, 12, 31)),
        ("Fighting has gone on for the past two weeks.", date(2019, 5, 2), THURSDAY),
        ("Rain came last week.", date(2019, 5, 6), date(2019, 5, 12)),
        ("It closed last month.", date(2019, 4, 1), date(2019, 4, 30)),
    ],
)
def test_a_time_is_an_interval_of_days(text: str, start: date, end: date) -> None:
    assert [(a, b) for a, b, _ in read(text)] == [(start, end)]


@pytest.mark.parametrize(
    ("text", "preposition"),
    [
        ("Since March, 40 have died.", "since"),
        ("As of 3 May, 40 had died.", "as of"),
        ("By Sunday 40 had died.", "by"),
        ("Until 2015 it was quiet.", "until"),
    ],
)
def test_the_preposition_is_kept(text: str, preposition: str) -> None:
    assert [p for _, _, p in read(text)] == [preposition]


@pytest.mark.parametrize("text", ["They may march on.", "Mark Sun sat down.", "About 2000 people came.", "It cost $1999.", "The law may pass."])
def test_what_is_no_time(text: str) -> None:
    assert read(text) == []


def test_without_a_published_date_only_full_dates_are_read() -> None:
    assert read("On Tuesday it burned.", None) == []
    assert read("On 3 April 2017 it burned.", None) == [(date(2017, 4, 3), date(2017, 4, 3), "on")]


@pytest.mark.parametrize("text", ["It was 99999999 years ago.", "In the past 999999 decades it burned.", "On 31 February it burned.", "At 0/0/0000."])
def test_days_that_no_calendar_has_are_not_read(text: str) -> None:
    assert read(text) == []
