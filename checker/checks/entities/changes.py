"""Changes with both ends: "rose 50 percent from 200 to 260", "tripled from 10 to 20", "fell from 25% to 20%, a drop of 5%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field

from checker.checks.entities.numerals import NUMBER, Printed, printed
from checker.rulebook.base import Strict

MONEY = r"(?:[A-Z]{0,2}[$\u00a3\u20ac\u00a5] ?)?"
PERCENT = r"(?: ?%| per ?cent\b)"
_LOOSE = r"(?:about |around |some |nearly |almost |roughly |just (?:over|under) |more than |over |an? |(?:a|the) (?:record|low|high) (?:of )?)?"
_WORDS = r"(?: (?!to\b|from\b|and\b)[a-z][\w-]{0,20}){0,4}"
_FROM_TO = re.compile(
    rf"\bfrom {_LOOSE}{MONEY}(?P<a>{NUMBER})(?P<ap>{PERCENT})?(?P<aw>{_WORDS}) to {_LOOSE}{MONEY}(?P<b>{NUMBER})(?P<bp>{PERCENT})?", re.IGNORECASE
)
_TO_FROM = re.compile(
    rf"\bto {_LOOSE}{MONEY}(?P<b>{NUMBER})(?P<bp>{PERCENT})?(?P<bw>{_WORDS}),? from {_LOOSE}{MONEY}(?P<a>{NUMBER})(?P<ap>{PERCENT})?", re.IGNORECASE
)
_UP_FROM = re.compile(
    rf"{MONEY}(?P<b>{NUMBER})(?P<bp>{PERCENT})?(?P<bw>{_WORDS}),? (?P<verb>up|down) (?P<p>{NUMBER})(?P<unit> percentage points?| points?|{PERCENT})"
    rf" from {MONEY}(?P<a>{NUMBER})(?P<ap>{PERCENT})?",
    re.IGNORECASE,
)
_SHARE = re.compile(rf"(?P<p>{NUMBER})(?P<unit>[ -](?:percentage )?points?\b|{PERCENT}(?! (?:of|chance)\b))", re.IGNORECASE)
_SPLIT = re.compile(r"; |, (?:while|but|and|whereas) | while | whereas ")
_REACH = 60
_UNITS = frozenset(
    "cent penny pence dollar euro pound kilometer km mile metre meter foot feet hour minute second day week month year gram tonne ton".split()
)


class ChangeWords(Strict):
    """`up`, `down`: verbs and nouns of rise and fall; `factors`: verbs that name a factor ("tripled": 3)."""

    up: tuple[str, ...] = ()
    down: tuple[str, ...] = ()
    factors: dict[str, float] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """A change as printed.

    Attributes:
        start, end: of all its words in the sentence.
        a, b: the ends; in_percent: they are percentages.
        share: the change named in percent or points (None where a factor is named); points: named in points; factor: of "tripled".
        direction: +1, -1, or 0 where the words do not tell.
        share_start, share_end: of the words that name the change.
    """

    start: int
    end: int
    a: Printed
    b: Printed
    in_percent: bool
    share: Printed | None
    points: bool
    factor: float | None
    direction: int
    share_start: int
    share_end: int


class ChangeReader:
    """Finds changes in the words of one sentence."""

    def __init__(self, words: ChangeWords) -> None:
        self.up = _stems(words.up)
        self.down = _stems(words.down)
        self.factors = {word.casefold(): factor for word, factor in words.factors.items()}
        self.factor = _stems(tuple(words.factors))

    def read(self, text: str) -> Iterator[Change]:
        """The changes of a sentence; a clause with two changes or two pairs of ends is left alone."""
        for start, end in _clauses(text):
            clause = text[start:end]
            pairs = list(_UP_FROM.finditer(clause)) or [*_FROM_TO.finditer(clause), *_TO_FROM.finditer(clause)]
            if len(pairs) == 1:
                change = self._change(clause, pairs[0], start)
                if change:
                    yield change

    def _change(self, clause: str, pair: re.Match[str], offset: int) -> Change | None:
        a, b = printed(pair["a"]), printed(pair["b"])
        if a is None or b is None or a.value == 0 or _years(pair) or _two_units(clause, pair):
            return None
        in_percent = bool(pair["ap"] or pair["bp"])
        if in_percent and not pair["bp"]:
            return None
        a, b = _same_scale(pair["a"], pair["b"], a, b)
        if not in_percent:
            a, b = _exact(a), _exact(b)
        named = self._named(clause, pair)
        if named is None:
            return None
        start, end, share, points, factor, direction = named
        return Change(
            offset + min(start, pair.start()),
            offset + max(end, pair.end()),
            a,
            b,
            in_percent,
            share,
            points,
            factor,
            direction,
            offset + start,
            offset + end,
        )

    def _named(self, clause: str, pair: re.Match[str]) -> tuple[int, int, Printed | None, bool, float | None, int] | None:
        """(start, end, share, points, factor, direction) of the words that name the change, or None."""
        if "p" in pair.groupdict():
            share = printed(pair["p"])
            return (pair.start("verb"), pair.end("unit"), share, "point" in pair["unit"], None, 1 if pair["verb"].lower() == "up" else -1)
        window = clause[max(0, pair.start() - _REACH) : pair.end() + _REACH]
        shares = [m for m in _SHARE.finditer(clause) if not pair.start() <= m.start() < pair.end()]
        near = [m for m in shares if m.end() > pair.start() - _REACH and m.start() < pair.end() + _REACH]
        direction = bool(self.up.search(window)) - bool(self.down.search(window))
        if len(shares) == 1 and len(near) == 1 and direction:
            share = printed(near[0]["p"])
            return (near[0].start(), near[0].end(), share, "point" in near[0]["unit"], None, direction)
        factors = list(self.factor.finditer(clause, 0, pair.start()))
        if not shares and len(factors) == 1 and pair.start() - factors[0].end() < 30 and not re.search(r"than $", clause[: factors[0].start()]):
            factor = self.factors[factors[0][0].casefold()]
            return (factors[0].start(), factors[0].end(), None, False, factor, 1 if factor > 1 else -1)
        return None


def _stems(words: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:{alternatives})\b" if alternatives else r"(?!)", re.IGNORECASE)


def _exact(number: Printed) -> Printed:
    """A whole number below a thousand is a count, not a rounding."""
    return Printed(number.value, 0.0) if number.half == 0.5 and number.value < 1000 else number


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SPLIT.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _years(pair: re.Match[str]) -> bool:
    """Whether the ends are years ("from 2010 to 2015")."""
    return all(re.fullmatch(r"(?:1[5-9]|20)\d\d", pair[end]) is not None for end in "ab")


def _two_units(clause: str, pair: re.Match[str]) -> bool:
    """ "From 80 cents to one dollar", "from six weeks to two months"."""
    one = re.match(r" ([a-z]+)", clause[pair.end("a") :], re.IGNORECASE)
    other = re.match(r" ([a-z]+)", clause[pair.end("b") :], re.IGNORECASE)
    if one is None or other is None or pair.end("a") > pair.end("b"):
        return False
    first, second = (word[1].lower().rstrip("s") for word in (one, other))
    return first != second and (first in _UNITS or second in _UNITS) and first != "to"


def _same_scale(a_text: str, b_text: str, a: Printed, b: Printed) -> tuple[Printed, Printed]:
    """ "from 1.2 to 3.4 million": the scale word of the second end holds for the first."""
    scale = b.value / (float(number) if (number := re.sub(r"[^\d.]", "", b_text).strip(".")) else b.value)
    if scale > 1 and re.fullmatch(r"\d{1,3}(?:\.\d+)?", a_text):
        return Printed(a.value * scale, a.half * scale), b
    return a, b
