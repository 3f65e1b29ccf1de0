"""Who they were, told right behind their number: "three people, a cook and two porters", "four boys, ages 9, 11 and 12", "two nurses, including ...".

A list in apposition to a number is the number told once more, so the two have to agree. That it is one, and no list that begins with the number
("two officers, a teacher and a cook"), shows by its noun, which counts anybody, or by members that can only be those people: their ages or names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.checks.entities.numerals import NUMBER, value_of
from checker.compare.marks import Marks
from checker.extract.nouns import plural
from checker.rulebook import Rulebook
from checker.rulebook.constructions import NounsRule

ONE_BY_ONE = 4
"""Ages from which a list goes through people one by one, and gives an age again where two are of it."""
MOST = 30
"""People whom a text tells one by one."""
_WORD = r"[^\W\d_][\w'’-]*"
_HEAD = re.compile(
    rf"(?P<count>{NUMBER})(?: of (?:the|his|her|their|those))?(?P<noun>(?: {_WORD}){{1,4}}?)"
    r"(?P<opens>,? including |(?:,| ?[–—]| -| --|:)(?: including)? | \(| (?=aged? |ages ))",
    re.IGNORECASE,
)
_WERE = re.compile(
    rf"\bthe (?P<count>{NUMBER})(?P<noun>(?: {_WORD}){{1,3}}?)(?P<opens>(?: (?:were|was|have been|has been|had been)(?: (?:later|since))?)?"
    r" (?:(?:identified|named|listed)(?: by [^,.;]{1,40}?)?(?: on \w+)? )?as | (?:are|were) )",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"(?:an?|one|1|his|her|their|another) (?P<words>{_WORD}(?: {_WORD}){{0,4}}|\d{{1,2}}-(?:year|month|week)-old(?: {_WORD}){{0,3}})", re.IGNORECASE
)
_SEVERAL = re.compile(rf"(?:(?:his|her|their|the) )?(?P<count>{NUMBER}) (?P<words>{_WORD}(?: {_WORD}){{0,3}})", re.IGNORECASE)
_BARE = re.compile(_WORD)
_CAPITAL = r"[A-Z][\w'’-]*(?:\.(?= [A-Z]))?"
_NAME = re.compile(
    rf"(?P<age>\d{{1,2}}[- ]years?[- ]old )?{_CAPITAL}(?: (?:{_CAPITAL}|de|van|von|al|bin|el|la)){{0,4}}(?:,? (?:[JS]r\b\.?|I{{1,3}}\b))?"
)
_AGED = re.compile(r"\d{1,2}-(?:year|month|week)-old")
_AGE = re.compile(
    r",? (?:both |each )?(?:aged?s? |ages )?\d{1,2}(?:(?:, \d{1,2})*,? and \d{1,2})?(?: years old)?(?=[,;.)–—]| [–—-]|$)|,? \(\d{1,2}\)"
)
_OF_AGE = re.compile(
    r" (?:in (?:his|her|their) [\w-]+|between (?:the ages of )?\d{1,2} and \d{1,2}(?: years old)?|of \d{1,2}|of (?:the )?[A-Z]\w+"
    r"|from (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)"
)
_NEXT = re.compile(r",? (?:and|&) |, ")
_CLOSED = re.compile(r"(?:[,;.)]| [–—-]|—|$)(?!,? (?:and|plus|as well as|along with|together with)\b)")
_AGES = re.compile(
    r"(?:(?:both|all|each) )?(?:(?:aged?|ages) )?(?P<ages>\d{1,2}(?:, \d{1,2}){0,15},? (?:and|&) \d{1,2})"
    r"(?: years old| years of age)?(?=[,;.)–—]| [–—-]|$)"
)
_NUMERAL = re.compile(r"\d+")
_TOKEN = re.compile(r"\S+")
_LITTLE = r"of|in|at|on|by|with|for|from|to|who|that|which|were|was|are|is|and|or|as|near|after|when|than|had|have"
_SMALL = re.compile(_LITTLE, re.IGNORECASE)
_NO_NOUN = re.compile(rf"{_LITTLE}|dozen|score|hundred|thousand|million|{NUMBER}", re.IGNORECASE)
"""Words with which what stands behind a number is no plain noun: "three of them", "two dozen people", "two of the three people"."""
_LAST = (" and ", "&")
"""What stands before the last of several people."""
BEFORE = 25
"""Characters before a number that may leave it, or the list behind it, open."""
_COLLECTIVE = frozenset("couple pair family group crew team party population people folk body".split())
"""Nouns whose one is several people, or which is no noun for one."""


@dataclass(frozen=True, slots=True)
class Members:
    """A number of people and those told right behind it.

    Attributes:
        start, end: of number and noun; first, last: of the list.
        count: the number; items, parts: what the list holds, and how many people each item is.
        some: whether the list says "including", and may be longer.
    """

    start: int
    end: int
    first: int
    last: int
    count: int
    items: tuple[str, ...]
    parts: tuple[int, ...]
    some: bool

    @property
    def comes_to(self) -> int:
        return sum(self.parts)

    @property
    def agrees(self) -> bool:
        """Whether number and list may both hold."""
        return self.comes_to <= self.count if self.some else self.comes_to == self.count

    @property
    def grouped(self) -> bool:
        """Whether the list gives numbers of people to add up, and not a person an item, one for each whom the number counts."""
        return self.some or max(self.parts) > 1

    def contradicts(self, text: str, left_open: re.Pattern[str]) -> bool:
        """Whether number and list cannot both hold, and no word before the number in its sentence leaves either open."""
        return not self.agrees and not left_open.search(text[max(0, self.start - BEFORE) : self.start])


class PeopleNouns:
    """Nouns for people.

    Attributes:
        known: the nouns of the rules; one, several: those for one person, and for more; anybody: nouns for several people of no group.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        marks = Marks.of(rulebook)
        known = (rule for rule in rulebook.constructions.values() if isinstance(rule, NounsRule) and rule.group == "person")
        self.known = frozenset(noun for rule in known for noun in (*rule.nouns, *(noun for part in rule.populations.values() for noun in part)))
        self.one = self.known - _COLLECTIVE
        self.several = frozenset(map(plural, self.one)) | {"people"}
        whoever = marks.words("anybody") | marks.words("whoever")
        self.anybody = whoever | frozenset(map(plural, whoever))

    @classmethod
    def of(cls, rulebook: Rulebook) -> PeopleNouns:
        """The nouns of a rulebook, gathered once."""
        return _nouns(rulebook)


