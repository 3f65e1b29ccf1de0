"""The setting of an article: which happening it is about, where and when that was."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple, TypeVar

from checker.claim import Moment
from checker.extract.language import Prose
from checker.extract.scope.dates import When
from checker.extract.scope.events import Cue, Family
from checker.extract.scope.gazetteer import Gazetteer
from checker.extract.scope.history import MONTH_DAYS, dated, is_past
from checker.extract.scope.places import UNNAMED, Mention

OPENING = 6
"""How many sentences from the top may set the scene."""


SANE = 60
"""Places, cues and times of one sentence up to which all are looked at for each of its figures."""
WINDOW = 120
"""Tokens around a figure beyond which nothing is its own in a sentence longer than that."""
OF_ITS_NOUN = 3
"""Words between a day in the genitive and the end of its noun's phrase."""
BEHIND_COUNT, BEFORE_COUNT = 5, 2
"""Words before and behind a day among which a verb of counting makes it the day of the count."""
LONGEST_SHORT = 4
"""Letters of "UAE" and "U.S." at most: a longer place in capitals heads a dateline."""
AT_ITS_VERB = 4
"""Words between a verb of the happening and its day."""
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_SAYING = frozenset(
    "said says say told announced reported confirmed added stated wrote tweeted ruled statement reporters "
    "identified arrested charged sentenced convicted released scheduled".split()
)
_COUNTING = frozenset("rose risen rises climbed climbs lowered raised revised jumped increased updated suspended ordered".split())

Found = TypeVar("Found", Mention, Cue, When)


def _near(items: Sequence[Found], first: int, last: int) -> Sequence[Found]:
    low = bisect_left(items, first - WINDOW, key=lambda item: item.first)
    return items[low : bisect_left(items, last + WINDOW, key=lambda item: item.first)]


class Setting(NamedTuple):
    """What the opening says: kind of event, place and day; None where it does not say."""

    kind: str | None
    place: str | None
    day: Moment | None
    sure: bool
    """The day stands beside the word for the happening."""
    places: tuple[str, ...]


class Marks(NamedTuple):
    """All that was found in one sentence."""

    mentions: Sequence[Mention]
    cues: Sequence[Cue]
    times: Sequence[When]

    def around(self, first: int, last: int) -> Marks:
        """What stands near the tokens `[first, last)`; the whole of a sentence of sane length, so that a monstrous one costs no more a figure."""
        if len(self.mentions) + len(self.cues) + len(self.times) <= SANE:
            return self
        return Marks(_near(self.mentions, first, last), _near(self.cues, first, last), _near(self.times, first, last))


def read_setting(prose: Prose, marks: Sequence[Marks], gazetteer: Gazetteer, family: Family) -> Setting:
    """The setting by headline and opening; `marks` holds one entry a sentence of the opening."""
    published = prose.article.published
    kind: str | None = None
    verb_kind: str | None = None
    ranked: str | None = None
    lasting: str | None = None
    for mark in marks:
        for cue in mark.cues:
            when = dated(cue, mark.times)
            if when is not None and is_past(when, published):
                continue
            if _ranked(prose, cue):
                ranked = ranked or cue.kind.removesuffix("s")
                continue
            if kind is None and (verb_kind or ranked) and family.lasting(cue.kind):
                lasting = lasting or cue.kind  # a war named late is where the happening belongs, not what it is
                continue
            if cue.verb:
                verb_kind = verb_kind or cue.kind
            elif kind is None:
                kind = cue.kind
        if kind:
            break
    kind = kind or verb_kind or ranked or lasting
    return Setting(
        kind,
        _place(prose, marks, gazetteer),
        *_day(prose, marks, kind, family),
        tuple(m.place for mark in marks for m in mark.mentions if m.strong and m.known),
    )


def _ranked(prose: Prose, cue: Cue) -> bool:
    """ "One of the deadliest attacks on the coast": the kind that the happening is ranked in, and several of it."""
    return cue.kind.endswith("s") and any(word.endswith("est") for word in prose.lower[max(0, cue.first - 3) : cue.first])


def _place(prose: Prose, marks: Sequence[Marks], gazetteer: Gazetteer) -> str | None:
    """The first place that the opening names, narrowed to a known part of it that another early sentence names."""
    chosen: str | None = None
    weak: str | None = None
    dateline: str | None = None
    weaker: str | None = None  # "in Solveig sinking" names a ship as likely as a town
    for mark in marks:
        for mention in mark.mentions:
            if not mention.strong or mention.near in ("off", "from", "to", "for"):
                continue
            if prose.words[mention.first].isupper() and mention.known and len(prose.words[mention.first]) > LONGEST_SHORT:
                dateline = dateline or mention.place  # "KESSIN, Arland (Bay Wire) -" says where the writer sat
                continue
            if not mention.known and not gazetteer.knows(mention.place):
                if mention.kind == UNNAMED:
                    weaker = weaker or mention.place
                elif mention.kind:
                    weak = weak or mention.place
            elif chosen is None or _narrows(chosen, mention.place, gazetteer):
                chosen = mention.place
    return chosen or weak or dateline or weaker


