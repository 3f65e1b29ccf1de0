"""The report as plain text for a terminal."""

from __future__ import annotations

from checker.report.model import Report


def render_text(report: Report) -> str:
    """One line a finding."""
    return "".join(f"{f.primary.document}:{f.primary.line}:{f.primary.column}: {f.severity}: {f.message} [{f.check}]\n" for f in report.findings)
