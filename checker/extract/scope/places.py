"""Mentions of places in a text: names of the gazetteer, and unknown names that the words around them place."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from checker.extract.language import Prose
from checker.extract.scope.gazetteer import Gazetteer, Surface

LONGEST_UNKNOWN = 4
"""Words of an unknown name; longer runs of capitals are titles and headlines."""
UNNAMED = "place"
"""Kind of an unknown name that only a preposition places: "in Bronzeville"."""
_PLACING = frozenset("in at near outside around across from".split())
_FAR_SEERS = frozenset("Survey Institute Observatory".split())
"""Bodies that measure from afar: "the Geological Survey in Tolva said it was 6.1" says nothing of a quake in Tolva."""
_WITHIN = frozenset("in across inside within throughout hold holds held holding".split())
_TOWN_NAMES = frozenset("City County Beach Springs Falls Heights Park Lake Grove Creek".split())
"""Behind the name of a state these make the name of a town: "Florida City"."""
_BEFORE_NAME = frozenset(("the", "neighboring", "neighbouring", "nearby"))
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))


class Mention(NamedTuple):
    """One place named in the text: tokens `[first, last)`, the place, whether the words around it place something there.

    `kind` is the gazetteer's, or that of the noun beside an unknown name ("Tolva Reach village"), or empty.
    """

    first: int
    last: int
    place: str
    strong: bool
    known: bool
    kind: str
    near: str
    """The word before it, in lower case: "off", "in"."""


def _settled(mentions: list[Mention]) -> list[Mention]:
    """A town that the text places once ("Portsmouth, Va.") is that town wherever the text names it."""
    full: dict[str, str] = {}
    for mention in mentions:
        name, comma, _ = mention.place.partition(", ")
        if comma:
            full.setdefault(name, mention.place)
    if not full:
        return mentions
    return [m._replace(place=full[m.place]) if m.place in full else m for m in mentions]


class PlaceFinder:
    """Finds the places of one article."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        unknown_hooks = {*_PLACING, *gazetteer.generic, *gazetteer.heads, *gazetteer.hitting}
        self.hooks = frozenset({*unknown_hooks, *gazetteer.surfaces.openers})
        self.unknown_hooks = frozenset(unknown_hooks)

    def find(self, prose: Prose) -> list[Mention]:
        """Every mention, in text order."""
        words, lower = prose.words, prose.lower
        found: list[Mention] = []
        behind = 0
        for i in prose.among(self.hooks):
            if i < behind:
                continue
            mention = self._known(words, lower, i) if words[i][0].isupper() else None
            if mention is None and lower[i] in self.unknown_hooks:
                mention = self._unknown(words, lower, i) or self._before_noun(words, lower, i, behind)
            if mention is not None:
                found.append(mention)
                behind = mention.last
        return _settled(found)

    def _known(self, words: list[str], lower: list[str], i: int) -> Mention | None:
        for surface in self.gazetteer.surfaces.at(lower, i):
            last = i + 1 + len(surface.rest)
            if not surface.rest or words[last - 1][0].isupper():
                return self._place(words, lower, i, last, surface)
        return None

    def _place(self, words: list[str], lower: list[str], first: int, last: int, surface: Surface) -> Mention | None:
        gazetteer = self.gazetteer
        place, container, end = self._resolve(words, lower, last, surface)
        if (
            end == last
            and words[last : last + 1]
            and words[last] in _TOWN_NAMES
            and gazetteer.kinds.get(place) in ("country", "province")
            and not surface.demonym
        ):
            place, end = f"{' '.join(words[first : last + 1])}, {place}", last + 1
            container = place
        start = first
        before = lower[first - 1] if first else ""
        after = lower[end] if end < len(lower) else ""
        if before in gazetteer.directions and not surface.demonym:
            start -= 1
            quarter = gazetteer.directions[before]
            halves = f"{lower[start - 1]}{before}" if start else ""
            if halves in gazetteer.directions:
                start -= 1  # "South East Asia"
                quarter = gazetteer.directions[halves]
            # "the northwestern province of Aceh" and "northwestern Aceh province" say where the province lies, not which part of it is meant.
            if after not in gazetteer.generic or words[start][0].isupper():
                named = f"{words[start]} {place}"  # "West Orsa" may be a town of that name
                place = named if named in gazetteer.within else f"{quarter} {place}"
                container = place
            before = lower[start - 1] if start else ""
        if (before == "-" and first > 1) or (before == "of" and lower[start - 2] == "block"):
            return None  # "the 1600 block of Rutherford" is a street
        near = before
        if before in ("the", "of") and start > 1:
            before = lower[start - 2]
            near = before if near == "the" else near
        part = self._part(lower, start)
        if part is not None:
            place, near, before = f"{part} {place}", lower[start - 4], lower[start - 4]
            container = place
        elif self._beside(lower, start) or (near in ("in", "at") and start > 1 and words[start - 2] in _FAR_SEERS):
            near = "off"
        inside_name = container is None and self._inside_name(words, lower, first, end)
        placed = (
            before in gazetteer.locatives
            or before in gazetteer.hitting
            or near in _POSSESSIVE
            or near == ","
            or after in gazetteer.generic
            or near in gazetteer.generic
            or near in gazetteer.nearness
            or (first == 0 and after == ":" and not surface.shy)  # "Norway: flood update"
        )
        strong = not surface.demonym and not inside_name and (placed or container is not None or near in ("of", "off"))
        if not strong and (surface.shy or inside_name):
            return None
        return Mention(start, end, place, strong, True, gazetteer.kinds.get(place, "province"), near)

    def _part(self, lower: list[str], start: int) -> str | None:
        """ "In the west of Aleppo": the quarter of the place that is meant."""
        if start < 4 or lower[start - 1] != "of" or lower[start - 3] != "the" or lower[start - 4] not in _WITHIN:
            return None
        return self.gazetteer.directions.get(lower[start - 2])

    def _beside(self, lower: list[str], start: int) -> bool:
        """ "40 km south of Tarvas", "west of the port of Kessin": not in it."""
        near = lower[max(0, start - 8) : start]
        return "of" in near[1:] and any(word in self.gazetteer.directions and of == "of" for word, of in pairwise(near))

    def _resolve(self, words: list[str], lower: list[str], last: int, surface: Surface) -> tuple[str, str | None, int]:
        """The place meant, what it is said to lie in, and where the mention ends."""
        container, end = self._container(words, lower, last)
        if container:
            for place in surface.ids:
                if container in self.gazetteer.ancestors(place):
                    return place, container, end
            if surface.shy and not surface.demonym:
                return f"{' '.join(words[last - 1 - len(surface.rest) : last])}, {container}", container, end
        return surface.ids[0], None, last

    def _inside_name(self, words: list[str], lower: list[str], first: int, last: int) -> bool:
        """A given name before it, or more of a name behind: "Whitney Houston", "Chicago Tribune"."""
        gazetteer, openers = self.gazetteer, self.gazetteer.surfaces.openers
        behind = last
        while behind < len(words) and words[behind][0].isupper() and lower[behind] in gazetteer.generic:
            behind += 1  # "Ohio Valley Packaging"
        if behind < len(words) and words[behind][0].isupper() and words[behind] not in gazetteer.moments and lower[behind] not in openers:
            return True
        if first < 2:
            return False
        before = words[first - 1]
        low = lower[first - 1]
        return (
            before[0].isupper()
            and before[1:].islower()
            and low not in gazetteer.directions
            and low not in gazetteer.locatives
            and low not in openers
            and before not in gazetteer.not_places
            and low not in gazetteer.generic
            and low not in gazetteer.hitting
        )

    def _container(self, words: list[str], lower: list[str], last: int) -> tuple[str | None, int]:
        """The place behind a comma: "Ill.", "Tennessee"; and where it ends."""
        if last + 1 >= len(words) or words[last] != "," or not words[last + 1][0].isupper():
            return None, last
        after = lower[last + 1]
        state = self.gazetteer.states.get(after) or self.gazetteer.states.get(after + ".")
        if state:
            return state, last + 2
        for surface in self.gazetteer.surfaces.at(lower, last + 1):
            if not surface.demonym:
                place = next((place for place in surface.ids if place.endswith(", United States")), surface.ids[0])
                return place, last + 2 + len(surface.rest)
        return None, last

    def _before_noun(self, words: list[str], lower: list[str], i: int, behind: int) -> Mention | None:
        """An unknown name right before a noun for a kind of place, without a preposition: "worst hit was Lamra Tol district"."""
        if lower[i] not in self.gazetteer.generic or words[i][0].isupper():
            return None
        first = i
        while first > behind and i - first < LONGEST_UNKNOWN and words[first - 1][0].isupper() and words[first - 1].isalpha():
            if words[first - 1] in self.gazetteer.not_places or lower[first - 1] in self.gazetteer.locatives:
                break
            first -= 1
        ahead = words[first - 1] if first else ""
        named = ahead.islower() or ahead.lower() in self.gazetteer.locatives
        if first == i or (i - first == 1 and (self._adjective(lower[first]) or not named)):
            return None
        near = ahead if ahead.islower() else ""  # "For Selwick district as a whole he gives 12 deaths": at the head of a sentence it is there
        return Mention(first, i, " ".join(words[first:i]), True, False, self.gazetteer.generic[lower[i]], near)

    def _adjective(self, word: str) -> bool:
        """ "In the Norwegian capital": the adjective of a country names no town."""
        return any(surface.demonym for surface in self.gazetteer.surfaces.alone(word))

    def _apposed(self, words: list[str], lower: list[str], i: int) -> bool:
        """ "the regional capital, Selwick, ...": a noun for a kind of place with a name in apposition, the comma behind it included."""
        if "the" not in lower[max(0, i - 2) : i] or lower[i + 1 : i + 2] != [","]:
            return False
        last = i + 2
        while last < len(words) and words[last][0].isupper():
            last += 1
        return last > i + 2 and lower[last : last + 1] == [","]

    def _is_known(self, words: list[str], lower: list[str], first: int) -> bool:
        """Whether a place of the gazetteer begins there, behind words for a quarter of it: "Homs", "South East Turkey"."""
        name = next((k for k in range(first, min(first + 3, len(words))) if lower[k] not in self.gazetteer.directions), first)
        return any(
            k < len(words) and lower[k] in self.gazetteer.surfaces.openers and words[k][0].isupper() and self._known(words, lower, k) is not None
            for k in {first, name}
        )

    def _unknown(self, words: list[str], lower: list[str], i: int) -> Mention | None:
        gazetteer = self.gazetteer
        first, hook_kind = i + 1, ""
        if lower[i] in gazetteer.generic or lower[i] in gazetteer.heads:
            # "the town of Selwick", "the district of Upper Varn", "the mayor of Selwick"
            if lower[first : first + 1] != ["of"] and (lower[i] in gazetteer.heads or not self._apposed(words, lower, i)):
                return None
            hook_kind = gazetteer.generic.get(lower[i]) or gazetteer.heads[lower[i]]
            first += 1
        start = first
        first += first < len(words) and lower[first] in _BEFORE_NAME
        if first == len(words) or not words[first][0].isupper() or self._is_known(words, lower, first):
            return None  # nearly always
        last = self._name_end(words, first)
        name = " ".join(words[first:last])
        if last == first or (name.isupper() and last - first == 1) or (last < len(words) and lower[last] in _POSSESSIVE):
            return None
        if last < len(words) and words[last] in gazetteer.not_places and not (last - first > 1 and lower[last - 1] in gazetteer.generic):
            return None
        if last - first == 1 and self._adjective(lower[first]):
            return None
        container, end = self._container(words, lower, last)
        if lower[i] in gazetteer.heads and end < len(words) and words[end][0].isupper():
            container, end = None, last  # "the mayor of Selwick, Ada Sund, said"
        kind = hook_kind or self._kind_beside(lower, first, last) or ("town" if container else "")
        named = start == first or lower[start] != "the"  # "in neighbouring Selwick", not "in the Selwick"
        if not kind and lower[i] in ("in", "near", "outside", "across") and named and words[last : last + 1] not in (["'s"], ["-"], ["&"]):
            kind = UNNAMED
        loose = lower[i] in gazetteer.hitting or lower[i] in ("at", "from") or lower[start] == "the"
        if loose and not kind:
            return None
        near = "off" if self._beside(lower, first) else lower[i]
        return Mention(first, end, f"{name}, {container}" if container else name, True, False, kind, near)

    def _name_end(self, words: list[str], first: int) -> int:
        """Where an unknown name ends that begins at `first`."""
        last = first
        for word in words[first : first + LONGEST_UNKNOWN]:
            if not word[0].isupper() or not word.isalpha() or word in self.gazetteer.not_places:
                break
            last += 1
        return last

    def _kind_beside(self, lower: list[str], first: int, last: int) -> str:
        """The kind of place that a noun says the name is: "Upper Varn Valley", "Upper Varn district", "Selwick, a small town"; or empty."""
        generic = self.gazetteer.generic
        if last - first > 1 and lower[last - 1] in generic:
            return generic[lower[last - 1]]
        if lower[last : last + 2] in ([",", "a"], [",", "the"]):
            return next((generic[word] for word in lower[last + 2 : last + 5] if word in generic), "")
        return next((generic[word] for word in lower[last : last + 1] if word in generic), "")
