"""Runs the way through: articles are read, claims extracted, stories built, checks run, and the Report made of it all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.article import Article
from checker.claim import Claim
from checker.errors import BadSettings
from checker.intake import Intake, take_in
from checker.reading import Reading
from checker.report.model import Coverage, Report
from checker.rulebook import Rulebook
from checker.story import Story

if TYPE_CHECKING:
    from checker.checks.base import Case
    from checker.checks.run import Outcome
    from checker.extract.pipeline import Extractor
    from checker.finding import Finding

ARTICLES_A_WORKER = 150
"""A further process pays for its start-up from about this many articles on."""


@dataclass(frozen=True)
class Options:
    """What a run may be told.

    Attributes:
        rules: folders that add to or replace shipped rules.
        policy: how a story is summed up (`checker.compare.POLICIES`).
        enable, disable: ids of checks to switch on or off.
        jobs: processes to extract with; None picks by the number of articles and cores.
    """

    rules: Sequence[str | Path] = ()
    policy: str = "overlap"
    enable: Sequence[str] = ()
    disable: Sequence[str] = ()
    jobs: int | None = None

    def __post_init__(self) -> None:
        """One folder or id may stand for a list of one: a string is no list of letters."""
        for name in ("rules", "enable", "disable"):
            object.__setattr__(self, name, _listed(getattr(self, name)))

    def rulebook(self) -> Rulebook:
        """The shipped rules with those of `rules`. Raises BadRule."""
        return _rulebook(self.rules)


def _rulebook(rules: Sequence[str | Path]) -> Rulebook:
    return Rulebook.load([Path(root) for root in _listed(rules)])


def _listed(given: str | Path | Sequence[str | Path]) -> Sequence[str | Path]:
    return (given,) if isinstance(given, str | Path) else given


def _articles(given: Iterable[Article], name: str = "articles") -> Iterator[Article]:
    """The articles, one at a time. Raises BadSettings for anything else: a path, a single article, the text itself."""
    mend = f"{name} must be a list of articles: checker.read_articles makes them of files and folders"
    if isinstance(given, str | bytes | Path | Article) or not isinstance(given, Iterable):
        raise BadSettings(f"{str(getattr(given, 'document', given))[:60]!r} is no list: {mend}")
    for article in given:
        if not isinstance(article, Article):
            raise BadSettings(f"{str(article)[:60]!r} is no Article: {mend}")
        yield article


def extract_readings(articles: Iterable[Article], options: Options | None = None) -> Iterator[Reading]:
    """A Reading for every article, in order. One process keeps memory constant; several take the articles in batches.

    Raises:
        BadRule: a rule file is not right.
        BadSettings: `jobs` is below 1.
    """
    options = options or Options()
    rulebook = options.rulebook()
    if options.jobs is not None and options.jobs < 1:
        raise BadSettings(f"--jobs {options.jobs}: at least 1")
    jobs = options.jobs or 1
    if options.jobs is None and isinstance(articles, Sequence):
        jobs = max(1, min(os.cpu_count() or 1, len(articles) // ARTICLES_A_WORKER))
    if jobs == 1:
        from checker.extract.pipeline import Extractor

        extractor = Extractor.of(rulebook)
        for article in articles:
            yield extractor.read(article)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(options.rules,)) as pool:
        yield from pool.map(_read_in_worker, articles, chunksize=16)


_workers: list[Extractor] = []
"""In a worker process, its one extractor; empty elsewhere."""


def _start_worker(rules: Sequence[str | Path]) -> None:
    from checker.extract.pipeline import Extractor

    _workers.append(Extractor(_rulebook(rules)))


def _read_in_worker(article: Article) -> Reading:
    return _workers[0].read(article)


def extract_claims(articles: Iterable[Article], rules: Sequence[str | Path] = ()) -> Iterator[Claim]:
    """The claims of articles in text order, one article in memory at a time; `rules` are folders added to the shipped rules.

    Raises:
        BadRule: a rule file is not right.
    """
    from checker.extract.pipeline import Extractor

    extractor = Extractor.of(_rulebook(rules))
    for article in _articles(articles):
        yield from extractor.claims(article)


def compare_claims(claims: Iterable[Claim], policy: str = "overlap", rules: Sequence[str | Path] = ()) -> list[Story]:
    """Claims of any number of articles as stories; see `checker.story.Story`.

    Raises:
        BadRule: a rule file is not right.
        BadSettings: no policy of that name, or two articles of one name.
    """
    from checker.compare import build_stories

    rows = list(claims)
    _refuse_doubles((f"{claim.document!r}, claim {claim.index}" for claim in rows), "two claims are")
    return build_stories(rows, _rulebook(rules), policy=policy)


def _refuse_doubles(names: Iterable[str], what: str) -> None:
    """Documents are told apart by name alone. Raises BadSettings where two have one."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise BadSettings(f"{what} {name}: give every article a document of its own")
        seen.add(name)