def _day(prose: Prose, marks: Sequence[Marks], kind: str | None, family: Family) -> tuple[Moment | None, bool]:
    """The day of the happening: the one right behind its verb ("sank on Monday"), else the first date of the opening beside a cue of its kind.

    Follow-up stories open with a day of their own ("The toll rose on Wednesday"), so that the verb's day comes first wherever it stands.
    """
    published = prose.article.published
    if kind is None:
        return None, False
    first: Moment | None = None
    for i, mark in enumerate(marks):
        own = [cue for cue in mark.cues if family.alike(cue.kind, kind)]
        for when in mark.times if own else ():
            if when.shape not in ("day", "month") or when.preposition in ("since", "until", "till", "by", "as of") or not of_deed(prose, when):
                continue
            if (is_past(when, published) and i > 2) or _bygone_month(when, published):
                continue
            day = when.start if when.exact else (when.start, when.end)
            if any((cue.verb and 0 <= when.first - cue.last <= AT_ITS_VERB) or _possessed(prose, when, cue) for cue in own):
                return day, True
            first = first or (day - timedelta(days=_days_after(prose, when, own)) if isinstance(day, date) else day)
    return first, False


def _bygone_month(when: When, published: date | None) -> bool:
    """ "In August" of late September, in the opening of a report on something that has just happened."""
    return when.shape == "month" and published is not None and when.end < published - timedelta(days=MONTH_DAYS)


def _possessed(prose: Prose, when: When, cue: Cue) -> bool:
    """ "Thursday's tremor"."""
    return 0 < cue.first - when.last <= OF_ITS_NOUN and prose.lower[when.last] in ("'s", "’s")


def _of_dateline(prose: Prose, when: When) -> bool:
    """ "KESSIN, May 17 (Bay Wire) -": the day on which it was written."""
    behind = prose.lower[when.last : when.last + 1]
    return behind in (["("], ["-"], ["–"], ["—"], ["--"]) and prose.words[max(0, when.first - 2)].isupper()


def _of_count(prose: Prose, when: When) -> bool:
    """ "The toll rose to 31 on Monday": the day of the count."""
    return not _COUNTING.isdisjoint([*_ahead(prose, when, BEHIND_COUNT), *prose.lower[when.first : when.first + 1 + BEFORE_COUNT]])


def _days_after(prose: Prose, when: When, own: Sequence[Cue]) -> int:
    """ "on Tuesday, a day after it sank": by how many days the happening lies before the date."""
    at = when.last + (prose.lower[when.last : when.last + 1] == [","])
    number, unit, after = (*prose.lower[at : at + 3], "", "", "")[:3]
    if unit not in ("day", "days") or after != "after" or not any(0 <= cue.first - at - 3 <= AT_ITS_VERB for cue in own):
        return 0
    return _NUMBERS.get(number, int(number) if number.isdecimal() and len(number) < 3 else 0)


def _ahead(prose: Prose, when: When, words: int) -> list[str]:
    """So many words before a time, of its own sentence only."""
    found = prose.lower[max(0, when.first - words) : when.first]
    return found[len(found) - found[::-1].index(".") :] if "." in found else found


def of_deed(prose: Prose, when: When) -> bool:
    """Whether a time can be that of what happened, rather than that of the words, of the count, or of the writing."""
    return not (_of_saying(prose, when) or _of_count(prose, when) or _of_dateline(prose, when))


def _of_saying(prose: Prose, when: When) -> bool:
    """ "police said Saturday": the day of the words, not of the deed."""
    if not _SAYING.isdisjoint(_ahead(prose, when, 2)):
        return True
    return prose.lower[when.last : when.last + 1] == ["that"] and not _SAYING.isdisjoint(_ahead(prose, when, 6))


def _narrows(whole: str, part: str, gazetteer: Gazetteer) -> bool:
    """A country or province gives way to a place of the gazetteer in it, never to a mere quarter of it or to a quarter of a town."""
    if gazetteer.relation(whole, part) != "contains":
        return False
    whole = whole if whole in gazetteer.within else whole.partition(" ")[2]
    return part in gazetteer.within and gazetteer.kinds.get(whole) in ("country", "region", "province", "island")
