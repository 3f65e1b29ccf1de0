"""What two tellings have in common, or not: one sentence told twice, one group, one wording, two days or two streets."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from checker.checks.entities.telling import Telling
from checker.checks.guards import SLIP
from checker.checks.nearby import SENTENCE, after, before
from checker.claim import Claim
from checker.compare.parts import trigger

_WORD = re.compile(r"[^\W\d_]{3,}")
DOZEN = 12
"""A number from which a part is seldom within a slip of its whole, and which two happenings seldom share."""
ECHO, ECHO_WORDS = 0.8, 5
"""Share of all their words that two texts have in common which are one told twice, and how many words that takes."""
BEHIND = 100
"""Characters before or behind a figure that, told twice, make two sentences one: a page runs a picture's title and its text together."""
_NAME = re.compile(r"(?<!^)\b[A-Z][a-z]{2,}\b")
_DAY = re.compile(r"\b(?:(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?! (?:night|evening))", re.IGNORECASE)
_DATE = re.compile(
    r"\b(?:[Oo]n|[Bb]y) the (\d{1,2})(?:st|nd|rd|th)\b|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})\b(?!:)"
    r"|\b(\d{1,2}) (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
_SAID_ON = re.compile(
    r"\b(?:said|says|told|announced|confirmed|declared|stated|added)\b(?: (?!that\b)[\w'’-]+){0,3}?"
    r" (?:on |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
""" "Told reporters on Sunday that six were killed": the day of the telling."""
_DAY_AFTER = re.compile(
    r"\b(?:hours?|days?|nights?|morning) after (?:(?:police|officers|deputies|crews|he|she|they|a \w+) (?:\w+ )?(?:found|discovered|killed|shot) )?"
    r"(?:at least )?$",
    re.IGNORECASE,
)
_AFTER_IT = re.compile(r"\b(?:days?|nights?|hours?|morning|evening) (?:after|earlier|before)\b", re.IGNORECASE)
_NIGHT = re.compile(r"\b(?:night|overnight|midnight|early|late)\b", re.IGNORECASE)
_HOSPITAL = re.compile(r"((?:[A-Z][\w'’.-]* ){1,4})(?:Hospital|Infirmary|Clinic|(?:Medical|Trauma|Health) Cent(?:er|re))\b")
_BLOCK = re.compile(r"\b(\d+) block of (?:(?:North|South|East|West|N\.|S\.|E\.|W\.) )?(\w+)", re.IGNORECASE)


def elsewhere(told: Telling) -> bool:
    """Whether the clause speaks of a happening beside the article's own, or of an earlier time."""
    return told.of_another or told.elsewhen


def near(one: Telling, other: Telling) -> bool:
    """Whether only a slip parts the two numbers."""
    return abs(one.value - other.value) <= SLIP


def nearly_as_many(few: Telling, many: Telling) -> bool:
    """Whether only a slip parts numbers so large that a part would hardly come so near to its whole."""
    return few.value >= DOZEN and near(few, many)


def near_the_top(few: Telling, many: Telling) -> bool:
    """Whether only a slip parts them, in sentences near the top of the article."""
    return few.at_top and many.at_top and near(few, many)


@lru_cache(maxsize=1024)
def words_of(text: str) -> frozenset[str]:
    """The words of a short text, folded and without the shortest; kept, because a figure has as many pairs as there are others."""
    return frozenset(_WORD.findall(text.casefold()))


def echoes(one: Telling, other: Telling) -> bool:
    """Whether two sentences, or what stands before or behind their figures, are one in all but the number: a headline and its caption."""
    if one.sentence == other.sentence or one.claim.counted != other.claim.counted:
        return False
    wholes = (told.claim.sentence_text[:SENTENCE] for told in (one, other))
    sides = ([side(told.claim, BEHIND) for told in (one, other)] for side in (before, after))
    return _one_text(*wholes) or any(_one_text(*texts) for texts in sides)


def _one_text(first: str, second: str) -> bool:
    one, two = words_of(first), words_of(second)
    return min(len(one), len(two)) >= ECHO_WORDS and len(one & two) >= ECHO * len(one | two)


def in_common(one: Telling, other: Telling) -> float:
    """The share of the words of the shorter of two sentences that stand in the other."""
    first, second = (words_of(told.claim.sentence_text[:SENTENCE]) for told in (one, other))
    return len(first & second) / max(1, min(len(first), len(second)))


def share_a_name(one: Telling, other: Telling) -> bool:
    """Whether a name, or a word of one, stands in both sentences, other than as their first word."""
    first, second = (names_in(told.claim.sentence_text[:SENTENCE]) for told in (one, other))
    return not first.isdisjoint(second)


@lru_cache(maxsize=1024)
def names_in(text: str) -> frozenset[str]:
    """The capitalised words of a sentence behind its first one."""
    return frozenset(name.casefold() for name in _NAME.findall(text))


def same_group(one: Telling, other: Telling) -> bool:
    """Whether both count the same kind of people, or neither says of what kind."""
    return one.claim.counted == other.claim.counted


def same_noun(one: Telling, other: Telling) -> bool:
    """ "three siblings" and "his three siblings": one group of its own kind, whatever capitals a headline gives it."""
    (noun, before), (noun_too, before_too) = (_noun(told.claim) for told in (one, other))
    return noun is not None and noun not in one.marks.words("anybody") and (noun, before) == (noun_too, before_too)


def _noun(claim: Claim) -> tuple[str | None, list[str]]:
    return claim.counted, [word.casefold() for word in claim.modifiers]


def worded_alike(one: Telling, other: Telling) -> bool:
    """Whether both say what befell people with one word ("shot", "shot"), of people of no group."""
    first, second = (trigger(told.claim)[:4] for told in (one, other))
    return one.group == other.group == "all" and one.role == other.role and first == second != ""


def opening(one: Telling, other: Telling) -> bool:
    """Whether the two are headline and first sentence, and that only adds in the end how long ago it was."""
    first, second = sorted((one, other), key=lambda told: told.claim.index)
    if first.claim.section != "headline" or second.sentence != first.sentence + 1 or elsewhere(first):
        return False
    front = replace(second.words, after="", figure="")
    return not second.marks.has("elsewhere", second.words) and not second.marks.has("elsewhen", front)


def both_told_again(one: Telling, other: Telling) -> bool:
    """Whether both numbers are told more than once: a slip is seldom made twice."""
    return one.times > 0 and other.times > 0


def first_behind_headline(one: Telling, other: Telling) -> bool:
    """Whether one is the headline's and the other the first toll behind it."""
    head, first = sorted((one, other), key=lambda told: told.claim.index)
    return head.claim.section == "headline" and first.first


def day_after(told: Telling) -> bool:
    """ "A day after 22 people died in a crush, ...": the article's own happening, of which it tells what came next."""
    return _DAY_AFTER.search(told.lead_in) is not None


def two_days(one: Telling, other: Telling) -> bool:
    """Whether the two clauses name two days of the month, or two of the week, none of them for a night that two days share.

    "On Friday, a day after a blast killed nine" is not the day of the blast.
    """
    dates = [_DATE.search(told.words.clause) for told in (one, other)]
    if all(dates) and len({next(filter(None, found.groups())) for found in dates if found}) == 2:
        return True
    first, second = ({day.lower() for day in _DAY.findall(_SAID_ON.sub(" ", told.words.clause))} for told in (one, other))
    if not first or not second or first & second:
        return False
    return not any(_NIGHT.search(told.words.clause) or _AFTER_IT.search(told.words.clause) for told in (one, other))


def two_blocks(one: Telling, other: Telling) -> bool:
    """Whether the two sentences set what they tell in two blocks of houses."""
    return _two_named(_BLOCK, *(told.claim.sentence_text[:SENTENCE] for told in (one, other)))


def two_hospitals(one: Telling, other: Telling) -> bool:
    """Whether the two clauses name two hospitals: "six were taken to Orsa Hospital. Four were taken to Lenz Hospital"."""
    return _two_named(_HOSPITAL, one.rest, other.rest)


def _two_named(pattern: re.Pattern[str], text: str, other: str) -> bool:
    """Whether the pattern finds something in both texts, and not the same."""
    first, second = (pattern.search(told) for told in (text, other))
    return first is not None and second is not None and first.groups() != second.groups()


def in_clause(mark: str, one: Telling, other: Telling) -> bool:
    """Whether the clause of the first has words of the mark, and that of the second none."""
    return one.marks.has(mark, one.words) and not other.marks.has(mark, other.words)
