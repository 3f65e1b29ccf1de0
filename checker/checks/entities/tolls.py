"""Tolls restated within one article: "2 dead, 4 hurt" on top, "killed two people and wounded five" further down.

Stories hold figures against each other by place, event and group. Inside one article the copy itself says that two sentences speak of one
happening: they give the same number of dead beside another number of hurt, or the other way round, or the headline's figure comes again in
the opening sentences. Such pairs are read here without regard to how well place and event could be named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from checker.checks.guards import addition, definite, forecast
from checker.claim import Claim, Moment
from checker.compare.parts import furniture, part_words
from checker.extract.scope import Gazetteer
from checker.reading import Reading

_ROLES = ("killed", "injured")
ANYBODY = frozenset("person people victim individual human life dead fatality other".split())
_SUBSETS = frozenset("children women girls boys civilians soldiers police fighters rebels foreigners journalists".split())
"""Groups whose number is seldom that of everybody."""
_UNLIKELY = 5
"""Two happenings of one article seldom share a number from here on."""
_MANY = 8
"""An article with more tolls than so many is a list of happenings."""
_OPENING, _REACH = 8, 25
"""Sentences from the article's start in which a smaller, and a larger figure than the first one restate it: the larger is no part of it."""
_PERSON = "man|woman|teen|teenager|boy|girl|person|student|victim|officer|mother|father|son|daughter|driver|worker|soldier"
ONE_DEATH = re.compile(
    rf"\b(?:(?:{_PERSON})(?: (?:is|was|has been))? (?:shot )?(?:dead|killed|died|dies)"
    r"|(?:killed|killing|kills) (?:a|an|one|1|\d+-year-old)\b|(?:left|leaves|leaving) (?:a|an|one|1)\b[^.,;]{0,40} dead)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:separate|separately|unrelated|other (?:shootings?|attacks?|crash(?:es)?|incidents?)|another (?:shooting|attack|crash|incident|blast)|"
    r"earlier (?:shooting|attack|this)|last (?:week|month|year|summer|fall|spring|winter)|previous(?:ly)?|years? ago|initial(?:ly)?|originally|"
    r"at first|revised|correct(?:ed|ion)|later died|has since died|died later|succumbed|so far this|"
    r"since (?:january|the start)|each|per|counts?)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:shootings|attacks|crashes|fires|strikes|incidents|blasts)\b", re.IGNORECASE)
PLACE_APART = re.compile(
    r"\b(?:identified|the (?:second|third|fourth|fifth|sixth|other)|neighbou?ring|nearby|districts?|regency|in one|"
    r"(?:villages?|towns?|cit(?:y|ies)) of)\b",
    re.IGNORECASE,
)
TOP = 3
"""Sentences from the top in which a place is only told more closely."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TOKEN = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]{5,}")
_COMMON = frozenset("killed injured wounded people leaves leaving after police officials reported person others shooting".split())


@dataclass(frozen=True, slots=True)
class Toll:
    """One sentence's toll: its figure for the dead and for the hurt, None where it gives none.

    `one_death` says that one death is told without a figure.
    """

    sentence: int
    killed: Claim | None
    injured: Claim | None
    one_death: bool

    def of(self, role: str) -> Claim | None:
        return self.killed if role == "killed" else self.injured

    def number(self, role: str) -> float | None:
        claim = self.of(role)
        if claim is not None:
            return claim.figure.point
        return 1.0 if role == "killed" and self.one_death else None

    @property
    def lead(self) -> Claim | None:
        return self.killed or self.injured


def tolls_of(reading: Reading) -> list[Toll]:
    """The sentences that state the whole toll of a happening, in text order."""
    found: dict[int, dict[str, list[Claim]]] = {}
    for claim in reading.claims:
        if claim.role in _ROLES and claim.figure.kind == "count":
            found.setdefault(claim.sentence_index, {}).setdefault(claim.role, []).append(claim)
    first_hurt = next((claim.index for claim in reading.claims if claim.role == "injured"), None)
    tolls = []
    for sentence, by_role in found.items():
        killed, injured = (_whole(by_role.get(role, []), first_hurt) for role in _ROLES)
        text = next(iter(by_role.values()))[0].sentence_text
        if (killed is None and injured is None) or _ELSEWHERE.search(text):
            continue
        tolls.append(Toll(sentence, killed, injured, killed is None and "killed" not in by_role and ONE_DEATH.search(text) is not None))
    return tolls


def _whole(claims: list[Claim], first_hurt: int | None) -> Claim | None:
    """The one claim that states a whole toll exactly, or None; the article's first "14 others hurt" are others than the dead."""
    whole = [
        claim
        for claim in claims
        if not (addition(claim) or part_words(claim))
        or (claim.index == first_hurt and claim.part_of is None and part_words(claim) in ([], ["other"]))
    ]
    if len(whole) != 1:
        return None
    claim = whole[0]
    loose = claim.figure.bound != "exact" or claim.disputed or claim.scope.background or claim.scope.since is not None
    return None if loose or claim.population in _SUBSETS or forecast(claim) or furniture(claim) else claim


