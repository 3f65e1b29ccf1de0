"""Whether words near a figure, in a shape that fits, are said of another: of a part of it, of the next subject, of one person alone."""

from __future__ import annotations

import re

from checker.extract.constructions import Match
from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.phrases import Phrase
from checker.extract.the_dead import DEAD

_ASIDE = 3
"""So many phrases on from its figure, a word behind "274 of them" may be said of these alone: figure, comma, part, word."""
_ITEMS = frozenset("NQqEpeuhH")
_LISTED = 2
"""So many phrases before the last member of a list stands the one before it, with the comma or "and" between."""
_LOOSELY = frozenset("about around some nearly almost roughly over another".split())
_LONGEST = 12
_MEMBERS = frozenset("NQqpPeuh&,")
_NEXT_SUBJECT = re.compile("[pPeuhoq]*,&Q[pPeuhoq]*")
_OF_THEM = (["of", "them"], ["of", "whom"])
_OF_THEM_ALONE = frozenset("rKD")
_PLACES = frozenset("pPeh")
_SINGULAR = frozenset(("has", "was", "is"))
_SOME = frozenset(("one", "some", "several", "few"))
_TOOK = frozenset("VAKG")
_TWO = 2
_WHO_NOUN = frozenset("rN")


def said_of_another(prose: Prose, phrases: list[Phrase], draft: Draft, match: Match) -> bool:
    """Whether the trigger of a match is said of another than its figure."""
    listed = match.figure - match.trigger > 1 and prose.lower[draft.last : draft.last + 2] in _OF_THEM
    if listed or _part_alone(prose, phrases, match):  # "treating six people, four of them pupils" lists no further people
        return True
    if _one_of_the_dead(prose, phrases, match):
        return True
    return _of_another(prose, phrases, draft, match) or _beyond_aside(prose, phrases, draft, match) or _object_of_another(phrases, match)


def _one_of_the_dead(prose: Prose, phrases: list[Phrase], match: Match) -> bool:
    """ "Those who died included nine clerks and two stewards hurt by a beam": what befell the last members of the list, who died of it."""
    if match.trigger <= match.figure:
        return False
    at = match.figure - 1
    while at > 0 and phrases[at].symbol in _MEMBERS and match.figure - at < _LONGEST:
        at -= 1
    if at < 1 or phrases[at].symbol != "c" or prose.lower[phrases[at - 1].last - 1] not in DEAD:
        return False
    behind = next((phrase.symbol for phrase in phrases[match.figure + 1 : match.trigger + 1] if phrase.symbol not in _PLACES), "")
    return behind in _OF_THEM_ALONE


def _part_alone(prose: Prose, phrases: list[Phrase], match: Match) -> bool:
    """ "Some 900, 310 of them dead", "60 people, nine of whom died", "six men from Oro, and 40 homeless": said of the figure next to it alone."""
    part = phrases[match.trigger - 1]
    if match.trigger - match.figure > _ASIDE and part.symbol == "l" and prose.lower[phrases[match.trigger - 2].last - 1] in _SOME:
        return True  # "beat three clerks, one of whom died"
    if match.trigger - match.figure < _ASIDE or part.symbol != "Q":
        return False
    bare = part.last - part.first - (prose.lower[part.first] in _LOOSELY) == 1 and phrases[match.trigger].symbol in "DK"
    return bare or prose.lower[part.last - 2 : part.last] in _OF_THEM


def _beyond_aside(prose: Prose, phrases: list[Phrase], draft: Draft, match: Match) -> bool:
    """ "Eleven drowned, seven of them children, and 23 were rescued": the aside has no verb, so that what follows is not said of the seven.

    Nor is what "two of them sisters celebrating" were doing what happened to them.
    """
    if match.trigger <= match.figure or not match.figure or phrases[match.figure - 1].symbol not in ",(-":
        return False
    if prose.lower[draft.last : draft.last + 2] not in _OF_THEM:
        return False
    named = phrases[match.figure].last > draft.last + _TWO
    doing = named and match.trigger == match.figure + 1 and prose.lower[phrases[match.trigger].key_first].endswith("ing")
    return doing or any(phrase.symbol == "," for phrase in phrases[match.figure + 1 : match.trigger])


def _object_of_another(phrases: list[Phrase], match: Match) -> bool:
    """ "Recovered 126 bodies, and 18 people are missing": the object of one verb is no subject of the next, behind a comma and "and"."""
    if match.trigger < match.figure or not match.figure or phrases[match.figure - 1].symbol not in _TOOK:
        return False
    between = "".join([phrase.symbol for phrase in phrases[match.figure + 1 : match.trigger]])
    named = any(phrase.symbol == "Q" and phrase.last - phrase.first > 1 for phrase in phrases[match.figure + 1 : match.trigger])
    return named and bool(_NEXT_SUBJECT.fullmatch(between))  # but "the gang took three cooks, and two were hurt"


def _of_another(prose: Prose, phrases: list[Phrase], draft: Draft, match: Match) -> bool:
    """ "A man who killed a cook and two guards has been freed": a verb in the singular is not said of the last members of a list."""
    if match.trigger <= match.figure or prose.lower[phrases[match.trigger].first] not in _SINGULAR or draft.figure.point <= 1:
        return False
    part = phrases[match.figure]
    if part.symbol == "Q" and _WHO_NOUN.issubset({phrase.symbol for phrase in phrases[match.figure + 1 : match.trigger]}):
        return True  # "three clerks who heard the mayor was hurt"
    if part.symbol != "Q" or draft.figure.kind != "count" or match.figure < _LISTED or prose.lower[part.last - 2 : part.last] in _OF_THEM:
        return False
    return phrases[match.figure - 1].symbol in "&," and phrases[match.figure - _LISTED].symbol in _ITEMS  # else "one died, two was hurt"
