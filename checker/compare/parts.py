"""Words beside a figure that make its group a part of a larger one, so that it is no rival of the whole.

"Four other people died", "around 30 seriously injured", "two were in critical condition": copy seldom says that these are parts, but readers know.
"""

from __future__ import annotations

import re

from checker.claim import Claim

REACH = 70
"""Characters behind the figure in which such words still belong to it."""
_WORD = re.compile(r"[a-z]+")
_ADDING = frozenset("other others more additional further remaining".split())
_BEFORE = frozenset("another further additional".split())
_DEGREES = frozenset(
    "seriously critically severely gravely badly slightly lightly moderately completely totally partially partly minor serious critical stable grave "
    "threatening grazed superficial".split()
)
_BODY = frozenset("leg legs arm arms chest head foot feet hand hands back shoulder stomach abdomen torso neck face thigh calf buttocks hip knee ankle".split())
_CARRIED = frozenset("transported airlifted rushed flown taken drove walked admitted released discharged treated undergoing surgery".split())
_HIT = frozenset("shot hit struck stabbed grazed".split())
_PLACE_OF_DEATH = re.compile(r"\b(?:at|on) the scene\b|\b(?:at|in)(?: the| a| local| nearby)? hospitals?\b")


def part_words(claim: Claim) -> list[str]:
    """Marks of a partial group, for the key under which claims are compared; empty for a figure on the whole."""
    text = claim.sentence_text
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    clause = text[end : end + REACH].lower()
    behind = _WORD.findall(re.split(r"[,;.]", clause, maxsplit=1)[0])
    before = _WORD.findall(text[max(0, start - 25) : start].lower())[-2:]
    marks = []
    if (behind[:1] and behind[0] in _ADDING) or (before[-1:] and before[-1] in _BEFORE):
        marks.append("other")
    marks += sorted(_DEGREES.intersection(behind))
    if claim.role in ("injured", "casualties", "killed"):
        marks += _of_wounds(claim, clause, behind)
    return marks


def _of_wounds(claim: Claim, clause: str, behind: list[str]) -> list[str]:
    marks = []
    if not _BODY.isdisjoint(behind):
        marks.append("by wound")
    if claim.role != "killed" and not _CARRIED.isdisjoint(behind):
        marks.append("carried")
    if claim.role == "killed" and _PLACE_OF_DEATH.search(clause):
        marks.append("by place of death")
    if claim.role == "injured" and _trigger(claim) in _HIT:
        marks.append("hit")  # "seven people were shot" counts the dead among them
    return marks


def _trigger(claim: Claim) -> str:
    span = claim.trigger_span
    if span is None or not claim.sentence.start <= span.start < claim.sentence.end:
        return ""
    return claim.sentence_text[span.start - claim.sentence.start : span.end - claim.sentence.start].lower()
