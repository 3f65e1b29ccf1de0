"""Running counts: a bare number that counts what the sentences before it counted ("of the 146", "five had been vaccinated", "it was 65")."""

from __future__ import annotations

from typing import NamedTuple

from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.phrases import Phrase
from checker.extract.resolve import CERTAIN

_PEOPLE = frozenset("killed injured casualties missing hospitalised infected displaced evacuated refugees detained rescued trapped".split())
_THE = frozenset(("the", "those", "these", "all"))
_FIGURES = frozenset(("figure", "number", "toll", "total", "count", "tally"))
_ACCOUNTS = frozenset("account accounts accounted accounting".split())
_VERBS = frozenset("bVvg")
"""Phrases that make a subject of the number and tell nothing of its role: "five had", "eleven are"."""
_OPENERS = frozenset(("", '"', "&"))
_STOPS = frozenset((".", ",", ";", "!", "?", '"', "\u201d", "''", ")"))
_APART = frozenset("large run suspect suspects sought wanted unhurt unharmed uninjured expected due others".split())
"""Words of those who do not belong to them: "two are still at large"."""
_CLAUSE = 6
"""How many tokens behind the number such a word may stand."""
_REACH = 1
_ACCOUNT_REACH = 3
"""How many sentences back the whole may stand."""
_TOLL_REACH = 2
"""How many sentences back the toll may stand that is told anew."""
_RECORDING = frozenset("reported reports recorded records registered registers counted counts confirmed logged".split())
_ALIKE = 20
"""How many times the number before it "it was 65" may be: beyond that it speaks of something else."""


class Told(NamedTuple):
    """Whose role the number takes, and whether it is a part of that figure."""

    whole: int
    part: bool


def carried_from(prose: Prose, drafts: list[Draft], i: int, where: tuple[list[Phrase], str, int], earlier: list[int]) -> Told | None:
    """The earlier figure that the bare draft `i` goes on from, or None; `where` gives its sentence's phrases, their symbols and its own place."""
    phrases, symbols, index = where
    draft = drafts[i]
    if phrases[index].last != draft.last or (draft.candidates and draft.candidates[0].rank >= CERTAIN):
        return None
    if (same := _named_again(prose, drafts, draft, earlier)) is not None:
        return Told(same, False)
    if (whole := _accounts_for(prose, drafts, draft, earlier)) is not None:
        return Told(whole, True)
    if (whole := _elliptical(prose, drafts, draft, symbols, index, earlier)) is not None:
        return Told(whole, True)
    same = _it_was(prose, drafts, draft, earlier)
    if same is None and _told_anew(prose, drafts, i, where):
        same = _nearest(drafts, draft, earlier)
    return None if same is None else Told(same, False)


def _named_again(prose: Prose, drafts: list[Draft], draft: Draft, earlier: list[int]) -> int | None:
    """ "Of the 146": the same number again."""
    if not draft.first or prose.lower[draft.first - 1] not in _THE or draft.figure.kind != "count":
        return None
    return next((j for j in reversed(earlier) if drafts[j].figure.value == draft.figure.value and _counts(drafts[j])), None)


def _accounts_for(prose: Prose, drafts: list[Draft], draft: Draft, earlier: list[int]) -> int | None:
    """ "One valley accounts for 60, or half": a part of what was counted before."""
    lower = prose.lower
    if lower[draft.first - 2 : draft.first] == [",", "or"] and draft.figure.kind in ("percent", "fraction") and earlier:
        before = drafts[earlier[-1]]
        return before.part_of if before.sentence == draft.sentence and before.last == draft.first - 2 and before.figure.kind == "count" else None
    if lower[draft.first - 1] != "for" or lower[draft.first - 2] not in _ACCOUNTS or draft.first < 2:
        return None
    return _whole(drafts, draft, earlier, _ACCOUNT_REACH)


