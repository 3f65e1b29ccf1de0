"""Schema of `rules/comparison/`: words beside a figure that set it apart from the other figures of its article."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from checker.rulebook.base import RuleFile

Mark = Literal[
    "added up", "aftermath", "against", "another figure", "another moment", "another week", "anybody", "buried", "carried", "coarse", "corner",
    "crowd", "degree", "digest", "doer", "doer apart", "doer by own hand", "doer counted", "doer killed", "doer taken in", "doers taken in",
    "earlier time", "elsewhen", "elsewhere", "entry", "feared", "first sight", "happening", "held", "hit", "introduced", "later", "later stage",
    "older version", "own men", "own side", "page label", "page rail", "people", "plural", "pregnant", "ranked", "round-up", "scattered", "seen",
    "several", "sheltered", "so far", "somebody", "step", "still there", "survived", "taken back", "taken back next", "teaser", "token",
    "unborn", "unnamed", "whoever", "wound",
]  # fmt: skip
Where = Literal["clause", "before", "after", "start"]


class ComparisonRule(RuleFile):
    """One file of `rules/comparison/`: one mark, and the words that give it.

    Attributes:
        mark: what the words say of the figure; the checks know what each mark means for a pair.
        where: in the figure's clause, in the part of it before or after the figure, or at the start of its sentence.
        words: phrases. `a|b` are alternatives, `...` up to two words, NUMBER a small number, HAPPENING a noun of the mark `happening`
            (HAPPENINGS its plural), DOER one of the mark `doer` (DOERS its plural, DOER'S its genitive).
        not_before: words right behind a phrase that make it say something else.
        not_after: words right before it that do so.
    """

    mark: Mark
    where: Where = "clause"
    words: list[str]
    not_before: list[str] = Field(default_factory=list)
    not_after: list[str] = Field(default_factory=list)
