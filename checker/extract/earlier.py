"""Which earlier figure a bare number goes on from: the one told last, that of the same number, or a whole that it is a part of."""

from __future__ import annotations

from math import log

from checker.extract.draft import Draft
from checker.extract.fits import compound
from checker.extract.language import Prose
from checker.extract.lists import BODIES, ENDS, At

THE = frozenset(("the", "those", "these", "all"))
_ACCOUNTS = frozenset("account accounts accounted accounting".split())
_VERBS = frozenset("bVvg")
"""Phrases that make a subject of the number and tell nothing of its role: "five had", "eleven are"."""
_OPENERS = frozenset(("", '"', "&", ";"))
_STOPS = frozenset((".", ",", ";", "!", "?", '"', "\u201d", "''", ")"))
_APART = frozenset("large run suspect suspects sought wanted unhurt unharmed uninjured expected due others".split())
"""Words of those who do not belong to them: "two are still at large"."""
_CLAUSE = 6
"""How many tokens behind the number such a word may stand."""
_REACH = 1
_ACCOUNT_REACH = 3
"""How many sentences back the whole may stand."""
TOLL_REACH = 2
"""How many sentences back the toll may stand that is told anew."""
_DEATHS = frozenset(("killed",))
_BESIDE_THE_DEAD = _DEATHS | frozenset("injured casualties hospitalised missing dead_or_missing trapped rescued".split())
"""Roles of those told of in one breath with the dead, so that "the figure" behind them is the toll all the same."""
_LEAD = 8
"""How many sentences back the toll of the dead may stand that "the figure" tells anew: often the first of the article."""
_LARGE, _SLIP = 12, 3
"""From so many on, a number so near to one that was told is that one."""
_NEAR = 0.5
"""So near, as a logarithm, are two tolls of which one tells the other anew, whatever was counted between them."""
_TOLD_OF = frozenset("bVvgBKJXD")
_BEGINS = frozenset(("", '"', "&", ";", ",", "s"))
ALIKE = 20
"""How many times the number before it "it was 65" may be: beyond that it speaks of something else."""


def named_again(prose: Prose, drafts: list[Draft], draft: Draft, earlier: list[int]) -> int | None:
    """ "Of the 146": the same number again."""
    if not draft.first or prose.lower[draft.first - 1] not in THE or draft.figure.kind != "count":
        return None
    counts = [j for j in earlier if _counts(drafts[j])]
    same = _same_number(drafts, draft, counts)
    return _nearly(drafts, draft, counts) if same is None else same


def _same_number(drafts: list[Draft], draft: Draft, counts: list[int]) -> int | None:
    """ "The figure of 27 will rise", said of the missing, where 27 are dead: the number as it was told last."""
    return next((j for j in reversed(counts) if drafts[j].figure.value == draft.figure.value), None)


def _nearly(drafts: list[Draft], draft: Draft, counts: list[int]) -> int | None:
    """The last figure told of which a large number is nearly the same: "the 44", of 45 who were told of before, are those and a slip."""
    figure = draft.figure
    if figure.point < _LARGE or figure.kind != "count" or figure.bound != "exact" or compound(figure.text):  # "the 14-seater"
        return None
    return next((j for j in reversed(counts) if abs(drafts[j].figure.point - draft.figure.point) <= _SLIP), None)


def accounted_for(prose: Prose, drafts: list[Draft], draft: Draft, earlier: list[int], people: frozenset[str]) -> int | None:
    """ "One valley accounts for 60, or half": a part of what was counted before."""
    lower = prose.lower
    if lower[draft.first - 2 : draft.first] == [",", "or"] and draft.figure.kind in ("percent", "fraction") and earlier:
        before = drafts[earlier[-1]]
        return before.part_of if before.sentence == draft.sentence and before.last == draft.first - 2 and before.figure.kind == "count" else None
    if lower[draft.first - 1] != "for" or lower[draft.first - 2] not in _ACCOUNTS or draft.first < 2:
        return None
    return _whole(drafts, draft, earlier, people, _ACCOUNT_REACH)


def subject_left_out(
    prose: Prose, drafts: list[Draft], draft: Draft, where: tuple[str, int], earlier: list[int], people: frozenset[str]
) -> int | None:
    """ "Five had been vaccinated and eleven are pregnant": the subject leaves out the noun that the sentence before has named."""
    symbols, index = where
    before = symbols[index - 1 : index]
    if symbols[index + 1 : index + 2] not in _VERBS or before not in _OPENERS or symbols[index] != "Q":
        return None
    if not _APART.isdisjoint(prose.lower[draft.last : draft.last + _CLAUSE]):
        return None
    if before == ";":
        last = drafts[earlier[-1]] if earlier else None  # "Six were among those saved; two were nurses"
        larger = last is not None and last.sentence == draft.sentence and last.role in people and last.figure.point > draft.figure.point
        return earlier[-1] if larger else None
    if before != "&":
        return _whole(drafts, draft, earlier, people, _REACH) if index < 2 else None
    last = drafts[earlier[-1]] if earlier else None
    goes_on = last is not None and last.sentence == draft.sentence and last.part_of is not None
    if last is None or not goes_on or last.part_of is None:
        return None
    return last.part_of if drafts[last.part_of].figure.point > draft.figure.point else None  # not "18 hurt, four badly, and 700 were led away"


