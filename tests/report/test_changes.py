"""What changed since an earlier report."""

import json
from dataclasses import replace

import pytest
from report_builders import ferry, validator

from checker.errors import BadSettings
from checker.report import render, report_json
from checker.report.changes import changes


def test_nothing_changed():
    report = ferry()
    since = changes(report.findings, report_json(report))
    assert (since.new, since.gone, since.changed, since.same) == ((), (), (), 3)


def test_new_gone_and_changed_are_told_apart():
    report = ferry()
    differs, sourceless, updated = report.findings
    earlier = report_json(replace(report, findings=(replace(differs, severity="warning"), updated)))
    since = changes((differs, sourceless), earlier)
    assert since.new == (sourceless,)
    assert [old["check"] for old in since.gone] == ["figure-updated"]
    assert [(old["severity"], now.severity) for old, now in since.changed] == [("warning", "error")]


def test_every_format_says_it():
    report = ferry()
    earlier = report_json(replace(report, findings=report.findings[:1]))
    assert "2 new, 0 gone, 0 changed, 1 as before" in render(report, "markdown", since=earlier)
    assert "2 new, 0 gone, 0 changed, 1 as before" in render(report, "text", since=earlier)
    data = json.loads(render(report, "json", since=earlier))
    assert data["changes"]["new"] == [finding.fingerprint for finding in report.findings[1:]]
    validator("report").validate(data)


def test_without_an_earlier_report_nothing_is_said():
    assert "earlier report" not in render(ferry(), "markdown")
    assert "changes" not in json.loads(render(ferry(), "json"))


@pytest.mark.parametrize(
    "earlier", [{}, {"schema": "checker-report/1"}, {"schema": "other", "findings": []}, {"schema": "checker-report/1", "findings": [{"check": "x"}]}]
)
def test_what_is_no_report_is_refused(earlier):
    with pytest.raises(BadSettings, match="--since"):
        changes(ferry().findings, earlier)
