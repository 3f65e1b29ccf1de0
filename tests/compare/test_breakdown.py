"""Tolls that an article gives place by place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.claim import Claim
from checker.compare import build_stories
from checker.compare.breakdown import one_place
from checker.rulebook import Rulebook

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nineteen people lost their lives in Selwick, 13 in Torra and four in Zell.", ["Selwick", "Torra", "Zell"]),
        ("Nineteen homes burned in Wild Creek and seven in Lazy Creek.", ["Wild Creek", "Lazy Creek"]),
        ("Selwick has paid the heaviest price with 18 dead.", ["Selwick"]),
        ("Pine Ridge took the worst, losing 31 homes.", ["Pine Ridge"]),
        ("Nineteen people lost their lives in Selwick, and 13 were hurt.", [None, None]),
        ("Nineteen people lost their lives in Selwick.", [None]),
        ("Nineteen people lost their lives in Selwick alone.", ["Selwick"]),
        ("In Selwick the toll is 19, in Torra six and in Zell four.", ["Selwick", "Torra", "Zell"]),
        ("In Selwick 19 people lost their lives.", [None]),
    ],
)
def test_the_place_of_each_figure(claims_of: Read, text: str, places: list[str | None]) -> None:
    assert [one_place(claim) for claim in claims_of(text)] == places


def test_one_place_is_no_rival_of_the_whole(claims_of: Read, rulebook: Rulebook) -> None:
    whole = claims_of("The quake in the Harun hills on Tuesday killed 37 people.", date(2019, 5, 15), None, "whole.txt")
    part = claims_of(
        "The quake struck the Harun hills on Tuesday. Dorfing has paid the heaviest price with 18 dead.", date(2019, 5, 15), None, "part.txt"
    )
    assert not [pair for story in build_stories([*whole, *part], rulebook) for pair in story.pairs]
