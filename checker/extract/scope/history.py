"""Background: which figures belong to an earlier happening that the article recalls.

News recalls the past in a few shapes: a sentence that opens with a date gone by, a happening with its date ("the 2004 tsunami", "a quake
that struck in 2003"), or a comparison ("two years after", "the last major quake was in"). A sentence that follows without turning back to
the present goes on in the past.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from checker.claim import Moment
from checker.extract.language import Prose
from checker.extract.scope.dates import When
from checker.extract.scope.events import Cue
from checker.months import NUMBER_OF_MONTH

PAST_DAYS = 30
"""A happening longer ago than this is history to an article that is not about it."""
MONTH_DAYS = 14
"""A month that ended longer ago than this, told without a day, is history too."""
OPENING_WORDS = 5
REACH = 25
MONTH_AND_YEAR = 3
"""A month, its year and the comma behind them."""
TOP = 3
"""The last sentence, counted from 0 with the headline, of the top of an article."""
FAR = 120
"""Words before a figure within which a comparison with the past is looked for."""
DEED = 5
"""Words from a figure to the "when" that tells how those people died."""
RIGHT_AFTER = 4
"""Words before a figure among which "years after" leads straight to it."""
PARTED = 12
"""Words that a comma between a date and a figure counts for."""
_PERIOD = frozenset(("since", "until", "till", "as of", "by", "from"))
_APART = frozenset(
    "devastated ravaged hit struck battered destroyed where when who which after since before following reeling recovering while".split()
)
_OTHER_DEEDS = frozenset(
    "born built founded opened elected appointed married graduated joined established formed signed created released published convicted sentenced "
    "arrested moved hired promoted retired inspected surveyed refitted repaired serviced renovated".split()
)
_SPANS = frozenset("years decades months centuries weeks days year month week day".split())
_DAYS = frozenset(("day", "days"))
_LONG_AGO = frozenset("years decades months centuries year decade century".split())
NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_OTHERS = frozenset("another other earlier previous similar separate last second".split())
_CARRIERS = frozenset("it that this they those these some about another nearly almost around over hundreds thousands dozens tens more".split())


class Past(NamedTuple):
    """An earlier happening: its day or period, or None where the text gives none, and its kind where a cue names one."""

    day: Moment | None
    kind: str | None


def is_past(when: When, published: date | None) -> bool:
    """Whether a time lies so far back that it belongs to history."""
    if when.shape == "span" or when.preposition in _PERIOD:
        return False
    return published is not None and when.end < published - timedelta(days=PAST_DAYS)


def moment_of(when: When) -> Moment:
    """The day, or the first and last day, of a time."""
    return when.start if when.exact else (when.start, when.end)


def dated(cue: Cue, times: Sequence[When]) -> When | None:
    """The date that belongs to the cue itself: "the 2004 tsunami", "the tsunami of 2004", "the 12 May shooting"."""
    for when in times:
        if when.preposition == "of" and 0 <= when.first - cue.last <= 2:
            return when
        if when.shape in ("period", "day") and 0 <= when.first - cue.last <= 1 and when.preposition in ("", "on"):
            return when  # "a shooting last week"
        if (
            when.shape in ("adjective", "day", "month")
            and 0 <= cue.first - when.last <= 2
            and (when.shape == "adjective" or when.preposition in ("the", ""))
        ):
            return when
    return None


class HistoryReader:
    """Tells the past of one article from its present."""

    def __init__(self, prose: Prose, setting_day: Moment | None, setting_kind: str | None) -> None:
        self.prose = prose
        self.published = prose.article.published
        self.setting_day = setting_day
        self.setting_kind = setting_kind

    def of_figure(self, first: int, last: int, sentence: int, cues: Sequence[Cue], times: Sequence[When]) -> Past | None:
        """The earlier happening that the figure at tokens `[first, last)` belongs to, or None."""
        mine = self._mine(first, last, sentence, cues, times)
        if mine is not None:
            return self._past(mine, cues, first) if self._gone(mine) else None
        return self._compared(sentence, first, cues)

    def of_sentence(self, sentence: int, cues: Sequence[Cue], times: Sequence[When]) -> Past | None:
        """The earlier happening that a whole sentence is about; what the next sentence may carry on."""
        start, end = self.prose.ranges[sentence]
        another = next((when for when in times if when.first - start <= OPENING_WORDS and self._of_another(when)), None)
        if another and cues:
            return self._past(another, cues, end)
        if not cues or any(not self._gone(when) and when.shape != "adjective" for when in times):
            return None
        for when in times:
            opens = when.first - start <= OPENING_WORDS
            near = any(cue.last <= when.first <= cue.last + REACH and not self._attached_elsewhere(cue.last, when.first) for cue in cues)
            if self._gone(when) and when.shape != "adjective" and when.preposition != "of" and (opens or near) and not self._other_deed(when):
                return self._past(when, cues, end)
        return self._compared(sentence, end, cues)

    def carries(self, sentence: int, first: int) -> bool:
        """Whether a sentence without a time of its own goes on about what the sentence before was about."""
        start = self.prose.ranges[sentence][0]
        lower = self.prose.lower
        if lower[start] in ('"', "“", "''"):
            return False
        return lower[start] in _CARRIERS or first - start <= 1 or self._named_before(sentence)

    def _named_before(self, sentence: int) -> bool:
        """ "... after Cyclone Oda in March. Oda killed 12": opens with a name that the sentence before ended on."""
        words, (start, _) = self.prose.words, self.prose.ranges[sentence]
        low, high = self.prose.ranges[sentence - 1] if sentence else (0, 0)
        return words[start][:1].isupper() and words[start] in words[low + 1 : high]

    def _gone(self, when: When) -> bool:
        past = is_past(when, self.published) or (when.shape == "month" and self._left_behind(when))
        return past and (self.setting_day is None or moment_of(when) != self.setting_day)

    def _of_another(self, when: When) -> bool:
        """ "In March 2012, another barge ...": a time of another happening, also where nobody tells when the article was printed."""
        return when.preposition == "in" and not _OTHERS.isdisjoint(self.prose.lower[when.last : when.last + OPENING_WORDS])

    def _opens_with_month(self, start: int) -> bool:
        """ "In July, 18 people died", "In 2012, ...": copy tells its own happening by the day, so this lies back, whenever it was printed."""
        lower = self.prose.lower
        if lower[start : start + 1] != ["in"]:
            return False
        comma = lower.index(",", start) if "," in lower[start : start + MONTH_AND_YEAR + 1] else start
        dates = lower[start + 1 : comma]
        return bool(dates) and all(word in NUMBER_OF_MONTH or (len(word) == 4 and word.isdecimal()) for word in dates)

    def _left_behind(self, when: When) -> bool:
        """ "In August" of late September: a month that ended well before the story is no day of it."""
        return when.preposition == "in" and self.published is not None and when.end < self.published - timedelta(days=MONTH_DAYS)

    def _past(self, when: When, cues: Sequence[Cue], before: int) -> Past:
        kinds = [cue.kind for cue in cues if cue.first < before] or [cue.kind for cue in cues]
        return Past(moment_of(when), kinds[-1] if kinds else self.setting_kind)

    def _mine(self, first: int, last: int, sentence: int, cues: Sequence[Cue], times: Sequence[When]) -> When | None:
        """The time that the figure is dated by: nearest first, where nothing parts them; a time that opens the sentence serves for all of it."""
        start = self.prose.ranges[sentence][0]
        best: tuple[int, When] | None = None
        for when in times:
            if when.shape == "span" or when.preposition in _PERIOD or self._other_deed(when):
                continue
            if when.shape == "adjective" or when.preposition == "of":
                cue = next((c for c in cues if dated(c, (when,))), None)
                if cue is None or (cue.first >= last and self._attached_elsewhere(last, cue.first)):
                    continue
            behind = when.first >= last
            distance = when.first - last if behind else first - when.last
            opens = when.first - start <= OPENING_WORDS and not behind
            about_cue = not behind and any(cue.last <= when.first <= cue.last + REACH for cue in cues)
            if distance > REACH and not opens:
                continue
            if behind and self._attached_elsewhere(last, when.first) and not self._died_when(last, when, cues):
                continue
            between = self.prose.lower[last : when.first] if behind else self.prose.lower[when.last : first]
            parted = "," in between or ";" in between
            if parted and not behind and not opens and not about_cue and between[1:3] != ["in", "which"] and between[1:2] != ["when"]:
                continue
            distance += PARTED if parted else 0
            if best is None or distance < best[0]:
                best = distance, when
        return best[1] if best else None

    def _died_when(self, last: int, when: When, cues: Sequence[Cue]) -> bool:
        """ "800 people died when the ferry sank in 1996": the happening behind the conjunction is that of the figure."""
        between = self.prose.lower[last : when.first]
        if between.count("when") != 1 or not (_APART - {"when", "hit", "struck"}).isdisjoint(between):
            return False
        at = last + between.index("when")
        return at - last <= DEED and any(at < cue.first < when.first for cue in cues)

    def _attached_elsewhere(self, start: int, end: int) -> bool:
        return not _APART.isdisjoint(self.prose.lower[start:end])

    def _other_deed(self, when: When) -> bool:
        """ "built in 1990", "was born in 1975": a date of something else."""
        return not _OTHER_DEEDS.isdisjoint(self.prose.lower[max(0, when.first - 4) : when.first])

    def _just_now(self, at: int, cues: Sequence[Cue]) -> bool:
        """ "Two days after it sank": as many days after the very happening that the article is about as lie between it and print."""
        lower = self.prose.lower
        if lower[at] not in _DAYS or lower[at + 1] != "after" or self.setting_kind is None or self.published is None:
            return False
        cue = next(cue for cue in cues if cue.first > at)
        if cue.kind.removesuffix("s") != self.setting_kind or not _OTHERS.isdisjoint(lower[at + 2 : cue.first]):
            return False
        number = NUMBERS.get(lower[at - 1])
        if not isinstance(self.setting_day, date):
            return number is not None and lower[at + 2 : at + 3] in (["it"], ["the"])
        return number is not None and abs((self.published - self.setting_day).days - number) <= 1

    def _compared(self, sentence: int, before: int, cues: Sequence[Cue]) -> Past | None:
        """ "two years after ... was destroyed in a quake", "the last major quake": past without a date."""
        start = self.prose.ranges[sentence][0]
        lower = self.prose.lower
        if any(lower[i] in _LONG_AGO and lower[i + 1] == "after" for i in range(max(start, before - RIGHT_AFTER), before - 1)):
            return Past(None, self.setting_kind)  # "two years after 26 people were killed"
        if not cues:
            return None
        if sentence > TOP and self.published is None and self._opens_with_month(start):
            return Past(None, cues[-1].kind)
        for i in range(max(start, before - FAR), min(before, len(lower) - 1)):
            if lower[i] in _SPANS and lower[i + 1] in ("after", "earlier") and any(cue.first > i for cue in cues):
                if self._just_now(i, cues):
                    continue
                return Past(None, next(cue.kind for cue in cues if cue.first > i))
        return None
