"""Places: the gazetteer, and which place a figure belongs to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.claim import Scope
from checker.extract.scope import Gazetteer
from checker.rulebook import Rulebook

Read = Callable[..., Scope]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Aleppo", "Syria", "inside"),
        ("Syria", "Aleppo", "contains"),
        ("eastern Aleppo", "Aleppo", "inside"),
        ("eastern Aleppo", "western Aleppo", "apart"),
        ("southern Iran", "Qeshm", "contains"),
        ("Homs", "Kharkiv", "apart"),
        ("Little Nowhere", "Syria", "unknown"),
        ("Little Nowhere, Ohio", "Ohio", "inside"),
        ("Columbus, Georgia, United States", "Columbus", "apart"),
    ],
)
def test_containment(rulebook: Rulebook, one: str, other: str, relation: str) -> None:
    assert Gazetteer.of(rulebook).relation(one, other) == relation


@pytest.mark.parametrize(
    ("words", "text", "place"),
    [
        ("14", "A bus crash in Quito killed 14 people on Tuesday.", "Quito"),
        ("14", "MANILA, Philippines - A fire killed 14 people on Tuesday, officials said.", "Manila"),
        ("14", "Floods killed 14 people in eastern Aleppo.", "eastern Aleppo"),
        ("14", "For Orlo Makri district as a whole the mayor gives 14 deaths.", "Orlo Makri"),
        ("14", "Across Dorvale 14 people were killed.", "Dorvale"),
        ("14", "A bomb killed 14 people in the Jordanian capital.", None),
        (
            "14",
            "Marches shook Kenya. Shops shut. Trains stood. Schools shut. Buses stood. Banks shut.\n\nCrowds met in Nairobi.\n\nLeaders said 14 "
            "people were killed, most of them in the capital",
            "Kenya",
        ),
        ("14", "A hotel burned in Cyclone Velma, which killed 14 people in Manila.", "Manila"),
        ("14", "Syrian officials met. Shelling killed 14 people in Homs.", "Homs"),
        ("14", "A fire killed 14 people in Tuckerville, Ohio.", "Tuckerville, Ohio"),
        ("14", "A fire killed 14 people in Orlo Makri village.", "Orlo Makri"),
        ("14", "A quake hit Nepal. It killed 14 people in the town of Zandpur.", "Zandpur"),
        ("14", "A quake hit the island of Sumatra on Tuesday. The quake, 60 km south of Medan, killed 14 people.", "Sumatra"),
        ("60", 'A quake shook Nepal. "We have treated 60 people with broken bones," said Anu Rai, a doctor at a clinic in Zandpur town.', "Zandpur"),
    ],
)
def test_the_place_of_a_figure(scope_of: Read, words: str, text: str, place: str) -> None:
    assert scope_of(words, text).place == place


@pytest.mark.parametrize(
    "text",
    [
        "Whitney Houston sold 14 million records.",
        "Gunmen hit Ohio Valley Packaging, leaving 14 dead.",
        "The Chicago Tribune counted 14 dead.",
        "Jordan Miller, a nurse, saw 14 dead people.",
    ],
)
def test_names_are_no_places(scope_of: Read, text: str) -> None:
    words = "14 million" if "million" in text else "14"
    assert scope_of(words, text).place is None


def test_a_street_block_is_no_place(scope_of: Read) -> None:
    text = "Gunmen killed 14 people in Houston on Tuesday. The 14 dead lay in the 1600 block of Chicago, police said."
    assert scope_of("14", text).place == "Houston"
    text = "Three men were hurt in Houston on Tuesday. Police found three men wounded in the 1600 block of Denver."
    assert scope_of("three", text).place == "Houston"


def test_the_place_of_the_speaker_is_not_the_place_of_the_figure(scope_of: Read) -> None:
    assert scope_of("14", "A flood in Nagpur killed 14 people, a minister said in Delhi.").place == "Nagpur"


def test_the_district_points_back(scope_of: Read) -> None:
    text = "An earthquake shook Nepal on Tuesday. Worst hit was Lamra Tol district. At least 22 houses collapsed in the district, officials said."
    assert scope_of("At least 22", text).place == "Lamra Tol"


def test_a_town_that_the_text_places_once_is_that_town_throughout(scope_of: Read) -> None:
    text = "PORTSMOUTH, Va. - Two boys were hurt on Sunday. Police said 14 shots were fired in Portsmouth."
    assert scope_of("14", text).place == "Portsmouth, Virginia"


@pytest.mark.parametrize(
    ("words", "text", "place"),
    [
        ("11", "A flood hit Nepal. Officials counted 11 deaths, seven in the district of Zandpur and four in the district of Orlo Makri.", "Nepal"),
        ("seven", "A flood hit Nepal. Fourteen people drowned in the town of Zandpur and seven in Makri, the radio said.", "Makri"),
        ("14", "A flood hit Nepal. In the provincial capital, Zandpur, 14 people were killed.", "Zandpur"),
        ("14", "KATHMANDU, Nepal (Bay Wire) - A raid in the town of Zandpur, in Nepal, killed 14 people.", "Zandpur"),
    ],
)
def test_shares_appositions_and_datelines(scope_of: Read, words: str, text: str, place: str) -> None:
    assert scope_of(words, text).place == place


@pytest.mark.parametrize(
    ("words", "text", "place"),
    [
        ("8,000", "Some say 8,000 people have fled to camps in South East Turkey.", "southeastern Turkey"),
        ("14", "A mosque fell in Central Aceh and 14 people died.", "central Aceh"),
        ("6.1", "A quake shook the island of Sumatra. The Geological Survey in Denver said its magnitude was 6.1.", "Sumatra"),
    ],
)
def test_quarters_in_two_words_and_bodies_that_measure_from_afar(scope_of: Read, words: str, text: str, place: str) -> None:
    assert scope_of(words, text).place == place


def test_a_population_is_not_that_of_a_town_far_off(scope_of: Read) -> None:
    assert scope_of("9,000", "Tolva, an island 300 km south of Manila, has a population of 9,000.").place is None
    assert scope_of("9,000", "Homs, 300 km south of Manila, has a population of 9,000.").place == "Homs"
    assert scope_of("9,000", "She went to Homs, a city of 9,000 people.").place == "Homs"
