"""Telling: one figure of dead or hurt as its own clause tells it, with all that may set it apart from the other tolls of its article.

Only the figure's own clause is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from checker.checks.entities.clause import CLAUSE, clause_before, clause_behind, without_other_counts
from checker.checks.entities.numerals import WORDS
from checker.checks.entities.phrased import before_the_next, counts_bodies, has_names_by_now, with_names_aside
from checker.checks.entities.whole_group import all_of_them, closed_group, points_back
from checker.checks.guards import dated_item, definite, raised_toll, takes_in_doer, with_doer
from checker.checks.listed import listed_with
from checker.checks.nearby import SENTENCE, after, before, opening
from checker.claim import Claim
from checker.compare.breakdown import one_place
from checker.compare.doer import doer_dead
from checker.compare.marks import Marks, Surroundings
from checker.compare.parts import HIT, formerly, hurt_beside_dead, part_words

ROLES = ("killed", "injured")
HARMED = (*ROLES, "casualties")
"""The roles of which an article states a toll; casualties are those shot or struck, the dead among them."""
BESIDE = 12
"""Figures either side of one among which its sentence's others are looked for."""
NEARBY = 60
"""Characters behind a figure in which the corner of a happening is named that it is of."""
TOP = 3
"""Sentences from the top in which headline, caption and lead tell one thing in several ways."""
FIRST_REPORTS = "comparison/another-moment"
"""The rule for what was reported at first; those for what has changed since leave a raised toll the present one."""
_AT_PLACE = re.compile(r"\b(?:at|on) the (?:scene|spot)\b|\bhospitals?\b", re.IGNORECASE)
_RECEIVED = re.compile(r"\bhospitals?\b[^.;]{0,120}\b(?:received|admitted|treated|(?:is|are|was|were) treating)\b[^.;]{0,20}$", re.IGNORECASE)
_CONDITION = re.compile(
    rf"(?:(?!,? (?:{'|'.join(WORDS)}|none|neither|most|some|many|\d+)\b).)*?\b(?:critical|serious|grave|stable|fair|good) condition\b",
    re.IGNORECASE,
)
""" "Four hurt and in a critical condition"; in "four hurt, one in critical condition" it is that of the one."""
_OF_THOSE = re.compile(r"\W*(?:Of|Among) (?:the|those|these|them)\b")
_INCLUDING = re.compile(r"[^.;]{0,60}\b(?:including|among them|of (?:whom|those|them|the))\b[^.;]{0,40}\b(?:died|dead|killed|fatally)\b")
_OF_THOSE_NUMBERED = re.compile(r"\W*(?:Of|Among) (?:the|those|these)(?: at least)? $")
_OF_THEM = re.compile(r" of (?:them|whom)\b")
_A_FAMILY = re.compile(r"\bfamily of $", re.IGNORECASE)
THE_WORST = re.compile(r"(?:\bthe|\b\w+['’]s|\bits|\btheir) (?:\w{4,}est|worst|first|most \w+) (?!\w*(?:day|week|month|year)\b).*", re.DOTALL)
"""Behind a toll, what it makes its happening: "the deadliest storm in the country this year", "the first deaths of the year"."""
_HURT_AND = re.compile(r"\b(?:injured|wounded|hurt)\b[^.;,]{0,20}\band (?:at least )?$", re.IGNORECASE)
_DEATHS = frozenset(("death", "fatality", "killing"))
_IN_SENTENCE = ("survived", "pregnant", "buried")
_WIDE = frozenset(("over a time", "at first", "also", "and the killer", "beside the killer", HIT))
"""Marks that are read from the whole sentence, or that say no part."""


