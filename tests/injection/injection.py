"""Injected errors: one figure, unit, weekday, age or name of a clean article altered, so that it no longer agrees with another mention.

`python tests/injection/injection.py [FOLDER]` prints how many alterations are seen, in this project's own articles and, where a folder of
articles is named, in those of them that state a number of dead or injured twice.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import cycle
from pathlib import Path

import yaml

from checker.article import Article, Span
from checker.checks import build_checks, run_checks
from checker.checks.base import Case
from checker.compare import build_stories
from checker.extract.pipeline import Extractor
from checker.finding import Finding
from checker.read import read_articles
from checker.reading import Reading
from checker.rulebook import Rulebook

HERE = Path(__file__).parent
WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
)
TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty"}
BY = (1, -1, 2, 3, -2, 1, 2, -3)
"""By how much a toll is altered, in turn."""
_NUMBER = re.compile(rf"\d+(?:,\d{{3}})*|(?:twenty|thirty|forty|fifty)-[a-z]+|\b(?:{'|'.join(WORDS[1:])})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Injection:
    """An article with one alteration at `span`, and the check that must see it; an empty `check` stands for any of agreement or arithmetic."""

    article: Article
    span: Span
    old: str
    new: str
    check: str


class Desk:
    """The shipped checks over one article at a time."""

    def __init__(self) -> None:
        self.rulebook = Rulebook.load()
        self.extractor = Extractor(self.rulebook)
        self.checks = build_checks(self.rulebook)

    def read(self, article: Article) -> Reading:
        return self.extractor.read(article)

    def findings(self, article: Article) -> list[Finding]:
        """Errors and warnings on one article alone."""
        reading = self.read(article)
        outcome = run_checks(Case([reading], [], build_stories(list(reading.claims), self.rulebook), self.rulebook), self.checks)
        assert not outcome.failed, outcome.failed
        return [finding for finding in outcome.findings if finding.severity != "note"]

    def sees(self, injection: Injection) -> bool:
        """Whether a finding that the alteration has to give rests on the altered words."""
        return any(_wanted(finding, injection) and _touches(finding, injection.span) for finding in self.findings(injection.article))


def _wanted(finding: Finding, injection: Injection) -> bool:
    return finding.check == injection.check if injection.check else finding.family in ("agreement", "arithmetic")


def _touches(finding: Finding, span: Span) -> bool:
    return any(place.start < span.end and span.start < place.end for place in (finding.primary, *finding.related))


def own_articles() -> Iterator[tuple[Article, dict[str, list]]]:
    """The articles of articles.yml, each with its `tolls` and `changes`."""
    for entry in yaml.safe_load((HERE / "articles.yml").read_text(encoding="utf-8")):
        headline = entry["headline"]
        text = f"{headline}\n\n{entry['text']}"
        published: date = entry["published"]
        article = Article(
            f"{entry['name']}.txt", text, Span(len(headline) + 2, len(text)), Span(0, len(headline)), headline, "Bay Courier", published
        )
        yield article, {"tolls": entry.get("tolls") or [], "changes": entry.get("changes") or []}


def own_injections() -> list[Injection]:
    """Every alteration of the project's own articles."""
    by = cycle(BY)
    made = []
    for article, wanted in own_articles():
        for phrase in wanted["tolls"]:
            at = article.text.index(phrase)
            number = _NUMBER.search(article.text, at)
            assert number and number.end() <= at + len(phrase), phrase
            made.append(altered_toll(article, Span(*number.span()), next(by)))
        for change in wanted["changes"]:
            at = article.text.index(change["from"])
            made.append(alter(article, Span(at, at + len(change["from"])), change["to"], change["check"]))
    return made


