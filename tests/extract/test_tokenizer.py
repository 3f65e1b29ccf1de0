"""The tokenizer cuts what spaCy's blank English pipeline cuts, by the tables of the spaCy that is installed."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.tokenizer import Tokenizer as SpacyTokenizer

from checker.extract.language import LONGEST_WORD, tokenize
from checker.extract.tokenizer import Tokenizer

ROOT = Path(__file__).resolve().parents[2]
PIECES = (*"abXY019.,'\"’“”‘-—–/:;!?()$%&@+°*^<>=…•é€£ßИ\U0001f600", "km", "US$", "www.", "http://", ".com", "lbs", "12:30", "10.0.0.1", "'s", "n't")
SPECIALS = tuple(Tokenizer.english().specials)
RUNS = st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(SPECIALS), st.text("abcdeXYZ", max_size=4)), min_size=1, max_size=8).map("".join)


@cache
def refresh() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tokenizer_refresh", Path(__file__).with_name("tokenizer_refresh.py"))
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def spacy_tokenizer() -> SpacyTokenizer:
    tokenizer = refresh().blank_english().tokenizer
    assert isinstance(tokenizer, SpacyTokenizer)
    return tokenizer


def by_spacy(run: str) -> tuple[str, ...]:
    return tuple(token.text for token in spacy_tokenizer()(run))


def test_the_tables_are_those_of_the_installed_spacy() -> None:
    assert refresh().TABLES.read_text(encoding="utf-8") == refresh().tables()


def test_every_word_of_the_rules_and_the_corpus_is_cut_as_spacy_cuts_it() -> None:
    runs = {
        run
        for pattern in ("rules/**/*.yml", "corpus/**/*", "docs/**/*.md", "*.md")
        for path in ROOT.glob(pattern)
        if path.is_file()
        for run in path.read_text(encoding="utf-8").split()
        if len(run) <= LONGEST_WORD
    }
    assert len(runs) > 10_000
    cut = Tokenizer.english().cut
    assert {run: cut(run) for run in runs} == {run: by_spacy(run) for run in runs}


def test_every_special_is_cut_as_spacy_cuts_it_alone_and_beside_other_text() -> None:
    cut = Tokenizer.english().cut
    runs = {frame.format(special) for special in SPECIALS for frame in ("{}", "({}", "{},", "{}.", "“{}”", "9/{}", "x-{}-y", "{0}/{0}")}
    assert {run: cut(run) for run in runs} == {run: by_spacy(run) for run in runs}


@settings(max_examples=600, deadline=None)
@given(RUNS)
@example("9/a.m.")
@example("(we'll).")
@example("a.m.a.m.")
@example("don't/can't.")
def test_any_run_is_cut_as_spacy_cuts_it(run: str) -> None:
    assert Tokenizer.english().cut(run) == by_spacy(run)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(RUNS, st.text(" \t\n\u00a0\u2028", max_size=3), st.just(" ")), max_size=12).map("".join))
@example(" a")
@example("a ")
@example("a  b")
@example("a \n\n b")
def test_a_text_is_cut_as_spacy_cuts_it(text: str) -> None:
    words, lower, starts, ends, capital = tokenize(text)
    tokens = spacy_tokenizer()(text)
    if all(len(run) <= LONGEST_WORD for run in text.split()) and not _crosses(text):
        assert [(token.text, token.idx) for token in tokens] == list(zip(words, starts, strict=True))
    assert lower == [word.lower() for word in words]
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == words
    assert list(capital) == [word[0].isupper() for word in words]


def _crosses(text: str) -> bool:
    """Whether spaCy finds a special over white space ("a.m" and "." with a blank between): a run is all that is looked at here."""
    return [t.text for t in spacy_tokenizer()(text) if not t.is_space] != [piece for run in text.split() for piece in by_spacy(run)]
