"""The frame that every rule file has: an id, a reason, and examples that are its tests and its manual."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Strict(BaseModel):
    """A model that refuses keys it does not know, so that a misspelt option never passes silently."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Example(Strict):
    """One sentence or short text, and what must come out of it.

    `figures` lists every claim wanted, in text order, each as a part of its JSON form (Contract 1): keys left out are not compared, and
    `part_of` / `adds_to` may be given as the text of the other figure. An empty list means that no figure may come out.
    `names` lists canonical names wanted among the names read. `sentences` lists the sentences that the text must come apart into.
    `marked` lists the figures of dead or hurt on which a rule of `rules/comparison/` must fire, those that a rule of `rules/evidence/` must take
    for one toll told twice, or those that a rule of `rules/topics/` takes for its own.
    """

    text: str = Field(description="the sentence or short text")
    figures: list[Mapping[str, Any]] | None = None
    names: list[str] | None = None
    sentences: list[str] | None = None
    marked: list[str] | None = None
    published: str | None = Field(None, description="the day it was printed, YYYY-MM-DD")
    lure: bool = Field(False, description="the rule must not fire here")


class RuleFile(Strict):
    """What all rule files share. `id` equals the path below `rules/` without its ending."""

    id: str
    why: str
    examples: list[Example] = Field(default_factory=list)
