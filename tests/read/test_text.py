"""What of a text file is headline, what is furniture, and where the running text begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import UnreadableInput, read_articles
from checker.article import Article


def read(folder: Path, text: str | bytes, name: str = "story.txt") -> Article:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    (article,) = read_articles(path)
    return article


def headline(article: Article) -> str | None:
    return article.text[article.headline.start : article.headline.end] if article.headline else None


def body(article: Article) -> str:
    return article.text[article.body.start : article.body.end].strip()


LEAD = "Twelve people were hurt when a tram left the rails in Lisbon on Monday, police said."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"Tram derails in Lisbon, 12 hurt\n\n{LEAD}\n", "Tram derails in Lisbon, 12 hurt"),
        (f"Tram derails in Lisbon, 12 hurt\r\n\r\n{LEAD}\r\n", "Tram derails in Lisbon, 12 hurt"),
        (f"Tram derails in Lisbon\nMonday, March 5, 2018\n{LEAD}\n", "Tram derails in Lisbon"),
        (f"Tram derails in Lisbon\nUpdated: 5 March 2018 14:02 GMT\n{LEAD}\n", "Tram derails in Lisbon"),
        (f"Tram derails in Lisbon\nLISBON (Tagus Wire) \u2014 {LEAD}\n", "Tram derails in Lisbon"),
        (f"Tram derails in Lisbon\nLISBON, March 5 (Tagus Wire) - {LEAD}\n", "Tram derails in Lisbon"),
        (f"Tram derails in Lisbon\n{LEAD}\nThe line is closed.\n", "Tram derails in Lisbon"),
        (f"Tram derails in Lisbon\nDriver taken to hospital\nMonday 5 March 2018\n{LEAD}\n", "Tram derails in Lisbon"),
        (f"Share\n\nTram derails in Lisbon\n\nAdvertisement\n\n{LEAD}\n", "Tram derails in Lisbon"),
        (f"March 5, 2018 07:44\nTram derails in Lisbon\n{LEAD}\n", "Tram derails in Lisbon"),
        (f"5 March 2018 Last updated at 13:38 GMT\nTram derails in Lisbon\n{LEAD}\n", "Tram derails in Lisbon"),
        (f"{LEAD}\n\nThe line is closed.\n", None),
        (f"{LEAD} More follows.\n", None),
        ("LISBON \u2014 Twelve people were hurt on Monday\n\nThe line is closed.\n", None),
        ("Tram derails in Lisbon\n", None),
        ("", None),
        ("\n \n", None),
    ],
)
def test_headline_of_a_text_file(tmp_path: Path, text: str, wanted: str | None) -> None:
    article = read(tmp_path, text)
    assert headline(article) == wanted
    assert article.title == wanted


def test_a_hard_wrapped_first_line_is_no_headline(tmp_path: Path) -> None:
    article = read(tmp_path, "Twelve people were hurt when a tram left the rails in the\nold town of Lisbon on Monday, police said.\n")
    assert headline(article) is None


def test_stamps_and_furniture_are_neither_headline_nor_text(tmp_path: Path) -> None:
    article = read(tmp_path, f"Share\nPosted: Mar 5, 2018 8:20 AM ET Last Updated: Mar 5, 2018 9:10 PM ET\n\n{LEAD}\n")
    assert headline(article) is None
    assert body(article) == LEAD


def test_a_stamp_with_a_place_gives_the_dateline(tmp_path: Path) -> None:
    article = read(tmp_path, f"Tram derails in old town\n\nLISBON, March 5, 2018\n\n{LEAD}\n")
    assert article.dateline == "LISBON"
    assert body(article) == LEAD


def test_offsets_count_in_the_file_as_decoded(tmp_path: Path) -> None:
    text = f"Tram derails in Lisbon\r\n\r\n\u201c{LEAD}\u201d\r\n"
    article = read(tmp_path, "\ufeff" + text)
    assert article.text == text
    assert article.position(text.index("Twelve")) == (3, 2)


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b"Two dead\n\xff\xfe\x00\x01", 2, "is binary"),
        (b"ok\nok\0", 2, "is binary"),
        ("caf\u00e9 fire\nkills 3".encode("latin-1"), 1, "not UTF-8"),
    ],
)
def test_what_is_no_text_is_named_with_its_place(tmp_path: Path, data: bytes, line: int, words: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read(tmp_path, data)
    assert f"story.txt:{line}: " in str(caught.value)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_wide_encodings_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="is UTF-16 text: save it as UTF-8"):
        read(tmp_path, "Two dead".encode("utf-16"))


def test_text_is_never_taken_for_a_path_or_a_pattern(tmp_path: Path) -> None:
    text = "../../etc/passwd (*+?\\\n\n{{7*7}} 3 people [died](file:///etc/passwd) %s %n.\n"
    assert read(tmp_path, text).text == text


def test_the_top_of_a_hostile_text_is_read_in_linear_time(tmp_path: Path) -> None:
    for piece in ("A", "A ", "A. ", "1 ", "Jan ", "--- ", "# ", "\u201c", "AB, ", " \t", "12:30 "):
        text = piece * (200_000 // len(piece))
        assert read(tmp_path, text).text == text
