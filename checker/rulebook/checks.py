"""Schema of `rules/checks/`: what a check is called, how grave it is, why it matters, and the articles that prove it."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field

from checker.finding import Family
from checker.rulebook.base import Strict


class ExampleArticle(Strict):
    """A short article of an example; the first ones are the draft, those with `coverage: true` are what it is held against."""

    text: str
    headline: str | None = None
    publisher: str | None = None
    published: date | None = None
    coverage: bool = False


class WantedFinding(Strict):
    """A finding that must come out: its primary location lies on `words`; `related` are words of its related locations."""

    words: str
    severity: Literal["error", "warning", "note"] | None = None
    confidence: Literal["high", "medium", "low"] | None = None
    related: list[str] = Field(default_factory=list)


class CheckExample(Strict):
    """One case: articles, and every finding of this check that must come out of them; none makes it a lure."""

    name: str
    articles: list[ExampleArticle]
    findings: list[WantedFinding] = Field(default_factory=list)


class CheckRule(Strict):
    """One check. `uses` names the kind in `checker/checks/` that does the work; `parameters` are validated by that kind."""

    id: str
    why: str
    uses: str
    family: Family
    severity: Literal["error", "warning", "note", "off"]
    enabled_severity: Literal["error", "warning", "note"] | None = Field(None, description="severity once --enable switches an `off` check on")
    title: str = Field(description="two to four words for the report's first screen")
    fires_on: str = Field(description="one line for the manual")
    silent_on: str = Field(description="one line for the manual")
    parameters: dict[str, Any] = Field(default_factory=dict)
    examples: list[CheckExample] = Field(default_factory=list)
