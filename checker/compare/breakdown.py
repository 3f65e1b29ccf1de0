"""Tolls told place by place.

"Nineteen died in Selwick, 13 in Torra and four in Zell", "Selwick has paid the heaviest price, with 18 dead", "18 in Selwick alone",
"in Selwick 18 people died, in Torra seven".
"""

from __future__ import annotations

import re

from checker.claim import Claim
from checker.compare.parts import text_about

_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)"
_LOOSE = r"(?:at least |about |some |nearly |another )?"
_AND = rf",? (?:and |while |but )?{_LOOSE}"
_PLACED = rf"(?: (?!in\b|at\b|and\b)[\w'’-]+){{0,5}} (?:in|at) (?:the )?({_NAME})"
_ALONE = re.compile(_PLACED)
_THERE_ALONE = re.compile(rf"{_PLACED}(?: district| province| city| county| state)? alone\b")
_BEFORE_ANOTHER = re.compile(rf"{_PLACED}{_AND}{_NUMBER}(?: [a-z]+){{0,4}} (?:in|at) (?:the )?[A-Z]")
_BEHIND_ANOTHER = re.compile(rf"\b(?i:{_NUMBER})\b[^.;]{{0,60}} (?:in|at) (?:the )?{_NAME}{_AND}$")
_FRONTED = re.compile(rf"\b[Ii]n (?:the )?({_NAME})(?: [a-z]+){{0,4}} {_LOOSE}$")
_FRONTED_ANOTHER = re.compile(rf"[^.]{{0,40}}?\bin (?:the )?{_NAME}(?: [a-z]+){{0,3}} {_LOOSE}(?i:{_NUMBER})\b(?! (?:[a-z]+ )?in [A-Z])")
_BEHIND_FRONTED = re.compile(rf"\b[Ii]n (?:the )?{_NAME}(?: [a-z]+){{0,4}} {_LOOSE}(?i:{_NUMBER})\b")
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
    fronted = _FRONTED.search(before)
    if fronted and (_FRONTED_ANOTHER.match(behind) or _BEHIND_FRONTED.search(before[: fronted.start()])):
        return fronted[1]  # "in Selwick the toll is 19, in Torra six and in Zell four"
    found = _THERE_ALONE.match(behind) or _BEFORE_ANOTHER.match(behind) or (_ALONE.match(behind) if _BEHIND_ANOTHER.search(before) else None)
    return found[1] if found else None
