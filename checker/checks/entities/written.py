"""In how many sentences of an article a number stands, whatever it counts there: "the four", "all four victims", "a party of four".

The number of a toll comes back in other words all through an article. A number altered by a slip stands alone, as a rule.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Set
from functools import lru_cache

from checker.checks.entities.counts import KEPT
from checker.checks.entities.numerals import NUMBER, value_of
from checker.checks.entities.telling import Telling
from checker.months import NUMBER_OF_MONTH
from checker.reading import Reading

_NUMBER = re.compile(NUMBER, re.IGNORECASE)
_PART_OF_MORE = re.compile(r"[:/%]")
"""What stands behind the hours of a clock time, the month of a date in numbers, or a percentage."""
_OF_MORE = re.compile(rf"(?:[:/$#]|\b(?:{'|'.join(NUMBER_OF_MONTH)})\.? )$", re.IGNORECASE)
"""What stands before the minutes, the day, money or a number that is a name."""
_BEFORE = 12


def times_written(told: Telling, reading: Reading) -> int:
    """How many other sentences write the number of a figure."""
    return len(_written(reading).get(told.value, frozenset()) - {told.sentence})


@lru_cache(maxsize=KEPT)
def _written(reading: Reading) -> Mapping[float, Set[int]]:
    """By number, the sentences in which it stands, other than in an age, a span of time, a sum of money or a measure."""
    text = reading.article.text
    elsewise = [(claim.start, claim.end) for claim in reading.claims if claim.figure.kind != "count"]
    starts = [sentence.start for sentence in reading.sentences]
    found: dict[float, set[int]] = defaultdict(set)
    for match in _NUMBER.finditer(text):
        at, end = match.span()
        known = bisect_right(elsewise, (at, len(text))) - 1
        if (known >= 0 and elsewise[known][1] > at) or _PART_OF_MORE.match(text, end) or _OF_MORE.search(text[max(0, at - _BEFORE) : at]):
            continue
        value = value_of(match[0])
        if value is not None:
            found[value].add(bisect_right(starts, at) - 1)
    return found
