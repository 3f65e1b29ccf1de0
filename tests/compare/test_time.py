"""Ages by when they began, and timelines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.claim import Claim
from checker.compare.ages import ages, started
from checker.compare.timeline import timeline
from checker.rulebook import Rulebook

Read = Callable[..., tuple[Claim, ...]]


def test_ages_of_one_war_over_the_years_agree(claims_of: Read, rulebook: Rulebook) -> None:
    told = [
        ("The five-year war in Syria goes on.", 2016),
        ("Seven years of conflict in Syria have emptied towns.", 2018),
        ("People in Syria have lived with war for nearly 14 years.", 2024),
    ]
    claims = [claim for text, year in told for claim in claims_of(text, date(year, 9, 1), None, f"{year}.txt")]
    groups = ages(claims, rulebook)
    assert [len(group) for group in groups] == [3]
    assert all(one.meets(other) for one in groups[0] for other in groups[0])


def test_an_age_that_does_not_fit(claims_of: Read, rulebook: Rulebook) -> None:
    first = claims_of("The five-year war in Syria goes on.", date(2016, 9, 1))[0]
    second = claims_of("The nine-year war in Syria goes on.", date(2016, 9, 1))[0]
    one, other = started(first, rulebook), started(second, rulebook)
    assert one is not None and other is not None
    assert not one.meets(other)


@pytest.mark.parametrize("text", ["A five-day truce began in Syria.", "The five-year plan for Syria was approved.", "He served five years in Syria."])
def test_what_gives_no_age(claims_of: Read, rulebook: Rulebook, text: str) -> None:
    assert [started(claim, rulebook) for claim in claims_of(text) if started(claim, rulebook)] == []


def test_a_timeline_takes_what_lies_in_the_place_and_runs_by_day(claims_of: Read, rulebook: Rulebook) -> None:
    claims = [
        *claims_of("Shelling killed 9 people in eastern Aleppo.", date(2019, 5, 16), None, "b.txt"),
        *claims_of("Shelling killed 4 people in Aleppo.", date(2019, 5, 14), None, "a.txt"),
        *claims_of("Shelling killed 30 people in Homs.", date(2019, 5, 15), None, "c.txt"),
        *claims_of("Shelling injured 50 people in Aleppo.", date(2019, 5, 15), None, "d.txt"),
    ]
    rows = timeline(claims, rulebook, role="killed", place="aleppo")
    assert [(row.day, row.claim.text) for row in rows] == [(date(2019, 5, 14), "4"), (date(2019, 5, 16), "9")]
