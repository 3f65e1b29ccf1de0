"""list-count-differs: a list longer or shorter than the count that announces it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.checks.base import Case, Check
from checker.checks.entities.lists import lists_in
from checker.checks.entities.sentences import any_of, sentences_of
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook.base import Strict

_OPENS = re.compile(r"[a-z](?::| ?[\u2013\u2014(]| --? )")
"""What stands between a count with its noun and a list."""


class ListParameters(Strict):
    """`goes_on`: words that say that a list is not whole; `not_counts`: nouns whose number is no count of what follows."""

    goes_on: tuple[str, ...] = ()
    not_counts: tuple[str, ...] = ()


class ListCount(Check):
    """Counts the items of every announced list."""

    kind = "list-count"
    Parameters = ListParameters
    parameters: ListParameters

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        goes_on = any_of(self.parameters.goes_on)
        not_counts = any_of(self.parameters.not_counts)
        for sentence, text in sentences_of(reading):
            if not _OPENS.search(text):
                continue
            for found in lists_in(text, goes_on):
                if found.count in found.possible or not_counts.search(found.noun) or goes_on.search(text[max(0, found.start - 25) : found.start]):
                    continue
                where = Location.of_words(reading.article, sentence.start + found.start, sentence.start + found.end, text)
                listed = Location.of_words(reading.article, sentence.start + found.items_start, sentence.start + found.items_end, text)
                message = f'"{where.text}" is followed by {len(found.items)}: {", ".join(found.items)}.'
                yield self.finding(message, where, [listed], confidence="high" if len(found.possible) == 1 else "medium")
