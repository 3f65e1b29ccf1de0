"""FigureReader: every phrase of an article that names a quantity.

One scan picks the sentences that hold a number; only those are cut into fine tokens and read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from weakref import WeakKeyDictionary

from checker.article import Article, Span
from checker.claim import Figure
from checker.extract.draft import Draft
from checker.extract.language import Prose, parse
from checker.extract.numbers import tokens as t
from checker.extract.numbers.lexicon import Lexicon
from checker.extract.numbers.sentence import Found, SentenceReader
from checker.extract.numbers.tokens import Tokens
from checker.rulebook import Rulebook

LONGEST_ROW = 100
"""So many numerals in a row, without a word between them, are a table or noise: nothing tells what they count."""


_DIGIT = re.compile(r"[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")


_WORD = re.compile(r"[a-z]+")


class FigureReader:
    """Reads the figures of an article by one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.lexicon = _lexicon(rulebook)

    def read(self, prose: Prose) -> list[Draft]:
        """All figures in text order, and with them, marked `ignored`, phrases that later steps want (relative times, anaphoric numerals)."""
        drafts = []
        for number, sentence in enumerate(prose.sentences):
            for found in self.read_sentence(prose.text, sentence.start, sentence.end):
                figure = found.figure
                first, last = prose.token_at(figure.start), prose.token_at(figure.end - 1) + 1
                drafts.append(Draft(figure, number, first, last, ignored=found.ignored, rules=list(found.rules)))
        return drafts

    def read_sentence(self, text: str, start: int, end: int) -> list[Found]:
        """The figures of one sentence, `text[start:end]`; offsets count in `text`."""
        if not _DIGIT.search(text, start, end) and self.lexicon.numbers.isdisjoint(_WORD.findall(text[start:end].lower())):
            return []
        tokens = Tokens(text, start, end, self.lexicon)
        if len(tokens.candidates) >= LONGEST_ROW:
            tokens.candidates = list(_outside_rows(tokens))
        return list(SentenceReader(tokens))


def _outside_rows(tokens: Tokens) -> Iterator[int]:
    """The candidates that do not stand in a row of numerals of more than `LONGEST_ROW`."""
    row: list[int] = []
    for i in tokens.candidates:
        if row and (tokens.cls[i] != t.NUM or i - row[-1] > 3 or any(map(tokens.word, range(row[-1] + 1, i)))):
            yield from row if len(row) <= LONGEST_ROW else ()
            row = []
        row.append(i)
    yield from row if len(row) <= LONGEST_ROW else ()


_LEXICONS: WeakKeyDictionary[Rulebook, Lexicon] = WeakKeyDictionary()


def _lexicon(rulebook: Rulebook) -> Lexicon:
    if rulebook not in _LEXICONS:
        _LEXICONS[rulebook] = Lexicon(rulebook)
    return _LEXICONS[rulebook]


@lru_cache(maxsize=1)
def _default() -> FigureReader:
    return FigureReader(Rulebook.load())


def read_figures(text: str) -> list[Figure]:
    """The figures of a phrase or a text by the shipped rules, in order; what makes no claim is left out."""
    prose = parse(Article("", text, Span(0, len(text))))
    return [draft.figure for draft in _default().read(prose) if draft.ignored is None]
