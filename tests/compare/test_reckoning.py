"""Two figures on one happening of one town that part, and are both right by a reckoning of their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.claim import Claim
from checker.compare import build_stories
from checker.rulebook import Rulebook

Read = Callable[..., tuple[Claim, ...]]
DAY = date(2019, 5, 16)


def verdicts(claims_of: Read, rulebook: Rulebook, *texts: str) -> list[str]:
    claims = [claim for i, text in enumerate(texts) for claim in claims_of(text, DAY, None, f"{i}.txt")]
    return [pair.verdict for story in build_stories(claims, rulebook) for pair in story.pairs]


def test_two_reports_of_one_shooting_that_part_are_told(claims_of: Read, rulebook: Rulebook) -> None:
    one = "Five people were injured in a shooting at the Larkspur Tavern in Spokane on Wednesday, police said."
    other = "Eight people were injured in a shooting at the Larkspur Tavern in Spokane on Wednesday, the sheriff said."
    assert "differ" in verdicts(claims_of, rulebook, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "One person was killed and four were injured in a shooting at the Larkspur Tavern in Spokane on Wednesday.",
            "Two people were killed and three were injured in a shooting at the Larkspur Tavern in Spokane on Wednesday.",
        ),
        (
            "Three people were killed in a shooting at the Larkspur Tavern in Spokane on Wednesday before the gunman shot himself.",
            "Four people were killed in a shooting at the Larkspur Tavern in Spokane on Wednesday.",
        ),
        (
            "Five people were injured in a shooting at the Larkspur Tavern in Spokane on Wednesday.",
            "A violent night in Spokane left 14 people injured in shootings, one of them at the Larkspur Tavern, on Wednesday.",
        ),
        (
            "Six bystanders were injured in a shooting at the Larkspur Tavern in Spokane on Wednesday.",
            "Eight people were injured in a shooting at the Larkspur Tavern in Spokane on Wednesday.",
        ),
    ],
    ids=["somebody died since", "the gunman", "a night", "bystanders"],
)
def test_another_reckoning_is_no_conflict(claims_of: Read, rulebook: Rulebook, one: str, other: str) -> None:
    assert verdicts(claims_of, rulebook, one, other) == []


def test_what_was_held_against_nothing_was_not_judged(claims_of: Read, rulebook: Rulebook) -> None:
    stories = build_stories(claims_of("An earthquake in Nepal killed 14 people and an earthquake in Nepal killed 17 people."), rulebook)
    assert all(not story.judged for story in stories)
