"""Telling: one figure of dead or hurt as its own clause tells it, with all that may set it apart from the other tolls of its article.

Only the figure's own clause is read: "Four were shot, the second such attack this week" counts one attack.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.checks.guards import age_like, definite, forecast, guessed, listed_with, with_doer
from checker.checks.nearby import after, around, before
from checker.checks.part_whole import ANYBODY
from checker.claim import Claim
from checker.compare.grouping import FRESH_DAYS
from checker.compare.parts import HIT, furniture, part_words
from checker.compare.reckoning import DOER_DEAD
from checker.reading import Reading

ROLES = ("killed", "injured")
TOP = 3
"""Sentences from the top in which headline, caption and lead tell one thing in several ways."""
NEAR = 60
"""Characters either side of a figure in which a year is of its happening."""
CLAUSE = 200
"""Characters either side of a figure that its clause may have."""
_WORD = re.compile(r"[^\W\d_]{3,}")
ALIKE = 0.7
"""Share of a title's words by which a sentence repeats it."""
_NEVER = (age_like, forecast, guessed)
_CLAUSE_START = re.compile(r".*(?:[;:—–]\s|--\s|, (?:as|but|and|while)\s)", re.DOTALL)
_CLAUSE_END = re.compile(
    r"[;:—–]|--|, (?:marking|making|bringing|which|who|when|while|as|but|after|and)\b|\b(?:while|but|who|which|because)\b|\band (?:an?|another|one|two|three|four|five|\d+)\b"
)
_HAPPENING = (
    r"(?:shooting|attack|crash|incident|blast|bombing|explosion|fire|killing|strike|airstrike|raid|clash|quake|earthquake|storm|flood|case|accident|"
    r"drive-by|ambush|rampage|massacre|shootout|derailment|collapse|landslide|stampede|sinking|tragedy|disaster)"
)
_SMALL = "(?:one|two|three|four|five|six|seven|eight|nine|ten)"
_ELSEWHERE = re.compile(
    rf"\b(?:another|other|unrelated|previous|earlier|similar|past) (?:[\w-]+ ){{0,2}}{_HAPPENING}s?\b(?! victims?)"
    rf"|\b(?:separate|different|second|third) (?:[\w-]+ ){{0,2}}{_HAPPENING}\b(?! victims?)|\b(?:separately|elsewhere|previously)\b"
    r"|\b(?:last|previous) (?:year|summer|fall|autumn|spring|winter|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b|\b(?:months?|years?|decades?) (?:ago|earlier|before)\b|\bearlier this year\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(rf"\b{_HAPPENING}s\b(?! of (?:\d|{_SMALL}))", re.IGNORECASE)
_SEVERAL = re.compile(
    rf"\b(?:\d+|{_SMALL}|several|multiple|separate|string of|series of|wave of|spate of|rash of) (?:[\w-]+ ){{0,2}}{_HAPPENING}s\b|\bviolence\b"
    r"|\b(?:in|over|within|during) (?:the )?(?:past |last )?(?:[\w-]+ ){1,3}(?:hours|days|weeks|months|years)\b"
    r"|\b(?:this year|since (?:january|the start))\b|\b(?:violent|deadly|bloody) (?:weekend|night|day|week|month|year)\b"
    r"|\bover the (?:\w+ )?weekend\b|\bweekend of\b",
    re.IGNORECASE,
)
_ONE_OF_MANY = re.compile(r"\bone of (?:the|\w+['’]s) [^.,;]{0,60}", re.IGNORECASE)
_STEP = re.compile(r"\W*(?:soon after|then|(?:minutes|hours|moments) later|next|afterwards?)\b", re.IGNORECASE)
_ITEM = re.compile(r"\W*(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2}, )?(?:19|20)\d\d\W*[:–—-]")
_NTH = re.compile(
    rf"\b(?:first|second|third|fourth|fifth|one|other) (?:{_HAPPENING}|scene|location|house|vehicle|car|bus|village)\b(?! victims?)", re.IGNORECASE
)
_MOMENT = re.compile(r"\W*(?:update|earlier)\b", re.IGNORECASE)
_EARLY = re.compile(
    r"\b(?:has since|later died|died later|succumbed|at the time)\b|\b(?:initial(?:ly)?|at first|originally|first (?:reported|thought|believed|put)|(?:early|preliminary) reports?|earlier (?:said|reported|put|tweeted|told|counts?)|"
    r"previously|provisional|up from|first announced|(?:had|then) (?:counted|put|stood))\b",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?:officers|police|deputies|crews?|paramedics|medics|they|he|she|responders) (?:arrived and |had )?(?:found|discovered|located|saw|encountered)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_AT_PLACE = re.compile(r"\b(?:at|on) the scene\b|\bhospitals?\b", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:critical|serious|grave|stable|fair|good) condition\b", re.IGNORECASE)
_OF_THOSE = re.compile(r"\W*(?:Of|Among) (?:the|those|these|them)\b")
_NAMED = re.compile(r"\b(?:identified|identifies|named)\b", re.IGNORECASE)
_ALL = re.compile(r"\ball (?:of the |the )?$", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:all (?:of the |the )?|(?:one|two|among|\w+ )of the )$", re.IGNORECASE)
_ORDINAL = re.compile(
    r"\b(?:and|while|but) (?:a|the) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|other)\b(?! (?:time|day))", re.IGNORECASE
)
_CLOSED = re.compile(r"(?: (?!was\b|were\b|are\b|is\b|had\b|have\b)[\w'’-]+){0,2}(?: (?:who|that)(?: (?:was|were|had|have|been)){0,2})? ")
_RECALLED = re.compile(
    rf"\b{_HAPPENING}s?\b[^.;]{{0,40}}\b(?:left|leaving|killed|killing|wounded|wounding|injured|injuring|claimed|hurt)\b[^.;,]{{0,12}}$",
    re.IGNORECASE,
)
_CORNER = re.compile(r"\b(?:neighbou?ring|nearby|districts?|regency|in one|(?:villages?|towns?|cit(?:y|ies)) of)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WIDE = frozenset(("over a time", "at first", "also", "and the killer", "beside the killer", HIT))
"""Marks that are read from the whole sentence, or that say no part."""
_PERSON = "man|woman|teen|teenager|boy|girl|person|student|victim|officer|mother|father|son|daughter|driver|worker|soldier"
ONE_DEATH = re.compile(
    rf"\b(?:(?:{_PERSON})(?: (?:is|was|has been))? (?:shot )?(?:dead|killed|died|dies)"
    r"|(?:killed|killing|kills) (?:a|an|one|1|\d+-year-old)\b|(?:left|leaves|leaving) (?:a|an|one|1)\b[^.,;]{0,40} dead)\b",
    re.IGNORECASE,
)
_DEATH = re.compile(r"\b(?:dead|killed|kills|died|dies|fatal\w*|deadly|murder\w*|homicide\w*|slain|slaying|death)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Telling:
    """One figure of dead or hurt that may state a whole toll.

    Attributes:
        partner: the one figure of the other role in its sentence, or None; `of_shot` says that it counts those shot, the dead among them.
        dead: the numbers of dead that the article knows.
        all_the_hurt: no hurt are told just before it: "14 others" are others than the dead.
        all_the_dead: no dead are told just before it: "killed six of them" tells of all who died.
    """

    claim: Claim
    partner: float | None
    of_shot: bool
    dead: frozenset[float]
    all_the_hurt: bool = False
    all_the_dead: bool = False

    @property
    def value(self) -> float:
        return self.claim.figure.point

    @property
    def sentence(self) -> int:
        return self.claim.sentence_index

    @property
    def at_top(self) -> bool:
        return self.claim.section == "headline" or self.sentence <= TOP

    @cached_property
    def lead_in(self) -> str:
        """The clause before the figure."""
        return _CLAUSE_START.sub("", before(self.claim, CLAUSE))

    @cached_property
    def rest(self) -> str:
        """The clause behind the figure."""
        return _CLAUSE_END.split(after(self.claim, CLAUSE), maxsplit=1)[0]

    @cached_property
    def clause(self) -> str:
        return f"{self.lead_in}{self.claim.text}{self.rest}"

    @cached_property
    def claim_marks(self) -> frozenset[str]:
        return frozenset(part_words(self.claim))

    @cached_property
    def parts(self) -> frozenset[str]:
        """Marks of a partial group that stand in the figure's clause."""
        marks = {m for m in self.claim_marks if m not in _WIDE and not (m.startswith("of ") and m not in ("of those", "of an age"))}
        if "by place of death" in marks and not _AT_PLACE.search(self.rest):
            marks.remove("by place of death")  # those killed "inside the house" may be all of them
        if _ALL.search(before(self.claim, 12)):
            marks -= {"threatening", "serious", "critical", "stable"}
        if self.claim.role == "injured" and _CONDITION.search(self.rest):
            marks.add("in a condition")
        if self.all_the_hurt:
            marks.discard("other")
        if self.all_the_dead:
            marks.discard("of those")
        if _OF_THOSE.match(self.claim.sentence_text[:40]):
            marks.add("of those")
        return frozenset(m for m in marks if not m.startswith("at ") or m[3:] in self.clause)

    @property
    def role(self) -> str:
        """killed, injured, or shot: those hit, the dead among them."""
        return self.claim.role if self.claim.role == "killed" or HIT not in self.claim_marks else "shot"

    @property
    def group(self) -> str:
        claim = self.claim
        if claim.population != "all":
            return claim.population
        return "all" if claim.counted is None or claim.counted in ANYBODY or claim.counted.endswith("victim") else claim.counted

    @cached_property
    def elsewhere(self) -> bool:
        """Whether the clause speaks of a happening beside the article's own."""
        return bool(_ELSEWHERE.search(self.clause) or _ITEM.match(self.claim.sentence_text[:60]) or _NTH.search(self.clause))

    @cached_property
    def summed(self) -> bool:
        """Whether the clause sums up several happenings, or a stretch of time."""
        return bool(_SEVERAL.search(self._own))

    @cached_property
    def of_several(self) -> bool:
        """Whether the clause speaks of happenings in the plural, which may still be one ("floods", "shootings at a club")."""
        return bool(_PLURAL.search(self._own))

    @property
    def _own(self) -> str:
        return _ONE_OF_MANY.sub("", self.clause)

    @property
    def step(self) -> bool:
        """ "Soon after, two people were shot at a barber's": one step of a rampage."""
        return bool(_STEP.match(self.claim.sentence_text[:60]))

    @cached_property
    def early(self) -> bool:
        """Whether the sentence tells of another moment than the article's own: what was reported at first, or has changed since."""
        return bool(_EARLY.search(self.clause) or _MOMENT.match(self.claim.sentence_text[:40]))

    @cached_property
    def seen(self) -> bool:
        """ "officers found two people shot": what was seen first, not the count."""
        return self.claim.section != "headline" and bool(_SEEN.search(self.lead_in))

    @cached_property
    def recalled(self) -> bool:
        """ "the shooting that left four wounded"."""
        return bool(_RECALLED.search(self.lead_in))

    @property
    def definite(self) -> bool:
        """ "the two men" points back at a figure; "all two" of them, and "one of the two killed", give one."""
        return definite(self.claim) and not _WHOLE.search(before(self.claim, 16)) and not self._closed

    @property
    def _closed(self) -> bool:
        """ "the six people killed", "the five who died", "the 16 dead": the word for what happened belongs to the group, which is then the whole."""
        trigger = self.claim.trigger_span
        if trigger is None or not 0 <= trigger.start - self.claim.end < CLAUSE:
            return False
        return _CLOSED.fullmatch(after(self.claim, trigger.start - self.claim.end)) is not None

    @property
    def listed(self) -> bool:
        """One item of a list of people: "two men and a woman", "three were dead and the fourth"."""
        return listed_with(self.claim) or bool(_ORDINAL.search(after(self.claim, CLAUSE)))

    @property
    def named_only(self) -> bool:
        """ "two victims have been identified": as many as have names by now."""
        return bool(_NAMED.search(self.rest)) and not self.recalled

    @property
    def with_doer(self) -> bool:
        return with_doer(self.claim)

    @cached_property
    def beside_doer(self) -> bool:
        """Whether the sentence tells of the attacker's own death."""
        return DOER_DEAD.search(self.claim.sentence_text[:400]) is not None

    @cached_property
    def local(self) -> bool:
        """Whether the clause names a corner of the happening: "in neighbouring Karsa", "in three villages of the district"."""
        return bool(_CORNER.search(self.clause))

    def paired(self, other: Telling) -> bool:
        """Whether both sentences give the same figure of the other role, those shot reckoned as the dead and the hurt."""
        if self.partner is None or other.partner is None:
            return False
        if self.of_shot == other.of_shot:
            return self.partner == other.partner
        shot, hurt = (self.partner, other.partner) if self.of_shot else (other.partner, self.partner)
        return shot - hurt in (self.value, other.value)


def tellings(reading: Reading) -> list[Telling]:
    """The figures of dead and hurt that may state a whole toll, in text order."""
    counts = [c for c in reading.claims if c.role in ROLES and c.figure.kind == "count"]
    dead = _dead(counts, reading)
    return [_told(claim, counts, dead) for claim in counts if _eligible(claim, reading)]


def telling_of(claim: Claim, reading: Reading) -> Telling:
    """Any figure of dead or hurt with what stands beside it."""
    counts = [c for c in reading.claims if c.role in ROLES and c.figure.kind == "count"]
    return _told(claim, counts, _dead(counts, reading))


def _dead(counts: Sequence[Claim], reading: Reading) -> frozenset[float]:
    """The numbers of dead that the article knows; one where it speaks of dead without a number."""
    dead = frozenset(c.figure.point for c in counts if c.role == "killed")
    return dead or frozenset((1.0,) if _DEATH.search(reading.article.text) else ())


def _told(claim: Claim, counts: Sequence[Claim], dead: frozenset[float]) -> Telling:
    beside = [c for c in counts if c.sentence_index == claim.sentence_index and c.role != claim.role]
    partner = beside[0].figure.point if len(beside) == 1 else None
    if not beside and claim.role == "injured" and ONE_DEATH.search(claim.sentence_text):
        partner = 1.0
    of_shot = len(beside) == 1 and beside[0].role == "injured" and HIT in part_words(beside[0])
    return Telling(claim, partner, of_shot, dead, _all_of("injured", claim, counts), _all_of("killed", claim, counts))


def _all_of(role: str, claim: Claim, counts: Sequence[Claim]) -> bool:
    """Whether a figure of the role has no other one before it in its sentence, nor in the sentence before of the same section."""
    if claim.role != role:
        return False
    before_it = [c for c in counts if c.role == role and c.index < claim.index and claim.sentence_index - c.sentence_index <= 1]
    return not any(c.section == claim.section or c.sentence_index == claim.sentence_index for c in before_it)


def _eligible(claim: Claim, reading: Reading) -> bool:
    if claim.figure.bound not in ("exact", "at_least") or claim.scope.background or _long_since(claim):
        return False
    whole = None if claim.part_of is None else reading.claims[claim.part_of]
    if whole is not None and whole.sentence_index == claim.sentence_index and whole.role == claim.role:
        return False  # of those shot, the dead are all of the dead; and what another sentence makes a part, its own words have to
    if any(test(claim) for test in _NEVER) or (furniture(claim) and not _own_title(claim, reading)):
        return False
    this = str(claim.published.year) if claim.published else ""
    return claim.section == "headline" or all(year == this for year in _YEAR.findall(around(claim, NEAR)))


def _own_title(claim: Claim, reading: Reading) -> bool:
    """Whether a sentence that looks like a link to another article is this article's title once more."""
    title = set(_WORD.findall(reading.article.title.casefold() if reading.article.title else ""))
    words = set(_WORD.findall(claim.sentence_text[:400].casefold()))
    return bool(title) and len(title & words) >= ALIKE * len(title)


def _long_since(claim: Claim) -> bool:
    """Whether the figure sums up a time that began well before print."""
    since = claim.scope.since
    if since is None:
        return False
    first = since[0] if isinstance(since, tuple) else since
    return claim.published is None or (claim.published - first).days > FRESH_DAYS
