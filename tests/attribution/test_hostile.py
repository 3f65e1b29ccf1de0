"""Whatever the text, attribution ends, in work that grows with the text, and its spans stay inside."""

from __future__ import annotations

import random

import pytest
from attribution_helpers import reading

UNITS = [
    "said ",
    "Bob said 5, ",
    "He said 5. ",
    "“5 people. ",
    ", 5 and said",
    "according to 5 ",
    "quoted as saying 5 ",
    "A-",
    "in a poll 5 ",
    "5 : ",
    "Dr. Ab 5 ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_repetition_is_read_to_its_end(unit: str) -> None:
    text = unit * 2000
    assert all(0 <= claim.start < claim.end <= len(text) for claim in reading(text).claims)


def test_any_shuffle_of_news_words_is_read() -> None:
    words = 'He said that 12 " “ ” , . \n\n : the police according to reportedly 40 percent poll in a found, (AP) told'.split(
        " "
    ) + "Ivo Karst - as charged with by".split(" ")
    dice = random.Random(7)
    for _ in range(300):
        text = " ".join(dice.choices(words, k=40))
        for claim in reading(text).claims:
            for span in (claim.attribution.source_span, claim.attribution.cue_span):
                assert span is None or 0 <= span.start < span.end <= len(text)
