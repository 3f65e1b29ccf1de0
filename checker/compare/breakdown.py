"""Tolls told place by place: "Nineteen died in Selwick, 13 in Torra and four in Zell", "Selwick has paid the heaviest price, with 18 dead"."""

from __future__ import annotations

import re

from checker.claim import Claim
from checker.compare.parts import text_about

_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?)"
_LOOSE = r"(?:at least |about |some |nearly |another )?"
_AND = rf",? (?:and |while |but )?{_LOOSE}"
_PLACED = rf"(?: (?!in\b|at\b|and\b)[\w'’-]+){{0,5}} (?:in|at) (?:the )?({_NAME})"
_ALONE = re.compile(_PLACED)
_BEFORE_ANOTHER = re.compile(rf"{_PLACED}{_AND}{_NUMBER}(?: [a-z]+){{0,4}} (?:in|at) (?:the )?[A-Z]")
_BEHIND_ANOTHER = re.compile(rf"\b(?i:{_NUMBER})\b[^.;]{{0,60}} (?:in|at) (?:the )?{_NAME}{_AND}$")
_HARDEST_HIT = re.compile(
    rf"({_NAME})(?: [a-z]+)? (?:paid the (?:heaviest|highest) (?:price|toll)|bore the brunt|took the worst|suffered (?:the )?(?:most|worst)"
    r"|(?:the )?(?:worst|hardest)[ -](?:hit|affected))\b[^.;]{0,40}$"
)


def one_place(claim: Claim) -> str | None:
    """The place of several whose own toll the figure is; None for one that the sentence does not share out by place."""
    text, start, end = text_about(claim)
    before, behind = text[:start], text[end:]
    hit = _HARDEST_HIT.search(before)
    if hit:
        return hit[1]
    found = _BEFORE_ANOTHER.match(behind) or (_ALONE.match(behind) if _BEHIND_ANOTHER.search(before) else None)
    return found[1] if found else None
