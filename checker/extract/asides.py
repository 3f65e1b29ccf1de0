"""Ages set off behind a person are passed over, so that what stands around them is read as one: "two men, 21 and 24, and a girl - 9 - were shot"."""

from __future__ import annotations

from collections.abc import Iterable

from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.phrases import Phrase

_JOIN = frozenset((",", "and", "&", "aged", "ages", "age", "both"))
_PAIRS = {"(": ")", "[": "]", "-": "-", "–": "–", "—": "—", "--": "--"}
_VERBS = frozenset("ABKIiXbJDVvZ")


def without_ages(prose: Prose, phrases: list[Phrase], ages: Iterable[Draft]) -> list[Phrase]:
    """The phrases without such asides; `ages` are the ages in the sentence, in text order."""
    for first, last in _groups(prose, ages):
        before, behind = prose.lower[first - 1], prose.lower[last] if last < len(prose.lower) else ""
        if _PAIRS.get(before) == behind and behind:
            phrases = _drop(phrases, first - 1, last + 1)
        elif before == "," and behind == ",":
            follows = next((p for p in phrases if p.first > last), None)
            phrases = _drop(phrases, first - 1, last + bool(follows and follows.symbol in _VERBS))
        elif prose.lower[first] in ("aged", "ages", "in"):
            phrases = _drop(phrases, first, last)
    return phrases


def _groups(prose: Prose, ages: Iterable[Draft]) -> list[tuple[int, int]]:
    """Token ranges of ages that stand together, each opened by a word for age or by the age itself."""
    out: list[tuple[int, int]] = []
    for age in ages:
        if prose.lower[age.first] == "in" and age.figure.bound == "between":
            out.append((age.first, age.last))
            continue
        if not prose.lower[age.last - 1].isdigit() or age.first < 1:
            continue  # "a 34-year-old"
        first, last = age.first, age.last
        if out and first - out[-1][1] <= 2 and _JOIN.issuperset(prose.lower[out[-1][1] : first]):
            out[-1] = out[-1][0], last
            continue
        while first > 1 and prose.lower[first - 1] in ("aged", "ages", "age", "both"):
            first -= 1
        out.append((first, last))
    return out


def _drop(phrases: list[Phrase], first: int, last: int) -> list[Phrase]:
    return [phrase for phrase in phrases if not (first <= phrase.first and phrase.last <= last)]
