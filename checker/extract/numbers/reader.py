"""FigureReader: every phrase of an article that names a quantity.

One scan picks the sentences that hold a number; only those are cut into fine tokens and read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress
from weakref import WeakKeyDictionary

from checker.article import Article, Span
from checker.claim import Figure
from checker.extract.draft import Draft
from checker.extract.furniture import furniture_of
from checker.extract.language import Memo, Prose, parse
from checker.extract.numbers import tokens as t
from checker.extract.numbers.again import again
from checker.extract.numbers.lexicon import Lexicon
from checker.extract.numbers.sentence import Found, SentenceReader
from checker.extract.numbers.tokens import Tokens
from checker.rulebook import Rulebook

LONGEST_ROW = 100
"""So many numerals in a row, without a word between them, are a table or noise: nothing tells what they count."""


_WHOLE_LISTS = (["view", "all"], ["see", "all"], ["show", "all"])
"""How a line opens that leads to a list: "View all 210 comments"."""
LONGEST_OPENER = 6
"""So many tokens may stand at the head of a line, a colon included, to make a link of it."""

_DIGIT = re.compile(r"[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")


_WORD = re.compile(r"[a-z]+")


class FigureReader:
    """Reads the figures of an article by one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.lexicon = _lexicon(rulebook)
        self._numeral = Memo(self._holds_number)

    def read(self, prose: Prose) -> list[Draft]:
        """All figures in text order, and with them, marked `ignored`, phrases that later steps want (relative times, anaphoric numerals)."""
        drafts = []
        around = furniture_of(prose.article)
        for number in self._numbered(prose):
            sentence = prose.sentences[number]
            for found in self._sentence(prose.text, sentence.start, sentence.end):
                figure = found.figure
                begin, end = prose.token_at(figure.start), prose.token_at(figure.end - 1) + 1
                ignored = found.ignored or ("furniture" if _within(figure, around) or self._linked(prose, number) else None)
                drafts.append(Draft(figure, number, begin, end, ignored=ignored, rules=list(found.rules)))
                if ignored is None and again(prose, drafts, self.lexicon):
                    drafts[-1].ignored = "anaphoric"
        return drafts

    def _numbered(self, prose: Prose) -> Iterator[int]:
        """The sentences that hold a number, told by digits and number words."""
        behind = 0
        for numeral in compress(range(len(prose.lower)), map(self._numeral.__getitem__, prose.lower)):
            if numeral >= behind and (sentence := prose.sentence_of(numeral)) is not None:
                behind = prose.ranges[sentence][1]
                yield sentence

    def _holds_number(self, word: str) -> bool:
        if word.isascii() and word.isalpha():
            return word in self.lexicon.numbers  # nearly all
        return _DIGIT.search(word) is not None or not self.lexicon.numbers.isdisjoint(_WORD.findall(word))

    def _linked(self, prose: Prose, number: int) -> bool:
        """Whether the sentence opens like a link to another page: "RELATED: ", "Read more: "."""
        first, last = prose.ranges[number]
        words = prose.lower[first : min(last, first + LONGEST_OPENER)]
        if words[:2] in _WHOLE_LISTS:
            return True
        return ":" in words and " ".join(words[: words.index(":")]) in self.lexicon.line_openers

    def _sentence(self, text: str, start: int, end: int) -> list[Found]:
        """The figures of one sentence, `text[start:end]`; offsets count in `text`."""
        tokens = Tokens(text, start, end, self.lexicon)
        if len(tokens.candidates) >= LONGEST_ROW:
            tokens.candidates = list(_outside_rows(tokens))
        return list(SentenceReader(tokens))


def _within(figure: Figure, spans: list[Span]) -> bool:
    at = bisect_right(spans, figure.start, key=lambda span: span.start) - 1
    return at >= 0 and spans[at].start <= figure.start < spans[at].end


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
    prose = parse(Article("text", text, Span(0, len(text))))
    return [draft.figure for draft in _default().read(prose) if draft.ignored is None]
