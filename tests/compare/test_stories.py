"""What is compared, and what must never be."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date

import pytest

from checker.claim import Claim
from checker.compare import build_stories, left_alone
from checker.errors import BadSettings
from checker.rulebook import Rulebook
from checker.story import Story

Read = Callable[..., tuple[Claim, ...]]
Build = Callable[..., list[Story]]


@pytest.fixture
def stories(claims_of: Read, rulebook: Rulebook) -> Build:
    def build(*texts: str, days: tuple[int, ...] = ()) -> list[Story]:
        claims: list[Claim] = []
        for i, text in enumerate(texts):
            published = date(2019, 5, days[i] if days else 16)
            claims += claims_of(text, published, None, f"{i}.txt")
        return build_stories(claims, rulebook)

    return build


def conflicts(found: list[Story]) -> list[tuple[str, str]]:
    return [(p.earlier.text, p.later.text) for story in found for p in story.pairs if p.verdict in ("differ", "fell", "update")]


def test_one_happening_told_by_two_papers(stories: Build) -> None:
    found = stories("An earthquake in Nepal on Tuesday killed 14 people.", "The earthquake that shook Nepal on Tuesday killed 17 people.")
    assert [story.name for story in found] == ["killed, Nepal earthquake, 14 May 2019"]
    assert found[0].verdict == "differ"
    assert conflicts(found) == [("14", "17")]
    assert found[0].summary[0] == 14 and found[0].summary[2] == 17


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("An earthquake in Nepal on Tuesday killed 14 people.", "An earthquake in Chile on Tuesday killed 300 people."),
        ("An earthquake in Nepal on Tuesday killed 14 people.", "A flood in Nepal on Tuesday killed 300 people."),
        ("An earthquake in Nepal on Tuesday killed 14 people.", "In 1988 an earthquake in Nepal killed 700 people."),
        ("An earthquake in Nepal on Tuesday killed 14 people.", "An earthquake in Nepal on Tuesday injured 60 people."),
        ("An earthquake in Nepal on Tuesday killed 14 people.", "An earthquake in Nepal on Tuesday killed 3 children."),
        ("Shelling killed 45 children in Homs.", "Shelling killed 369 civilians in Homs."),
        ("The offensive on eastern Aleppo has killed 369 people.", "Shelling of western Aleppo has killed 92 people."),
        ("The crash near Latakia killed 39 servicemen.", "The offensive in Ghouta has killed more than 800 people."),
        ("A shooting in Quito on Tuesday injured 4 people.", "A shooting in Quito on Tuesday injured 9 people."),
    ],
)
def test_what_is_never_compared(stories: Build, first: str, second: str) -> None:
    assert conflicts(stories(first, second)) == []


@pytest.mark.parametrize(
    "text",
    [
        "An earthquake in Nepal on Tuesday killed 14 people. Another 3 people were killed by a landslide.",
        "An earthquake in Nepal on Tuesday killed 14 people, including 5 children.",
        "An earthquake in Nepal on Tuesday injured 60 people. In Zandpur district, 12 people were injured.",
        "A shooting in Quito on Tuesday injured 9 people. Two were in critical condition.",
        "A shooting in Quito on Tuesday injured 9 people. Three of them were taken to hospital.",
        "A shooting in Quito on Tuesday injured 9 people. Over the weekend 30 people were wounded in 12 separate shootings.",
        "A shooting in Quito on Tuesday left one dead and three others injured. A total of four people were shot.",
    ],
)
def test_parts_are_no_rivals_of_the_whole(stories: Build, text: str) -> None:
    assert conflicts(stories(text)) == []


def test_shared_names_tie_two_reports_of_one_shooting(stories: Build) -> None:
    found = stories(
        "A shooting in Quito on Tuesday injured 4 people, among them Marta Belzoni, outside the Cinema Lux.",
        "Marta Belzoni was hit when a shooting outside the Cinema Lux in Quito on Tuesday injured 6 people.",
    )
    assert conflicts(found) == [("4", "6")]


def test_a_growing_toll_is_an_update(stories: Build) -> None:
    found = stories(
        "An earthquake in Nepal on Tuesday killed 14 people.", "The earthquake that shook Nepal on Tuesday killed 31 people.", days=(14, 16)
    )
    assert [story.verdict for story in found] == ["update"]


def test_the_order_of_claims_does_not_matter(claims_of: Read, rulebook: Rulebook) -> None:
    texts = ["An earthquake in Nepal on Tuesday killed 14 people and injured 80.", "The quake in Nepal on Tuesday killed 17 people and injured 90."]
    claims = [claim for i, text in enumerate(texts) for claim in claims_of(text, date(2019, 5, 16), None, f"{i}.txt")]
    names = sorted(story.name for story in build_stories(claims, rulebook))
    random.Random(4).shuffle(claims)
    assert sorted(story.name for story in build_stories(claims, rulebook)) == names


def test_what_is_left_alone_is_counted(claims_of: Read, rulebook: Rulebook) -> None:
    text = "An earthquake in Nepal on Tuesday killed 14 people. In 1988 an earthquake killed 700 people there. The quake had a magnitude of 6.1."
    claims = list(claims_of(text))
    counts = left_alone(claims, build_stories(claims, rulebook), rulebook)
    assert counts["earlier happening"] == 1
    assert sum(counts.values()) == len(claims)


def test_an_unknown_policy_is_refused(rulebook: Rulebook) -> None:
    with pytest.raises(BadSettings, match="overlap, latest, majority, conservative, hierarchy"):
        build_stories([], rulebook, policy="average")


def test_no_claims_no_stories(rulebook: Rulebook) -> None:
    assert build_stories([], rulebook) == []


def test_two_rare_names_tie_two_reports_that_place_a_shooting_differently(stories: Build) -> None:
    found = stories(
        "Four people were shot outside the Brinlow club owned by Odessa Trimble in Tacoma on Tuesday night, police said.",
        "Shots at the Brinlow club, where Odessa Trimble was at the door, left six people shot in a shooting in Seattle on Tuesday.",
    )
    assert conflicts(found) == [("Four", "six")]


@pytest.mark.parametrize(
    "text",
    [
        "Later that night two people were shot at a second club nearby, a neighbour recalled.",
        '"He shot two of my cousins," said a man who gave no name.',
    ],
)
def test_a_smaller_figure_deep_in_another_report_is_a_part(stories: Build, text: str) -> None:
    top = "A shooting at the Brinlow club of Odessa Trimble in Tacoma on Tuesday left six people shot."
    filler = " ".join(f"The club opened its door number {i} to the street years ago." for i in range(3, 13))
    assert conflicts(stories(top, f"{top}\n\n{filler}\n\n{text}")) == []


def test_two_figures_for_one_group_in_a_sentence_are_parts(stories: Build) -> None:
    found = stories(
        "Five children were shot at the Brinlow club of Odessa Trimble in Tacoma on Tuesday.",
        "At the Brinlow club of Odessa Trimble in Tacoma on Tuesday, three children were shot and two other children were grazed.",
    )
    assert conflicts(found) == []


def test_days_two_apart_are_two_shootings(stories: Build) -> None:
    found = stories(
        "Five people were shot at the Brinlow club of Odessa Trimble in Tacoma on Tuesday.",
        "Four people were shot at the Brinlow club of Odessa Trimble in Tacoma on Sunday.",
    )
    assert conflicts(found) == []
