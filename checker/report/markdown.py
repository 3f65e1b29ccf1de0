"""The report as Markdown: a first screen for an editor with three minutes, then each story, coverage, and the ledger."""

from __future__ import annotations

from collections.abc import Mapping

from checker.report.changes import Changes
from checker.report.model import Report
from checker.report.screen import build_screen
from checker.report.tables import Chart
from checker.report.template import fill


def render_markdown(report: Report, charts: Mapping[int, Chart] | None = None, *, changes: Changes | None = None) -> str:
    """The whole report; the files of `charts` are taken to lie beside it."""
    return fill("report.md.j2", screen=build_screen(report, charts, changes))


def first_screen(report: Report) -> str:
    """What the Markdown report shows above its first rule: the items, the gravest story, and what was left alone."""
    return fill("screen.md.j2", screen=build_screen(report))
