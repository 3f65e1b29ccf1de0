"""Figures that take up people told of before: found where their number was told of nobody, silent where it was, or where the text accounts for it."""

from __future__ import annotations

import pytest
from told_twice import numbers_apart

TEXT = (
    "A ferry sank off Dorsa on Friday and 41 people drowned, the coast guard said. {before}"
    " The harbour was closed. It rained. Nobody slept. Divers came from Graz. {again}"
)
FOUND = {
    "those who died in an earlier disaster": (
        "In 2009 a fire on the same ferry killed 26 people.",
        "A stone bears no word of the 24 people who died in the fire.",
        ("26", "24"),
    ),
    "a part of the dead": (
        "Eight of the dead were cooks, hired that week.",
        "The families of the nine cooks who drowned will be paid by the line.",
        ("Eight", "nine"),
    ),
    "the injured, whatever became of them": (
        "Fourteen passengers were injured.",
        "The 12 injured passengers were brought ashore by night.",
        ("Fourteen", "12"),
    ),
    "an accident that is named by its toll": (
        "In 2009 a fire on the same ferry killed 26 people.",
        "The fire that left 27 dead was never explained.",
        ("26", "27"),
    ),
    "those of a happening by whose": (
        "In May a slide at the quarry killed 17 people.",
        "Nobody was charged over the slide, whose 15 victims lie in Graz.",
        ("17", "15"),
    ),
    "nouns joined by and": (
        "A slide killed 17 porters in May.",
        "The 18 porters and boatmen who were killed there lie in Graz.",
        ("17", "18"),
    ),
}
SILENT = {
    "of a fire that the phrase itself names": (
        "Of the wreck, divers saw little.",
        "The 43 people who died in the Lenz fire of 1990 have a stone.",
    ),
    "the number is told": (
        "In 2009 a fire on the same ferry killed 26 people, 24 of them women.",
        "A stone bears no word of the 24 women who died in the fire.",
    ),
    "a sum": (
        "In 2009 a fire on the same ferry killed nine people and a storm two.",
        "A stone bears no word of the 11 people who died that year.",
    ),
    "one more person": (
        "In 2009 a fire on the same ferry killed four people, and a fifth died in hospital.",
        "A stone bears no word of the five people who died in the fire.",
    ),
    "other people": (
        "Four cooks were saved.",
        "The other three cooks are missing.",
    ),
    "those of whom the last sentence told": (
        "In 2009 four stokers were hurt on the same ferry.",
        "Two cooks and a boy were taken ashore. All three are in hospital.",
    ),
    "somebody's own, of no harm": (
        "In 2009 a fire on the same ferry killed four people.",
        "The captain went home to his three daughters.",
    ),
    "far from every number": (
        "In 2009 a fire on the same ferry killed 26 people.",
        "A stone bears no word of the 12 people who died in the war.",
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_a_number_that_was_told_of_nobody_is_a_slip(name: str) -> None:
    before, again, numbers = FOUND[name]

    assert numbers_apart("Ferry sinks off Dorsa", TEXT.format(before=before, again=again)) == [numbers]


@pytest.mark.parametrize("name", SILENT)
def test_a_number_that_the_text_accounts_for_is_none(name: str) -> None:
    before, again = SILENT[name]

    assert numbers_apart("Ferry sinks off Dorsa", TEXT.format(before=before, again=again)) == []
