"""Story building must not compare all pairs."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from checker.compare import build_stories, eligible, stories
from checker.rulebook import Rulebook
from checker.story import Pair

sys.path.insert(0, str(Path(__file__).parent))
from synthetic import synthetic_claims


def test_pairs_judged_grow_with_the_claims(rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    judged = 0

    def counting(*arguments: object) -> Pair:
        nonlocal judged
        judged += 1
        return real(*arguments)

    real = stories.judge
    monkeypatch.setattr(stories, "judge", counting)
    counts = []
    for number in (500, 4000):
        judged = 0
        build_stories(synthetic_claims(number), rulebook)
        counts.append(judged / number)
    assert counts[1] < 45 and counts[1] < 20 * max(counts[0], 1)


def test_one_huge_story_is_not_compared_pair_by_pair(rulebook: Rulebook) -> None:
    first = next(synthetic_claims(1))
    scope = replace(first.scope, place="Homs", event="Homs earthquake")
    many = [replace(first, document=f"{i}.txt", scope=scope) for i in range(3000)]
    found = build_stories(many, rulebook)
    assert [len(story.claims) for story in found] == [3000]


def test_only_roles_whose_rule_says_so_are_held_against_each_other(rulebook: Rulebook) -> None:
    assert eligible.is_compared(rulebook, "killed") and not eligible.is_compared(rulebook, "age") and not eligible.is_compared(rulebook, "votes")