def restated(reading: Reading, gazetteer: Gazetteer) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of figures, earlier first, that state one toll of one happening and are not the same number."""
    tolls = tolls_of(reading)
    if len(tolls) > _MANY:
        return
    for first, second in combinations(tolls, 2):
        pair = _changed(first, second) or _echo(first, second)
        if pair is None:
            pair = _again(first, second, reading)
            if pair is None or not _one_kind(*pair) or definite(pair[1]):
                continue
        if one_happening(*pair, gazetteer) or _telling(first, second):
            yield pair


def _changed(first: Toll, second: Toll) -> tuple[Claim, Claim] | None:
    """The figures that differ where the other one of the two roles is the same in both sentences."""
    for role, other in (("killed", "injured"), ("injured", "killed")):
        a, b = first.of(role), second.of(role)
        if a is None or b is None or a.figure.value == b.figure.value:
            continue
        if first.number(other) is not None and first.number(other) == second.number(other):
            return a, b
    return None


def _telling(first: Toll, second: Toll) -> bool:
    """Whether the number that both sentences share is so large that they hardly share it by chance."""
    return any((first.number(role) or 0) >= _UNLIKELY and first.number(role) == second.number(role) for role in _ROLES)


def _echo(first: Toll, second: Toll) -> tuple[Claim, Claim] | None:
    """Figures that differ in two sentences of the same words: captions and repeated leads."""
    for role in _ROLES:
        a, b = first.of(role), second.of(role)
        if a is None or b is None or a.figure.value == b.figure.value:
            continue
        one, other = (set(_TOKEN.findall(claim.sentence_text.casefold())) for claim in (a, b))
        if min(len(one), len(other)) >= 8 and len(one & other) >= 0.75 * max(len(one), len(other)):
            return a, b
    return None


def _again(first: Toll, second: Toll, reading: Reading) -> tuple[Claim, Claim] | None:
    """The figure of headline or lead and another one further down, neither with a second figure that would tell two happenings apart."""
    lead = first.lead
    if lead is None or lead.section == "body":
        return None
    for role in _ROLES:
        a, b = first.of(role), second.of(role)
        other = "injured" if role == "killed" else "killed"
        if a is None or b is None or a.figure.value == b.figure.value or not _one_group(a, b, reading):
            continue
        if second.sentence > (_REACH if b.figure.point > a.figure.point else _OPENING) or _YEAR.search(b.sentence_text):
            continue
        if b.figure.value == 1 and second.number(other) is None:
            continue  # one of them
        several = _SEVERAL.search(a.sentence_text) or _SEVERAL.search(b.sentence_text) or PLACE_APART.search(b.sentence_text)
        if (first.number(other) is None or second.number(other) is None) and not several:
            return a, b
    return None


def _one_group(a: Claim, b: Claim, reading: Reading) -> bool:
    """Whether both count everybody: "kills 15" and "killed 16 miners" do, unless other figures say that the miners are a part."""
    if any(claim.part_of == a.index and claim.figure.value == b.figure.value for claim in reading.claims):
        return False
    if b.counted is None or b.counted in ANYBODY or a.counted == b.counted:
        return a.counted is None or a.counted in ANYBODY or a.counted == b.counted
    if a.counted is not None and a.counted not in ANYBODY:
        return False
    rest = a.figure.point - b.figure.point
    return rest < 0 or not any(
        claim.role == a.role and claim.index not in (a.index, b.index) and claim.figure.point == rest for claim in reading.claims
    )


def _one_kind(a: Claim, b: Claim) -> bool:
    """Whether both are told of one kind of happening."""
    one, other = a.scope.event, b.scope.event
    return not one or not other or one.split()[-1].removesuffix("s") == other.split()[-1].removesuffix("s")


def one_happening(a: Claim, b: Claim, gazetteer: Gazetteer) -> bool:
    """Whether nothing says that the two speak of two happenings."""
    one, other = a.scope, b.scope
    if one.event_date and other.event_date and not _meet(one.event_date, other.event_date):
        return False
    relation = gazetteer.relation(one.place, other.place)
    if relation == "contains" and b.figure.point < a.figure.point and b.section == "body" and b.sentence_index > TOP:
        return False
    if one.place is None or other.place is None or relation != "apart" or one.place.split(",")[0] == other.place.split(",")[0]:
        return True
    shared = {word.casefold() for word in _WORD.findall(a.sentence_text)} & {word.casefold() for word in _WORD.findall(b.sentence_text)}
    return len(shared - _COMMON) > 1


def _meet(a: Moment, b: Moment) -> bool:
    low_a, high_a = (a, a) if isinstance(a, date) else a
    low_b, high_b = (b, b) if isinstance(b, date) else b
    return low_a <= high_b and low_b <= high_a
