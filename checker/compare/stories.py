"""build_stories: claims in, stories out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from datetime import date
from itertools import pairwise

from checker.claim import Claim, Moment
from checker.compare.eligible import nature_of
from checker.compare.grouping import Group, groups, table
from checker.compare.happenings import Kinds
from checker.compare.marks import Marks
from checker.compare.nations import by_nation
from checker.compare.parts import by_the_killer, sums_up
from checker.compare.policies import Policy, policy_named
from checker.compare.reckoning import Beside, of_some, one_doer, otherwise_reckoned
from checker.compare.topics import Topics, tells_apart
from checker.compare.verdicts import SERIOUS, judge, moment_of, worst
from checker.months import MONTHS
from checker.rulebook import Rulebook
from checker.story import Pair, Story

ALL_PAIRS = 40
"""Up to this many claims every pair is judged; in larger stories each claim only against its neighbours in time and in value."""
LARGE = 10
"""So many are no corner of a happening that reports go through, and no attacker counted in or out sets two such counts apart."""
MANY_TIMES = 8
"""By how many times the displaced of a whole happening exceed those of a corner of it."""
SUM_OF_MANY, SUM_TIMES = 1000, 40
"""So many people, and so many times those of another figure, are the sum of many happenings."""
MANY = 3
"""From here on a single victim in the body of a report is one of the many."""
_TOLD_IN_PARTS = frozenset(("killed", "injured", "casualties", "hospitalised", "detained"))
EARLY = 8
"""Sentences from the top in which an article still states its tolls whole."""
_SPOKEN = re.compile(r"\W*(?:It['’]s|There(?:['’]s| are)|I|We|They['’]re)\b")
"""How speech begins that a page prints without its quotation marks."""


def build_stories(claims: Iterable[Claim], rulebook: Rulebook, policy: str = "overlap") -> list[Story]:
    """Stories with at least two claims, in the order in which their first claims stand.

    Raises:
        BadSettings: no policy of that name.
    """
    chosen = policy_named(policy)
    rows = by_nation(list(claims), rulebook)
    kinds = Kinds.of(rulebook)
    beside = Beside(rows, Marks.of(rulebook))
    return [_story(rows, group, rulebook, kinds, beside, chosen, policy) for group in groups(table(rows, rulebook), rows)]


def _story(rows: Sequence[Claim], group: Group, rulebook: Rulebook, kinds: Kinds, beside: Beside, policy: Policy, name: str) -> Story:
    members = sorted((rows[i] for i in group.rows), key=lambda c: (*_time(c), c.document, c.index))
    topic = group.topic
    marks = Marks.of(rulebook)
    speak = {(rows[i].document, rows[i].index) for i in group.speak}
    nature = Topics.of(rulebook).nature(topic, members[0]) if topic else nature_of(rulebook, members[0].role)
    held = [pair for pair in _tried(members) if _comparable(*pair, topic, speak)]
    pairs = [
        pair
        for pair in (judge(a, b, nature, marks, _spread(a, kinds)) for a, b in held)
        if pair.verdict != "agree" and not (pair.gap and _no_rivals(pair, topic, kinds, beside))
    ]
    pairs.sort(key=lambda p: (SERIOUS.index(p.verdict), -p.gap, p.earlier.document, p.earlier.index, p.later.document, p.later.index))
    lead = max(members, key=lambda c: (c.scope.sure, c.scope.event_date is not None))
    return Story(
        name=story_name(members, lead, topic),
        role=lead.role,
        population=lead.population,
        place=lead.scope.place,
        event=lead.scope.event,
        claims=tuple(members),
        pairs=tuple(pairs),
        verdict=worst(pairs),
        summary=policy(members),
        policy=name,
        judged=frozenset((claim.document, claim.index) for both in held for claim in both),
        topic=topic,
    )


def _spread(claim: Claim, kinds: Kinds) -> bool:
    """Whether the claim's happening is spread over a region, as a quake is."""
    kind = kinds.split(claim.scope.event)[1] if claim.scope.event else claim.subject.kind or ""
    return kinds.sorts.get(kind.removesuffix("s")) == "wide" or kinds.sorts.get(kind) == "wide"


def _time(claim: Claim) -> tuple[date, date | tuple[()]] | tuple[date, date]:
    moment = moment_of(claim)
    return (moment[1] if moment else date.min), claim.published or date.min


def _comparable(one: Claim, other: Claim, topic: str | None, speak: Set[tuple[str, int]]) -> bool:
    """Whether two claims of one key are held against each other: of two articles only those that speak for them."""
    if one.document == other.document:
        return topic is None and not _apart(one, other)
    if not {(one.document, one.index), (other.document, other.index)} <= speak:
        return False
    return topic is not None or not _apart(one, other)


def _tried(members: Sequence[Claim]) -> Iterable[tuple[Claim, Claim]]:
    """The pairs of a story that are looked at: all of a small one, of a large one neighbours and extremes."""
    if len(members) <= ALL_PAIRS:
        for i, one in enumerate(members):
            for other in members[i + 1 :]:
                yield one, other
        return
    seen: set[tuple[int, int]] = set()
    by_value = sorted(range(len(members)), key=lambda i: (members[i].figure.point, i))
    for order in (range(len(members)), by_value):
        for i, j in pairwise(order):
            seen.add((min(i, j), max(i, j)))
    for extreme in (by_value[0], by_value[-1]):
        seen.update((min(i, extreme), max(i, extreme)) for i in range(len(members)) if i != extreme)
    for i, j in sorted(seen):
        yield members[i], members[j]


