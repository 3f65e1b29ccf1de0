"""name-spelled-two-ways: one person under two spellings, in one article or in the coverage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from pydantic import Field

from checker.checks.base import Case, Check
from checker.checks.entities.people import PeopleWords, ages_in
from checker.checks.entities.sentences import any_of, sentence_at, words_at
from checker.checks.entities.spelling import close_given, close_surname, core
from checker.finding import Finding, Location
from checker.reading import Name, Reading
from checker.rulebook import Rulebook
from checker.rulebook.base import Strict
from checker.rulebook.checks import CheckRule
from checker.rulebook.names import NameWords

Difference = Literal["given", "surname", "particle"]
_SUFFIX = re.compile(r"\b(?:Jr|Sr|I{2,3}|IV)\b")
_PLAIN = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")


class SpellingParameters(Strict):
    """`variants`: given names that are spellings of one; `letters`: how alphabets differ in one sound ("y" for "i").

    `kin`: words of family; `speaking`: verbs that only people do.
    `shared`: how many names two articles must share to speak of one person without an office.
    """

    variants: tuple[tuple[str, ...], ...] = ()
    letters: dict[str, str] = Field(default_factory=dict)
    kin: tuple[str, ...] = ()
    speaking: tuple[str, ...] = ()
    shared: int = 2


@dataclass(frozen=True, slots=True)
class Person:
    """One spelling of a person's full name in one article.

    `titles` are the words of rank or office before it; `mentions` says how often it stands there; `sure`, that it is a person's name.
    """

    text: str
    given: str
    surname: tuple[str, ...]
    where: Location
    sentence: str
    titles: frozenset[str]
    mentions: int
    sure: bool


class NameSpelling(Check):
    """Pairs of full names that agree in one half and nearly agree in the other."""

    kind = "name-spelling"
    Parameters = SpellingParameters
    parameters: SpellingParameters

    def __init__(self, rule: CheckRule, rulebook: Rulebook) -> None:
        super().__init__(rule, rulebook)
        words = [entry for entry in rulebook.names.values() if isinstance(entry, NameWords)]
        self.known = frozenset(word.casefold() for entry in words if entry.of in ("male", "female") for word in entry.words)
        self.no_names = frozenset(word.casefold() for entry in words if entry.of in ("body", "place", "common", "demonym") for word in entry.words)
        self.offices = frozenset(word.casefold() for entry in words if entry.of in ("role", "title") for word in entry.words)
        self.variants = [frozenset(name.casefold() for name in group) for group in self.parameters.variants]
        self.kin = any_of(self.parameters.kin)
        speaking = any_of(self.parameters.speaking).pattern
        self.says = re.compile(rf"(?:,? (?:who )?{speaking}|, \d\d?,)", re.IGNORECASE)

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        people = self.people(reading)
        for a, b in _candidates(people):
            difference = self.difference(a, b)
            if (
                difference
                and not self._two_people(a, b)
                and not _of_two_ages(a, b, reading)
                and (a.mentions == 1 or b.mentions == 1 or difference != "given")
            ):
                first, second = sorted((a, b), key=lambda person: person.where.start)
                yield self.finding(f"{first.text} is also spelled {second.text}.", second.where, [first.where])
        yield from self._bare_surnames(reading, people)

    def across(self, case: Case) -> Iterable[Finding]:
        """One person under another given name, particle or transliteration in two articles."""
        by_article = [(reading, self.people(reading)) for reading in case.everything]
        names = {id(reading): {name.canonical for name in reading.names if " " in name.canonical} for reading, _ in by_article}
        owner = {id(person): reading for reading, people in by_article for person in people}
        everyone = [person for _, people in by_article for person in people]
        told: set[frozenset[str]] = set()
        for a, b in _candidates(everyone):
            one, other = owner[id(a)], owner[id(b)]
            pair = frozenset((a.text, b.text))
            if one is other or pair in told:
                continue
            difference = self.difference(a, b)
            if not difference or self._both_in_one(pair, by_article) or not self._one_world(a, b, names[id(one)] & names[id(other)]):
                continue
            draft, rival = (b, a) if case.is_draft(b.where.document) else (a, b)
            if not case.is_draft(draft.where.document):
                continue
            told.add(pair)
            severity = None if difference == "given" and self._sound(a.given) != self._sound(b.given) else "note"
            yield self.finding(f"{draft.text} is spelled {rival.text} elsewhere.", draft.where, [rival.where], confidence="medium", severity=severity)  # type: ignore[arg-type]

    def _sound(self, given: str) -> str:
        """A given name with letters of one sound made the same: "heydar" and "heidar"."""
        for letters, sound in self.parameters.letters.items():
            given = given.replace(letters, sound)
        return given

    def people(self, reading: Reading) -> list[Person]:
        """The full names of people in an article, one entry a spelling, in text order."""
        found: dict[str, Person] = {}
        for name in reading.names:
            words = name.text.split()
            while len(words) > 2 and words[0].casefold() in self.no_names:
                words.pop(0)  # "the envoy for Syria Staffan de Mistura"
            if name.kind not in ("person", "unknown") or not 2 <= len(words) <= 5 or not all(_PLAIN.fullmatch(word.rstrip(".")) for word in words):
                continue
            bare = [word.casefold() for word in words if len(word.rstrip(".")) > 1]
            if len(bare) < 2 or any(word in self.no_names and word not in self.known for word in bare):
                continue
            text = " ".join(words)
            held = found.get(text)
            sure = name.kind == "person" or self._person(reading, name)
            titles = self._titles(reading, name)
            if held is not None:
                found[text] = Person(
                    text, held.given, held.surname, held.where, held.sentence, held.titles | titles, held.mentions + 1, held.sure or sure
                )
                continue
            where = words_at(reading, name.end - len(text), name.end)
            found[text] = Person(text, bare[0], tuple(bare[1:]), where, where.sentence, titles, 1, sure or bool(titles))
        return list(found.values())

    def difference(self, a: Person, b: Person) -> Difference | None:
        """In what two spellings of one name differ; None where they are two names or one spelling."""
        first, second = core(a.surname), core(b.surname)
        if not first or not second or not (a.sure and b.sure) or _SUFFIX.findall(a.text) != _SUFFIX.findall(b.text):
            return None
        if a.given == b.given:
            if a.surname == b.surname:
                return None
            if first == second:
                return "particle"
            return "surname" if close_surname(first.replace(" ", ""), second.replace(" ", "")) else None
        if first == second and close_given(a.given, b.given, self.known, self.variants):
            return "given"
        return None

    def _two_people(self, a: Person, b: Person) -> bool:
        """Whether the text sets the two beside each other: one sentence with both, or words of family by either."""
        if "[sic]" in a.sentence or "[sic]" in b.sentence:
            return True
        return a.sentence == b.sentence or bool(self.kin.search(a.sentence)) or bool(self.kin.search(b.sentence))

    def _one_world(self, a: Person, b: Person, shared: set[str]) -> bool:
        """Whether two articles speak of one person: one office, or names in common."""
        return bool(a.titles & b.titles) or len(shared - {a.text, b.text}) >= self.parameters.shared

    @staticmethod
    def _both_in_one(pair: frozenset[str], by_article: list[tuple[Reading, list[Person]]]) -> bool:
        return any(pair <= {person.text for person in people} for _, people in by_article)

    def _titles(self, reading: Reading, name: Name) -> frozenset[str]:
        """Words of office and rank right before a name."""
        before = reading.article.text[max(0, name.start - 40) : name.start].replace("\n", ". ").split(". ")[-1]
        words = [word.strip(",").casefold() for word in [*before.split()[-3:], *(name.titles or "").split()]]
        return frozenset(word for word in words if word in self.offices)

    def _person(self, reading: Reading, name: Name) -> bool:
        """Whether what stands around a name is only said of people."""
        text = reading.article.text
        after = self.says.match(text, name.end, min(len(text), name.end + 30))
        return after is not None or re.search(r"\b(?:said|says|told) $", text[max(0, name.start - 6) : name.start]) is not None

    def _bare_surnames(self, reading: Reading, people: list[Person]) -> Iterator[Finding]:
        """A bare surname that speaks and is nearly, but not quite, that of a person named in full."""
        surnames = {core(person.surname): person for person in people if person.sure and len(core(person.surname).split()) == 1}
        words = {
            word.casefold().removesuffix("'s").removesuffix("\u2019s") for name in reading.names if " " in name.text for word in name.text.split()
        }
        told: set[str] = set()
        for name in reading.names:
            low = name.text.casefold()
            if " " in name.text or low in words or low in told or low in self.no_names or low in self.known or not self._person(reading, name):
                continue
            near = [person for surname, person in surnames.items() if close_surname(surname, low)]
            sentence = sentence_at(reading, name.start)
            if len(near) != 1 or (sentence and self.kin.search(reading.text_of(sentence))):
                continue
            told.add(low)
            yield self.finding(f"{near[0].text} is also spelled {name.text}.", words_at(reading, name.start, name.end), [near[0].where])


def _of_two_ages(a: Person, b: Person, reading: Reading) -> bool:
    """Whether the article gives each spelling an age of its own, further apart than a birthday puts them."""
    ages = {aged.name: aged.age for aged in ages_in(reading, PeopleWords()) if aged.age is not None}
    one, other = ages.get(a.text), ages.get(b.text)
    return one is not None and other is not None and abs(one - other) > 1


def _candidates(people: list[Person]) -> Iterator[tuple[Person, Person]]:
    """Pairs that share the given name or the core of the surname, each once; crowded names are left alone, for they are common ones."""
    blocks: dict[tuple[str, str], list[Person]] = {}
    for person in people:
        blocks.setdefault(("given", person.given), []).append(person)
        blocks.setdefault(("surname", core(person.surname)), []).append(person)
    for block in blocks.values():
        if len(block) <= 60:
            yield from combinations(block, 2)
