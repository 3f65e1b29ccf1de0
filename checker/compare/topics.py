"""Topics: what a figure measures that is no toll - the magnitude, those aboard, the age of the suspect - so that two reports can be compared.

Tolls are told apart by role, group and place. All other figures are comparable only where both say what they measure in like words; those words
stand in `rules/topics/`. Ages go by the person's name, distances by the place that they are measured from.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from checker.claim import Claim
from checker.compare.intervals import allowed
from checker.compare.parts import text_about
from checker.rulebook import Rulebook
from checker.rulebook.topics import TopicRule

REACH = 60
"""Characters before and behind a figure in which words say what it measures."""
TOLLS = frozenset(
    "killed injured casualties dead_or_missing missing displaced evacuated trapped rescued detained captured hostages hospitalised infected "
    "refugees damaged votes poll territory".split()
)
"""Roles that are compared by themselves, or never."""
_GAP = r"(?:[^\s.;]+ ){0,5}?"
_NEAR = r"[^.;:,]{0,30}(?:, )?$"
"""What may stand between the words that say what is measured and the figure."""
_APPOSED = r"(?:[ ,(]+(?:who |is |was |as |an? |the |described |identified )*(?:about |around )?)?$"
""" "The suspect, 29", "the gunman was a 31-year-old man"."""
ROUNDING = 0.03
"""Share by which two figures part that were rounded differently."""
BIRTHDAY = 7
"""Days between two reports from which on a birthday may lie between them."""
GENERATION = 15
"""Years by which parents are older than their children of the same name."""
_CUT = re.compile(r"[,;:.](?= |$)|\b(?:while|but|when)\b")
_NAME = r"(?:[A-Z][\w'’-]+ )(?:(?:[A-Z]\.|al|bin|de|van|von|[A-Z][\w'’-]+) ){0,2}[A-Z][\w'’-]+"
_NAMED_BEFORE = re.compile(rf"({_NAME})(?:,? (?:who (?:is|was) |is |was )|,? \(|, (?:an? )?|, )(?:aged? )?$")
_NAMED_BEHIND = re.compile(rf"(?:-year-old)?(?:,? (?!and\b)[a-z][\w-]+){{0,3}},? ({_NAME})")
_TITLES = frozenset(
    "Mr Mrs Ms Dr Sgt Capt Lt Officer Det Detective Chief Sheriff Mayor Police Deputy Private Judge Suspect Captain Pilot Inspector".split()
)
_TO_PLACE = re.compile(
    r"(?: \([^)]{1,30}\))?(?: (?:due|further|to the))?(?: (?:north|south|east|west)[\w-]*(?: of)?| away from| outside| off| from| of){1,2}"
    r" (?:the )?(?:(?:coast|shore|shores|capital|city|town|village|port|centre|center)\b(?: of|,)? ?)?"
    r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})?"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """One rule, its phrases compiled; None where it has none."""

    rule: TopicRule
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    near: re.Pattern[str] | None
    never: re.Pattern[str] | None

    @classmethod
    def of(cls, rule: TopicRule) -> Shape:
        end = _APPOSED if "age" in rule.kinds else _NEAR
        return cls(rule, _compiled(rule.before, end), _compiled(rule.after), _compiled(rule.near), _compiled(rule.never))

    def fits(self, claim: Claim) -> bool:
        """Whether the claim measures what the rule is about."""
        rule, figure = self.rule, claim.figure
        if figure.kind not in rule.kinds or (rule.roles and claim.role not in rule.roles) or (rule.units and figure.unit not in rule.units):
            return False
        if rule.counted and not _counts(claim, rule.counted):
            return False
        text, start, end = text_about(claim)
        ahead, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
        clause = _CUT.split(ahead)[-1] + text[start:end] + _CUT.split(behind, maxsplit=1)[0]
        if (self.never and self.never.search(clause)) or (self.near and not self.near.search(text)):
            return False
        if self.before is None and self.after is None:
            return True
        return bool((self.before and self.before.search(ahead)) or (self.after and self.after.search(re.split(r"[.;]", behind, maxsplit=1)[0])))


class Topics:
    """The compiled rules of a rulebook."""

    def __init__(self, rules: Iterable[TopicRule]) -> None:
        self._shapes = [Shape.of(rule) for rule in rules]
        self._growing = frozenset(shape.rule.name for shape in self._shapes if shape.rule.grows)

    @classmethod
    def of(cls, rulebook: Rulebook) -> Topics:
        """The topics of a rulebook, compiled once."""
        return _topics(rulebook)

    def of_claim(self, claim: Claim) -> str | None:
        """What the claim measures, its unit included; None for tolls, and where no words say it."""
        if claim.role in TOLLS or claim.adds_to is not None:
            return None
        if claim.figure.kind == "age" and (named := _of_person(claim)):
            return named
        for shape in self._shapes:
            if shape.fits(claim):
                return " ".join(filter(None, (shape.rule.name, _unit(claim))))
        return _from_place(claim) if claim.role == "distance" else None

    def nature(self, topic: str, claim: Claim) -> str:
        """How figures of a topic behave over time: some are counted on as a toll is. `claim` is one of them, whose unit the topic ends with."""
        return "growing" if topic.removesuffix(f" {_unit(claim)}") in self._growing else "flow"

    def fires(self, rule_id: str, claim: Claim) -> bool:
        """Whether the rule of that id takes the claim."""
        return any(shape.rule.id == rule_id and shape.fits(claim) for shape in self._shapes)


@lru_cache(maxsize=8)
def _topics(rulebook: Rulebook) -> Topics:
    return Topics(rulebook.topics.values())


def topics_of(claims: Sequence[Claim], rulebook: Rulebook) -> Mapping[int, str]:
    """By their places in `claims`, the topics of those that state one thing about their article's happening.

    An article that gives one topic two values tells of two things, or of a dispute, and its figures are left out.
    """
    topics = Topics.of(rulebook)
    found: dict[tuple[str, str, bool], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        topic = topics.of_claim(claim)
        if topic is not None:
            found[claim.document, topic, claim.scope.background].append(i)
    return {
        i: topic
        for (_, topic, _), rows in found.items()
        if all(allowed(claims[i].figure).meets(allowed(claims[rows[0]].figure)) for i in rows)
        for i in rows
    }


def tells_apart(one: Claim, other: Claim, gap: float) -> bool:
    """Whether two figures of one topic part by more than rounding, a birthday between two reports, or a father and a son of one name."""
    if one.figure.kind == "age":
        first, second = sorted((one, other), key=lambda claim: claim.published or date.min)
        grown = second.figure.point - first.figure.point
        days = (second.published - first.published).days if first.published and second.published else 0
        return abs(grown) < GENERATION and not (days > BIRTHDAY and 0 < grown <= 1 + days // 365)
    few, many = sorted((one.figure.point, other.figure.point))
    if round(few) == round(many) and (few == round(few)) != (many == round(many)) and one.role != "magnitude":
        return False  # "six miles" of 6.2
    plain = one.figure.kind == "count" and all(c.figure.bound == "exact" and c.figure.point % 10 for c in (one, other))
    return one.role == "magnitude" or plain or gap >= ROUNDING


def _unit(claim: Claim) -> str:
    unit = claim.figure.unit or ""
    return "" if claim.figure.kind in ("age", "percent") or unit == "magnitude" else unit


def _compiled(phrases: Sequence[str], end: str = "") -> re.Pattern[str] | None:
    """One pattern for phrases; `end` is what may stand between them and the figure, empty for phrases behind it."""
    if not phrases:
        return None
    shapes = "|".join("".join(map(_word, phrase.split()))[:-1] for phrase in phrases)
    return re.compile(rf"\b(?:{shapes})(?!\w){end}", re.IGNORECASE)


def _word(word: str) -> str:
    if word == "...":
        return _GAP
    options = (re.escape(one[:-1]) + r"[\w-]*" if one.endswith("*") else re.escape(one) for one in word.split("|"))
    return f"(?:{'|'.join(options)}) "


def _counts(claim: Claim, nouns: Sequence[str]) -> bool:
    """Whether the claim counts one of the nouns, alone, as the last word of a compound, or in a compound figure ("three-storey")."""
    noun = (claim.counted or "").rpartition(" ")[2] or claim.text.rpartition("-")[2].lower()
    return (claim.counted or "") in nouns or noun in nouns


def _of_person(claim: Claim) -> str | None:
    """ "Orrin Veltmar, 9", "the 43-year-old Orrin Veltmar": by given name and surname."""
    text, start, end = text_about(claim)
    named = _NAMED_BEFORE.search(text[max(0, start - REACH) : start]) or _NAMED_BEHIND.match(text[end : end + REACH])
    if named is None:
        return None
    words = [word for word in named[1].split() if word.rstrip(".") not in _TITLES]
    return f"age of {words[0]} {words[-1]}" if len(words) > 1 else None


def _from_place(claim: Claim) -> str | None:
    """ "90 miles west of Velmar", "20 km (12 miles) from the capital, Velmar"."""
    text, _, end = text_about(claim)
    found = _TO_PLACE.match(text[end : end + 2 * REACH])
    return f"distance from {found['place']} {_unit(claim)}" if found and found["place"] else None
