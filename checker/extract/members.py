"""Members of a toll: "Five people were shot. Two men and three women ..." - figures of persons that add up to it share its fate."""

from __future__ import annotations

from itertools import pairwise

from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.lexicon import Lexicon
from checker.extract.resolve import sure

_TOLLS = frozenset("killed injured casualties missing dead_or_missing hospitalised detained captured hostages trapped rescued".split())
_PERSONS = frozenset("man woman boy girl child male female teen teenager juvenile adult minor infant toddler baby youth".split())
_SOUGHT = frozenset("suspect suspects looking searching seeking sought wanted fled arrested gunman gunmen shooters witnesses".split())
_BACK = 2
"""How many sentences back the total may stand; for guards and drivers, who may as well be others, in the same sentence alone."""
_MANY = 3
_FAR = 12
"""The same for so many members: that they add up is no chance."""
_MOST = 8
"""How many figures of members a list may hold: keeps the cost linear in a text of nothing but figures."""
_TRIED = 40
"""How many figures before the members are tried as their total, and how many words around them are read, for the same reason."""
_OPENS = frozenset((":", "-", "--", "\u2013", "\u2014", "("))
"""Before the first of some bare numbers: "killed 19 in all: 12 in Tarn and seven in Oro"."""
_CLOSES = frozenset((",", ";", ".", "and", "(", "aged", "from", "in"))
"""Behind the last of those that a colon spells out."""
_GAP = 12
"""How many tokens may stand between two members: "two men - aged 21 and 24 - and a woman"."""


def share_in_total(prose: Prose, lexicon: Lexicon, drafts: list[Draft], order: list[int], rule: str | None) -> None:
    """Lends the role of a total to members without a role of their own; `rule` is what that then rests on."""
    n = 0
    while rule is not None and n < len(order):
        run = _run(prose, lexicon, drafts, order, n)
        whole = _total(prose, drafts, order, n, run) if run else None
        if whole is None:
            n += 1  # "Seven people died: three Austrians and four Germans": the members begin behind the total
            continue
        for i in run:
            _join(drafts, i, whole, rule)
        n += len(run)


def _run(prose: Prose, lexicon: Lexicon, drafts: list[Draft], order: list[int], n: int) -> list[int]:
    """Figures of persons that follow one another in a sentence, from the n-th of `order` on."""
    run: list[int] = []
    for i in order[n : n + _MOST]:
        draft = drafts[i]
        if draft.figure.kind != "count" or draft.figure.bound != "exact" or not float(draft.figure.point).is_integer():
            break
        if not _person(prose, lexicon, draft) and not (draft.counted is None and (run or prose.lower[draft.first - 1] in _OPENS)):
            break
        if run and (draft.sentence != drafts[run[-1]].sentence or draft.first - drafts[run[-1]].last > _GAP):
            break
        run.append(i)
    return run


def _person(prose: Prose, lexicon: Lexicon, draft: Draft) -> bool:
    """Whether it counts persons: "two men", "four miners", "three Austrians"."""
    if draft.counted in _PERSONS or "person" in lexicon.groups.get(draft.counted or "", ()):
        return True
    if draft.counted_span is not None and prose.text[draft.counted_span.start].isupper():
        return True
    behind = prose.lower[draft.last : draft.last + 2]
    return draft.counted is None and len(behind) == 2 and behind[0] in ("were", "are") and behind[1] in ("men", "women", "boys", "girls", "children")


def _total(prose: Prose, drafts: list[Draft], order: list[int], n: int, run: list[int]) -> int | None:
    """The toll before the n-th of `order` that the members add up to, single ones ("a woman") counted in."""
    first, last = drafts[run[0]], drafts[run[-1]]
    if not any(_unsure(drafts[i]) for i in run):
        return None
    begin, end = prose.ranges[first.sentence]
    singles = _singles(prose, max(begin, first.first - _GAP), first.first) + _singles(prose, last.last, min(end, last.last + _GAP))
    singles += sum(_singles(prose, drafts[a].last, drafts[b].first) for a, b in pairwise(run))
    sought = not _SOUGHT.isdisjoint(prose.lower[max(begin, first.first - _TRIED) : min(end, last.last + _TRIED)])
    points = sum(drafts[i].figure.point for i in run)
    if (before := _right_before(prose, drafts, order, n, run)) is not None and drafts[before].figure.point > points:
        return before
    if len(run) + singles < 2:
        return None
    anybody = all(drafts[i].counted in _PERSONS or drafts[i].counted is None for i in run)
    reach = _FAR if len(run) + singles >= _MANY else _BACK if anybody else 0
    for k in range(n - 1, max(-1, n - 1 - _TRIED), -1):
        j = order[k]
        whole = drafts[j]
        if first.sentence - whole.sentence > reach or (sought and first.sentence > whole.sentence):
            return None
        toll = whole.role in _TOLLS and whole.figure.kind == "count" and whole.figure.bound == "exact"
        toll = toll and (whole.part_of is None or whole.sentence == first.sentence)  # "Five of them came from abroad: two Danes and three Omanis"
        if toll and whole.figure.point == points + singles:
            return j
    return None


def _right_before(prose: Prose, drafts: list[Draft], order: list[int], n: int, run: list[int]) -> int | None:
    """ "Nine people perished: the seven pupils, their teacher and the driver": the toll that a colon spells out, in part by names."""
    first, last = drafts[run[0]], drafts[run[-1]]
    opens = ":" in prose.lower[max(first.first - 2, 0) : first.first] and first.counted_span is not None
    if not opens or not n or drafts[order[n - 1]].sentence != first.sentence or last.counted_span is None:
        return None
    behind = prose.token_at(last.counted_span.end - 1) + 1
    whole = drafts[order[n - 1]]
    told = whole.role in _TOLLS and whole.figure.kind == "count" and sure(whole) and whole.part_of is None
    return order[n - 1] if told and not _CLOSES.isdisjoint(prose.lower[behind : behind + 1]) else None


def _singles(prose: Prose, first: int, last: int) -> int:
    """How many persons stand there with an article: "a woman", "an adult female"."""
    lower = prose.lower
    found = 0
    for k in range(first, last):
        if lower[k] in ("a", "an") and any(lower[m] in _PERSONS for m in range(k + 1, min(k + 4, last))):
            found += 1
    return found


def _unsure(draft: Draft) -> bool:
    return draft.role == "other" or not sure(draft)


def _join(drafts: list[Draft], i: int, whole: int, rule: str) -> None:
    part, total = drafts[i], drafts[whole]
    if not _unsure(part) or not total.candidates:
        return
    best = total.candidates[0]._replace(construction=rule)
    part.candidates = [best, *(c._replace(why_not=c.why_not or "a part shares the role of its whole") for c in part.candidates)]
    part.role, part.trigger_span = best.role, best.trigger
    part.rules = [best.rule, best.construction]
    if part.part_of is None:
        part.part_of = whole
