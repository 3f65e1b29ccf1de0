"""list-count-differs: a list longer or shorter than the count that announces it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.checks.base import Case, Check
from checker.checks.entities.lists import lists_in
from checker.checks.entities.members import BEFORE, Members, PeopleNouns, members_in
from checker.checks.entities.sentences import any_of, sentences_of, words_at
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
            people = list(members_in(text, PeopleNouns.of(self.rulebook)))
            yield from self._members(people, text, reading, sentence.start, goes_on)
            if not _OPENS.search(text):
                continue
            read = {told.start for told in people}
            for found in lists_in(text, goes_on):
                if found.start in read:
                    continue
                if found.count in found.possible or not_counts.search(found.noun) or goes_on.search(text[max(0, found.start - BEFORE) : found.start]):
                    continue
                where = Location.of_words(reading.article, sentence.start + found.start, sentence.start + found.end, text)
                listed = Location.of_words(reading.article, sentence.start + found.items_start, sentence.start + found.items_end, text)
                message = f'"{where.text}" is followed by {len(found.items)}: {", ".join(found.items)}.'
                yield self.finding(message, where, [listed], confidence="high" if len(found.possible) == 1 else "medium")

    def _members(self, people: Iterable[Members], text: str, reading: Reading, offset: int, goes_on: re.Pattern[str]) -> Iterator[Finding]:
        """Findings on people told one by one: three people, and the ages or names of two."""
        for told in people:
            if told.grouped or not told.contradicts(text, goes_on):
                continue
            where = words_at(reading, offset + told.start, offset + told.end)
            listed = words_at(reading, offset + told.first, offset + told.last)
            yield self.finding(f'"{where.text}" is followed by {len(told.items)}: {", ".join(told.items)}.', where, [listed])
