"""Schema of `rules/figures/`: number words, qualifiers, currencies, units, ages, and what is no figure."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from checker.claim import Kind
from checker.rulebook.base import RuleFile, Strict

Words = list[str]


class NumberWords(RuleFile):
    """Words and letters that make numbers; a key is a word in lower case."""

    type: Literal["numbers"]
    units: dict[str, int] = Field(default_factory=dict, description="0 to 19")
    tens: dict[str, int] = Field(default_factory=dict, description="20 to 90")
    hundreds: dict[str, int] = Field(default_factory=dict, description="words for a hundred")
    scales: dict[str, int] = Field(default_factory=dict, description="words that multiply what stands before them")
    suffixes: dict[str, int] = Field(default_factory=dict, description="letters that multiply the digits they are glued to")
    dozens: dict[str, int] = Field(default_factory=dict, description="collectives that multiply: two dozen")
    vague: dict[str, int] = Field(default_factory=dict, description="plurals that name no number: dozens of")
    few: Words = Field(default_factory=list, description="vague words that count only before a scale: several hundred")
    halves: Words = Field(default_factory=list, description="words for one half")
    denominators: dict[str, int] = Field(default_factory=dict, description="third, quarters: to the number that divides")
    glyphs: dict[str, str] = Field(default_factory=dict, description="½ and its kin, as numerator/denominator")
    ordinals: Words = Field(default_factory=list, description="ordinal words that are no denominators")


class Qualifiers(RuleFile):
    """Words around a number that loosen it. `strict`: the number itself is left out ("more than 50" people are 51 or more)."""

    type: Literal["qualifiers"]
    bound: Literal["about", "at_least", "at_most", "exact"] = Field(description="what the words make of the number")
    strict: bool = Field(False, description="the number itself is left out")
    before: Words = Field(default_factory=list, description="right before the number")
    before_strict: Words = Field(default_factory=list, description="before a number that is itself left out: more than")
    after: Words = Field(default_factory=list, description="right behind the number")
    after_noun: Words = Field(default_factory=list, description="behind the number, or behind it and one noun")
    only_near: dict[str, Words] = Field(default_factory=dict, description="a qualifier that is one only with such a word shortly before it")
    only_kinds: dict[str, list[Kind]] = Field(default_factory=dict, description="a qualifier of these kinds of number only: near 10 percent")
    unless_after: dict[str, Words] = Field(default_factory=dict, description="a qualifier, and words before it that make it something else")


class Currency(Strict):
    """One currency: its signs, what may stand before the sign, its code's other forms, the words for it and for its hundredth."""

    symbols: Words = Field(default_factory=list, description="signs beside the number: $, €")
    before: Words = Field(default_factory=list, description="abbreviations before the number: Rs, RM")
    words: Words = Field(default_factory=list, description="its name: euro, euros")
    minor: Words = Field(default_factory=list, description="words for its hundredth: cents")


class Currencies(RuleFile):
    """Currencies by ISO 4217 code."""

    type: Literal["currencies"]
    currencies: dict[str, Currency] = Field(description="each by its ISO 4217 code")
    dollars: dict[str, str] = Field(default_factory=dict, description="what stands before a dollar sign, to the code")
    adjectives: Words = Field(default_factory=list, description="nationalities that may stand between number and currency word")
    of_country: dict[str, str] = Field(default_factory=dict, description="nationality and currency word, to the code")


class Units(RuleFile):
    """Units of one kind; each key is the unit's singular name, its list every other form."""

    type: Literal["units"]
    kind: Literal["duration", "measure", "percent"] = Field(description="the kind of figure that the units make")
    units: dict[str, Words] = Field(description="singular name, to every other form")
    glued: Words = Field(default_factory=list, description="forms that count only where glued to digits or before a stop: m, C")
    adjectives: Words = Field(default_factory=list, description="words that may stand between number and unit")
    physical: Words = Field(default_factory=list, description="rarer unit words, which the units library names")
    factors: dict[str, dict[str, float]] = Field(default_factory=dict, description="larger unit: smaller units in it")


