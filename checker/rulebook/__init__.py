"""The rulebook: everything under `rules/`, validated once, as typed objects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from checker.errors import BadRule
from checker.rulebook.attribution import AttributionRule
from checker.rulebook.checks import CheckRule
from checker.rulebook.comparison import ComparisonRule
from checker.rulebook.constructions import ConstructionRule
from checker.rulebook.events import EventRule
from checker.rulebook.evidence import EvidenceRule
from checker.rulebook.figures import FigureRule
from checker.rulebook.language import LanguageRule
from checker.rulebook.load import line_of, load_rules, stray
from checker.rulebook.names import NameRule
from checker.rulebook.places import PlaceRule
from checker.rulebook.roles import RoleRule
from checker.rulebook.topics import TopicRule
from checker.rulebook.where import shipped_rules

FOLDERS = (
    "language", "figures", "roles", "constructions", "attribution", "names", "places", "events", "comparison", "evidence", "topics", "checks",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Rulebook:
    """All rules by id, one mapping a folder, in the order of their paths, the newsroom's first. `roots` are the folders they came from."""

    roots: tuple[Path, ...]
    language: Mapping[str, LanguageRule]
    figures: Mapping[str, FigureRule]
    roles: Mapping[str, RoleRule]
    constructions: Mapping[str, ConstructionRule]
    attribution: Mapping[str, AttributionRule]
    names: Mapping[str, NameRule]
    places: Mapping[str, PlaceRule]
    events: Mapping[str, EventRule]
    comparison: Mapping[str, ComparisonRule]
    evidence: Mapping[str, EvidenceRule]
    topics: Mapping[str, TopicRule]
    checks: Mapping[str, CheckRule]

    def place(self, id: str, *keys: int | str) -> str:
        """File and line of a rule, or of what stands in it under `keys`, for a message: "mine/checks/x.yml:7"."""
        path = next((file for root in reversed(self.roots) if (file := (root / id).with_name(f"{id.rpartition('/')[2]}.yml")).is_file()), None)
        if path is None:
            return f"{id}.yml"
        return f"{path}:{line_of(path.read_text(encoding='utf-8'), keys)}"

    @classmethod
    def load(cls, extra: Sequence[Path] = ()) -> Rulebook:
        """The shipped rules, with those of `extra` added; a rule of the same id replaces the shipped one.

        Raises:
            BadRule: a folder of `extra` is none or holds no rules, or a rule file is not right.
        """
        for root in extra:
            if not root.is_dir():
                raise BadRule(f"{root}: no such folder: a rule folder is laid out like rules/")
            if line := stray(root, FOLDERS):
                raise BadRule(line)
            if not any(next((root / folder).rglob("*.yml"), None) for folder in FOLDERS):
                raise BadRule(f"{root}: holds no rules: expected at least one of {', '.join(f'{f}/*.yml' for f in FOLDERS)}")
        return _load((shipped_rules(), *(root.resolve() for root in extra)))


@lru_cache(maxsize=8)
def _load(roots: tuple[Path, ...]) -> Rulebook:
    return Rulebook(
        roots=roots,
        language=load_rules(roots, "language", TypeAdapter(LanguageRule)),
        figures=load_rules(roots, "figures", TypeAdapter(FigureRule)),
        roles=load_rules(roots, "roles", TypeAdapter(RoleRule)),
        constructions=load_rules(roots, "constructions", TypeAdapter(ConstructionRule)),
        attribution=load_rules(roots, "attribution", TypeAdapter(AttributionRule)),
        names=load_rules(roots, "names", TypeAdapter(NameRule)),
        places=load_rules(roots, "places", TypeAdapter(PlaceRule)),
        events=load_rules(roots, "events", TypeAdapter(EventRule)),
        comparison=load_rules(roots, "comparison", TypeAdapter(ComparisonRule)),
        evidence=load_rules(roots, "evidence", TypeAdapter(EvidenceRule)),
        topics=load_rules(roots, "topics", TypeAdapter(TopicRule)),
        checks=load_rules(roots, "checks", TypeAdapter(CheckRule)),
    )
