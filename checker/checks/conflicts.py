"""The pairs of a story that part, seen from the draft: which figure leads, and which it parts from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from checker.checks.base import Case
from checker.checks.entities.counts import Counts
from checker.checks.entities.reasons import REASONS
from checker.checks.entities.retold import told_apart
from checker.checks.entities.singly import told_singly
from checker.checks.entities.telling import ROLES
from checker.checks.entities.tellings import in_link_box, telling_of
from checker.checks.guards import SLIP
from checker.checks.parted import parted
from checker.checks.rivals import comparable, of_fact, told_part
from checker.checks.sources import openly_parted
from checker.claim import Claim, Value
from checker.compare.eligible import all_of_a_place, outcome
from checker.compare.marks import Marks
from checker.compare.parts import no_longer_holds
from checker.compare.verdicts import moment_of
from checker.reading import Reading
from checker.story import Confidence, Pair, Story, Verdict

SMALL = 30
"""A toll so small that an article may give it in two ways, with and without some of the people."""
STRENGTH: dict[Confidence, int] = {"low": 0, "medium": 1, "high": 2}
TWO_VOICES = "two voices"
"""The reason that keeps two tolls of an article apart where its text tells of a dispute."""
_SECTIONS = {"headline": 0, "lead": 1, "body": 2}
Key = tuple[str, int]


def key(claim: Claim) -> Key:
    """What tells one claim of a run from every other."""
    return claim.document, claim.index


class ToldOf:
    """The figures that the findings of a check told of, and their numbers, by article and by whether they count the dead."""

    def __init__(self) -> None:
        self._keys: set[Key] = set()
        self._values: dict[tuple[str, bool], set[Value]] = defaultdict(set)

    def add(self, *claims: Claim) -> None:
        for claim in claims:
            self._keys.add(key(claim))
            self._values[claim.document, claim.role == "killed"].add(claim.figure.value)

    def tells(self, first: Claim, second: Claim) -> bool:
        """Whether one of two figures of an article is told of, and both numbers are: one slip may stand in many places."""
        if self._keys.isdisjoint((key(first), key(second))):
            return False
        return {first.figure.value, second.figure.value} <= self._values[first.document, first.role == "killed"]


def moment(claim: Claim) -> date:
    """The last day of which the figure can be stated; a claim without any date counts as the oldest."""
    told = moment_of(claim)
    return told[1] if told else date.min


@dataclass(frozen=True)
class Conflict:
    """One figure of a draft and the pairs in which it parts from others of its story."""

    story: Story
    primary: Claim
    pairs: tuple[Pair, ...]

    @property
    def others(self) -> list[Claim]:
        """The other figures, in text order of their documents."""
        found = {key(other): other for pair in self.pairs for other in (pair.earlier, pair.later) if other is not self.primary}
        return sorted(found.values(), key=lambda claim: (claim.document != self.primary.document, claim.document, claim.index))

    @property
    def confidence(self) -> Confidence:
        return max((pair.confidence for pair in self.pairs), key=STRENGTH.__getitem__)

    @property
    def verdict(self) -> Verdict:
        return self.pairs[0].verdict


def conflicts(case: Case, verdicts: tuple[Verdict, ...], wanted: Callable[[Pair], bool] = lambda pair: True) -> Iterator[Conflict]:
    """Conflicts with one of the verdicts, story by story.

    With coverage each draft has one a story, led by its own figure. Without, the newest figure leads the story's one, and a further article
    has its own only where it parts from itself.
    """
    for story in case.stories:
        pairs = [pair for pair in story.pairs if pair.verdict in verdicts and wanted(pair) and _rivals(pair, story, case)]
        if not pairs:
            continue
        if case.coverage:
            for document in case.drafts:
                yield from _led(story, [pair for pair in pairs if document in (pair.earlier.document, pair.later.document)], {document})
            continue
        found = list(_led(story, pairs, case.drafts))
        yield from found
        done = {conflict.primary.document for conflict in found}
        for document in case.drafts:
            if document not in done:
                yield from _led(story, [pair for pair in pairs if pair.earlier.document == pair.later.document == document], {document})


def _rivals(pair: Pair, story: Story, case: Case) -> bool:
    """Whether both figures of a pair can be held against each other; asked once a run, for several checks want to know."""
    known = case.rivals.get(id(pair))
    if known is None:
        marks = Marks.of(case.rulebook)
        rivals = of_fact(pair, marks) if story.topic else comparable(_as_wholes(pair, case), marks) and open_pair(pair, case)
        known = case.rivals[id(pair)] = rivals
    return known


def _as_wholes(pair: Pair, case: Case) -> Pair:
    """The pair with the outcomes of all aboard, and with whole groups, as the wholes that they are.

    "Of the 140 aboard, 40 are missing" gives all the missing; "32 dead, nine of them children, 14 of them in Selwick" gives, to another report,
    all the children and all who died there.
    """
    across = pair.earlier.document != pair.later.document

    def is_whole(claim: Claim) -> bool:
        whole = _whole_of(claim, case)
        return outcome(claim, whole) or (across and (claim.population != "all" or all_of_a_place(claim, whole)))

    earlier, later = (replace(c, part_of=None) if c.part_of is not None and is_whole(c) else c for c in (pair.earlier, pair.later))
    return replace(pair, earlier=earlier, later=later)


def _whole_of(claim: Claim, case: Case) -> Claim | None:
    return None if claim.part_of is None or claim.document not in case.reading_of else case.reading_of[claim.document].claims[claim.part_of]


def open_pair(pair: Pair, case: Case) -> bool:
    """Whether nothing in the text itself keeps the two figures of a pair apart."""
    reading = case.reading_of[pair.earlier.document]
    if any(in_link_box(claim, case.reading_of[claim.document]) for claim in (pair.earlier, pair.later)):
        return False
    if pair.earlier.document == pair.later.document and pair.earlier.role in ROLES:
        marks = Marks.of(case.rulebook)
        return openly_two(pair, reading, marks) or not told_apart(pair.earlier, pair.later, reading, case.rulebook)
    if pair.earlier.document != pair.later.document and pair.earlier.role in ROLES and _known_to_both(pair, case):
        return False
    marks = Marks.of(case.rulebook)
    return not (told_part(pair, reading, marks) or parted(pair.earlier, pair.later, reading, marks))


def openly_two(pair: Pair, reading: Reading, marks: Marks) -> bool:
    """Whether the text lays two tolls side by side as two sources' counts of one thing, and nothing else parts them: a dispute, which is a note."""
    a, b = sorted((pair.earlier, pair.later), key=lambda claim: claim.index)
    if not openly_parted(a, b, marks, near=abs(a.figure.point - b.figure.point) <= SLIP):
        return False
    few, many = sorted((telling_of(a, reading, marks), telling_of(b, reading, marks)), key=lambda told: told.value)
    return not any(holds(few, many, reading) for name, holds in REASONS.items() if name != TWO_VOICES)


