"""Whatever the text, attribution ends, in work that grows with the text, and its spans stay inside."""

from __future__ import annotations

import random

import pytest
from attribution_helpers import reading

UNITS = {
    "said ": 0,
    "Bob said 5, ": 1,
    "He said 5. ": 1,
    "“5 people. ": 1,
    ", 5 and said": 1,
    "according to 5 ": 1,
    "quoted as saying 5 ": 1,
    "A-": 0,
    "in a poll 5 ": 1,
    "5 : ": 0,
    "Dr. Ab 5 ": 0,
    '," Bob grinned 5 ': 1,
    "said 5, the rebels 5; ": 2,
    "by Bob's count 5, ": 1,
    "per the police 5, ": 1,
    "It is seen on images 5. ": 1,
    "The board met. It said 5. ": 1,
}
"""What is repeated, and how many figures each of it has; a row of more numerals than a table's holds none."""


@pytest.mark.parametrize("unit", ["Its hospital met. It said so. ", "The authors said so. ", "Those officials said so. ", "The agency said so. "])
def test_a_long_chain_of_speakers_is_read_to_its_end(unit: str) -> None:
    (claim,) = reading(unit * 1500 + "It said that 5 people died.").claims
    assert claim.attribution.attributed


@pytest.mark.parametrize("unit", UNITS)
def test_repetition_is_read_to_its_end(unit: str) -> None:
    text = unit * 2000
    claims = reading(text).claims
    assert len(claims) == 2000 * UNITS[unit]
    assert {text[claim.start : claim.end] for claim in claims} <= {"5"}


def test_any_shuffle_of_news_words_is_read() -> None:
    words = 'He said that 12 " “ ” , . \n\n : the police according to reportedly 40 percent poll in a found, (AP) told'.split(
        " "
    ) + "Ivo Karst - as charged with by".split(" ")
    dice = random.Random(7)
    sources = set()
    for _ in range(300):
        text = " ".join(dice.choices(words, k=40))
        for claim in reading(text).claims:
            sources.add(claim.attribution.source)
            for span in (claim.attribution.source_span, claim.attribution.cue_span):
                assert span is None or 0 <= span.start < span.end <= len(text)
    assert {"police", "a poll", None} <= sources
