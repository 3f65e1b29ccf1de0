"""Runs the examples that rules carry: of the shipped rules as their tests, of a newsroom's own as its proof that they work.

A rule must fire: some example that is no lure names it among the rules of a claim, or comes out otherwise without it. So a rule that never
matches anything cannot pass unnoticed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from checker.article import Article, Span
from checker.checks.entities.retold import retold
from checker.checks.entities.telling import ROLES
from checker.checks.entities.tellings import telling_of
from checker.checks.examples import example_problems
from checker.checks.run import build_check
from checker.compare.marks import Marks
from checker.compare.parts import STATES
from checker.compare.topics import Topics
from checker.errors import BadRule, CheckerError
from checker.extract.pipeline import Extractor
from checker.reading import Reading
from checker.report.claims import claim_json
from checker.rulebook import FOLDERS, Rulebook
from checker.rulebook.base import Example, RuleFile
from checker.rulebook.checks import CheckRule
from checker.rulebook.comparison import ComparisonRule
from checker.rulebook.evidence import EvidenceRule
from checker.rulebook.load import rule_paths
from checker.rulebook.topics import TopicRule
from checker.wanted_figures import figure_problems


@dataclass(frozen=True, slots=True)
class ExampleCase:
    """One example of one rule; `number` counts from 1, `label` is its name or the beginning of its text."""

    rule: str
    number: int
    label: str

    @property
    def name(self) -> str:
        return f"{self.rule} #{self.number}"


@dataclass
class Result:
    """What became of the examples.

    Attributes:
        rules: ids of the rules that were tested; cases: how many examples were run.
        failures: problems by name of the case; silent: one line a rule that no example fires.
    """

    rules: list[str]
    cases: int = 0
    failures: dict[str, list[str]] = field(default_factory=dict)
    silent: list[str] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        return not self.failures and not self.silent

    def text(self) -> str:
        """The result as lines for a person, problems first."""
        lines = [line for name, problems in self.failures.items() for line in (f"FAILED {name}", *(f"  {problem}" for problem in problems))]
        lines += [f"SILENT {line}" for line in self.silent]
        fired = len(self.rules) - len(self.silent)
        lines.append(
            f"{len(self.rules)} rules, {fired} fired; {self.cases} examples, {self.cases - len(self.failures)} passed, {len(self.failures)} failed"
        )
        return "\n".join(lines) + "\n"


def test_rules(folders: Sequence[Path] = (), extra: Sequence[Path] = (), only: Sequence[str] = ()) -> Result:
    """Runs every example of the rules in `folders`, or of the shipped rules (and `extra`) where there are none.

    Args:
        folders: rule folders to test, on top of the shipped rules and `extra`.
        extra: rule folders that are loaded too but, where `folders` are given, not tested.
        only: ids, or beginnings of ids, to keep to.

    Raises:
        BadRule: a rule file or folder is not right, or `only` names no rule.
    """
    rulebook = Rulebook.load((*extra, *folders))
    Extractor.of(rulebook)  # what is wrong with a rule is told as that, not as examples that fail
    for check in rulebook.checks.values():
        build_check(check, rulebook)
    ids = list(rules_of(folders) if folders else all_rules(rulebook))
    if only:
        ids = [id for id in ids if any(id == name or id.startswith(name.rstrip("/") + "/") for name in only)]
        if not ids:
            raise BadRule(f"--only {', '.join(only)}: no rule of that id: see `checker explain` for the list")
    result = Result(ids)
    for id in ids:
        for case in cases_of(id, rulebook):
            result.cases += 1
            if problems := run_case(case, rulebook):
                result.failures[f"{case.name}: {case.label}"] = problems
        if why := silence_of(id, rulebook):
            result.silent.append(f"{id}: {why}")
    return result


test_rules.__test__ = False  # type: ignore[attr-defined]  # pytest shall not take it for one of its own


def rules_of(folders: Iterable[Path]) -> Iterator[str]:
    """The ids of the rule files in some folders."""
    for root in folders:
        for folder in FOLDERS:
            for path in rule_paths(root, folder):
                yield path.relative_to(root).with_suffix("").as_posix()


def all_rules(rulebook: Rulebook) -> Iterator[str]:
    """The ids of every rule, folder by folder."""
    for folder in FOLDERS:
        yield from getattr(rulebook, folder)


def rule_of(id: str, rulebook: Rulebook) -> RuleFile | CheckRule:
    """The rule of an id. Raises BadRule where there is none."""
    found = getattr(rulebook, id.split("/", 1)[0], {}).get(id)
    if found is None:
        raise BadRule(f"no rule is called {id!r}: see `checker explain` for the list")
    return found  # type: ignore[no-any-return]


def cases_of(id: str, rulebook: Rulebook) -> list[ExampleCase]:
    """The examples of one rule."""
    rule = rule_of(id, rulebook)
    labels = [getattr(example, "name", None) or getattr(example, "text", "") for example in rule.examples]
    return [ExampleCase(id, number, " ".join(str(label).split())[:70]) for number, label in enumerate(labels, 1)]


def run_case(case: ExampleCase, rulebook: Rulebook) -> list[str]:
    """What is wrong with an example, one line each; nothing where it comes out as wanted."""
    rule = rule_of(case.rule, rulebook)
    try:
        if isinstance(rule, CheckRule):
            return example_problems(rule, rule.examples[case.number - 1], rulebook)
        return _problems(rule, rule.examples[case.number - 1], rulebook)
    except CheckerError as error:
        return [str(error)]
    except Exception as error:  # a crash is a failure of this case, and the others still run
        return [f"crashed: {_crash(error)}"]


def silence_of(id: str, rulebook: Rulebook) -> str | None:
    """Why a rule counts as one that never fires, or None where an example fires it."""
    rule = rule_of(id, rulebook)
    if not rule.examples:
        return "has no examples"
    if isinstance(rule, CheckRule):
        return None if any(example.findings for example in rule.examples) else "has no example with a finding"
    if isinstance(rule, ComparisonRule | EvidenceRule | TopicRule):
        return None if any(example.marked for example in rule.examples) else "no example has a figure marked"
    wanted = [example for example in rule.examples if not example.lure]
    try:
        with_rule = [_outcome(read_example(example, rulebook)) for example in wanted]
    except Exception as error:
        return f"its examples cannot be read: {_crash(error)}"
    if any(id in claim["rule"] for claims, _, _ in with_rule for claim in claims):
        return None
    try:
        without = _outcomes_without(rule, wanted, rulebook)
    except Exception as error:
        return f"its examples cannot be read without it, so nothing shows what it does: {_crash(error)}"
    return None if with_rule != without else "no example fires it"


def _outcomes_without(rule: RuleFile, examples: Sequence[Example], rulebook: Rulebook) -> list[_Outcome]:
    """What examples come to without a rule or, where a step asks for it by name, with nothing in its lists."""
    try:
        return _outcomes(examples, _without(rule.id, rulebook))
    except (KeyError, AttributeError):
        return _outcomes(examples, _without(rule.id, rulebook, _emptied(rule)))


def _outcomes(examples: Sequence[Example], rulebook: Rulebook) -> list[_Outcome]:
    extractor = Extractor(rulebook)
    return [_outcome(extractor.read(_article(example))) for example in examples]


def read_example(example: Example, rulebook: Rulebook) -> Reading:
    """The example's text as a Reading, as running text without a headline."""
    return Extractor.of(rulebook).read(_article(example))


