"""number-and-noun: "one people were killed", "four person was shot", "all one were shot": the number is not that for which its words were written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from checker.checks.base import Case, Check
from checker.checks.entities.members import PeopleNouns
from checker.checks.entities.sentences import sentences_of
from checker.extract.nouns import plural
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook.base import Strict

_NUMBER = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}"
_LABEL = re.compile(r"(?:\b[A-Z][\w'’]*\.?|\d|\bof|\b(?:at|on|age|aged|by|since|until|before)|[#$/.,-]) ?$")
"""What makes a number in digits a label, a day or an age: "Ward 1", "June 2", "at 20"; a new clause starts behind a dash with space."""
_HYPHENED = r"\w+-\w+(?:-\w+)?"
""" "One coast-guard officers", "one 16-year-old boys"."""
_VERB = r"(?:were|are|have)\b"
_WHOLE = rf"all one(?= (?:of (?:the|them|his|her|their|its|those|these)\b|{_VERB}|(?:had|died|suffered|survived)\b)|[.,;])"
_THESE = rf"the one(?= (?:(?:dead|injured|wounded|hurt) )?(?:who )?{_VERB})"
_SUBJECT = r"(?<![\w ])(?<![,;:]\s)one(?= (?:were|are|die)\b)|(?<=\w and )(?<!hundred and )(?<!thousand and )one(?= (?:were|are) (?:being )?\w+ed\b)"
_OF_THEM = r"one of (?:them|whom)"
""" "All one of the victims", "the one who were wounded", "One were killed", "three were hurt and one are being watched", "one of them nurses"."""
NEAR = 90
"""Characters either side of the figure in which a word for harm makes it a toll."""


class NumberNounParameters(Strict):
    """`plural`: nouns for people and their harm beside those of `rules/constructions/`; `singular`: nouns for one person.

    `between`: words that may stand between number and noun; `harm`: words that make a figure a toll; `never_after`: words before "one" with which it
    is a name or a pronoun.
    """

    plural: tuple[str, ...]
    singular: tuple[str, ...]
    between: tuple[str, ...]
    harm: tuple[str, ...]
    never_after: tuple[str, ...]


class NumberNoun(Check):
    """Holds every small number of people killed or hurt against the form of its noun."""

    kind = "number-and-noun"
    Parameters = NumberNounParameters
    parameters: NumberNounParameters

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        for sentence, text in sentences_of(reading):
            for found in self._wrong.finditer(text):
                before, number = text[: found.start()], found[0].split()[0]
                if found["noun"] and found["noun"].lower() not in self._people:
                    continue
                if self._never.search(before) or (number.isdecimal() and _is_label(before)):
                    continue
                if not self._toll.search(text[max(0, found.start() - NEAR) : found.end() + NEAR]):
                    continue
                where = Location.of_words(reading.article, sentence.start + found.start(), sentence.start + found.end(), text)
                if found["many"]:
                    told = "noun is that of one person"
                elif found["noun"]:
                    told = "noun is that of several people"
                else:
                    told = "words are those of several people"
                yield self.finding(f'"{where.text}": the {told}; number or noun is wrong.', where)

    @cached_property
    def _people(self) -> frozenset[str]:
        """Nouns for several people."""
        return frozenset(map(plural, PeopleNouns.of(self.rulebook).known)).union(self.parameters.plural)

    @cached_property
    def _wrong(self) -> re.Pattern[str]:
        """A number beside a noun, which may be one of `_people`, or in a turn of phrase that goes with another number."""
        words = self.parameters
        between = rf"(?:(?:{'|'.join(words.between)}|{_HYPHENED}) ){{0,2}}"
        one = rf"{_WHOLE}|{_THESE}|{_SUBJECT}|(?:{_OF_THEM} |(?:one|1) {between})(?!of\b)(?P<noun>[\w-]+)\b(?!['’-])"
        singular = rf"(?:{'|'.join(words.singular)})(?= (?:(?:was|is|has been|had been) |{self._harm}\b))"
        many = rf"(?!(?:one|0?1) )(?:{_NUMBER}) {between}{singular}"
        return re.compile(rf"(?<![\w:.-])(?:{one}|(?P<many>{many}))", re.IGNORECASE)

    @cached_property
    def _toll(self) -> re.Pattern[str]:
        return re.compile(rf"\b{self._harm}\b", re.IGNORECASE)

    @cached_property
    def _never(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(self.parameters.never_after)})\.? $", re.IGNORECASE)

    @property
    def _harm(self) -> str:
        return rf"(?:{'|'.join(self.parameters.harm)})"


def _is_label(before: str) -> bool:
    """Whether what stands before a number in digits makes it something else than a count."""
    return re.search(r"(?:[:;–—|]|\s-)\s*$", before) is None and _LABEL.search(before) is not None