@lru_cache(maxsize=4)
def _nouns(rulebook: Rulebook) -> PeopleNouns:
    return PeopleNouns(rulebook)


def members_in(text: str, nouns: PeopleNouns) -> Iterator[Members]:
    """Every number of people in a sentence that is followed by a list of them."""
    for pattern in (_HEAD, _WERE) if any(word in text for word in _LAST) else ():
        for head in pattern.finditer(text):
            told = _told(head, text, nouns)
            if told is not None:
                yield told


def _told(head: re.Match[str], text: str, nouns: PeopleNouns) -> Members | None:
    count, noun = value_of(head["count"]), head["noun"].split()[-1].lower()
    if count is None or count != int(count) or not 1 <= count <= MOST or any(map(_NO_NOUN.fullmatch, head["noun"].split())):
        return None
    if noun not in nouns.several and noun not in nouns.anybody:
        return None
    some = "including" in head["opens"]
    found = _ages(text, head) or _list(text, head.end(), nouns)
    if found is None or not (found.sure or some or noun in nouns.anybody):
        return None
    if found.described and sum(found.parts) > count and not some:
        return None
    return Members(head.start("count"), head.end("noun"), head.end(), found.end, int(count), tuple(found.items), tuple(found.parts), some)


@dataclass(slots=True)
class _Found:
    """A list: where it ends, its items, how many people each is, and whether they can only be those whom the number counts.

    Whether it holds names, and people without: "Ana Prieto, a nurse, and Joon Park" may be two; whether a comma stands before its "and", so that
    an item may describe the one before it: "a woman, a nurse, and a boy".
    """

    end: int
    items: list[str]
    parts: list[int]
    sure: bool
    named: bool = False
    someone: bool = False
    described: bool = False


def _ages(text: str, head: re.Match[str]) -> _Found | None:
    """ "Five sailors, ages 22, 22, 30 and 41"; "three boys aged 16 and 17", of whom two may be of one age, says nothing."""
    found = _AGES.match(text, head.end())
    if found is None:
        return None
    ages = _NUMERAL.findall(found["ages"])
    if len(ages) < (value_of(head["count"]) or 0) and len(ages) == len(set(ages)) < ONE_BY_ONE:
        return None
    return _Found(found.end(), ages, [1] * len(ages), sure=True)


def _list(text: str, start: int, nouns: PeopleNouns) -> _Found | None:
    """A closed list of people."""
    found = _Found(start, [], [], sure=True)
    at, last = start, False
    while len(found.items) <= MOST:
        item = _item(text, at, nouns, bare=last)
        if item is None:
            return None
        end, number, sure = item
        found.named |= text[at].isupper()
        found.someone |= not text[at].isupper()
        found.items.append(text[at:end])
        found.parts.append(number)
        found.sure &= sure
        found.end = _qualified(text, end)
        qualified = found.end > end
        if last and _CLOSED.match(text, found.end):
            return None if found.named and found.someone else found
        following = _NEXT.match(text, found.end)
        if following is None:
            return None
        last = following[0] != ", "
        found.described |= following[0].startswith(",") and last and not qualified
        at = following.end()
    return None


def _qualified(text: str, at: int) -> int:
    """The end of what says of which age, or from where, the people are who end at `at`."""
    while found := _AGE.match(text, at) or _OF_AGE.match(text, at):
        at = found.end()
    return at


def _item(text: str, at: int, nouns: PeopleNouns, *, bare: bool) -> tuple[int, int, bool] | None:
    """The end of one item, how many people it is, and whether it can only be of those whom a number before it counts: an age, a name with one."""
    if found := _ONE.match(text, at):
        end = _noun_end(found, nouns.one)
        if end is not None:
            return end, 1, _AGED.fullmatch(found["words"][: end - found.start("words")]) is not None
    if found := _SEVERAL.match(text, at):
        end, number = _noun_end(found, nouns.several), value_of(found["count"])
        if end is not None and number is not None and number == int(number):
            return end, int(number), False
    if found := _NAME.match(text, at):
        sure = found["age"] is not None or _AGE.match(text, found.end()) is not None
        return (found.end(), 1, sure) if sure or " " in found[0] else None
    if bare and (found := _BARE.match(text, at)) and found[0].lower() in nouns.one:
        return found.end(), 1, False
    return None


def _noun_end(found: re.Match[str], nouns: frozenset[str]) -> int | None:
    """Where the first noun for people ends that no other follows; None where there is none before a preposition, a verb or the like."""
    end = None
    for word in _TOKEN.finditer(found["words"]):
        told = word[0].lower() in nouns or (_AGED.fullmatch(word[0]) is not None)
        if told:
            end = found.start("words") + word.end()
        elif end is not None or _SMALL.fullmatch(word[0]):
            break
    return end