@dataclass(frozen=True)
class Telling:
    """One figure of dead or hurt that may state a whole toll.

    Attributes:
        partner: the one figure of the other role in its sentence, or None; `of_shot` says that it counts those shot, the dead among them.
        of_others: whether the group that it is a part of is one of another role: "two of the four shot have died" tells of all the dead.
        alone: whether its sentence has no other figure of its role: who is "critically hurt" beside the dead are then all of the hurt.
        marks: the words that set figures apart.
        all_the_hurt: no hurt are told just before it: "14 others" are others than the dead.
        all_the_dead: no dead are told just before it: "killed six of them" tells of all who died.
        times, first: how many other sentences give the same number for what befell them; it is the first toll behind the headline.
    """

    claim: Claim
    partner: float | None
    of_shot: bool
    marks: Marks
    of_others: bool = False
    alone: bool = False
    all_the_hurt: bool = False
    all_the_dead: bool = False
    times: int = 0
    first: bool = False

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
        return clause_before(before(self.claim, CLAUSE))

    @cached_property
    def rest(self) -> str:
        """The clause behind the figure."""
        return clause_behind(after(self.claim, CLAUSE))

    @cached_property
    def words(self) -> Surroundings:
        """The clause and the start of the sentence."""
        return Surroundings(without_other_counts(self.lead_in), self.claim.text, without_other_counts(self.rest), opening(self.claim))

    @cached_property
    def sentence_marks(self) -> frozenset[str]:
        """Marks of a part or of another time that say so from anywhere in the figure's sentence."""
        return frozenset(mark for mark in _IN_SENTENCE if self.marks.find(mark, self.claim.sentence_text[:SENTENCE]))

    @cached_property
    def claim_marks(self) -> frozenset[str]:
        return frozenset(part_words(self.claim, self.marks))

    @cached_property
    def parts(self) -> frozenset[str]:
        """Marks of a partial group that stand in the figure's clause."""
        marks = {m for m in self.claim_marks if m not in _WIDE and not (m.startswith("of ") and m not in ("of those", "of an age"))}
        if self.all_of_them or self.closed_whole:
            marks -= self.marks.words("degree") | {"carried", "by wound"}
        elif self.claim.role == "injured" and _CONDITION.match(self.rest):
            marks.add("in a condition")
        if self._closed or (self.claim.counted is None and _A_FAMILY.search(before(self.claim, 20))):
            marks.discard("whose")  # "the families of the four sailors who died" are those of all the dead; "a family of five" are they
        if self.all_the_hurt or (self.claim.role == "killed" and self.alone and _HURT_AND.search(before(self.claim, CLAUSE))):
            marks.discard("other")  # "17 were hurt and 31 others killed": all of the dead
        elif "also" in self.claim_marks and self.claim.role != "killed":
            marks.add("also")
        if self.only_hurt and self.partner is not None:
            marks.discard("carried")  # "one died and three others were taken to hospital": all of the hurt
        if _RECEIVED.search(self.lead_in) and not (self.all_of_them or self.closed_whole):
            marks.add("received")
        if self.of_others or self.all_of_them or (self.all_the_dead and _OF_THEM.match(after(self.claim, 12))):
            marks.discard("of those")
        if _OF_THOSE.match(self.claim.sentence_text[:40]) and not _OF_THOSE_NUMBERED.fullmatch(before(self.claim, 40)):
            marks.add("of those")
        marks.update(f"in {place}" for place in [one_place(self.claim)] if place)
        return frozenset(m for m in marks if not self._of_no_part(m))

    def _of_no_part(self, mark: str) -> bool:
        """Whether a mark of a place is of others: "rose to 14 as two died in hospital", "of the six hurt, two are at Lenz Clinic"."""
        if mark == "by place of death":  # those killed "inside the house" may be all of them
            return not _AT_PLACE.search(self.rest) or self.all_of_them or self.closed_whole or raised_toll(self.claim)
        return mark.startswith("at ") and (self.closed_whole or mark[3:] not in self.words.clause)

    @cached_property
    def only_hurt(self) -> bool:
        """ "one dead, three critically hurt": beside the dead, with no other hurt told."""
        return self.alone and hurt_beside_dead(self.claim)

    @cached_property
    def all_of_them(self) -> bool:
        """ "All four victims"; "all four of those" are those last told of."""
        return all_of_them(self.claim)

    @cached_property
    def counts_the_dead(self) -> bool:
        """ "20 injured, including two who died", "20 hurt, and two of them are dead"."""
        return _INCLUDING.match(after(self.claim, CLAUSE)) is not None

    @cached_property
    def beside_the_dead(self) -> bool:
        """ "One dead, four hurt": the dead are told apart from it; "shot four others, including one who died" counts them."""
        if self.counts_the_dead:
            return False
        told_beside = self.partner is not None and self.role != "shot"
        return told_beside or "other" in self.claim_marks or hurt_beside_dead(self.claim)

    @cached_property
    def role(self) -> str:
        """killed, injured, or shot: those hit, the dead among them unless they are told beside it."""
        if self.claim.role == "injured":
            return "shot" if HIT in self.claim_marks and not hurt_beside_dead(self.claim) else "injured"
        return "shot" if self.claim.role == "casualties" else self.claim.role

    @cached_property
    def group(self) -> str:
        claim = self.claim
        if claim.population != "all":
            return claim.population
        if claim.counted in _DEATHS:
            return "all"
        return "all" if claim.counted is None or claim.counted in self.marks.words("anybody") or claim.counted.endswith("victim") else claim.counted

    @cached_property
    def of_another(self) -> bool:
        """Whether the clause calls its happening another one, or is an item of a list of happenings."""
        words = replace(self.words, after="") if self.closed_whole else self.words  # "of the six hurt, two were taken to another town"
        return self.marks.has("elsewhere", words) or (not self.at_top and dated_item(self.claim))

    @cached_property
    def elsewhen(self) -> bool:
        """Whether the clause speaks of an earlier time, which may be that of the whole article."""
        return self.marks.has("elsewhen", self.words)

    @cached_property
    def summed(self) -> bool:
        """Whether the clause sums up several happenings, or a stretch of time; the stretch in which it is "the deadliest storm" is none."""
        return self.marks.has("several", replace(self.words, after=THE_WORST.sub("", self.words.after)))

    @cached_property
    def of_several(self) -> bool:
        """Whether the clause speaks of happenings in the plural, which may still be one ("floods", "shootings at a club")."""
        return self.marks.has("plural", self.words)

    @cached_property
    def step(self) -> bool:
        """ "Soon after, two people were shot at a barber's": one step of a rampage."""
        return self.marks.has("step", self.words)

    @cached_property
    def early(self) -> bool:
        """Whether the sentence tells of another moment than the article's own: what was reported at first, or has changed since.

        "The toll climbed to 15 as two of the hurt succumbed" is of the article's own, of which the two are news.
        """
        if self._raised_at_top or self.claim.section == "headline":
            return False
        words = replace(self.words, start="") if self.at_top else self.words
        fires = self.marks.fires(FIRST_REPORTS, words) if raised_toll(self.claim) else self.marks.has("another moment", words)
        return fires or formerly(self.claim)

    @cached_property
    def at_first(self) -> bool:
        """ "originally reported three victims", wherever it stands."""
        return not self._raised_at_top and self.marks.fires(FIRST_REPORTS, replace(self.words, start=""))

    @cached_property
    def _raised_at_top(self) -> bool:
        return self.at_top and raised_toll(self.claim)

    @cached_property
    def seen(self) -> bool:
        """ "officers found two people shot": what was seen first, not the count."""
        return self.claim.section != "headline" and self.marks.has("seen", self.words)

    @cached_property
    def definite(self) -> bool:
        """ "the two men", which are no whole group."""
        return points_back(self.claim) and not self._closed

    @cached_property
    def closed_whole(self) -> bool:
        """ "Of the 16 people wounded", "none of the five who died": the whole group, taken up again."""
        return definite(self.claim) and self._closed

    @cached_property
    def _closed(self) -> bool:
        return closed_group(self.claim)

    @cached_property
    def bodies(self) -> bool:
        """ "three bodies were taken away", "the bodies of 19 victims": what is found is not all who died."""
        return counts_bodies(self.claim)

    @cached_property
    def listed(self) -> bool:
        """One item of a list of people: "two men and a woman", "three were dead and the fourth"."""
        return listed_with(self.claim) or before_the_next(self.claim, self.role)

    @cached_property
    def listed_by_name(self) -> bool:
        """ "two officers - Lind and Rask - and a deputy": one item of a list, whatever it counts."""
        return with_names_aside(self.claim)

    @cached_property
    def named_by_now(self) -> bool:
        """ "two of the victims have been identified": as many as have names; "all four victims" and "the four people killed" are the whole."""
        if self.all_of_them or (self._closed and before(self.claim, 4).lower() == "the "):
            return False
        return has_names_by_now(self.claim)

    @cached_property
    def takes_in_doer(self) -> bool:
        """ "four dead, including the gunman"."""
        return takes_in_doer(self.claim, self.marks)

    @cached_property
    def with_doer(self) -> bool:
        return with_doer(self.claim, self.marks)

    @cached_property
    def beside_doer(self) -> bool:
        """Whether the sentence tells of the attacker's own death."""
        return doer_dead(self.claim.sentence_text[:SENTENCE], self.marks)

    @cached_property
    def local(self) -> bool:
        """Whether the clause names a corner of the happening: "in neighbouring Karsa", "in three villages of the district"."""
        return self.marks.has("corner", replace(self.words, after=self.words.after[:NEARBY]))

    @cached_property
    def there_alone(self) -> bool:
        """ "In my valley alone we buried 40": of more, however near the numbers are."""
        return self.marks.fires("comparison/corner-alone", self.words)

    def paired(self, other: Telling) -> bool:
        """Whether both sentences give the same figure of the other role, those shot reckoned as the dead and the hurt."""
        if self.partner is None or other.partner is None:
            return False
        if self.of_shot == other.of_shot:
            return self.partner == other.partner
        shot, hurt = (self.partner, other.partner) if self.of_shot else (other.partner, self.partner)
        return shot - hurt in (self.value, other.value)
