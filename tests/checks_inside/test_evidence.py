"""What speaks for two figures telling one toll: that all that is weighed has a name of its own, and that what they bear has one that is known."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from told_twice import numbers_apart, read

from checker.checks import build_checks
from checker.checks.entities import another
from checker.checks.entities.another import HAPPENINGS_APART
from checker.checks.entities.certain import PARTS
from checker.checks.entities.circumstances import CIRCUMSTANCES
from checker.checks.entities.evidence import NAMES, ONE_TOLL, Evidence, reasons_and_parts, seen_at_once
from checker.checks.entities.reasons import REASONS
from checker.checks.entities.tellings import stated, telling_of
from checker.checks.entities.weighing import SIGNS
from checker.compare.marks import Marks
from checker.errors import BadRule
from checker.rulebook import Rulebook
from checker.rulebook.evidence import EvidenceRule

ARTICLES = {
    "Quake kills 11, hurts 40 in Dorsa": (
        "The quake killed 11 people and hurt 42. It rained. Nine of the dead were weavers, and on Friday two more died."
    ),
    "Six shot at Lenz fair": (
        "Five riders were shot beside the Lenz fair on Monday, police said. Last month eight people were shot in two shootings there."
    ),
    "Storm kills at least 38": 'A storm killed 41 people. "We have 37 dead," the mayor said. In Tarn 36 people died, the army said.',
}


def with_rule(rule: EvidenceRule) -> Rulebook:
    """The shipped rules with another weighing."""
    return replace(Rulebook.load(), evidence={rule.id: rule})


def test_one_name_is_one_thing() -> None:
    tables = [set(SIGNS), set(PARTS), set(REASONS), set(CIRCUMSTANCES)]

    assert len(set().union(*tables)) == sum(map(len, tables))


@pytest.mark.parametrize("headline", ARTICLES)
def test_all_that_two_figures_bear_has_a_known_name(headline: str) -> None:
    reading, marks = read(headline, ARTICLES[headline]), Marks.of(Rulebook.load())
    told = [telling_of(claim, reading, marks) for claim in stated(reading, marks)]
    pairs = [(front, back) for front, back in combinations(told, 2) if front.value != back.value and abs(front.value - back.value) <= 3]
    assert pairs
    for front, back in pairs:
        borne = {*seen_at_once(front, back, reading), *reasons_and_parts(front, back, reading, two_places=True)}
        assert borne <= NAMES


def test_every_way_to_be_another_happening_is_known() -> None:
    said = re.findall(r'yield "([^"]+)"', Path(another.__file__).read_text(encoding="utf-8"))

    assert sorted(set(said)) == sorted(HAPPENINGS_APART)
    assert {f"another happening: {name}" for name in said} <= NAMES


@pytest.mark.parametrize(("weights", "no_doubt"), [({"one nuon": 3}, []), ({}, ["one sentense"])])
def test_a_misspelt_name_is_told_with_the_one_that_is_meant(weights: dict[str, int], no_doubt: list[str]) -> None:
    rule = EvidenceRule(id=ONE_TOLL, why="", enough=1, weights=weights, no_doubt=no_doubt)

    with pytest.raises(BadRule, match=r"did you mean 'one (noun|sentence)'"):
        Evidence(with_rule(rule))


@pytest.mark.parametrize(
    ("name", "weights", "told"),
    [
        ("one-toll", "\n  one noun: 3\n  bodis: -3", r"one-toll\.yml:6: 'bodis': nothing of that name is weighed; did you mean 'bodies'"),
        ("one-toll", " {another happening: -9}", r"one-toll\.yml:4: 'another happening': nothing of that name is weighed"),
        ("two-tolls", " {one noun: 3}", r"two-tolls\.yml:1: nothing is decided by 'evidence/two-tolls'; did you mean 'evidence/one-toll'"),
    ],
)
def test_what_is_wrong_with_a_newsroom_s_rule_is_told_before_anything_is_read(tmp_path: Path, name: str, weights: str, told: str) -> None:
    path = tmp_path / "evidence" / f"{name}.yml"
    path.parent.mkdir()
    path.write_text(f"id: evidence/{name}\nwhy: ours\nenough: 3\nweights:{weights}\n", encoding="utf-8")

    with pytest.raises(BadRule, match=told):
        build_checks(Rulebook.load([tmp_path]), disable=["figures-differ"])


def test_a_newsroom_may_ask_for_more() -> None:
    text = "A quake killed 11 people. It rained. In all 12 people were killed."
    shipped = Rulebook.load().evidence[ONE_TOLL]
    reading, marks = read("Quake kills 11 in Dorsa", text), Marks.of(Rulebook.load())
    front, *_, back = (telling_of(claim, reading, marks) for claim in stated(reading, marks))

    stricter = with_rule(shipped.model_copy(update={"enough": 500}))

    assert Evidence.of(Rulebook.load()).of_one_toll(front, back, reading, two_places=False)
    assert not Evidence(stricter).of_one_toll(front, back, reading, two_places=False)


def test_a_number_that_is_denied_parts_from_none() -> None:
    text = 'The quake killed 11 people. It rained. "We have buried 11 people, not thirteen," the abbot said.'

    assert numbers_apart("Quake kills 11 in Dorsa", text) == []
