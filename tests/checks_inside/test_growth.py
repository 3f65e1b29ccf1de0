"""Checks inside one article must not hold every figure against every other."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from types import FrameType
from typing import Any

import pytest

from checker.article import Article, Span
from checker.checks import build_checks, run_checks
from checker.checks.base import Case
from checker.compare import build_stories
from checker.extract.pipeline import Extractor
from checker.rulebook import Rulebook

FEW, MANY = 120, 480
"""Lines of a text; a story of the first is already too large for all its pairs."""
GROWTH = 1.25
"""By how much the work for a line may grow from the one text to the other."""
LINES: dict[str, Callable[[int], str]] = {
    "two numbers time and again": lambda i: "A fire killed 5 people and hurt 6 there.",
    "two numbers by turns": lambda i: f"A fire killed {5 + i % 2} people and hurt {7 + i % 2} there.",
    "ever other numbers": lambda i: f"The fire killed {i + 3} people, police said.",
    "sources that part": lambda i: f"The army said {5 + i % 3} people were killed in the fire. Villagers said {9 - i % 3} were killed.",
    "others beside them": lambda i: f"A man killed {5 + i % 3} people and four others, then himself.",
}


def calls_for(lines: list[str], rulebook: Rulebook) -> int:
    """How many calls, steps of a generator among them, comparing and checking a text takes under a headline that parts from it."""
    title = "Fire kills 6 in Velmar"
    text = title + "\n\n" + "\n".join(lines)
    article = Article("a.txt", text, Span(len(title) + 2, len(text)), Span(0, len(title)), title, published=date(2024, 5, 6))
    reading = Extractor.of(rulebook).read(article)
    checks = build_checks(rulebook)
    calls = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        outcome = run_checks(Case([reading], [], build_stories(list(reading.claims), rulebook), rulebook), checks)
    finally:
        sys.setprofile(before)
    assert not outcome.failed
    return calls


@pytest.mark.parametrize("kind", LINES)
def test_work_grows_with_the_text(rulebook: Rulebook, kind: str) -> None:
    line = LINES[kind]
    calls_for([line(0)], rulebook)  # what is made once, for the first article
    few, many = (calls_for([line(i) for i in range(number)], rulebook) / number for number in (FEW, MANY))
    assert many < GROWTH * few
