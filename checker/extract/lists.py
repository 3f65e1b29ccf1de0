"""Lists that spell out a toll: what its members have in common is said once, of the toll or of the group that opens the sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.lexicon import COUNTED, EVENT, OBJECT, STATE, Trigger
from checker.extract.phrases import Phrase

_GUESS = 30
"""The rank left to a role whose word is said of something else: below what is told of the figure, above nothing at all."""
_THROUGH = frozenset("NphEeqHQuC&,DKBbIiJWPoVl")
_BY_WHAT = re.compile("Kp{1,2},?&")
_INSIDE = frozenset("pqehHuPo")
_DOING = frozenset("IGgVX")
_OF_THEM = (["of", "them"], ["of", "whom"], ["of", "those"], ["of", "these"])
_MEMBERS = frozenset("NQ,;&pPuCeq")
_SAID = frozenset("bVvIiBJKADXg")
_LONGEST = 16
"""How many phrases such a list may hold before the figure."""
_OPENS_A_CLAUSE = frozenset(',"rsV')
BODIES = frozenset(("body", "corpse"))
"""Nouns that count the dead, whatever befell them."""
ENDS = frozenset('.,;&pheP")-:soDKBV')
"""Phrases behind a number that has no noun: "had spoken of 20 at dawn", "the nine told by the police"."""
_SAID_IN_TURN = re.compile("[NV][Qu][DK](?:&|,&?|;)N$")
_TURN = 6
_AT_A_TIME = (["on"], ["in"], ["by"], ["at"], ["a"], ["yesterday"], ["last"])
_PLACED = frozenset(("with", "on", "at"))
_OPENS = frozenset('"&s')
_FRONT = 5
"""Within so many phrases of the sentence's opening the group named there must end: "Of the wounded in the hall, ..."."""


At = tuple[list[Phrase], str, int]
"""The phrases of a figure's sentence, their symbols, and which of them the figure stands in."""


def pass_over(prose: Prose, draft: Draft, at: At, people: Set[str]) -> None:
    """Leaves it a guess what befell something inside the clause of a part: "Nine had died, five of them from a hamlet hit by a rocket"."""
    if _befell_another(prose, draft, at, people):
        draft.candidates[0] = draft.candidates[0]._replace(rank=_GUESS)


def _befell_another(prose: Prose, draft: Draft, at: At, people: Set[str]) -> bool:
    phrases, symbols, index = at
    of_them = prose.lower[draft.last : draft.last + 2] in _OF_THEM
    if not draft.candidates or draft.trigger_span is None or not (of_them or symbols[max(index - 1, 0) : index] in ("l", "c")):
        return False
    token = prose.token_at(draft.trigger_span.start)
    if token < phrases[index].last:
        return False
    told = next((n for n in range(index + 1, len(phrases)) if phrases[n].first <= token < phrases[n].last), None)
    if told is None:
        return False
    between = symbols[index + 1 : told]
    if not between:
        return symbols[told] in _DOING and prose.lower[token].endswith("ing") and draft.role not in people  # "two pupils attending the rally"
    if between[0] in "oP" or between[0] not in _INSIDE:
        return False  # "nine of whom needed surgery"
    clause = between.find("r")
    if clause >= 0:
        return _INSIDE.issuperset(between[:clause])  # "eight of them in a ferry that was swept away"
    return symbols[told] == "K" and _INSIDE.issuperset(between)


def spelled_out(toll: Draft, begins: int, draft: Draft, at: At, people: Set[str]) -> bool:
    """ "The six fatalities are Ada Holm, a baker; three of her cousins; and two porters": whether it is in the list of who they are.

    `toll` is the figure before it in the sentence, `begins` the phrase that holds that.
    """
    phrases, symbols, index = at
    if (begins and symbols[begins - 1] not in _OPENS_A_CLAUSE) or phrases[begins].last == toll.last:
        return False  # "26 were women and nine children"
    members = symbols[begins + 2 : index]
    fits = toll.role in people and toll.figure.kind == "count" and draft.figure.kind == "count" and toll.figure.point > draft.figure.point
    listed = symbols[begins : begins + 3] == "QbN" and symbols[index] == "Q" and len(members) <= _LONGEST and _MEMBERS.issuperset(members)
    return fits and listed and members[-1] in ",;&" and symbols[index + 1 : index + 2] not in _SAID


