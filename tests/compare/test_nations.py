"""Groups by nationality over several articles."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.claim import Claim
from checker.compare import build_stories
from checker.compare.nations import by_nation, is_national, nationals_of
from checker.rulebook import Rulebook

Read = Callable[..., tuple[Claim, ...]]

LIFT = "A cable car fell in the Tesk valley near Innsbruck in Austria on Tuesday, killing 12 people. "


@pytest.mark.parametrize(
    ("text", "populations"),
    [
        ("The dead are five Danes and four Kenyan citizens.", ["nationals of Denmark", "nationals of Kenya"]),
        ("Nine Finns were among the dead.", ["nationals of Finland"]),
        ("Nine skiers were among the dead.", ["all"]),
        ("Nine Danish soldiers were killed.", ["soldiers"]),
    ],
)
def test_people_of_a_nation_are_a_group(claims_of: Read, rulebook: Rulebook, text: str, populations: list[str]) -> None:
    claims = [c for c in by_nation(claims_of(LIFT + text), rulebook) if c.figure.value != 12]
    assert [claim.population for claim in claims] == populations


def test_at_home_they_are_simply_people(claims_of: Read, rulebook: Rulebook) -> None:
    (claim,) = by_nation(claims_of("A bus fell off a bridge near Innsbruck in Austria, killing nine Austrians."), rulebook)
    assert claim.population == "all"


def test_two_reports_on_one_nation_are_held_against_each_other(claims_of: Read, rulebook: Rulebook) -> None:
    one = claims_of(LIFT + "Among them are five Danes and three Kenyans, police said.", date(2019, 5, 15), None, "one.txt")
    other = claims_of(LIFT + "Among them are seven Danes and three Kenyans, police said.", date(2019, 5, 15), None, "other.txt")
    (story,) = (story for story in build_stories([*one, *other], rulebook) if story.pairs)
    assert [{pair.earlier.text, pair.later.text} for pair in story.pairs] == [{"five", "seven"}]
    assert story.population == nationals_of("Denmark") and is_national(story.population)


def test_a_nation_is_no_rival_of_all(claims_of: Read, rulebook: Rulebook) -> None:
    one = claims_of(
        "A cable car fell in the Tesk valley near Innsbruck in Austria on Tuesday, killing 12 people.", date(2019, 5, 15), None, "one.txt"
    )
    other = claims_of("Seven Danes died when a cable car fell in the Tesk valley near Innsbruck in Austria.", date(2019, 5, 15), None, "other.txt")
    assert not [pair for story in build_stories([*one, *other], rulebook) for pair in story.pairs]
