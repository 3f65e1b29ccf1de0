"""Number words added up: "two hundred and five thousand three hundred and twelve"."""

from __future__ import annotations

from checker.extract.numbers import tokens as t
from checker.extract.numbers.fractions import and_fraction
from checker.extract.numbers.number import Exact, Number, value_of
from checker.extract.numbers.tokens import Tokens

_ROOM = 10**18


def accumulate(tokens: Tokens, start: Number, i: int) -> Number | None:
    """Adds number words up, from token i on, to a number already begun; stops where a word cannot carry it on."""
    state = _Sum(tokens, start)
    j = i
    while True:
        k = state.take(j)
        if k is None:
            break
        j = k
    return state.number(j)


class _Sum:
    """The running sum: `total` of the closed scales, `current` below the next one, `room` for what may still be added."""

    def __init__(self, tokens: Tokens, start: Number) -> None:
        self.tokens = tokens
        self.start = start
        self.total: Exact = 0
        self.current: Exact = start.value
        self.begun = start.last > start.first
        self.room: Exact = 0 if self.begun else _ROOM
        self.scale: int = 1
        self.mantissa: Exact = start.value
        self.smallest = _ROOM
        self.after_multiplier = False

    def take(self, j: int) -> int | None:
        """Adds token j (and a joining word before it); the token behind, or None where the number ends."""
        tokens = self.tokens
        cls = tokens.cls[j]
        if cls in (t.UNIT, t.TENS):
            return self._small(j)
        if cls == t.NUM:
            return self._figure(j)
        if cls == t.HUNDRED:
            return self._hundred(j)
        if cls == t.SCALE:
            return self._scale(j)
        if tokens.dash(j) and self.begun and self._joins(j):
            return self.take(j + 1)
        if tokens.low[j] == "and" and self.after_multiplier and self._carries_on(j + 1):
            return self.take(j + 1)
        return None

    def _joins(self, j: int) -> bool:
        """Whether the dash at token j stands inside the number: "twenty-five", "one-hundred"."""
        cls = self.tokens.cls[j + 1]
        if cls in (t.HUNDRED, t.SCALE):
            return self.tokens.hyphen(j)
        return (cls == t.UNIT and (self.tokens.cls[j - 1] == t.TENS or (self.after_multiplier and self.tokens.hyphen(j)))) or (
            cls == t.TENS and self.after_multiplier and self.tokens.hyphen(j)
        )

    def _carries_on(self, j: int) -> bool:
        """Whether the number behind "and" is smaller than the last multiplier and no number of its own."""
        tokens = self.tokens
        if tokens.cls[j] not in (t.UNIT, t.TENS, t.NUM):
            return False
        k = j + 1
        while (tokens.cls[k] in (t.UNIT, t.TENS, t.HUNDRED) and k < j + 8) or (tokens.hyphen(k) and tokens.cls[k + 1] == t.UNIT):
            k += 1
            if tokens.cls[k - 1] == t.HUNDRED and self.room <= 100:
                return False
        if tokens.cls[k] == t.SCALE:
            return int(value_of(tokens, k)) < self.smallest
        return tokens.cls[k] not in (t.DOZEN, t.VAGUE, t.DENOM) and tokens.low[k] not in ("%", "percent", "out", "in")

    def _small(self, j: int) -> int | None:
        value = value_of(self.tokens, j)
        if value >= self.room or (value == 0 and self.begun):
            return None
        if self._ordinal(j):
            return None
        self.current += value
        self.room = 10 if self.tokens.cls[j] == t.TENS else 0
        self._go_on()
        return j + 1

    def _ordinal(self, j: int) -> bool:
        """Whether token j with the next one makes an ordinal, "twenty-fifth", or begins a fraction, "and two thirds"."""
        k = j + 2 if self.tokens.dash(j + 1) else j + 1
        if self.tokens.cls[j] == t.TENS:
            return self.tokens.cls[k] in (t.DENOM, t.ORDINAL) and not self.tokens.low[k].endswith("s")
        return self.begun and self.tokens.cls[k] == t.DENOM and self.tokens.low[k] != "quarter"

    def _figure(self, j: int) -> int | None:
        run = self.tokens.low[j]
        if not (self.after_multiplier and self.start.digits and run.isdecimal() and len(run) <= 3 and self.room <= 1000):
            return None
        if int(run) >= self.room or (self.tokens.low[j - 1] != "and" and self.tokens.cls[j + 1] != t.HUNDRED):
            return None
        self.current += int(run)
        self.room = 0
        self._go_on()
        return j + 1

    def _hundred(self, j: int) -> int | None:
        if self.current >= 100 or (self.current == 0 and self.begun):
            return None
        if self.total == 0:
            self.scale, self.mantissa = 100, self.current or 1
        self.current = (self.current or 1) * 100
        self.room = 100
        self._go_on(multiplier=True)
        return j + 1

    def _scale(self, j: int) -> int | None:
        value = int(value_of(self.tokens, j))
        if self.current == 0 or value >= self.smallest or self.current >= _ROOM:
            return None
        if self.total == 0:
            self.scale, self.mantissa = value * (self.scale if self.scale == 100 and self.current == self.mantissa * 100 else 1), self.mantissa
            if self.scale == value:
                self.mantissa = self.current
        self.total += self.current * value
        self.current, self.room, self.smallest = 0, value, value
        self._go_on(multiplier=True)
        return j + 1

    def _go_on(self, multiplier: bool = False) -> None:
        self.begun = True
        self.after_multiplier = multiplier

    def number(self, j: int) -> Number | None:
        """The number as it stands at token j, with "and a half" taken in."""
        if not self.begun:
            return None
        tokens, start = self.tokens, self.start
        value = self.total + self.current
        out = start._replace(
            value=value, last=j, scale=self.scale, mantissa=self.mantissa or value, digits=False, whole=start.whole or self.scale > 1
        )
        if tokens.hyphen(j) and tokens.low[j + 1] == "and" and tokens.hyphen(j + 2):
            j += 1  # "seven-and-a-half"
        if tokens.low[j] != "and":
            return out
        part = and_fraction(tokens, j + 1 + tokens.hyphen(j + 1))
        if part is None:
            return out
        if self.total and self.current == 0:  # "a million and a half"
            return out._replace(value=value + part[0] * self.smallest, last=part[1])
        mixed = out._replace(value=value + part[0], mantissa=value + part[0], last=part[1], whole=False)
        if tokens.cls[part[1]] in (t.SCALE, t.HUNDRED) and self.scale == 1:  # "two and a half million"
            scale = int(value_of(tokens, part[1]))
            return mixed._replace(value=mixed.value * scale, scale=scale, last=part[1] + 1)
        if tokens.cls[part[1]] == t.DOZEN:
            return mixed._replace(value=mixed.value * 12, scale=12, last=part[1] + 1)
        return mixed
