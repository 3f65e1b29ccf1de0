"""Which mentions of happenings, in all articles, are one and the same happening.

Mentions are joined by kind, place and day through sorted lists, never by trying all pairs, so that the cost grows near-linearly with their number;
those of the happening that several articles are about by the articles (`coverage`).
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from checker.claim import Claim, Moment
from checker.compare.joined import find, union
from checker.extract.scope import Gazetteer
from checker.rulebook import Rulebook
from checker.rulebook.events import EventRule

REACH = {"wide": 5, "local": 4, "ongoing": 21}
"""Days that printed reports of one happening lie apart where none says its day."""
MOST_AT_HOME = 30
"""Mentions of one kind in one article that are tried against each other."""
MONTH = 31
SLACK = 1
"""Days by which two reports may differ on the day of one happening: time zones, and nights."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One article's idea of one happening."""

    document: str
    kind: str
    place: str | None
    day: Moment | None
    published: date | None
    background: bool
    own: bool = False

    @property
    def window(self) -> tuple[date, date] | None:
        """First and last day on which it may have been, slack included; None where nothing is known."""
        if self.day is not None:
            first, last = (self.day, self.day) if isinstance(self.day, date) else self.day
            # On one side only: of two days that both are told, one may be the eve of the other, but not its eve's eve.
            return first, last + timedelta(days=SLACK if first == last else 0)
        return None


class Kinds:
    """Kinds of event by family: kinds that other copy may call the same happening by."""

    def __init__(self, rules: Sequence[EventRule]) -> None:
        self.sorts = {rule.name: rule.sort for rule in rules if rule.name}
        self.single = frozenset(rule.name for rule in rules if rule.single)
        self.names = sorted(self.sorts, key=lambda name: (-len(name), name))
        parent = {name: name for name in self.sorts}
        for rule in rules:
            for other in rule.also:
                if rule.name in parent and other in parent:
                    _join(parent, rule.name, other)
        self.family = {name: _root(parent, name) for name in parent}

    @classmethod
    def of(cls, rulebook: Rulebook) -> Kinds:
        """The kinds of a rulebook, sorted into families once."""
        return _kinds(rulebook)

    def split(self, event: str) -> tuple[str | None, str]:
        """ "Aceh earthquake" as its place and its kind."""
        for name in self.names:
            for kind in (name, f"{name}s"):
                if event == kind:
                    return None, kind
                if event.endswith(" " + kind):
                    return event[: -len(kind) - 1], kind
        return None, event


@lru_cache(maxsize=8)
def _kinds(rulebook: Rulebook) -> Kinds:
    return Kinds(list(rulebook.events.values()))


def mention_of(claim: Claim, kinds: Kinds) -> Mention | None:
    """The happening that a claim belongs to, or None; its kind is empty where nothing tells it.

    A figure whose sentence names none (a depth, an age) belongs to the one that its article is about.
    """
    scope = claim.scope
    if scope.event is None:
        if not scope.own:
            return None
        subject = claim.subject
        day = subject.day if subject.kind and kinds.sorts.get(subject.kind) != "ongoing" else None
        return Mention(claim.document, subject.kind or "", subject.place, day, claim.published, False, True)
    place, kind = kinds.split(scope.event)
    return Mention(claim.document, kind, place or scope.place, scope.event_date, claim.published, scope.background, scope.own)


def join_mentions(mentions: Sequence[Mention], kinds: Kinds, gazetteer: Gazetteer, covered: Mapping[str, int]) -> list[int]:
    """A number for each mention; mentions of one happening bear the same number (the index of the first of them).

    `covered` numbers the happening of each article that shares its own with others.
    """
    parent = list(range(len(mentions)))
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, mention in enumerate(mentions):
        if mention.kind:
            blocks[kinds.family.get(mention.kind, mention.kind), _manner(mention, kinds)].append(i)
    for (_, manner), block in blocks.items():
        if manner == "local":
            _join_local(parent, mentions, block, gazetteer)
        else:
            _join_wide(parent, mentions, block, gazetteer, manner)
    first: dict[int, int] = {}
    for i, mention in enumerate(mentions):
        if mention.own and mention.document in covered:
            union(parent, first.setdefault(covered[mention.document], i), i)
    _join_recalled(parent, mentions, kinds, gazetteer, covered)
    return [find(parent, i) for i in range(len(mentions))]


def recalled_month(mention: Mention) -> bool:
    """Whether a report recalls an earlier happening by its day or month."""
    if not mention.background or mention.day is None:
        return False
    return isinstance(mention.day, date) or (mention.day[1] - mention.day[0]).days <= MONTH


def _join_recalled(parent: list[int], mentions: Sequence[Mention], kinds: Kinds, gazetteer: Gazetteer, covered: Mapping[str, int]) -> None:
    """Reports of one happening that recall one of the same kind and month recall the same, wherever each sets it."""
    first: dict[tuple[int, str, Moment | None], int] = {}
    for i, mention in enumerate(mentions):
        if mention.document in covered and recalled_month(mention):
            j = first.setdefault((covered[mention.document], kinds.family.get(mention.kind, mention.kind), mention.day), i)
            if gazetteer.relation(mention.place, mentions[j].place) != "apart":
                union(parent, j, i)


def _manner(mention: Mention, kinds: Kinds) -> str:
    """How mentions of this sort find each other: a day's fighting is told apart from the fighting of weeks, history by its date alone."""
    if mention.background:
        return "background"
    sort = kinds.sorts.get(mention.kind, "local")
    return "day of it" if sort == "ongoing" and mention.day is not None else sort


