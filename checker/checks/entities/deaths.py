"""What an article tells of deaths beside its figures of those hurt or shot."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.checks.entities.counts import Counts
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.compare.parts import HIT, part_words
from checker.reading import Reading

_PERSON = "man|woman|teen|teenager|boy|girl|person|student|victim|officer|mother|father|son|daughter|driver|worker|soldier"
ONE_DEATH = re.compile(
    rf"\b(?:(?:{_PERSON})(?: (?:is|was|has been))? (?:shot )?(?:dead|killed|died|dies)"
    r"|(?-i:[A-Z][\w'’-]+)(?:, [^.;]{0,60},)? (?:was|is) (?:fatally |shot )?(?:killed|dead|shot)(?: (?:dead|and killed))?\b(?<!shot)"
    r"|(?:killed|killing|kills) (?:a|an|one|1|\d+-year-old)\b|(?:left|leaves|leaving) (?:a|an|one|1)\b[^.,;]{0,40} dead)\b",
    re.IGNORECASE,
)
_DEATH = re.compile(
    r"\b(?:dead|deceased|killed|kills|died|dies|(?<!non-)(?<!non )fatal\w*|deadly|murder\w*|homicide\w*|slain|slaying|death)\b", re.IGNORECASE
)


def known_dead(gap: float, reading: Reading) -> bool:
    """Whether the article tells of so many dead, or, of one, speaks of a death without any number."""
    numbers = Counts.of(reading).dead
    return gap in numbers or (gap == 1 and not numbers and knows_death(reading.article.text))


@lru_cache(maxsize=8)
def knows_death(text: str) -> bool:
    """Kept, because every figure of an article asks it of the whole text."""
    return _DEATH.search(text) is not None


def counts_dead(claim: Claim, marks: Marks) -> bool:
    """Whether the figure is one of those shot or struck."""
    return claim.role == "casualties" or (claim.role == "injured" and HIT in part_words(claim, marks))
