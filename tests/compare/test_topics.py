"""Figures that are no tolls, held against those of other articles where both say in like words what they measure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.claim import Claim
from checker.compare import build_stories
from checker.compare.topics import Topics
from checker.rulebook import Rulebook
from checker.rulebook.topics import TopicRule
from checker.story import Story

Read = Callable[..., tuple[Claim, ...]]
Build = Callable[..., list[Story]]

QUAKE = "An earthquake shook Nepal on Tuesday. "
FERRY = "The ferry Solweg sank off Tesk Landing near Malta on Tuesday, said Ilmar Quade. "
SHOOTING = "A shooting at the Larkspur Tavern in Spokane on Tuesday killed four people, said Ilmar Quade of the Bellin Post. "


@pytest.fixture
def topics(claims_of: Read, rulebook: Rulebook) -> Build:
    def build(*texts: str, days: tuple[int, ...] = ()) -> list[Story]:
        claims: list[Claim] = []
        for i, text in enumerate(texts):
            claims += claims_of(text, date(2019, 5, days[i] if days else 15), None, f"{i}.txt")
        return [story for story in build_stories(claims, rulebook) if story.topic]

    return build


def parted(found: list[Story]) -> list[tuple[str | None, str, str]]:
    return [(story.topic, pair.earlier.text, pair.later.text) for story in found for pair in story.pairs if pair.verdict != "stretched"]


@pytest.mark.parametrize(
    ("frame", "one", "other", "expected"),
    [
        (QUAKE, "It had a magnitude of 6.1.", "The magnitude 6.6 quake lasted a minute.", ("magnitude", "6.1", "6.6")),
        (
            QUAKE,
            "The quake struck at a depth of 10 km.",
            "Its focus was 19 kilometres below the ground.",
            ("depth kilometre", "10 km", "19 kilometres"),
        ),
        (FERRY, "It was carrying 180 people.", "At least 250 people were on board.", ("aboard", "180", "At least 250")),
        (FERRY, "The boat is licensed to carry 90 people.", "It was built to carry 140.", ("capacity", "90", "140")),
        (SHOOTING, "The gunman fired 61 rounds.", "Police found 40 shell casings.", ("rounds fired", "61", "40")),
        (
            SHOOTING,
            "Police named the suspect as Orrin Veltmar, 41.",
            "Neighbours of 43-year-old Orrin Veltmar were stunned.",
            ("age of Orrin Veltmar", "41", "43-year-old"),
        ),
    ],
    ids=["magnitude", "depth", "aboard", "capacity", "rounds", "age"],
)
def test_two_reports_that_give_one_thing_two_values(topics: Build, frame: str, one: str, other: str, expected: tuple[str, str, str]) -> None:
    assert parted(topics(frame + one, frame + other)) == [expected]


@pytest.mark.parametrize(
    ("frame", "one", "other"),
    [
        (QUAKE, "It had a magnitude of 6.1.", "An aftershock of magnitude 4.9 followed."),
        (QUAKE, "It struck at a depth of 10 km.", "It struck at a depth of 6 miles."),
        (FERRY, "It was carrying 180 people.", "It was licensed to carry 90 people."),
        (FERRY, "It was carrying 180 people.", "Some 176 people were on board."),
        (SHOOTING, "Among the dead was Orrin Veltmar, 9.", "Orrin Veltmar, 36, lost his son."),
        (SHOOTING, "The suspect, 29, was held.", "Orrin Veltmar, 36, lost his son."),
    ],
    ids=["aftershock", "another unit", "capacity", "rounding", "father and son", "another person"],
)
def test_what_measures_something_else_is_not_held_against_it(topics: Build, frame: str, one: str, other: str) -> None:
    assert parted(topics(frame + one, frame + other)) == []


def test_a_birthday_may_lie_between_two_reports(topics: Build) -> None:
    one, other = SHOOTING + "Orrin Veltmar, 41, was held.", SHOOTING.replace("Tuesday", "May 14") + "Orrin Veltmar, 42, was held."
    assert parted(topics(one, other, days=(15, 15)))
    assert not parted(topics(one, other, days=(1, 30)))


def test_an_article_that_gives_two_values_speaks_for_neither(topics: Build) -> None:
    both = FERRY + "It was carrying 180 people, its owner said. At least 250 people were on board, said a mayor."
    assert parted(topics(both, FERRY + "It was carrying 140 people.")) == []


def test_a_topic_grows_by_its_whole_name_whatever_its_unit(claims_of: Read) -> None:
    grows = Topics([TopicRule(id="topics/burned", why="", name="burned", kinds=["measure"], grows=True)])
    (burned,) = claims_of("The fire has burned 400 hectares.", date(2019, 5, 15), None, "a.txt")
    assert grows.nature("burned hectare", burned) == "growing"
    assert grows.nature("burned vineyards hectare", burned) == "flow"