def _article(example: Example) -> Article:
    text = example.text
    published = date.fromisoformat(example.published) if example.published else None
    return Article("example.txt", text, Span(0, len(text)), published=published)


def _crash(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"


def _without(id: str, rulebook: Rulebook, instead: RuleFile | None = None) -> Rulebook:
    """The rulebook without a rule, or with another in its place."""
    folder = id.split("/", 1)[0]
    rules: Any = {key: rule for key, rule in getattr(rulebook, folder).items() if key != id}
    if instead:
        rules[id] = instead
    return replace(rulebook, **{folder: rules})


def _emptied(rule: RuleFile) -> RuleFile:
    """The rule with nothing in its lists and tables; a table of lists keeps its keys."""
    held = {name: getattr(rule, name) for name in type(rule).model_fields}
    return rule.model_copy(update={name: _hollow(value) for name, value in held.items() if isinstance(value, _Many)})


_Many = (list, dict, tuple, set, frozenset)


def _hollow(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: type(held)() for key, held in value.items() if isinstance(held, _Many)}
    return type(value)()


_Outcome = tuple[list[dict[str, Any]], list[tuple[int, int, str, object]], list[str]]


def _outcome(reading: Reading) -> _Outcome:
    """Everything that a rule can change."""
    names: list[tuple[int, int, str, object]] = [(name.start, name.end, name.canonical, name.kind) for name in reading.names]
    return [claim_json(claim) for claim in reading.claims], names, [reading.text_of(sentence) for sentence in reading.sentences]


def _problems(rule: RuleFile, example: Example, rulebook: Rulebook) -> list[str]:
    reading = read_example(example, rulebook)
    claims = [claim_json(claim) for claim in reading.claims]
    problems = []
    if example.figures is not None:
        problems += figure_problems(example.figures, claims)
    if example.names is not None:
        read = list(dict.fromkeys(name.canonical for name in reading.names))
        problems += [f"name {name!r} was not read (read: {', '.join(read) or 'none'})" for name in example.names if name not in read]
    if example.sentences is not None and (cut := [reading.text_of(sentence) for sentence in reading.sentences]) != example.sentences:
        problems.append(f"cut into {cut!r}")
    if isinstance(rule, ComparisonRule):
        return problems + _mark_problems(rule, example, reading, rulebook)
    if isinstance(rule, TopicRule):
        return problems + _topic_problems(rule, example, reading, rulebook)
    if isinstance(rule, EvidenceRule):
        return problems + _evidence_problems(example, reading, rulebook)
    if example.lure:
        problems += [f"a lure, yet it fired on {claim['text']!r}" for claim in claims if rule.id in claim["rule"]]
    said = any(wanted is not None for wanted in (example.figures, example.names, example.sentences))
    if not said and not example.lure:
        problems.append("says nothing of what must come out: give figures, names or sentences, or call it a lure")
    if not said and example.lure and _outcomes_without(rule, [example], rulebook) != [_outcome(reading)]:
        problems.append("a lure, yet other figures, names or sentences come out without the rule")
    if example.marked is not None:
        problems.append("marked: only rules of comparison, evidence and topics mark figures")
    return problems


def _mark_problems(rule: ComparisonRule, example: Example, reading: Reading, rulebook: Rulebook) -> list[str]:
    """What a comparison rule marks beside what it should; on a lure it must mark no figure, and there must be one."""
    marks = Marks.of(rulebook)
    tolls = [claim for claim in reading.claims if claim.role in (*ROLES, *STATES)]
    marked = [claim.text for claim in tolls if marks.fires(rule.id, telling_of(claim, reading, marks).words)]
    if not tolls:
        return ["no figure of dead, hurt or displaced was read"]
    wanted = [] if example.lure else example.marked
    return [f"marked {marked}, wanted {wanted}"] if marked != wanted else []


def _evidence_problems(example: Example, reading: Reading, rulebook: Rulebook) -> list[str]:
    """The figures that are taken for one toll told twice beside those that should be; on a lure none may be, and there must be two."""
    if len([claim for claim in reading.claims if claim.role in ROLES]) < 2:
        return ["no two figures of dead or hurt were read"]
    indices = sorted({told.claim.index for pair in retold(reading, rulebook) for told in pair})
    marked = [reading.claims[index].text for index in indices]
    wanted = [] if example.lure else example.marked
    return [f"marked {marked}, wanted {wanted}"] if marked != wanted else []


def _topic_problems(rule: TopicRule, example: Example, reading: Reading, rulebook: Rulebook) -> list[str]:
    """The figures that a topic takes beside those that it should; on a lure it must take none."""
    topics = Topics.of(rulebook)
    taken = [claim.text for claim in reading.claims if topics.fires(rule.id, claim)]
    wanted = [] if example.lure else example.marked
    return [f"took {taken}, wanted {wanted}"] if taken != wanted else []
