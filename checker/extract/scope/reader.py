"""ScopeReader: gives every figure its place, event, date and period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from checker.claim import Moment, Scope, Subject
from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.scope.dates import When
from checker.extract.scope.events import Cue, EventFinder, Family
from checker.extract.scope.gazetteer import Gazetteer
from checker.extract.scope.hallmarks import names_in
from checker.extract.scope.history import REACH, HistoryReader, dated, is_past
from checker.extract.scope.homes import Homes
from checker.extract.scope.marked import MarkReader
from checker.extract.scope.periods import read_periods
from checker.extract.scope.places import Mention, PlaceFinder
from checker.extract.scope.sentences import by_sentence, of_headline
from checker.extract.scope.setting import OPENING, Marks, Setting, of_deed, read_setting
from checker.extract.scope.ties import Ties
from checker.extract.scope.where import AWAY, PlaceChooser
from checker.rulebook import Rulebook

LATELY, DAYS_BEFORE = timedelta(days=10), timedelta(days=2)
"""How long before print, or before its own day, something lies that is not the article's happening."""
OPENS = 3
DETAILS = frozenset("other rate money age distance speed area duration".split())
"""Roles of figures that tell of a person, a thing or a price oftener than of what happened."""


class _Happening(NamedTuple):
    """An event that a figure belongs to."""

    kind: str | None
    place: str | None
    day: Moment | None
    background: bool
    sure: int
    own: bool = False


