"""Whether a figure shows that it states a whole toll, so that another number for the same toll cannot stand beside it.

Two figures of dead or hurt that part are far more often a part and its whole than a slip, and what makes the smaller one a part is told in ever
other words. So the smaller one has to show that it is the whole: it stands where copy states wholes, or it counts people in general, says what
happened to them, and names the happening or says it with the other figure's word.
"""

from __future__ import annotations

import re

from checker.checks.entities.alike import echoes, same_noun, worded_alike
from checker.checks.entities.telling import CLAUSE, Telling
from checker.checks.guards import SLIP
from checker.checks.nearby import after, before

OPENING = 2
"""The last sentence, counted from 0 with the headline, that states wholes."""
MANY = 5
"""From so many people on, a part is seldom so near to its whole."""
_CORNER = re.compile(r"\b\d+(?:00)? block\b|\b\d{1,2}:\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\bthe (?:worst|first|second|third|latest) \w+", re.IGNORECASE)
"""A street, a clock time or a rank among several: one place or step of what happened."""
_OF_COUNTED = re.compile(r" of (?:his|her|their|the|its) (?:\w+ )?\w+")
"""Behind "three": "of his five victims"."""
_FROM = re.compile(r"[^,;.]{0,100}\bfrom (?=[A-Z])")
"""Behind "two victims": "from Dorsa"."""
_AND_MORE = re.compile(r" and (?:an?|two|three|four|five|six|seven|eight|nine|ten|\d+|his|her|their) \w")
"""Behind "two children": "and two stepchildren"."""
_ALL = re.compile(r"[^,;.]{0,30}, all\b")
"""Behind "the five victims": ", all shot in the legs"."""
_UNDER_FIRE = re.compile(r"\b(?:gunfire|opened fire|shots rang|gunm[ae]n|shooters?|bombers?|attackers?)\b", re.IGNORECASE)


def tells_whole(few: Telling, many: Telling) -> bool:
    """Whether the smaller of two figures states all the dead, the hurt or the people shot of its happening."""
    if echoes(few, many):
        return True
    behind = after(few.claim, CLAUSE)
    close = few.value >= MANY and many.value - few.value <= SLIP
    if (few.group not in ("all", many.group) and not close) or _OF_COUNTED.match(behind) or _FROM.match(behind):
        return False
    if _first_of_a_list(few):
        return False
    if few.value == 1 and many.sentence > OPENING:
        return False  # a single victim in front is one of those told of further down
    if few.claim.section == "headline" or few.sentence <= OPENING:
        return "other" not in few.parts
    alike = same_noun(few, many)
    if few.parts - few.marks.words("degree") or ((few.claim.modifiers or few.group != "all") and not alike):
        return False
    if few.definite and not alike:
        return (few.claim.counted or "").endswith("victim")  # "the five victims" of a headline's six: no count before it to point at
    if few.claim.trigger_span == few.claim.counted_span:
        return _ALL.match(behind) is not None
    text = few.claim.sentence_text
    if _CORNER.search(text):
        return False
    return close or alike or few.marks.names_happening(text) or bool(_UNDER_FIRE.search(text)) or worded_alike(few, many)


def _first_of_a_list(few: Telling) -> bool:
    """Whether more people are told of right behind those counted, or the figure has no noun and opens its sentence: "Two are at home"."""
    noun = few.claim.counted_span
    if noun is not None:
        return _AND_MORE.match(after(few.claim, CLAUSE)[max(0, noun.end - few.claim.end) :]) is not None
    bare = few.claim.counted is None and "other" not in few.claim_marks
    return bare and few.sentence > OPENING and not before(few.claim, CLAUSE).strip("\"\u201c\u2018' ")
