"""People whom a text tells of without a numeral: "a wall crushed a shepherd, and his daughter is missing, said the mayor"."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.checks.speakers import Speakers
from checker.claim import Claim
from checker.compare.marks import Marks, any_word
from checker.reading import Reading

MOST = 3
"""So many people a text tells of one by one."""
LONGEST = 600
"""Characters of a sentence that are read for them."""
_ONE = r"\b(?:an?|his|her|their|the) (?:[\w-]+ ){0,3}?"
_FATES = {
    "killed": (
        r"\b(?:killed|killing|kills|crushed|buried|claimed the li(?:fe|ves) of)\b",
        r"\b(?:died|dies|(?:was|were) (?:killed|crushed|found dead))\b",
    ),
    "missing": (
        r"\b(?:left|leaving|leaves)\b(?=.*\bmissing\b)",
        r"\b(?:(?:is|are|was|were|remain(?:s|ed)?) (?:still )?missing|vanished|disappeared)\b",
    ),
}
"""By role, the words before and behind those whom it befell."""


class Singles:
    """How many people somebody is cited for in the sentences of one article that tell of them one by one, read once a role."""

    def __init__(self, reading: Reading, speakers: Speakers, marks: Marks) -> None:
        self._reading, self._speakers, self._marks = reading, speakers, marks
        self._found: dict[str, dict[int, int]] = {}

    def tell(self, claim: Claim) -> bool:
        """Whether, behind a figure of the dead or missing in headline or lead, as many people are told of."""
        wanted = claim.figure.value
        if claim.role not in _FATES or isinstance(wanted, tuple) or not 1 <= wanted <= MOST or claim.section == "body":
            return False
        if claim.role not in self._found:
            self._found[claim.role] = self._last(claim.role)
        return self._found[claim.role].get(int(wanted), -1) > claim.sentence.start

    def _last(self, role: str) -> dict[int, int]:
        """By number of people, where the last sentence begins that tells of so many."""
        found: dict[int, int] = {}
        for sentence in self._reading.sentences:
            number = 0 if sentence.section == "headline" else people_in(self._reading.text_of(sentence)[:LONGEST], role, self._marks)
            if number and self._speakers.of(sentence):
                found[number] = sentence.start
        return found


def people_in(text: str, role: str, marks: Marks) -> int:
    """How many people a sentence tells of one by one whom that befell; 0 for none."""
    one, befalls, befell = _people(role, marks)
    found = befalls.search(text) or befell.search(text)
    return len(one.findall(found[1])) if found else 0


@lru_cache(maxsize=16)
def _people(role: str, marks: Marks) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """One person; and one or several joined by "and", behind a word for what befell them and before one."""
    one = rf"{_ONE}{any_word(marks.words('somebody'))}\b(?!s)"
    several = rf"{one}(?:(?:,| and|, and) {one})*"
    before, behind = _FATES[role]
    patterns = (one, rf"{before} ({several})", rf"({several})[^.;,]{{0,20}}? {behind}")
    one_person, befalls, befell = (re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    return one_person, befalls, befell
