"""age-differs: one person with two ages at one time, or an age that the birth year belies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.checks.base import Case, Check
from checker.checks.entities.people import Aged, PeopleWords, ages_in, key_of, surname_of
from checker.finding import Finding
from checker.reading import Reading
from checker.story import Confidence

GENERATION = 15
"""Years by which parents are older than their children."""


class AgeDiffers(Check):
    """Lays every age of a person beside the others and beside the birth year."""

    kind = "age"
    Parameters = PeopleWords
    parameters: PeopleWords

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        published = reading.article.published
        for mentions in _people(list(ages_in(reading, self.parameters))):
            found = self._two_ages(mentions)
            if found is None and published is not None:
                found = self._against_birth(mentions, published.year)
            if found is not None:
                yield found

    def _two_ages(self, mentions: list[Aged]) -> Finding | None:
        aged = [mention for mention in mentions if mention.age is not None]
        if len({mention.age for mention in aged}) < 2:
            return None
        first = aged[0]
        second = next(mention for mention in aged if mention.age != first.age)
        if _two_people(first, second):
            return None
        confidence: Confidence = "high" if len(first.name.split()) > 1 and len(second.name.split()) > 1 else "medium"
        if abs((first.age or 0) - (second.age or 0)) <= 2:
            confidence = "low"  # birthdays may lie between two reports that were merged
        name = max(first.name, second.name, key=len)
        return self.finding(
            f"{name} is {first.age} in one place and {second.age} in another.", second.location, [first.location], confidence=confidence
        )

    def _against_birth(self, mentions: list[Aged], year: int) -> Finding | None:
        born = next((mention for mention in mentions if mention.born), None)
        aged = next((mention for mention in mentions if mention.age), None)
        if born is None or aged is None or born.born is None or aged.age is None or year - born.born - aged.age in (0, 1):
            return None
        right = year - born.born
        message = f"{aged.name}, born in {born.born}, is {right - 1} or {right} in {year}, not {aged.age}."
        return self.finding(message, aged.location, [born.location] if born.location != aged.location else [])


def _two_people(a: Aged, b: Aged) -> bool:
    """Whether two bearers of one name are a generation apart and only one of them bears a middle name: parent and child."""
    fewer, more = sorted(len(mention.name.split()) for mention in (a, b))
    return abs((a.age or 0) - (b.age or 0)) >= GENERATION and 1 < fewer < more


def _people(mentions: list[Aged]) -> Iterator[list[Aged]]:
    """The mentions by person: full names by first and last word, a bare surname only where one full name bears it."""
    people: dict[tuple[str, str], list[Aged]] = {}
    for mention in mentions:
        if len(mention.name.split()) > 1:
            people.setdefault(key_of(mention.name), []).append(mention)
    for mention in mentions:
        if len(mention.name.split()) == 1:
            bearers = [key for key in people if key[1] == surname_of(mention.name)]
            if len(bearers) == 1:
                people[bearers[0]].append(mention)
    for group in people.values():
        yield sorted(group, key=lambda mention: mention.start)
