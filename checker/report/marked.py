"""An article's running text with figures, counted nouns, cues and sources marked, for the terminal and as a page by displaCy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from io import StringIO

from checker.article import Span
from checker.reading import Reading
from checker.report.escape import lines

KINDS = {"figure": ("bold black on yellow", "#ffd54f"), "counted": ("black on cyan", "#80deea"), "cue": ("black on green", "#a5d6a7"),
         "source": ("white on magenta", "#ce93d8")}  # fmt: skip
"""What is marked, most important first, with its style in the terminal and its colour on the page."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text of one kind; the label of a figure is its role."""

    start: int
    end: int
    kind: str
    label: str


def marks(reading: Reading) -> list[Mark]:
    """The marks of an article in text order; where two overlap the more important one stays."""
    found: dict[tuple[int, int, str], Mark] = {}
    for claim in reading.claims:
        found[claim.start, claim.end, "figure"] = Mark(claim.start, claim.end, "figure", claim.role)
        said = claim.attribution
        spans: tuple[tuple[str, Span | None], ...] = (("counted", claim.counted_span), ("cue", said.cue_span), ("source", said.source_span))
        for kind, span in spans:
            if span and span.end > span.start:
                found.setdefault((span.start, span.end, kind), Mark(span.start, span.end, kind, kind))
    rank = {kind: number for number, kind in enumerate(KINDS)}
    kept: list[Mark] = []
    for kind in KINDS:
        taken = sorted(kept, key=lambda mark: mark.start)
        kept += _fitting(sorted((mark for mark in found.values() if mark.kind == kind), key=lambda mark: (mark.start, -mark.end)), taken)
    return sorted(kept, key=lambda mark: (mark.start, rank[mark.kind]))


def _fitting(new: Sequence[Mark], taken: Sequence[Mark]) -> Iterator[Mark]:
    """Those of `new` that overlap neither each other nor `taken`; both are in text order."""
    at = 0
    end = 0
    for mark in new:
        while at < len(taken) and taken[at].end <= mark.start:
            at += 1
        if mark.start >= end and not (at < len(taken) and taken[at].start < mark.end):
            end = mark.end
            yield mark


def marked_text(readings: Sequence[Reading], colour: bool) -> str:
    """For the terminal: with colours, or with brackets that name what they mark."""
    from rich.console import Console
    from rich.text import Text

    out = StringIO()
    console = Console(
        file=out,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
        width=200,
    )
    legend = (
        Text("Marked: ").append(", ".join(KINDS)) if not colour else Text(" ").join(Text(f" {kind} ", style) for kind, (style, _) in KINDS.items())
    )
    console.print(legend)
    for reading in readings:
        text = Text(f"\n{lines(reading.article.document)}\n", style="bold" if colour else "")
        at = 0
        whole = reading.article.text
        for mark in marks(reading):
            text.append(lines(whole[at : mark.start]), style="not bold")
            words = lines(whole[mark.start : mark.end])
            text.append(words if colour else f"[{words} | {mark.label}]", style=KINDS[mark.kind][0] if colour else "")
            if colour and mark.kind == "figure":
                text.append(f" {mark.label}", style="italic not bold")
            at = mark.end
        text.append(lines(whole[at:]), style="not bold")
        console.print(text, soft_wrap=True)
    return out.getvalue()


def marked_html(readings: Sequence[Reading]) -> str:
    """One HTML page; what stands in an article is escaped."""
    from spacy import displacy

    parts = []
    colours: dict[str, str] = {}
    for reading in readings:
        ents = []
        shown = ""  # made harmless piece by piece: that changes lengths, so the marks move with it
        at = 0
        whole = reading.article.text
        for mark in marks(reading):
            label = mark.label if mark.kind != "figure" else f"figure: {mark.label}"
            colours[label.upper()] = KINDS[mark.kind][1]
            shown += lines(whole[at : mark.start])
            start = len(shown)
            shown += lines(whole[mark.start : mark.end])
            ents.append({"start": start, "end": len(shown), "label": label.upper()})
            at = mark.end
        parts.append({"text": shown + lines(whole[at:]), "ents": ents, "title": escape(lines(reading.article.document))})
    page = str(displacy.render(parts, style="ent", manual=True, page=True, jupyter=False, options={"colors": colours}))
    title = escape(lines(", ".join(reading.article.document for reading in readings[:3]) + (" ..." if len(readings) > 3 else "")))
    return page.replace("<title>displaCy</title>", f"<title>{title}</title>", 1)
