"""quote-altered: one quotation printed in two wordings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from checker.checks.base import Case, Check
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook.base import Strict

_WORD = re.compile(r"\w+(?:['\u2019]\w+)?")


class QuoteParameters(Strict):
    """`shortest`: words under which a quotation is too common; `alike`: part of the words that two wordings share.

    `shingle`: length in words of the runs that index quotations; `most`: quotations looked at for one run.
    """

    shortest: int = 6
    alike: float = 0.7
    shingle: int = 3
    most: int = 20


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation's words and where it stands."""

    words: tuple[str, ...]
    where: Location


class QuoteAltered(Check):
    """Finds quotations that share most of their words and are not the same, in one article or between articles."""

    kind = "quote-altered"
    Parameters = QuoteParameters
    parameters: QuoteParameters

    def across(self, case: Case) -> Iterable[Finding]:
        index: dict[tuple[str, ...], list[Quoted]] = {}
        told: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
        readings = [*case.coverage, *case.readings]
        for quoted in (quoted for reading in readings for quoted in self._quotations(reading)):
            for other in self._near(quoted, index):
                key = (other.words, quoted.words)
                draft = quoted if case.is_draft(quoted.where.document) else other
                if key in told or not case.is_draft(draft.where.document) or not self._altered(other.words, quoted.words):
                    continue
                told.add(key)
                rival = other if draft is quoted else quoted
                yield self.finding(f"Quoted elsewhere as {rival.where.text}", draft.where, [rival.where])
                break
            for shingle in self._shingles(quoted.words):
                index.setdefault(shingle, []).append(quoted)

    def _quotations(self, reading: Reading) -> Iterator[Quoted]:
        for quotation in reading.quotations:
            if quotation.closed and quotation.end - quotation.start < 600:
                words = tuple(word.casefold().replace("\u2019", "'") for word in _WORD.findall(reading.text_of(quotation)))
                if len(words) >= self.parameters.shortest:
                    yield Quoted(words, Location.of_words(reading.article, quotation.start, quotation.end, reading.text_of(quotation)))

    def _shingles(self, words: tuple[str, ...]) -> list[tuple[str, ...]]:
        size = self.parameters.shingle
        return list(dict.fromkeys(words[at : at + size] for at in range(len(words) - size + 1)))

    def _near(self, quoted: Quoted, index: dict[tuple[str, ...], list[Quoted]]) -> list[Quoted]:
        """Earlier quotations with a run of words in common, those that share the most first."""
        shared: dict[int, tuple[int, Quoted]] = {}
        for shingle in self._shingles(quoted.words):
            for other in index.get(shingle, ())[: self.parameters.most]:
                count, _ = shared.get(id(other), (0, other))
                shared[id(other)] = (count + 1, other)
        ranked = sorted(shared.values(), key=lambda entry: (-entry[0], entry[1].where.document, entry[1].where.start))
        return [other for _, other in ranked[:5]]

    def _altered(self, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
        """Whether two wordings differ inside, not only because one is cut short."""
        matcher = SequenceMatcher(None, a, b, autojunk=False)
        if matcher.ratio() < self.parameters.alike:
            return False
        inner = [
            code for code in matcher.get_opcodes() if code[0] != "equal" and code[1] > 0 and code[3] > 0 and code[2] < len(a) and code[4] < len(b)
        ]
        return bool(inner)
