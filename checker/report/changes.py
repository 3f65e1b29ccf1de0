"""What changed since an earlier report: findings are the same problem as long as their fingerprint is the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.errors import BadSettings
from checker.finding import Finding

REPORT_SCHEMA = "checker-report/1"
"""Name and version of the JSON report; the version grows when a key goes or changes its meaning."""

_WATCHED = ("severity", "confidence", "verdict", "message")


@dataclass(frozen=True)
class Changes:
    """Findings by what became of them.

    Attributes:
        new: findings that the earlier report does not have.
        gone: findings of the earlier report that are no more, as its JSON has them.
        changed: findings whose severity, confidence, verdict or message changed, each with the earlier one.
        same: how many stayed as they were.
    """

    new: tuple[Finding, ...]
    gone: tuple[Mapping[str, Any], ...]
    changed: tuple[tuple[Mapping[str, Any], Finding], ...]
    same: int


def changes(findings: Sequence[Finding], earlier: Mapping[str, Any]) -> Changes:
    """Compares findings with a report of an earlier run, as `--format json` printed it.

    Raises:
        BadSettings: `earlier` is no such report.
    """
    if not _is_report(earlier):
        raise BadSettings(f"--since: not a report of the form {REPORT_SCHEMA!r}: give a file that --format json wrote")
    known: dict[str, list[Mapping[str, Any]]] = {}
    for old in earlier["findings"]:
        known.setdefault(str(old["fingerprint"]), []).append(old)
    new, changed, same = [], [], 0
    for finding in findings:
        old_ones = known.get(finding.fingerprint)
        if not old_ones:
            new.append(finding)
            continue
        old = old_ones.pop(0)
        if any(old.get(key) != getattr(finding, key) for key in _WATCHED):
            changed.append((old, finding))
        else:
            same += 1
    gone = [old for old_ones in known.values() for old in old_ones]
    return Changes(tuple(new), tuple(gone), tuple(changed), same)


def _is_report(data: object) -> bool:
    """Whether data from outside has all that is read from a report."""
    if not isinstance(data, Mapping) or data.get("schema") != REPORT_SCHEMA or not isinstance(data.get("findings"), list):
        return False
    return all(
        isinstance(old, Mapping)
        and all(isinstance(old.get(key), str) for key in ("fingerprint", "check", "message", "severity"))
        and isinstance(old.get("primary"), Mapping)
        and isinstance(old["primary"].get("document"), str)
        and isinstance(old["primary"].get("line"), int)
        for old in data["findings"]
    )