def alter(article: Article, span: Span, new: str, check: str = "") -> Injection:
    """The article with the words at `span` replaced."""
    text = article.text[: span.start] + new + article.text[span.end :]
    longer = len(new) - (span.end - span.start)

    def moved(part: Span | None) -> Span | None:
        if part is None:
            return None
        return Span(*(offset + (longer if offset >= span.end else 0) for offset in part))

    headline, body = moved(article.headline), moved(article.body)
    assert body is not None
    title = text[headline.start : headline.end] if headline else article.title
    changed = replace(article, text=text, body=body, headline=headline, title=title)
    return Injection(changed, Span(span.start, span.start + len(new)), article.text[span.start : span.end], new, check)


def altered_toll(article: Article, span: Span, by: int) -> Injection:
    """The article with one number of dead or injured altered, in digits or words as it stood."""
    old = article.text[span.start : span.end]
    value = number_of(old)
    return alter(article, span, words_of(value + by if value + by > 0 else value + abs(by), old))


def number_of(text: str) -> int:
    """ "Twenty-nine" -> 29, "1,204" -> 1204."""
    low = text.lower().replace(",", "")
    if low.isdigit():
        return int(low)
    if low in WORDS:
        return WORDS.index(low)
    ten, _, unit = low.partition("-")
    return next(value for value, word in TENS.items() if word == ten) + (WORDS.index(unit) if unit else 0)


def words_of(value: int, like: str) -> str:
    """The number written as `like` is: digits, words, capital."""
    if like[0].isdigit():
        return f"{value:,}" if "," in like else str(value)
    ten = value // 10 * 10
    word = WORDS[value] if value <= 20 else TENS[ten] + (f"-{WORDS[value - ten]}" if value > ten else "")
    return word.capitalize() if like[0].isupper() else word


def twice_told(article: Article, desk: Desk) -> Iterator[Span]:
    """The bare numbers of dead or injured that an article states in two sentences, as the extraction reads them."""
    claims = [c for c in desk.read(article).claims if c.role in ("killed", "injured") and c.figure.bound == "exact" and c.figure.kind == "count"]
    claims = [c for c in claims if c.part_of is None and c.population == "all" and not c.scope.background and _NUMBER.fullmatch(c.text)]
    for claim in claims:
        twins = [c for c in claims if c.role == claim.role and c.figure.value == claim.figure.value and c.sentence_index != claim.sentence_index]
        if twins and 2 <= claim.figure.point <= 50:
            yield Span(claim.start, claim.end)


def injections_of(article: Article, desk: Desk) -> list[Injection]:
    """Alterations of all numbers of dead or injured told twice in any article."""
    by = cycle(BY)
    return [altered_toll(article, span, next(by)) for span in twice_told(article, desk)]


def measure(name: str, articles: list[Article], injections: list[Injection], desk: Desk) -> tuple[float, float]:
    """Prints and returns the share of alterations seen, and of clean articles with a finding of agreement or arithmetic."""
    seen = [injection for injection in injections if desk.sees(injection)]
    flagged = [a for a in articles if any(f.family in ("agreement", "arithmetic") for f in desk.findings(a))]
    missed = [i for i in injections if i not in seen]
    print(f"{name}: {len(seen)} of {len(injections)} alterations seen; {len(flagged)} of {len(articles)} clean articles with a finding")
    for injection in missed:
        print(f"  not seen: {injection.article.document}: {injection.old!r} -> {injection.new!r} ({injection.check or 'agreement'})")
    for article in flagged:
        print(f"  clean, but: {article.document}: {[f.message for f in desk.findings(article)]}")
    return len(seen) / max(1, len(injections)), len(flagged) / max(1, len(articles))


def main() -> None:
    """Prints the measure for the project's own articles and for those of a folder."""
    desk = Desk()
    measure("own articles", [article for article, _ in own_articles()], own_injections(), desk)
    for folder in sys.argv[1:]:
        articles = list(read_articles(folder))
        told = [(article, injections_of(article, desk)) for article in articles]
        twice = [(article, injections) for article, injections in told if injections]
        measure(folder, [article for article, _ in twice], [i for _, injections in twice for i in injections], desk)


if __name__ == "__main__":
    main()
