"""Ages set off behind a person are passed over, so that what stands around them is read as one: "two men, 21 and 24, and a girl - 9 - were shot"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise

from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.phrases import Phrase

_JOIN = frozenset((",", "and", "&", "aged", "ages", "age", "both"))
_PAIRS = {"(": ")", "[": "]", "-": "-", "–": "–", "—": "—", "--": "--"}
_VERBS = frozenset("ABKIiXbJDVvZ")


def without_ages(prose: Prose, phrases: list[Phrase], ages: Iterable[Draft]) -> list[Phrase]:
    """The phrases without such asides; `ages` are the ages in the sentence, in text order."""
    begins = [phrase.first for phrase in phrases]
    dropped: set[int] = set()
    for first, last in _groups(prose, ages):
        before, behind = prose.lower[first - 1], prose.lower[last] if last < len(prose.lower) else ""
        if _PAIRS.get(before) == behind and behind:
            dropped |= _within(phrases, begins, first - 1, last + 1)
        elif before == "," and behind == ",":
            at = bisect_right(begins, last)
            goes_on = at < len(phrases) and phrases[at].symbol in _VERBS
            dropped |= _within(phrases, begins, first - 1, last + goes_on)
        elif prose.lower[first] in ("aged", "ages", "in"):
            dropped |= _within(phrases, begins, first, last)
    return [phrase for i, phrase in enumerate(phrases) if i not in dropped]


def before_durations(phrases: list[Phrase], drafts: list[Draft]) -> list[Phrase]:
    """The phrases, of which none holds a number and a duration: "hurt 57 just ten days before the vote" counts no days."""
    pairs = ((one, two) for one, two in pairwise(drafts) if one.figure.kind == "count" and two.figure.kind == "duration")
    cut = {two.last: (one.last, two.first) for one, two in pairs if "-" not in two.figure.text}
    return [_ended(phrase, *cut[phrase.last]) if phrase.last in cut else phrase for phrase in phrases] if cut else phrases


def _ended(phrase: Phrase, last: int, duration: int) -> Phrase:
    """The phrase up to the number that ends at token `last`, where it holds that and the duration behind it."""
    return phrase._replace(last=last) if phrase.first < last <= duration else phrase


def _groups(prose: Prose, ages: Iterable[Draft]) -> list[tuple[int, int]]:
    """Token ranges of ages that stand together, each opened by a word for age or by the age itself."""
    out: list[tuple[int, int]] = []
    for age in ages:
        if prose.lower[age.first] == "in" and age.figure.bound == "between":
            out.append((age.first, age.last))
            continue
        if not prose.lower[age.last - 1].isdecimal() or age.first < 1:
            continue  # "a 34-year-old"
        first, last = age.first, age.last
        if out and first - out[-1][1] <= 2 and _JOIN.issuperset(prose.lower[out[-1][1] : first]):
            out[-1] = out[-1][0], last
            continue
        while first > 1 and prose.lower[first - 1] in ("aged", "ages", "age", "both"):
            first -= 1
        out.append((first, last))
    return out


def _within(phrases: list[Phrase], begins: list[int], first: int, last: int) -> set[int]:
    """Indexes of the phrases among the tokens `[first, last)`; `begins` are the first tokens of all phrases."""
    at = end = bisect_left(begins, first)
    while end < len(phrases) and phrases[end].last <= last:
        end += 1
    return set(range(at, end))
