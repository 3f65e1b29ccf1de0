"""Folders, articles.csv, standard input, and what stands in the way."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checker import UnreadableInput, read_articles
from checker.read import walk

Fill = Callable[[dict[str, str]], Path]


@pytest.fixture
def fill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fill:
    monkeypatch.chdir(tmp_path)

    def write(files: dict[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        return tmp_path

    return write


def documents(*paths: str) -> list[str]:
    return [article.document for article in read_articles(*paths)]


def test_a_folder_is_walked_by_name_and_the_rest_is_counted(fill: Fill) -> None:
    fill({"news/b.txt": "B.", "news/a.md": "A.", "news/deep/c.TXT": "C.", "news/photo.jpg": "x", "news/.hidden.txt": "x", "news/.git/d.txt": "x"})
    found = walk(["news"])
    assert [source.document for source in found.sources] == ["news/a.md", "news/b.txt", "news/deep/c.TXT"]
    assert found.left_out == ("news/.git/ (hidden)", "news/.hidden.txt (hidden)", "news/photo.jpg")
    assert found.problems == ()


def test_documents_are_named_as_given(fill: Fill) -> None:
    root = fill({"news/a.txt": "A.", "b.txt": "B."})
    assert documents("news/", "b.txt") == ["news/a.txt", "b.txt"]
    assert documents(".") == ["b.txt", "news/a.txt"]
    assert documents(str(root / "b.txt")) == [str(root / "b.txt")]


def test_a_file_met_twice_is_read_once(fill: Fill) -> None:
    fill({"news/a.txt": "A."})
    assert documents("news/a.txt", "news", "./news/../news/a.txt") == ["news/a.txt"]


def test_articles_csv_is_metadata(fill: Fill) -> None:
    fill(
        {
            "news/articles.csv": (
                "\ufeffdocument,publisher,published,headline,url,desk\r\n"
                'a.txt,Bay Post,2019-03-10,"Ferry sinks, 41 dead",https://example.org/a,night\r\n'
                "deep/b.txt,Delta Wire,March 9 2019,,,\r\n"
            ),
            "news/a.txt": "FERRY SINKS, 41 DEAD\n\nForty-one drowned.",
            "news/deep/b.txt": "A ferry sank.",
        }
    )
    a, b = read_articles("news")
    assert (a.publisher, a.published, a.title, a.url) == ("Bay Post", date(2019, 3, 10), "Ferry sinks, 41 dead", "https://example.org/a")
    assert a.headline is not None
    assert a.text[slice(*a.headline)] == "FERRY SINKS, 41 DEAD"
    assert (b.publisher, b.published) == ("Delta Wire", date(2019, 3, 9))


def test_articles_csv_serves_a_file_named_outright(fill: Fill) -> None:
    fill({"news/articles.csv": "document,publisher\na.txt,Bay Post\n", "news/a.txt": "A."})
    assert [article.publisher for article in read_articles("news/a.txt")] == ["Bay Post"]


def test_a_headline_of_the_listing_that_is_not_in_the_text_has_no_place(fill: Fill) -> None:
    fill({"news/articles.csv": "document,headline\na.txt,Ferry disaster\n", "news/a.txt": "Something else\n\nForty-one drowned."})
    (article,) = read_articles("news")
    assert article.title == "Ferry disaster"
    assert article.headline is None
    assert article.text[slice(*article.body)] == article.text


@pytest.mark.parametrize(
    "first", ["Ferry sinks off Orsa, 41 dead.", "Ferry sinks off Orsa,\n41 dead", "Ferry sinks off Orsa, 41 dead - Bay Post | News"]
)
def test_a_headline_of_the_listing_is_found_in_the_first_lines(fill: Fill, first: str) -> None:
    fill({"news/articles.csv": 'document,headline\na.txt,"Ferry sinks off Orsa, 41 dead"\n', "news/a.txt": f"{first}\n\nForty-one drowned."})
    (article,) = read_articles("news")
    assert article.headline is not None
    assert article.text[slice(*article.headline)].startswith("Ferry sinks off Orsa")
    assert "41 dead" in article.text[slice(*article.headline)]


@pytest.mark.parametrize(
    ("csv", "words"),
    [
        ("publisher\nBay Post\n", "articles.csv:1: needs a column named document"),
        ('document,publisher\na.txt,"Bay\n', "articles.csv:2: not CSV"),
        ("document,publisher\na.txt,Bay,Post\n", "articles.csv:2: 3 cells for 2 columns"),
        ("document,publisher\na.txt,Bay\na.txt,Delta\n", "articles.csv:3: a.txt stands in line 2 already"),
        ("document,publisher\n,Bay\n", "articles.csv:2: a row without document"),
        ("document,publisher\nlost.txt,Bay\n", "articles.csv:2: lost.txt: no such file"),
        ("document,published\na.txt,someday\n", "articles.csv:2: a.txt: published: cannot read 'someday'"),
    ],
)
def test_a_bad_listing_is_told_once_and_the_articles_are_not_passed_over(fill: Fill, csv: str, words: str) -> None:
    fill({"news/articles.csv": csv, "news/a.txt": "A.", "news/b.txt": "B."})
    problems: list[str] = []
    read = [article.document for article in read_articles("news", on_problem=problems.append)]
    assert words in " ".join(problems)
    assert sum(words in problem for problem in problems) == 1
    assert all(
        document in read or document in " ".join(problems) or "articles.csv" in " ".join(problems) for document in ("news/a.txt", "news/b.txt")
    )
    with pytest.raises(UnreadableInput):
        list(read_articles("news"))


def test_an_unreadable_file_in_a_folder_stops_nothing_else(fill: Fill) -> None:
    root = fill({"news/a.txt": "A.", "news/c.txt": "C."})
    (root / "news/b.txt").write_bytes(b"\0\1")
    (root / "news/d.txt").symlink_to("d.txt")
    problems: list[str] = []
    assert [article.document for article in read_articles("news", on_problem=problems.append)] == ["news/a.txt", "news/c.txt"]
    assert len(problems) == 2
    assert problems[0].startswith("news/b.txt:1: is binary")
    assert problems[1].startswith("news/d.txt: cannot be read")


@pytest.mark.parametrize("path", ["nowhere", "nowhere/a.txt", "--help", "a\0b", ""])
def test_a_path_that_is_not_there_is_an_error(fill: Fill, path: str) -> None:
    fill({"a.txt": "A."})
    with pytest.raises(UnreadableInput) as caught:
        walk([path])
    assert "\n" not in str(caught.value)


def test_a_file_of_a_kind_no_reader_takes_is_an_error_when_named(fill: Fill) -> None:
    fill({"photo.jpg": "x", "notes": "Two people died."})
    with pytest.raises(UnreadableInput, match=r"photo.jpg: no reader takes .jpg files: give one of .*\.txt"):
        walk(["photo.jpg"])
    assert documents("notes") == ["notes"]


def test_links_to_folders_are_not_followed(fill: Fill) -> None:
    root = fill({"news/a.txt": "A."})
    (root / "news/again").symlink_to(root / "news", target_is_directory=True)
    os.mkfifo(root / "news/pipe.txt")
    found = walk(["news"])
    assert [source.document for source in found.sources] == ["news/a.txt"]
    assert found.left_out == ("news/again/ (link to a folder)", "news/pipe.txt (no file)")


def test_an_empty_folder_gives_nothing_and_no_error(fill: Fill) -> None:
    root = fill({})
    (root / "news").mkdir()
    assert documents("news") == []


def test_names_of_any_kind(fill: Fill) -> None:
    root = fill({"--format.txt": "A.", "a b\n'c\".txt": "B.", "\u00e9\u2028.md": "C."})
    assert len(documents("--format.txt", "a b\n'c\".txt", "\u00e9\u2028.md")) == 3
    (root / os.fsdecode(b"bad\xff.txt")).write_text("D.")
    assert len(documents(".")) == 4


def test_standard_input(fill: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    fill({"articles.csv": "document,publisher\nlate.txt,Bay Post\n", "late.txt": "x"})

    def feed(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode("utf-8"))))

    feed("Two people died.")
    (article,) = read_articles("-")
    assert (article.document, article.text) == ("-", "Two people died.")
    feed("---\ntitle: Two dead\n---\nTwo people died.")
    (article,) = read_articles("-")
    assert article.title == "Two dead"
    feed("Two people died.")
    (article,) = read_articles("-", stdin_filename="late.txt")
    assert (article.document, article.publisher) == ("late.txt", "Bay Post")


def test_a_file_too_large_is_named(fill: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    fill({"a.txt": "A long story."})
    monkeypatch.setattr("checker.read.LARGEST", 5)
    with pytest.raises(UnreadableInput, match=r"a.txt: larger than"):
        list(read_articles("a.txt"))
