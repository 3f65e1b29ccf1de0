"""Schema of `rules/roles/`: the words that say what happened to what is counted."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from checker.rulebook.base import RuleFile

Tier = Literal["A", "B", "never"]
Nature = Literal["cumulative", "stock", "flow", "incident"]


class RoleRule(RuleFile):
    """One role: a lexicon, how it behaves over time, and who wants a source for it. Phrases of several words may stand wherever words may.

    The name of the role is the last part of the id. Verbs are given as lemmas, nouns in the singular.
    """

    tier: Tier = Field("never", description="how badly a figure of this role needs a source: A warning, B note")
    nature: Nature = Field("incident", description="cumulative: a toll that grows; stock: a present state; flow: per period; incident: one happening")
    compared: bool | None = Field(None, description="whether its figures are held against each other; by default where `nature` is given")
    people: bool = Field(
        False,
        description="it tells what became of people: bare numbers go on counting them ('five had been treated'), and those of one trade "
        "may be all ('six foremen were arrested')",
    )
    retold: bool | None = Field(
        None, description="whether a bare number beside words of telling counts it anew ('the union speaks of 14'); by default as `compared` says"
    )
    title: str | None = Field(None, description="the role in running text ('killed or missing'); its name with blanks by default")
    verbs: list[str] = Field(default_factory=list, description="what it is done to is counted: 'kill' - the blast killed 12, 12 were killed")
    intransitives: list[str] = Field(default_factory=list, description="who does it is counted: 'die', 'flee'")
    participles: list[str] = Field(default_factory=list, description="phrases that work like a participle: 'shot dead', 'taken hostage'")
    adjectives: list[str] = Field(default_factory=list, description="12 dead, 12 are dead, left 12 dead: 'dead', 'in custody'")
    nouns: list[str] = Field(default_factory=list, description="what it is called when it happens: 27 deaths, the death of 27 people")
    tolls: list[str] = Field(default_factory=list, description="nouns that have a number: a death toll of 27, the toll rose to 27")
    counted: list[str] = Field(default_factory=list, description="the counted noun alone gives the role, if nothing else does: 300 refugees")
    suffered: list[str] = Field(default_factory=list, description="nouns of what people suffer: three sustained wounds, two arrived with burns")
    unsure: list[str] = Field(default_factory=list, description="nouns that count like `nouns`, but only in an article that holds one of `signs`")
    unsure_verbs: list[str] = Field(default_factory=list, description="of the verbs: below 20 they need one of `signs` ('three men fled')")
    unsure_counted: list[str] = Field(default_factory=list, description="of `counted`: below 20 they need one of `signs` ('two gunmen')")
    signs: list[str] = Field(default_factory=list, description="words that make the unsure sure: 'cases' of a disease, not of a court")
    signed: list[str] = Field(
        default_factory=list, description="any words of the rule that count only in an article that holds one of `signs`, and then before others"
    )
    ordinary: list[str] = Field(
        default_factory=list, description="of the intransitives: everyday verbs, in the past alone and for the nouns of `narrow`: soldiers fell"
    )
    alone: list[str] = Field(
        default_factory=list, description="of the intransitives: those that say nothing with an object: 'they passed on', not 'passed on a note'"
    )
    largest: float | None = Field(None, description="no figure above this has the role: a quake has no magnitude of 40")
    strict: list[str] = Field(default_factory=list, description="of the verbs: the noun must be known and of `only` ('hit two cars', not 'hit two')")
    weak: list[str] = Field(default_factory=list, description="verbs or adjectives that any other word outranks: 'live', 'aboard'")
    narrow: dict[str, list[str]] = Field(
        default_factory=dict, description="verbs that give the role only to these nouns, populations or groups, or bare numbers: 'lose' - soldiers"
    )
    wider: dict[str, list[str]] = Field(
        default_factory=dict,
        description="nouns that a narrow verb takes besides in an article that holds one of `signs`: 'lose' - people, after a crash",
    )
    unclear: list[str] = Field(
        default_factory=list, description="verbs of other roles that leave open who died: their figure has this role if it holds some of the dead"
    )
    never: list[str] = Field(default_factory=list, description="counted nouns that cannot have the role: nobody rescues a body")
    spared: list[str] = Field(default_factory=list, description="counted nouns that `signed` verbs never speak of: a guard set free was no prisoner")
    frames: list[str] = Field(default_factory=list, description="phrases right before the figure that give the role: 'home to', 'a population of'")
    tails: list[str] = Field(default_factory=list, description="phrases right behind the figure that give the role: 'per 100,000'")
    around: dict[str, list[str]] = Field(
        default_factory=dict,
        description="words right before the figure, to phrases that follow within a few words: 'cost' nine men in Oro 'their lives'",
    )
    elegies: list[str] = Field(
        default_factory=list,
        description="words behind people, wherever in their sentence, that say it unsaid where the article holds one of `signs`: 'did not go home'; "
        "`a|b` are alternatives for one word",
    )
    places: list[str] = Field(default_factory=list, description="nouns of places: being or staying there gives the role (in hospital, at a shelter)")
    context: list[str] = Field(default_factory=list, description="words anywhere in the sentence that give the role to a bare percentage")
    hints: list[str] = Field(default_factory=list, description="like `context`, but weaker, and only in an article that holds one of `signs`")
    shares: list[str] = Field(default_factory=list, description="nouns a share of which has the role: 6 percent of revenue is money")
    kinds: list[str] = Field(default_factory=list, description="kinds of figure that have this role by themselves: money, duration")
    units: list[str] = Field(default_factory=list, description="units that give this role: kilometre, hectare")
    only: list[str] = Field(default_factory=list, description="noun groups that may be counted; empty: whatever has no group of its own, or persons")
    takes: list[str] = Field(default_factory=lambda: ["count"], description="kinds of figure that the lexicon may speak of")

    @cached_property
    def name(self) -> str:
        return self.id.rsplit("/", 1)[-1]

    @property
    def rivals(self) -> bool:
        """Whether figures of this role are held against each other."""
        return "nature" in self.model_fields_set if self.compared is None else self.compared

    @property
    def told_anew(self) -> bool:
        """Whether a bare number beside words of telling is another one for the figure told last: two sources' counts of one thing."""
        return self.rivals if self.retold is None else self.retold
