"""Runs the example articles of a check's rule file: they are its tests, for the shipped rules and for a newsroom's own."""

from __future__ import annotations

from collections.abc import Iterator

from checker.article import Article, Span
from checker.checks.base import Case
from checker.checks.run import build_check, run_checks
from checker.compare import build_stories
from checker.extract.pipeline import Extractor
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook import Rulebook
from checker.rulebook.checks import CheckExample, CheckRule, ExampleArticle, WantedFinding


def example_article(article: ExampleArticle, document: str) -> Article:
    """The Article that an example stands for: its headline, where it has one, is the text's first line."""
    if not article.headline:
        return Article(document, article.text, Span(0, len(article.text)), publisher=article.publisher, published=article.published)
    body = len(article.headline) + 2
    text = f"{article.headline}\n\n{article.text}"
    return Article(
        document,
        text,
        Span(body, len(text)),
        Span(0, len(article.headline)),
        article.headline,
        article.publisher,
        article.published,
    )


def example_case(example: CheckExample, rulebook: Rulebook) -> Case:
    """The articles of an example, read and compared."""
    extractor = Extractor.of(rulebook)
    drafts: list[Reading] = []
    coverage: list[Reading] = []
    for number, article in enumerate(example.articles, 1):
        kind, pile = ("coverage", coverage) if article.coverage else ("draft", drafts)
        pile.append(extractor.read(example_article(article, f"{kind}-{number}.txt")))
    stories = build_stories([claim for reading in [*drafts, *coverage] for claim in reading.claims], rulebook)
    return Case(drafts, coverage, stories, rulebook)


def example_problems(rule: CheckRule, example: CheckExample, rulebook: Rulebook) -> list[str]:
    """What is wrong with an example, one line each: nothing where exactly the wanted findings come out."""
    case = example_case(example, rulebook)
    outcome = run_checks(case, [build_check(rule, rulebook)])
    problems = list(outcome.failed)
    left = list(outcome.findings)
    for wanted in example.findings:
        if not any(wanted.words in reading.article.text for reading in case.readings):
            problems.append(f"the words {wanted.words!r} stand in no draft of the example")
            continue
        hit = next((finding for finding in left if not list(_misses(wanted, finding, case))), None)
        if hit is not None:
            left.remove(hit)
            continue
        near = next((finding for finding in left if _on(finding.primary, wanted.words, case)), None)
        told = "; ".join(_misses(wanted, near, case)) if near else "no finding there"
        problems.append(f"wanted on {wanted.words!r}: {told}")
    problems += [f"not wanted: {f.severity} on {f.primary.text!r}: {f.message}" for f in left]
    return problems


def _misses(wanted: WantedFinding, finding: Finding, case: Case) -> Iterator[str]:
    if not _on(finding.primary, wanted.words, case):
        yield f"the finding is on {finding.primary.text!r}"
    for key in ("severity", "confidence"):
        value = getattr(wanted, key)
        if value is not None and getattr(finding, key) != value:
            yield f"{key} is {getattr(finding, key)}, wanted {value}"
    for words in wanted.related:
        if not any(_on(location, words, case) for location in finding.related):
            yield f"{words!r} is not among the related places ({', '.join(repr(r.text) for r in finding.related) or 'none'})"


def _on(location: Location, words: str, case: Case) -> bool:
    """Whether the location overlaps an occurrence of the words in its document."""
    text = case.reading_of[location.document].article.text
    at = text.find(words)
    while at >= 0:
        if location.start < at + len(words) and at < location.end:
            return True
        at = text.find(words, at + 1)
    return False
