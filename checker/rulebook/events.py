"""Schema of `rules/events/`: happenings and the words for them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from checker.rulebook.base import RuleFile

EventSort = Literal["wide", "local", "ongoing"]


class EventRule(RuleFile):
    """One file of `rules/events/`: one kind of happening.

    Attributes:
        name: what the kind is called in a story's name ("earthquake").
        sort: `wide` happens once in a region in days (earthquake, flood), `local` may happen many times in one city on one day (shooting,
            crash, fire), `ongoing` lasts weeks to years (war, offensive, epidemic).
        nouns: words and phrases for it, singular; plurals are made. verbs: forms as they stand in text ("crashed").
        everyday: a town may see several on one day, so that a town and a day in common do not make two reports speak of one.
        frequent: a town may see several in one week, so that of two reports on the town days later the second may be on another.
        single: the plural ("shootings") is several happenings, never another word for one.
        not_after: words right before a noun that make it something else ("cease-fire", "opened fire").
        not_before: words right behind a noun or verb that make it something else ("fire service", "fire tear gas").
        part_of: kinds that this one may be a part or a consequence of (a landslide of an earthquake).
        national: where no words place it ("the war in the north"), it is that of the whole country.
        also: kinds that other copy may call the same happening by (a bombing is an attack).
    """

    name: str = ""
    sort: EventSort = "local"
    nouns: list[str] = Field(default_factory=list)
    verbs: list[str] = Field(default_factory=list)
    everyday: bool = False
    frequent: bool = False
    single: bool = False
    national: bool = False
    not_after: list[str] = Field(default_factory=list)
    not_before: list[str] = Field(default_factory=list)
    part_of: list[str] = Field(default_factory=list)
    also: list[str] = Field(default_factory=list)
