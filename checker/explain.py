"""What a check or a rule is for, and how the figures of a line were read: the rulebook and the cascade, told to a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from checker.article import Article, Span
from checker.claim import Attribution, Claim, Moment, Scope
from checker.errors import BadRule, BadSettings
from checker.extract.draft import Candidate, Draft
from checker.finding import Finding
from checker.report.escape import lines as harmless
from checker.report.wording import count
from checker.rulebook import FOLDERS, Rulebook
from checker.rulebook.base import RuleFile
from checker.rulebook.checks import CheckExample, CheckRule

CHECKS = "checks/"


def list_rules(rulebook: Rulebook) -> str:
    """Checks by family, then the other rules by folder, one line each."""
    lines = ["Checks (checker explain ID)"]
    by_family = sorted(rulebook.checks.values(), key=lambda rule: (rule.family, rule.id))
    width = max((len(rule.id) for rule in by_family), default=0) - len(CHECKS)
    for family, rules in groupby(by_family, key=lambda rule: rule.family):
        lines += ["", f"  {family}"]
        lines += [f"    {rule.id.removeprefix(CHECKS):<{width}}  {rule.severity:<7}  {_one_line(rule.fires_on)}" for rule in rules]
    for folder in FOLDERS:
        if folder == "checks":
            continue
        rules_here: dict[str, RuleFile] = dict(getattr(rulebook, folder))
        lines += ["", f"rules/{folder}", *(f"  {id:<44}  {_cut(rule.why, 90)}" for id, rule in rules_here.items())]
    return "\n".join(lines) + "\n"


def explain_rule(id: str, rulebook: Rulebook) -> str:
    """Why a check or rule is there, what it is set to, and its examples.

    Raises:
        BadRule: there is none of that id; the message names the nearest.
    """
    if (check := rulebook.checks.get(id if id.startswith(CHECKS) else CHECKS + id)) is not None:
        return _check_page(check)
    rules = {key: rule for folder in FOLDERS for key, rule in getattr(rulebook, folder).items()}
    if (rule := rules.get(id)) is not None:
        return _rule_page(rule)
    names = [*rules, *(key.removeprefix(CHECKS) for key in rulebook.checks)]
    close = get_close_matches(id, names, n=1, cutoff=0.5)
    raise BadRule(f"no check or rule is called {id!r}: {f'did you mean {close[0]!r}?' if close else 'see `checker explain` for the list'}")


def _check_page(rule: CheckRule) -> str:
    severity = f"off ({rule.enabled_severity or 'note'} with --enable)" if rule.severity == "off" else rule.severity
    lines = [
        f"{rule.id.removeprefix(CHECKS)}: {rule.title}",
        f"family {rule.family}, severity {severity}, kind {rule.uses}",
        "",
        _one_line(rule.why),
        "",
        f"Fires on:  {_one_line(rule.fires_on)}",
        f"Silent on: {_one_line(rule.silent_on)}",
    ]
    if rule.parameters:
        lines += ["", "Parameters", *(f"  {line}" for line in _yaml(rule.parameters))]
    fires = [example for example in rule.examples if example.findings]
    lures = [example for example in rule.examples if not example.findings]
    for heading, examples in (("It fires on", fires), ("It stays silent on", lures)):
        if examples:
            lines += ["", heading, *(line for example in examples for line in _check_example(example))]
    return "\n".join(lines) + "\n"


def _check_example(example: CheckExample) -> Iterator[str]:
    yield f"  {example.name}"
    for article in example.articles:
        head = ", ".join(str(part) for part in (article.publisher, article.published) if part)
        yield f"    {'coverage' if article.coverage else 'draft'}{f' ({head})' if head else ''}:"
        if article.headline:
            yield f"      # {article.headline}"
        yield from (f"      {line}" for line in article.text.strip().splitlines())
    for finding in example.findings:
        against = f" against {', '.join(repr(words) for words in finding.related)}" if finding.related else ""
        yield f"    -> {finding.severity or 'finding'} on {finding.words!r}{against}"


def _rule_page(rule: RuleFile) -> str:
    lines = [rule.id, "", _one_line(rule.why), "", "Settings"]
    settings = {key: value for key, value in rule.model_dump(mode="json", exclude_defaults=True).items() if key not in ("id", "why", "examples")}
    lines += [f"  {line}" for line in _yaml(settings)] or ["  none"]
    if rule.examples:
        lines += ["", "Examples"]
    for example in rule.examples:
        lines.append(f"  {_one_line(example.text)}")
        if example.lure:
            lines.append("    -> the rule stays silent")
        for figure in example.figures or ():
            lines.append(f"    -> {', '.join(f'{key} {value}' for key, value in figure.items())}")
        if example.figures == []:
            lines.append("    -> no figure")
        if example.names:
            lines.append(f"    -> names: {', '.join(example.names)}")
    return "\n".join(lines) + "\n"


def _yaml(data: Any) -> list[str]:
    text: str = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=110, default_flow_style=None)
    return text.splitlines() if data else []


@dataclass(frozen=True)
class _Line:
    """A line of an article, and what was read on it."""

    article: Article
    number: int
    span: Span

    def holds(self, start: int, end: int) -> bool:
        return start < self.span.end and end > self.span.start


def explain_line(place: str, rulebook: Rulebook, enable: Sequence[str] = (), disable: Sequence[str] = ()) -> str:
    """How the figures on a line were read: rule, roles proposed and why each lost, scope, source, and which checks looked.

    Raises:
        BadSettings: `place` is not FILE:LINE, or the file has no such line; `enable` or `disable` names no check.
        UnreadableInput: the file cannot be read.
    """
    from checker.checks import build_checks, run_checks
    from checker.checks.base import Case
    from checker.compare import build_stories
    from checker.extract.pipeline import Extractor
    from checker.intake import take_in

    path, _, number = place.rpartition(":")
    if not path or not number.isdecimal():
        raise BadSettings(f"--at {place}: wants FILE:LINE, as in draft.md:12")
    if Path(path).is_dir():
        raise BadSettings(f"--at {place}: {path} is a folder: name a file in it")
    articles = take_in([path]).articles
    if not articles:
        raise BadSettings(f"--at {place}: {path} holds no article")
    line = _line_of(articles[0], int(number), place)
    extractor = Extractor.of(rulebook)
    _, drafts, _, _ = extractor.draft(line.article)
    reading = extractor.read(line.article)
    claims = {(claim.start, claim.end): claim for claim in reading.claims}
    case = Case([reading], [], build_stories(list(reading.claims), rulebook), rulebook)
    checks = build_checks(rulebook, enable, disable)
    findings = run_checks(case, checks).findings
    lines = [f"{path}:{number}  {_one_line(line.article.text[line.span.start : line.span.end])}"]
    here = [draft for draft in drafts if line.holds(draft.figure.start, draft.figure.end)]
    if not here:
        lines += ["", "No figure was read on this line."]
    for draft in here:
        claim = claims.get((draft.figure.start, draft.figure.end))
        lines += ["", *_draft_lines(draft, claim, reading.claims, line.article)]
    lines += ["", *_check_lines(line, findings, [check.rule for check in checks])]
    return harmless("\n".join(lines) + "\n")


def _line_of(article: Article, number: int, place: str) -> _Line:
    starts = article.line_starts
    if len(starts) > 1 and starts[-1] == len(article.text):  # the line end of the last line begins no line of its own
        starts = starts[:-1]
    if not 1 <= number <= len(starts):
        raise BadSettings(f"--at {place}: the file has {count(len(starts), 'line')}, counted from 1")
    end = starts[number] if number < len(starts) else len(article.text)
    return _Line(article, number, Span(starts[number - 1], end))


def _draft_lines(draft: Draft, claim: Claim | None, claims: Sequence[Claim], article: Article) -> Iterator[str]:
    figure = draft.figure
    yield f"{figure.text!r}"
    unit = f" {figure.unit}" if figure.unit else ""
    yield f"  figure     {figure.kind} {_value(figure.value)}{unit}, {figure.bound} ({_open(figure.low)}..{_open(figure.high)}), by {figure.rule}"
    if draft.ignored:
        yield f"  no claim   {draft.ignored}"
        return
    counted = " ".join((*draft.modifiers, draft.counted or "nothing named"))
    yield f"  counts     {counted}; group {draft.population}"
    yield f"  role       {draft.role}{_by(draft.rules)}"
    for candidate in draft.candidates:
        yield f"    {_candidate(candidate, article)}"
    if claim:
        for label, index in (("part of", claim.part_of), ("adds to", claim.adds_to)):
            if index is not None:
                yield f"  {label:<9}  {claims[index].text!r} (line {claims[index].line})"
        yield f"  scope      {_scope(claim.scope)}"
        yield f"  source     {_source(claim.attribution)}"


def _candidate(candidate: Candidate, article: Article) -> str:
    words = article.text[candidate.trigger.start : candidate.trigger.end]
    verdict = f"lost: {candidate.why_not}" if candidate.why_not else "won"
    clause = "same clause" if candidate.same_clause else "another clause"
    return f"{candidate.role} by {words!r} ({candidate.construction}, rank {candidate.rank}, {candidate.distance} words off, {clause}): {verdict}"


def _scope(scope: Scope) -> str:
    parts = [
        f"place {scope.place}" if scope.place else "no place",
        f"event {scope.event}" if scope.event else "no event",
        *(
            f"{label} {_moment(when)}"
            for label, when in (("on", scope.event_date), ("as of", scope.as_of), ("since", scope.since), ("until", scope.until))
            if when
        ),
        *(["background"] if scope.background else []),
    ]
    return ", ".join(parts)


def _source(said: Attribution) -> str:
    if not said.attributed:
        return "none: the outlet states it itself"
    parts = [f"{said.source or 'not named'} ({said.source_type})"]
    if said.source_text and said.source_text != said.source:
        parts.append(f"in the text {said.source_text!r}")
    parts += [f"{label} {value}" for label, value in (("cue", said.cue), ("via", said.via), ("by", said.rule)) if value]
    if said.continued:
        parts.append("carried on from another sentence")
    return ", ".join(parts)


def _check_lines(line: _Line, findings: Iterable[Finding], rules: Sequence[CheckRule]) -> Iterator[str]:
    fired: dict[str, list[str]] = {}
    for finding in findings:
        if any(line.holds(place.start, place.end) for place in (finding.primary, *finding.related)):
            fired.setdefault(finding.check, []).append(f"{finding.severity}, {finding.confidence} confidence: {finding.message}")
    yield "Checks, on this article alone"
    for id, messages in fired.items():
        yield from (f"  {id}: {message}" for message in messages)
    silent = [rule for rule in rules if rule.id.removeprefix(CHECKS) not in fired]
    if silent:
        yield "  silent here, and what each leaves alone:"
        yield from (f"    {rule.id.removeprefix(CHECKS)}: {_one_line(rule.silent_on) or 'nothing by rule'}" for rule in silent)


def _by(rules: Iterable[str]) -> str:
    named = ", ".join(dict.fromkeys(rules))
    return f", by {named}" if named else ""


def _value(value: object) -> str:
    return " to ".join(f"{part:g}" for part in value) if isinstance(value, tuple) else f"{value:,}"


def _open(value: float | None) -> str:
    return "open" if value is None else f"{value:,.10g}"


def _moment(when: Moment) -> str:
    return " to ".join(day.isoformat() for day in when) if isinstance(when, tuple) else when.isoformat()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str, width: int) -> str:
    text = _one_line(text)
    return text if len(text) <= width else text[: width - 3].rstrip() + "..."
