"""Figures beside a sum: the share of money that stands right before it, the total that sums up what went before."""

from __future__ import annotations

from checker.extract.draft import Draft
from checker.extract.earlier import toll_again
from checker.extract.language import Prose
from checker.extract.lists import At
from checker.extract.phrases import Phrase
from checker.extract.resolve import sure

_OF_A_SUM = (["of"], ["of", "the"], ["of", "a"], ["of", "its"])


def share_of_money(prose: Prose, drafts: list[Draft], i: int) -> int | None:
    """ "346 million, two-thirds of it", "of which $85,000, or 35 percent,": a share of the sum right before it in the sentence."""
    draft = drafts[i]
    if draft.figure.kind not in ("percent", "fraction"):
        return None
    behind = drafts[i + 1] if i + 1 < len(drafts) else None
    if behind is not None and behind.role == "money" and prose.lower[draft.last : behind.first] in _OF_A_SUM:
        return i + 1  # "half of a $90,000 grant"
    if not i or drafts[i - 1].role != "money" or drafts[i - 1].sentence != draft.sentence:
        return None
    lower = prose.lower
    of_it = lower[draft.last : draft.last + 2] in (["of", "it"], ["of", "that"], ["of", "which"])
    restated = lower[drafts[i - 1].first - 2 : drafts[i - 1].first] == ["of", "which"] and lower[drafts[i - 1].last : draft.first] == [",", "or"]
    return i - 1 if of_it or restated else None


def summed(prose: Prose, drafts: list[Draft], i: int, where: At, earlier: list[int], roles: frozenset[str]) -> int | None:
    """What "bringing the total to 96", "we raised the number from 40 to 44" counts on from: what was counted last, or the toll."""
    if not _sums_up(prose, *where):
        return None
    near = (j for j in reversed(earlier) if sure(drafts[j]) and drafts[j].figure.kind == "count" and drafts[i].sentence - drafts[j].sentence <= 1)
    before = next(near, None)
    # "One of the nine hurt died, bringing it to five": of the one, not of the nine.
    part = next((j for j in reversed(earlier) if before is not None and drafts[j].part_of == before and sure(drafts[j])), None)
    if part is not None or (before is not None and drafts[before].role not in roles):
        return before if part is None else part
    again = toll_again(drafts, drafts[i], earlier, roles, 1)
    return before if again is None else again


def _sums_up(prose: Prose, phrases: list[Phrase], symbols: str, index: int) -> bool:
    """ "Fourteen more cases, bringing the total to 96": a number that sums up what went before."""
    at = index - 1
    while at > 0 and symbols[at] in "phq":
        if prose.lower[phrases[at].first] == "of":
            return False  # "raised the number of boats to 96"
        at -= 1  # "bringing the total in the south to 96"
    first = phrases[index].first
    return (
        at >= 0
        and symbols[at] == "n"
        and prose.lower[first] in ("to", "at", "from")
        and prose.lower[phrases[at].first] in ("the", "its", "their", "his", "that")
        and prose.lower[phrases[at].last - 1] in ("total", "tally", "figure", "number", "count")
    )