def _window(mention: Mention, sort: str) -> tuple[date, date] | None:
    if sort == "ongoing" and mention.published is not None:
        return mention.published - timedelta(days=REACH[sort]), mention.published
    if mention.window is not None:
        return mention.window
    if mention.published is None or mention.background:
        return None
    return mention.published - timedelta(days=REACH[sort]), mention.published


def _join_wide(parent: list[int], mentions: Sequence[Mention], block: list[int], gazetteer: Gazetteer, manner: str) -> None:
    """Same place, or one place in the other, and windows that overlap."""
    at: dict[str, list[tuple[date, date, int]]] = defaultdict(list)
    for i in block:
        mention = mentions[i]
        window = _window(mention, manner)
        if mention.place is not None and window is not None:
            at[_wide(mention.place, gazetteer)].append((*window, i))
    for rows in at.values():
        rows.sort()
        reach, last = rows[0][1], rows[0][2]
        for low, high, i in rows[1:]:
            if low <= reach:
                union(parent, last, i)
            if high > reach or low > reach:
                reach, last = max(high, reach), i
    if manner != "wide":
        return
    for place, rows in at.items():
        for above in gazetteer.ancestors(place):
            if above in at:
                _join_rows(parent, rows, at[above])


def _wide(place: str, gazetteer: Gazetteer) -> str:
    """ "southern Iran" serves as Iran: the quarter of a country is too loose to keep two reports apart."""
    if place in gazetteer.within or " " not in place:
        return place
    head, _, rest = place.partition(" ")
    return rest if head in gazetteer.directions and gazetteer.kinds.get(rest) in ("country", "province", "region", "island") else place


def _join_rows(parent: list[int], rows: list[tuple[date, date, int]], others: list[tuple[date, date, int]]) -> None:
    """Joins each row to the neighbours in time of a sorted list, where their windows overlap."""
    for low, high, i in rows:
        k = bisect_left(others, (low,))
        for j in (k - 1, k):
            if 0 <= j < len(others) and others[j][0] <= high and low <= others[j][1]:
                union(parent, others[j][2], i)


def _join_local(parent: list[int], mentions: Sequence[Mention], block: list[int], gazetteer: Gazetteer) -> None:
    """Those of one article, and of a place too small for the gazetteer near in time: it sees one such happening a day, where a town may see two."""
    at_home: dict[str, list[int]] = defaultdict(list)
    at_small: dict[str, list[int]] = defaultdict(list)
    for i in block:
        mention = mentions[i]
        at_home[mention.document].append(i)
        if mention.place is not None and isinstance(mention.day, date) and (town := _town(mention.place, gazetteer)) not in gazetteer.kinds:
            at_small[town].append(i)
    for rows in at_home.values():
        _join_at_home(parent, mentions, rows, gazetteer)
    for rows in at_small.values():
        _join_days(parent, mentions, rows)


def _join_days(parent: list[int], mentions: Sequence[Mention], rows: Sequence[int]) -> None:
    """Joins mentions of one place whose days meet."""
    if len(rows) < 2:
        return
    dated: list[tuple[date, date, int]] = []
    for i in rows:
        window = _window(mentions[i], "local")
        if window is None:
            continue
        k = bisect_left(dated, (window[0],))
        for j in (k - 1, k):
            if 0 <= j < len(dated) and dated[j][0] <= window[1] and window[0] <= dated[j][1]:
                union(parent, dated[j][2], i)
        insort(dated, (*window, i))


def _town(place: str, gazetteer: Gazetteer) -> str:
    """The town that a place lies in, itself where it is none or larger."""
    return next((name for name in (place, *gazetteer.ancestors(place)) if gazetteer.kinds.get(name) in ("city", "town", "village")), place)


def _join_at_home(parent: list[int], mentions: Sequence[Mention], rows: list[int], gazetteer: Gazetteer) -> None:
    """Within one article a happening need not be told in the same words each time: what does not part two mentions joins them."""
    kept = rows[:MOST_AT_HOME]
    dated = [i for i in kept if mentions[i].day is not None]
    undated = [i for i in kept if mentions[i].day is None]
    for group in (dated, undated):
        for k, i in enumerate(group):
            for j in group[:k]:
                if _may_be_one(mentions[i], mentions[j], gazetteer):
                    union(parent, j, i)
    for i in undated:
        # Only with the first that fits, or an undated mention would make one of two that their days keep apart.
        first = next((j for j in dated if _may_be_one(mentions[i], mentions[j], gazetteer)), None)
        if first is not None:
            union(parent, first, i)


def _may_be_one(one: Mention, other: Mention, gazetteer: Gazetteer) -> bool:
    """Whether nothing in two mentions of one article parts them: days, places, or several happenings beside one."""
    windows = one.window, other.window
    near = windows[0] is None or windows[1] is None or (windows[0][0] <= windows[1][1] and windows[1][0] <= windows[0][1])
    placed = (one.place is None) == (other.place is None) or (one.day is not None and one.day == other.day)
    return near and placed and one.kind.endswith("s") == other.kind.endswith("s") and gazetteer.relation(one.place, other.place) != "apart"


def _root(parent: dict[str, str], name: str) -> str:
    while parent[name] != name:
        name = parent[name]
    return name


def _join(parent: dict[str, str], one: str, other: str) -> None:
    a, b = sorted((_root(parent, one), _root(parent, other)))
    parent[b] = a
