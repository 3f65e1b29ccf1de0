"""Checker: pulls every figure out of news copy, with who said it, and reports where figures disagree.

The names below are the public interface; everything else may change. They are loaded on first use, so that `import checker` is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.article import Article, Span
    from checker.claim import Attribution, Claim, Figure, Scope
    from checker.engine import Options, check_articles, compare_claims, extract_claims
    from checker.errors import BadRule, BadSettings, CheckerError, UnreadableInput
    from checker.finding import Finding, Location
    from checker.read import read_articles
    from checker.report import render
    from checker.report.model import Coverage, Report
    from checker.story import Pair, Story

__version__ = "0.1.0"

_HOMES = {
    "article": ("Article", "Span"),
    "claim": ("Attribution", "Claim", "Figure", "Scope"),
    "engine": ("Options", "check_articles", "compare_claims", "extract_claims"),
    "errors": ("BadRule", "BadSettings", "CheckerError", "UnreadableInput"),
    "finding": ("Finding", "Location"),
    "read": ("read_articles",),
    "report": ("render",),
    "report.model": ("Coverage", "Report"),
    "story": ("Pair", "Story"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "Attribution",
    "BadRule",
    "BadSettings",
    "CheckerError",
    "Claim",
    "Coverage",
    "Figure",
    "Finding",
    "Location",
    "Options",
    "Pair",
    "Report",
    "Scope",
    "Span",
    "Story",
    "UnreadableInput",
    "check_articles",
    "compare_claims",
    "extract_claims",
    "read_articles",
    "render",
]


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    return getattr(import_module(f"checker.{_HOME[name]}"), name)