def of_bodies_told(prose: Prose, drafts: list[Draft], draft: Draft, where: At, earlier: list[int]) -> int | None:
    """ "Divers brought up 49 bodies. Thirty were buried": a bare subject goes on counting the bodies, not people to be rescued."""
    phrases, symbols, index = where
    behind = prose.lower[draft.last : phrases[index].last]
    if draft.figure.kind != "count" or not earlier or behind not in ([], ["more"], ["others"], ["of", "them"]):
        return None
    last = drafts[earlier[-1]]
    told = _TOLD_OF | ENDS if behind and behind[0] != "of" else _TOLD_OF
    subject = (symbols[index + 1 : index + 2] or ".") in told and symbols[max(index - 1, 0) : index] in _BEGINS
    return earlier[-1] if subject and last.counted in BODIES and _counts(last) and draft.sentence - last.sentence <= _REACH else None


def it_was(prose: Prose, drafts: list[Draft], draft: Draft, earlier: list[int]) -> int | None:
    """ "We gave 300 shots on Friday. The day before, it was 65": the same thing counted at another time."""
    lower = prose.lower
    if lower[draft.first - 2 : draft.first] not in (["it", "was"], ["it", "is"]) or lower[draft.last : draft.last + 1] not in [[s] for s in _STOPS]:
        return None
    before = next((j for j in reversed(earlier) if _counts(drafts[j]) and drafts[j].part_of is None), None)
    if before is None or draft.figure.kind != "count" or not 1 <= draft.sentence - drafts[before].sentence <= TOLL_REACH:
        return None
    return before if drafts[before].figure.point <= draft.figure.point * ALIKE else None


def nearest(drafts: list[Draft], draft: Draft, earlier: list[int], roles: frozenset[str], reach: int) -> int | None:
    """The figure of one of the roles that was told last, no part of another, in this sentence or one of the `reach` before it."""
    for j in reversed(earlier):
        if draft.sentence - drafts[j].sentence > reach:
            return None
        vaguer = drafts[j].figure.bound == "vague" != draft.figure.bound  # "climbed to 47, with dozens missing. The tally had stood at 31"
        if _counts(drafts[j]) and drafts[j].role in roles and drafts[j].part_of is None and draft.figure.kind == "count" and not vaguer:
            return j
    return None


def toll_again(drafts: list[Draft], draft: Draft, earlier: list[int], roles: frozenset[str], reach: int) -> int | None:
    """Which figure "the number", "the toll" or "it" tells anew: that of the same number, else the one told last or the toll of the dead.

    Of "60 killed, and 300 injured. The figure was 97" the 60, to which 97 is nearer.
    """
    told = [j for j in earlier if _counts(drafts[j]) and drafts[j].role in roles and drafts[j].part_of is None]
    same = _same_number(drafts, draft, told)
    if same is None:
        same = _nearly(drafts, draft, told)
    elif drafts[same].figure.bound != draft.figure.bound:
        same = None
    if same is not None:
        return same
    tolls = [j for j in earlier if drafts[j].adds_to is None]  # "Two more died, which brings it to 48": not of the two
    last = nearest(drafts, draft, tolls, roles, reach)
    dead = nearest(drafts, draft, tolls, _DEATHS & roles, _LEAD)
    if last is not None and drafts[last].role not in _BESIDE_THE_DEAD:
        return last  # "arrested 31 people after a riot that killed 20. The figure was 28"
    if dead is None or dead == last or (last is None and _apart(drafts[dead], draft) > _NEAR):
        return last
    return dead if last is None or _apart(drafts[dead], draft) <= _apart(drafts[last], draft) + _NEAR / 2 else last


def _apart(told: Draft, draft: Draft) -> float:
    """How far two counts are apart, as the logarithm of their ratio."""
    return abs(log(max(told.figure.point, 1) / max(draft.figure.point, 1)))


def _whole(drafts: list[Draft], draft: Draft, earlier: list[int], people: frozenset[str], reach: int) -> int | None:
    """The nearest count of people before this sentence that the draft can be a part of."""
    for j in reversed(earlier):
        whole = drafts[j]
        if draft.sentence - whole.sentence > reach:
            return None
        if whole.sentence == draft.sentence or not _counts(whole) or whole.role not in people or whole.part_of is not None:
            continue
        return j if draft.figure.kind != "count" or whole.figure.point > draft.figure.point else None
    return None


def _counts(draft: Draft) -> bool:
    """Whether the draft counts something whose role is known."""
    return draft.figure.kind == "count" and draft.role != "other" and bool(draft.candidates)
