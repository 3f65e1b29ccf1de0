"""Contract 2: the report as one JSON object."""

from __future__ import annotations

from typing import Any

from checker.finding import Finding, Location
from checker.report.changes import REPORT_SCHEMA, Changes
from checker.report.claims import dump, moment_json, value_json
from checker.report.model import Coverage, Report


def report_json(report: Report) -> dict[str, Any]:
    """The report as JSON types only. `schema` names this form and its version, which grows only when a key goes or changes its meaning."""
    return {
        "schema": REPORT_SCHEMA,
        "policy": report.policy,
        "coverage": coverage_json(report.coverage),
        "errors": list(report.errors),
        "findings": [finding_json(finding) for finding in report.findings],
    }


def render_json(report: Report, *, changes: Changes | None = None) -> str:
    """The report as indented JSON with a final line end; with `changes`, one more key of that name."""
    data = report_json(report)
    if changes is not None:
        data["changes"] = changes_json(changes)
    return dump(data, indent=2) + "\n"


def changes_json(since: Changes) -> dict[str, Any]:
    """Fingerprints of what is new or changed (the findings stand in the report), and the findings gone in full."""
    return {
        "new": [finding.fingerprint for finding in since.new],
        "changed": [finding.fingerprint for _, finding in since.changed],
        "gone": [dict(old) for old in since.gone],
        "same": since.same,
    }


def coverage_json(coverage: Coverage) -> dict[str, Any]:
    """What was looked at, and what was not."""
    return {
        "articles": coverage.articles,
        "claims": coverage.claims,
        "compared": coverage.compared,
        "alone": coverage.alone,
        "left_alone": {reason: coverage.left_alone[reason] for reason in sorted(coverage.left_alone)},
        "undated": list(coverage.undated),
        "left_out": list(coverage.left_out),
        "unreadable": list(coverage.unreadable),
        "empty": list(coverage.empty),
        "headline_elsewhere": list(coverage.headline_elsewhere),
        "checks": list(coverage.checks),
        "failed": list(coverage.failed),
    }


def finding_json(finding: Finding) -> dict[str, Any]:
    """One finding; `verdict`, `story` and `hint` are null where there is none."""
    return {
        "check": finding.check,
        "family": finding.family,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "verdict": finding.verdict,
        "title": finding.title,
        "message": finding.message,
        "hint": finding.hint,
        "story": finding.story,
        "fingerprint": finding.fingerprint,
        "primary": location_json(finding.primary),
        "related": [location_json(place) for place in finding.related],
    }


def location_json(place: Location) -> dict[str, Any]:
    """The exact words a finding points at."""
    return {
        "document": place.document,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "text": place.text,
        "value": value_json(place.value),
        "source": place.source,
        "publisher": place.publisher,
        "published": moment_json(place.published),
    }
