"""Schema of `rules/names/`: the words that names are made of, aliases, outlets, and the parties to conflicts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from checker.rulebook.base import RuleFile

WordClass = Literal["title", "female", "male", "particle", "body", "place", "demonym", "common", "role"]


class NameWords(RuleFile):
    """Words of one class.

    Attributes:
        of: title ("Gen."), female and male (given names), particle ("al", "van"), body (heads of bodies: "Ministry"), place, demonym,
            common (words that a capital at a sentence's start makes look like names), role (nouns of persons: "spokesman").
        words: as they stand in running text.
    """

    kind: Literal["words"]
    of: WordClass
    words: tuple[str, ...]


class Aliases(RuleFile):
    """Other names of people and bodies: canonical name -> the other forms in use."""

    kind: Literal["aliases"]
    of: Literal["person", "body"] = Field(description="whose names they are")
    names: dict[str, tuple[str, ...]] = Field(description="canonical name, to its other forms")


class Outlets(RuleFile):
    """News outlets and agencies: canonical name -> the other forms in use. Who is told, or cites, but seldom counts."""

    kind: Literal["outlets"]
    names: dict[str, tuple[str, ...]] = Field(description="canonical name, to its other forms")


class Parties(RuleFile):
    """Parties to one conflict: name of the party -> words whose presence in a source's name marks it as speaking for that party."""

    kind: Literal["parties"]
    conflict: str = Field(description="what the conflict is called")
    parties: dict[str, tuple[str, ...]] = Field(description="name of the party, to words in the names of its sources")


NameRule = Annotated[NameWords | Aliases | Outlets | Parties, Field(discriminator="kind")]
