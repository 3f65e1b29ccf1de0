"""People whom an article tells of one by one beside a figure, and who bring it up to a larger one: "another man", "a third child"."""

from __future__ import annotations

import re

from checker.checks.entities.numerals import ORDINALS
from checker.claim import Claim
from checker.reading import Reading

_PERSON = (
    r"(?:man|woman|teen|teenager|boy|girl|kid|child|person|student|victim|officer|deputy|mother|father|son|daughter|driver|worker|soldier|baby|toddler"
    r"|\d{1,2}-year-old|individual|male|female|bystander|employee|patron|guard|clerk)"
)
_A_NEXT = re.compile(rf"\b(?:a|the|an) ({'|'.join(ORDINALS)}) (?:\w+ ){{0,2}}{_PERSON}\b(?!s)", re.IGNORECASE)
_NTH = re.compile(rf"\b(?:a|the|an) (?:\w+ and )?({'|'.join(ORDINALS)}) (?:\w+ ){{0,2}}(?:{_PERSON}s?|was|is|had|died|remains?)\b", re.IGNORECASE)
_ONE_PERSON = re.compile(
    rf"\b(?:another|an?|one|{'|'.join(ORDINALS)}) (?:[\w-]+ ){{0,2}}(?:man|woman|teen|teenager|boy|girl|person|victim|officer|male|female|child"
    r"|\d+-year-old)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"(?:an?|one) ", re.IGNORECASE)
_ANOTHER = re.compile(rf"(?<!one and )(?<!by )\banother (?:[\w-]+ ){{0,2}}{_PERSON}\b(?!s)", re.IGNORECASE)
_ONE_AND = re.compile(rf"\b(?:a|an|one|1) (?:[\w-]+ )?{_PERSON}(?: \w+)?,? and (?:the |\w+ )?$", re.IGNORECASE)
_AND_ONE = re.compile(rf"(?: [\w'’-]+){{0,5}}(?:,? and|,) (?:a|an|one|1|another) (?:[\w-]+ )?{_PERSON}\b(?!s)", re.IGNORECASE)
_ONE_DIES = re.compile(rf"\b{_PERSON}(?:, \d{{1,3}},)? (?:also |later )?(?:(?:is|was) )?(?:dies|died|killed|dead)\b", re.IGNORECASE)
_HURT = re.compile(r"[^.;,]{0,40}\b(?:injured|wounded|hurt|critical\w*|survived|recovering)\b")
_DIED = re.compile(r"[^.;,]{0,40}\b(?:dead|died|dies|killed|fatally)\b")
_DISTRIBUTED = re.compile(r"\bone\b[^.;]{0,60}\band another\b", re.IGNORECASE)
BEHIND = 220
"""Characters behind a figure's sentence in which the next person is told of."""


def told_singly(claim: Claim, gap: float, reading: Reading, *, behind: bool = True) -> bool:
    """Whether one more person is told of beside the figure, or `behind` its sentence, where one is what it lacks."""
    if gap != 1:
        return False
    at, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    lead_in, rest = claim.sentence_text[max(0, at - 60) : at], claim.sentence_text[end : end + 200]
    beside = None if claim.section == "headline" else _AND_ONE.match(rest)
    if _ONE_AND.search(lead_in) or (beside is not None and _same_fate(claim, beside)):
        return True
    own_noun = claim.counted_span.end - claim.end if claim.counted_span and claim.counted_span.start >= claim.end else 0
    if claim.role == "killed" and _ONE_DIES.search(rest, own_noun):
        return True
    if claim.section == "headline":
        return False
    following = rest + reading.article.text[claim.sentence.end : claim.sentence.end + BEHIND]
    nexts = (found for found in _A_NEXT.finditer(following) if _same_fate(claim, found))
    if any(ORDINALS.index(found[1].lower()) + 2 == claim.figure.point + 1 for found in nexts):
        return True
    another = _ANOTHER.search(following)
    return behind and another is not None and _same_fate(claim, another) and _DISTRIBUTED.search(following) is None


def told_next(claim: Claim, whole: float, reading: Reading) -> bool:
    """Whether close to the figure the text tells of the person next in number to it, or of one further on, up to the whole: "a fourth victim"."""
    text = reading.article.text
    close = text[max(0, claim.sentence.start - BEHIND) : min(claim.sentence.end, claim.end + BEHIND) + BEHIND]
    numbers = (ORDINALS.index(found[1].lower()) + 2 for found in _NTH.finditer(close) if _same_fate(claim, found))
    return any(claim.figure.point < number <= whole for number in numbers)


def one_more_before(claim: Claim, reading: Reading) -> bool:
    """Whether one person is told of by himself in the figure's sentence or before it."""
    start = max(0, claim.sentence.start - BEHIND)
    near = reading.article.text[start : min(claim.sentence.end, claim.end + BEHIND)]
    return any(_one_more(claim, person) for person in _ONE_PERSON.finditer(near))


def _one_more(claim: Claim, person: re.Match[str]) -> bool:
    """Whether a person told of by himself met what the figure's people did: "another man", "a third", or one of whom the text says so."""
    if not _same_fate(claim, person):
        return False
    fate = {"killed": _DIED, "injured": _HURT}.get(claim.role)
    return fate is None or _SOMEBODY.match(person[0]) is None or fate.match(person.string, person.end()) is not None


def _same_fate(claim: Claim, person: re.Match[str]) -> bool:
    """Whether what is told of the one more person is not what the figure leaves out: the hurt beside the dead, the dead beside the hurt."""
    other = {"killed": _HURT, "injured": _DIED}.get(claim.role)
    return other is None or other.match(person.string, person.end()) is None
