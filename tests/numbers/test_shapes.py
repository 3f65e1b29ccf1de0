"""The shapes of figures in news copy, and of numbers that are none."""

from __future__ import annotations

import pytest

from checker.extract.numbers import read_figures

FIGURES: list[tuple[str, list[tuple[str, object, str]]]] = [
    ("Police ID four killed in crash; News One killed, two hurt at mill.", [("four", 4, "exact"), ("One", 1, "exact"), ("two", 2, "exact")]),
    ("Police ID four people killed at mill. Unfortunately 35 of our cousins died.", [("four", 4, "exact"), ("35", 35, "exact")]),
    ("Show your ID 4 at the gate.", []),
    ("4 Wounded In Velmar Drive-By Shooting Of Coach Near Lenz Bridge", [("4", 4, "exact")]),
    ("Guards watch a barn fire Two men died in the fire.", [("Two", 2, "exact")]),
    ("Close Three Killed in Harbour Blast The blast shook the town.", [("Three", 3, "exact")]),
    ("The one men killed in the blast was a cook.", [("one", 1, "exact")]),
    ("One in 5 voters is 65 or older.", [("One in 5", 0.2, "exact"), ("65 or older", 65, "at_least")]),
    (
        "A twenty-one-year-old signed a 3-year, $2.5-million contract.",
        [("twenty-one-year-old", 21, "exact"), ("3-year", 3, "exact"), ("$2.5-million", 2500000, "exact")],
    ),
    ("He is in his mid-20s.", [("in his mid-20s", (24, 26), "between")]),
    ("At least a dozen won a two-thirds majority.", [("At least a dozen", 12, "at_least"), ("two-thirds", 0.667, "exact")]),
    ("Fees rose by £3m-£5m, or $5-10m.", [("£3m-£5m", (3000000, 5000000), "between"), ("$5-10m", (5000000, 10000000), "between")]),
    (
        "Some 550,000 to 1.1 million people fled; 2 or 3 thousand stayed.",
        [("Some 550,000 to 1.1 million", (550000, 1100000), "between"), ("2 or 3 thousand", (2000, 3000), "between")],
    ),
    ("The fund grew from $3 million to $4 million.", [("$3 million", 3000000, "exact"), ("$4 million", 4000000, "exact")]),
    ("The death toll exceeded 40 and rose above 50.", [("exceeded 40", 40, "at_least"), ("above 50", 50, "at_least")]),
    ("They voted 52 to 48, and the court ruled 5-4.", [("52 to 48", (52, 48), "exact"), ("5-4", (5, 4), "exact")]),
    ("He led 45 to 40 percent.", [("45 to 40 percent", (45, 40), "exact")]),
    ("Smith (34) and two others, ages 5 and 7, drowned.", [("34", 34, "exact"), ("two", 2, "exact"), ("ages 5", 5, "exact"), ("7", 7, "exact")]),
    ("It happened to 18- to 24-year-olds.", [("18- to 24-year-olds", (18, 24), "between")]),
    ("He spent seven-and-a-half years there.", [("seven-and-a-half years", 7.5, "exact")]),
    (
        "Three-in-five insiders and three quarters of a million others left.",
        [("Three-in-five", 0.6, "exact"), ("three quarters of a million", 750000, "exact")],
    ),
    ("He is 6ft 2in and fell 12 feet at -18 °C.", [("6ft 2in", 6.1667, "exact"), ("12 feet", 12, "exact"), ("-18 °C", -18, "exact")]),
    ("THE QUAKE KILLED AT LEAST TWENTY-FOUR AND HURT TWO.", [("AT LEAST TWENTY-FOUR", 24, "at_least"), ("TWO", 2, "exact")]),
    ("In Orsa 24 were killed, 40-odd hurt, 50+ missing.", [("24", 24, "exact"), ("40-odd", 40, "about"), ("50+", 50, "at_least")]),
    ("Tens of millions of dollars were lost.", [("Tens of millions of dollars", 10000000, "vague")]),
    ("A group of 20 people met in 2016, some 2000 in 2017.", [("20", 20, "exact"), ("some 2000", 2000, "about")]),
    (
        "The car is worth less than 1 cent, the 3\u00a0000 others 12\u2009500 each.",
        [("less than 1 cent", 0.01, "at_most"), ("3\u00a0000", 3000, "exact"), ("12\u2009500", 12500, "exact")],
    ),
    ("A 1.4-square-mile town.", [("1.4-square-mile", 1.4, "exact")]),
]
NONE = [
    "A 9mm pistol, an AK-47 and a .40-caliber Glock 19 were found on I-95 near Route 66.",
    "Flight MH17, a Boeing 737 and a B-52 flew on 9/11; they run 24/7, and a 911 call came.",
    "No. 3 seed, Chapter 11, the 5900 block of Harbor Road, room 12, the 7-Eleven and Game 7.",
    "Call 202-555-0143, (212) 555-0199, 1-800-555-0199 or +44 20 7946 0958; text WORK to 41411.",
    "It began at 3:30 p.m. on May 5, 2016, in the 1990s, on 05/06/2015, or in the 2015-16 season.",
    "A four-star general faces first-degree murder on page 2 under Article 50 and Resolution 1701.",
    "COVID-19, H1N1, MP3 and 5G came up in Austin, TX 78701, at http://a.example/2015/12/3.",
    "A third man was shot in the second half; a third was arrested.",
    "She was born in nineteen eighty-four, far from Three Mile Island, he said.",
    "A category 4 storm and a type 2 error.",
]


