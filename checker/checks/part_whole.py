"""part-exceeds-whole: a part above its total, or far above a total that is only loosely named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator

from checker.checks.base import Case, Check
from checker.checks.entities.counts import Counts
from checker.checks.entities.members import PeopleNouns
from checker.checks.entities.numerals import NUMBER, shown, value_of
from checker.checks.entities.sentences import sentences_of, words_at
from checker.checks.entities.telling import HARMED
from checker.checks.entities.tellings import of_one_time
from checker.checks.guards import MANY_TIMES, definite, raises_toll
from checker.checks.nearby import after, before, surroundings
from checker.checks.phrases import figure, told
from checker.checks.sources import same_voice, two_voices
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.compare.parts import by_the_killer, no_longer_holds
from checker.compare.shares import says_where
from checker.extract.scope import Gazetteer
from checker.finding import Finding, Location, Severity
from checker.reading import Reading
from checker.rulebook.base import Strict
from checker.story import Confidence

REACH = 3
"""Sentences over which words tie a part to its whole."""
CLAUSE = 80
"""Characters either side of a part in which words set its happening apart from the article's own."""
_SIDES = frozenset(("fighters", "soldiers"))
LOOSE = ("about", "at_least")
_NUMBER_OF = re.compile(r"\bnumber of ([\w-]+) (?:killed|dead|wounded|injured|hurt|lost)\b[^.;]{0,30}$")
_OF_FEWER = re.compile(
    rf"(?<!\bin )(?P<part>{NUMBER}) of (?:the|those|these|his|her|their|its) (?P<whole>{NUMBER})(?= (?P<noun>[a-z][\w'’-]*))", re.IGNORECASE
)
""" "Three of the two victims": a number that points back makes no figure of its own."""
_LABEL = re.compile(r"\b(?:day|week|part|chapter|year|page|no|number)\.? $", re.IGNORECASE)
""" "Day 10 of the three week siege"."""
_INCLUDING = re.compile(r"(?: (?!and\b|or\b|by\b)[a-z][a-z-]{0,19}){1,5},? (?:including|of whom|among them|of them)(?: at least)? ")
_ASIDE = re.compile(r"(?: (?!(?:and|or|when|as|while|where|with|carrying|among|after|before)\b)[a-z][a-z-]{0,19}){1,6}, ")
_OF_THEM = re.compile(r" of (?:them|whom)\b")
""" "Two people, four of them children": what stands between the figures, and behind the second."""


class PartWholeParameters(Strict):
    """`factor`: how many times a loose whole a part must be; `roles`: the roles whose sub-groups are held against the group of all.

    `of_places`: the roles whose figure for a place is held against that for the place around it; `built`: nouns that count alike there.
    """

    factor: float = 2.0
    roles: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    of_places: tuple[str, ...] = ()
    built: tuple[str, ...] = ()


def ceiling(whole: Claim, factor: float) -> float | None:
    """The highest a part may be: the upper end of the whole, or `factor` times the number that a loose whole names."""
    if whole.figure.bound == "vague":
        return 20 * whole.figure.point
    if whole.figure.bound in LOOSE:
        return max(factor * whole.figure.point - 1, whole.figure.point)
    return whole.figure.high


def floor(part: Claim) -> float:
    """The least that the part's words allow."""
    return part.figure.point if part.figure.low is None else part.figure.low


