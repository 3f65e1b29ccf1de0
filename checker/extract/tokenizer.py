"""The cut of spaCy's blank English pipeline, by spaCy's own tables, without the second that importing spaCy takes.

`english_tokenizer.json` holds the tables: the patterns of what stands before, behind and within words, of web addresses, and the words that come
apart in a way of their own ("don't"). `tests/extract/tokenizer_refresh.py` writes it from the installed spaCy; tests hold the cut to be spaCy's.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path

_TABLES = Path(__file__).with_name("english_tokenizer.json")
_COMMON = re.compile(
    r"""
    (''|["'`(\[\u201c\u2018]?\$?)                             # what opens
    ((?:[0-9]+-)?[A-Za-z]+(?:-[A-Za-z]+)*                   # words with hyphens between
     |[0-9]+(?:[,:][0-9]+)*(?:\.[0-9]+)?)                   # or a number
    ((?<=[0-9])%|(?:['\u2019]s)?)
    ([)\]]?[,.?!;:]?)                                       # what closes
    ((?:''|["'`\u201d\u2019])?)
    """,
    re.VERBOSE,
)
"""The commonest runs with punctuation, which would take five times as long by the tables."""
_HYPHEN = re.compile("(-)")
_STOPS = frozenset(",.;:!?")

Pieces = tuple[str, ...]


class Tokenizer:
    """Cuts runs of text without white space.

    Attributes:
        specials: runs that come apart in a way of their own.
    """

    def __init__(self, prefix: str, suffix: str, infix: str, url: str, specials: dict[str, Pieces]) -> None:
        self.specials = specials
        self._prefix = re.compile(prefix).match  # every alternative is anchored
        self._suffix = re.compile(suffix).search
        self._infixes = re.compile(infix).finditer
        self._url = url

    @classmethod
    @lru_cache(maxsize=1)
    def english(cls) -> Tokenizer:
        """The one of English, built once."""
        tables = json.loads(_TABLES.read_text(encoding="utf-8"))
        specials = {run: tuple(pieces) for run, pieces in tables["specials"].items()}
        return cls(tables["prefix"], tables["suffix"], tables["infix"], tables["url"], specials)

    def cut(self, run: str) -> Pieces:
        """The tokens of a run; joined they are the run again."""
        special = self.specials.get(run)
        if special is not None:
            return special
        if run.isascii():
            if run.isalpha() or run.isdigit():
                return (run,)
            word, stop = run[:-1], run[-1:]
            if stop in _STOPS and word.isalpha() and word not in self.specials and (stop != "." or word[-1].islower()):
                return word, stop
        return self._common(run) or self._with_specials_within(self._cut(run, self.specials))

    def _common(self, run: str) -> Pieces | None:
        """The tokens of a run of the commonest shape; None for others, and where a special or an initial is part of it."""
        shape = _COMMON.fullmatch(run)
        if shape is None:
            return None
        opening, words, behind, closing, quote = shape.groups()
        first, last = words.partition("-")[0], words.rpartition("-")[2]
        initial = closing[:1] == "." and not behind and last[-1].isupper() and not last[-2:-1].isupper()
        own = (words, last, last + behind, f"{last}{behind}.", opening[-1:] + first, last + quote, last + behind + quote)
        if initial or not self.specials.keys().isdisjoint(own):
            return None
        within = (words,) if last == words else _HYPHEN.split(words)
        before = (opening,) if opening == "''" else opening
        return tuple(filter(None, (*before, *within, behind, *closing, quote)))

    def _cut(self, run: str, specials: dict[str, Pieces]) -> Pieces:
        """Takes off prefixes and suffixes until a special or a bare word is left, and parts that at its infixes."""
        before: list[str] = []
        behind: list[str] = []
        while run and run not in specials:
            opening = self._prefix(run)
            begin = opening.end() if opening else 0
            if begin and run[begin:] in specials:
                before.append(run[:begin])
                run = run[begin:]
                break
            closing = self._suffix(run[begin:])
            end = begin + closing.start() if closing else len(run)
            if closing and run[:end] in specials:
                behind.append(run[end:])
                run = run[:end]
                break
            if not opening and not closing:
                break
            if opening:
                before.append(run[:begin])
            if closing:
                behind.append(run[end:])
            run = run[begin:end]
        return (*before, *self._core(run, specials), *reversed(behind))

    def _core(self, run: str, specials: dict[str, Pieces]) -> Pieces:
        if not run:
            return ()
        if run in specials:
            return specials[run]
        if self._is_url(run):
            return (run,)
        pieces: list[str] = []
        at = 0
        for infix in self._infixes(run):
            begin, end = infix.span()
            if begin == 0:
                continue
            if begin > at:
                pieces.append(run[at:begin])
            pieces.append(run[begin:end])
            at = end
        if at < len(run):
            pieces.append(run[at:])
        return tuple(pieces)

    def _is_url(self, run: str) -> bool:
        return "." in run and re.match(self._url, run) is not None  # compiled by `re` at the first run with a stop within

    def _with_specials_within(self, pieces: Pieces) -> Pieces:
        """Specials that the affixes tore apart ("9/a.m.") made whole, the longest first."""
        found = [
            (last - first, -first, last)
            for first in range(len(pieces))
            for last in range(first + 1, len(pieces) + 1)
            if (run := "".join(pieces[first:last])) in self.specials and self._torn(run, pieces[first:last])
        ]
        taken: set[int] = set()
        wholes: dict[int, int] = {}
        for _, first, last in sorted(found, reverse=True):
            if -first not in taken and last - 1 not in taken:
                wholes[-first] = last
            taken.update(range(-first, last))
        if not wholes:
            return pieces
        out: list[str] = []
        at = 0
        while at < len(pieces):
            last = wholes.get(at, at)
            out += self.specials["".join(pieces[at:last])] if last > at else pieces[at : at + 1]
            at = max(last, at + 1)
        return tuple(out)

    def _torn(self, run: str, pieces: Pieces) -> bool:
        """Whether affixes cut a special into just these pieces; one without affixes is only known as a whole run."""
        affixed = self._prefix(run) or self._suffix(run) or next(self._infixes(run), None)
        return affixed is not None and self._cut(run, {}) == pieces
