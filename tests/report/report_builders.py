"""Reports made by hand, so that the formats are tested apart from what reads and compares."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files

from jsonschema import Draft202012Validator

from checker.article import Article, Span
from checker.claim import UNATTRIBUTED, Attribution, Claim, Figure, Scope
from checker.extract.nouns import singular
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.report.model import Coverage, Report
from checker.story import Pair, Story

DRAFT = """Ferry sinks off Orsa: 41 dead

ORSA - A ferry went down in rough water on Monday.

At least 200 people were aboard.

The coast guard said 38 people died.
"""
WIRE = """Orsa ferry founders

The coast guard said at least 30 people died.
"""


def article(document: str, text: str, publisher: str | None = None, published: date | None = None) -> Article:
    return Article(document, text, Span(text.index("\n") + 1, len(text)), Span(0, text.index("\n")), publisher=publisher, published=published)


def claim(
    of: Article,
    words: str,
    value: float | tuple[float, float],
    *,
    index: int = 0,
    bound: str = "exact",
    role: str = "killed",
    noun: str | None = None,
    trigger: str | None = None,
    source: Attribution = UNATTRIBUTED,
    scope: Scope | None = None,
    low: float | None = None,
    high: float | None = None,
) -> Claim:
    start = of.text.index(words)
    line_start = of.text.rfind("\n", 0, start) + 1
    line_end = of.text.index("\n", start)
    line, column = of.position(start)
    point = value[0] if isinstance(value, tuple) else value

    def span(word: str | None) -> Span | None:
        if word is None:
            return None
        at = of.text.index(word, line_start)
        return Span(at, at + len(word))

    figure = Figure(
        start, start + len(words), words, value, bound, point if low is None else low, high, "count", None, "figures/number", Span(start, start)
    )
    return Claim(
        document=of.document,
        index=index,
        figure=figure,
        role=role,
        counted=singular(noun) if noun else None,
        modifiers=(),
        population="all",
        part_of=None,
        adds_to=None,
        scope=scope or Scope(place="Orsa", event="ferry sinking", as_of=of.published),
        attribution=source,
        line=line,
        column=column,
        sentence=Span(line_start, line_end),
        sentence_text=of.text[line_start:line_end],
        sentence_index=0,
        paragraph=0,
        section="headline" if line == 1 else "body",
        publisher=of.publisher,
        published=of.published,
        rules=("figures/number", "roles/killed"),
        counted_span=span(noun),
        trigger_span=span(trigger),
    )


def ferry(document: str = "orsa-ferry.md", text: str = DRAFT, guard: str = "coast guard", publisher: str | None = "Bay Post") -> Report:
    """One draft with two tolls and a count without a source, held against one article."""
    said = Attribution(guard, guard, "named", cue="say")
    draft = article(document, text, publisher, date(2026, 3, 10))
    wire = article("wire.txt", WIRE, "Delta Wire", date(2026, 3, 9))
    head = claim(draft, "41", 41, trigger="dead", high=41)
    aboard = claim(draft, "At least 200", 200, index=1, bound="at_least", role="residents", noun="people", trigger="aboard")
    toll = claim(draft, "38", 38, index=2, noun="people", trigger="died", source=said, high=38)
    first = claim(wire, "at least 30", 30, bound="at_least", noun="people", trigger="died", source=said)
    story = Story(
        name="killed, Orsa ferry sinking, 9 March 2026",
        role="killed",
        population="all",
        place="Orsa",
        event="ferry sinking",
        claims=(first, head, toll),
        pairs=(Pair(head, toll, "differ", "high", 0.07, "none"), Pair(first, toll, "update", "high", 0.0, "dated")),
        verdict="differ",
        summary=(30, 38, 41),
        policy="overlap",
        judged=frozenset((one.document, one.index) for one in (first, head, toll)),
    )
    findings = (
        Finding(
            "headline-differs", "agreement", "error", "high", "Two tolls", "The headline has 41, the body 38.",
            Location.of_claim(head), (Location.of_claim(toll),), "differ", story.name,
        ),
        Finding(
            "unattributed-figure", "attribution", "warning", "high", "No source", "Nobody is named for 200.",
            Location.of_claim(aboard), hint="Nearest speaker: coast guard, line 7. Theirs?",
        ),
        Finding(
            "figure-updated", "agreement", "note", "high", "Toll grew", "38 is later than 30.",
            Location.of_claim(toll), (Location.of_claim(first),), "update", story.name,
        ),
    )  # fmt: skip
    coverage = Coverage(
        articles=2, claims=4, compared=3, alone=1, left_alone={"update": 1, "subset": 3}, checks=("headline-differs", "unattributed-figure")
    )
    return Report([Reading(draft, (), (), (), (head, aboard, toll))], [Reading(wire, (), (), (), (first,))], [story], findings, coverage)


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((files("checker.report") / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)
