"""Hallmarks: the names in an article that few other happenings share - a village off the map, a ship, the owner of the mine.

Two reports that have such names in common speak of one happening, whatever words each has for it. Names of bodies, outlets, known places,
peoples, months and offices stand in the reports of many happenings and are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from checker.extract.scope.gazetteer import Gazetteer
from checker.rulebook import Rulebook
from checker.rulebook.names import Aliases, NameWords, Outlets, Parties

_WORD = r"[^\W\d_][\w'’]*(?:[-–][^\W\d_][\w'’]+)*"
_CAPITALS = re.compile(rf" (?<=[a-z0-9,;:)–—] )[\"'“‘(]?((?=[^\W\d_a-z]){_WORD}(?: (?=[^\W\d_a-z]){_WORD})*)")
_DATELINE = re.compile(r"^([A-Z]{3}[A-Z .'’-]{0,24})(?:,[^\n–—-]{0,40})?(?: \([^)\n]{2,30}\))? ?(?: -|–|—)", re.MULTILINE)
""" "PUERTO ALBA (Wire) -"."""
_POSSESSIVE = re.compile(r"['’]s?$")
SHORTEST = 3
"""Letters from which a name tells anything."""
LONGEST = 4
"""Words of a name; longer runs of capitals are titles, or headlines that ran into the text."""


class Hallmarks:
    """Reads the hallmarks of articles; build it once."""

    def __init__(self, rulebook: Rulebook, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        bodies: set[str] = set()
        self._known: set[str] = set()
        self._passed: set[str] = set()
        for rule in rulebook.names.values():
            if isinstance(rule, NameWords) and rule.of == "body":
                bodies.update(rule.words)
            elif isinstance(rule, NameWords) and rule.of in ("title", "common", "demonym", "place"):
                self._passed.update(rule.words)
            elif isinstance(rule, Aliases | Outlets):
                self._known.update(form for name, forms in rule.names.items() for form in (name, *forms))
            elif isinstance(rule, Parties):
                self._known.update(form for name, forms in rule.parties.items() for form in (name, *forms))
        self._bodies = frozenset(bodies)

    @classmethod
    def of(cls, rulebook: Rulebook, gazetteer: Gazetteer) -> Hallmarks:
        return cls(rulebook, gazetteer)

    def read(self, text: str) -> frozenset[str]:
        """The hallmarks of a text, as they are written in it."""
        runs = {*_CAPITALS.findall(text), *(words.title() for words in _DATELINE.findall(text))}
        return frozenset(name for run in runs if (name := self._name(run)))

    @lru_cache(maxsize=16384)  # noqa: B019 - the hallmarks of a rulebook live as long as it
    def _name(self, run: str) -> str | None:
        """The hallmark in a capitalised run, or None; names recur, within an article and between articles."""
        words = [_POSSESSIVE.sub("", word) for word in run.split()]
        if run in self._known or " ".join(words) in self._known or not self._bodies.isdisjoint(words):
            return None
        kept = list(self._trimmed(words))
        if not kept or len(kept) > LONGEST or all(self._placed(word) for word in kept) or self._on_the_map(kept):
            return None
        name = " ".join(kept)
        return None if name in self._known or name.isupper() or len(kept[-1]) < SHORTEST else name

    def _on_the_map(self, words: list[str]) -> bool:
        first, *rest = (word.lower() for word in words)
        return any(surface.rest == tuple(rest) for surface in self.gazetteer.surfaces.get(first, ()))

    def _trimmed(self, words: Iterable[str]) -> list[str]:
        """The words without titles before and common nouns behind: of "General Ivo Marek" and "Tarn River" Ivo Marek and Tarn."""
        kept = list(words)
        while kept and self._passes(kept[0]):
            kept.pop(0)
        while kept and (self._passes(kept[-1]) or self._placed(kept[-1])):
            kept.pop()
        return kept

    def _passes(self, word: str) -> bool:
        return word in self._passed or word in self.gazetteer.not_places or word in self.gazetteer.moments or word.isupper()

    def _placed(self, word: str) -> bool:
        low = word.lower()
        return low in self.gazetteer.generic or low in self.gazetteer.directions or any(not s.rest for s in self.gazetteer.surfaces.get(low, ()))
