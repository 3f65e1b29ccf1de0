"""Coverage: which articles are about one happening, found by the names that they have in common.

Outlets call one happening by different kinds ("attack", "bombing"), set it in places of different size, and tell its day in the words of
different days. What they share all the same are names that few other articles hold: the village, the ship, the hospital, the governor.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from checker.claim import Claim, Subject
from checker.compare.happenings import Mention
from checker.extract.scope import Family, Gazetteer
from checker.rulebook import Rulebook

SPAN = {"wide": 14, "local": 14, "ongoing": 5, "": 14}
"""Days by which two reports on one happening may lie apart, by the sort of happening; "" where its kind is not known."""
NEIGHBOURS = 6
"""Articles before it in time with which an article is tried for each name that they share."""
MOST = 40
"""A name that stands in more articles than this tells no happening apart."""
ENOUGH = {"wide": 2, "local": 2, "ongoing": 3, "": 3}
"""Names that two reports must share, by the sort of happening; more where the kind of one is not known."""
EVERYDAY_SPAN = 7
"""Days by which two reports on a happening of an everyday kind may lie apart."""
SITE_SPAN = 4
"""Days by which two reports may lie apart that have but one small place in common."""
NEXT_DAYS = 2
"""Days by which two reports may lie apart that share but a town and a kind seldom seen there."""
TOWN = "town "
"""Mark of a known town among the names that reports share."""
DAY_SLACK = 1


@dataclass(frozen=True, slots=True)
class Report:
    """One article as far as it matters here."""

    document: str
    published: date
    subject: Subject


def crowded_names(claims: Iterable[Claim]) -> frozenset[str]:
    """The names that stand in too many articles to link any two of them."""
    holders: dict[str, set[str]] = defaultdict(set)
    for document, subject in {claim.document: claim.subject for claim in claims if claim.published is not None}.items():
        for name in (*{name.rpartition(" ")[2] for name in subject.names}, *(f"{TOWN}{town}" for town in subject.towns)):
            holders[name].add(document)
    return frozenset(name for name, documents in holders.items() if len(documents) > MOST)


class Coverage:
    """The articles of one happening; an article that shares its happening with no other is not in it."""

    def __init__(self, claims: Iterable[Claim], rulebook: Rulebook) -> None:
        self._family = Family.of(rulebook)
        self._gazetteer = Gazetteer.of(rulebook)
        self._sorts = {rule.name: rule.sort for rule in rulebook.events.values()}
        self._everyday = frozenset(rule.name for rule in rulebook.events.values() if rule.everyday)
        self._frequent = frozenset(rule.name for rule in rulebook.events.values() if rule.frequent)
        reports: dict[str, Report] = {}
        for claim in claims:
            if claim.published is not None and (claim.subject.names or claim.subject.towns) and claim.document not in reports:
                reports[claim.document] = Report(claim.document, claim.published, claim.subject)
        self._reports = sorted(reports.values(), key=lambda report: (report.published, report.document))
        self.number = self._join()
        """Of each article with company the number of its happening."""
        self.places: dict[int, frozenset[str]] = self._settings()
        """Where the articles of each happening set it."""
        self.titles: dict[int, frozenset[str]] = self._titles()
        """By what places they call it."""

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
        for (i, j), shared in self._shared().items():
            if self._one_happening(self._reports[i], self._reports[j], shared):
                a, b = _find(parent, i), _find(parent, j)
                parent[max(a, b)] = min(a, b)
        roots = [_find(parent, i) for i in range(len(parent))]
        company = Counter(roots)
        return {report.document: root for report, root in zip(self._reports, roots, strict=True) if company[root] > 1}

    def _shared(self) -> Mapping[tuple[int, int], set[str]]:
        """For each pair of articles near in time the names that both hold, by their last words, so that "Ivo Marek" and "Marek" are one."""
        holders: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for i, report in enumerate(self._reports):
            for last, name in sorted({name.rpartition(" ")[2]: name for name in sorted(report.subject.names, key=len)}.items()):
                holders[last].append((i, name))
            for town in sorted(report.subject.towns):
                holders[f"{TOWN}{town}"].append((i, town))
        found: dict[tuple[int, int], set[str]] = defaultdict(set)
        days = [report.published for report in self._reports]
        for last, rows in holders.items():
            if not 1 < len(rows) <= MOST:
                continue
            for k, (i, name) in enumerate(rows):
                first = bisect_left(days, days[i] - timedelta(days=max(SPAN.values())))
                for j, other in rows[max(0, k - NEIGHBOURS) : k]:
                    if j >= first and _same_name(name, other):
                        found[j, i].add(last)
        return found

    def _one_happening(self, earlier: Report, later: Report, shared: set[str]) -> bool:
        one, other = earlier.subject, later.subject
        if not self._family.alike(one.kind, other.kind):
            return False
        if self._several(one) != self._several(other):
            return False
        sort = self._sort(one) or self._sort(other)
        if self._same_town_and_day(earlier, later):
            return True
        if self._same_site(earlier, later) or self._same_setting(earlier, later):
            return True
        names = [name for name in shared if not name.startswith(TOWN)]
        apart = (later.published - earlier.published).days
        if self._everyday.isdisjoint((self._base(one), self._base(other))):
            known = (one.kind and other.kind) or (sort in ("wide", "local") and apart <= EVERYDAY_SPAN)
            enough = bool(names) and len(shared) >= (ENOUGH[sort] if known else ENOUGH[""])
        else:
            # The police chief and the hospital of a town stand in the reports on each of its shootings.
            enough = len(names) >= ENOUGH[sort] and apart <= EVERYDAY_SPAN
        if not enough or apart > SPAN[sort]:
            return False
        if self._gazetteer.relation(one.place, other.place) == "apart" and self._town(one.place) and self._town(other.place):
            return len(shared) > ENOUGH[sort]
        return sort != "local" or not _days_apart(one, other, self._everyday.isdisjoint((self._base(one), self._base(other))))

    def _same_site(self, earlier: Report, later: Report) -> bool:
        """Whether both name one place too small for the map soon after each other, and neither is set in a known town, whose streets look alike."""
        one, other = earlier.subject, later.subject
        if self._town(one.place) or self._town(other.place) or _days_apart(one, other) or not (one.kind and other.kind):
            return False
        return (later.published - earlier.published).days <= SITE_SPAN and not (one.sites & one.names).isdisjoint(other.sites & other.names)

    def _same_setting(self, earlier: Report, later: Report) -> bool:
        """Whether two reports printed soon after each other, with a name in common, are set in one place or on one day.

        The name must be the small place in which one of them is set; for kinds that are seldom any name will do, where one sets in a country
        what the other sets in a town of it, or where both tell the same day. One of the two need not say of what kind its happening is.
        """
        one, other = earlier.subject, later.subject
        if not (one.kind or other.kind) or (later.published - earlier.published).days > SITE_SPAN or _days_apart(one, other):
            return False
        if one.kind and other.kind and not self._family.alike(self._base(one), self._base(other)):
            return False
        homes = {subject.place for subject in (one, other) if subject.place is not None and not self._gazetteer.knows(subject.place)}
        if one.kind and other.kind and not homes.isdisjoint(one.names | one.sites) and not homes.isdisjoint(other.names | other.sites):
            return True
        if self._commonplace(one) or self._commonplace(other) or _last_words(one).isdisjoint(_last_words(other)):
            return False
        return (one.day is not None and one.day == other.day) or self._gazetteer.relation(one.place, other.place) in ("same", "contains", "inside")

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
            return apart <= EVERYDAY_SPAN
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


def _last_words(subject: Subject) -> frozenset[str]:
    """The last words of the names that an article holds."""
    return frozenset(name.rpartition(" ")[2] for name in subject.names)


def _same_name(one: str, other: str) -> bool:
    """Names of one last word: two people of one surname are two where both are given in full."""
    return one == other or " " not in one or " " not in other


def _days_apart(one: Subject, other: Subject, loose: bool = True) -> bool:
    """Whether their days tell two happenings apart; `loose` where a day that stands at some distance from its happening may be another's."""
    if (loose and not (one.dated and other.dated)) or not isinstance(one.day, date) or not isinstance(other.day, date):
        return False
    return abs((one.day - other.day).days) > DAY_SLACK


def _find(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i