class PartExceedsWhole(Check):
    """Holds every part against its whole: the whole that the sentence names, and the group of all in the same happening."""

    kind = "part-whole"
    Parameters = PartWholeParameters
    parameters: PartWholeParameters

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        told: set[int] = set()
        for part, whole in _pairs(reading):
            if self._over(part, whole):
                told.add(part.index)
                yield self._finding(part, whole, "high")
        for part, whole in self._places(reading):
            if part.index not in told and self._over(part, whole):
                told.add(part.index)
                yield self._finding(part, whole, "medium")
        for part, whole in self._groups(reading):
            if part.index not in told and self._over(part, whole):
                told.add(part.index)
                yield self._finding(part, whole, "medium", "warning")

        yield from self._of_fewer(reading, told)

    def _of_fewer(self, reading: Reading, told: Collection[int]) -> Iterator[Finding]:
        """Parts that the sentence itself takes out of fewer, where no finding tells of them yet."""
        known = sorted(reading.claims[index].start for index in told)
        nouns = PeopleNouns.of(self.rulebook)
        for sentence, text in sentences_of(reading):
            for found in _OF_FEWER.finditer(text) if " of " in text else ():
                part, whole = value_of(found["part"]), value_of(found["whole"])
                people = found["noun"].lower() in nouns.several or found["noun"].lower() in nouns.anybody
                if part is None or whole is None or part <= whole or not people or _LABEL.search(text[: found.start()]):
                    continue
                start, end = sentence.start + found.start(), sentence.start + found.end("noun")
                at = bisect_left(known, start)
                if at == len(known) or known[at] >= end:
                    where = words_at(reading, start, end)
                    yield self.finding(f'"{where.text}": a part cannot exceed its whole.', where)

    def across(self, case: Case) -> Iterable[Finding]:
        """Sub-groups of one story's happening, article against article."""
        wholes = [claim for story in case.stories if story.population == "all" and story.role in self.parameters.roles for claim in story.claims]
        by_event: dict[tuple[str, str | None, str | None], list[Claim]] = {}
        for whole in wholes:
            by_event.setdefault((whole.role, whole.scope.event, whole.scope.place), []).append(whole)
        for story in case.stories:
            if story.population not in self.parameters.groups or story.role not in self.parameters.roles or not story.event or not story.place:
                continue
            found = self._across(story.claims, by_event.get((story.role, story.event, story.place), []), case)
            if found is not None:
                yield found

    def _across(self, parts: Iterable[Claim], wholes: list[Claim], case: Case) -> Finding | None:
        for part in parts:
            later = [
                whole
                for whole in wholes
                if whole.document != part.document
                and _same_happening(part, whole)
                and whole.published == part.published
                and part.published is not None
            ]
            drafts = case.is_draft(part.document) or any(case.is_draft(whole.document) for whole in later)
            if later and drafts and all(self._over(part, whole) for whole in later):
                if case.is_draft(part.document):
                    return self._finding(part, later[0], "low")
                mine = next(whole for whole in later if case.is_draft(whole.document))
                return self.finding(_message(part, mine), Location.of_claim(mine), [Location.of_claim(part)], confidence="low")
        return None

    def _over(self, part: Claim, whole: Claim) -> bool:
        top = ceiling(whole, self.parameters.factor)
        return top is not None and floor(part) > top

    def _places(self, reading: Reading) -> Iterator[tuple[Claim, Claim]]:
        """(figure for a district, loose figure for the place around it) in the words of one source on one happening."""
        gazetteer = Gazetteer.of(self.rulebook)
        totals = [claim for claim in reading.claims if claim.role in self.parameters.of_places and _is_total(claim)]
        wholes = [claim for claim in totals if claim.figure.bound in LOOSE]
        for part in totals if wholes else ():
            if not says_where(part) or part.disputed:
                continue
            for whole in wholes:
                same = whole.role == part.role and self._one_thing(part, whole) and same_voice(part, whole)
                happening = part.scope.event is not None and (part.scope.event, part.scope.event_date) == (whole.scope.event, whole.scope.event_date)
                if same and happening and gazetteer.relation(part.scope.place, whole.scope.place) == "inside":
                    yield part, whole

    def _one_thing(self, part: Claim, whole: Claim) -> bool:
        nouns = {part.counted, whole.counted}
        return part.population == whole.population and (len(nouns) == 1 or nouns <= set(self.parameters.built))

    def _groups(self, reading: Reading) -> Iterator[tuple[Claim, Claim]]:
        """(sub-group, all) of one role in one happening, where all figures of the whole lie below the part."""
        roles, groups = frozenset(self.parameters.roles), frozenset(self.parameters.groups)
        marks = Marks.of(self.rulebook)
        anybody = marks.words("anybody")
        wholes = [
            claim
            for claim in reading.claims
            if claim.role in roles
            and claim.population == "all"
            and claim.adds_to is None
            and claim.part_of is None
            and claim.figure.point > 1
            and not raises_toll(claim)
            and not marks.has("own side", surroundings(claim, CLAUSE))
            and claim.counted not in ("body", "corpse")
            and not no_longer_holds(claim)
            and not definite(claim)
            and not _of_another(claim, marks)
        ]
        for part in reading.claims:
            if (
                part.role not in roles
                or part.population not in groups
                or part.adds_to is not None
                or part.part_of is not None
                or part.figure.kind != "count"
                or _of_another(part, marks)
                or marks.has("own side", surroundings(part, CLAUSE))
                or _told_as_a_toll(part, reading)
            ):
                continue
            rivals = [whole for whole in wholes if whole.role == part.role and _anybody(whole, part, anybody) and _same_happening(part, whole)]
            rivals = [whole for whole in rivals if not _another_account(part, whole, wholes) and of_one_time(part, whole, reading)]
            if rivals and all(self._over(part, whole) for whole in rivals):
                largest = max(rivals, key=lambda whole: (whole.figure.point, -whole.index))
                if part.figure.point <= MANY_TIMES * largest.figure.point:  # else of another happening, or of many
                    yield part, largest

    def _finding(self, part: Claim, whole: Claim, confidence: Confidence, severity: Severity | None = None) -> Finding:
        return self.finding(_message(part, whole), Location.of_claim(part), [Location.of_claim(whole)], confidence=confidence, severity=severity)


