"""magnitude-slip: one sum printed once in millions and once in billions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.checks.base import Case, Check
from checker.checks.entities.numerals import DIGITS, SCALES, shown
from checker.checks.entities.sentences import any_of, sentences_of, words_at
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook.base import Strict

_SUM = re.compile(
    rf"(?P<article>(?:\b(?:a|an|the|this|that|its|their|his|her|whose)|'s|\u2019s) )?"
    rf"(?P<money>[A-Z]{{0,2}}[$\u00a3\u20ac\u00a5] ?)?(?<![\w.,])(?P<digits>{DIGITS})"
    r"[ \u00a0-]?(?P<scale>thousand|million|billion|trillion|mn|bn|tn|k|m|b)\b(?P<unit> (?:dollars?|euros?|pounds?|yen))?",
    re.IGNORECASE,
)
_SCALED = re.compile(r"\d ?(?:thousand|[mbtMBT]|k\b)")
_AFTER = re.compile(r"[ -](?:of |in |for |worth of )?(?:the )?((?:[a-z][\w'\u2019-]{1,25} ?){1,3})")
_BEFORE = re.compile(r"([a-z][\w-]{2,25}) (?:worth|of|worth some|of some|of about|totalling|totaling) $")


class MagnitudeParameters(Strict):
    """`others`: words that make a second sum another one; `stops`: words that are no head noun; `whole_world`: nouns too wide to be one thing."""

    others: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    whole_world: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sum:
    """A number with a scale word: mantissa, scale, currency, the nouns it may belong to, and where it stands."""

    mantissa: float
    scale: float
    money: str
    heads: frozenset[str]
    definite: bool
    sentence: int
    where: Location


class MagnitudeSlip(Check):
    """Two sums of one mantissa and one noun whose scale words differ."""

    kind = "magnitude"
    Parameters = MagnitudeParameters
    parameters: MagnitudeParameters

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        seen: dict[tuple[float, str, str], Sum] = {}
        for found in self._sums(reading):
            for head in sorted(found.heads):
                first = seen.setdefault((found.mantissa, found.money, head), found)
                if first.scale == found.scale or first.sentence == found.sentence:
                    continue
                times = shown(max(found.scale, first.scale) / min(found.scale, first.scale))
                message = f'"{first.where.text}" and "{found.where.text}" for one {head}: {times} times apart.'
                yield self.finding(message, found.where, [first.where], confidence="medium" if found.definite or first.definite else "low")
                break

    def _sums(self, reading: Reading) -> Iterable[Sum]:
        others, stops = any_of(self.parameters.others), frozenset(self.parameters.stops)
        wide = frozenset(self.parameters.whole_world)
        for number, (sentence, text) in enumerate(sentences_of(reading)):
            if not _SCALED.search(text):
                continue
            for match in _SUM.finditer(text):
                around = text[max(0, match.start() - 30) : match.end() + 30]
                if others.search(around):
                    continue
                heads = {head for head in _heads(text, match) if head not in stops and head not in wide}
                if not heads:
                    continue
                money = (match["money"] or match["unit"] or "").strip().lower().rstrip("s")
                start = match.start("money") if match["money"] else match.start("digits")
                where = words_at(reading, sentence.start + start, sentence.start + match.end())
                article = (match["article"] or "").strip().lower()
                mantissa = float(match["digits"].replace(",", ""))
                yield Sum(mantissa, SCALES[match["scale"].lower()], money, frozenset(heads), article not in ("", "a", "an"), number, where)


def _heads(text: str, match: re.Match[str]) -> Iterable[str]:
    """The nouns that a sum may belong to: the last and the last but one of the words behind it, the word before "of"."""
    after = _AFTER.match(text, match.end())
    if after:
        words = after[1].split()
        yield from (_singular(word) for word in words[:2])
    start = match.start() + (len(match["article"]) if match["article"] else 0)
    before = _BEFORE.search(text[max(0, start - 40) : start])
    if before:
        yield _singular(before[1])


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
