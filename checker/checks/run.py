"""Finds the kinds of check, sets them up from their rules, and runs them; a check that crashes is named, never passed over."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache, partial

from checker import checks as package
from checker.checks.base import Case, Check
from checker.checks.entities.evidence import Evidence
from checker.checks.entities.sentences import too_long
from checker.checks.grouping import group_findings
from checker.errors import BadRule, BadSettings
from checker.finding import Finding
from checker.rulebook import Rulebook
from checker.rulebook.checks import CheckRule

FOLDER = "checks/"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of the checks gave.

    Attributes:
        findings: after grouping, in the order in which an editor reads them.
        passed_over: how much a limit kept the checks from looking at, by reason.
        failed: one line a check that crashed: its id, where, and why. Where it is not empty the run was not whole.
    """

    findings: tuple[Finding, ...]
    failed: tuple[str, ...] = ()
    passed_over: Mapping[str, int] = field(default_factory=dict)


@lru_cache(maxsize=1)
def kinds() -> dict[str, type[Check]]:
    """Every kind of check by its name: the concrete subclasses of `Check` in the modules of this package."""
    found: dict[str, type[Check]] = {}
    for module in sorted(pkgutil.walk_packages(package.__path__, package.__name__ + "."), key=lambda module: module.name):
        for _, member in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(member, Check) and member.__module__ == module.name and "kind" in vars(member):
                if member.kind in found:
                    raise BadRule(f"checker.checks: two kinds of check are called {member.kind!r}")
                found[member.kind] = member
    return found


def build_check(rule: CheckRule, rulebook: Rulebook) -> Check:
    """The check that one rule sets up.

    Raises:
        BadRule: `uses` names no kind, the parameters are not those of the kind, or the evidence that checks weigh is not right.
    """
    Evidence.of(rulebook)  # what is wrong with it is told before anything is read, whichever check asks for it
    kind = kinds().get(rule.uses)
    if kind is None:
        raise BadRule(f"{rulebook.place(rule.id, 'uses')}: uses: no kind of check is called {rule.uses!r}{_nearest(rule.uses, kinds())}")
    return kind(rule, rulebook)


def build_checks(rulebook: Rulebook, enable: Iterable[str] = (), disable: Iterable[str] = ()) -> list[Check]:
    """The checks that are on: those whose severity is not `off`, with `enable` added and `disable` taken away.

    Raises:
        BadSettings: an id names no check; the message names the nearest one.
        BadRule: as `build_check`.
    """
    wanted, unwanted = (_known(ids, rulebook) for ids in (enable, disable))
    if both := min(wanted & unwanted, default=None):
        raise BadSettings(f"--enable {both.removeprefix(FOLDER)} --disable {both.removeprefix(FOLDER)}: a check is on or off: drop one of the two")
    return [
        build_check(rule, rulebook) for id, rule in sorted(rulebook.checks.items()) if id not in unwanted and (rule.severity != "off" or id in wanted)
    ]


def _known(ids: Iterable[str], rulebook: Rulebook) -> frozenset[str]:
    return frozenset(check_id(given, rulebook) for given in ids)


def check_id(given: str, rulebook: Rulebook) -> str:
    """The full id of a check that is named with or without its folder. Raises BadSettings where there is none."""
    id = given if given.startswith(FOLDER) else FOLDER + given
    if id not in rulebook.checks:
        short = [name.removeprefix(FOLDER) for name in rulebook.checks]
        raise BadSettings(f"no check is called {given!r}{_nearest(given, short)}")
    return id


def _nearest(name: str, names: Iterable[str]) -> str:
    close = get_close_matches(name, sorted(names), n=1, cutoff=0.5)
    return f": did you mean {close[0]!r}?" if close else ": see `checker explain` for the list"


def run_checks(case: Case, checks: Sequence[Check]) -> Outcome:
    """Runs every check over the case; a crash ends that check on that article only, and is told."""
    findings: list[Finding] = []
    failed: list[str] = []
    for reading in case.readings:
        case.pass_over("long sentence", ((reading.article.document, sentence.start) for sentence in too_long(reading)))
    for check in checks:
        id = check.rule.id.removeprefix(FOLDER)
        for where, hook in _hooks(check, case):
            try:
                found = list(hook())
            except Exception as error:  # one broken check must neither hide the others' findings nor pass for a clean run
                failed.append(f"{id}: crashed on {where}: {type(error).__name__}: {' '.join(str(error).split())[:200]}")
            else:
                findings += found
    return Outcome(group_findings(findings, case), tuple(failed), {reason: len(things) for reason, things in case.passed_over.items()})


def _hooks(check: Check, case: Case) -> Iterator[tuple[str, Callable[[], Iterable[Finding]]]]:
    if type(check).in_article is not Check.in_article:
        for reading in case.readings:
            yield reading.article.document, partial(check.in_article, reading, case)
    if type(check).across is not Check.across:
        yield "the comparison of the articles", partial(check.across, case)