def _another_account(part: Claim, whole: Claim, wholes: list[Claim]) -> bool:
    """Whether another source than the part's stands behind the whole, or behind its number where it is told again.

    An army's count of the enemies that it killed is no part of what the other side counts, whoever the headline leaves unnamed.
    """
    again = [claim for claim in wholes if claim.role == whole.role and claim.figure.value == whole.figure.value and claim.attribution.attributed]
    if not part.attribution.attributed:
        return False
    return any(two_voices(part, claim) for claim in again) or (part.population in _SIDES and not again and by_the_killer(part))


def _told_as_a_toll(part: Claim, reading: Reading) -> bool:
    """Whether headline or first sentence gives the part's number as the toll, or the text before it: "a blast left 21 dead. The 21 men ..."."""
    same = (claim for claim in Counts.of(reading).like(part.role, part.figure) if claim.index != part.index)
    return any(c.sentence_index <= 1 or (c.index < part.index and c.population == "all" and c.part_of is None) for c in same)


def _is_total(claim: Claim) -> bool:
    return claim.figure.kind == "count" and claim.part_of is None and claim.adds_to is None and not claim.scope.background


def _pairs(reading: Reading) -> Iterator[tuple[Claim, Claim]]:
    """(part, whole) as the sentence ties them, counts of the same kind only."""
    for part in reading.claims:
        whole = reading.claims[part.part_of] if part.part_of is not None else _named_before(reading, part)
        if whole is not None and part.figure.kind == "count" == whole.figure.kind and _near(part, whole):
            yield part, whole


def _near(part: Claim, whole: Claim) -> bool:
    """Whether part and whole stand together, and the whole is more than one: "killing one" has no parts."""
    return whole.figure.point > 1 and abs(part.sentence_index - whole.sentence_index) <= REACH


def _named_before(reading: Reading, part: Claim) -> Claim | None:
    """The figure right before "including", "of whom" or "among them", where that word leads up to the part; or right before "four of them"."""
    if part.index == 0 or part.adds_to is not None:
        return None
    whole = reading.claims[part.index - 1]
    between = reading.article.text[whole.end : part.start]
    aside = _OF_THEM.match(after(part)) is not None and whole.role in HARMED and _ASIDE.fullmatch(between)
    return whole if whole.sentence_index == part.sentence_index and (aside or _INCLUDING.fullmatch(between)) else None


def _anybody(whole: Claim, part: Claim, nouns: Collection[str]) -> bool:
    """Whether a figure counts people without regard to group, in another sentence than the part."""
    named = _NUMBER_OF.search(before(whole))
    if named is not None and whole.counted is None and not {named[1], named[1].removesuffix("s")} & set(nouns):
        return False  # "put the number of raiders killed at five"
    return whole.figure.kind == "count" and (whole.counted is None or whole.counted in nouns) and whole.sentence_index != part.sentence_index


def _of_another(claim: Claim, marks: Marks) -> bool:
    """ "Measles killed 131 children the following year": a happening of another time than the article's own, or a sum over several."""
    words = surroundings(claim, CLAUSE)
    return any(marks.has(mark, words) for mark in ("elsewhen", "elsewhere", "several"))


def _same_happening(part: Claim, whole: Claim) -> bool:
    """Whether both speak of one happening that the texts name, and of the same stretch of time."""
    a, b = part.scope, whole.scope
    if a.background or b.background or a.event is None or a.event != b.event or a.place is None or a.place != b.place or not (a.sure and b.sure):
        return False
    return a.event_date == b.event_date and (a.since, a.until) == (b.since, b.until) and not (part.disputed or whole.disputed)


def _message(part: Claim, whole: Claim) -> str:
    one, other = (f'"{figure(claim)}"' for claim in (part, whole))
    if part.document != whole.document or part.line != whole.line:
        one, other = (told(claim, part.document) for claim in (part, whole))
    if whole.figure.bound in LOOSE and whole.figure.point > 0:
        return f"{one} is a part of {other} and {shown(part.figure.point / whole.figure.point)} times as many."
    return f"{one} is a part of {other} and cannot exceed it."
