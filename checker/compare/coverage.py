"""Coverage: which articles are about one happening, found by the names that they have in common.

Outlets call one happening by different kinds ("attack", "bombing"), set it in places of different size, and tell its day in the words of
different days. What they share all the same are names that few other articles hold: the village, the ship, the hospital, the governor.
How much they share is measured (`likeness`), and must be more the more articles there are that could share it by chance.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import log2

from checker.claim import Claim, Subject
from checker.compare.happenings import Mention
from checker.compare.joined import find, union
from checker.compare.likeness import Weights, likeness, weights_of
from checker.extract.scope import Family, Gazetteer, ascii_of
from checker.rulebook import Rulebook

SPAN = {"wide": 14, "local": 14, "ongoing": 5, "": 14}
"""Days by which two reports on one happening may lie apart, by the sort of happening; "" where its kind is not known."""
NEIGHBOURS = 6
"""Articles before it in time with which an article is tried for each name that they share."""
MOST = 40
"""A name that stands in more articles than this tells no happening apart."""
SELDOM_SPAN = 7
"""Days by which two reports on one town may lie apart that call the happening by one word for what is seldom there."""
NEXT_DAYS = 2
"""Days by which two reports may lie apart that share but a town and a kind seldom seen there."""
DAY_SLACK = 1
A_DOUBLING = 0.045
"""How much more alike two articles must be for each doubling of the articles printed in those days."""
A_DAY = 0.005
"""How much more alike for each day between them."""
OTHER_WORD = 1.5
"""How many times as alike two must be of which one tells what happened by a word that is said of much: a war, an attack, a protest."""
FEWEST = 2
"""Names that two articles must share whatever they weigh, but for happenings of one kind that is seldom."""


@dataclass(frozen=True, slots=True)
class Report:
    """One article as far as it matters here."""

    document: str
    published: date
    subject: Subject
    names: frozenset[str]
    weights: Weights


def crowded_names(claims: Iterable[Claim]) -> frozenset[str]:
    """The names that stand in too many articles to bring any two of them together."""
    subjects = {claim.document: claim.subject for claim in claims if claim.published is not None}
    holders = Counter(name for subject in subjects.values() for name, _ in subject.terms)
    return frozenset(name for name, count in holders.items() if count > MOST)


class Coverage:
    """The articles of one happening; an article that shares its happening with no other is not in it."""

    def __init__(self, claims: Iterable[Claim], rulebook: Rulebook) -> None:
        self._family = Family.of(rulebook)
        self._gazetteer = Gazetteer.of(rulebook)
        self._sorts = {rule.name: rule.sort for rule in rulebook.events.values()}
        self._everyday = frozenset(rule.name for rule in rulebook.events.values() if rule.everyday)
        self._frequent = frozenset(rule.name for rule in rulebook.events.values() if rule.frequent)
        self._loose = self._everyday | self._frequent | frozenset(rule.name for rule in rulebook.events.values() if rule.national)
        subjects = {(claim.published, claim.document): claim.subject for claim in claims if claim.published and claim.subject.terms}
        rows = sorted(subjects.items(), key=lambda row: row[0])
        weights = weights_of([subject for _, subject in rows], self._gazetteer)
        self._reports = [
            Report(name, day, subject, frozenset(self._named(term) for term, _ in subject.terms), weight)
            for ((day, name), subject), weight in zip(rows, weights, strict=True)
        ]
        self._days = [report.published for report in self._reports]
        self.number = self._join()
        """Of each article with company the number of its happening."""
        self.places: dict[int, frozenset[str]] = self._settings()
        """Where the articles of each happening set it."""
        self.titles: dict[int, frozenset[str]] = self._titles()
        """By what places they call it."""

    def _named(self, term: str) -> str:
        """The name itself, or the country that an adjective or a people stands for."""
        plain = ascii_of(term)
        return self._gazetteer.single(plain) or plain

    def taken_in(self, claim: Claim, mention: Mention | None) -> Mention | None:
        """The mention as that of the article's own happening, where other outlets report on it too and nothing but another word sets it apart.

        "Fighting the flames", "the crash", "two explosions" are of the happening on which the article reports, unless day or place are another.
        """
        number = self.number.get(claim.document)
        if mention is None or mention.own or mention.background or number is None or self._several(claim.subject):
            return mention
        if not self._family.alike(mention.kind, claim.subject.kind):
            return mention
        day, home = mention.day, claim.subject.day
        if isinstance(day, date) and isinstance(home, date) and not self._of_one_day(day, home, claim):
            return mention
        if mention.place is not None and all(self._gazetteer.relation(mention.place, place) == "apart" for place in self.places.get(number, ())):
            return mention
        return replace(mention, own=True)

    def _of_one_day(self, day: date, home: date, claim: Claim) -> bool:
        """Whether a day is that of the happening or, where a town sees the kind seldom, one on which its toll was told ("still dark on Friday")."""
        told = claim.published is not None and home < day <= claim.published
        frequent = self._commonplace(claim.subject) or self._base(claim.subject) in self._frequent
        return abs((day - home).days) <= DAY_SLACK or (told and not frequent)

    def _join(self) -> dict[str, int]:
        parent = list(range(len(self._reports)))
        for i, j in self._near():
            if self._one_happening(self._reports[i], self._reports[j]):
                union(parent, i, j)
        roots = [find(parent, i) for i in range(len(parent))]
        company = Counter(roots)
        return {report.document: root for report, root in zip(self._reports, roots, strict=True) if company[root] > 1}

    def _near(self) -> list[tuple[int, int]]:
        """The pairs of articles near in time that have a telling name in common."""
        holders: dict[str, list[int]] = defaultdict(list)
        for i, report in enumerate(self._reports):
            for name in report.weights:
                holders[name].append(i)
        found: set[tuple[int, int]] = set()
        for rows in holders.values():
            if not 1 < len(rows) <= MOST:
                continue
            for k, i in enumerate(rows):
                first = bisect_left(self._days, self._days[i] - timedelta(days=max(SPAN.values())))
                found.update((j, i) for j in rows[max(0, k - NEIGHBOURS) : k] if j >= first)
        return sorted(found)

    def _enough(self, earlier: Report, later: Report) -> float:
        """How alike two articles must be: more where many were printed in those days, of which two are alike by chance, and where days part them."""
        crowd = bisect_left(self._days, later.published + timedelta(days=1)) - bisect_left(self._days, later.published - timedelta(days=SPAN[""]))
        return A_DOUBLING * log2(2 + crowd) + A_DAY * (later.published - earlier.published).days

    def _one_happening(self, earlier: Report, later: Report) -> bool:
        one, other = earlier.subject, later.subject
        alike = self._family.alike(one.kind, other.kind)
        spread = alike and "wide" in (self._sort(one), self._sort(other))  # "the fires" are a wildfire to others
        if self._several(one) != self._several(other) and not spread:
            return False
        if (later.published - earlier.published).days > SPAN[self._sort(one) or self._sort(other)]:
            return False
        everyday = not self._everyday.isdisjoint((self._base(one), self._base(other)))
        if _days_apart(one, other, not everyday):
            return False
        if alike and (self._same_town_and_day(earlier, later)):
            return True
        if not alike and self._loose.isdisjoint((self._base(one), self._base(other))):
            return False
        seldom = self._base(one) == self._base(other) and not everyday and self._base(one) not in self._frequent
        if not seldom and len(earlier.names & later.names) < FEWEST:
            return False
        return likeness(earlier.weights, later.weights) >= (1 if alike else OTHER_WORD) * self._enough(earlier, later)

    def _same_town_and_day(self, earlier: Report, later: Report) -> bool:
        """Whether both set their happenings in one town on one day, or within days of each other, and they are of a kind that it sees seldom."""
        one, other = earlier.subject, later.subject
        if one.place != other.place or not self._town(one.place) or self._commonplace(one) or self._commonplace(other):
            return False
        if one.kind and other.kind and one.day is not None and one.day == other.day:
            return True
        if _days_apart(one, other, loose=False) and (one.dated and other.dated):
            return False
        apart = (later.published - earlier.published).days
        if one.kind is None or other.kind is None:
            return apart <= NEXT_DAYS and (one.kind or other.kind) is not None and self._base(one) not in self._frequent
        if self._base(one) == self._base(other) and self._base(one) not in self._frequent:
            return apart <= SELDOM_SPAN
        return apart <= NEXT_DAYS and (one.day is None or other.day is None)

    def _commonplace(self, subject: Subject) -> bool:
        """Whether a town sees such a happening any day."""
        return subject.kind is not None and self._base(subject) in self._everyday

    def _several(self, subject: Subject) -> bool:
        """Whether the article is about a run of happenings of an everyday kind: its figures are sums."""
        return subject.kind is not None and subject.kind != self._base(subject) and self._base(subject) in self._everyday

    def _base(self, subject: Subject) -> str:
        kind = subject.kind or ""
        return kind if kind in self._sorts else kind.removesuffix("s")

    def _sort(self, subject: Subject) -> str:
        return self._sorts.get(self._base(subject), "")

    def _town(self, place: str | None) -> bool:
        return place is not None and self._gazetteer.kinds.get(place) in ("city", "town", "village")

    def _settings(self) -> dict[int, frozenset[str]]:
        found: dict[int, set[str]] = defaultdict(set)
        for report in self._reports:
            number = self.number.get(report.document)
            if number is not None and report.subject.place is not None:
                found[number].add(report.subject.place)
        return {number: frozenset(places) for number, places in found.items()}

    def _titles(self) -> dict[int, frozenset[str]]:
        found: dict[int, frozenset[str]] = {number: frozenset() for number in self.number.values()}
        for report in self._reports:
            if (number := self.number.get(report.document)) is not None:
                found[number] |= report.subject.titles
        return found


def _days_apart(one: Subject, other: Subject, loose: bool = True) -> bool:
    """Whether their days tell two happenings apart; `loose` where a day that stands at some distance from its happening may be another's."""
    if (loose and not (one.dated and other.dated)) or not isinstance(one.day, date) or not isinstance(other.day, date):
        return False
    return abs((one.day - other.day).days) > DAY_SLACK
