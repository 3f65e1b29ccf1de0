"""FigureReader: every phrase of an article that names a quantity."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.article import Article, Span
from checker.claim import Bound, Figure, Kind
from checker.extract.draft import Draft
from checker.extract.language import Prose, parse
from checker.rulebook import Rulebook

_WORDS = {
    w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split())
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "dozen": 12}
_VAGUE = {"dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 1000000, "tens of thousands": 10000, "hundreds of thousands": 100000}
_PHRASE = re.compile(
    r"(?<![\w.,-])(?P<q>(?:at least|more than|over|nearly|about|around|some|up to|as many as|fewer than|less than)\s+)?"
    r"(?:(?P<cur>[$£€])\s?)?(?P<n>\d[\d,]{0,14}(?:\.\d{1,6})?|(?:tens of |hundreds of )?(?:dozens|hundreds|thousands|millions)|"
    + "|".join(_WORDS)
    + r")(?P<scale>\s(?:hundred|thousand|million|billion))?(?P<unit>\s?(?:%|percent|per cent)|[ -](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)(?:-old)?"
    r"|[ -](?:km|kilomet(?:er|re)s?|miles?))?(?![\w])",
    re.IGNORECASE,
)
_SCALE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_BOUND: dict[str, Bound] = {"at least": "at_least", "more than": "at_least", "over": "at_least", "up to": "at_most", "as many as": "at_most"}


class FigureReader:
    """Reads the figures of an article by one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook

    def read(self, prose: Prose) -> list[Draft]:
        """All figures in text order."""
        out = []
        for number, sentence in enumerate(prose.sentences):
            for figure in _read(prose.text, sentence.start, sentence.end):
                out.append(Draft(figure, number, prose.token_at(figure.start), prose.token_at(figure.end - 1) + 1))
        return out


def _read(text: str, start: int, end: int) -> list[Figure]:
    out = []
    for match in _PHRASE.finditer(text, start, end):
        name = match["n"].lower()
        value: float | None
        bound: Bound = "exact"
        if name in _VAGUE:
            value, bound = _VAGUE[name], "vague"
        elif name[0].isdigit():
            value = float(name.replace(",", ""))
            if len(name) == 4 and 1900 <= value <= 2099:
                continue
        else:
            value = _WORDS[name]
            if name == "one":
                continue
        if match["scale"]:
            value *= _SCALE[match["scale"].strip().lower()]
        if match["q"]:
            bound = _BOUND.get(match["q"].strip().lower(), "about")
        unit = (match["unit"] or "").lower()
        kind: Kind = "money" if match["cur"] else "percent" if "%" in unit or "cent" in unit else "age" if "old" in unit else "count"
        if kind == "count" and unit:
            kind = "measure" if "m" in unit and "minute" not in unit and "month" not in unit else "duration"
        number = int(value) if value == int(value) else value
        a, b = match.span()
        span = Span(*match.span("n"))
        out.append(Figure(a, b, text[a:b], number, bound, value, value, kind, None, "figures/thin", span))
    return out


@lru_cache(maxsize=1)
def _default() -> FigureReader:
    return FigureReader(Rulebook.load())


def read_figures(text: str) -> list[Figure]:
    """The figures of a phrase or a text, in order."""
    return [d.figure for d in _default().read(parse(Article("", text, Span(0, len(text))))) if d.ignored is None]
