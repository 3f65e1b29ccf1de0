"""Sentences with their figures marked by hand, so that roles are tested apart from the number grammar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from checker.article import Article, Span
from checker.claim import Figure
from checker.extract.draft import Draft
from checker.extract.language import Prose, parse

_MARK = re.compile(r"\[([^|\]]+)\|([a-z_]+)(?:([<+])(\d+))?\]")
_UNITS = {
    "km/h": ("measure", "kilometre per hour"),
    "km": ("measure", "kilometre"),
    "miles": ("measure", "mile"),
    "acres": ("measure", "acre"),
    "tonnes": ("measure", "tonne"),
    "percent": ("percent", None),
    "%": ("percent", None),
    "days": ("duration", "day"),
    "hours": ("duration", "hour"),
    "years": ("duration", "year"),
    "year-old": ("age", "year"),
    "$": ("money", "USD"),
}
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "dozens": 12}


@dataclass(frozen=True)
class Wanted:
    role: str
    part_of: int | None
    adds_to: int | None


def read_marked(line: str) -> tuple[Prose, list[Draft], list[Wanted]]:
    text, wanted, spans, at = "", [], [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[1])))
        text += mark[1]
        other = int(mark[4]) if mark[4] else None
        wanted.append(Wanted(mark[2], other if mark[3] == "<" else None, other if mark[3] == "+" else None))
        at = mark.end()
    text += line[at:]
    prose = parse(Article("marked.txt", text, Span(0, len(text))))
    return prose, [_draft(prose, start, end) for start, end in spans], wanted


def _draft(prose: Prose, start: int, end: int) -> Draft:
    text = prose.text[start:end]
    kind, unit = next((made for sign, made in _UNITS.items() if text.endswith(sign) or text.startswith(sign)), ("count", None))
    digits = re.search(r"[\d.,]*\d", text)
    value = float(digits[0].replace(",", "")) if digits else next((_WORDS[w] for w in text.lower().split("-") if w in _WORDS), 50)
    bound = "vague" if text.lower() in ("dozens", "hundreds", "tens of thousands") else "exact"
    first, last = prose.token_at(start), prose.token_at(end - 1) + 1
    sentence = next(i for i, (a, b) in enumerate(prose.ranges) if a <= first < b)
    figure = Figure(start, end, text, value, bound, None, None, kind, unit, "figures/by-hand", Span(start, end))
    return Draft(figure, sentence, first, last)


def marked_lines() -> list[str]:
    lines = Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
