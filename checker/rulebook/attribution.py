"""Schema of `rules/attribution/`: cues, constructions and source types."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from checker.claim import SourceType
from checker.rulebook.base import RuleFile

CueKind = Literal["speech", "estimate", "document", "perception", "hearsay", "legal"]
Shape = Literal[
    "subject-verb",
    "verb-subject",
    "agent",
    "according-to",
    "noun-of-source",
    "in-document",
    "colon",
    "dash",
    "hearsay",
    "legal",
    "description",
    "same-quotation",
    "same-subject",
    "same-poll",
]


class CueRule(RuleFile):
    """One kind of cue.

    Attributes:
        verbs: lemmas of saying that hardly mean anything else ("say", "warn").
        clausal: lemmas that attribute only with a that-clause, a quotation, a colon, or set off by a comma ("signal that", "..., she adds").
        objects: lemmas that also take what was counted as their object ("report 12 deaths", "estimate the cost at").
        findings: lemmas that attribute only where a document or data is the subject, or a that-clause follows ("the poll shows").
        intents: lemmas of wanting and planning, which attribute what is wanted ("plans to hire 40", "demanded a raise of 5 percent").
        arrests: lemmas that attribute whom officers of the law hold, and nothing else ("police have detained 12 men").
        frames: lemmas that attribute only with one of these words behind them ("identified ... as", "revised the toll").
        nouns: heads of noun cues ("estimate", "tally", "report").
        adverbs: words that attribute to nobody in particular ("reportedly").
        passives: participles that with a form of "be" attribute to nobody in particular ("is thought to").
        impersonal: participles that do so behind "it is" and before "that" ("it was gathered that").
        lures: a cue followed by one of these words is none ("claimed ... lives").
    """

    kind: Literal["cues"]
    cue: CueKind = Field(description="what the words do: say, estimate, cite a document ...")
    verbs: tuple[str, ...] = ()
    clausal: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    intents: tuple[str, ...] = ()
    arrests: tuple[str, ...] = ()
    frames: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    nouns: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    passives: tuple[str, ...] = ()
    impersonal: tuple[str, ...] = ()
    lures: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class ShapeRule(RuleFile):
    """One construction: how a cue and a source stand together, which part of the sentence it governs and what stops it.

    Attributes:
        shape: the construction, as `checker.extract.attribution` knows it.
        opens: the words (or word sequences) that open it, where it has words of its own.
        stops: words at which its scope ends.
        enabled: false switches it off.
    """

    kind: Literal["construction"]
    shape: Shape
    opens: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    enabled: bool = True


class SourceRule(RuleFile):
    """Nouns that name a source of one type.

    Attributes:
        source_type: the type of a source whose head is one of `nouns`.
        nouns: singular heads; plurals are formed.
    """

    kind: Literal["sources"]
    source_type: SourceType
    nouns: tuple[str, ...]


class WordsRule(RuleFile):
    """Word classes that bound a noun phrase; `words` by class name."""

    kind: Literal["words"]
    words: dict[str, tuple[str, ...]]


AttributionRule = Annotated[CueRule | ShapeRule | SourceRule | WordsRule, Field(discriminator="kind")]
