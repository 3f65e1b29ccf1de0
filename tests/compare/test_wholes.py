"""Which of an article's figures another article's toll is held against."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.claim import Claim
from checker.compare import build_stories
from checker.rulebook import Rulebook

Read = Callable[..., tuple[Claim, ...]]
Pairs = Callable[..., list[tuple[str, str]]]

OTHER = "A fire at the Rill mattress plant near Tesk Landing on Tuesday killed 31 people, said Ilmar Quade."


@pytest.fixture
def pairs(claims_of: Read, rulebook: Rulebook) -> Pairs:
    def build(*texts: str, days: tuple[int, ...] = (15, 16)) -> list[tuple[str, str]]:
        claims = [claim for i, text in enumerate(texts) for claim in claims_of(text, date(2019, 5, days[i]), None, f"{i}.txt")]
        found = [pair for story in build_stories(claims, rulebook) for pair in story.pairs]
        return [(pair.earlier.text, pair.later.text) for pair in found if pair.earlier.document != pair.later.document]

    return build


def test_those_whom_a_happening_met_are_its_whole_toll(pairs: Pairs) -> None:
    text = "A fire at the Rill mattress plant near Tesk Landing on Tuesday killed nine workers, said Ilmar Quade."
    assert pairs(text, OTHER) == [("nine", "31")]


def test_a_group_beside_the_whole_is_no_whole(pairs: Pairs) -> None:
    text = "A fire at the Rill mattress plant near Tesk Landing on Tuesday killed 31 people, said Ilmar Quade. It killed nine workers in the yard."
    assert pairs(text, OTHER) == []


def test_a_part_told_further_down_does_not_speak_for_the_article(pairs: Pairs) -> None:
    text = (
        "A fire at the Rill mattress plant near Tesk Landing on Tuesday killed 31 people, said Ilmar Quade.\n\n"
        "Relatives waited at the gate.\n\nThe mayor came at noon.\n\nThe fire killed 19 people on the ground floor."
    )
    assert pairs(text, OTHER) == []


def test_the_smaller_of_two_figures_of_one_sentence_is_no_whole(pairs: Pairs) -> None:
    one = "A fire at the Rill plant near Tesk Landing on Tuesday killed 12 people, said Ilmar Quade. It injured 40 and injured two as they fled."
    other = "A fire at the Rill plant near Tesk Landing on Tuesday killed 12 people, said Ilmar Quade. It injured 40 people."
    assert pairs(one, other) == []


def test_the_hurt_told_as_others_are_all_the_hurt(pairs: Pairs) -> None:
    one = "A fire at the Rill plant near Tesk Landing on Tuesday killed 12 people, said Ilmar Quade. Sixteen others were injured, doctors said."
    other = "A fire at the Rill plant near Tesk Landing on Tuesday killed 12 people, said Ilmar Quade. It injured 40 people."
    assert pairs(one, other) == [("Sixteen", "40")]


def test_a_group_of_the_dead_is_held_against_the_same_group(pairs: Pairs) -> None:
    one = "An earthquake in Nepal on Tuesday killed 80 people, nine of them children."
    other = "An earthquake in Nepal on Tuesday killed 80 people, 12 of them children."
    assert pairs(one, other) == [("nine", "12")]


FLOOD = "A flood in Nepal killed 31 people on Tuesday, 14 of them in the town of Tesk Landing, said Ilmar Quade of Orva."


def test_the_dead_of_one_town_are_held_against_those_that_another_report_counts_there(pairs: Pairs) -> None:
    other = "A flood hit Nepal on Tuesday. Nineteen people died in the town of Tesk Landing, said Ilmar Quade of Orva."
    assert ("14", "Nineteen") in pairs(FLOOD, other)


def test_the_dead_of_one_town_are_not_held_against_those_of_another(pairs: Pairs) -> None:
    other = "A flood hit Nepal on Tuesday. Nineteen people died in the town of Dor Amin, said Ilmar Quade of Orva."
    assert pairs(FLOOD, other) == []


def test_an_only_toll_in_the_body_counts_for_the_article_whatever_it_calls_the_people(pairs: Pairs) -> None:
    body = "A fire swept the Rill plant near Tesk Landing on Tuesday, said Ilmar Quade.\n\nSmoke rose.\n\nRain came.\n\nThe fire hurt two workers."
    other = "A fire swept the Rill plant near Tesk Landing on Tuesday, said Ilmar Quade. It injured nine people."
    assert pairs(body, other) == [("two", "nine")]


@pytest.mark.parametrize(
    ("hurt", "expected"),
    [
        ("It injured 44 people, of whom nine were at Orva General Hospital.", [("44", "90")]),
        ("It injured 44 people who were at Orva General Hospital.", []),
        ("He had treated 44 wounded in all.", [("44", "90")]),
        ("He had treated 44 wounded.", []),
    ],
)
def test_those_at_one_hospital_are_not_all_the_hurt(pairs: Pairs, hurt: str, expected: list[tuple[str, str]]) -> None:
    text = "A fire at the Rill plant near Tesk Landing on Tuesday killed 12 people, said Ilmar Quade. {}"
    assert pairs(text.format(hurt), text.format("It injured 90 people.")) == expected


def test_houses_to_be_demolished_are_not_those_damaged_too(pairs: Pairs) -> None:
    text = "A quake hit Nepal on Tuesday, said Ilmar Quade of Tesk Landing. {}"
    assert pairs(text.format("Engineers had 560 houses demolished."), text.format("It destroyed or damaged 800 houses.")) == []


QUAKE = "A quake hit Nepal on Tuesday, said Ilmar Quade of Tesk Landing. {}"


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("Some 4,100 people have taken shelter in two schools.", "The quake forced 90,000 people from their homes."),
        ("Nine people remain in hospital.", "Forty people were taken to hospital."),
        ("Fourteen inmates and two guards were injured.", "Nine people were injured."),
        ("It came two years after 260 people were killed.", "It killed 31 people."),
        ("Officials said 260 people had been killed since the beginning of 2011.", "It killed 31 people."),
        ("Seven people died on the spot.", "It killed 31 people."),
    ],
)
def test_groups_and_times_of_their_own_are_held_against_no_whole(pairs: Pairs, part: str, whole: str) -> None:
    assert pairs(QUAKE.format(part), QUAKE.format(whole)) == []


def test_how_many_of_the_dead_were_police_is_counted_in_full_wherever_it_is_told(pairs: Pairs) -> None:
    text = "A bombing in the market of Tesk Landing killed 31 people on Tuesday, said Ilmar Quade.\n\nSmoke rose.\n\nRain came.\n\n{}"
    assert ("Three", "four") in pairs(text.format("Three police officers were killed."), text.format("The dead include four policemen."))


def test_the_dead_that_a_mayor_counts_in_the_town_are_those_of_his_town(pairs: Pairs) -> None:
    mayor = QUAKE.format("It killed 31 people.\n\nThe mayor of Dor Amin, Ada Sund, said 11 people were killed in the town.")
    other = QUAKE.format("It killed 31 people.\n\nEight people died in the town of Dor Amin.")
    assert pairs(mayor, other) == [("11", "Eight")]
