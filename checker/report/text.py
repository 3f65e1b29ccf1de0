"""The report as plain text for a terminal: the same words as the Markdown report, without the ledger."""

from __future__ import annotations

from checker.report.changes import Changes
from checker.report.model import Report
from checker.report.screen import build_screen
from checker.report.tables import StoryView
from checker.report.template import fill


def render_text(report: Report, *, changes: Changes | None = None) -> str:
    """The whole report without the ledger."""
    return fill("report.txt.j2", screen=build_screen(report, changes=changes), story_rows=_rows)


def _rows(view: StoryView) -> list[tuple[str, ...]]:
    return [("As of", "Figure", "Who says", "Printed by"), *((row.as_of, row.figure, row.who, row.printed_by) for row in view.rows)]
