"""Whatever is written out reads back as itself, and nothing crashes the reader."""

from __future__ import annotations

import importlib.util
import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.claim import Figure
from checker.extract.numbers import read_figures

_spec = importlib.util.spec_from_file_location("rendering", Path(__file__).with_name("rendering.py"))
assert _spec is not None
assert _spec.loader is not None
rendering = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(rendering)

MANY = settings(max_examples=300, deadline=None)
COUNTS = st.integers(2, 10**13)
SCALES = st.sampled_from([("thousand", 10**3), ("million", 10**6), ("billion", 10**9), ("trillion", 10**12), ("lakh", 10**5), ("crore", 10**7)])
LETTERS = st.sampled_from([("k", 10**3), ("M", 10**6), ("bn", 10**9), ("tn", 10**12), ("B", 10**9)])
SIGNS = st.sampled_from([("$", "USD"), ("£", "GBP"), ("€", "EUR"), ("US$", "USD"), ("A$", "AUD"), ("₹", "INR"), ("EUR ", "EUR"), ("Rs ", "INR")])
HUNDREDTHS = st.integers(1, 99_999).map(lambda n: (f"{n / 100:.2f}", n / 100))


def only(text: str) -> Figure:
    figures = read_figures(text)
    assert len(figures) == 1, (text, [figure.text for figure in figures])
    return figures[0]


def near(value: float) -> object:
    return pytest.approx(value, rel=1e-9)


@MANY
@given(COUNTS, st.sampled_from([",", "\N{NO-BREAK SPACE}", "\N{THIN SPACE}", " ", "indian"]))
def test_grouped_digits(number: int, group: str) -> None:
    written = f"{number:,}" if group == "," else rendering.indian(number) if group == "indian" else rendering.spaced(number, group)
    figure = only(f"The census counted {written} villagers.")
    assert (figure.value, figure.bound, figure.kind, figure.text) == (number, "exact", "count", written)


@MANY
@given(COUNTS, st.sampled_from(["and", ""]), st.sampled_from([str, str.upper, str.capitalize]))
def test_number_words(number: int, joint: str, case: object) -> None:
    assert callable(case)
    written = case(rendering.in_words(number, joint))
    figure = only(f"{written} villagers were counted." if case is str.capitalize else f"they counted {written} villagers.")
    assert (figure.value, figure.text) == (number, written)


@MANY
@given(HUNDREDTHS, SCALES)
def test_decimals_with_scales(decimal: tuple[str, float], scale: tuple[str, int]) -> None:
    figure = only(f"It lost {decimal[0]} {scale[0]} trees.")
    assert figure.value == near(round(decimal[1] * 100) * scale[1] / 100)


@MANY
@given(HUNDREDTHS, LETTERS, SIGNS)
def test_money(decimal: tuple[str, float], letter: tuple[str, int], sign: tuple[str, str]) -> None:
    figure = only(f"They paid {sign[0]}{decimal[0]}{letter[0]} for it.")
    assert (figure.kind, figure.unit) == ("money", sign[1])
    assert figure.value == near(round(decimal[1] * 100) * letter[1] / 100)


@MANY
@given(st.integers(2, 900), st.integers(1, 900), st.sampled_from(["{} to {}", "between {} and {}", "{}-{}", "{}–{}", "from {} to {}"]))
def test_ranges(low: int, more: int, shape: str) -> None:
    high = low + more
    figure = only(f"Guards counted {shape.format(low, high)} goats there.")
    assert (figure.value, figure.bound, figure.low, figure.high) == ((low, high), "between", low, high)


@MANY
@given(st.integers(2, 90), st.integers(1, 90), SCALES)
def test_the_scale_reaches_back(low: int, more: int, scale: tuple[str, int]) -> None:
    figure = only(f"It needs {low} to {low + more} {scale[0]} bricks.")
    assert figure.value == (low * scale[1], (low + more) * scale[1])


@MANY
@given(st.integers(1000, 999_999), SCALES)
def test_the_scale_does_not_reach_back_over_a_grouped_number(low: int, scale: tuple[str, int]) -> None:
    figure = only(f"It needs {low:,} to 900 {scale[0]} bricks." if scale[1] > 10**4 else f"It needs {low:,} to 9 million bricks.")
    assert isinstance(figure.value, tuple)
    assert figure.value[0] == low


@MANY
@given(
    st.integers(3, 9999).filter(lambda n: not 1900 <= n <= 2099),
    st.sampled_from(
        [
            ("at least {}", "at_least"),
            ("more than {}", "at_least"),
            ("{} or more", "at_least"),
            ("no fewer than {}", "at_least"),
            ("up to {}", "at_most"),
            ("fewer than {}", "at_most"),
            ("as many as {}", "at_most"),
            ("about {}", "about"),
            ("nearly {}", "about"),
            ("an estimated {}", "about"),
            ("some {}", "about"),
            ("well over {}", "at_least"),
        ]
    ),
)
def test_qualifiers(number: int, shape: tuple[str, str]) -> None:
    phrase = shape[0].format(number)
    figure = only(f"Keepers feed {phrase} goats.")
    assert (figure.value, figure.bound, figure.text) == (number, shape[1], phrase)


@MANY
@given(st.integers(1, 9), st.sampled_from([("half", 2), ("third", 3), ("quarter", 4), ("fifth", 5), ("eighth", 8), ("tenth", 10)]))
def test_fractions(top: int, part: tuple[str, int]) -> None:
    if top >= part[1] or part[0] == "half":
        return
    figure = only(f"{rendering.in_words(top).capitalize()}-{part[0]}{'s' if top > 1 else ''} of the crop failed.")
    assert (figure.value, figure.kind) == (near(top / part[1]), "fraction")


@settings(max_examples=800, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(
            st.sampled_from(
                "one two hundred thousand and a half 5 1,000 2016 - – to of in % $ £ . , ( ) between from at least more than about years "
                "old March 12 dozens tens million 1/2 ½ 3.5 bn km th s per cent magnitude or so + : / ' aged out thirds".split()
            ),
            max_size=30,
        ).map(" ".join),
    )
)
@example("0/¹")
@example("5²-year-old men, 3/② and ٣ of ४")
def test_any_text(text: str) -> None:
    figures = read_figures(text)
    assert all(0 <= f.start < f.end <= len(text) and f.text == text[f.start : f.end] for f in figures)
    assert all(one.end <= two.start for one, two in itertools.pairwise(figures))
    assert all(f.start <= f.number.start < f.number.end <= f.end for f in figures)
    assert all(f.low is None or f.high is None or f.low <= f.high for f in figures)


@pytest.mark.parametrize(
    "part",
    [
        "7",
        "7 ",
        '"',
        "ABCD ",
        "x",
        "one hundred and ",
        "1,",
        "1-",
        "1/",
        "$",
        "$1 ",
        "a ",
        "more than ",
        "1 000 ",
        "March 3 and ",
        "aged 7, ",
        "one point ",
    ],
)
def test_hostile_text_of_half_a_megabyte(part: str) -> None:
    text = part * (500_000 // len(part))
    assert all(figure.text for figure in read_figures(text))


def test_the_same_under_every_hash_seed() -> None:
    code = (
        "from checker.extract.numbers import read_figures\n"
        "print(read_figures('At least 12 of 40 boats, worth $3-5 million, sank 75 km (47 miles) off; Lina Berg, 34, and half of the crew swam.'))"
    )
    seen = {
        subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout
        for seed in ("0", "1", "42")
    }
    assert len(seen) == 1
    assert seen.pop().count("Figure(") == 6
