"""From what each check saw to what an editor reads: one id a pair of figures, one agreement finding a story, the gravest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from checker.checks.base import Case
from checker.claim import Value
from checker.finding import SEVERITIES, Finding, Location

Place = tuple[str, int, int]

FIRST = ("headline-differs", "source-contradicts-itself", "bound-contradicted")
CONFLICTS = (*FIRST, "figures-differ")
WORDING = 3
LATER = {"magnitude-slip": 4, "age-differs": 4, "duration-differs": 4, "stale-figure": 5, "toll-fell": 6, "figures-differ": 7, "figure-updated": 8}
"""CHECKS.md's order for a pair that several checks see, with the checks it does not rank put where the more telling one comes first."""


def rank(finding: Finding) -> int | None:
    """Which check has the first claim to a pair of figures; None for checks that share pairs with no other."""
    if finding.check in FIRST:
        return FIRST.index(finding.check)
    if finding.family == "wording":
        return WORDING
    return LATER.get(finding.check)


def group_findings(findings: Iterable[Finding], case: Case) -> tuple[Finding, ...]:
    """The findings on drafts, each pair under one id, in order of severity, document and place."""
    kept = [finding for finding in dict.fromkeys(findings) if case.is_draft(finding.primary.document)]
    kept = _one_tally(kept)
    kept = _one_cause(_quiet_updates(_one_pair_of_numbers(_one_a_story(_one_a_figure(_one_id_a_pair(kept))))))
    return tuple(sorted(kept, key=lambda finding: _order(finding, case)))


def _order(finding: Finding, case: Case) -> tuple[int, int, int, int, str, str]:
    at = finding.primary
    return (-SEVERITIES.index(finding.severity), case.drafts[at.document], at.start, at.end, finding.check, finding.message)


def _place(location: Location) -> Place:
    return location.document, location.start, location.end


def _one_id_a_pair(findings: list[Finding]) -> list[Finding]:
    taken: dict[frozenset[Place], str] = {}
    out: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: -1 if (place := rank(finding)) is None else place):
        if rank(finding) is None or not finding.related:
            out.append(finding)
            continue
        primary = _place(finding.primary)
        left = tuple(r for r in finding.related if taken.setdefault(frozenset((primary, _place(r))), finding.check) == finding.check)
        if left:
            out.append(finding if left == finding.related else replace(finding, related=left))
    return out


def _one_a_figure(findings: list[Finding]) -> list[Finding]:
    """Ties a figure to all that it conflicts with in one finding, that of the first check; an old figure is told as old only."""
    old = {_place(f.primary) for f in findings if f.check == "stale-figure"}
    at: dict[tuple[Place, bool], int] = {}
    out: list[Finding] = []
    for finding in findings:
        if finding.check not in CONFLICTS:
            out.append(finding)
            continue
        if finding.check != FIRST[0] and _place(finding.primary) in old:
            continue
        key = _place(finding.primary), finding.severity == "note"
        if key not in at:
            at[key] = len(out)
            out.append(finding)
        else:
            first = out[at[key]]
            out[at[key]] = replace(first, related=tuple(dict.fromkeys((*first.related, *finding.related))))
    return out


def _one_a_story(findings: list[Finding]) -> list[Finding]:
    """Drops a finding between articles of which a wider one of the same story ties every figure already."""
    tied: dict[str, list[frozenset[Place]]] = {}
    for f in findings:
        if f.story and f.check in CONFLICTS and _across(f):
            tied.setdefault(f.story, []).append(_figures(f))
    return [f for f in findings if not (f.story in tied and f.check in CONFLICTS and any(_figures(f) < other for other in tied[f.story]))]


def _figures(finding: Finding) -> frozenset[Place]:
    return frozenset(_place(place) for place in (finding.primary, *finding.related))


class _Tied:
    """Figures that findings tie already, by place and by the numbers of each document."""

    def __init__(self, places: Iterable[Location]) -> None:
        self._places: set[Place] = set()
        self._values: dict[str, set[Value | None]] = defaultdict(set)
        for place in places:
            self._places.add(_place(place))
            self._values[place.document].add(place.value)

    def tells(self, finding: Finding) -> bool:
        """Whether one of a finding's figures is among them, and all of its numbers are those of some."""
        own = (finding.primary, *finding.related)
        return any(_place(place) in self._places for place in own) and all(place.value in self._values[place.document] for place in own)


def _one_tally(findings: list[Finding]) -> list[Finding]:
    """Drops what does not tally inside an article where a finding with a story, or on the headline, ties its numbers already; a note does not."""
    grave = (f for f in findings if f.family == "agreement" and f.severity != "note" and (f.story or f.check == FIRST[0]))
    tied = _Tied(place for f in grave for place in (f.primary, *f.related))
    return [f for f in findings if f.check != "figures-differ" or f.story or not tied.tells(f)]


def _one_pair_of_numbers(findings: list[Finding]) -> list[Finding]:
    """Drops "figures differ" inside an article where headline or lead parts from the same two figures: one slip, one finding."""
    fronts = _Tied(place for f in findings if f.check == FIRST[0] for place in (f.primary, *f.related))
    return [f for f in findings if f.check != "figures-differ" or _across(f) or not fronts.tells(f)]


def _across(finding: Finding) -> bool:
    return any(place.document != finding.primary.document for place in finding.related)


def _one_cause(findings: list[Finding]) -> list[Finding]:
    """Drops "no source" where all its figures are one side's counts, which is told already."""
    party = {_place(place) for f in findings if f.check == "party-claim-as-fact" for place in (f.primary, *f.related)}
    return [f for f in findings if f.check != "unattributed-figure" or any(_place(place) not in party for place in (f.primary, *f.related))]


def _quiet_updates(findings: list[Finding]) -> list[Finding]:
    """Drops the note on an update where the same story has a graver finding between articles: its table tells the update too."""
    others = (f for f in findings if f.story and f.family == "agreement" and f.check != "figure-updated" and f.severity != "note")
    grave = {f.story for f in others if _across(f)}
    return [f for f in findings if f.check != "figure-updated" or f.story not in grave]
