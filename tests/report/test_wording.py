"""Dates, numbers and names as a report says them."""

from datetime import date

import pytest

from checker.report.wording import count, day, listed, number, plural, span_of_days


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (date(2026, 3, 9), "9 Mar 2026"),
        ((date(2026, 3, 9), date(2026, 3, 10)), "9-10 Mar 2026"),
        ((date(2026, 2, 27), date(2026, 3, 2)), "27 Feb to 2 Mar 2026"),
        ((date(2025, 12, 30), date(2026, 1, 2)), "30 Dec 2025 to 2 Jan 2026"),
        ((date(1974, 1, 1), date(1974, 12, 31)), "1974"),
        ((date(2024, 2, 1), date(2024, 2, 29)), "Feb 2024"),
    ],
)
def test_days_and_periods(moment, said):
    assert day(moment) == said


def test_a_span_of_one_day_is_that_day_and_an_order_is_made():
    assert span_of_days(date(2026, 3, 9), date(2026, 3, 9)) == "9 March 2026"
    assert span_of_days(date(2026, 3, 10), date(2026, 3, 9)) == "9-10 March 2026"


@pytest.mark.parametrize(
    ("noun", "many"),
    [("subset", "subsets"), ("story", "stories"), ("child", "children"), ("day", "days"), ("article without a box", "article without a boxes")],
)
def test_plurals_of_the_last_word(noun, many):
    assert plural(noun) == many


def test_counts_lists_and_numbers():
    assert [count(1, "article"), count(1200, "article")] == ["1 article", "1,200 articles"]
    assert [listed([]), listed("a"), listed("ab"), listed("abc")] == ["", "a", "a and b", "a, b and c"]
    assert [number(40.0), number(0.75), number(1234567), number(None)] == ["40", "0.75", "1,234,567", "open"]
