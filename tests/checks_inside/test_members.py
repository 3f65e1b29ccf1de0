"""People told one by one behind their number: what is read as such a list, and what is none."""

from __future__ import annotations

import pytest

from checker.checks.entities.members import PeopleNouns, members_in
from checker.rulebook import Rulebook

LISTS = {
    "The gale hurt three people, a baker and two porters, on Friday.": (3, (1, 2)),
    "Seven bodies, four girls and three women, lay in the chapel.": (7, (4, 3)),
    "The four dead were two men, a woman and a child.": (4, (2, 1, 1)),
    "Six sailors — ages 22, 22, 30 and 41 — were hit.": (6, (1, 1, 1, 1)),
    "Two girls, 11 and 14 years old, are missing.": (2, (1, 1)),
    "The three men were named as Ivo Kern, Jr., 34, Per Lind, 41, and Ola Rask, 20.": (3, (1, 1, 1)),
    "Police named the victims as two sisters, a 9-year-old and an 11-month-old, of Orsa.": (2, (1, 1)),
    "She shot four people, two men and a woman, and a child.": (4, (2, 1, 1)),
    "Four of the victims, three nuns and a baker, were flown to Graz.": (4, (3, 1)),
    "Two guards, including two men and a 40-year-old woman, were hurt.": (2, (2, 1)),
}
NONE = (
    "Two dozen people, ten men and 14 women, were hurt.",
    "Two of the three people, a woman and two men, were flown to Graz.",
    "The two victims were identified as Ana Prieto, 34, a nurse, and Joon Park, 41.",
    "Two people, a woman, a nurse, and a boy, were hurt.",
    "She shot two guards, a baker and a porter.",
    "Six people, two men and a woman in one car and three in the other, drowned.",
    "Three boys, aged 16 and 17, are missing.",
    "After a quarrel between three men, a woman and her son drowned.",
    "Four people, a man said and a woman agreed, were hurt.",
    "Four people, three of them women, were hurt.",
    "Two ships, a ferry and a tug, sank.",
    "The dead were six patients, a baker and a porter.",
)
NOUNS = PeopleNouns.of(Rulebook.load())


@pytest.mark.parametrize("text", LISTS)
def test_a_list_of_people_is_read(text: str) -> None:
    assert [(told.count, told.parts) for told in members_in(text, NOUNS)] == [LISTS[text]]


@pytest.mark.parametrize("text", NONE)
def test_other_words_are_no_list_of_people(text: str) -> None:
    assert list(members_in(text, NOUNS)) == []


def test_a_list_that_says_including_may_hold_fewer_and_never_more() -> None:
    fewer, more = (next(members_in(f"{number} guards, including two men and a 40-year-old woman, were hurt.", NOUNS)) for number in ("Five", "Two"))

    assert fewer.agrees
    assert not more.agrees
