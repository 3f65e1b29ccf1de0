"""People in running text: full names, and the ages and birth years printed beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks.entities.sentences import any_of, sentences_of
from checker.finding import Location
from checker.months import MONTHS
from checker.reading import Reading
from checker.rulebook.base import Strict

CAPITAL = r"[A-Z\u00c0-\u00de][\w'\u2019\u00b4-]{1,30}"
PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|bin|bint|ibn|al|el|la|le|dos|du|abu|ben|ter)"
INITIAL = r"[A-Z]\."
FULL_NAME = rf"{CAPITAL}(?: (?:{INITIAL}|{PARTICLE}|{CAPITAL}|al-{CAPITAL}|el-{CAPITAL})){{1,4}}"
"""A capitalised word with one to four more, particles and initials among them."""

_AGE = r"(?P<age>\d{1,3})"
_AFTER = re.compile(
    rf"(?P<name>{FULL_NAME}|{CAPITAL})(?P<suffix>,? (?:Jr|Sr|II|III)\b\.?)?(?:, (?:aged? |who is )?|, who was |,? \(aged? | \(){_AGE}(?=[,.;)]|$)"
)
_OF_A_PLACE = re.compile(r",? (?:man|woman|men|women|boy|girl|teen|teenager|resident|native|couple|student|police)\b")
"""Behind a name that is a town's: "a 21-year-old Newport News man"."""
_NO_NOUN = (
    r"(?:shot|fatally|killed|hit|stabbed|beat|struck|and|or|who|was|is|were|told|said|met|with|of|by|from|in|at|on|for|after|when|"
    r"(?!named|accused|retired)\w+ed)"
)
_BEFORE = re.compile(rf"\b{_AGE}-year-old (?:(?!{_NO_NOUN}\b)[a-z][\w-]{{1,20}} ){{0,3}}(?P<name>{FULL_NAME})")
_IS = re.compile(rf"(?P<name>{FULL_NAME}|{CAPITAL})(?:, who)? (?:is|was|turned) {_AGE}(?: years? old\b|(?=[,.;]))")
_BORN = re.compile(
    rf"(?P<name>{FULL_NAME}|{CAPITAL}),?(?: who)?(?: was)?,? born (?:\w+ ){{0,3}}?(?:in|on) (?:(?:\w+,? ){{0,3}}?)(?P<year>1[89]\d\d|20[0-2]\d)\b"
)
_DIGIT = re.compile(r"\d")
_PATTERNS = (
    (_AFTER, re.compile(r"[,(] ?(?:aged? |who (?:is|was) )?\d")),
    (_BEFORE, re.compile(r"\d-year-old ")),
    (_IS, re.compile(r" (?:is|was|turned) \d")),
    (_BORN, re.compile(r"\bborn\b")),
)
"""Each shape with what has to stand in a sentence for it to be worth a look."""
_SPEAKS = re.compile(r",? (?:said|says|told|added)\b")


@dataclass(frozen=True, slots=True)
class Aged:
    """A person's age, or the year of birth, as printed: `name` is the person's words, `start`..`end` the words of name and age."""

    name: str
    start: int
    end: int
    age: int | None
    born: int | None
    sentence: str
    location: Location


def surname_of(name: str) -> str:
    """The last word of a name, possessive and case folded away."""
    return re.sub(r"['\u2019]s?$", "", name.split()[-1]).casefold()


def key_of(name: str) -> tuple[str, str]:
    """First and last word of a name: what makes two mentions one person."""
    return name.split()[0].casefold(), surname_of(name)


class PeopleWords(Strict):
    """Words that are no part of a person's name (`not_names`) and words that put an age at another time (`elsewhen`)."""

    not_names: tuple[str, ...] = ()
    elsewhen: tuple[str, ...] = ()


def ages_in(reading: Reading, words: PeopleWords) -> Iterator[Aged]:
    """Every person with an age or a birth year, except where the sentence speaks of another time."""
    never = frozenset(word.casefold() for word in words.not_names)
    elsewhen = any_of(words.elsewhen)
    year = reading.article.published.year if reading.article.published else None
    for sentence, text in sentences_of(reading):
        if not _DIGIT.search(text):
            continue
        another = _other_time(text, elsewhen, year)
        for pattern in (pattern for pattern, cue in _PATTERNS if cue.search(text)):
            for match in pattern.finditer(text):
                born = pattern is _BORN
                name = _name(match["name"], never)
                now = text.endswith("said ", 0, match.start()) or _SPEAKS.match(text, match.end())
                if not name or (not born and not now and another) or _no_person(text, match, name):
                    continue
                number = int(match["year" if born else "age"])
                start = sentence.start + match.start() + match[0].index(name)
                suffix = match.groupdict().get("suffix") or ""
                end = sentence.start + match.end("year" if born else "age")
                if not born and not 0 < number < 120:
                    continue
                where = Location.of_words(reading.article, start, end, text)
                yield Aged(name + suffix, start, end, None if born else number, number if born else None, text, where)


def _no_person(text: str, match: re.Match[str], name: str) -> bool:
    """Whether the words are a town's name, or a part of a person's."""
    return _OF_A_PLACE.match(text, match.end("name")) is not None or _cut(text, match.start("name"), name)


def _cut(text: str, start: int, name: str) -> bool:
    """A bare surname behind a nickname in quotation marks: the given name stands before those."""
    return " " not in name and text[max(0, start - 2) : start].strip() in ("\u201d", '"', "'", "\u2019")


def _name(words: str, never: frozenset[str]) -> str:
    """The name without the sentence's opening words and titles before it; empty where nothing is left."""
    parts = words.split()
    while parts and parts[0].casefold() in never:
        parts.pop(0)
    if any(part.casefold() in never for part in parts) or (len(parts) == 1 and parts[0].capitalize() in MONTHS):
        return ""
    return " ".join(parts)


def _other_time(text: str, elsewhen: re.Pattern[str], year: int | None) -> bool:
    """Whether the sentence tells of another year than the article's."""
    if elsewhen.search(text):
        return True
    return any(int(found) != year for found in re.findall(r"\b(?:19|20)\d\d\b", text))
