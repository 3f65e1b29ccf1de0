"""Every example of every check's rule file comes out as it says."""

from __future__ import annotations

import pytest

from checker.checks.examples import example_problems
from checker.rulebook import Rulebook

RULEBOOK = Rulebook.load()
CASES = [(rule, example) for rule in RULEBOOK.checks.values() for example in rule.examples]


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[f"{rule.id.removeprefix('checks/')}: {example.name}" for rule, example in CASES])
def test_example(rule, example):
    assert example_problems(rule, example, RULEBOOK) == []


@pytest.mark.parametrize("rule", RULEBOOK.checks.values(), ids=list(RULEBOOK.checks))
def test_rule_has_examples_that_fire_and_lures(rule):
    fires = [example for example in rule.examples if example.findings]
    assert len(fires) >= 4
    assert len(rule.examples) - len(fires) >= 4
