"""Schema of `rules/topics/`: what figures of no toll measure, so that two reports on one happening can be held against each other."""

from __future__ import annotations

from pydantic import Field

from checker.rulebook.base import RuleFile


class TopicRule(RuleFile):
    """One file of `rules/topics/`: one thing for which several reports on a happening give a figure, such as the depth of a quake.

    Attributes:
        name: what the figure is of, in a story's name ("depth").
        kinds: kinds of figure that may measure it: count, measure, duration, money, percent, age.
        units: units that such a figure must have, by their singular names; empty: any, or none.
        roles: roles that such a figure must have; empty: any that is not compared by itself.
        counted: nouns of which the figure must count one, singular; empty: any, or none.
        before, after: phrases close before or close behind the figure, of which one is enough; both empty: none is asked for.
            `a|b` are alternatives, a word that ends in `*` is a beginning, `...` stands for up to five words.
        near: words anywhere in the sentence, of which one must be there; empty: none is asked for. Written as those of `before`.
        never: words in the figure's clause that make it a figure of something else ("aftershock"); written as those of `before`.
        grows: the figure grows from hour to hour, as a toll does, so that a later and higher one is no rival of an earlier one.
    """

    name: str
    kinds: list[str] = Field(default_factory=lambda: ["count"])
    units: list[str] = Field(default_factory=list)
    roles: list[str] = Field(default_factory=list)
    counted: list[str] = Field(default_factory=list)
    before: list[str] = Field(default_factory=list)
    after: list[str] = Field(default_factory=list)
    near: list[str] = Field(default_factory=list)
    never: list[str] = Field(default_factory=list)
    grows: bool = False
