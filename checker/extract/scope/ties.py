"""Which word for a happening a figure is tied to: the nearest before it, or one behind it that nothing parts from it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.scope.events import Cue
from checker.extract.scope.history import dated, is_past
from checker.extract.scope.homes import Homes
from checker.extract.scope.setting import Marks

SAID = frozenset("said says say told reported".split())
ATTRIBUTIVE = 2
"""Words between an age and the happening that is so old: "the five-year civil war"."""
NEAR_CUE = 9
"""Words between a figure and the happening that a preposition ties it to."""
_INTO = frozenset("in by during from after".split())
_APART = frozenset("devastated ravaged hit struck battered destroyed that where who which after since before following".split())


class Ties:
    """Chooses the cue of each figure of one article; `setting_kind` is what the article is about."""

    def __init__(self, prose: Prose, homes: Homes, setting_kind: str | None) -> None:
        self.prose, self.homes, self.setting_kind = prose, homes, setting_kind

    def _aside(self, cue: Cue, draft: Draft) -> bool:
        """ "The network, which counts casualties of the war, said nine died": the war only tells who speaks."""
        return self.homes.lasting(cue.kind) and cue.last <= draft.first and not SAID.isdisjoint(self.prose.lower[cue.last : draft.first])

    def own(self, draft: Draft, marks: Marks) -> Cue | None:
        """The cue nearest before the figure, else the nearest behind it that nothing parts from it; none that is dated back."""
        if not marks.cues:
            return None
        published = self.prose.article.published
        cues = [cue for cue in marks.cues if (when := dated(cue, marks.times)) is None or not is_past(when, published)]
        lower = self.prose.lower
        cues = [cue for cue in cues if not self._aside(cue, draft)]
        same = [cue for cue in cues if cue.kind == self.setting_kind]
        for cue in cues:
            between = lower[draft.last : cue.first]
            if draft.role == "duration" and cue.first >= draft.last and len(between) <= ATTRIBUTIVE and "," not in between:
                return cue  # "the five-year-old conflict", "three weeks of fighting"
            if cue.first >= draft.last and len(between) <= NEAR_CUE and not _INTO.isdisjoint(between[-4:]) and "," not in between and _tied(between):
                return cue  # "369 killed in the offensive"
        before = [cue for cue in cues if cue.last <= draft.first]
        nouns = [cue for cue in before if not cue.verb] or before
        if nouns:
            # A consequence beside its cause ("the quake set off landslides, killing 12") leaves the toll with the cause.
            return same[0] if same and same[0].last <= draft.first and not nouns[-1].verb and len({c.kind for c in nouns}) > 1 else nouns[-1]
        for cue in cues:
            if cue.first >= draft.last and _tied(lower[draft.last : cue.first]):
                return cue
        return None


def _tied(between: Sequence[str]) -> bool:
    """Whether nothing parts a figure from the happening behind it: "nine died when a boat sank", but not "..., when a boat sank"."""
    return _APART.isdisjoint(between) and not ("when" in between and "," in between)
