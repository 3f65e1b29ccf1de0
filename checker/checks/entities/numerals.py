"""Printed numbers as checks need them: the value, and how finely it was printed.

The number grammar of `checker.extract.numbers` reads figures with all their words; a check that works on a shape of words ("from 200 to 260",
"10 km (6 miles)", "six nations: ...") only needs the bare number inside that shape.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS: dict[str, int] = {word: value for value, word in enumerate(_UNITS, 1)}
WORDS |= {word: 10 * value for value, word in enumerate(_TENS, 2)}
WORDS |= {f"{ten}-{unit}": 10 * t + u for t, ten in enumerate(_TENS, 2) for u, unit in enumerate(_UNITS[:9], 1)}
ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth".split()
"""What the next of several people is counted as, from the second on."""
SCALES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "tn": 1e12,
}

_WORD = "|".join(sorted(WORDS, key=lambda word: (-len(word), word)))
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,6})?"
SCALE = r"(?:[ \u00a0-]?(?:hundred|thousand|million|billion|trillion)|(?:mn|bn|tn|[mkb]))\b"
NUMBER = rf"(?<![\w.,])(?:{DIGITS})(?:{SCALE})?(?![\d])|\b(?:{_WORD})\b(?: (?:hundred|thousand|million|billion)\b)?"
"""A regular expression (case-insensitive) for one bare number; it has no groups and no nested repetition."""

_PARTS = re.compile(rf"(?P<digits>{DIGITS})|(?P<word>{_WORD})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed: its value, and half of the last unit that the printing shows ("1.5 million": 50,000; "260": 0.5)."""

    value: float
    half: float

    @property
    def low(self) -> float:
        return self.value - self.half

    @property
    def high(self) -> float:
        return self.value + self.half


def printed(text: str) -> Printed | None:
    """The number that `text`, a match of `NUMBER`, names; None where it names none."""
    match = _PARTS.match(text)
    if match is None:
        return None
    scale = SCALES.get(text[match.end() :].strip(" \u00a0-").lower(), 1.0)
    if match["word"]:
        return Printed(WORDS[match["word"].lower()] * scale, 0.5 * scale if scale > 1 else 0.5)
    digits = match["digits"].replace(",", "")
    whole, _, decimals = digits.partition(".")
    unit = 10.0 ** -len(decimals)
    if not decimals and scale == 1.0 and len(whole) > 3:
        unit = 10.0 ** min(len(whole) - len(whole.rstrip("0")), len(whole) - 2)
    return Printed(float(digits) * scale, 0.5 * unit * scale)


def value_of(text: str) -> float | None:
    """The value of a match of `NUMBER`, or None."""
    number = printed(text)
    return None if number is None else number.value


def shown(value: float) -> str:
    """A number as a message prints it: no needless decimals, thousands grouped."""
    rounded = round(value, 1)
    return f"{int(rounded):,}" if rounded == int(rounded) else f"{rounded:,}"
