"""Claims into groups of rivals: one role, one population, one counted noun, one happening or place, one period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from checker.claim import Claim
from checker.compare.breakdown import one_place
from checker.compare.counted import counted_group, first_hurt, of_two_groups, population_of, some_bodies
from checker.compare.coverage import Coverage
from checker.compare.eligible import nature_of, reason_alone, wholes_of
from checker.compare.happenings import Kinds, Mention, join_mentions, mention_of, recalled_month
from checker.compare.marks import Marks
from checker.compare.parts import speaks_of_dead
from checker.compare.shares import FIRST, of_the_same_place, says_where, shared_out
from checker.compare.topics import topics_of
from checker.compare.wholes import WHOLE, speakers, whole_populations
from checker.extract.scope import Gazetteer
from checker.rulebook import Rulebook

if TYPE_CHECKING:
    import pandas as pd

TOPIC = "topic"
"""The role under which figures that are no tolls are grouped, by what they measure."""
STATISTIC_DAYS = 2
FRESH_DAYS = 14
"""Who was displaced since a day so near is who is displaced now."""
STOCK_DAYS = 30
"""Present states printed in one stretch of so many days are held against each other."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rival claims by their places among all: `topic` says what they measure, None for tolls; `speak` for their articles do those of it."""

    topic: str | None
    rows: list[int]
    speak: frozenset[int]


def table(claims: Sequence[Claim], rulebook: Rulebook) -> pd.DataFrame:
    """One row a comparable claim: `at` (its place in `claims`), and the columns that a group shares."""
    import pandas as pd  # half a second that only a comparison has to spend

    topics = topics_of(claims, rulebook)
    rows = _comparable(claims, topics, rulebook)
    tolls = [i for i in rows if i not in topics]
    where = _places(claims, rows, topics, rulebook)
    people = _people(claims, tolls, rulebook)
    speak = speakers(claims, tolls, {i: (*people[i], *where[i]) for i in tolls}) | topics.keys()
    sorts = Kinds.of(rulebook).sorts
    periods = {
        i: _period_key(claims[i], nature_of(rulebook, claims[i].role), lasting=sorts.get(claims[i].subject.kind or "") != "local") for i in tolls
    }
    return pd.DataFrame(
        {
            "at": rows,
            "speaks": [i in speak for i in rows],
            "role": [TOPIC if i in topics else claims[i].role for i in rows],
            "population": [people[i][0] if i in people else "all" for i in rows],
            "counted": [people[i][1] if i in people else topics[i] for i in rows],
            "event": [where[i][0] for i in rows],
            "place": [where[i][1] for i in rows],
            "period": [periods.get(i, "") for i in rows],
        }
    )


def _comparable(claims: Sequence[Claim], topics: Mapping[int, str], rulebook: Rulebook) -> list[int]:
    """The claims that may have rivals, by their places in `claims`."""
    wholes = wholes_of(claims)
    beside = Counter(_kind_of_people(claim) for claim in claims if claim.population != "all" and claim.figure.kind == "count")

    def told_once(claim: Claim) -> bool:
        return claim.population == "all" or beside[_kind_of_people(claim)] == 1

    return [i for i, claim in enumerate(claims) if i in topics or (reason_alone(claim, rulebook, wholes) is None and told_once(claim))]


def _places(claims: Sequence[Claim], rows: Sequence[int], topics: Mapping[int, str], rulebook: Rulebook) -> dict[int, tuple[str, str]]:
    """Of each row its happening and the part of that, empty for the whole."""
    gazetteer = Gazetteer.of(rulebook)
    kinds = Kinds.of(rulebook)
    coverage = Coverage(claims, rulebook)
    mentions = {i: coverage.taken_in(claims[i], mention_of(claims[i], kinds)) for i in rows}
    unique = list(dict.fromkeys(mention for mention in mentions.values() if mention is not None))
    shares = shared_out(claims, coverage, kinds.sorts, gazetteer)
    numbers = dict(zip(unique, join_mentions(unique, kinds, gazetteer, coverage.number), strict=True))

    def place_of(claim: Claim, mention: Mention | None, topic: bool) -> tuple[str, str]:
        if topic:
            known = mention is not None and (mention.own or mention.background)
            return f"event {numbers[mention]}" if mention is not None and known else f"in {claim.document}", ""
        if mention is not None and mention.own and mention.document in coverage.number:
            parts = shares.get(coverage.number[mention.document], frozenset())
            return _shared(claim, numbers[mention], mention, coverage, kinds, gazetteer, parts)
        recalled = mention is not None and recalled_month(mention) and mention.document in coverage.number
        number = None if mention is None else numbers[mention]
        return _where(claim, mention, number, kinds, gazetteer, nature_of(rulebook, claim.role), recalled)

    where = {i: place_of(claims[i], mention, i in topics) for i, mention in mentions.items()}
    return where | of_the_same_place(claims, [i for i in rows if i not in topics], where)


def _people(claims: Sequence[Claim], tolls: Sequence[int], rulebook: Rulebook) -> dict[int, tuple[str, str]]:
    """Of each toll its population and what it counts."""
    marks = Marks.of(rulebook)
    deadly = {claim.document for claim in claims if claim.role == "killed" or speaks_of_dead(claim)}
    first = first_hurt(claims)
    some = some_bodies(claims)
    found = {i: (population_of(claims[i]), counted_group(claims[i], marks, claims[i].document in deadly, i in first, i in some)) for i in tolls}
    side_by_side = of_two_groups(claims)
    for i in whole_populations(claims, tolls, found, rulebook) - side_by_side:
        found[i] = "all", WHOLE if found[i][1] == claims[i].counted else found[i][1]
    for i in side_by_side & found.keys():
        if found[i][0] == "all":
            found[i] = "all", f"{claims[i].counted} beside others"
    return found


