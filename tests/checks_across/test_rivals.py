"""What keeps two figures of one role from being rivals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.checks.rivals import comparable
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.rulebook import Rulebook
from checker.story import Pair

MARKS = Marks.of(Rulebook.load())
Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Three people were wounded in one of the worst shootings in Spokane. Seven people were wounded in the worst shooting of the year.", True),
        ("August 1982: At a foundry in Velmar three people were wounded. Seven people were wounded in one of the worst shootings in Spokane.", False),
        ("June 2010: At a foundry in Velmar three people were wounded. May 2013: In Velmar seven people were wounded.", False),
        ("Doctors said 46 people, of whom nine were wounded, were saved. Doctors said 41 people were saved.", True),
        ("Doctors said 46 of them were saved. Doctors said 41 people were saved.", False),
        ("It must have been 20 people who were wounded. Police said seven people were wounded.", False),
        ("Eight people were wounded in overnight shootings in Velmar. Seven people were wounded in Velmar.", False),
        ("Four men are missing elsewhere in the town. Six people are missing, the ministry said.", False),
        ("Three new measles cases were confirmed in Velmar. Five people had measles in Velmar.", True),
    ],
    ids=[
        "two superlatives",
        "an entry of a list",
        "two entries of a list",
        "the whole of whom",
        "a part of them",
        "a guess",
        "a sum over shootings",
        "another part of the town",
        "cases are people",
    ],
)
def test_rivals(claims_of: Read, text: str, wanted: bool) -> None:
    claims = [claim for claim in claims_of(text, date(2019, 5, 16), None, "a.txt") if claim.figure.value != 9]
    assert comparable(Pair(claims[0], claims[-1], "differ", "high", 0.5, "none"), MARKS) is wanted


def test_the_hurt_of_two_articles_need_not_both_tell_of_the_gunman(claims_of: Read) -> None:
    (one,) = claims_of("He wounded four others before turning the gun on himself.", date(2019, 5, 16), None, "a.txt")
    (other,) = claims_of("Six others were wounded, local media said.", date(2019, 5, 16), None, "b.txt")
    assert comparable(Pair(one, other, "update", "high", 0.3, "dated"), MARKS)
