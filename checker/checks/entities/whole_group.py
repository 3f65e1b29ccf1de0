"""Words that make a figure the whole of a group told of before: "all four victims", "the five who died"."""

from __future__ import annotations

import re

from checker.checks.entities.clause import CLAUSE
from checker.checks.guards import definite
from checker.checks.nearby import after, before
from checker.claim import Claim

_ALL = re.compile(r"\ball (?:of the |the )?$", re.IGNORECASE)
_OF_THE_LAST = re.compile(r" of (?:those|these)\b")
_WHOLE = re.compile(r"\b(?:all (?:of the |the )?|(?:one|two|among|\w+ )of the )$", re.IGNORECASE)
_CLOSED = re.compile(r"(?: (?!was\b|were\b|are\b|is\b|had\b|have\b)[\w'’-]+){0,2}(?: (?:who|that)(?: (?:was|were|had|have|been)){0,2})? ")
_NOUN = re.compile(r" (?!was\b|is\b|has\b)(?:\w+s|\w*men|people|children)\b")


def all_of_them(claim: Claim) -> bool:
    """ "All four victims"; "all four of those" are those last told of."""
    return _ALL.search(before(claim, 12)) is not None and not _OF_THE_LAST.match(after(claim, 12))


def closed_group(claim: Claim) -> bool:
    """ "the six people killed", "the five who died", "the 16 dead": the word for what happened belongs to the group, which is then the whole."""
    trigger = claim.trigger_span
    if trigger is None or not 0 <= trigger.start - claim.end < CLAUSE:
        return False
    between, behind = after(claim, trigger.start - claim.end), after(claim, CLAUSE)[trigger.end - claim.end :]
    return _CLOSED.fullmatch(between) is not None and not (between == " " and _NOUN.match(behind))


def points_back(claim: Claim) -> bool:
    """ "the two men" points back at a figure; "all two" of them, and "one of the two killed", give one."""
    return definite(claim) and not _WHOLE.search(before(claim, 16))
