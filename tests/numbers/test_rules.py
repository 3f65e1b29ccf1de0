"""Every example of every rule under rules/figures/ reads as it says."""

from __future__ import annotations

import pytest

from checker.claim import Figure
from checker.extract.numbers import read_figures
from checker.rulebook import Rulebook
from checker.rulebook.base import Example

CASES = [(rule.id, example) for rule in Rulebook.load().figures.values() for example in rule.examples]


def as_json(figure: Figure, key: str) -> object:
    found = getattr(figure, key)
    return list(found) if isinstance(found, tuple) else found


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[f"{rule}: {example.text[:40]}" for rule, example in CASES])
def test_example(rule: str, example: Example) -> None:
    figures = read_figures(example.text)
    wanted = example.figures or []
    assert [figure.text for figure in figures if not wanted] == []
    assert len(figures) == len(wanted), [figure.text for figure in figures]
    for figure, want in zip(figures, wanted, strict=True):
        for key, value in want.items():
            found = as_json(figure, key)
            assert found == (pytest.approx(value, rel=0.006) if isinstance(value, float) else value), (figure.text, key)


def test_every_rule_has_examples() -> None:
    assert not [rule.id for rule in Rulebook.load().figures.values() if not rule.examples]
