"""Cues of happenings in a text: the nouns and verbs of `rules/events/`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.extract.language import Prose
from checker.extract.phrase_table import PhraseTable
from checker.rulebook import Rulebook
from checker.rulebook.events import EventRule

_SPEAKERS = frozenset("spokesman spokeswoman spokesperson chief commander director minister".split())
"""Behind a word for a happening these make it an office: "its military operations spokesman"."""
_WHERE_TO = frozenset("near into in at on off after during while shortly outside killing".split())
_COUNTED = frozenset(
    "two three four five six seven eight nine ten several multiple many of these those the all fatal deadly similar separate other recent past "
    "road".split()
)
"""Before "crashes" these make it a plural."""


class Cue(NamedTuple):
    """One word or phrase for a happening: tokens `[first, last)`, its kind, and whether a verb says it.

    Several happenings counted together ("seven separate shootings") are a kind of their own, the plural.
    """

    first: int
    last: int
    kind: str
    verb: bool


class EventFinder:
    """Finds the cues of all kinds of event."""

    def __init__(self, rules: Sequence[EventRule]) -> None:
        self.rules = {rule.name: rule for rule in rules if rule.name}
        self.not_after = {name: frozenset(rule.not_after) for name, rule in self.rules.items()}
        self.not_before = {name: frozenset(rule.not_before) for name, rule in self.rules.items()}
        forms = [(form, rule.name, False) for rule in self.rules.values() for noun in rule.nouns for form in {noun, _plural(noun)}]
        forms += [(verb, rule.name, True) for rule in self.rules.values() for verb in rule.verbs]
        cut = ((tuple(form.lower().replace("-", " - ").split()), kind, verb) for form, kind, verb in sorted(forms, key=lambda form: form[1]))
        self._forms = PhraseTable((words, (len(words), kind, verb)) for words, kind, verb in cut)

    @classmethod
    def of(cls, rulebook: Rulebook) -> EventFinder:
        """The finder of a rulebook, built once."""
        return _build(rulebook)

    def find(self, prose: Prose) -> list[Cue]:
        """Every cue of the text, in order; the longest phrase wins."""
        lower = prose.lower
        found: list[Cue] = []
        behind = 0
        for i in prose.among(self._forms.openers):
            if i < behind:
                continue
            for length, kind, verb in self._forms.at(lower, i):
                last = i + length
                if (
                    verb or not ((i and lower[i - 1] in self.not_after[kind]) or not _SPEAKERS.isdisjoint(lower[last : last + 1]))
                ) and self.not_before[kind].isdisjoint(lower[last : last + 1]):
                    found.append(Cue(i, last, self._kind(lower, i, last, kind, verb), verb))
                    behind = last
                    break
        return found

    def _kind(self, lower: list[str], first: int, last: int, kind: str, verb: bool) -> str:
        several = not verb and self.rules[kind].single and lower[last - 1].endswith("s") and last - 1 == first
        if several and lower[first].endswith("es") and not _WHERE_TO.isdisjoint(lower[last : last + 1]):
            several = first > 0 and lower[first - 1] in _COUNTED  # "a plane crashes near Velmar" is no plural
        return kind + "s" if several else kind


class Family:
    """Which kinds of event may be words for one happening: by `also` the kinds that other copy calls it by, by `part_of` what it did."""

    def __init__(self, rules: Sequence[EventRule]) -> None:
        self._lasting = frozenset(rule.name for rule in rules if rule.sort == "ongoing")
        self._near: dict[str, set[str]] = {}
        for rule in rules:
            for other in (*rule.also, *rule.part_of):
                self._near.setdefault(rule.name, set()).add(other)
                self._near.setdefault(other, set()).add(rule.name)

    @classmethod
    def of(cls, rulebook: Rulebook) -> Family:
        return cls(list(rulebook.events.values()))

    def lasting(self, kind: str) -> bool:
        """Whether a kind lasts weeks to years, so that it holds many happenings."""
        return kind in self._lasting

    def alike(self, one: str | None, other: str | None) -> bool:
        """Whether two kinds may be of one happening; a kind that is not known may be any."""
        if one is None or other is None:
            return True
        one, other = self._singular(one), self._singular(other)
        if one == other:
            return True
        near, beside = self._near.get(one, set()), self._near.get(other, set())
        return other in near or not near.isdisjoint(beside)

    def _singular(self, kind: str) -> str:
        return kind if kind in self._near else kind.removesuffix("s")


@lru_cache(maxsize=8)
def _build(rulebook: Rulebook) -> EventFinder:
    return EventFinder(list(rulebook.events.values()))


def _plural(noun: str) -> str:
    if noun.endswith("s"):
        return noun
    if noun.endswith(("sh", "ch", "x")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return noun + "s"
