"""Contract 2: the report as one JSON object."""

from __future__ import annotations

from typing import Any

from checker.finding import Finding, Location
from checker.report.claims import dump, moment_json, value_json
from checker.report.model import Coverage, Report

REPORT_SCHEMA = "checker-report/1"


def report_json(report: Report) -> dict[str, Any]:
    """The report as JSON types only. `schema` names this form and its version, which grows only when a key goes or changes its meaning."""
    return {
        "schema": REPORT_SCHEMA,
        "policy": report.policy,
        "coverage": coverage_json(report.coverage),
        "errors": list(report.errors),
        "findings": [finding_json(finding) for finding in report.findings],
    }


def render_json(report: Report) -> str:
    """The report as indented JSON with a final line end."""
    return dump(report_json(report), indent=2) + "\n"


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
