"""Claim: a figure plus what it says, of what, where and when, and on whose word."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from checker.article import Span

Bound = Literal["exact", "about", "at_least", "at_most", "between", "vague"]
Kind = Literal["count", "money", "percent", "fraction", "measure", "duration", "age"]
SourceType = Literal["named", "document", "anonymous", "none"]
Section = Literal["headline", "lead", "body"]
Value = float | int | tuple[float | int, float | int]
Moment = date | tuple[date, date]
"""A day, or the first and last day of a period, both inclusive."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A phrase that names a quantity.

    Attributes:
        start, end: offsets of the phrase, qualifier included and counted noun not.
        text: the phrase as it stands.
        value: the number named; (low, high) for a range; the base for vague plurals; currency units for money; 40 for "40 percent".
        bound: how firmly the words hold the value.
        low, high: what the words allow, inclusive; None where that side is open.
        kind: what sort of quantity.
        unit: ISO 4217 code of money, or the unit's singular name ("kilometre", "year"), or None.
        rule: id of the rule under `rules/figures/` that read it.
        number: where the bare number stands inside the phrase, its qualifiers cut off.
    """

    start: int
    end: int
    text: str
    value: Value
    bound: Bound
    low: float | None
    high: float | None
    kind: Kind
    unit: str | None
    rule: str
    number: Span

    @property
    def point(self) -> float:
        """One number for the figure: the value, or the middle of a range."""
        return sum(self.value) / 2 if isinstance(self.value, tuple) else self.value


@dataclass(frozen=True, slots=True)
class Scope:
    """Where and when a claim holds.

    Attributes:
        place: the gazetteer's name of the most specific place, or the words of the text, or None.
        event: a readable name of the happening ("earthquake", "plane crash"), or None.
        event_date: the day or days of the happening, or None.
        as_of: the moment of which the figure is stated, or None.
        since, until: the ends of the period that the figure sums up, or None.
        background: the figure belongs to another, earlier happening that the article recalls.
        sure: how sure the event is: 2 stated in the sentence, 1 carried from the article, 0 unknown.
        own: it is the happening that the article is about, even where no word says of what kind that is.
    """

    place: str | None = None
    event: str | None = None
    event_date: Moment | None = None
    as_of: Moment | None = None
    since: Moment | None = None
    until: Moment | None = None
    background: bool = False
    sure: int = 0
    own: bool = False


UNPLACED = Scope()


@dataclass(frozen=True, slots=True)
class Subject:
    """What an article as a whole is about; all its claims share one.

    Attributes:
        kind: the kind of happening that its opening names, or None.
        place: where the opening sets it, or None.
        day: when the opening says that it happened, or None; dated: it says so beside the word for the happening.
        titles: the names that its opening calls the happening by ("Tarn earthquake").
        terms: the words of the names that stand in it - places, people, ships - with the number of times.
    """

    kind: str | None = None
    place: str | None = None
    day: Moment | None = None
    dated: bool = False
    titles: frozenset[str] = frozenset()
    terms: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so.

    Attributes:
        source: canonical name of who or what the figure comes from, or None.
        source_text: the words of the text that name the source ("he", "the group"), or None.
        source_type: named, document, anonymous or none (the outlet states it itself).
        speaker: the person who speaks, where one does; office: the body spoken for, where one is named.
        cue: lemma of the word that attributes ("say", "according to"), or None.
        continued: the source stands in another sentence and is carried on to this one.
        via: the outlet that was told or that cites the source, or None.
        party: the belligerent or side that the source speaks for, or None.
        source_span, cue_span: where those words stand, or None.
        rule: id of the rule under `rules/attribution/`, or None.
    """

    source: str | None = None
    source_text: str | None = None
    source_type: SourceType = "none"
    speaker: str | None = None
    office: str | None = None
    cue: str | None = None
    continued: bool = False
    via: str | None = None
    party: str | None = None
    source_span: Span | None = None
    cue_span: Span | None = None
    rule: str | None = None

    @property
    def attributed(self) -> bool:
        return self.source_type != "none"


UNATTRIBUTED = Attribution()


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure of one article with everything read about it.

    Attributes:
        document, index: the article's path; the claim's number in it, from 0, in text order.
        figure: the quantity.
        role: what happened to what is counted (`killed`, `displaced`, ...), never None: `other` where nothing fits.
        counted, modifiers, population: the head noun (singular), the words before it, and the group it stands for
            (`all`, `children`, `women`, `civilians`, `soldiers` ...).
        part_of, adds_to: index of the claim that this one is a part of, or is added to; None otherwise.
        scope, attribution: see those classes.
        line, column: where the phrase starts, from 1.
        sentence: where its sentence stands; sentence_index and paragraph number it in the article from 0.
        section: headline, lead (the first two paragraphs) or body.
        quoted: it stands inside a quotation.
        disputed: the text itself marks it as one side's word against another's.
        publisher, published: of the article.
        rules: ids of the rules that made the claim: the figure's, the role's, the construction's, the attribution's.
        counted_span, trigger_span: where the counted noun and the word that gave the role stand, or None.
        subject: what the article is about.
    """

    document: str
    index: int
    figure: Figure
    role: str
    counted: str | None
    modifiers: tuple[str, ...]
    population: str
    part_of: int | None
    adds_to: int | None
    scope: Scope
    attribution: Attribution
    line: int
    column: int
    sentence: Span
    sentence_text: str
    sentence_index: int
    paragraph: int
    section: Section
    quoted: bool = False
    disputed: bool = False
    publisher: str | None = None
    published: date | None = None
    rules: tuple[str, ...] = field(default=())
    counted_span: Span | None = None
    trigger_span: Span | None = None
    subject: Subject = Subject()

    @property
    def start(self) -> int:
        return self.figure.start

    @property
    def end(self) -> int:
        return self.figure.end

    @property
    def text(self) -> str:
        return self.figure.text
