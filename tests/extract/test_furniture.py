"""Lines that a page prints around an article make no claims; the same numbers in its text do."""

from __future__ import annotations

from checker.article import Article, Span
from checker.extract.furniture import furniture_of
from checker.extract.pipeline import Extractor
from checker.rulebook import Rulebook

TEXT = "The ferry sank at noon.\n\nTwo men drowned.\n\nA third was saved.\n\nHe is well."


def read(text: str) -> list[str]:
    article = Article("page.txt", text, Span(0, len(text)))
    return [claim.figure.text for claim in Extractor.of(Rulebook.load()).read(article).claims]


def test_clips_with_their_length() -> None:
    assert read(f"{TEXT}\n\n1:45 Witness saw nine boats\n") == ["Two"]
    assert read(f"{TEXT}\n\n1:45 p.m. Nine boats came\n") == ["Two", "Nine"]
    assert read(f"{TEXT}\n\n1:45 Nine boats came to help.\n") == ["Two", "Nine"]


def test_titles_at_the_end() -> None:
    links = "Nine boats raised off Oro\n\nMayor names five judges\n\nForty schools shut by storm"
    assert read(f"{TEXT}\n\n{links}\n") == ["Two"]
    assert read(f"{links}\n\nTwo men drowned.\n") == ["Nine", "five", "Forty", "Two"]  # headings without a text


def test_a_list_of_names_is_no_list_of_links() -> None:
    assert read(f"{TEXT}\n\nAnna Lind, 34\n\nBo Kern, 40\n\nCarl Voss, 9\n") == ["Two", "34", "40", "9"]


def test_numbers_on_lines_of_their_own() -> None:
    assert read("7\n\nAnna Lind wrote a book.\n\nIt sold.") == []
    assert read("7\n\nThe number of books that she wrote.\n\nThey sold.") == ["7"]


def test_openers_of_links() -> None:
    assert read(f"RELATED: Five held after raid\n\n{TEXT}") == ["Two"]


def test_no_text() -> None:
    assert furniture_of(Article("page.txt", "", Span(0, 0))) == []
