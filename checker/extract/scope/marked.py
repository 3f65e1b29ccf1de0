"""What each sentence of an article names - places, events and times - read once and only where it is wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.extract.language import Prose
from checker.extract.scope.dates import Calendar
from checker.extract.scope.events import Cue
from checker.extract.scope.places import Mention
from checker.extract.scope.setting import Marks


class MarkReader:
    """Reads the marks of the sentences of one article.

    What places its figures holds on to this rather than to one another: an article's readers are freed as soon as it is read.
    """

    def __init__(self, prose: Prose, mentions: Mapping[int, Sequence[Mention]], cues: Mapping[int, Sequence[Cue]]) -> None:
        self._ranges = prose.ranges
        self._mentions = mentions
        self._cues = cues
        self._calendar = Calendar(prose)
        self._marks: dict[int, Marks] = {}

    def of(self, sentence: int) -> Marks:
        """What one sentence names."""
        found = self._marks.get(sentence)
        if found is None:
            first, last = self._ranges[sentence]
            found = Marks(self._mentions.get(sentence, ()), self._cues.get(sentence, ()), self._calendar.read(first, last))
            self._marks[sentence] = found
        return found
