"""How a sentence phrases a figure of dead or hurt: what stands right beside the number, and what it goes on to."""

from __future__ import annotations

import re

from checker.checks.entities.clause import CLAUSE
from checker.checks.entities.numerals import ORDINALS
from checker.checks.nearby import after, before
from checker.claim import Claim

BY_IT = 20
"""Characters between a figure and the word for what befell people within which they are one phrase."""
NAMING = 60
"""Characters between a figure and the word for naming people."""
_NAMED = re.compile(
    r"[^,;.]{0,100}\b(?:been|were|was|are|is)\b[^,;.]{0,30}\b(?:identified|named)\b(?! as (?:the |a )?(?:suspect|gunm|shooter|attacker))"
)
_BODIES = frozenset(("body", "corpse", "remains"))
_BODIES_OF = re.compile(r"\b(?:bodies|remains|corpses) of (?:all |the |at least ){0,2}$", re.IGNORECASE)
_TITLE_NAMES = re.compile(r" (?:\w+ ){1,3}(?:named|identified|ID['’]d|IDed)\b")
_NAMES = re.compile(r"\b(?:identif(?:y|ied|ies)|named?|names) (?:the )?(?:\w+ )?$")
_NAMED_ASIDE = re.compile(r"[^.;–—]{0,50}(?:--|[–—]) ?[A-Z][^.;–—]{3,90}?(?:--|[–—]) and ")
_PLURAL = re.compile(r"(?: (?!(?:of|man|woman|person)\b)[\w'’-]+)? (?:people|men|women|children|(?!remains$)[\w'’-]*(?<!s)s)")
_OTHERS = re.compile(r" (?:[a-z]+ )?others\b")
_ARE = re.compile(r" (?:were|are)\b")
_JOINED = re.compile(r"\b(?:and|or|nor|only|none|not)\b[^.;]*$", re.IGNORECASE)
""" "Two women and one were hurt" is of three."""
_SINGULAR = re.compile(
    r" (?:(?:other|young|local|more) )?(?:(?:person|man|woman|child|boy|girl)\b(?![-'’])"
    r"|(?:victim|officer|student|teenager|teen|soldier|bystander|adult)\b(?= (?:was|is|has|died|dead|injured|wounded|hurt|shot|killed)\b))",
    re.IGNORECASE,
)
""" "Four person", "four victim was"."""
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


def misnumbered(claim: Claim) -> bool:
    """ "One people", "one others", "four person": the words beside the number are those of another number, which stood there before."""
    return _one_for_several(claim) if claim.figure.point == 1 else _SINGULAR.match(after(claim, CLAUSE)) is not None


def _one_for_several(claim: Claim) -> bool:
    noun = claim.counted_span
    words = after(claim, max(0, min(CLAUSE, noun.end - claim.end))) if noun else ""
    if _PLURAL.fullmatch(words) is not None or _OTHERS.match(after(claim, 20)) is not None:
        return True
    return _ARE.match(after(claim, 20)) is not None and _JOINED.search(before(claim, CLAUSE)) is None


def before_the_next(claim: Claim, role: str) -> bool:
    """ "Three were dead and a fourth": the ordinal is the one that follows the figure."""
    found = _ORDINAL.match(after(claim, CLAUSE))
    if found is None or _COUNTED_AGAIN.search(found[0]) or (role == "killed" and _HARM.match(found.string, found.end())):
        return False
    return found[1].lower() == "other" or ORDINALS.index(found[1].lower()) + 1 == claim.figure.point


def counts_bodies(claim: Claim) -> bool:
    """ "Three bodies", "the bodies of 19 victims"."""
    return claim.counted in _BODIES or _BODIES_OF.search(before(claim, 40)) is not None


def with_names_aside(claim: Claim) -> bool:
    """ "Two officers - Lind and Rask - and a deputy": their names stand between them and the next of a list."""
    return _NAMED_ASIDE.match(after(claim, CLAUSE)) is not None


def has_names_by_now(claim: Claim) -> bool:
    """ "Two of the victims have been identified", "police named two", and in a headline "Two victims identified"."""
    if claim.section == "headline" and _TITLE_NAMES.match(after(claim, NAMING)):
        return True
    return bool(_NAMED.match(after(claim, CLAUSE)) or _NAMES.search(before(claim, NAMING)))
