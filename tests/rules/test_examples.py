"""Every example of every shipped rule comes out as it says, and no rule is there that nothing fires."""

from __future__ import annotations

import pytest

from checker.rulebook import Rulebook
from checker.rules_test import ExampleCase, all_rules, cases_of, run_case, silence_of

RULEBOOK = Rulebook.load()
IDS = list(all_rules(RULEBOOK))


@pytest.mark.parametrize("case", [case for id in IDS for case in cases_of(id, RULEBOOK)], ids=lambda case: case.name)
def test_example(case: ExampleCase) -> None:
    assert run_case(case, RULEBOOK) == []


@pytest.mark.parametrize("id", IDS)
def test_rule_fires(id: str) -> None:
    assert silence_of(id, RULEBOOK) is None
