"""Tokens of one sentence, cut finer than spaCy's: digits, words and signs each stand alone.

The grammar cuts its own tokens, so that it reads the same figures whatever pipeline cut the document's ("2254(2015", "300–400" and "3.5bn" are
single tokens to some). One compiled expression does it, in one pass and without going back.
"""

from __future__ import annotations

import re
from itertools import accumulate, compress
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.extract.numbers.lexicon import Lexicon

# Classes of tokens; everything above NONE may begin or carry on a number.
NONE, NUM, UNIT, TENS, HUNDRED, SCALE, DOZEN, VAGUE, HALF, DENOM, GLYPH, FEW, ARTICLE, FOLD, ORDINAL, DECADE = range(16)
STARTERS = frozenset({NUM, UNIT, TENS, HUNDRED, SCALE, DOZEN, VAGUE, HALF, DENOM, GLYPH, FEW, ARTICLE, FOLD, DECADE})

OLDEST = 120
"""Nobody is older: a larger number is no age."""

LONGEST_NUMERAL = 40
"""A run of digits longer than this names no quantity."""

# Plain words with a blank behind them come first: they are most of a text. Every character falls into some piece, a token with the blank behind
# it or white space beyond that, so that offsets are sums of lengths.
_PIECES = re.compile(
    r"[a-z]+ "
    r"|(?:[a-z]+(?![^\W_]|['.]|://)"
    r"|(?:https?://|www\.)\S+|[@#][a-z_]\w*"
    r"|[0-9]+(?:[.,][0-9]+)*"
    r"|[ap]\.\s?m\b\.?|(?:[a-z]\.){2,}"
    r"|[^\W\d_]+(?:'[^\W\d_]+)?"
    r"|-{2,}|\S) ?"
    r"|\s+"
)
_WESTERN = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_POINTS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?")

DASHES = frozenset("-–—‐‑‒−")
_PAD = 8


class Tokens:
    """Parallel lists over the tokens of one sentence, padded at the end, so that a look past either side finds an empty token.

    Attributes:
        text: the whole text that the offsets count in.
        low: each token in lower case, curly apostrophes made straight; start, end: its offsets.
        cls: its class; count: how many tokens there are.
    """

    __slots__ = ("_titled", "candidates", "cls", "count", "end", "lexicon", "low", "start", "text")

    def __init__(self, text: str, start: int, end: int, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        pieces: list[str] = _PIECES.findall(_lower(text[start:end]))
        starts = list(accumulate(map(len, pieces), initial=start))
        starts.pop()
        low = list(map(str.rstrip, pieces))
        if not all(low):  # white space alone
            starts, low = list(compress(starts, low)), list(filter(None, low))
        class_of = lexicon.classes.get
        cls = [NUM if "0" <= token < ":" else class_of(token, NONE) for token in low]
        self.count = len(low)
        self.candidates = list(compress(range(self.count), map(STARTERS.__contains__, cls)))
        self.low = low + [""] * _PAD
        self.cls = cls + [NONE] * _PAD
        self.start = starts + [end + 1] * _PAD
        self.end: list[int] = [*map(add, starts, map(len, low)), *[-1] * _PAD]
        self._titled: bool | None = None

    def raw(self, i: int) -> str:
        """The token as it stands in the text."""
        return self.text[self.start[i] : self.end[i]] if self.low[i] else ""

    def glued(self, i: int) -> bool:
        """Whether token i stands right behind the one before it."""
        return self.start[i] == self.end[i - 1]

    def capital(self, i: int) -> bool:
        """Whether token i begins with a capital letter."""
        return self.low[i] != "" and self.text[self.start[i]].isupper()

    def dash(self, i: int) -> bool:
        """Whether token i is a dash that joins: glued on both sides, or spaced on both."""
        return self.low[i] in DASHES and self.glued(i) == self.glued(i + 1)

    def hyphen(self, i: int) -> bool:
        """Whether token i is a dash glued on both sides."""
        return self.low[i] in DASHES and self.glued(i) and self.glued(i + 1)

    def word(self, i: int) -> bool:
        """Whether token i is made of letters."""
        return self.low[i][:1].isalpha()

    @property
    def titled(self) -> bool:
        """Whether most words of the sentence bear capitals, as in headlines: there a capital tells nothing."""
        if self._titled is None:
            words = [self.text[at] for word, at in zip(self.low[:60], self.start, strict=False) if len(word) > 3 and word[0].isalpha()]
            self._titled = sum(map(str.isupper, words)) * 3 > len(words) * 2
        return self._titled


def _lower(text: str) -> str:
    """The text in lower case, curly apostrophes made straight, and every character in its place."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" would become two characters: it stays
        lower = "".join([char.lower() if len(char.lower()) == 1 else char for char in text])
    return lower.replace("’", "'")


def numeral(run: str) -> tuple[str, bool] | None:
    """A run of digits, commas and points as (plain decimal, grouped), or None where it writes no number."""
    if run.isdecimal():
        return (run, False) if len(run) <= 18 else None
    if len(run) > LONGEST_NUMERAL:
        return None
    if _PLAIN.fullmatch(run):
        return run, False
    if _WESTERN.fullmatch(run) or _INDIAN.fullmatch(run):
        return run.replace(",", ""), True
    if _POINTS.fullmatch(run):
        return run.replace(".", "").replace(",", "."), True
    return None
