"""Schema of `rules/checks/`: what a check is called, how grave it is, why it matters, and the articles that prove it."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field

from checker.finding import Family
from checker.rulebook.base import Strict


class ExampleArticle(Strict):
    """A short article of an example; the first ones are the draft, those with `coverage: true` are what it is held against."""

    text: str = Field(description="the running text")
    headline: str | None = Field(None, description="set above it")
    publisher: str | None = Field(None, description="who printed it")
    published: date | None = Field(None, description="the day, YYYY-MM-DD")
    coverage: bool = Field(False, description="it is what the draft is held against")


class WantedFinding(Strict):
    """A finding that must come out: its primary location lies on `words`; `related` are words of its related locations."""

    words: str
    severity: Literal["error", "warning", "note"] | None = Field(None, description="where it matters")
    confidence: Literal["high", "medium", "low"] | None = Field(None, description="where it matters")
    related: list[str] = Field(default_factory=list)


class CheckExample(Strict):
    """One case: articles, and every finding of this check that must come out of them; none makes it a lure."""

    name: str = Field(description="what the case shows")
    articles: list[ExampleArticle] = Field(description="the draft, and what it is held against")
    findings: list[WantedFinding] = Field(default_factory=list, description="every finding wanted; none makes it a lure")


class CheckRule(Strict):
    """One check. `uses` names the kind in `checker/checks/` that does the work; `parameters` are validated by that kind."""

    id: str
    why: str
    uses: str
    family: Family = Field(description="where the manual lists it")
    severity: Literal["error", "warning", "note", "off"] = Field(description="how grave its findings are; `off`: only with --enable")
    enabled_severity: Literal["error", "warning", "note"] | None = Field(None, description="severity once --enable switches an `off` check on")
    title: str = Field(description="two to four words for the report's first screen")
    fires_on: str = Field(description="one line for the manual")
    silent_on: str = Field(description="one line for the manual")
    parameters: dict[str, Any] = Field(default_factory=dict)
    examples: list[CheckExample] = Field(default_factory=list)