def _elliptical(prose: Prose, drafts: list[Draft], draft: Draft, symbols: str, index: int, earlier: list[int]) -> int | None:
    """ "Five had been vaccinated and eleven are pregnant": the subject leaves out the noun that the sentence before has named."""
    before = symbols[index - 1 : index]
    if symbols[index + 1 : index + 2] not in _VERBS or before not in _OPENERS or symbols[index] != "Q":
        return None
    if not _APART.isdisjoint(prose.lower[draft.last : draft.last + _CLAUSE]):
        return None
    if before != "&":
        return _whole(drafts, draft, earlier, _REACH) if index < 2 else None
    last = drafts[earlier[-1]] if earlier else None
    goes_on = last is not None and last.sentence == draft.sentence and last.part_of is not None
    return last.part_of if last is not None and goes_on else None


def _it_was(prose: Prose, drafts: list[Draft], draft: Draft, earlier: list[int]) -> int | None:
    """ "We gave 300 shots on Friday. The day before, it was 65": the same thing counted at another time."""
    lower = prose.lower
    if lower[draft.first - 2 : draft.first] not in (["it", "was"], ["it", "is"]) or lower[draft.last : draft.last + 1] not in [[s] for s in _STOPS]:
        return None
    before = next((j for j in reversed(earlier) if _counts(drafts[j]) and drafts[j].part_of is None), None)
    if before is None or draft.figure.kind != "count" or not 1 <= draft.sentence - drafts[before].sentence <= _TOLL_REACH:
        return None
    return before if drafts[before].figure.point <= draft.figure.point * _ALIKE else None


def _told_anew(prose: Prose, drafts: list[Draft], i: int, where: tuple[list[Phrase], str, int]) -> bool:
    """Whether the bare draft `i` is another number for the toll told last: said alone, called the figure, recorded elsewhere."""
    _, symbols, index = where
    alone = symbols.strip('".') == "Q"  # "Thirteen. I counted them."
    return alone or _true_figure(prose, drafts[i], where) or _recorded(prose, drafts[i], symbols, index) or _next_place(drafts, i, symbols, index)


def _true_figure(prose: Prose, draft: Draft, where: tuple[list[Phrase], str, int]) -> bool:
    """ "The true figure may be closer to 75", "the number was put at 30"."""
    phrases, symbols, index = where
    at = index - 1
    while at > 0 and symbols[at] in "bVvgPK":
        at -= 1
    if at < 0 or at == index - 1 or symbols[at] != "n":
        return False
    return prose.lower[phrases[at].first] in _THE and prose.lower[phrases[at].last - 1] in _FIGURES


def _recorded(prose: Prose, draft: Draft, symbols: str, index: int) -> bool:
    """ "The southern valley has recorded 29"."""
    return index > 0 and symbols[index + 1 : index + 2] in (".", ",", "&", "p", "") and prose.lower[draft.first - 1] in _RECORDING


def _next_place(drafts: list[Draft], i: int, symbols: str, index: int) -> bool:
    """ "The valley has recorded 29, Oro nine and Tarn seven": the verb is left out behind the first."""
    if not i or symbols[max(index - 3, 0) : index] not in ("Q,N", "Q&N"):
        return False
    before = drafts[i - 1]
    return before.sentence == drafts[i].sentence and before.counted is None and before.role in _PEOPLE


def _nearest(drafts: list[Draft], draft: Draft, earlier: list[int]) -> int | None:
    """The toll told last, in this sentence or the two before it."""
    for j in reversed(earlier):
        if draft.sentence - drafts[j].sentence > _TOLL_REACH:
            return None
        if _counts(drafts[j]) and drafts[j].role in _PEOPLE and drafts[j].part_of is None and draft.figure.kind == "count":
            return j
    return None


def _whole(drafts: list[Draft], draft: Draft, earlier: list[int], reach: int) -> int | None:
    """The nearest count of people before this sentence that the draft can be a part of."""
    for j in reversed(earlier):
        whole = drafts[j]
        if draft.sentence - whole.sentence > reach:
            return None
        if whole.sentence == draft.sentence or not _counts(whole) or whole.role not in _PEOPLE or whole.part_of is not None:
            continue
        return j if draft.figure.kind != "count" or whole.figure.point > draft.figure.point else None
    return None


def _counts(draft: Draft) -> bool:
    """Whether the draft counts something whose role is known."""
    return draft.figure.kind == "count" and draft.role != "other" and bool(draft.candidates)
