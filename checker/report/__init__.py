"""Report -> Markdown, text, JSON: one module a format, named in `checker.report.formats`.

The names below are loaded on first use: a run that prints claims needs no format of a report.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.report.claims import claim_json, claim_line
    from checker.report.formats import FORMATS, render
    from checker.report.json_format import report_json
    from checker.report.model import Coverage, Report

__all__ = ["FORMATS", "Coverage", "Report", "claim_json", "claim_line", "render", "report_json"]

_HOME = {
    "FORMATS": "formats",
    "Coverage": "model",
    "Report": "model",
    "claim_json": "claims",
    "claim_line": "claims",
    "render": "formats",
    "report_json": "json_format",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'checker.report' has no attribute {name!r}")
    return getattr(import_module(f"checker.report.{_HOME[name]}"), name)