def _kind_of_people(claim: Claim) -> tuple[str, int, str, str]:
    """ "Three juveniles were shot and two others grazed": of two figures for one group in one sentence neither is the whole."""
    return claim.document, claim.sentence_index, claim.role, claim.population


def groups(frame: pd.DataFrame, claims: Sequence[Claim]) -> list[Group]:
    """The groups that have at least two claims, in order; of figures that are no tolls those that two articles give."""
    if frame.empty:
        return []
    keys = ["role", "population", "counted", "event", "place", "period"]
    found = []
    for (role, _, counted, *_), rows in frame.groupby(keys, sort=False, dropna=False):
        if len(rows) > 1 and (role != TOPIC or len({claims[at].document for at in rows["at"]}) > 1):
            speak = frozenset(at for at, speaks in zip(rows["at"], rows["speaks"], strict=True) if speaks)
            found.append(Group(str(counted) if role == TOPIC else None, list(rows["at"]), speak))
    return found


def _where(
    claim: Claim, mention: Mention | None, number: int | None, kinds: Kinds, gazetteer: Gazetteer, nature: str, recalled: bool = False
) -> tuple[str, str]:
    """The happening, and the part of it that the claim is about: empty for the whole of it.

    `recalled` says that several reports of one happening recall this earlier one, by its month: each takes it whole.

    A present state (residents, displaced) belongs to its place and season rather than to one happening, unless that is over in days.
    """
    place = claim.scope.place
    if mention is not None and not mention.kind:
        mention = None
    lasting = mention is None or kinds.sorts.get(mention.kind) == "ongoing"
    if nature == "stock" and lasting and place is not None and not claim.scope.background and claim.published is not None:
        return f"stock {claim.published.toordinal() // STOCK_DAYS}", place
    loose = lasting and claim.scope.sure < 2 and not claim.scope.background  # a toll in a story on a war need not be the war's
    if mention is None or number is None or loose or (claim.role == "fighters" and not lasting):
        return f"in {claim.document} {claim.sentence_index if claim.role == 'fighters' else ''}", place or ""
    if (told := one_place(claim)) is not None:
        return f"event {number}", told
    if place is None:
        return f"event {number}", ""
    if mention.place is None or mention.background:
        return f"event {number}", "" if recalled else place
    relation = gazetteer.relation(place, mention.place)
    whole = relation in ("same", "contains") or (mention.kind.removesuffix("s") in kinds.single and relation != "apart")
    return f"event {number}", "" if whole else place


def _shared(
    claim: Claim, number: int, mention: Mention, coverage: Coverage, kinds: Kinds, gazetteer: Gazetteer, parts: Set[str] = frozenset()
) -> tuple[str, str]:
    """The happening that several articles are about, and the part of it: where each sets it is the whole, as is what holds such a place.

    Not so the places of `parts`, which share a toll out: a figure that its own sentence sets there is of that place alone.
    """
    place = claim.scope.place
    titles = coverage.titles[coverage.number[claim.document]]
    named = claim.sentence_index <= FIRST and place in titles  # "the Selwick quake killed 20" is all of it
    if (told := one_place(claim)) is not None or (place in parts and says_where(claim) and not named):
        return f"event {number}", told or place or ""
    if claim.role == "fighters":
        return f"in {claim.document} {claim.sentence_index}", place or ""
    settings = coverage.places.get(coverage.number[claim.document], frozenset())
    if place is None or not settings:
        return f"event {number}", ""
    sort = kinds.sorts.get(claim.subject.kind or mention.kind)
    # A disaster over a region is told part by part; what happened in one town is the whole wherever an outlet sets it.
    relations = {gazetteer.relation(place, setting) for setting in ({claim.subject.place} if sort == "wide" else settings)}
    if says_where(claim) and gazetteer.relation(place, claim.subject.place) == "inside" and sort == "wide":
        return f"event {number}", place
    whole = (
        place in titles
        or not relations.isdisjoint(("same", "contains"))
        or ("unknown" in relations and sort not in ("wide", "ongoing") and (claim.section != "body" or place in settings))
    )
    return f"event {number}", "" if whole else place


def _since_it(claim: Claim, since: date, lasting: bool) -> bool:
    """Whether a period begins with the article's own happening, so that its sum is the whole: "this week's fire", "since Sunday's quake".

    Where no day is told, only what lasts (`lasting`) sums up days: "rescued in the past five days" is no sum of one shipwreck.
    """
    day = claim.scope.event_date
    if not claim.scope.own or claim.scope.background:
        return False
    if day is None:
        return lasting
    return since <= (day if isinstance(day, date) else day[1]) + timedelta(days=1)


def _period_key(claim: Claim, nature: str, lasting: bool) -> str:
    """The period that a figure sums up; a figure as of a day well before its happening is a statistic of another period."""
    scope = claim.scope
    if scope.since is not None:
        since = scope.since[0] if isinstance(scope.since, tuple) else scope.since
        fresh = claim.published is not None and (claim.published - since).days <= FRESH_DAYS
        return "" if fresh and (nature == "stock" or _since_it(claim, since, lasting)) else str(since)
    if scope.as_of is not None and scope.event_date is not None and not scope.background:
        as_of = scope.as_of[1] if isinstance(scope.as_of, tuple) else scope.as_of
        day = scope.event_date[0] if isinstance(scope.event_date, tuple) else scope.event_date
        late = claim.published is not None and scope.own and (claim.published - as_of).days <= FRESH_DAYS  # the day was that of a later step
        if (day - as_of).days > STATISTIC_DAYS and not late:
            return f"as of {as_of}"
    return ""
