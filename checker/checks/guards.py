"""What makes two figures of one role no rivals although they look alike: additions, forecasts, and parts that make up the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from checker.claim import Claim
from checker.compare.parts import hurt_beside_dead
from checker.reading import Reading
from checker.story import Pair

_MORE = re.compile(r"\W{0,3}(?:\w+ )?(?:others?|more|additional|further|extra|remaining|of (?:them|those|whom|these|the))\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:another|a further|an additional|other|remaining|rest of the|including|among them) (?:at least |about |some |around |more than )?$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"\b(?:all|the|these|those|his|her|their|its|both|other|latter|of the)[ \u00a0](?:of the )?(?:\w+ )?$", re.IGNORECASE)
_COMING = (
    "expect(?:s|ed|ing)?|forecasts?|predict(?:s|ed)?|project(?:s|ed)?|could|may|might|would|will|plans?|aims?|hopes?|target|goal|likely|if|capacity"
)
_FORECAST = re.compile(rf"\b(?:{_COMING})\b[^.;:]{{0,60}}$", re.IGNORECASE)
_DOERS = "gunman|gunmen|shooter|suspects?|attackers?|assailants?|bombers?|perpetrators?|killer|himself|herself|themselves|driver|pilot|crew"
_DOER = re.compile(
    rf"\b(?:including|counting|among them|plus|as well as|not including|excluding|besides) (?:the |a |two |three |both )?(?:\w+ )?(?:{_DOERS})\b",
    re.IGNORECASE,
)
_HAPPENING = (
    "shootings?|attacks?|crash(?:es)?|incidents?|blasts?|bombings?|explosions?|fires?|killings?|strikes?|quakes?|earthquakes?|storms?|floods?|cases?"
)
_ELSEWHERE = re.compile(
    rf"\b(?:(?:another|other|separate|unrelated|previous|earlier|similar|second|different|past|recent) (?:\w+ ){{0,2}}(?:{_HAPPENING})"
    r"|(?:last|previous) (?:week|month|year|summer|fall|autumn|spring|winter|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)|(?:months?|years?|decades?) (?:ago|earlier|before)|back in)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:found|find|discover(?:ed)?|locat(?:ed|e)|saw|encountered|initial(?:ly)?|at first|first|originally|early reports?)\b[^.;]{0,50}$",
    re.IGNORECASE,
)
_AND_SELF = re.compile(r"\b(?:and|then) (?:then )?(?:himself|herself|themselves)\b")
_EACH = re.compile(
    r"\b(?:each|apiece|every|per|daily|a day|a week|a month|a year|an hour|on average|average|typically|usually|annually|respectively)\b",
    re.IGNORECASE,
)
LOOSE_ROLES = frozenset({"participants", "fighters", "detained", "rescued", "casualties"})
_MOST_PARTS = 6


def _before(claim: Claim, width: int = 80) -> str:
    at = claim.start - claim.sentence.start
    return claim.sentence_text[max(0, at - width) : at]


def addition(claim: Claim) -> bool:
    """ "two others", "another 12", "three of them": never the whole of anything."""
    if hurt_beside_dead(claim):
        return False
    if claim.adds_to is not None or claim.part_of is not None:
        return True
    after = claim.sentence_text[claim.end - claim.sentence.start :][:30]
    return bool(_MORE.match(after) or _ANOTHER.search(_before(claim)))


def definite(claim: Claim) -> bool:
    """ "all four victims", "the two men": points back at a figure instead of giving one."""
    return bool(_DEFINITE.search(_before(claim, 20)))


def forecast(claim: Claim) -> bool:
    """ "the city expects about six million": not a fact yet."""
    return bool(_FORECAST.search(_before(claim)))


def with_doer(claim: Claim) -> bool:
    """ "seven people died, including the gunman": counts one group more than others do."""
    at = claim.end - claim.sentence.start
    after = claim.sentence_text[at : at + 120]
    return bool(_DOER.search(after) or _AND_SELF.search(after))


def shared_out(claim: Claim) -> bool:
    """ "two were killed at each site", "five a day": not the whole."""
    at = claim.end - claim.sentence.start
    return bool(_EACH.search(claim.sentence_text[max(0, at - 60) : at + 60]))


def elsewhere(claim: Claim) -> bool:
    """ "another shooting last month left two dead": a happening that the article only compares with its own."""
    at = claim.start - claim.sentence.start
    return bool(_ELSEWHERE.search(claim.sentence_text[max(0, at - 120) : at + 80]))


def first_sight(claim: Claim) -> bool:
    """ "officers found two people shot", "initial reports of six hurt": what was seen first, not the count."""
    at = claim.start - claim.sentence.start
    return bool(_FIRST.search(claim.sentence_text[max(0, at - 60) : at]))


def by_noun_alone(claim: Claim) -> bool:
    """ "1,237 delegates": people whom the text merely mentions, and may mention in many numbers."""
    return claim.role in LOOSE_ROLES and claim.trigger_span in (None, claim.counted_span)


def comparable(pair: Pair) -> bool:
    """Whether both figures of a pair state a whole that is a fact, of one reckoning."""
    both = (pair.earlier, pair.later)
    if any(addition(claim) or forecast(claim) or shared_out(claim) or by_noun_alone(claim) for claim in both):
        return False
    return all(mark(both[0]) == mark(both[1]) for mark in (with_doer, elsewhere, first_sight))


def parts_make_up(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the whole is the sum of some of the figures that it seems to part from: those of one matter given one by one."""
    low, high = whole.figure.low, whole.figure.high
    small = [part for part in parts if part.figure.point < whole.figure.point][:_MOST_PARTS]
    for size in range(2, len(small) + 1):
        for some in combinations(small, size):
            total = sum(part.figure.point for part in some)
            if (low is None or low <= total) and (high is None or total <= high):
                return True
    return False


def beside(claims: Sequence[Claim], reading: Reading) -> list[Claim]:
    """The figures given, and those of their role in the same sentences: the parts of a whole are told side by side."""
    sentences = {claim.sentence_index for claim in claims}
    roles = {claim.role for claim in claims}
    return [claim for claim in reading.claims if claim.sentence_index in sentences and claim.role in roles]
