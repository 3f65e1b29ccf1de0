"""number-and-noun: "one people were killed", "four person was shot": the number is not the one for which the noun was written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.checks.base import Case, Check
from checker.checks.entities.numerals import value_of
from checker.checks.entities.sentences import sentences_of
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook.base import Strict

_NUMBER = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}"
_LABEL = re.compile(r"(?:\b[A-Z][\w'’]*\.?|\d|\bof|\b(?:at|on|age|aged|by|since|until|before)|[#$/.,-]) ?$")
"""What makes a number in digits a label, a day or an age: "Ward 1", "June 2", "at 20"; a new clause starts behind a dash with space."""
_HYPHENED = r"\w+-\w+(?:-\w+)?"
""" "One coast-guard officers", "one 16-year-old boys"."""
NEAR = 90
"""Characters either side of the figure in which a word for harm makes it a toll."""


class NumberNounParameters(Strict):
    """`plural` and `singular`: nouns for people and their harm.

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
        words = self.parameters
        harm = rf"(?:{'|'.join(words.harm)})"
        between = rf"(?:(?:{'|'.join(words.between)}|{_HYPHENED}) ){{0,2}}"
        one = rf"(?:one|1) {between}(?:{'|'.join(words.plural)})\b(?!['’-])"
        many = rf"(?!(?:one|0?1) )(?:{_NUMBER}) {between}(?:{'|'.join(words.singular)})(?= (?:(?:was|is|has been|had been) |{harm}\b))"
        wrong, toll = re.compile(rf"(?<![\w:.-])(?:{one}|{many})", re.IGNORECASE), re.compile(rf"\b{harm}\b", re.IGNORECASE)
        never = re.compile(rf"\b(?:{'|'.join(words.never_after)})\.? $", re.IGNORECASE)
        for sentence, text in sentences_of(reading):
            for found in wrong.finditer(text):
                before, number = text[: found.start()], found[0].split()[0]
                if never.search(before) or (number.isdigit() and _is_label(before)):
                    continue
                if not toll.search(text[max(0, found.start() - NEAR) : found.end() + NEAR]):
                    continue
                where = Location.of_words(reading.article, sentence.start + found.start(), sentence.start + found.end(), text)
                value = value_of(number)
                noun = "one person" if value != 1 else "several people"
                yield self.finding(f'"{where.text}": the noun is that of {noun}; number or noun is wrong.', where)


def _is_label(before: str) -> bool:
    """Whether what stands before a number in digits makes it something else than a count."""
    return re.search(r"(?:[:;–—|]|\s-)\s*$", before) is None and _LABEL.search(before) is not None
