"""What makes a figure no rival of another of its role although they look alike: additions, forecasts, and parts that make up the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from checker.checks.nearby import SENTENCE, START, after, around, before, surroundings
from checker.claim import Claim
from checker.compare.breakdown import one_place
from checker.compare.doer import adds_doer, adds_doers, counts_doer, doer_dead, names_doer
from checker.compare.marks import Marks
from checker.compare.parts import hurt_beside_dead
from checker.reading import Reading

_MORE = re.compile(
    r"\W{0,3}(?:\w+ )?(?:others?|more|additional|further|extra|remaining)\b|[ \u00a0-](?:\w+ )?of (?:them|those|these|the)\b|[ \u00a0]of whom\b",
    re.IGNORECASE,
)
""" "46, of whom nine" is the whole of which nine are a part."""
_OF_THEM = re.compile(r"\W{0,3}of (?:them|those|whom|these|the)\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:another|a further|an additional|other|remaining|rest of the|including|among them) (?:at least |about |some |around |more than )?$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"\b(?:all|the|these|those|his|her|their|its|both|other|latter|of the)[ \u00a0](?:of the )?(?:\w+ )?$", re.IGNORECASE)
_MAYBE = r"could|(?-i:may)(?! \d)|might|would|will|plans?|aims?|hopes? (?:to|for)|target|goal|likely|if|capacity"
_COMING = rf"expect(?:s|ed|ing)?|forecasts?|predict(?:s|ed)?|projected|{_MAYBE}"
_DONE = r"\b(?:that|which|who) (?:\w+ )?(?:left|killed|claimed|wounded|injured|hurt)\b"
_COUNTED = r"(?:(?:figure|toll|count|tally|total|names|funerals?|bodies) of|goodbye to|farewell to) (?:the |those |at least )?$"
_FORECAST = re.compile(rf"\b(?:{_COMING})\b(?:(?!{_DONE}|\b{_COUNTED})[^.;:]){{0,60}}$", re.IGNORECASE)
""" "Police may have found the man who killed four", "would revise its toll of 40": what the words before the figure tell has happened."""
_DATED_ITEM = re.compile(r"\W*(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2}, )?(?:19|20)\d\d\W*[:–—-]")
_AMONG = re.compile(
    r"\b(?:among|amongst|one of|two of|part of|out of) (?:the |a |some |about |at least |more than |over |nearly |around )*$", re.IGNORECASE
)
_GUESS = re.compile(
    r"\b(?:I (?:think|believe|guess|heard|saw)|maybe|perhaps|probably|possibly|(?:must|could|may|might) have (?:been|fired))\b[^.;]{0,30}$"
    r"|\bage[sd]?\b(?! of each)[^.;]{0,25}$|\b(?:19|20)\d\d[:,] *$",
    re.IGNORECASE,
)
_RAISING = (
    r"(?:rises?|rose|risen|climbs?|climbed|grows|grew|grown|up|mounts|mounted|raising|raised|raises|bringing|brought|taking|bring|brings|takes)"
)
_RAISED = re.compile(rf"\b{_RAISING} (?:[\w'’-]+ ){{0,5}}to $", re.IGNORECASE)
_RAISED_BY = re.compile(
    rf"\b(?:{_RAISING} to|reach(?:es|ed)?) [\w-]+(?: dead)?(?:, [^,;.]{{1,40}},)? (?:on \w+day )?(?:as|after|when|with) (?:at least )?$",
    re.IGNORECASE,
)
_YEARS_OLD = re.compile(r",? (?:and )?(?:\d{1,2},? (?:and )?){0,5}(?:\d{1,2} )?years? old\b|,? (?:and )?\d{1,2} (?:and \d{1,2} )?years? old\b|s,? ")
_WEAPON = re.compile(r"\b(?:stabb\w*|shot|gunfire|gunshots?|shootings?)\b", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:each|apiece|every|per|daily|a day|a week|a month|a year|an hour|on average|average|typically|usually|annually|respectively)\b",
    re.IGNORECASE,
)
_ELSEWHERE = ("elsewhere", "elsewhen", "another week", "ranked")
"""Marks of a happening that is not the article's own, as far as copy says so outside the tolls of dead and hurt."""
CLAUSE = 100
"""Characters either side of a figure in which such words still speak of it."""
DOER_REACH = 120
"""Characters behind a figure in which the text may come to the attacker's own end."""
LOOSE_ROLES = frozenset({"participants", "fighters", "detained", "rescued", "casualties"})
_NAMED = re.compile(r"\b(?:identified|identifies|named)\b", re.IGNORECASE)
STEM = 4
"""Letters by which "rescued" and "rescues" are one word."""
SLIP = 3
"""By how much two numbers of one toll part where only a slip parts them."""
MANY_TIMES = 4
"""How many times larger a figure of the same happening never is."""
_MOST_PARTS = 6


