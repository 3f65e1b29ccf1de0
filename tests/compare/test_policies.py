"""Ways to sum a story up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from checker.claim import Attribution, Claim
from checker.compare.policies import POLICIES, copies

Read = Callable[..., tuple[Claim, ...]]


@pytest.fixture
def members(claims_of: Read) -> list[Claim]:
    def killed(text: str, day: int, document: str) -> Claim:
        return next(c for c in claims_of(text, date(2019, 5, day), None, document) if c.role == "killed")

    wire = "A flood in Nagpur on Monday killed 12 people and swept away a bridge near the market."
    return [
        killed(wire, 14, "a.txt"),
        killed(wire.replace("swept away", "washed away"), 14, "b.txt"),
        killed("At least 15 people died in the flood in Nagpur.", 15, "c.txt"),
        killed("The flood that hit Nagpur killed 15 people.", 15, "d.txt"),
        replace(killed("The flood in Nagpur killed 19 people.", 16, "e.txt"), attribution=Attribution(source="a report", source_type="document")),
    ]


@pytest.mark.parametrize(
    ("policy", "best"),
    [("latest", 19), ("majority", 15), ("conservative", 12), ("hierarchy", 19), ("overlap", 15)],
)
def test_the_best_number_of_each_policy(members: list[Claim], policy: str, best: float) -> None:
    low, middle, high = POLICIES[policy](members)
    assert middle == best
    assert low is not None and low <= best
    assert high is None or high >= best


def test_copies_of_one_wire_text_count_once(members: list[Claim]) -> None:
    numbers = copies(members)
    assert numbers[0] == numbers[1]
    assert len(set(numbers)) == 4


@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_nothing_to_sum_up(policy: str) -> None:
    assert POLICIES[policy]([]) == (None, None, None)
