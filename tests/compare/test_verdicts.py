"""Verdicts by interval: agree, stretched, differ, update and fell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from checker.claim import Claim
from checker.compare import judge
from checker.compare.marks import Marks
from checker.rulebook import Rulebook

MARKS = Marks.of(Rulebook.load())
Read = Callable[..., tuple[Claim, ...]]


def one(claims_of: Read, words: str, published: date | None = date(2019, 5, 16), document: str = "a.txt") -> Claim:
    found = [c for c in claims_of(f"A flood in Nagpur has killed {words} people.", published, None, document) if c.role == "killed"]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("12", "12", "agree"),
        ("12", "14", "differ"),
        ("at least 12", "14", "agree"),
        ("14", "at least 12", "agree"),
        ("more than 50", "48", "differ"),
        ("more than 800", "5,000", "stretched"),
        ("around 500", "530", "agree"),
        ("around 500", "700", "differ"),
        ("dozens of", "24", "agree"),
        ("dozens of", "9", "differ"),
        ("dozens of", "230", "stretched"),
        ("hundreds of", "150", "agree"),
        ("up to 40", "12", "stretched"),
        ("between 10 and 20", "15", "agree"),
        ("between 10 and 20", "25", "differ"),
    ],
)
def test_two_reports_of_one_day(claims_of: Read, first: str, second: str, verdict: str) -> None:
    pair = judge(one(claims_of, first), one(claims_of, second, document="b.txt"), "cumulative", MARKS)
    assert pair.verdict == verdict
    assert (pair.gap == 0) == (verdict in ("agree", "stretched"))


def test_a_later_higher_count_is_an_update_and_a_later_lower_one_fell(claims_of: Read) -> None:
    early, late = date(2019, 5, 14), date(2019, 5, 16)
    assert judge(one(claims_of, "12", early), one(claims_of, "30", late, "b.txt"), "cumulative", MARKS).verdict == "update"
    assert judge(one(claims_of, "30", early), one(claims_of, "12", late, "b.txt"), "cumulative", MARKS).verdict == "fell"
    swapped = judge(one(claims_of, "30", late, "b.txt"), one(claims_of, "12", early), "cumulative", MARKS)
    assert (swapped.verdict, swapped.earlier.published) == ("update", early)


def test_without_dates_two_counts_differ_with_low_confidence(claims_of: Read) -> None:
    pair = judge(one(claims_of, "12", None), one(claims_of, "30", None, "b.txt"), "cumulative", MARKS)
    assert (pair.verdict, pair.confidence) == ("differ", "low")


def test_one_article_that_parts_from_itself_is_never_an_update(claims_of: Read) -> None:
    pair = judge(one(claims_of, "12"), one(claims_of, "30"), "cumulative", MARKS)
    assert (pair.verdict, pair.confidence) == ("differ", "high")


def test_the_gap_is_measured_against_the_larger_number(claims_of: Read) -> None:
    assert judge(one(claims_of, "10"), one(claims_of, "40", document="b.txt"), "cumulative", MARKS).gap == pytest.approx(0.75)


def told(claims_of: Read, text: str, document: str, published: date = date(2019, 5, 14)) -> Claim:
    (claim,) = (c for c in claims_of(text, published, None, document) if c.role == "killed")
    return claim


def test_words_of_a_later_stage_order_two_reports_of_one_day(claims_of: Read) -> None:
    first = told(claims_of, "A flood in Nagpur killed 30 people on Monday, police said.", "a.txt", date(2019, 5, 20))
    raised = told(claims_of, "The death toll of Monday's flood in Nagpur rose to 34, the mayor said.", "b.txt", date(2019, 5, 20))
    pair = judge(raised, first, "cumulative", MARKS)
    assert (pair.verdict, pair.earlier.text, pair.order) == ("update", "30", "worded")
    lower = told(claims_of, "The death toll of Monday's flood in Nagpur rose to 26, the mayor said.", "b.txt", date(2019, 5, 20))
    assert judge(lower, first, "cumulative", MARKS).verdict == "differ"


def test_words_order_two_reports_of_which_little_else_is_sure(claims_of: Read) -> None:
    first = told(claims_of, "A flood in Nagpur killed 30 people on Monday, police said.", "a.txt", date(2019, 5, 20))
    raised = told(claims_of, "The death toll of Monday's flood in Nagpur rose to 34, the mayor said.", "b.txt", date(2019, 5, 20))
    pair = judge(replace(raised, scope=replace(raised.scope, sure=0)), first, "cumulative", MARKS, spread=True)
    assert (pair.verdict, pair.confidence, pair.order) == ("update", "low", "worded")


@pytest.mark.parametrize(
    ("one", "other", "published", "verdict"),
    [
        (
            "A flood killed 30 people in Nagpur on Tuesday.",
            "A flood killed 50 people in Nagpur on Tuesday, police said.",
            date(2019, 5, 14),
            "update",
        ),
        (
            "A flood killed 30 people in Nagpur on Tuesday, officials said.",
            "A flood killed 50 people in Nagpur on Tuesday.",
            date(2019, 5, 15),
            "update",
        ),
        (
            "A flood killed 30 people in Nagpur on Tuesday.",
            "A flood killed 50 people in Nagpur on Tuesday, police said.",
            date(2019, 5, 18),
            "differ",
        ),
        (
            "A flood killed 30 people in Nagpur on Tuesday, the mayor said.",
            "A flood killed 50 people in Nagpur on Tuesday, police said.",
            date(2019, 5, 14),
            "differ",
        ),
    ],
)
def test_on_the_first_day_a_higher_toll_may_be_the_later_one(claims_of: Read, one: str, other: str, published: date, verdict: str) -> None:
    pair = judge(told(claims_of, other, "b.txt", published), told(claims_of, one, "a.txt", published), "cumulative", MARKS, spread=True)
    assert (pair.verdict, pair.order) == (verdict, "assumed" if verdict == "update" else "none")
    if verdict == "update":
        assert (pair.earlier.text, pair.later.text) == ("30", "50")
