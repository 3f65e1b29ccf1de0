"""How a sentence phrases a figure of dead or hurt: what stands right beside the number, and what it goes on to."""

from __future__ import annotations

import re

from checker.checks.entities.numerals import ORDINALS
from checker.checks.nearby import after
from checker.claim import Claim

CLAUSE = 200
"""Characters behind a figure that its clause may have."""
BY_IT = 20
"""Characters between a figure and the word for what befell people within which they are one phrase."""
_PLURAL = re.compile(r"(?:people|men|women|children|(?<!s)s)$")
_OTHERS = re.compile(r" (?:[a-z]+ )?others\b")
_ORDINAL = re.compile(rf"[^.;]*?\b(?:and|while|but) (?:a|the) ({'|'.join(ORDINALS)}|other)\b(?! (?:time|day))", re.IGNORECASE)
_COUNTED_AGAIN = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b", re.IGNORECASE)
_HARM = re.compile(r"[^.;,]{0,40}\b(?:injured|wounded|hurt|critical\w*|survived|recovering)\b")


def says_what_happened(claim: Claim) -> bool:
    """ "Left four dead", "four people were shot": the word for what befell people stands right beside the number."""
    trigger = claim.trigger_span
    if trigger is None:
        return False
    if trigger.end <= claim.start:
        return claim.start - trigger.end <= BY_IT
    return -1 <= trigger.start - claim.end <= BY_IT


def one_for_several(claim: Claim) -> bool:
    """ "One people", "one others": the noun is that of several."""
    if claim.figure.point != 1:
        return False
    noun = claim.counted_span
    words = after(claim, max(0, min(CLAUSE, noun.end - claim.end))) if noun else ""
    return _PLURAL.search(words) is not None or _OTHERS.match(after(claim, 20)) is not None


def before_the_next(claim: Claim, role: str) -> bool:
    """ "Three were dead and a fourth": the ordinal is the one that follows the figure."""
    found = _ORDINAL.match(after(claim, CLAUSE))
    if found is None or _COUNTED_AGAIN.search(found[0]) or (role == "killed" and _HARM.match(found.string, found.end())):
        return False
    return found[1].lower() == "other" or ORDINALS.index(found[1].lower()) + 1 == claim.figure.point
