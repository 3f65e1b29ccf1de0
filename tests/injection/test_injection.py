"""Alterations of clean articles are seen, and the clean articles stay silent."""

from __future__ import annotations

import pytest
from injection import Desk, alter, altered_toll, number_of, own_articles, own_injections, words_of

from checker.article import Span

TOLLS = 0.9
"""Share of altered numbers of dead or injured that must be seen; every other alteration must be, without exception."""


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


def test_altered_tolls_are_seen(desk: Desk) -> None:
    injections = [injection for injection in own_injections() if not injection.check]
    missed = [f"{i.article.document}: {i.old!r} -> {i.new!r}" for i in injections if not desk.sees(i)]
    print(f"{len(injections) - len(missed)} of {len(injections)} altered tolls seen")
    assert len(injections) >= 120
    assert len(missed) <= (1 - TOLLS) * len(injections), missed


@pytest.mark.parametrize(
    "injection", [i for i in own_injections() if i.check], ids=lambda i: f"{i.article.document.removesuffix('.txt')}-{i.check}-{i.span.start}"
)
def test_other_alterations_are_seen(desk: Desk, injection) -> None:
    told = [(finding.check, finding.message) for finding in desk.findings(injection.article)]
    assert desk.sees(injection), f"{injection.old!r} -> {injection.new!r} must give {injection.check}; findings: {told}"


@pytest.mark.parametrize("article", [article for article, _ in own_articles()], ids=lambda a: a.document.removesuffix(".txt"))
def test_clean_articles_stay_silent(desk: Desk, article) -> None:
    told = [f"{f.check}: {f.message}" for f in desk.findings(article) if f.family in ("agreement", "arithmetic", "chronology", "wording")]
    assert not told


def test_there_are_enough_articles() -> None:
    assert len(list(own_articles())) >= 40
    assert len([i for i in own_injections() if i.check]) >= 30


def test_alteration_moves_what_stands_behind_it() -> None:
    article, _ = next(own_articles())
    assert article.headline is not None
    changed = alter(article, Span(0, 1), "Thirteen").article
    assert changed.text[changed.headline.start : changed.headline.end].startswith("Thirteen dead")
    assert changed.text[changed.body.start : changed.body.end] == article.text[article.body.start : article.body.end]


def test_numbers_keep_their_form() -> None:
    assert (number_of("Twenty-nine"), number_of("1,204"), number_of("six")) == (29, 1204, 6)
    assert [words_of(31, like) for like in ("29", "Twenty-nine", "six")] == ["31", "Thirty-one", "thirty-one"]
    article, _ = next(own_articles())
    assert altered_toll(article, Span(0, 1), 2).new == "5"
