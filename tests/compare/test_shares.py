"""Tolls by district, where outlets set one happening in places of different size."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.claim import Claim
from checker.compare import build_stories
from checker.rulebook import Rulebook

Read = Callable[..., tuple[Claim, ...]]
Pairs = Callable[..., list[set[str]]]

PROVINCE = (
    "Floods in Nepal's Harun hills have killed 90 people since Monday, the Harun Relief Board said. "
    "The district of Dorfing had 40 of the deaths. In Selwick 31 people drowned and in Torra 19."
)


@pytest.fixture
def tied(claims_of: Read, rulebook: Rulebook) -> Pairs:
    def pairs(*texts: str, days: tuple[int, ...] = ()) -> list[set[str]]:
        claims: list[Claim] = []
        for i, text in enumerate(texts):
            claims += claims_of(text, date(2019, 5, days[i] if days else 15), None, f"{i}.txt")
        found = (pair for story in build_stories(claims, rulebook) for pair in story.pairs if pair.gap)
        return [{pair.earlier.text, pair.later.text} for pair in found]

    return pairs


def test_a_district_is_a_part_though_an_outlet_sets_the_flood_there(tied: Pairs) -> None:
    local = (
        "Selwick mourns after floods in the Harun hills\n\nThirty-four people have drowned in Selwick district, the Harun Relief Board said. "
        "The flood came at night."
    )
    assert tied(PROVINCE, local) == [{"31", "Thirty-four"}]


def test_the_next_sentence_goes_on_about_the_district(tied: Pairs) -> None:
    local = (
        "Selwick mourns after floods in the Harun hills\n\nThirty-one people have drowned in Selwick district, the Harun Relief Board said. "
        "The mayor put the figure at 37."
    )
    found = tied(PROVINCE, local)
    assert {"31", "37"} in found
    assert not any("90" in pair for pair in found)


def test_the_happening_may_bear_the_name_of_the_district(tied: Pairs) -> None:
    found = tied(
        PROVINCE,
        "Toll of Selwick flood at 97\n\nThe flood in Selwick and the Harun hills of Nepal has killed 97 people, the Harun Relief Board said.",
    )
    assert {"90", "97"} in found
    assert {"31", "97"} not in found


def test_a_town_where_all_happened_is_no_district(tied: Pairs) -> None:
    assert tied(
        "A cable car fell near Innsbruck in Austria on Tuesday, killing 12 people, the Tesk Lift Company said.",
        "A cable car fell at Tesk Alm in Austria on Tuesday. It killed 14 people at Tesk Alm, the Tesk Lift Company said, near Innsbruck.",
    ) == [{"12", "14"}]