def _apart(one: Claim, other: Claim) -> bool:
    """Two claims of one key that are no rivals all the same.

    Two figures of one sentence are parts, steps or two sides, which the sentence itself tells apart. And a lone "one person was hurt" in a
    report on many is one of the many. Where no happening is known, only a headline or lead ties the body's figures together.
    """
    if one.document == other.document and one.sentence_index == other.sentence_index:
        return True
    if one.document == other.document and one.scope.event is None and other.scope.event is None and one.section == other.section == "body":
        return True
    few, many = sorted((one, other), key=lambda claim: claim.figure.point)
    if few.role == "displaced" and many.figure.point >= MANY_TIMES * few.figure.point:
        return True  # those at one camp or school, beside all of them
    if many.figure.point >= max(SUM_OF_MANY, SUM_TIMES * few.figure.point):
        return True  # those of a whole war, beside those of one raid in it
    if few.figure.value == 1 and few.figure.bound == "exact" and few.section != "headline":
        if many.figure.point >= MANY:
            return few.section == "body" or not sums_up(few)
        return few.scope.sure < 2 and not sums_up(few)
    return False


def _no_rivals(pair: Pair, topic: str | None, kinds: Kinds, beside: Beside) -> bool:
    """Whether two figures on one happening may both hold: one of a part of it, or each by a reckoning of its own."""
    if topic is not None:
        return not tells_apart(pair.earlier, pair.later, pair.gap)
    across = pair.earlier.document != pair.later.document
    if across and min(pair.earlier.figure.point, pair.later.figure.point) >= LARGE:
        return False
    event = pair.earlier.scope.event
    if across and pair.verdict == "update" and pair.order != "assumed":
        # Both speak for their articles, and the later toll is the higher: that somebody died since is what the note says.
        return one_doer(pair.earlier, pair.later, beside) or of_some(pair.earlier, pair.later)
    local = event is not None and kinds.sorts.get(kinds.split(event)[1]) == "local"
    return _told_in_part(pair, kinds) or (local and otherwise_reckoned(pair.earlier, pair.later, beside))


def _told_in_part(pair: Pair, kinds: Kinds) -> bool:
    """Whether the smaller figure on a happening of one town may be of a part of it.

    Reports on a shooting or a crash go through it corner by corner; only headline, lead and summaries state the whole. Groups (children, men)
    are told in parts oftener still.
    """
    few, many = sorted((pair.earlier, pair.later), key=lambda claim: claim.figure.point)
    event = few.scope.event
    if few.role not in _TOLD_IN_PARTS or event is None or kinds.sorts.get(kinds.split(event)[1]) != "local":
        return False
    if few.document != many.document and many.figure.point - few.figure.point == 1 and by_the_killer(few) and not by_the_killer(many):
        return True
    if few.document == many.document and (few.sentence_index <= EARLY or _one_voice(few, many)):
        return False
    if (few.section == "body" or few.quoted or _SPOKEN.match(few.sentence_text)) and not sums_up(few):
        return True
    if few.role == "killed" and few.document != many.document:
        return False  # how many of the dead were police or children is counted in full wherever it is told
    return few.population not in ("all", "men") and (few.section == "body" or many.section == "body")


def _one_voice(one: Claim, other: Claim) -> bool:
    """Whether one named source counts the same noun both times."""
    source = one.attribution.source
    return source is not None and source == other.attribution.source and one.counted == other.counted


def story_name(members: Sequence[Claim], lead: Claim, topic: str | None = None) -> str:
    """What happened to whom, in which happening or place, and when: "killed, Aceh earthquake, 2 July 2013"."""
    what = topic or lead.role.replace("_", " ")
    if topic is not None:
        pass  # it says already whom or what it is of
    elif lead.population != "all":
        what = f"{lead.population} {what}"
    elif lead.role == "damaged" and lead.counted:
        what = f"{lead.counted} {what}"
    parts = [what]
    settled = lead.role == "residents" and lead.scope.place is not None  # who lives in a place lives there before and after
    event, day = (None, None) if settled else (lead.scope.event, lead.scope.event_date)
    if topic is not None and event is None and lead.scope.own and lead.subject.kind:
        event, day = " ".join(filter(None, (lead.subject.place, lead.subject.kind))), lead.subject.day
    if event:
        parts.append(event)
    if lead.scope.place and lead.scope.place not in (event or ""):
        parts.append(lead.scope.place)
    if day is not None:
        parts.append(words_of(day))
    elif not event and lead.published is not None:
        parts.append(f"{MONTHS[lead.published.month - 1]} {lead.published.year}")
    return ", ".join(parts)


def words_of(moment: Moment) -> str:
    """A day, month, year or span in words."""
    if isinstance(moment, date):
        return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"
    first, last = moment
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last.day >= 28:
        return f"{MONTHS[first.month - 1]} {first.year}"
    return f"{words_of(first)} to {words_of(last)}"
