"""What checks look at besides claims: numbers, dates, ages, lists, pairs in brackets, changes, spellings."""

from __future__ import annotations

from datetime import date

import pytest

from checker.checks.entities.brackets import clocks_in, minutes
from checker.checks.entities.changes import ChangeReader, ChangeWords
from checker.checks.entities.dates import dates_in, weekdays_in
from checker.checks.entities.lists import lists_in
from checker.checks.entities.numerals import printed, shown
from checker.checks.entities.people import PeopleWords, ages_in, key_of
from checker.checks.entities.sentences import any_of
from checker.checks.entities.spelling import close_given, close_surname, core, distance


@pytest.mark.parametrize(
    ("text", "value", "half"),
    [("260", 260, 0.5), ("1.5 million", 1.5e6, 5e4), ("81,300", 81300, 50), ("twenty-five", 25, 0.5), ("2.50", 2.5, 0.005), ("3bn", 3e9, 5e8)],
)
def test_a_number_knows_how_finely_it_was_printed(text: str, value: float, half: float) -> None:
    number = printed(text)
    assert number is not None
    assert number.value == value
    assert number.half == pytest.approx(half)


def test_numbers_are_shown_without_needless_decimals() -> None:
    assert [shown(value) for value in (30.0, 1234567, 6.25)] == ["30", "1,234,567", "6.2"]


def test_dates_and_weekdays() -> None:
    found = list(weekdays_in("It opened on Tuesday, 7 March 2018, and closed on March 9, 2018, a Friday. On the Monday nobody came."))
    assert [(d.day, d.month, d.year, d.weekday) for d in found] == [(7, 3, 2018, 1), (9, 3, 2018, 4)]
    assert [d.text for d in dates_in("from 3 May to Sept. 4, and on the 5th of June 2020")] == ["3 May", "Sept. 4", "5th of June 2020"]


def test_a_date_without_a_year_is_the_nearest() -> None:
    (new_year,) = dates_in("since January 2")
    assert new_year.near(date(2019, 12, 29), 30) == date(2020, 1, 2)
    assert new_year.near(date(2019, 7, 1), 30) is None


def test_ages(bare) -> None:
    reading = bare("Police held Ann Lee, 34, and the 51-year-old baker Otto Kern. A 7-year-old shot Tim Roe, 3. Highway 12, 34 and 36 are shut.")
    found = {(aged.name, aged.age) for aged in ages_in(reading, PeopleWords(not_names=("Police", "Highway")))}
    assert found == {("Ann Lee", 34), ("Otto Kern", 51), ("Tim Roe", 3)}
    assert key_of("Ann B. Lee") == key_of("Ann Lee")


def test_birth_years(bare) -> None:
    (aged,) = ages_in(bare("Ann Lee was born in 1980 in Holm."), PeopleWords())
    assert (aged.name, aged.born) == ("Ann Lee", 1980)


@pytest.mark.parametrize(
    ("text", "count", "possible"),
    [
        ("Six nations - Chile, Peru and Cuba - signed.", 6, {3}),
        ("three crops: maize, millet and rye.", 3, {3}),
        ("two islands (Trinidad and Tobago, and Malta)", 2, {2, 3}),
    ],
)
def test_lists(text: str, count: int, possible: set[int]) -> None:
    (found,) = lists_in(text, any_of(("such as",)))
    assert (found.count, set(found.possible)) == (count, possible)


def test_no_list() -> None:
    for text in ("three crops: such as maize, rye", "two hours: speeches, a power cut and rain held it up", "Two girls: Ann, 3 years old"):
        assert not list(lists_in(text, any_of(("such as",)))), text


def test_clocks() -> None:
    (clock,) = clocks_in("It struck at 9:30 p.m. EST (0230 GMT).")
    assert (clock.offset, clock.zone) == (-300, "EST")
    assert [minutes(text) for text in ("noon", "12:15 a.m.", "1530", "7", "25:10")] == [720, 15, 930, None, None]


def test_changes() -> None:
    reader = ChangeReader(ChangeWords(up=("rose",), down=("fell",), factors={"tripled": 3}))
    (rose,) = reader.read("Sales rose 50 percent from 200 to 260, he said.")
    assert (rose.a.value, rose.b.value, rose.share and rose.share.value, rose.direction) == (200, 260, 50, 1)
    (fell,) = reader.read("It fell from 25% to 20%, five points")
    assert fell.in_percent
    assert fell.points
    (tripled,) = reader.read("They tripled from 1.2 to 3.6 million.")
    assert (tripled.factor, tripled.a.value) == (3, 1.2e6)
    assert not list(reader.read("It rose 5 percent from 2010 to 2015."))
    assert not list(reader.read("The fare rose 25 percent from 80 cents to one dollar."))


def test_spelling() -> None:
    assert [distance(a, b, 2) for a, b in (("kowal", "koval"), ("stefan", "staffan"), ("meyers", "myers"), ("abc", "xyz"))] == [1, 2, 1, 3]
    assert distance("marids", "mardis", 2) == 1  # neighbours swapped
    assert core(("al-Assad",)) == core(("Assad",)) == core(("al", "Assad"))
    known = frozenset(("paul", "paula", "maria", "mario"))
    assert close_given("steven", "stephen", known, [frozenset(("steven", "stephen"))])
    assert close_given("marcos", "markos", known, [])
    for a, b in (("paul", "paula"), ("maria", "mario"), ("rob", "robert"), ("michael", "michelle")):
        assert not close_given(a, b, known, []), (a, b)
    assert close_surname("lindqvist", "lindquist")
    for a, b in (("robert", "roberts"), ("brown", "crown"), ("lee", "leo")):
        assert not close_surname(a, b), (a, b)
