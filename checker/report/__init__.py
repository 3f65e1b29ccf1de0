"""Report -> Markdown, text, JSON: one module a format.

A format is a function of a Report that returns text. To add one: a module in this folder, and its line in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from checker.errors import BadSettings
from checker.report.claims import claim_json, claim_line
from checker.report.json_format import render_json, report_json
from checker.report.markdown import render_markdown
from checker.report.model import Coverage, Report
from checker.report.text import render_text

__all__ = ["FORMATS", "Coverage", "Report", "claim_json", "claim_line", "render", "report_json"]

FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType({"markdown": render_markdown, "text": render_text, "json": render_json})
"""The formats of a report by the name that `--format` takes."""


def render(report: Report, format: str = "markdown") -> str:
    """The report in one of `FORMATS`, ending with a line end.

    Raises:
        BadSettings: there is no such format.
    """
    if format not in FORMATS:
        raise BadSettings(f"no format {format!r}: one of {', '.join(FORMATS)}")
    return FORMATS[format](report)
