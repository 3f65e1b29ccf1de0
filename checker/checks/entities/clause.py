"""The clause of a figure, cut out of its sentence: "Four were shot, the second such attack this week" counts one attack."""

from __future__ import annotations

import re

CLAUSE = 200
"""Characters either side of a figure that its clause may have."""
_CLAUSE_START = re.compile(r".*(?:[;:—–]\s|--\s|, (?:as|but|and|while)\s)", re.DOTALL)
_CLAUSE_END = re.compile(
    r"[;:—–]|--|, (?:marking|making|bringing|which|who|when|while|as|but|after|and)\b|\b(?:while|but|who|which|because)\b|\b(?:up|down) from\b"
    r"|\band (?:an?|another|one|two|three|four|five|\d+)\b|, (?:the|its|their) (?:\w+ )?(?:worst|deadliest|heaviest|highest|largest|biggest)\b"
)
_ASIDE = re.compile(r"\s(?:--|[—–])\s[^—–.;]{1,40}?\s(?:--|[—–])\s")
_ORDER = r"(?:latest|newest|\w+(?:th|nd|rd)|one|another|last)"
_ONE_OF_A_SERIES = rf"{_ORDER} (?:in|of) (?:a|the|this|that) (?:\w+ )?(?:series|string|wave|spate|rash) of [^.,;]{{0,40}}"
_RANKED_SINCE = r"(?:\w{3,}est|worst|most \w+)\b[^.;]{0,60}? since (?:(?!\b(?:when|which)\b)[^.;]){0,80}(?=[.;]|$)"
_NTH = r"(?:second|third|\w+th)"
_NTH_IN = rf"{_NTH} (?:[\w'’-]+ ){{1,3}}in (?:an?|as many|\w+) (?:hours?|days?|weeks?|months?|years?)\b"
_NTH_SUCH = rf"{_NTH} such [\w'’-]+(?: (?!when\b|which\b)[^.,;\s]+){{0,8}}"
_BLASTS = r"(?:series|string|chain) of (?:\w+ )?(?:explosions|blasts|tremors|aftershocks)"
_NO_HAPPENING = re.compile(
    rf"\bone of (?:the|\w+['’]s) [^.,;]{{0,60}}|\b(?:first|second|third|fourth|fifth) (?:street|avenue|ward|road)\b"
    rf"|\b(?:{_ONE_OF_A_SERIES}|{_RANKED_SINCE}|{_NTH_IN}|{_NTH_SUCH}|{_BLASTS})",
    re.IGNORECASE,
)


def clause_before(text: str) -> str:
    """The clause before a figure, of the text before it."""
    return _CLAUSE_START.sub("", text)


def clause_behind(text: str) -> str:
    """The clause behind a figure, of the text behind it."""
    return _CLAUSE_END.split(_ASIDE.sub(" ", text), maxsplit=1)[0]


def without_other_counts(clause: str) -> str:
    """The clause without what is no word on happenings: "one of the worst attacks" is one attack, and "Second Street" a place.

    So it is with "the latest in a series of raids", and with "the highest toll since last year".
    """
    return _NO_HAPPENING.sub("", clause)
