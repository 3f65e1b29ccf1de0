"""Numbers that a report tells only to take them back: a rumour, a message that was a mistake, a count that somebody corrected."""

from __future__ import annotations

import re

from checker.checks.entities.counts import Counts
from checker.checks.entities.telling import Telling
from checker.checks.nearby import SENTENCE, START, after, before
from checker.compare.marks import Surroundings
from checker.reading import Reading

_DENIED = re.compile(r"\b(?:not|never|rather than|instead of) (?:the )?$", re.IGNORECASE)


def taken_back(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Scanner chatter had it at eight", "a tweet listing seven deaths was a mistake", "I heard 35. We have no evidence", "nine, not ten"."""
    return _is_taken_back(few, reading) != _is_taken_back(many, reading)


def _is_taken_back(told: Telling, reading: Reading) -> bool:
    return Counts.of(reading).once(("taken back", told.claim.index, told.marks), lambda: _found(told, reading))


def _found(told: Telling, reading: Reading) -> bool:
    claim = told.claim
    if claim.section == "headline":
        return False
    if _DENIED.search(before(claim, 20)):
        return True
    if told.marks.has("taken back", Surroundings(before(claim, SENTENCE), claim.text, after(claim, SENTENCE), "")):
        return True
    following = claim.sentence_index + 1
    if following >= len(reading.sentences) or reading.sentences[following].paragraph != reading.sentences[claim.sentence_index].paragraph:
        return False
    text = reading.text_of(reading.sentences[following])[:SENTENCE]
    return told.marks.has("taken back next", Surroundings("", "", text, text[:START].lstrip("\"'“”‘’ ")))