@pytest.mark.parametrize(("text", "wanted"), FIGURES, ids=[text[:40] for text, _ in FIGURES])
def test_figures(text: str, wanted: list[tuple[str, object, str]]) -> None:
    figures = read_figures(text)
    assert [(figure.text, figure.bound) for figure in figures] == [(words, bound) for words, _, bound in wanted]
    for figure, (_, value, _) in zip(figures, wanted, strict=True):
        assert figure.value == (pytest.approx(value, rel=1e-3) if isinstance(value, float) else value)


@pytest.mark.parametrize("text", NONE)
def test_no_figures(text: str) -> None:
    assert [figure.text for figure in read_figures(text)] == []


def test_a_conversion_has_the_bound_of_what_it_converts() -> None:
    first, second = read_figures("Some 75 kilometres (47 miles) away.")
    assert (first.bound, second.bound) == ("about", "about")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("more than 50 goats", 51, None),
        ("fewer than 50 goats", None, 49),
        ("up to 50 goats", None, 50),
        ("dozens of goats", 12, 240),
        ("about 50 goats", 45, 55),
    ],
)
def test_what_the_words_allow(text: str, low: float | None, high: float | None) -> None:
    figure = read_figures(text)[0]
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("the 12-year-old girl", "age", "year"),
        ("the 12-year-old company", "duration", "year"),
        ("She is 30.", "age", "year"),
        ("a pact that is ten years old", "duration", "year"),
        ("361 million pounds", "money", "GBP"),
        ("two pounds of meat", "measure", "pound"),
        ("1.8m tall", "measure", "metre"),
        ("1.8m people", "count", None),
        ("a magnitude 6.2 quake", "measure", "magnitude"),
        ("a wire of 16 nanometers", "measure", "nanometre"),
        ("prices are three times higher", "fraction", None),
    ],
)
def test_kinds(text: str, kind: str, unit: str | None) -> None:
    figure = read_figures(text)[0]
    assert (figure.kind, figure.unit) == (kind, unit)


def test_a_sentence_with_thousands_of_numbers_loses_none() -> None:
    assert len(read_figures("They sold 12 goats and two cows, " * 2000)) == 4000


def test_a_table_row_is_no_prose() -> None:
    assert [figure.value for figure in read_figures("In all 40 ferries sank: " + "12 " * 500 + "and 7 boats.")] == [40, 7]