class ScopeReader:
    """Fills `scope` of every draft; build it once."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.gazetteer = Gazetteer.of(rulebook)
        self.places = PlaceFinder(self.gazetteer)
        self.events = EventFinder.of(rulebook)
        self.sorts = {name: rule.sort for name, rule in self.events.rules.items()}
        self.single = frozenset(name for name, rule in self.events.rules.items() if rule.single)
        self.family = Family.of(rulebook)
        self.states = frozenset(id.removeprefix("roles/") for id, rule in rulebook.roles.items() if rule.nature == "stock")

    def read(self, prose: Prose, drafts: Sequence[Draft]) -> Subject:
        """Fills in the scope of each draft, and says what the article is about; the drafts stand in text order."""
        if not drafts:
            return Subject()
        article = _Article(self, prose)
        article.fill(drafts)
        setting = article.setting
        return Subject(setting.kind, setting.place, setting.day, setting.sure, article.titles(), names_in(prose, self.gazetteer.moments))


class _Article:
    """One article while its figures are placed."""

    def __init__(self, reader: ScopeReader, prose: Prose) -> None:
        self.prose = prose
        self.states = reader.states
        self.gazetteer = reader.gazetteer
        self.sorts, self.family = reader.sorts, reader.family
        self.single = reader.single
        self.mentions: dict[int, list[Mention]] = by_sentence(prose, reader.places.find(prose))
        for sentence in self.mentions:
            if prose.sentences[sentence].section == "headline":
                self.mentions[sentence] = of_headline(prose, sentence, self.mentions[sentence])
        self.cues: dict[int, list[Cue]] = by_sentence(prose, reader.events.find(prose))
        self.marks = MarkReader(prose, self.mentions, self.cues).of
        opening = [self.marks(i).around(prose.ranges[i][0], prose.ranges[i][0]) for i in range(min(OPENING, len(prose.ranges)))]
        self.homes = Homes(prose, self.gazetteer, reader.events.rules, self.mentions, self.cues)
        self.setting: Setting = self._within_its_war(read_setting(prose, opening, self.gazetteer, reader.family))
        self.history = HistoryReader(prose, self.setting.day, self.setting.kind)
        self.ties = Ties(prose, self.homes, self.setting.kind)
        self.chooser = PlaceChooser(prose, self.gazetteer, self.setting, self.marks)
        self.carried: dict[int, _Happening] = {}
        self.recalled: dict[int, _Happening | None] = {}

    def _within_its_war(self, setting: Setting) -> Setting:
        """ "Daily bombings" of a town, in a text that names the war around it: what the report is about is the war."""
        if setting.kind is None or setting.kind.removesuffix("s") not in self.single or not setting.kind.endswith("s"):
            return setting
        for kind, home in self.homes.named.items():
            if self.gazetteer.relation(home, setting.place) in ("contains", "same"):
                return setting._replace(kind=kind, day=None, sure=False)
        return setting

    def _marks_of(self, draft: Draft) -> Marks:
        """The marks near a figure: "no such night since 1974, when 112 drowned" dates the drowned by that year rather than counting from it."""
        marks = self.marks(draft.sentence).around(draft.first, draft.last)
        lower = self.prose.lower
        if not any(when.preposition == "since" for when in marks.times):
            return marks
        told = [
            when._replace(preposition="in")
            if when.preposition == "since" and when.last < draft.first and lower[when.last : when.last + 2] == [",", "when"]
            else when
            for when in marks.times
        ]
        return marks._replace(times=told)

    def titles(self) -> frozenset[str]:
        """The names right before the word for the happening, in the opening: "Tarn earthquake"."""
        words = self.prose.words
        found = set()
        for sentence in range(min(OPENING, len(self.prose.ranges))):
            first = self.prose.ranges[sentence][0]
            for cue in self.cues.get(sentence, ()):
                if not cue.verb and cue.first > first and words[cue.first - 1][:1].isupper() and self.family.alike(cue.kind, self.setting.kind):
                    found.add(words[cue.first - 1])
        return frozenset(found)

    def fill(self, drafts: Sequence[Draft]) -> None:
        for draft in drafts:
            marks = self._marks_of(draft)
            place, stated = self.chooser.choose(draft)
            happening = self._happening(draft, marks, place, stated)
            if happening.background:
                place = place if stated else happening.place
            if self._aside_of(draft, happening, marks):
                happening = happening._replace(kind=None, day=None, background=False)
                place = place if stated else None
            elif draft.role == "duration":
                place, happening = self._lasting(draft, happening, place, stated)
            elif not stated and happening.sure == 2 and happening.kind and self.homes.national(happening.kind):
                place = happening.place or place  # "a year of war has uprooted six million": all over the country
            periods = read_periods(self.prose, draft, marks.times)
            name = f"{happening.place} {happening.kind}" if happening.kind and happening.place else happening.kind
            draft.scope = Scope(
                place, name, happening.day, periods.as_of, periods.since, periods.until, happening.background, happening.sure, happening.own
            )
        for draft in drafts:
            whole = drafts[draft.part_of] if draft.part_of is not None else None
            if whole is not None and whole.sentence == draft.sentence and whole.role == draft.role:
                of = whole.scope  # what befell some of those counted is what befell all of them
                draft.scope = replace(draft.scope, event=of.event, event_date=of.event_date, background=of.background, sure=of.sure, own=of.own)

    def _aside_of(self, draft: Draft, happening: _Happening, marks: Marks) -> bool:
        """Whether a figure says nothing of what happened: "Solveig Dahl, 34", "it runs twelve ferries" in the report on a wreck.

        Only a word for the happening in its own sentence ties such a figure to it, and only a place named there places it.
        """
        if draft.role == "votes" and isinstance(draft.figure.value, tuple):
            return True  # "the vote was 34 to 17": of a body, whose vote is no election
        if marks.cues:
            return False
        if draft.role == "participants":
            kind = (happening.kind or "").removesuffix("s")
            return self.homes.lasting(kind) or kind in self.single
        return draft.role in DETAILS

    def _lasting(self, draft: Draft, happening: _Happening, place: str | None, stated: bool) -> tuple[str | None, _Happening]:
        """ "The six-year war": as old everywhere as where it is fought, and of no one day."""
        if happening.kind is None or not self.homes.lasting(happening.kind) or not self.marks(draft.sentence).cues:
            return place, happening
        if not stated or (self.homes.national(happening.kind) and self.gazetteer.relation(happening.place, place) == "contains"):
            place = happening.place or place
        elif not self.homes.national(happening.kind):
            happening = happening._replace(place=place)
        return place, happening._replace(day=None)

    def _happening(self, draft: Draft, marks: Marks, place: str | None, stated: bool) -> _Happening:
        past = self.history.of_figure(draft.first, draft.last, draft.sentence, marks.cues, marks.times)
        if past is not None:
            found = _Happening(past.kind, place if stated else self._event_place(marks), past.day, True, 2)
        elif not marks.times and (carried := self._carried(draft)) is not None:
            found = carried._replace(place=place, sure=1) if stated and carried.place is None else carried._replace(sure=1)
        else:
            found = self._present(draft, marks, place, stated)
        self.carried[draft.sentence] = found._replace(place=self._event_place(marks) or found.place) if found.background else found
        return found

    def _carried(self, draft: Draft) -> _Happening | None:
        """The happening of the sentence before, where that was another than the article's and this one goes on about it."""
        before = draft.sentence - 1
        found = self.carried.get(draft.sentence)
        if found is None and before >= 0 and self.history.carries(draft.sentence, draft.first):
            found = self.carried.get(before)
            if found is None:
                found = self._recalled(before)
        if found is not None and (found.background or self.gazetteer.relation(found.place, self.setting.place) == "apart"):
            return found
        return None

    def _recalled(self, sentence: int) -> _Happening | None:
        """The earlier happening that a sentence without figures recalls."""
        if sentence not in self.recalled:
            end = self.prose.ranges[sentence][1]
            marks = self.marks(sentence).around(end, end)
            past = self.history.of_sentence(sentence, marks.cues, marks.times)
            self.recalled[sentence] = _Happening(past.kind, self._event_place(marks), past.day, True, 1) if past else None
        return self.recalled[sentence]

    def _event_place(self, marks: Marks) -> str | None:
        """The narrowest place that a sentence about another happening names."""
        chosen: Mention | None = None
        for mention in marks.mentions:
            if not mention.strong or not (mention.known or mention.kind) or mention.kind == "sea" or mention.near in AWAY:
                continue
            relation = self.gazetteer.relation(chosen.place, mention.place) if chosen else "contains"
            if relation == "contains" or (relation == "unknown" and chosen is not None and chosen.known and not mention.known):
                chosen = mention
        return chosen.place if chosen else None

    def _present(self, draft: Draft, marks: Marks, place: str | None, stated: bool) -> _Happening:
        setting = self.setting
        cue = self.ties.own(draft, marks)
        kind = cue.kind if cue else setting.kind
        away = stated and self.gazetteer.relation(place, setting.place) == "apart"
        if kind is None:
            return _Happening(None, None, None, False, 0, not away)
        where = place if away or (stated and kind != setting.kind) else setting.place or place
        if self.homes.lasting(kind):
            where = self.homes.of(kind, cue, draft.sentence, where)
        lasting = self.sorts.get(kind) == "ongoing"
        day = setting.day if not away and kind == setting.kind and not lasting else None
        told = self._told_day(draft, dated(cue, marks.times) if cue else None, marks)
        another = told is not None and not _within_a_day(day, told)
        if setting.kind is not None and kind.endswith("s") != setting.kind.endswith("s"):
            away = True  # one of several shootings is not all of them
        own = not away and not self._recalls(draft, marks) and self.family.alike(kind, setting.kind) and not (another and day is not None)
        return _Happening(kind, where, told if another else day, False, 2 if cue else 1, own)

    def _told_day(self, draft: Draft, own: When | None, marks: Marks) -> Moment | None:
        """The day that the figure's own part of the sentence gives, or the days that its happening is dated by ("a shooting last week")."""
        if own is not None and own.shape == "period":
            return own.start, own.end
        if own is None and draft.role in self.states:
            return None  # "25 were still missing on Wednesday": the day of the count, not of the deed
        for when in [own] if own else marks.times:
            gap = when.first - draft.last if when.first >= draft.last else draft.first - when.last
            if (
                when.shape != "day"
                or not when.exact
                or when.preposition not in ("on", "", "of", "the")
                or not of_deed(self.prose, when)
                or gap > REACH
            ):
                continue
            if not is_past(when, self.prose.article.published):
                return when.start
        return None

    def _recalls(self, draft: Draft, marks: Marks) -> bool:
        """ "A month ago a raid on Kessin killed 12": the sentence opens on a time before the article's own happening."""
        first = self.prose.ranges[draft.sentence][0]
        day = self.setting.day
        since = (day if isinstance(day, date) else day[0]) if day is not None else None
        if since is None:
            since = self.prose.article.published and self.prose.article.published - LATELY
        return since is not None and any(
            when.first - first <= OPENS and when.end < since - DAYS_BEFORE and when.shape != "span" for when in marks.times
        )


def _within_a_day(day: Moment | None, told: Moment) -> bool:
    """Whether a day told agrees with the one known, nights and time zones allowed for."""
    if day is None:
        return False
    first, last = (day, day) if isinstance(day, date) else day
    low, high = (told, told) if isinstance(told, date) else told
    return (low - last).days <= 1 and (first - high).days <= 1
