"""Figures that say another thing of those just counted: the share that they are, where those are who crossed a border, or the rest of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.relations import Place
from checker.extract.resolve import sure, take_over

_ENDS = re.compile(r"[pPeuho]{0,3}(?:[.,;]|$)")
"""The phrases between a share set off by a comma and the end of its clause."""
_RESTATES = "it restates the figure before it"
_SHELTERED, _CROSSED = "displaced", "refugees"
_OPEN = frozenset(("other", "injured"))
"""Roles that leave open whether somebody died: "the two others were shot"."""
_BACK = 3
"""How many figures back those may stand who crossed."""
_FAR = 8
"""How many figures back the toll may stand of which "the two others" are the rest."""


def restate(prose: Prose, drafts: list[Draft], places: Mapping[int, Place], people: Set[str], rule: str | None) -> None:
    """Lends the role of a figure of `people` to those that restate it; `rule` is what that then rests on."""
    if rule is None:
        return
    order = sorted(places)
    for n, i in enumerate(order):
        if n and _apposed(prose, drafts[i], drafts[order[n - 1]], places[i], people):
            take_over(drafts[i], drafts[order[n - 1]], rule, _RESTATES)
            continue
        if drafts[i].role == _SHELTERED:
            whole = _across(drafts, i, order[max(0, n - _BACK) : n])
        else:
            whole = _rest(prose, drafts, i, order[max(0, n - _FAR) : n], people)
        if whole is not None:
            take_over(drafts[i], drafts[whole], rule, _RESTATES)


def _apposed(prose: Prose, share: Draft, told: Draft, place: Place, people: Set[str]) -> bool:
    """ "About 9,000 were driven out, nearly one in four of the islanders": the share that these are."""
    if share.figure.kind not in ("percent", "fraction") or share.sentence != told.sentence or prose.lower[share.first - 1] != ",":
        return False
    if prose.lower[share.last : share.last + 1] != ["of"] or not _ENDS.match(place.symbols, place.index + 1):
        return False
    return told.figure.kind == "count" and told.role in people and sure(told) and not sure(share)


def _across(drafts: list[Draft], i: int, earlier: list[int]) -> int | None:
    """ "Some 900 have crossed into Luma. Around 400 are sheltering in a school": the number without a noun is of those who crossed."""
    draft = drafts[i]
    if draft.counted is not None or draft.figure.kind != "count" or draft.part_of is not None:
        return None
    for j in reversed(earlier):
        whole = drafts[j]
        if draft.sentence - whole.sentence > 1:
            return None
        if whole.figure.kind == "count" and whole.counted in (None, "person"):
            return j if whole.role == _CROSSED and sure(whole) and whole.figure.point > draft.figure.point else None
    return None


def _rest(prose: Prose, drafts: list[Draft], i: int, earlier: list[int], people: Set[str]) -> int | None:
    """ "Five people died. Three of them drowned. The two others were shot": with those told last they are as many as the toll."""
    draft = drafts[i]
    others = prose.lower[draft.first - 1] == "the" and prose.lower[draft.last : draft.last + 1] == ["others"]
    part = next((drafts[j] for j in reversed(earlier) if drafts[j].role in people), None) if others else None
    if part is None or draft.role not in _OPEN or draft.figure.kind != "count":
        return None
    points = draft.figure.point + part.figure.point
    return next((j for j in earlier if drafts[j].role == part.role and drafts[j].figure.point == points and sure(drafts[j])), None)
