"""A report as files that belong together: the report itself, and beside a Markdown report its charts."""

from __future__ import annotations

from pathlib import PurePath

from checker.report.changes import Changes
from checker.report.chart import draw_charts
from checker.report.markdown import render_markdown
from checker.report.model import Report


def markdown_files(report: Report, name: str, changes: Changes | None = None) -> dict[str, str]:
    """The text of every file by its name: `name` for the report, then its charts, named after it and meant for the same folder."""
    charts = draw_charts(report, prefix=f"{PurePath(name).stem}-")
    return {name: render_markdown(report, charts, changes=changes), **{chart.name: chart.svg for chart in charts.values()}}
