"""Names of people and bodies, wherever they stand in the article."""

from __future__ import annotations

import pytest
from attribution_helpers import extractor, reading

from checker.article import Article, Span
from checker.extract.language import parse


def names(text: str) -> list[tuple[str, str, str | None]]:
    return [(name.text, name.canonical, name.titles) for name in reading(text).names]


def test_titles_are_parted_from_the_name() -> None:
    assert names("Foreign Minister Lena Vos met Gen. Ivo Karst.") == [
        ("Lena Vos", "Lena Vos", "Foreign Minister"),
        ("Ivo Karst", "Ivo Karst", "Gen."),
    ]


@pytest.mark.parametrize("name", ["Rui de Almeida", "Jan van der Berg", "Omar bin Yusuf", "Hala al-Nour", "Ban Ki-moon", "J. D. Vos"])
def test_particles_belong_to_the_name(name: str) -> None:
    assert name in [text for text, _, _ in names(f"Later the mayor met {name} in the hall.")]


def test_two_spellings_are_both_listed() -> None:
    text = "Staffan Lund warned the board.\n\nThe envoy Stefan Lund left."
    assert [text for text, _, _ in names(text)] == ["Staffan Lund", "Stefan Lund"]


def test_a_surname_has_the_full_name_for_canonical() -> None:
    assert names("Lena Vos sang. Vos left. Mrs. Vos wept.")[1:] == [("Vos", "Lena Vos", None), ("Vos", "Lena Vos", "Mrs.")]


def test_an_acronym_in_brackets_leads_to_the_body() -> None:
    found = names("The Lake Institute for Fish (LIF) met. Then LIF left.")
    assert ("LIF", "Lake Institute for Fish", None) in found


def test_offsets_are_those_of_the_words() -> None:
    text = "At dawn Lena Vos met the Harbour Authority of Tarn."
    found = reading(text).names
    assert [text[name.start : name.end] for name in found] == [name.text for name in found] == ["Lena Vos", "Harbour Authority of Tarn"]


def test_the_first_word_of_a_sentence_is_no_name() -> None:
    assert names("However, many people left. Doctors wept. Police came.") == []


def test_wire_credits_are_the_articles_own() -> None:
    text = "LORN (AP) - Twelve boats sank.\n\nNobody was hurt.\n\nThe sea was calm.\n\nReuters contributed to this article."
    prose = parse(Article("a.txt", text, Span(0, len(text))))
    assert extractor().attributions.credits(prose) == ("Associated Press", "Reuters")
    assert all(claim.attribution.source is None for claim in reading(text).claims)
