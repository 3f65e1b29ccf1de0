"""Schema of `rules/places/`: the gazetteer, and the words that show that a name is a place."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from checker.rulebook.base import RuleFile, Strict

PlaceKind = Literal["region", "country", "province", "county", "district", "city", "town", "village", "neighbourhood", "island", "sea", "site"]


class PlaceEntry(Strict):
    """One place: its name, what it lies in, and what else it is called.

    `demonyms` are the adjectives ("Syrian"): they point at the place without standing in it. `shy` names are also common words or
    family names ("Jordan", "Reading") and count only behind a locative or before what they lie in.
    """

    name: str = Field(description="as it stands in text")
    kind: PlaceKind | None = Field(None, description="what it is; the file's `kind` where not given")
    within: str | None = Field(None, description="what it lies in; the file's `within` where not given")
    aliases: list[str] = Field(default_factory=list, description="its other names")
    demonyms: list[str] = Field(default_factory=list)
    shy: bool = False


class PlaceRule(RuleFile):
    """One file of `rules/places/`.

    Attributes:
        kind, within: what an entry of this file is and lies in, unless it says so itself.
        places: entries in full. inside: for long lists, the container and the names in it, parted by commas; shy: whether they are common words too.
        locatives: prepositions that place something; hitting: verbs whose object is a place ("jolted").
        generic: nouns for kinds of place ("village"), with the kind that they stand for.
        heads: those at the head of a place ("mayor of"), with the kind of place that they head.
        directions: "east", "eastern" and so on, with the form that is kept.
        not_places: capitalised words that are never a place by their words alone.
        moments: names of months and weekdays, which may follow a place ("in Kyiv Monday"); nearness: adjectives that place ("suburban").
        states: abbreviations that stand behind a comma only ("Ill."), with the place that they mean.
    """

    kind: PlaceKind = "city"
    within: str | None = None
    shy: bool = False
    places: list[PlaceEntry] = Field(default_factory=list)
    inside: dict[str, str] = Field(default_factory=dict)
    locatives: list[str] = Field(default_factory=list)
    hitting: list[str] = Field(default_factory=list)
    generic: dict[str, PlaceKind] = Field(default_factory=dict)
    heads: dict[str, PlaceKind] = Field(default_factory=dict)
    directions: dict[str, str] = Field(default_factory=dict)
    not_places: list[str] = Field(default_factory=list)
    moments: list[str] = Field(default_factory=list)
    nearness: list[str] = Field(default_factory=list)
    states: dict[str, str] = Field(default_factory=dict)
