"""What stands between a cue and what it governs: "on Tuesday", "in a statement", "late on 14 May", "to reporters"."""

from __future__ import annotations

from checker.extract.attribution.lexicon import Lexicon
from checker.extract.language import Prose
from checker.months import NUMBER_OF_MONTH

_CLOCK = frozenset("am pm a.m. p.m. a.m p.m gmt local".split())
_YEAR = 4


class Frames:
    """Skips the settings of one article's cues."""

    def __init__(self, prose: Prose, lexicon: Lexicon) -> None:
        self.lower = prose.lower
        self._skipped = lexicon.setting

    def skip(self, at: int, last: int) -> int:
        """Behind "on Tuesday", "in a statement", "late last week", "on 3 March 2021", "to reporters"."""
        lower = self.lower
        while at < last:
            if lower[at] in self._skipped:
                at += 1
                if lower[at - 1] == "at" and self._clock(at, last):
                    at += 2 if at + 1 < last and lower[at + 1] in _CLOCK else 1
            elif self._dated(at, last):
                at += 1
            else:
                break
        return at

    def _clock(self, at: int, last: int) -> bool:
        """Whether a number is a time of day: "3.41am", "10:15", "4 p.m."."""
        if at >= last or not self.lower[at][0].isdecimal():
            return False
        return ":" in self.lower[at] or self.lower[at].endswith(("am", "pm")) or (at + 1 < last and self.lower[at + 1] in _CLOCK)

    def _dated(self, at: int, last: int) -> bool:
        """Whether a number is the day of a month beside it, or the year behind it: "14 May", "May 14", "3 March 2021"."""
        word = self.lower[at]
        if not word.isdecimal():
            return False
        before = self.lower[at - 1]
        if len(word) == _YEAR:
            return before in NUMBER_OF_MONTH
        return len(word) <= 2 and (before in NUMBER_OF_MONTH or (at + 1 < last and self.lower[at + 1] in NUMBER_OF_MONTH))