def addition(claim: Claim) -> bool:
    """ "two others", "another 12", "three of them": never the whole of anything."""
    if hurt_beside_dead(claim):
        return False
    if claim.adds_to is not None or claim.part_of is not None or raises_toll(claim):
        return True
    if (claim.population != "all" and _OF_THEM.match(after(claim, 30))) or one_place(claim) is not None:
        return False  # "12 of them children": all the children; "18 of the deaths in Selwick alone": all that it had
    return bool(_MORE.match(after(claim, 30)) or _ANOTHER.search(before(claim)))


def raises_toll(claim: Claim) -> bool:
    """ "Toll climbs to 15 as two die in hospital": the two by whom it climbed."""
    return _RAISED_BY.search(before(claim)) is not None


def raised_toll(claim: Claim) -> bool:
    """ "Two more died, taking the toll of the fire to 14"."""
    return _RAISED.search(before(claim)) is not None


def whole_hurt(claim: Claim) -> bool:
    """ "Six others were wounded": set apart from the dead, these are all the hurt that another report can part from."""
    return claim.role == "injured" and claim.adds_to is None and claim.part_of is None and not _OF_THEM.match(after(claim, 30))


def definite(claim: Claim) -> bool:
    """ "all four victims", "the two men": points back at a figure instead of giving one; "in the night some 70" does not."""
    return claim.figure.bound == "exact" and bool(_DEFINITE.search(before(claim, 20)))


def forecast(claim: Claim) -> bool:
    """ "the city expects about six million": not a fact yet."""
    return bool(_FORECAST.search(before(claim)))


def with_doer(claim: Claim, marks: Marks) -> bool:
    """ "seven people died, including the gunman": counts one group more than others do."""
    return names_doer(after(claim, DOER_REACH), marks)


def shared_out(claim: Claim) -> bool:
    """ "two were killed at each site", "five a day": not the whole."""
    return bool(_EACH.search(around(claim, 60)))


def takes_in_doer(claim: Claim, marks: Marks) -> bool:
    """ "seven people died, including the gunman", "with him, seven died"; "before turning the gun on himself" does not say so."""
    return counts_doer(after(claim, DOER_REACH), marks) or adds_doer(surroundings(claim, DOER_REACH), marks)


def takes_in_doers(claim: Claim, marks: Marks) -> bool:
    """ "Taken together with the two gunmen, nine people died"."""
    return adds_doers(surroundings(claim, DOER_REACH), marks)


def elsewhere(claim: Claim, marks: Marks) -> bool:
    """ "another shooting last month left two dead": a happening that the article only compares with its own."""
    words = surroundings(claim, CLAUSE)
    return any(marks.has(mark, words) for mark in _ELSEWHERE) or dated_item(claim) or stepped(claim, marks)


def dated_item(claim: Claim) -> bool:
    """ "August 1982: eight killed": an entry in a list of earlier happenings, which no superlative of the article's own makes its equal."""
    return bool(_DATED_ITEM.match(claim.sentence_text[:START]))


