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
from checker.compare.parts import part_words
from checker.extract.scope import Gazetteer
from checker.reading import Reading

_ROLES = ("killed", "injured")
_ANYBODY = frozenset("person people victim individual human life dead fatality other".split())
_GROUPS = frozenset(("all", "men"))
_MANY = 8
"""An article with more tolls than so many is a list of happenings."""
_OPENING = 6
"""Sentences from the article's start in which the headline's figure is given again."""
_PERSON = "man|woman|teen|teenager|boy|girl|person|student|victim|rapper|officer|mother|father|son|daughter|driver|worker|soldier"
_ONE_DEATH = re.compile(
    rf"\b(?:(?:{_PERSON})(?: (?:is|was|has been))? (?:shot )?(?:dead|killed|died|dies)"
    r"|(?:killed|killing|kills) (?:a|an|one|1|\d+-year-old)\b|(?:left|leaves|leaving) (?:a|an|one|1)\b[^.,;]{0,40} dead)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:separate|separately|unrelated|other (?:shootings?|attacks?|crash(?:es)?|incidents?)|another (?:shooting|attack|crash|incident|blast)|"
    r"earlier (?:shooting|attack|this)|last (?:week|month|year|summer|fall|spring|winter)|previous(?:ly)?|years? ago|initial(?:ly)?|originally|"
    r"at first|revised|correct(?:ed|ion)|later died|has since died|died later|succumbed|rose|risen|climbed|so far this|"
    r"since (?:january|the start)|each|per|counts?)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:shootings|attacks|crashes|fires|strikes|incidents|blasts)\b", re.IGNORECASE)
_PLACE_APART = re.compile(r"\b(?:neighbou?ring|nearby|districts?|regency|in one|(?:villages?|towns?|cit(?:y|ies)) of)\b", re.IGNORECASE)
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
    tolls = []
    for sentence, by_role in found.items():
        killed, injured = (_whole(by_role.get(role, [])) for role in _ROLES)
        text = next(iter(by_role.values()))[0].sentence_text
        if (killed is None and injured is None) or _ELSEWHERE.search(text):
            continue
        tolls.append(Toll(sentence, killed, injured, killed is None and "killed" not in by_role and _ONE_DEATH.search(text) is not None))
    return tolls


def _whole(claims: list[Claim]) -> Claim | None:
    """The one claim that states a whole toll exactly, or None."""
    whole = [claim for claim in claims if not (addition(claim) or part_words(claim))]
    if len(whole) != 1:
        return None
    claim = whole[0]
    loose = claim.figure.bound != "exact" or claim.disputed or claim.scope.background or claim.scope.since is not None
    return None if loose or claim.population not in _GROUPS or forecast(claim) else claim


def restated(reading: Reading, gazetteer: Gazetteer) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of figures, earlier first, that state one toll of one happening and are not the same number."""
    tolls = tolls_of(reading)
    if len(tolls) > _MANY:
        return
    for first, second in combinations(tolls, 2):
        pair = _changed(first, second) or _again(first, second, reading)
        if pair is not None and _one_happening(*pair, gazetteer) and not definite(pair[1]):
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


def _again(first: Toll, second: Toll, reading: Reading) -> tuple[Claim, Claim] | None:
    """The headline's figure and another one in the opening sentences, neither with a second figure that would tell two happenings apart."""
    lead = first.lead
    if lead is None or lead.section != "headline" or second.sentence > _OPENING:
        return None
    for role in _ROLES:
        a, b = first.of(role), second.of(role)
        other = "injured" if role == "killed" else "killed"
        if a is None or b is None or a.figure.value == b.figure.value or not _one_group(a, b, reading):
            continue
        several = _SEVERAL.search(a.sentence_text) or _SEVERAL.search(b.sentence_text) or _PLACE_APART.search(b.sentence_text)
        if (first.number(other) is None or second.number(other) is None) and not several:
            return a, b
    return None


def _one_group(a: Claim, b: Claim, reading: Reading) -> bool:
    """Whether both count everybody: "kills 15" and "killed 16 miners" do, unless other figures say that the miners are a part."""
    if b.counted is None or b.counted in _ANYBODY or a.counted == b.counted:
        return a.counted is None or a.counted in _ANYBODY or a.counted == b.counted
    if a.counted is not None and a.counted not in _ANYBODY:
        return False
    rest = a.figure.point - b.figure.point
    return rest < 0 or not any(
        claim.role == a.role and claim.index not in (a.index, b.index) and claim.figure.point == rest for claim in reading.claims
    )


def _one_happening(a: Claim, b: Claim, gazetteer: Gazetteer) -> bool:
    """Whether nothing says that the two speak of two happenings."""
    one, other = a.scope, b.scope
    if one.event and other.event and one.event.split()[-1].removesuffix("s") != other.event.split()[-1].removesuffix("s"):
        return False
    if one.event_date and other.event_date and not _meet(one.event_date, other.event_date):
        return False
    relation = gazetteer.relation(one.place, other.place)
    if relation == "contains" and b.figure.point < a.figure.point:
        return False
    if one.place is None or other.place is None or relation != "apart" or one.place.split(",")[0] == other.place.split(",")[0]:
        return True
    shared = {word.casefold() for word in _WORD.findall(a.sentence_text)} & {word.casefold() for word in _WORD.findall(b.sentence_text)}
    return len(shared - _COMMON) > 1


def _meet(a: Moment, b: Moment) -> bool:
    low_a, high_a = (a, a) if isinstance(a, date) else a
    low_b, high_b = (b, b) if isinstance(b, date) else b
    return low_a <= high_b and low_b <= high_a
