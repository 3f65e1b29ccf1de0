"""Markdown with front matter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker import UnreadableInput, read_articles
from checker.article import Article


def read(folder: Path, text: str) -> Article:
    path = folder / "draft.md"
    path.write_text(text, encoding="utf-8", newline="")
    (article,) = read_articles([path])
    return article


def test_front_matter_is_metadata_and_offsets_count_it(tmp_path: Path) -> None:
    text = (
        "---\ntitle: 'Ferry sinks off Orsa: 41 dead'\npublisher: Bay Post\npublished: 2019-03-10\nauthor: [Ada Berg, Ole Lund]\n"
        "dateline: ORSA\nurl: https://example.org/ferry\n---\n\nForty-one people drowned.\n"
    )
    article = read(tmp_path, text)
    assert article.text == text
    assert article.title == "Ferry sinks off Orsa: 41 dead"
    assert article.headline is not None
    assert text[slice(*article.headline)] == article.title
    assert text[slice(*article.body)].strip() == "Forty-one people drowned."
    assert (article.publisher, article.published, article.author) == ("Bay Post", date(2019, 3, 10), "Ada Berg, Ole Lund")
    assert (article.dateline, article.url) == ("ORSA", "https://example.org/ferry")


@pytest.mark.parametrize("key", ["published", "date"])
@pytest.mark.parametrize(
    "written",
    [
        "2019-03-10",
        "2019-03-10 08:30:00",
        "2019-03-10T08:30:00+01:00",
        "10 March 2019",
        "March 10, 2019",
        "Sun, 10 Mar 2019 08:30:00 GMT",
        "13.3.2019",
    ],
)
def test_dates_in_common_forms(tmp_path: Path, key: str, written: str) -> None:
    article = read(tmp_path, f'---\n{key}: "{written}"\n---\nText.\n')
    assert article.published == (date(2019, 3, 13) if written.startswith("13") else date(2019, 3, 10))


def test_headline_is_the_title_by_another_name(tmp_path: Path) -> None:
    assert read(tmp_path, "---\nheadline: Ferry sinks\n---\nText.\n").title == "Ferry sinks"


def test_a_heading_that_repeats_the_title_is_not_text(tmp_path: Path) -> None:
    article = read(tmp_path, "---\ntitle: Ferry sinks off Orsa\n---\n\n# Ferry sinks off Orsa\n\nForty-one drowned.\n")
    assert article.text[slice(*article.body)].strip() == "Forty-one drowned."


def test_a_heading_is_the_headline_where_no_title_is_given(tmp_path: Path) -> None:
    article = read(tmp_path, "# Ferry sinks off Orsa.\nForty-one drowned.\n")
    assert article.title == "Ferry sinks off Orsa."
    assert article.text[slice(*article.body)].strip() == "Forty-one drowned."


def test_without_a_date_an_article_is_undated(tmp_path: Path) -> None:
    assert read(tmp_path, "---\ntitle: x\n---\nText.\n").published is None


def test_a_line_across_the_page_is_no_front_matter(tmp_path: Path) -> None:
    assert read(tmp_path, "---\n\nText without an end to it.\n").title is None


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("---\ntitle: x\ndate: soon\n---\nText.\n", ":3: date: cannot read 'soon'", "write YYYY-MM-DD"),
        ("---\ntitle: x\npublished: 03/06/2019\n---\nText.\n", ":3: published: cannot read '03/06/2019'", "two ways"),
        ("---\ntitle: x\npublished: 2019-02-30\n---\nText.\n", ":2: front matter is not YAML", ""),
        ("---\ntitle: 'x\n---\nText.\n", "front matter is not YAML", ""),
        ("---\n- one\n- two\n---\nText.\n", "front matter must be lines of 'key: value'", ""),
        ("---\n" + "[" * 5000 + "\n---\nText.\n", "front matter is not YAML", ""),
    ],
)
def test_front_matter_that_cannot_be_read_is_one_line(tmp_path: Path, text: str, place: str, words: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read(tmp_path, text)
    assert "draft.md" in str(caught.value)
    assert place in str(caught.value)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
