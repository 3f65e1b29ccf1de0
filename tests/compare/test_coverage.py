"""Which articles are about one happening, by the names that they share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.claim import Claim
from checker.compare import build_stories
from checker.compare.coverage import NEIGHBOURS, Coverage
from checker.rulebook import Rulebook
from checker.story import Story

Read = Callable[..., tuple[Claim, ...]]
Build = Callable[..., list[Story]]

FERRY = (
    "A launch broke up on the Orva near Tesk Landing on Sunday and 24 people died, said Ilmar Quade, who runs the Bellin jetty.",
    "The toll of the Orva disaster has risen to 31 dead, the ministry said. Relatives waited at Tesk Landing, where Mr Quade read out names.",
)
RAID = (
    "A bombing in the village of Hadrum Sel killed 24 people on Monday, doctors said.",
    "The air raid on Hadrum Sel left 31 people dead, an aid group said. It struck the village of Hadrum Sel at noon.",
)


@pytest.fixture
def read(claims_of: Read) -> Callable[..., list[Claim]]:
    def claims(*texts: str, days: tuple[int, ...] = ()) -> list[Claim]:
        found: list[Claim] = []
        for i, text in enumerate(texts):
            found += claims_of(text, date(2019, 5, days[i] if days else 16), None, f"{i}.txt")
        return found

    return claims


@pytest.fixture
def stories(read: Callable[..., list[Claim]], rulebook: Rulebook) -> Build:
    def build(*texts: str, days: tuple[int, ...] = ()) -> list[Story]:
        return build_stories(read(*texts, days=days), rulebook)

    return build


def conflicts(found: list[Story]) -> list[tuple[str, str]]:
    return [(p.earlier.text, p.later.text) for story in found for p in story.pairs if p.verdict in ("differ", "fell", "update")]


def test_rare_names_tie_a_report_to_its_follow_up(stories: Build) -> None:
    assert conflicts(stories(*FERRY, days=(14, 20))) == [("24", "31")]


def test_a_small_place_alone_ties_two_kinds_of_one_family(stories: Build) -> None:
    assert conflicts(stories(*RAID, days=(14, 15))) == [("24", "31")]


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (FERRY, (2, 30)),
        ((FERRY[0], FERRY[1].replace("Tesk Landing", "the port").replace("Mr Quade", "a clerk")), (14, 20)),
        ((FERRY[0], "The cholera outbreak on the Orva has killed 31 people at Tesk Landing, said Mr Quade."), (14, 20)),
        ((RAID[0], RAID[1].replace("Hadrum Sel", "Dor Amin")), (14, 15)),
        ((RAID[0], RAID[1].replace("Hadrum Sel", "Manila").replace("village", "city")), (14, 15)),
        (
            (
                "Twelve people were shot in Tampa on Tuesday, said Ruta Belk. Chief Omar Tindle spoke at the Corwin clinic.",
                "Fifteen people were shot in Tampa on Saturday, said Ruta Belk. Chief Omar Tindle spoke at the Corwin clinic.",
            ),
            (15, 19),
        ),
    ],
    ids=["weeks later", "one name", "another kind", "another village", "a city has many raids", "two days of one town's shootings"],
)
def test_what_ties_nothing(stories: Build, texts: tuple[str, str], days: tuple[int, int]) -> None:
    assert conflicts(stories(*texts, days=days)) == []


def test_an_earlier_happening_that_both_recall_is_one(stories: Build) -> None:
    more = " The search went on. Divers came. In April 2011, {} people were killed when a launch sank near Bellin."
    texts = [text + more.format(number) for text, number in zip(FERRY, (70, 66), strict=True)]
    assert ("70", "66") in conflicts(stories(*texts, days=(14, 20)))


def test_a_part_is_no_rival_of_the_whole(stories: Build) -> None:
    quake = (
        "A quake hit Nepal on Monday and killed 40 people, said Ilmar Quade. The worst-hit place was Tesk Orva.",
        "Twelve people were killed in the village of Tesk Orva, Mr Quade said. The quake in Nepal on Monday injured 90 people.",
    )
    assert conflicts(stories(*quake, days=(14, 15))) == []


def test_sides_of_a_battle_are_counted_apart(stories: Build) -> None:
    battle = (
        "Militiamen overran Tesk Orva on Sunday near Bellin, and Ilmar Quade put the army's dead at 120.",
        "After militiamen overran Tesk Orva near Bellin, Ilmar Quade said the enemy left 85 dead.",
    )
    assert conflicts(stories(*battle, days=(14, 15))) == []


def test_of_all_aboard_the_missing_are_a_whole(stories: Build) -> None:
    boat = (
        "A launch sank on the Orva near Tesk Landing on Sunday. There were 140 people aboard, of whom 40 are missing, said Ilmar Quade.",
        "After a launch sank on the Orva near Tesk Landing, 52 people are missing, said Ilmar Quade.",
    )
    assert ("40", "52") in conflicts(stories(*boat, days=(13, 15)))


def test_a_name_that_many_articles_hold_is_tried_with_few_of_them(read: Callable[..., list[Claim]], rulebook: Rulebook) -> None:
    texts = [f"A launch broke up on Sunday and {20 + i} people died near Orva, said Ilmar Quade of Bellin{i}." for i in range(30)]
    coverage = Coverage(read(*texts), rulebook)
    assert len(coverage._near()) <= 30 * NEIGHBOURS
    assert set(coverage.number.values()) == {0}


COLLAPSE = (
    "A bridge collapse in Genoa on Tuesday killed 11 people, the ministry said.",
    "The bridge disaster in Genoa killed 35 people, the prefect said.",
)
BLASTS = (
    "An explosion in Quetta killed 81 people on Thursday, police said.",
    "Hospitals in Quetta counted 92 dead of the bombing.",
    "The mine at Bellin Hill saw an explosion that killed 12 people, said the governor of Kemerovo.",
    "The explosion at Russia's Bellin Hill pit killed 30 people, officials said.",
)


def one_happening(claims: list[Claim], rulebook: Rulebook) -> bool:
    found = Coverage(claims, rulebook).number
    return len(found) == len({claim.document for claim in claims}) and len(set(found.values())) == 1


@pytest.mark.parametrize(
    ("texts", "days", "expected"),
    [
        (COLLAPSE, (14, 15), True),
        (COLLAPSE, (14, 30), False),
        (BLASTS[:2], (16, 17), True),
        (BLASTS[:2], (16, 21), False),
        (BLASTS[2:], (16, 17), True),
        (("A shooting in Genoa on Tuesday killed 11 people.", "Police counted 12 dead in a shooting in Genoa."), (14, 15), False),
    ],
    ids=["seldom in a town", "weeks later", "frequent, next day", "frequent, days later", "a name, and a country for its town", "everyday"],
)
def test_reports_that_share_a_place_and_a_seldom_kind(
    read: Callable[..., list[Claim]], rulebook: Rulebook, texts: tuple[str, ...], days: tuple[int, ...], expected: bool
) -> None:
    assert one_happening(read(*texts, days=days), rulebook) == expected


def test_another_word_for_the_happening_is_taken_in(stories: Build) -> None:
    found = stories(
        "A bombing in Quetta on Thursday hurt 30 people. The two explosions in Quetta killed 81 people, police said.",
        "The bombing in Quetta on Thursday killed 92 people, doctors said.",
        days=(17, 17),
    )
    assert [(pair.earlier.text, pair.later.text) for story in found for pair in story.pairs] == [("81", "92")]


def test_the_fires_of_one_outlet_are_the_wildfire_of_another(stories: Build) -> None:
    found = stories(
        "Wildfires in the Tesk hills near Bellin have killed 12 people, said Ilmar Quade of the Orva fire service.",
        "Tesk fires: 15 dead\n\nFires in the Tesk hills have killed 15 people, Ilmar Quade said. Bellin was cleared.",
        days=(14, 16),
    )
    assert ("12", "15") in conflicts(found)


def test_an_adjective_is_the_name_of_its_country(stories: Build) -> None:
    found = stories(
        "A bomb went off at a mosque in the Kenyan town of Orva on Tuesday, killing 12 people. Police said Hadrum fighters were behind it.",
        "A bombing in a mosque in western Kenya killed 15 people, officials said. Police blamed Hadrum fighters. In Kenya a day of mourning began.",
        days=(14, 15),
    )
    assert ("12", "15") in conflicts(found)
