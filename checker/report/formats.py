"""The formats of a report, by name.

A format is a function of a Report that returns text (`Format`). To add one: a module in this folder, and its line in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Protocol

from checker.errors import BadSettings
from checker.report.changes import Changes, changes
from checker.report.json_format import render_json
from checker.report.markdown import render_markdown
from checker.report.model import Report
from checker.report.text import render_text


class Format(Protocol):
    """What a format is: a function of a report, and of what changed since an earlier one where that was asked for."""

    def __call__(self, report: Report, *, changes: Changes | None = None) -> str: ...


FORMATS: Mapping[str, Format] = MappingProxyType({"markdown": render_markdown, "text": render_text, "json": render_json})
"""The formats of a report by the name that `--format` takes."""


def render(report: Report, format: str = "markdown", *, since: Mapping[str, Any] | None = None) -> str:
    """The report in one of `FORMATS`, ending with a line end.

    `since` is an earlier report as `--format json` wrote it: what changed from it to this one is then said too.

    Raises:
        BadSettings: there is no such format, or `since` is no such report.
    """
    if format not in FORMATS:
        raise BadSettings(f"no format {format!r}: one of {', '.join(FORMATS)}")
    return FORMATS[format](report, changes=None if since is None else changes(report.findings, since))