def check_articles(articles: Iterable[Article], against: Iterable[Article] = (), options: Options | None = None) -> Report:
    """Checks articles in themselves and against each other, and against coverage where it is given; findings are on `articles` only.

    An article that stands in `against` too is not held against itself. Articles without text are listed in the coverage, as those of files are.

    Raises:
        BadRule: a rule file is not right.
        BadSettings: an option has a value it cannot have, or two articles have the same `document`.
    """
    drafts, coverage = Intake(), Intake()
    for intake, given, name in ((drafts, articles, "articles"), (coverage, against, "against")):
        for article in _articles(given, name):
            intake.add(article)
    named = {article.document: article for article in drafts.articles}
    coverage.articles = [article for article in coverage.articles if named.get(article.document) != article]
    return _check(drafts, coverage, options or Options())


def check_paths(
    paths: Sequence[str | Path],
    against: Sequence[str | Path] = (),
    options: Options | None = None,
    stdin_filename: str | None = None,
) -> Report:
    """`check_articles` on files and folders; files that could not be read stand in the report's `errors`.

    Raises:
        UnreadableInput: a path named outright cannot be read.
        BadRule, BadSettings: as `check_articles`; also where standard input is wanted on both sides.
    """
    from checker.read import STDIN

    if STDIN in map(str, paths) and STDIN in map(str, against):
        raise BadSettings("--against -: standard input can be read once, and is the draft already")
    drafts = take_in(paths, stdin_filename)
    coverage = take_in(against)
    named = {_place(article) for article in drafts.articles}
    if against and not coverage.articles:  # not even what the drafts are among: asked for, and nothing there
        coverage.empty = list(map(str, against))
    coverage.articles = [article for article in coverage.articles if _place(article) not in named]
    return _check(drafts, coverage, options or Options())


def _place(article: Article) -> str:
    try:
        return os.path.realpath(article.document)
    except OSError:  # the working folder is gone
        return article.document


def _check(drafts: Intake, against: Intake, options: Options) -> Report:
    from checker.checks import build_checks, run_checks
    from checker.checks.base import Case
    from checker.compare import build_stories, policy_named

    policy_named(options.policy)
    _refuse_doubles((repr(article.document) for article in (*drafts.articles, *against.articles)), "two articles are called")
    rulebook = options.rulebook()
    checks = build_checks(rulebook, options.enable, options.disable)
    readings = list(extract_readings([*drafts.articles, *against.articles], options))
    checked, coverage = readings[: len(drafts.articles)], readings[len(drafts.articles) :]
    stories = build_stories([claim for reading in readings for claim in reading.claims], rulebook, policy=options.policy)
    case = Case(readings=checked, coverage=coverage, stories=stories, rulebook=rulebook)
    outcome = run_checks(case, checks)
    unreadable = [*drafts.unreadable, *against.unreadable]
    return Report(
        readings=checked,
        against=coverage,
        stories=stories,
        findings=outcome.findings,
        coverage=_coverage(case, drafts, against, [check.rule.id.removeprefix("checks/") for check in checks], outcome),
        errors=(*unreadable, *(f"check {failure}" for failure in outcome.failed)),
        policy=options.policy,
    )


def _tied(claims: Iterable[Claim], findings: Iterable[Finding]) -> frozenset[tuple[str, int]]:
    """Document and index of every claim that a finding holds against another."""
    places: set[tuple[str, int]] = set()
    for finding in findings:
        ends = [place for place in (finding.primary, *finding.related) if place.value is not None]
        if len(ends) > 1 and finding.family != "attribution":  # two figures without a source stand in one finding, not against each other
            places.update((place.document, place.start) for place in ends)
    return frozenset((claim.document, claim.index) for claim in claims if (claim.document, claim.start) in places)


def _coverage(case: Case, drafts: Intake, against: Intake, checks: Sequence[str], outcome: Outcome) -> Coverage:
    from checker.compare import judged, left_alone

    claims = [claim for reading in case.everything for claim in reading.claims]
    tied = _tied(claims, outcome.findings)
    compared = judged(case.stories) | tied
    left = left_alone(claims, case.stories, case.rulebook, tied)
    for reason, number in outcome.passed_over.items():
        left[reason] = max(number, left[reason])  # a crowded story is known to the comparison already
    return Coverage(
        articles=len(case.everything),
        claims=len(claims),
        compared=len(compared),
        alone=len(claims) - len(compared),
        left_alone=dict(sorted(left.items())),
        undated=tuple(r.article.document for r in case.everything if r.article.published is None),
        left_out=(*drafts.left_out, *against.left_out),
        unreadable=(*drafts.unreadable, *against.unreadable),
        empty=tuple(dict.fromkeys((*drafts.empty, *against.empty))),
        headline_elsewhere=tuple(r.article.document for r in case.everything if r.article.title and r.article.headline is None),
        checks=tuple(sorted(checks)),
        failed=outcome.failed,
    )
