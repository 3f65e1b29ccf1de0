"""Large numbers that nearly agree: one toll, unless the text tells them apart in so many words."""

from __future__ import annotations

import pytest
from told_twice import numbers_apart

FOUND = {
    "of an earlier year": (
        "Mill reopens in Brack",
        "Looms ran again in Brack on Monday. In 2009 a fire in the mill killed 61 people."
        " It rained. Nobody slept. Most of Brack has a cousin in that yard, with its 63 dead.",
        ("61", "63"),
    ),
    "far down": (
        "Talks on truce begin in Dorsa",
        "Envoys met in Dorsa on Monday. In the five days since the truce broke down, 231 people have died, a count of hospitals says."
        " It rained. Nobody slept. Guns were heard. Some 200 envoys came. Nobody spoke. By any measure 229 dead in five days is a war.",
        ("231", "229"),
    ),
}
SILENT = {
    "a toll that rose": (
        "Toll of Brack fire rises to 63",
        "The toll rose to 63 on Monday. It had been 61 on Sunday.",
    ),
    "two voices": (
        "Raid on Dorsa",
        "The army said that 44 people were killed in the raid. But villagers said that 46 people were killed.",
    ),
    "the rest beside it": (
        "Fire kills 63 in Brack",
        "Sixty-three people died. It rained. Sixty people died in the mill and three in hospital.",
    ),
    "a part that was told before": (
        "Fire kills 34 in Brack",
        "A fire killed 34 people, 33 of them women. It rained. The 33 women who died were weavers.",
    ),
    "the article's own, beside another": (
        "Coach crash near Dorsa kills 28",
        "A coach crash near Dorsa killed 28 people on Monday. It rained. Nobody slept. Two years ago 30 people died when another coach crashed.",
    ),
    "not so large, and of another happening": (
        "Barge sinking kills 17",
        "Seventeen people drowned. It rained. Two years ago 19 people drowned when another barge sank.",
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_large_numbers_that_nearly_agree_are_one(name: str) -> None:
    headline, text, numbers = FOUND[name]

    assert numbers_apart(headline, text) == [numbers]


@pytest.mark.parametrize("name", SILENT)
def test_large_numbers_that_the_text_tells_apart_both_hold(name: str) -> None:
    assert numbers_apart(*SILENT[name]) == []
