"""The gazetteer in memory: which words name which place, and what lies in what."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.extract.phrase_table import PhraseTable
from checker.rulebook import Rulebook
from checker.rulebook.places import PlaceKind, PlaceRule
from checker.rulebook.shared import shared

Relation = Literal["same", "inside", "contains", "apart", "unknown"]
_TOKENS = re.compile(r"[^\s-]+|-")


class Surface(NamedTuple):
    """One way to write a place: the words behind the first, the places that it may mean, and how far to trust it."""

    rest: tuple[str, ...]
    ids: tuple[str, ...]
    demonym: bool
    shy: bool


class Gazetteer:
    """All places of a rulebook.

    A place goes by its name; where two bear one name the later goes by "Name, Container". Files are read in the order of their paths,
    entries in full before long lists, so that the better known of two places of one name keeps the plain name.
    """

    def __init__(self, rules: Sequence[PlaceRule]) -> None:
        self.within: dict[str, str | None] = {}
        self.kinds: dict[str, str] = {}
        self.locatives = frozenset(word for rule in rules for word in rule.locatives)
        self.hitting = frozenset(word for rule in rules for word in rule.hitting)
        self.generic = {word: kind for rule in rules for word, kind in rule.generic.items()}
        self.heads = {word: kind for rule in rules for word, kind in rule.heads.items()}
        self.directions = {word: form for rule in rules for word, form in rule.directions.items()}
        self.not_places = frozenset(word for rule in rules for line in (*rule.not_places, *rule.moments) for word in line.split())
        self.moments = frozenset(word for rule in rules for line in rule.moments for word in line.split())
        self.nearness = frozenset(word for rule in rules for word in rule.nearness)
        self.states = {short.lower(): name for rule in rules for short, name in rule.states.items()}
        written: dict[tuple[tuple[str, ...], bool], tuple[list[str], bool]] = {}
        for entry in _entries(rules):
            plain = ascii_of(entry.name)
            base = plain if len(plain) == len(entry.name) else entry.name
            name = base if base not in self.within else f"{base}, {entry.within}"
            if name in self.within:
                continue
            self.within[name] = entry.within
            self.kinds[name] = entry.kind
            spellings = [entry.name] if plain == entry.name else [entry.name, plain]
            for words, demonym in [*((form, False) for form in (*spellings, *entry.aliases)), *((form, True) for form in entry.demonyms)]:
                key = (tuple(_TOKENS.findall(words.lower())), demonym)
                ids, was_shy = written.get(key, ([], True))
                written[key] = ([*ids, name], was_shy and entry.shy)
        names_first = sorted(written.items(), key=lambda item: item[0][1])
        self.surfaces = PhraseTable((words, Surface(words[1:], tuple(ids), demonym, shy)) for (words, demonym), (ids, shy) in names_first)

    @classmethod
    def of(cls, rulebook: Rulebook) -> Gazetteer:
        """The gazetteer of a rulebook, built once."""
        return _build(rulebook)

    def ancestors(self, place: str) -> tuple[str, ...]:
        """What a place lies in, nearest first; a place not in the gazetteer may say so itself ("Decherd, Tennessee")."""
        return self._ancestors(place)

    @lru_cache(maxsize=65536)  # noqa: B019 - a gazetteer lives as long as its rulebook
    def _ancestors(self, place: str) -> tuple[str, ...]:
        if place not in self.within:
            head, _, rest = place.partition(" ")
            if rest in self.within and head in self.directions:
                return (rest, *self._ancestors(rest))
            container = place.rpartition(", ")[2] if ", " in place else None
        else:
            container = self.within[place]
        found: list[str] = []
        while container and container not in found:
            found.append(container)
            container = self.within.get(container)
        return tuple(found)

    def single(self, word: str) -> str | None:
        """The place that a single word names, or the country of a people or an adjective; of several the best known."""
        return next((surface.ids[0] for surface in self.surfaces.alone(word.lower())), None)

    def knows(self, place: str) -> bool:
        return place in self.within or bool(self.ancestors(place))

    def relation(self, one: str | None, other: str | None) -> Relation:
        """How two places stand to each other; a part named by a point of the compass may hold any place of the whole, a sister part not."""
        if one is None or other is None:
            return "unknown"
        if one == other:
            return "same"
        return self._relation(one, other)

    @lru_cache(maxsize=65536)  # noqa: B019
    def _relation(self, one: str, other: str) -> Relation:
        up_one, up_other = self.ancestors(one), self.ancestors(other)
        if other in up_one:
            return "inside"
        if one in up_other:
            return "contains"
        base_one, base_other = self._base(one), self._base(other)
        if base_one and base_other == base_one:
            return "apart"
        if base_one and base_one in up_other:
            return "contains"
        if base_other and base_other in up_one:
            return "inside"
        if any(self.kinds.get(place) == "region" and not up for place, up in ((one, up_one), (other, up_other))):
            return "unknown"  # Africa, the Balkans: what lies in them is not told here
        return "apart" if (up_one and up_other) or (self.knows(one) and self.knows(other)) else "unknown"

    def _base(self, place: str) -> str | None:
        head, _, rest = place.partition(" ")
        return rest if head in self.directions and rest in self.within and place not in self.within else None


@shared("places")
def _build(places: Mapping[str, PlaceRule]) -> Gazetteer:
    return Gazetteer(list(places.values()))


class _Entry(NamedTuple):
    """One place as its file gives it; long lists give thousands, too many to be models."""

    name: str
    kind: PlaceKind
    within: str | None
    shy: bool
    aliases: Sequence[str] = ()
    demonyms: Sequence[str] = ()


def _entries(rules: Sequence[PlaceRule]) -> Iterator[_Entry]:
    for rule in rules:
        for place in rule.places:
            yield _Entry(place.name, place.kind or rule.kind, place.within or rule.within, place.shy or rule.shy, place.aliases, place.demonyms)
    for rule in rules:
        for container, names in rule.inside.items():
            for name in names.split(","):
                yield _Entry(name.strip(), rule.kind, container, rule.shy)


def ascii_of(name: str) -> str:
    """A name without accents."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return plain.replace("`", "'")
