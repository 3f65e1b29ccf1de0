"""Schema of `rules/constructions/`: the shapes in which figures and roles stand together, and the words that carry those shapes."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from checker.rulebook.base import RuleFile


class ShapeRule(RuleFile):
    """A construction: where figure and trigger stand to each other, in phrases of the sentence, and how much that is worth.

    Attributes:
        rank: of two constructions that propose different roles for one figure the higher wins.
        shapes: patterns over phrase classes; `=figure` marks the figure that gets the role, `=trigger` the words that give it.
    """

    rank: int = Field(ge=0, le=100)
    shapes: list[str]
    sorts: list[str] = Field(default_factory=list, description="only triggers of these sorts: object, subject, state, event, toll; empty: all")
    roles: list[str] = Field(default_factory=list, description="only these roles take part; empty: all")
    leads: list[str] = Field(
        default_factory=list, description="only a figure behind or led by one of these (pairs of) words: to, for shooting; empty: any"
    )
    bridges: bool = Field(False, description="it reaches across a dash or bracket on purpose, which is then no border between figure and trigger")
    bare: bool = Field(False, description="the figure counts no noun of its own: cases climbed to 146, but not 'cases came to 12 clinics'")
    anybody: bool = Field(False, description="the figure may count what the role does not take: households that had their houses destroyed")


WordClass = Literal[
    "ADV", "AND", "BE", "COLLECTIVE", "DET", "DO", "HAVE", "INCLUDING", "MODAL", "NEARLY", "NOT", "NOUN_OR_VERB", "NUMBER", "OF_THEM", "PREP",
    "REL", "SEEM", "SUB", "TIME", "VERB",
]  # fmt: skip


class WordsRule(RuleFile):
    """Words of one class, which the shapes are made of."""

    word_class: WordClass = Field(description="the class that the words belong to")
    words: list[str] = Field(description="the words, as they stand in text")
    verbs: list[str] = Field(default_factory=list, description="lemmas whose past forms belong to the class too")


class NounsRule(RuleFile):
    """Nouns, in the singular, by what they stand for: `group` is person, thing, place ...; `population` names the part of a population."""

    group: Literal["person", "thing", "place", "vote", "happening", "goods", "locality", "parent", "other"] = Field(
        description="what the nouns stand for"
    )
    populations: dict[str, list[str]] = Field(default_factory=dict, description="part of a population, to its nouns")
    nouns: list[str] = Field(default_factory=list, description="nouns of the group that are of no such part")


Position = Literal[
    "event-noun", "counted-noun", "premodifier", "frame", "kind", "bare-share", "context", "hint", "coordination", "part", "of-whole", "elegy"
]


class PositionRule(RuleFile):
    """A construction that is no shape over phrases: the role comes from the noun, from what stands beside it, or from another figure."""

    rank: int = Field(ge=0, le=100, description="of two roles for one figure the one of the higher rank wins")
    position: Position = Field(description="where the role comes from")


class IntentRule(RuleFile):
    """Words of intent: behind one of `meant` and "to" or "of", a verb of one of `roles` tells of what was meant, not of what was done."""

    roles: list[str] = Field(description="roles whose verbs tell of what was done")
    meant: list[str] = Field(description="words of intent before them")


class TellingRule(RuleFile):
    """Words beside a bare number that make it another count of what was counted last: the union puts it at 14.

    Phrases stand right before the number, but for `summed`, which stand right behind it; in all of them `a|b` are alternatives for one word.
    """

    telling: list[str] = Field(description="the number is one of the same thing, whatever its size: speaks of, put it at")
    loosely: list[str] = Field(default_factory=list, description="only a number of the same size is: the ministry has 41, against the 38")
    named: list[str] = Field(
        default_factory=list,
        description="only in a sentence that names those counted, or counted them in a bare number: as to the injured, the clinic has 40",
    )
    summed: list[str] = Field(default_factory=list, description="phrases right behind the number: in all, altogether")


_SORTS = {"shapes": "shape", "position": "position", "word_class": "words", "group": "nouns", "meant": "intent", "telling": "telling"}
"""The key that tells what a file of `rules/constructions/` is."""


def _sort(data: Any) -> str | None:
    return next((sort for key, sort in _SORTS.items() if (key in data if isinstance(data, dict) else hasattr(data, key))), None)


ConstructionRule = Annotated[
    Annotated[ShapeRule, Tag("shape")]
    | Annotated[PositionRule, Tag("position")]
    | Annotated[WordsRule, Tag("words")]
    | Annotated[NounsRule, Tag("nouns")]
    | Annotated[IntentRule, Tag("intent")]
    | Annotated[TellingRule, Tag("telling")],
    Discriminator(_sort, custom_error_type="no_sort", custom_error_message=f"a construction has one of the keys {', '.join(_SORTS)}"),
]
