"""Figures that are one item of a list of people: "two men and a woman were shot"."""

from __future__ import annotations

import re

from checker.checks.nearby import after, before
from checker.claim import Claim

REACH = 160
"""Characters behind a figure in which the other items of a list are looked for."""
_NUMBER = r"(?:a|an|one|two|three|four|five|another|\d+)"
_PERSON = r"(?:\w*man|\w*men|(?:fe)?males?|boys?|girls?|child(?:ren)?|teen\w*|baby|infant|others?)"
_AND_ONE = re.compile(
    rf" (?:(?!dead|kill|injur|wound|hurt|shot|died)[\w'’-]+ ){{1,2}}(?:and|&) {_NUMBER} (?:[\w-]+ ){{0,4}}{_PERSON}\b", re.IGNORECASE
)
_ONE = r"(?:driver|gunman|suspect|shooter|victim|mother|father|wife|husband|son|daughter|brother|sister|officer|guard|clerk|pilot)s?"
_ASIDE_AND = re.compile(r"[^.;–—]{0,50}(?:--|[–—])[^.;–—]{3,90}?(?:--|[–—]) and ")
_AND_BEFORE = re.compile(rf"\b(?:{_NUMBER}|the|his|her) (?:[\w-]+ )?(?:{_PERSON}|{_ONE}) (?:and|&) $", re.IGNORECASE)
_HEADLINE_LIST = re.compile(rf" [\w'’-]+, (?!including|among)(?:{_NUMBER} )?(?:[\w-]+ )?{_PERSON}\b", re.IGNORECASE)
_ANOTHER_DEATH = re.compile(r"[^;]*;[^;]*\b(?:dies|died|dead|killed)\b")
_AND_OTHERS = re.compile(
    rf"(?: [\w-]+){{1,2}}, (?!who\b|which\b){_NUMBER} (?:[\w-]+ )?[\w-]+(?:, {_NUMBER} (?:[\w-]+ )?[\w-]+)?,? and {_NUMBER} [a-z-]+", re.IGNORECASE
)
""" "Two pupils, a chemistry teacher and a porter"."""
_AS_WERE = re.compile(r"\bas (?:was|were) (?:also )?$")
_PERSON_AND = re.compile(rf"\b(?:{_PERSON}|{_ONE}),? (?:and |& )?$", re.IGNORECASE)


def listed_with(claim: Claim) -> bool:
    """ "two men and a woman", "2 officers & 3 others", "as were three girls": an item of a list of people; a group of its own may be all of it."""
    behind = after(claim, REACH)
    if _AS_WERE.search(before(claim, 20)) or _AND_OTHERS.match(behind):
        return True
    if claim.population not in ("all", "men", "women"):
        return False
    if claim.section == "headline" and (_HEADLINE_LIST.match(behind[:80]) or _PERSON_AND.search(before(claim, 40))):
        return True
    return bool(_AND_ONE.match(behind[:80]) or _ASIDE_AND.match(behind) or _AND_BEFORE.search(before(claim, 40)))


def beside_another_death(claim: Claim) -> bool:
    """ "Two dead in Orsa; third woman dies": a headline's figure, beside which it tells of one more who died."""
    return claim.section == "headline" and _ANOTHER_DEATH.match(after(claim, REACH)) is not None
