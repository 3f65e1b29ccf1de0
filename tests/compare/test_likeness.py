"""How much two articles have in common in their names."""

from __future__ import annotations

import pytest

from checker.claim import Subject
from checker.compare.likeness import likeness, weights_of
from checker.extract.scope import Gazetteer
from checker.rulebook import Rulebook


@pytest.fixture
def alike(rulebook: Rulebook):
    def measure(*articles: str) -> float:
        subjects = [Subject(terms=tuple((name, 1) for name in sorted(names.split()))) for names in articles]
        one, other, *_ = weights_of(subjects, Gazetteer.of(rulebook))
        return likeness(one, other)

    return measure


def test_no_name_in_common(alike) -> None:
    assert alike("Quade Bellin", "Kroll Tesk") == 0


def test_the_more_names_in_common_the_more_alike(alike) -> None:
    one = alike("Quade Bellin Tesk Orva", "Quade Marek Sundby Holm")
    two = alike("Quade Bellin Tesk Orva", "Quade Bellin Sundby Holm")
    assert 0 < one < two < 1


def test_a_name_that_all_articles_hold_tells_less(alike) -> None:
    rest = [f"Quade Other{letter}" for letter in "abcdefghij"]
    assert alike("Quade Bellin", "Quade Marek", *rest) < alike("Quade Bellin", "Quade Marek", *(name.split()[1] for name in rest))


def test_an_article_of_one_name_is_like_none_by_that_name_alone(alike) -> None:
    assert alike("Quade", "Quade") < 0.3


@pytest.mark.parametrize(("one", "other"), [("Lima", "Peru"), ("Peruvian", "Peru"), ("Lima", "Peruvian"), ("Malmö", "Malmo")])
def test_a_town_and_an_adjective_stand_for_their_country_and_accents_for_nothing(alike, one: str, other: str) -> None:
    assert alike(one, other) > 0