class Ages(RuleFile):
    """How ages are told from durations."""

    type: Literal["ages"]
    person_nouns: Words = Field(description="nouns of people with an age: woman, toddler")
    thing_nouns: Words = Field(description="nouns of things with an age: church, tree")
    verbs: Words = Field(description="verbs before an age: aged, turned")
    before: Words = Field(description="words right before an age")
    after: Words = Field(description="words right behind an age")
    pronouns: Words = Field(description="pronouns whose number is an age: he is 34")
    things: Words = Field(description="pronouns of things whose number of years is an age: it, this")
    decades: dict[str, int] = Field(default_factory=dict, description="decades of a life in words, to their first year")


class Dates(RuleFile):
    """Dates, years and clock times."""

    type: Literal["dates"]
    months: Words = Field(description="names of months, short forms included")
    weekdays: Words = Field(description="names of days, short forms included")
    clock: Words = Field(description="what makes a clock time of the number before it")
    year_before: Words = Field(description="words before a number of four digits that make a year of it")
    year_after: Words = Field(description="words after it that make a count of it")
    ages: Words = Field(default_factory=list, description="words that make the age of something of a number of years")
    dotted_before: Words = Field(default_factory=list, description="words before a clock time that is written with a dot: at 13.20")
    dotted_never: Words = Field(default_factory=list, description="words shortly before those that make a price or a rate of such a number")


class RelativeTimes(RuleFile):
    """Durations that point at a moment: two weeks ago."""

    type: Literal["relative_times"]
    after: Words = Field(description="words behind a duration that point back or forth: ago")
    before: Words = Field(description="words before a duration that do: the past")


class Contests(RuleFile):
    """Pairs of numbers: vote splits, scores and odds."""

    type: Literal["contests"]
    votes: Words = Field(description="words that make votes of two numbers")
    scores: Words = Field(description="words that make a score of two numbers")
    polls: Words = Field(default_factory=list, description="words that make two percentages of a score")
    opinions: Words = Field(default_factory=list, description='words that make a ratio of those for and against of "by 2-1"')


class Multiples(RuleFile):
    """Multiples: threefold, three times as many."""

    type: Literal["multiples"]
    after: Words = Field(description="what stands behind the number: times as many, fold")
    words: dict[str, int] = Field(default_factory=dict, description="adverbs that are multiples where `measured` follows: twice the number")
    measured: Words = Field(default_factory=list, description="what stands behind 'twice the' where it compares: number, size, rate")


class Anaphora(RuleFile):
    """Numerals that point back: the two men."""

    type: Literal["anaphora"]
    determiners: Words = Field(description="words before a numeral that points back: the, those")
    largest: int = Field(description="the largest numeral that points back")
    unless_near: Words = Field(description="words nearby that make a figure of it all the same")
    toll: Words = Field(description="words that make a figure of a bare one")
    persons: Words = Field(description="nouns of people that such a numeral counts")


class NotFigure(RuleFile):
    """Numbers that name instead of counting.

    `before` words stand right before the number, `before_capital` likewise but only with a capital letter; `after` and `after_capital`
    right behind it; `phrases` hold the number; `hyphenated` words follow it behind a hyphen. A number above `largest` is not touched.
    """

    type: Literal["not_figure"]
    reason: str | None = Field(None, description="set where later steps want the phrase: it is kept, marked with this reason")
    before: Words = Field(default_factory=list, description="words right before the number")
    before_capital: Words = Field(default_factory=list, description="the same, with a capital only")
    after: Words = Field(default_factory=list, description="words right behind the number")
    after_capital: Words = Field(default_factory=list, description="the same, with a capital only")
    hyphenated: Words = Field(default_factory=list, description="words behind the number and a hyphen")
    phrases: Words = Field(default_factory=list, description="phrases that hold the number")
    within_capital: Words = Field(default_factory=list, description="capitalised words up to three words behind: 12 Elm Street")
    line_openers: Words = Field(default_factory=list, description="words that with a colon open a line of links to other pages: related, read more")
    largest: float | None = Field(None, description="a larger number is a figure all the same")


FigureRule = Annotated[
    NumberWords | Qualifiers | Currencies | Units | Ages | Dates | RelativeTimes | Contests | Multiples | Anaphora | NotFigure,
    Field(discriminator="type"),
]
