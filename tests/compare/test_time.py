"""Ages by when they began, and the places of a timeline."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.claim import Claim
from checker.compare.ages import ages, started
from checker.compare.stories import build_stories
from checker.compare.timeline import in_place
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


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("aleppo", {"Aleppo", "eastern Aleppo"}),
        ("Syria", {"Aleppo", "eastern Aleppo", "Homs"}),
        ("Turkey", set()),
        ("Ale", set()),
    ],
)
def test_a_place_takes_what_lies_in_it(claims_of: Read, rulebook: Rulebook, place: str, told: set[str]) -> None:
    stories = [
        story
        for where, day in (("Aleppo", 14), ("eastern Aleppo", 10), ("Homs", 15))
        for story in build_stories(
            [
                *claims_of(f"Shelling killed 9 people in {where}, police said.", date(2019, 5, day), f"Shelling kills 9 in {where}", "a.txt"),
                *claims_of(f"Shelling killed 7 people in {where}, medics said.", date(2019, 5, day), f"Shelling kills 7 in {where}", "b.txt"),
            ],
            rulebook,
        )
    ]
    holds = in_place(place, rulebook)
    assert {story.place for story in stories if holds(story)} == told


def test_a_place_that_no_rule_knows_is_looked_for_in_the_names(claims_of: Read, rulebook: Rulebook) -> None:
    stories = build_stories(
        [
            *claims_of("Floods killed 9 people in Orvale, police said.", date(2019, 5, 14), "Floods kill 9 in Orvale", "a.txt"),
            *claims_of("Floods killed 7 people in Orvale, medics said.", date(2019, 5, 14), "Floods kill 7 in Orvale", "b.txt"),
        ],
        rulebook,
    )
    assert stories
    assert all(in_place("orvale", rulebook)(story) for story in stories)
    assert not any(in_place("Orva", rulebook)(story) for story in stories)
