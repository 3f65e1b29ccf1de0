"""Tokens, sentences and paragraphs: what a reader would call one sentence is one, whatever the punctuation."""

from __future__ import annotations

import pytest

from checker.article import Article, Span
from checker.extract.language import LONGEST_WORD, Prose, parse


def prose_of(text: str, headline_end: int = 0) -> Prose:
    return parse(Article("x.txt", text, Span(headline_end, len(text)), Span(0, headline_end) if headline_end else None))


def sentences_of(text: str) -> list[str]:
    return [text[s.start : s.end] for s in prose_of(text).sentences]


def test_a_line_break_ends_a_sentence_but_hard_wrapped_lines_go_on() -> None:
    text = "A first line that has no full stop\nAnother one\n\nThis long line was wrapped by an editor of old\nand goes on in lower case. End."
    assert sentences_of(text) == [
        "A first line that has no full stop",
        "Another one",
        "This long line was wrapped by an editor of old\nand goes on in lower case.",
        "End.",
    ]


def test_sentences_that_a_page_glued_together_are_parted() -> None:
    assert sentences_of("Two men were hurt.Police said so.“It is over.”Nobody else was found at example.com.") == [
        "Two men were hurt.",
        "Police said so.",
        "“It is over.”",
        "Nobody else was found at example.com.",
    ]


def test_sections_and_paragraphs_are_numbered() -> None:
    text = "Headline\n\nOne. Two.\n\nThree.\n\nFour."
    found = [(s.section, s.paragraph) for s in prose_of(text, 8).sentences]
    assert found == [("headline", -1), ("lead", 0), ("lead", 0), ("lead", 1), ("body", 2)]


def test_tokens_carry_their_offsets() -> None:
    prose = prose_of("Three  men,\n\nhurt.")
    assert all(prose.text[a:b] == word for word, a, b in zip(prose.words, prose.starts, prose.ends, strict=True))
    first, last = prose.ranges[1]
    assert prose.words[first:last] == ["hurt", "."]


@pytest.mark.parametrize("text", ["", "   \n ", "x" * 5000, "“" * 3000, "." * 5000, "é\u0301\u200d\ud83d\ude00" * 50, "\r\n" * 500])
def test_any_text_is_cut_within_its_bounds(text: str) -> None:
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    prose = prose_of(text)
    assert all(0 <= s.start < s.end <= len(text) for s in prose.sentences)
    assert "".join(prose.words).replace(" ", "") == "".join(text.split(" "))
    assert all(len(word) <= LONGEST_WORD for word in prose.words if not word.isspace())


@pytest.mark.parametrize(
    "text", ["The blast killed 41  people in Lunde.", "The long blast in the old harbour of Lunde killed 41\n   people on Monday."]
)
def test_white_space_within_a_sentence_parts_nothing(text: str) -> None:
    prose = prose_of(text)
    assert [prose.words[first:last][-1] for first, last in prose.ranges] == ["."]
    at = prose.words.index("41")
    assert prose.words[at + 1] == "people"
    assert text[prose.starts[at + 1] : prose.ends[at + 1]] == "people"