def of_bodies(prose: Prose, drafts: list[Draft], draft: Draft, at: At, earlier: list[int]) -> int | None:
    """ "Nine bodies lay in the yard, eight of pilgrims": the bodies that those behind "of" are a part of."""
    _, symbols, index = at
    if prose.lower[draft.last : draft.last + 1] != ["of"] or symbols[max(index - 1, 0) : index] not in (",", "&"):
        return None
    for j in reversed(earlier):
        if drafts[j].sentence != draft.sentence:
            return None
        if drafts[j].counted in BODIES:
            return j if drafts[j].figure.point > draft.figure.point else None
    return None


def next_place(prose: Prose, drafts: list[Draft], i: int, where: At) -> bool:
    """ "The valley has recorded 29, Oro nine and Tarn seven", "Oro with nine", "the crowd at 900, police at 400": the verb is left out there."""
    phrases, symbols, index = where
    if not index or drafts[i - 1].sentence != drafts[i].sentence:
        return False
    if symbols[max(index - 3, 0) : index] in ("Q,N", "Q&N") and drafts[i - 1].counted is None:
        return True
    if _SAID_IN_TURN.search(symbols, max(index - _TURN, 0), index) and drafts[i - 1].counted is None and symbols[index] == "Q":
        return (symbols[index + 1 : index + 2] or ".") in ENDS  # "the council gives 44 dead and the prefect 52"
    if (
        symbols[max(index - 3, 0) : index] == "Vq&"
        and drafts[i - 1].counted is None
        and prose.lower[drafts[i].last : drafts[i].last + 1] in _AT_A_TIME
    ):
        return True  # "it stood at 31 on Friday and 38 on Sunday"
    lead, other = prose.lower[phrases[index].first], drafts[i - 1].first
    alike = index > 1 and symbols[index - 2] in ",;&" and other > 0 and prose.lower[other - 1] == lead
    named = symbols[index - 1] in "Npe" and (prose.capital[phrases[index - 1].last - 1] or alike)
    return named and symbols[index] == "q" and lead in _PLACED and (symbols[index + 1 : index + 2] or ".") in ".&,;"


def fronted_group(prose: Prose, draft: Draft, at: At, triggers: Mapping[str, list[Trigger]], people: Set[str]) -> tuple[Trigger, int, int] | None:
    """ "Of the fatalities, six were recorded in Oro and three in Tarn": the group that opens the sentence.

    The word that names it comes with the tokens between which it stands; it is told of each number of the list behind it.
    """
    phrases, symbols, index = at
    if symbols[index] != "Q" or phrases[index].last != draft.last or symbols[max(index - 1, 0) : index] not in (",", "&", ";"):
        return None
    opens = next((n for n, symbol in enumerate(symbols[:_FRONT]) if symbol not in _OPENS), index)
    first = phrases[opens].first
    if prose.lower[first : first + 2] not in (["of", "the"], ["of", "those"]) or not 0 < symbols.find(",", opens, opens + _FRONT) < index:
        return None
    for found in triggers.get(prose.lower[first + 2], ()):
        if found.role in people and found.sort in (OBJECT, STATE, EVENT, COUNTED) and not found.signed and not found.narrow:
            return found, first + 2, first + 3
    return None


def including(symbols: str, index: int) -> int | None:
    """The phrase "including" or ", among them" that governs this figure, over the members of a list in between."""
    for at in range(index - 1, max(-1, index - 9), -1):
        if symbols[at] == "c" or symbols[at - 1 : at + 1] == ",l":
            return at
        if symbols[at] == "K" and _BY_WHAT.match(symbols, at) and symbols[at - 1] in "QN" and symbols[index + 1 : index + 2] in ("r", "."):
            continue  # "three guards killed by a blast and two cooks who jumped"
        if symbols[at] not in _THROUGH or (symbols[at] in "KBIiJV" and symbols[at + 1 : at + 2] not in ("&", ",")):
            return None
    return None
