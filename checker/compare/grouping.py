"""Claims into groups of rivals: one role, one population, one counted noun, one happening or place, one period."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.claim import Claim
from checker.compare.coverage import Coverage
from checker.compare.details import details_by_document
from checker.compare.happenings import Kinds, Mention, join_mentions, mention_of, recalled_month
from checker.compare.parts import HIT, around, furniture, hurt_beside_dead, part_words, speaks_of_dead
from checker.extract.scope import Gazetteer
from checker.rulebook import Rulebook

if TYPE_CHECKING:
    import pandas as pd

_PEOPLE = frozenset(
    "person people individual human life victim fatality dead casualty resident villager civilian death injury patient wounded survivor case "
    "body corpse soul deceased passenger migrant citizen inhabitant burial".split()
)
_SETTING_APART = frozenset("other another more additional further hit hardest-hit worst-hit worst hardest remaining".split())
"""Modifiers that make a group of their own: "four hardest-hit villages" are not all villages."""
_CROWDS = frozenset(
    "person people protester demonstrator marcher rioter supporter attendee mourner fan pilgrim worshipper striker student worker runner guest "
    "concertgoer visitor spectator reveler reveller partygoer participant crowd opponent activist teacher farmer".split()
)
_LAID_LOW = re.compile(r"\b(?:destr(?:oy|uction)|flatten|raze|level(?:l?ed)|collaps)", re.IGNORECASE)
_HARMED = re.compile(r"\b(?:damag|part(?:ly|ially)|affected)", re.IGNORECASE)
_BODIES = frozenset(("body", "corpse"))
_UP_TO = re.compile(r"\b(?:up|rose|risen|climbed|lowered|raised|revised|cut|reduced) to (?:at least |more than |about )?$")
_SIDE = re.compile(
    r"\b(army|enemy|rebel|militant|insurgent|guerrilla|movement|militia|government|group)(?:s?['’]s?|s['’])?(?: own)?"
    r" (?:dead|losses|left|lost)\b[^.;,]{0,25}$",
    re.IGNORECASE,
)
_SIDE_BEHIND = re.compile(r"\s*(?:of )?(?:the )?(?:\w+['’]s )?(own) (?:men|fighters|soldiers|troops|forces|members)\b", re.IGNORECASE)
_WITH_THE_DOER = re.compile(
    r"[^.;]{0,12}\bincluding (?:the |a )?(?:suspected )?(?:gunman|shooter|attacker|suspect|bomber|assailant|driver)\b", re.IGNORECASE
)
_HURT_AND = re.compile(r"\b(?:wounded|injured|hurt),? and (?:at least |about )?$")
_PAIR = re.compile(r"\b(?:pair|string|series|spate) of (?:\w+ )?(?:shootings|attacks|crashes|bombings|blasts|strikes|fires)\b", re.IGNORECASE)
_IN_SEVERAL = re.compile(r"[^.;,]{0,30}\b(?:in|across) (?:[A-Z][\w-]+(?: [A-Z][\w-]+)?, )+[A-Z][\w-]+(?: [A-Z][\w-]+)? and [A-Z]")
_SAME_NOUN = {"home": "house", "homes": "house", "residence": "house", "dwelling": "house", "household": "family"}
_FATES = frozenset(("killed", "injured", "missing", "rescued", "trapped", "evacuated"))
_ABOARD = frozenset((None, "person", "passenger", "worker", "employee", "miner", "resident"))
"""Of "312 people boarded, of whom 171 are missing" the second gives all the missing, not some of them."""
NOTHING: Mapping[tuple[str, int], Claim] = MappingProxyType({})
STATISTIC_DAYS = 2
SMALLEST_POPULATION = 100
"""Fewer residents than this are the people whom a reporter spoke to."""
FRESH_DAYS = 14
"""Who was displaced since a day so near is who is displaced now."""
STOCK_DAYS = 30
"""Present states printed in one stretch of so many days are held against each other."""


def nature_of(rulebook: Rulebook, role: str) -> str:
    """How a role behaves over time, as its rule says; `incident` where there is none."""
    rule = rulebook.roles.get(f"roles/{role}")
    return rule.nature if rule else "incident"


def is_compared(rulebook: Rulebook, role: str) -> bool:
    """Whether figures of a role are held against each other, as its rule says; never where there is none."""
    rule = rulebook.roles.get(f"roles/{role}")
    return rule is not None and rule.rivals


def counted_group(claim: Claim, deadly: bool = True, first: bool = False, some: bool = False) -> str:
    """What the claim counts, as far as it must agree: people in general are one group, a nationality or a kind of thing its own.

    `deadly` says whether the article knows of dead: only then is "seven shot" more than the seven injured. `first` says that the claim is
    the article's first on the hurt: the "36 others" who were hurt are then others than the dead. `some`
    says that the claim counts some of the dead only.
    """
    noun = claim.counted
    if noun and noun.rpartition(" ")[2] in _PEOPLE:
        noun = noun.rpartition(" ")[2]  # "civilian death", "displaced person"
    base = _SAME_NOUN.get(noun, noun) if noun else "thing"
    if claim.population != "all" or (claim.role != "damaged" and (noun is None or noun in _PEOPLE or noun.endswith("victim"))):
        base = "person"
    beside = first or hurt_beside_dead(claim)
    apart = frozenset[str]() if beside else _SETTING_APART
    marks = sorted(word for word in claim.modifiers if word[:1].isupper() or word in apart)
    parts = [mark for mark in part_words(claim) if (deadly or mark != HIT) and not (beside and mark == "other")]
    if claim.role == "hospitalised" and "of those" in parts:
        parts.remove("of those")  # "86 of the injured were in hospital": all who were
    if claim.role == "damaged" and _LAID_LOW.search(claim.sentence_text) and not _HARMED.search(claim.sentence_text):
        parts.append("destroyed")
    if some or (claim.role == "injured" and claim.counted in _BODIES):
        parts.append("some")
    parts += _marks_of_ours(claim, parts)
    return " ".join([*dict.fromkeys([*marks, *parts]), base])


def _marks_of_ours(claim: Claim, parts: list[str]) -> list[str]:
    """Further marks of a group of its own; a mark that does not hold is taken out of `parts`."""
    text, start, end = around(claim)
    before, behind = text[max(0, start - 60) : start], text[end : end + 90]
    if "of those" in parts and _UP_TO.search(before) and behind.lstrip().startswith(("with", "from")):
        parts.remove("of those")  # "lowered to 52 from 57", "went up to 28 with the deaths of two": a total
    marks = []
    side = _SIDE.search(before) or _SIDE_BEHIND.match(behind)
    if claim.role == "killed" and side:
        marks.append(f"of the {side[1].lower()}")
    if claim.role == "killed" and _WITH_THE_DOER.match(behind) and "and the killer" not in parts:
        marks.append("and the killer")
    if claim.role == "injured" and "other" not in parts and _HURT_AND.search(before) and behind.startswith(" others"):
        marks.append("other")
    if _PAIR.search(text):
        marks.append("of a pair")
    if _IN_SEVERAL.match(behind):
        marks.append("over several places")
    return marks


def reason_alone(claim: Claim, rulebook: Rulebook, wholes: Mapping[tuple[str, int], Claim] = NOTHING) -> str | None:
    """Why a claim is never held against another one; None where it may be.

    `wholes` finds the claim that another one is a part of: "of the 140 aboard, 40 are missing" gives all the missing.
    """
    if not is_compared(rulebook, claim.role):
        return "role not compared"
    if claim.section != "headline" and furniture(claim):
        return "page furniture"
    if claim.role == "residents" and (claim.scope.place is None or claim.figure.point < SMALLEST_POPULATION):
        return "population without a place"
    if claim.figure.kind != "count":
        return "share or measure"
    if claim.role == "participants" and (claim.scope.event is None or (claim.counted is not None and claim.counted not in _CROWDS)):
        return "not a crowd"
    if claim.adds_to is not None and not hurt_beside_dead(claim):
        return "addition"
    if claim.part_of is not None and claim.population == "all" and not outcome(claim, wholes.get((claim.document, claim.part_of))):
        return "subset"
    return None


def outcome(claim: Claim, whole: Claim | None) -> bool:
    """Whether what a figure is a part of are all whom the happening met, so that it counts all who fared so."""
    if whole is None or claim.role not in _FATES or whole.counted not in _ABOARD:
        return False
    return whole.role in ("residents", "other") and whole.figure.kind == "count"


def wholes_of(claims: Iterable[Claim]) -> dict[tuple[str, int], Claim]:
    """The claims of whom others are parts."""
    rows = {(claim.document, claim.index): claim for claim in claims}
    keys = ((claim.document, claim.part_of) for claim in rows.values() if claim.part_of is not None)
    return {(document, index): rows[document, index] for document, index in keys if (document, index) in rows}


def table(claims: Sequence[Claim], rulebook: Rulebook) -> pd.DataFrame:
    """One row a comparable claim: `at` (its place in `claims`), and the columns that a group shares."""
    import pandas as pd  # half a second that only a comparison has to spend

    gazetteer = Gazetteer.of(rulebook)
    kinds = Kinds(list(rulebook.events.values()))
    wholes = wholes_of(claims)
    rows = [i for i, claim in enumerate(claims) if reason_alone(claim, rulebook, wholes) is None]
    beside = Counter(_kind_of_people(claim) for claim in claims if claim.population != "all" and claim.figure.kind == "count")
    rows = [i for i in rows if claims[i].population == "all" or beside[_kind_of_people(claims[i])] == 1]
    mentions = [mention_of(claims[i], kinds) for i in rows]
    known = [m for m in mentions if m is not None]
    unique = list(dict.fromkeys(known))
    coverage = Coverage(claims, rulebook)
    told = {mention for mention in unique if recalled_month(mention) and mention.document in coverage.number}
    numbers = dict(zip(unique, join_mentions(unique, kinds, gazetteer, details_by_document(claims, gazetteer), coverage.number), strict=True))
    places = [
        _shared(claims[i], numbers[m], m, coverage, kinds, gazetteer)
        if m is not None and m.own and m.document in coverage.number
        else _where(claims[i], m, None if m is None else numbers[m], kinds, gazetteer, nature_of(rulebook, claims[i].role), m in told)
        for i, m in zip(rows, mentions, strict=True)
    ]
    deadly = {claim.document for claim in claims if claim.role == "killed" or speaks_of_dead(claim)}
    first = _first_hurt(claims)
    some = _some_bodies(claims)
    return pd.DataFrame(
        {
            "at": rows,
            "role": [claims[i].role for i in rows],
            "population": [_population(claims[i]) for i in rows],
            "counted": [counted_group(claims[i], claims[i].document in deadly, i in first, i in some) for i in rows],
            "event": [event for event, _ in places],
            "place": [place for _, place in places],
            "period": [_period_key(claims[i], nature_of(rulebook, claims[i].role)) for i in rows],
        }
    )


def _some_bodies(claims: Sequence[Claim]) -> frozenset[int]:
    """Of bodies, where the article tells of more dead: "the parish took in 12 bodies" is no toll then."""
    most: dict[str, float] = {}
    for claim in claims:
        if claim.role == "killed" and claim.scope.own:
            most[claim.document] = max(most.get(claim.document, 0), claim.figure.point)
    return frozenset(
        i
        for i, claim in enumerate(claims)
        if claim.role == "killed" and claim.counted in _BODIES and claim.figure.point < most.get(claim.document, 0)
    )


def _first_hurt(claims: Sequence[Claim]) -> frozenset[int]:
    """Of each article that has told of dead before the first claim on the hurt."""
    dead: set[str] = set()
    seen: set[str] = set()
    found = []
    for i, claim in enumerate(claims):
        if claim.role == "killed" and not claim.scope.background:
            dead.add(claim.document)
        elif claim.role == "injured" and claim.document not in seen:
            seen.add(claim.document)
            if claim.document in dead and claim.adds_to is None:
                found.append(i)
    return frozenset(found)


def _population(claim: Claim) -> str:
    """ "33 civilian deaths" are of civilians."""
    return "civilians" if claim.population == "all" and (claim.counted or "").startswith("civilian ") else claim.population


def _kind_of_people(claim: Claim) -> tuple[str, int, str, str]:
    """ "Three juveniles were shot and two others grazed": of two figures for one group in one sentence neither is the whole."""
    return claim.document, claim.sentence_index, claim.role, claim.population


def groups(frame: pd.DataFrame) -> list[list[int]]:
    """Row numbers of the claims of each group that has at least two, in order."""
    if frame.empty:
        return []
    keys = ["role", "population", "counted", "event", "place", "period"]
    return [list(found) for _, found in frame.groupby(keys, sort=False, dropna=False)["at"] if len(found) > 1]


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
    if place is None:
        return f"event {number}", ""
    if mention.place is None or mention.background:
        return f"event {number}", "" if recalled else place
    relation = gazetteer.relation(place, mention.place)
    whole = relation in ("same", "contains") or (mention.kind.removesuffix("s") in kinds.single and relation != "apart")
    return f"event {number}", "" if whole else place


def _shared(claim: Claim, number: int, mention: Mention, coverage: Coverage, kinds: Kinds, gazetteer: Gazetteer) -> tuple[str, str]:
    """The happening that several articles are about, and the part of it: where each sets it is the whole, as is what holds such a place."""
    place = claim.scope.place
    if claim.role == "fighters":
        return f"in {claim.document} {claim.sentence_index}", place or ""
    settings = coverage.places.get(coverage.number[claim.document], frozenset())
    if place is None or not settings:
        return f"event {number}", ""
    wide = kinds.sorts.get(claim.subject.kind or mention.kind) == "wide"
    # A disaster over a region is told part by part; what happened in one town is the whole wherever an outlet sets it.
    relations = {gazetteer.relation(place, setting) for setting in ({claim.subject.place} if wide else settings)}
    whole = place in coverage.titles[coverage.number[claim.document]] or not relations.isdisjoint(("same", "contains")) or ("unknown" in relations and not wide)
    return f"event {number}", "" if whole else place


def _period_key(claim: Claim, nature: str) -> str:
    """The period that a figure sums up; a figure as of a day well before its happening is a statistic of another period."""
    scope = claim.scope
    if scope.since is not None:
        since = scope.since[0] if isinstance(scope.since, tuple) else scope.since
        fresh = claim.published is not None and (claim.published - since).days <= FRESH_DAYS
        return "" if nature == "stock" and fresh else str(since)
    if scope.as_of is not None and scope.event_date is not None and not scope.background:
        as_of = scope.as_of[1] if isinstance(scope.as_of, tuple) else scope.as_of
        day = scope.event_date[0] if isinstance(scope.event_date, tuple) else scope.event_date
        if (day - as_of).days > STATISTIC_DAYS:
            return f"as of {as_of}"
    return ""
