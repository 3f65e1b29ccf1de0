"""Which figures need a source, and what counts as one: the seven points of the rule, one function each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from datetime import timedelta
from functools import cached_property
from operator import attrgetter
from typing import Literal

from pydantic import Field

from checker.checks.guards import age_like, definite
from checker.checks.matters import TOLLS, compatible, same_matter
from checker.checks.nearby import around, before
from checker.checks.sources import accepted
from checker.checks.speakers import Speakers, pattern_of
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.compare.parts import furniture
from checker.reading import Reading
from checker.rulebook import Rulebook
from checker.rulebook.base import Strict

Tier = Literal["A", "B"]
NEVER = frozenset({"age", "distance", "area", "speed", "duration", "residents", "money"})
HISTORY = timedelta(days=30)
MOST = 200
MILLIONS = 1_000_000
UNDISPUTED = 100_000
"""From so many on, "hundreds of thousands" is an order of magnitude that nobody disputes."""
SEVERAL = 3
MOST_NAMED = 12
"""So many people at most are named one by one in a count."""
_YEAR = re.compile(r"(?<![\d,.$£€-])(?:in|of|during|from|by|until|back in|the) (?:[A-Z]\w{2,8} )?((?:19|20)\d\d)(?![\d,-])")
_SUBORDINATE = re.compile(
    r"\b(?:where|which|after|following|when|how|news that|anniversary|investigation|inquiry|handling|wake|aftermath)\b[^.;]*$", re.IGNORECASE
)
_LISTED = re.compile(r"(?:, \d{1,3})?(?:,|[^.;:\d]{0,60}:|;| \(| [\u2013\u2014-])? ?(?:and |& )?")
"""What stands before a name in a list: its colon with the words that lead to it, a sign, the age of the one before."""
_START = attrgetter("start")
_SINCE = re.compile(r"\b[Ss]ince\b")


class SourcingParameters(Strict):
    """Words by which a sentence shows where its figures come from."""

    court: list[str] = Field(default_factory=list, description="words of courts: the record is the source")
    acting: list[str] = Field(default_factory=list, description="bodies whose own work in the sentence shows where a count comes from")
    own: list[str] = Field(default_factory=list, description="words of the outlet's own count or reporting")
    strikes: list[str] = Field(default_factory=list, description="counted nouns of happenings that a belligerent counts")
    crowds: list[str] = Field(default_factory=list, description="beginnings of words that make people counted a crowd")
    weak: list[str] = Field(default_factory=list, description="roles that weigh no more than a note where only the counted noun gives them")
    speech: list[str] = Field(default_factory=list, description="words with which someone speaks, for naming the nearest speaker")
    bystanders: list[str] = Field(default_factory=list, description="words for speakers whom nobody would ask for a count")


def sourcing_parameters(rulebook: Rulebook) -> SourcingParameters:
    """The words of `unattributed-figure`, which other checks share."""
    rule = rulebook.checks.get("checks/unattributed-figure")
    return SourcingParameters.model_validate(rule.parameters) if rule else SourcingParameters()


def institutions_of(rulebook: Rulebook) -> frozenset[str]:
    """The unnamed sources that an editor accepts, as `anonymous-only` lists them."""
    rule = rulebook.checks.get("checks/anonymous-only")
    return frozenset(rule.parameters.get("institutions", ())) if rule else frozenset()


class Sourcing:
    """One article's figures and where they could come from."""

    def __init__(self, reading: Reading, rulebook: Rulebook, parameters: SourcingParameters, institutions: Collection[str]) -> None:
        self.reading = reading
        self.rulebook = rulebook
        self.institutions = frozenset(institutions)
        self.parameters = parameters
        self._crowd = re.compile(rf"\b(?:{'|'.join(map(re.escape, parameters.crowds))})", re.IGNORECASE) if parameters.crowds else None
        self._court = pattern_of(parameters.court)
        self._own = pattern_of(parameters.own)
        self._acting = pattern_of(parameters.acting)
        self.speakers = Speakers(reading, parameters.speech, self.institutions, parameters.bystanders)

    @cached_property
    def sourced(self) -> list[Claim]:
        """The figures of the article that have an accepted source."""
        return [claim for claim in self.reading.claims if accepted(claim, self.institutions)]

    @cached_property
    def _backers(self) -> dict[str, list[Claim]]:
        """The sourced figures by role, repetitions left out and no more than an article of any length needs."""
        seen: set[tuple[object, ...]] = set()
        out: dict[str, list[Claim]] = {}
        for claim in self.sourced:
            role = "killed" if claim.role in TOLLS else claim.role
            same = (role, claim.figure.low, claim.figure.high, claim.population, claim.scope.event, claim.scope.background)
            pile = out.setdefault(role, [])
            if same not in seen and len(pile) < MOST:
                seen.add(same)
                pile.append(claim)
        return out

    @cached_property
    def _ages(self) -> list[int]:
        """Sentence numbers of the people's ages, in text order."""
        return [claim.sentence_index for claim in self.reading.claims if claim.role == "age"]

    @cached_property
    def _issued(self) -> dict[int, int]:
        """By paragraph, where the first figure with a named source stands."""
        out: dict[int, int] = {}
        for claim in self.sourced:
            if claim.attribution.source_type in ("named", "document"):
                out.setdefault(claim.paragraph, claim.start)
        return out

    def tier(self, claim: Claim) -> Tier | None:
        """How much a figure needs a source: the tier of its role; B for vague plurals of roles that have none; None where it needs none."""
        figure = claim.figure
        if claim.role in NEVER or figure.kind in ("age", "duration", "measure", "money"):
            return None
        if claim.role == "events":
            return "A" if claim.counted in self.parameters.strikes and figure.point >= SEVERAL else None
        rule = self.rulebook.roles.get(f"roles/{claim.role}")
        if rule is None or rule.tier == "never":
            return "B" if figure.bound == "vague" and figure.kind == "count" and figure.point < UNDISPUTED else None
        if rule.tier == "A" and self._weighs(claim):
            return "A"
        return None if figure.bound == "vague" and figure.point >= UNDISPUTED else "B"

    def _weighs(self, claim: Claim) -> bool:
        """Whether a figure of tier A is firm enough: no share but of territory, no vague crowd, no role by the noun alone, no single person."""
        figure = claim.figure
        if figure.kind != "count":
            return claim.role == "territory"
        if (figure.value == 1 and figure.bound == "exact") or (
            figure.bound == "vague" and (figure.point >= MILLIONS or claim.role == "participants")
        ):
            return False
        if claim.role == "participants":
            return bool(self._crowd and self._crowd.search(self._trigger(claim)))
        if claim.role == "fighters" and claim.population == "all":
            return False
        by_noun = claim.trigger_span is None or claim.trigger_span == claim.counted_span
        return not (by_noun and claim.role in self.parameters.weak) and not self._in_passing(claim)

    def _trigger(self, claim: Claim) -> str:
        """The word that gave the role, and the counted noun."""
        spans = [span for span in (claim.trigger_span, claim.counted_span) if span is not None]
        return " ".join(self.reading.article.text[span.start : span.end] for span in spans)

    def _in_passing(self, claim: Claim) -> bool:
        """A toll in a subordinate clause of an article that is about something else: "the attack in which four envoys died"."""
        return claim.section == "body" and not self._front_tolls and bool(_SUBORDINATE.search(before(claim, 140)))

    @cached_property
    def _front_tolls(self) -> bool:
        """Whether headline or lead give a toll: then the article is about it."""
        return any(claim.section != "body" and claim.role in (*TOLLS, "injured", "missing", "hostages") for claim in self.reading.claims)

    def needing(self) -> Iterator[tuple[Claim, Tier]]:
        """The figures without any source of their own that need one by their role."""
        for claim in self.reading.claims:
            tier = self.tier(claim)
            if tier and not claim.attribution.attributed and not furniture(claim, Marks.of(self.rulebook)) and not age_like(claim):
                yield claim, tier

    def excused(self, claim: Claim) -> bool:
        """Points 2 to 7: carried on from both sides, court, own reporting, statistics, history, named members."""
        text = around(claim)
        return (
            definite(claim)
            or bool(self._court and self._court.search(text))
            or bool(self._own and self._own.search(text))
            or bool(self._acting and self._acting.search(text))
            or self.is_history(claim)
            or self._statistic(claim)
            or self._members_named(claim)
            or self.speakers.on_both_sides(claim)
        )

    def backing(self, claim: Claim) -> Claim | None:
        """Point 1: the sourced mention that backs a figure; headline and lead are backed by any sourced figure of the same matter."""
        front = claim.section in ("headline", "lead")
        pile = self._backers.get("killed" if claim.role in TOLLS else claim.role, [])
        found = [other for other in pile if same_matter(claim, other) and (front or compatible(claim, other))]
        return min(found, key=lambda other: abs(other.start - claim.start), default=None)

    def in_second_half(self, claim: Claim) -> bool:
        body = self.reading.article.body
        return len(self.reading.sentences) > 8 and claim.start > (body.start + body.end) // 2

    def is_history(self, claim: Claim) -> bool:
        """Point 6: another event, over 30 days ago; a running total since then is none."""
        if claim.scope.background:
            return True
        if _SINCE.search(around(claim)) or claim.scope.since is not None:
            return False
        if claim.published is None:
            return False
        moments = [moment for moment in (claim.scope.event_date, claim.scope.as_of, claim.scope.until) if moment is not None]
        if moments:
            return min(moment[1] if isinstance(moment, tuple) else moment for moment in moments) < claim.published - HISTORY
        years = [int(year) for year in _YEAR.findall(around(claim))]
        return bool(years) and max(years) < (claim.published - HISTORY).year

    def _statistic(self, claim: Claim) -> bool:
        """Point 5: a share or rate whose issuer is named earlier in the paragraph."""
        if claim.figure.kind not in ("percent", "fraction") and claim.role not in ("poll", "rate", "votes"):
            return False
        return self._issued.get(claim.paragraph, claim.start) < claim.start

    def _members_named(self, claim: Claim) -> bool:
        """Point 7: the people counted are named right behind, or with their ages close by, and are as many."""
        value = claim.figure.value
        if isinstance(value, tuple) or not 1 <= value <= MOST_NAMED or claim.figure.bound not in ("exact", "at_least"):
            return False
        if self._named_behind(claim) >= value:
            return True
        if claim.figure.bound != "exact":
            return False
        if claim.section != "body":
            return len(self._ages) >= value
        near = max(2, int(value))
        ages = bisect_left(self._ages, claim.sentence_index + near + 1) - bisect_left(self._ages, claim.sentence_index - near)
        return ages >= value

    def _named_behind(self, claim: Claim) -> int:
        """How many names are listed right behind the people counted: "two divers, Oskar Lind and Pavel Horak, drowned"."""
        names = self.reading.names
        text = self.reading.article.text
        at = claim.end if claim.counted_span is None else max(claim.end, claim.counted_span.end)
        listed = 0
        first = bisect_left(names, at, key=_START)
        for name in names[first : first + MOST_NAMED]:
            if name.kind not in ("person", "unknown") or not _LISTED.fullmatch(text, at, name.start):
                break
            listed, at = listed + 1, name.end
        return listed
