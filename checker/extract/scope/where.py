"""The place of a figure: what its sentence states, what it points back to, what its speaker stands in, else the setting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.scope.gazetteer import Gazetteer
from checker.extract.scope.places import Mention
from checker.extract.scope.setting import Marks, Setting

AWAY = frozenset("off from to for between towards toward into".split())
_APART = frozenset("which who whom whose while after before felt than countries nations".split())
_POINTERS = frozenset("the his her their its that this our".split())
_INSIDE = frozenset("in across at inside throughout around within".split())
_OURS = frozenset("received treated admitted treating buried registered".split())
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve most all half".split())
_OF_A_PEOPLE = frozenset(("in_need", "residents"))
BEFORE_PENALTY = 3
"""A place behind the figure is preferred to one as near before it: "12 killed in Homs"."""
RUN_GAP = 4
"""Words between two places of one run."""
POINTING = 60
"""Words around a figure within which its sentence points back or speaks for itself."""
MOST = 40
"""Places of one sentence that are looked through for one that is pointed at."""
LOOK_BACK = 6
"""Sentences within which "the district" points back."""


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in _NUMBERS


def _shared_out(words: Sequence[str]) -> bool:
    """ "11 deaths, seven in Selwick": the place behind is that of a share of them."""
    return any(words[k] in (",", ":", "–", "-") and _is_number(words[k + 1]) and words[k + 2] in ("in", "of", "at") for k in range(len(words) - 2))


class PlaceChooser:
    """Chooses the place of each figure of one article."""

    def __init__(self, prose: Prose, gazetteer: Gazetteer, setting: Setting, marks: Callable[[int], Marks]) -> None:
        self.prose, self.gazetteer, self.setting, self.marks = prose, gazetteer, setting, marks
        self.local: dict[int, str] = {}

    def choose(self, draft: Draft) -> tuple[str | None, bool]:
        """The place, and whether the text states it for this figure rather than for the article."""
        if draft.role == "residents":
            return self._population(draft)
        place = self._speakers(draft) or self._stated(draft)
        if place is not None:
            return place, True
        if draft.role in _OF_A_PEOPLE and (people := self._people(draft)) is not None:
            return people, True
        before = draft.sentence - 1
        sentences = self.prose.sentences
        if before >= 0 and sentences[before].paragraph == sentences[draft.sentence].paragraph and (carried := self._last(before)):
            return carried, False
        return self.setting.place, False

    def _people(self, draft: Draft) -> str | None:
        """ "Millions of Syrians are in need": the country of those counted."""
        for mention in self.marks(draft.sentence).around(draft.first, draft.last).mentions:
            if 0 <= mention.first - draft.last <= 1 and mention.known and self.prose.lower[mention.last - 1].endswith("s"):
                return mention.place
        return None

    def _usable(self, mention: Mention) -> bool:
        return mention.strong and (mention.known or bool(mention.kind)) and mention.near not in AWAY and mention.kind != "sea"

    def _stated(self, draft: Draft) -> str | None:
        """The nearest place of the figure's own sentence; places beside the cue of attribution say where the speaker is."""
        said = draft.attribution
        cue = said.cue_span if said.source_span is not None else None  # "are thought to be trapped in Homs": nobody speaks there
        best, place = self._pointed(draft)
        mentions = self.marks(draft.sentence).around(draft.first, draft.last).mentions
        for k, mention in enumerate(mentions):
            if not self._usable(mention) or (cue is not None and (self.prose.starts[mention.first] > cue.start) != (draft.figure.start > cue.start)):
                continue
            behind = mention.first >= draft.last
            distance = mention.first - draft.last if behind else draft.first - mention.last + BEFORE_PENALTY
            between = self.prose.lower[draft.last : mention.first] if behind else []
            if not _APART.isdisjoint(between) or ("when" in between and "," in between):
                continue
            if behind and _shared_out(self.prose.lower[draft.last : mention.first + 1]):
                break
            if best is None or (distance, mention.first) < best:
                best, place = (distance, mention.first), self.narrowest(mentions, k)
        return place

    def narrowest(self, mentions: Sequence[Mention], k: int) -> str:
        """Of a run of places ("Selwick in Arland's Upper Varn province") the one that lies in the others."""
        chosen = mentions[k]
        for before in range(k - 1, -1, -1):
            first, last = mentions[before].last, mentions[before + 1].first
            if last - first > RUN_GAP or any(map(_is_number, self.prose.lower[first:last])):
                break  # "fifteen in Selwick and seven in Tarn"
            if self._usable(mentions[before]) and self.gazetteer.relation(mentions[before].place, chosen.place) in ("inside", "unknown"):
                chosen = mentions[before]
        return chosen.place

    def _pointed(self, draft: Draft) -> tuple[tuple[int, int] | None, str | None]:
        """ "in the district" behind the figure, how far behind, and the last place named that is one."""
        lower = self.prose.lower
        last = self.prose.ranges[draft.sentence][1]
        for i in range(draft.last, min(last - 2, draft.last + POINTING)):
            if lower[i] in _INSIDE and lower[i + 1] in _POINTERS and lower[i + 2] in self.gazetteer.generic and lower[i + 3 : i + 4] != ["of"]:
                if _shared_out(lower[draft.last : i + 1]):
                    break  # "80, most of them in the capital"
                kind = self.gazetteer.generic[lower[i + 2]]
                found = self._last_of_kind(kind, draft.sentence)
                return ((i - draft.last, i), found) if found else (None, None)
        return None, None

    def _last_of_kind(self, kind: str, sentence: int) -> str | None:
        for before in range(sentence, max(-1, sentence - LOOK_BACK - 1), -1):
            for mention in islice(reversed(self.marks(before).mentions), MOST):
                if mention.kind == kind and (mention.strong or mention.known):
                    return mention.place
        setting = self.setting.place
        return setting if setting is not None and self.gazetteer.kinds.get(setting) == kind else None

    def _speakers(self, draft: Draft) -> str | None:
        """ "We have received 50 people", said a doctor in Selwick: a count of the speaker's own place."""
        first, last = self.prose.ranges[draft.sentence]
        lower = self.prose.lower[max(first, draft.first - POINTING) : min(last, draft.last + POINTING)]
        if "we" in lower and not _OURS.isdisjoint(lower):
            place = self._last(draft.sentence, True) or (self._last(draft.sentence - 1, True) if draft.sentence else None)
            if place is not None:
                self.local[draft.sentence] = place
            return place
        before = draft.sentence - 1
        if draft.quoted and before in self.local and not self.marks(draft.sentence).around(draft.first, draft.last).mentions:
            self.local[draft.sentence] = self.local[before]
            return self.local[before]
        return None

    def _last(self, sentence: int, spoken: bool = False) -> str | None:
        """The first place of a sentence's last run of places: of "Selwick city, Upper Varn district" the city."""
        usable = [m for m in self.marks(sentence).mentions[-MOST:] if self._usable(m) or (spoken and m.near == "from" and (m.known or m.kind))]
        if not usable:
            return None
        chosen = usable[-1]
        for earlier, later in zip(reversed(usable[:-1]), reversed(usable), strict=False):
            if later.first - earlier.last > 4:
                break
            chosen = earlier
        return chosen.place

    def _population(self, draft: Draft) -> tuple[str | None, bool]:
        """A population belongs to the place right beside it: "Homs, a city of 800,000", "eastern Aleppo with 275,000 people"."""
        first = self.prose.ranges[draft.sentence][0]
        near = [
            m
            for m in self.marks(draft.sentence).around(draft.first, draft.last).mentions
            if m.first >= first and (0 <= draft.first - m.last <= 8 or 0 <= m.first - draft.last <= 4)
        ]
        near = [m for m in near if (m.known or m.kind) and m.near != "off" and m.kind != "sea"]
        near = near or [m for m in self.marks(draft.sentence).mentions[:1] if m.first == first and m.known and draft.first - first <= POINTING]
        before = [m for m in near if m.last <= draft.first]
        chosen = (before or near)[-1:] if before else near[:1]
        return (chosen[0].place, True) if chosen else (None, False)
