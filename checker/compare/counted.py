"""What a claim counts, as far as rival claims must agree: people in general, one side's dead, houses laid low, bodies that are some of the dead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from checker.claim import Claim
from checker.compare.breakdown import one_place
from checker.compare.marks import Marks
from checker.compare.nations import is_national
from checker.compare.parts import HIT, hurt_beside_dead, part_words, text_about, trigger

_SETTING_APART = frozenset("other another more additional further hit hardest-hit worst-hit worst hardest remaining".split())
"""Modifiers that make a group of their own: "four hardest-hit villages" are not all villages."""
_BODIES = frozenset(("body", "corpse"))
_UP_TO = re.compile(r"\b(?:up|rose|risen|climbed|lowered|raised|revised|cut|reduced) to (?:at least |more than |about )?$")
_SIDE = re.compile(
    r"\b(army|enemy|rebel|militant|insurgent|guerrilla|movement|militia|government|group)(?:s?['’]s?|s['’])?(?: own)?"
    r" (?:dead|losses|left|lost)\b[^.;,]{0,25}$",
    re.IGNORECASE,
)
_SIDE_BEHIND = re.compile(r"\s*(?:of )?(?:the )?(?:\w+['’]s )?(own) (?:men|fighters|soldiers|troops|forces|members)\b", re.IGNORECASE)
_OF_KIN = re.compile(r"\s*of (?:his|her|their) (?!fellow|own|country)")
_HURT_AND = re.compile(r"\b(?:wounded|injured|hurt),? and (?:at least |about )?$")
_PAIR = re.compile(r"\b(?:pair|string|series|spate) of (?:\w+ )?(?:shootings|attacks|crashes|bombings|blasts|strikes|fires)\b", re.IGNORECASE)
_AND = re.compile(r" [\w-]+(?: [\w-]+)? and (?:at least |about )?")
_IN_SEVERAL = re.compile(r"[^.;,]{0,30}\b(?:in|across) (?:[A-Z][\w-]+(?: [A-Z][\w-]+)?, )+[A-Z][\w-]+(?: [A-Z][\w-]+)? and [A-Z]")
_AT_PLACE = re.compile(r"\s*of (?:the|those|them|whom)(?: \w+)? in (?:the (?:town|city|village|district|province) of )?[A-Z]")
_THERE = re.compile(r"[^.;]{0,60}\b(?:treated|taken|admitted|brought|cared for) there\b")
_BODIES_OF = re.compile(r"\b(?:bodies|remains|names|funerals?|victims) of (?:the |at least |about |some )?$", re.IGNORECASE)
_HELD = frozenset("protester protestor demonstrator rioter marcher suspect activist man supporter fan".split())
"""Those arrested are who they are at the time: protesters of one report are the people of another."""
_OFFICERS = frozenset(("officer", "police officer", "policeman", "policewoman"))
_LAID_LOW = re.compile(
    r"\b(?:destr(?:oy|uction)|flatten|raze|level(?:l?ed)|collaps|demolish|swe(?:ep|pt) away|washed away"
    r"|burn(?:ed|t) (?:down|to the ground)|gutt(?:ed|ing))",
    re.IGNORECASE,
)
_OR_HARMED = re.compile(
    r"\b(?:or|and)(?: (?!\d)[a-z]+)? damaged|damaged(?: \w+)? (?:or|and) (?:\w+ )?(?:destroyed|flattened|levelled|leveled)", re.IGNORECASE
)
_HARMED = re.compile(r"\b(?:damag|part(?:ly|ially)|affected)", re.IGNORECASE)
_SAME_NOUN = {
    **dict.fromkeys(("home", "homes", "residence", "dwelling"), "house"),
    **dict.fromkeys(("demonstrator", "protestor", "marcher", "rioter"), "protester"),
    "household": "family",
}
"""Nouns that reports on one happening use for one another."""


def counted_group(claim: Claim, words: Marks, deadly: bool = True, first: bool = False, some: bool = False) -> str:
    """What the claim counts, as far as it must agree: people in general are one group, a nationality or a kind of thing its own.

    `deadly` says whether the article knows of dead: only then is "seven shot" more than the seven injured. `first` says that the claim is
    the article's first on the hurt: the "36 others" who were hurt are then others than the dead. `some`
    says that the claim counts some of the dead only.
    """
    noun = claim.counted
    if noun and noun.rpartition(" ")[2] in words.people:
        noun = noun.rpartition(" ")[2]  # "civilian death", "displaced person"
    base = _SAME_NOUN.get(noun, noun) if noun else "thing"
    if claim.population != "all" or (claim.role != "damaged" and (noun is None or noun in words.people or noun.endswith("victim"))):
        base = "person"
    if claim.role == "detained" and noun in _HELD:
        base = "person"
    if population_of(claim) != "all":
        base = "person"
    beside = first or hurt_beside_dead(claim)
    apart = frozenset[str]() if beside else _SETTING_APART
    marks = sorted(word for word in claim.modifiers if (word[:1].isupper() and not is_national(claim.population)) or word in apart)
    parts = [mark for mark in part_words(claim, words) if (deadly or mark != HIT) and not (beside and mark == "other")]
    if (claim.population != "all" or _AT_PLACE.match(_behind(claim))) and "of those" in parts:
        parts.remove("of those")  # "12 of them children", "12 of them in Selwick": all the children, all who were there
    if claim.role in ("injured", "hospitalised") and _THERE.match(_behind(claim)):
        parts.append("there")
    if claim.role == "killed" and _BODIES_OF.search(_before(claim)):
        parts.append("some")
    if "of those" in parts and (claim.role == "hospitalised" or one_place(claim) is not None):
        parts.remove("of those")  # "86 of the injured were in hospital": all who were; "18 of the deaths" in one place of several: all there
    if claim.role == "damaged" and _laid_low(claim):
        parts.append("destroyed")
    if some or (claim.role == "injured" and claim.counted in _BODIES):
        parts.append("some")
    parts += _words_ours(claim, parts)
    return " ".join([*dict.fromkeys([*marks, *parts]), base])


def _laid_low(claim: Claim) -> bool:
    """Whether the figure counts what was destroyed, and not what was damaged too."""
    verb, words = trigger(claim), claim.sentence_text
    if _LAID_LOW.search(verb):
        return not _OR_HARMED.search(words)
    return _LAID_LOW.search(words) is not None and not _HARMED.search(words)


def _before(claim: Claim) -> str:
    """The words of the sentence before the figure."""
    text, start, _ = text_about(claim)
    return text[:start]


def _behind(claim: Claim) -> str:
    """The words of the sentence behind the figure."""
    text, _, end = text_about(claim)
    return text[end:]


def _words_ours(claim: Claim, parts: list[str]) -> list[str]:
    """Further marks of a group of its own; a mark that does not hold is taken out of `parts`."""
    text, start, end = text_about(claim)
    before, behind = text[max(0, start - 60) : start], text[end : end + 90]
    if "of those" in parts and _UP_TO.search(before) and behind.lstrip().startswith(("with", "from")):
        parts.remove("of those")  # "lowered to 52 from 57", "went up to 28 with the deaths of two": a total
    marks = []
    side = _SIDE.search(before) or _SIDE_BEHIND.match(behind)
    if claim.role == "killed" and side:
        marks.append(f"of the {side[1].lower()}")
    if _OF_KIN.match(behind):
        marks.append("of those")
    if claim.role == "injured" and "other" not in parts and _HURT_AND.search(before) and behind.startswith(" others"):
        marks.append("other")
    if _PAIR.search(text):
        marks.append("of a pair")
    if _IN_SEVERAL.match(behind):
        marks.append("over several places")
    return marks


def some_bodies(claims: Sequence[Claim]) -> frozenset[int]:
    """Of bodies, where the article tells of more dead: "the parish took in 12 bodies" is no toll then."""
    most: dict[str, float] = {}
    for claim in claims:
        if claim.role == "killed" and claim.scope.own:
            most[claim.document] = max(most.get(claim.document, 0), claim.figure.point)
    return frozenset(
        i
        for i, claim in enumerate(claims)
        if claim.role == "killed" and claim.counted in _BODIES and claim.figure.point < most.get(claim.document, 0)
    )


def first_hurt(claims: Sequence[Claim]) -> frozenset[int]:
    """Of each article that has told of dead before the first claim on the hurt."""
    dead: set[str] = set()
    seen: set[str] = set()
    found = []
    for i, claim in enumerate(claims):
        if claim.role == "killed" and not claim.scope.background:
            dead.add(claim.document)
        elif claim.role == "injured" and claim.document not in seen:
            seen.add(claim.document)
            if claim.document in dead and claim.adds_to is None:
                found.append(i)
    return frozenset(found)


def population_of(claim: Claim) -> str:
    """ "33 civilian deaths" are of civilians, "eight police officers" of the police."""
    if claim.population == "all" and claim.counted in _OFFICERS:
        return "police"
    return "civilians" if claim.population == "all" and (claim.counted or "").startswith("civilian ") else claim.population


def of_two_groups(claims: Sequence[Claim]) -> frozenset[int]:
    """ "Fourteen inmates and two guards were hurt": of two groups side by side neither is all of the hurt."""
    found: set[int] = set()
    for i, (one, other) in enumerate(pairwise(claims)):
        if (one.document, one.sentence_index, one.role) != (other.document, other.sentence_index, other.role):
            continue
        between = one.sentence_text[one.end - one.sentence.start : other.start - one.sentence.start]
        nouns = {one.counted, other.counted}
        if len(nouns) == 2 and None not in nouns and _AND.fullmatch(between):
            found |= {i, i + 1}
    return frozenset(found)
