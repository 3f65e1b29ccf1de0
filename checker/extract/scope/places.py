"""Mentions of places in a text: names of the gazetteer, and unknown names that the words around them place."""

from __future__ import annotations

from dataclasses import dataclass

from checker.extract.language import Prose
from checker.extract.scope.gazetteer import Gazetteer, Surface

LONGEST_UNKNOWN = 4
_PLACING = frozenset("in at near outside around across off".split())
_COUNTED_KINDS = frozenset(
    "village town city suburb neighborhood neighbourhood quarter enclave district regency municipality county parish "
    "governorate province prefecture oblast region island subdistrict township state".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place named in the text: tokens `[first, last)`, the place, whether the words around it place something there."""

    first: int
    last: int
    place: str
    strong: bool
    known: bool
    kind: str


class PlaceFinder:
    """Finds the places of one article."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.hooks = {**{word: None for word in _PLACING}, **gazetteer.surfaces}
        self.not_places = gazetteer.not_places

    def find(self, prose: Prose) -> list[Mention]:
        """Every mention, in text order."""
        hooks, words, lower = self.hooks, prose.words, prose.lower
        hits = [i for i, word in enumerate(lower) if word in hooks]
        found: list[Mention] = []
        behind = 0
        for i in hits:
            if i < behind:
                continue
            mention = self._known(words, lower, i) or (self._unknown(words, lower, i) if lower[i] in _PLACING else None)
            if mention is not None:
                found.append(mention)
                behind = mention.last
        return found

    def _known(self, words: list[str], lower: list[str], i: int) -> Mention | None:
        if not words[i][0].isupper():
            return None
        for surface in self.gazetteer.surfaces.get(lower[i], ()):
            last = i + 1 + len(surface.rest)
            if surface.rest and (tuple(lower[i + 1 : last]) != surface.rest or not words[last - 1][0].isupper()):
                continue
            return self._place(words, lower, i, last, surface)
        return None

    def _place(self, words: list[str], lower: list[str], first: int, last: int, surface: Surface) -> Mention | None:
        gazetteer = self.gazetteer
        container, end = self._container(words, lower, last)
        place = surface.ids[0]
        if container:
            inside = [p for p in surface.ids if container == p or container in gazetteer.ancestors(p)]
            if inside:
                place = inside[0]
            else:
                end = last
                container = None
        start = first
        before = lower[first - 1] if first else ""
        if before in gazetteer.directions and not surface.demonym:
            directed = f"{gazetteer.directions[before]} {place}"
            place = directed
            start -= 1
            before = lower[start - 1] if start else ""
        elif before in ("-",) and first > 1:
            return None
        if before == "the" and start > 1:
            before = lower[start - 2]
        strong = not surface.demonym and (
            before in gazetteer.locatives
            or container is not None
            or before in (",", "'s", "’s")
            or lower[last : last + 1] in (["province"], ["city"], ["district"])
        )
        if not strong and (surface.shy or self._inside_name(words, lower, first, last)):
            return None
        if strong and self._inside_name(words, lower, first, last) and container is None:
            strong = False
        return Mention(start, end, place, strong, True, gazetteer.kinds.get(place, "province"))

    def _inside_name(self, words: list[str], lower: list[str], first: int, last: int) -> bool:
        """A given name before it, or more of a name behind: "Whitney Houston", "Chicago Tribune"."""
        after = words[last] if last < len(words) else ""
        if after[:1].isupper() and after not in self.not_places and lower[last] not in self.gazetteer.surfaces:
            return True
        before = words[first - 1] if first else ""
        return (
            before[:1].isupper()
            and before[1:].islower()
            and lower[first - 1] not in self.gazetteer.directions
            and first > 1
            and lower[first - 1] not in self.gazetteer.locatives
        )

    def _container(self, words: list[str], lower: list[str], last: int) -> tuple[str | None, int]:
        """The place behind a comma: "Ill.", "Tennessee"; and where it ends."""
        if last + 1 >= len(words) or words[last] != ",":
            return None, last
        after = lower[last + 1]
        if after in self.gazetteer.states and words[last + 1][0].isupper():
            return self.gazetteer.states[after], last + 2
        for surface in self.gazetteer.surfaces.get(after, ()):
            end = last + 2 + len(surface.rest)
            if not surface.demonym and tuple(lower[last + 2 : end]) == surface.rest and words[last + 1][0].isupper():
                return surface.ids[-1] if surface.ids[-1].startswith("Georgia,") else surface.ids[0], end
        return None, last

    def _unknown(self, words: list[str], lower: list[str], i: int) -> Mention | None:
        first = i + 1
        if first < len(words) and lower[first] == "the":
            first += 1
        last = first
        while (
            last < len(words)
            and last - first < LONGEST_UNKNOWN
            and words[last][:1].isupper()
            and words[last] not in self.not_places
            and words[last].isalpha()
        ):
            last += 1
        if last == first or first > i + 1 and lower[last : last + 1] and lower[last] not in _COUNTED_KINDS:
            return None
        if last < len(words) and (lower[last] in ("'s", "’s") or words[last] in self.not_places):
            return None
        name = " ".join(words[first:last])
        generic = lower[last] if last < len(words) else ""
        container, end = self._container(words, lower, last)
        if lower[i] == "at" and generic not in _COUNTED_KINDS and not container:
            return None
        if name.isupper() and last - first == 1:
            return None
        kind = self.gazetteer.generic.get(generic, "town" if container else "")
        if last - first > 1 and lower[last - 1] in _COUNTED_KINDS:
            kind = self.gazetteer.generic[lower[last - 1]]
        return Mention(first, end, f"{name}, {container}" if container else name, True, False, kind)