def _known_to_both(pair: Pair, case: Case) -> bool:
    """Whether one of two articles gives the other's figure too, or tells how people told of singly make it up: it counts both ways.

    A later report that recalls the earlier toll beside its own higher one ("up from five") does not; nor is one nation's number another's.
    """
    few, many = sorted((pair.earlier, pair.later), key=lambda claim: claim.figure.point)
    if many.figure.point > SMALL:
        return False
    group = few.population != "all"
    for claim, other in ((few, many), (many, few)):
        reading = case.reading_of[claim.document]
        same = (c for c in Counts.of(reading).like(other.role, other.figure) if c.figure.kind == "count")
        if claim is many is pair.later and pair.verdict == "update" and pair.order != "assumed":
            same = (c for c in same if not no_longer_holds(c))
        if any(not group or c.counted == other.counted for c in same):
            return True
    return told_singly(few, many.figure.point - few.figure.point, case.reading_of[few.document])


def _led(story: Story, pairs: list[Pair], documents: Collection[str]) -> Iterator[Conflict]:
    """The conflict whose figure stands in one of the documents, is newest, and parts from most others."""
    held: dict[Key, tuple[Claim, list[Pair]]] = {}
    for pair in pairs:
        for claim in (pair.earlier, pair.later):
            if claim.document in documents:
                held.setdefault(key(claim), (claim, []))[1].append(pair)
    if not held:
        return
    strongest = {name: max(STRENGTH[pair.confidence] for pair in mine) for name, (_, mine) in held.items()}
    best = min(
        held.values(),
        key=lambda entry: (-strongest[key(entry[0])], -moment(entry[0]).toordinal(), -len(entry[1]), _SECTIONS[entry[0].section], key(entry[0])),
    )
    claim, mine = best
    # A doubtful pair beside a sure one only blurs the finding.
    sure = [pair for pair in mine if STRENGTH[pair.confidence] > 0]
    yield Conflict(story, claim, tuple(sure or mine))
