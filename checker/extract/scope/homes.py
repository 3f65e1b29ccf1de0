"""Where a lasting happening is at home: the place that the text gives the war itself, rather than the town that a report sits in.

"The war in Karvenia", "Karvenia's six-year war" and "the Syrian conflict" place a war; a report on talks in one town or on bombs in another
does not. A war that no words place belongs to the country that the article speaks of most.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import attrgetter

from checker.extract.language import Prose
from checker.extract.scope.events import Cue
from checker.extract.scope.gazetteer import Gazetteer
from checker.extract.scope.places import Mention
from checker.rulebook.events import EventRule

BEHIND, BEFORE = 2, 6
"""Words between a word for a happening and the place behind it ("war in the Karvenia valley") or before it ("Karvenia's long civil war")."""
_INSIDE = frozenset("in across inside within throughout on against".split())
_PARTING = frozenset("in on of at to from by for with and or but as that which who said says is was were are has had have ; , : ( )".split())
_END = attrgetter("last")
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))


class Homes:
    """The places of the lasting happenings of one article."""

    def __init__(
        self,
        prose: Prose,
        gazetteer: Gazetteer,
        rules: Mapping[str, EventRule],
        mentions: Mapping[int, Sequence[Mention]],
        cues: Mapping[int, Sequence[Cue]],
    ) -> None:
        self.prose, self.gazetteer, self.rules = prose, gazetteer, rules
        self.mentions, self.cues = mentions, cues

    def lasting(self, kind: str | None) -> bool:
        return kind is not None and kind in self.rules and self.rules[kind].sort == "ongoing"

    def national(self, kind: str) -> bool:
        return kind in self.rules and self.rules[kind].national

    def at(self, cue: Cue, sentence: int) -> str | None:
        """The place that the words beside a cue give it."""
        lower = self.prose.lower
        before: str | None = None
        mentions = self.mentions.get(sentence, ())
        for i in range(bisect_left(mentions, cue.first - BEFORE, key=_END), len(mentions)):
            mention = mentions[i]
            if mention.first > cue.last + BEHIND:
                break
            if 0 < mention.first - cue.last <= BEHIND and lower[cue.last] in _INSIDE:
                return mention.place
            between = lower[mention.last : cue.first]
            if mention.last > cue.first or not _PARTING.isdisjoint(between):
                continue
            owned = bool(between) and between[0] in _POSSESSIVE
            if owned or (self.national(cue.kind) and (not between or not mention.strong)):
                before = mention.place
        return before

    def of(self, kind: str, cue: Cue | None, sentence: int, setting: str | None) -> str | None:
        """The place of a lasting happening that a figure belongs to; `setting` is where the article would put it otherwise."""
        own = self.at(cue, sentence) if cue is not None else None
        if own is not None:
            return own
        if not self.national(kind):
            return setting
        return self.named.get(kind) or self._country(setting)

    def _country(self, place: str | None) -> str | None:
        """The country that a place lies in, where it is the one that the article speaks of; a place that is not on the map stays as it is."""
        if place is None or not self.gazetteer.knows(place):
            return place
        country = self._country_of(place)
        return country if country == self._spoken_of else None

    def _country_of(self, place: str) -> str | None:
        return next((name for name in (place, *self.gazetteer.ancestors(place)) if self.gazetteer.kinds.get(name) == "country"), None)

    @cached_property
    def named(self) -> dict[str, str]:
        """The first place that the words of the text give each kind of war."""
        found: dict[str, str] = {}
        for sentence in sorted(self.cues):
            for cue in self.cues[sentence]:
                if cue.kind not in found and self.national(cue.kind) and (place := self.at(cue, sentence)):
                    found[cue.kind] = place
        return found

    @cached_property
    def _spoken_of(self) -> str | None:
        """The country that the article names most, its towns and its people counted with it; of two the first."""
        names = (self._country_of(mention.place) for sentence in sorted(self.mentions) for mention in self.mentions[sentence])
        counted = Counter(name for name in names if name is not None)
        return max(counted, key=lambda name: counted[name], default=None)
