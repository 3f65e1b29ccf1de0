"""ScopeReader: gives every figure its place, event, date and period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.claim import Moment, Scope
from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.scope.dates import Calendar, When
from checker.extract.scope.events import Cue, EventFinder
from checker.extract.scope.gazetteer import Gazetteer
from checker.extract.scope.periods import Periods, read_periods
from checker.extract.scope.places import Mention, PlaceFinder
from checker.extract.scope.setting import OPENING, Marks, Setting, dated, past, read_setting
from checker.rulebook import Rulebook

_CARRIERS = frozenset("it that this they those the these more at some about another nearly almost around over hundreds thousands dozens tens".split())
_ELSEWHERE = frozenset("region area areas province town city country nation island zone village that which where who when after since before".split())


@dataclass(slots=True)
class _Happening:
    """An event that a sentence speaks of."""

    kind: str | None
    place: str | None
    day: Moment | None
    background: bool
    sure: int


class ScopeReader:
    """Fills `scope` of every draft; build it once."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.gazetteer = Gazetteer.of(rulebook)
        self.places = PlaceFinder(self.gazetteer)
        self.events = EventFinder.of(rulebook)

    def read(self, prose: Prose, drafts: Sequence[Draft]) -> None:
        """Fills in the scope of each draft; the drafts stand in text order."""
        if drafts:
            _Article(self, prose).fill(drafts)


class _Article:
    def __init__(self, reader: ScopeReader, prose: Prose) -> None:
        self.prose = prose
        self.gazetteer = reader.gazetteer
        self.rules = reader.events.rules
        self.calendar = Calendar(prose)
        self.mentions = _by_sentence(prose, reader.places.find(prose))
        self.cues = _by_sentence(prose, reader.events.find(prose))
        self._marks: dict[int, Marks] = {}
        opening = [self.marks(i) for i in range(min(OPENING, len(prose.ranges)))]
        self.setting: Setting = read_setting(prose, opening, self.gazetteer)
        self.carried: tuple[int, _Happening] | None = None

    def marks(self, sentence: int) -> Marks:
        found = self._marks.get(sentence)
        if found is None:
            first, last = self.prose.ranges[sentence]
            found = Marks(self.mentions.get(sentence, ()), self.cues.get(sentence, ()), self.calendar.read(first, last))
            self._marks[sentence] = found
        return found

    def fill(self, drafts: Sequence[Draft]) -> None:
        for draft in drafts:
            marks = self.marks(draft.sentence)
            place, stated = self._place(draft, marks)
            happening = self._happening(draft, marks, place, stated)
            periods: Periods = read_periods(self.prose, draft, marks.times)
            self.carried = (draft.sentence, happening)
            if happening.place and not stated:
                place = happening.place
            name = happening.kind
            if name and happening.place:
                name = f"{happening.place} {name}"
            draft.scope = Scope(place, name, happening.day, periods.as_of, periods.since, periods.until, happening.background, happening.sure)

    def _place(self, draft: Draft, marks: Marks) -> tuple[str | None, bool]:
        """The place of the figure, and whether its own sentence states it."""
        best = self._stated(draft, marks)
        if best is not None:
            return best, True
        before = draft.sentence - 1
        paragraph = self.prose.sentences[draft.sentence].paragraph
        if before >= 0 and self.prose.sentences[before].paragraph == paragraph and (found := self._stated(draft, self.marks(before))):
            return found, False
        return self.setting.place, False

    def _stated(self, draft: Draft, marks: Marks) -> str | None:
        cue = draft.attribution.cue_span
        starts = self.prose.starts
        best: tuple[int, int] | None = None
        place: str | None = None
        for mention in marks.mentions:
            if not mention.strong or (not mention.known and not mention.kind):
                continue
            if cue is not None and (starts[mention.first] > cue.start) != (draft.figure.start > cue.start):
                continue  # where the speaker is, not where the thing happened
            distance = mention.first - draft.last if mention.first >= draft.last else (draft.first - mention.last) + 3
            if best is None or (distance, mention.first) < best:
                best, place = (distance, mention.first), mention.place
        return place

    def _happening(self, draft: Draft, marks: Marks, place: str | None, stated: bool) -> _Happening:
        published = self.prose.article.published
        cue = self._own_cue(draft, marks)
        own = dated(cue, marks.times) if cue else None
        when = own or self._own_time(draft, marks)
        setting = self.setting
        if when is not None and past(when, published) and not self._is_setting(when):
            kind = cue.kind if cue else setting.kind
            return _Happening(kind, place, _moment(when), True, 2)
        if cue is None and when is None and self._carries(draft):
            assert self.carried is not None  # noqa: S101
            carried = self.carried[1]
            return _Happening(carried.kind, carried.place, carried.day, True, 1)
        kind = cue.kind if cue else setting.kind
        away = stated and self.gazetteer.relation(place, setting.place) == "apart"
        if kind is None:
            return _Happening(None, None, None, False, 0)
        where = place if away or kind != setting.kind else setting.place or place
        day = (
            _moment(when)
            if when is not None and when.shape in ("day", "month") and not when.preposition.startswith(("since", "as of", "until", "by"))
            else None
        )
        if day is None and not away:
            day = setting.day
        return _Happening(kind, where, day, False, 2 if cue else 1)

    def _is_setting(self, when: When) -> bool:
        return self.setting.day is not None and _moment(when) == self.setting.day

    def _own_cue(self, draft: Draft, marks: Marks) -> Cue | None:
        """The cue nearest before the figure, else the nearest behind it that nothing else comes between."""
        before = [cue for cue in marks.cues if cue.last <= draft.first]
        behind = [cue for cue in marks.cues if cue.first >= draft.last]
        nouns = [cue for cue in before if not cue.verb] or before
        if nouns:
            return nouns[-1]
        for cue in behind:
            if not _ELSEWHERE.intersection(self.prose.lower[draft.last : cue.first]):
                return cue
        return None

    def _own_time(self, draft: Draft, marks: Marks) -> When | None:
        """A time that opens the sentence or stands in the figure's own part of it."""
        first, _ = self.prose.ranges[draft.sentence]
        lower = self.prose.lower
        for when in marks.times:
            if when.shape in ("adjective", "span"):
                continue
            if when.first - first <= 4 and when.last <= draft.first:
                return when
            between = lower[when.last : draft.first] if when.last <= draft.first else lower[draft.last : when.first]
            if len(between) <= 15 and not _ELSEWHERE.intersection(between) and "," not in between:
                return when
        return None

    def _carries(self, draft: Draft) -> bool:
        """History goes on in the next sentence where nothing turns back to the present."""
        if self.carried is None or not self.carried[1].background:
            return False
        gap = draft.sentence - self.carried[0]
        if gap == 0:
            return False
        first, _ = self.prose.ranges[draft.sentence]
        opener = self.prose.lower[first]
        return gap == 1 and (opener in _CARRIERS or first + 1 >= draft.first) and not self.marks(draft.sentence).times


def _moment(when: When) -> Moment:
    return when.start if when.exact else (when.start, when.end)


def _by_sentence(prose: Prose, items: Sequence[Mention] | Sequence[Cue]) -> dict[int, list]:  # type: ignore[type-arg]
    """The items of each sentence; both run in text order, so one pass does."""
    out: dict[int, list] = {}  # type: ignore[type-arg]
    ranges = prose.ranges
    at = 0
    for item in items:
        while at < len(ranges) and ranges[at][1] <= item.first:
            at += 1
        if at < len(ranges) and ranges[at][0] <= item.first:
            out.setdefault(at, []).append(item)
    return out