def stepped(claim: Claim, marks: Marks) -> bool:
    """ "Soon after, two people were shot at a barber's", "Meanwhile, ...": one step of a rampage, or another matter."""
    words = surroundings(claim, 0)
    return marks.has("step", words) or marks.has("later", words)


def first_sight(claim: Claim, marks: Marks) -> bool:
    """ "officers found two people shot", "initial reports of six hurt": what was seen first, not the count."""
    words = surroundings(claim, CLAUSE)
    return marks.has("seen", words) or marks.has("first sight", words)


def of_many(claim: Claim) -> bool:
    """ "among two dozen villagers struck", "one of four struck": a larger group than the one the sentence is about; "out of 300 cases" is all."""
    return claim.section != "headline" and claim.role != "infected" and bool(_AMONG.search(before(claim, 40)))


def guessed(claim: Claim) -> bool:
    """ "I think like five people got hit"; and an age that was read as a count."""
    return bool(_GUESS.search(before(claim, 40)))


def age_like(claim: Claim) -> bool:
    """ "three women, 35, 46 and 54 years old": an age that was read as a count."""
    return bool(_YEARS_OLD.match(after(claim, 40)))


def weapon(claim: Claim) -> str | None:
    """ "1 stabbed" is nobody's figure for those shot."""
    found = _WEAPON.search(after(claim, 30)) or _WEAPON.search(before(claim, 30))
    return found[0][:4].lower() if found else None


def other_harm(a: Claim, b: Claim) -> bool:
    """Whether one of the two counts those stabbed and the other those shot."""
    return {weapon(a), weapon(b)} >= {"shot", "stab"}


def sums_several(claim: Claim, marks: Marks) -> bool:
    """ "seven killed in three shootings": a sum over happenings, which each happening undercuts."""
    words = surroundings(claim, SENTENCE)
    several = marks.fires("comparison/several", words) or marks.has("scattered", words)
    return several and claim.role != "infected"  # cases of a disease are people


def by_noun_alone(claim: Claim) -> bool:
    """ "1,237 delegates": people whom the text merely mentions, and may mention in many numbers."""
    if claim.counted in ("survivor", "arrest", "detention"):
        return False
    return claim.role in LOOSE_ROLES and (claim.trigger_span in (None, claim.counted_span) or claim.counted in ("voter", "delegate", "member"))


def only_named(claim: Claim) -> bool:
    """ "two victims killed in the attack have been identified": as many as have names by now."""
    return bool(_NAMED.search(claim.sentence_text[:400]))


def trigger(claim: Claim) -> str:
    """The start of the word for what happened, by which two forms of it are one; empty where there is none."""
    span = claim.trigger_span
    if span is None:
        return ""
    return claim.sentence_text[span.start - claim.sentence.start : span.end - claim.sentence.start].lower()[:STEM]


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


@lru_cache(maxsize=8)
def _tells_of_dead_doer(text: str, marks: Marks) -> bool:
    """Kept, because every pair of an article asks it of the whole text."""
    return doer_dead(text, marks) or marks.find("unborn", text) is not None


def doer_between(a: Claim, b: Claim, reading: Reading, marks: Marks) -> bool:
    """Whether the one death by which two tolls part may be the attacker's own, or an unborn child's, whom not every count takes in."""
    one = a.role == "killed" and abs(a.figure.point - b.figure.point) == 1
    return one and a.document == b.document and _tells_of_dead_doer(reading.article.text, marks)


def beside(claims: Sequence[Claim], reading: Reading) -> list[Claim]:
    """The figures given, and those of their role in the same sentences: the parts of a whole are told side by side."""
    sentences = {claim.sentence_index for claim in claims}
    roles = {claim.role for claim in claims}
    return [claim for claim in reading.claims if claim.sentence_index in sentences and claim.role in roles]
