"""The lexicon: the rules of `rules/figures/` laid out for looking up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checker.claim import Bound
from checker.extract.numbers import tokens as t
from checker.rulebook import Rulebook
from checker.rulebook.figures import (
    Ages,
    Anaphora,
    Contests,
    Currencies,
    Dates,
    FigureRule,
    Multiples,
    NotFigure,
    NumberWords,
    Qualifiers,
    RelativeTimes,
    Units,
)

Words = tuple[str, ...]
_CUT = re.compile(r"[0-9]+|[^\W\d_]+(?:'[^\W\d_]+)?|[^\s]")
SHAPES = "figures/none/shapes"
"""The rule that stands for names told by their shape, not by words: street addresses, models, callsigns."""
_CODE = re.compile(r"[A-Z]{3}")


def cut(phrase: str) -> Words:
    """A phrase of a rule, cut as `Tokens` cuts text."""
    return tuple(_CUT.findall(phrase.lower().replace("’", "'")))


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as its rule names it."""

    name: str
    kind: Literal["duration", "measure", "percent", "money"]
    rule: str
    glued: bool = False
    minor: bool = False
    physical: bool = False


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A phrase that loosens a number; `words` in text order."""

    words: Words
    bound: Bound
    strict: bool
    neutral: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that holds a number and is no figure; `at` is where in it the looked-up word stands."""

    words: Words
    at: int
    rule: NotFigure

    @property
    def beside(self) -> str:
        """A word next to the looked-up one, or that itself where it stands alone."""
        return self.words[self.at - 1] if self.at else self.words[:2][-1]


class Lexicon:
    """All tables of the number grammar, by lower-case word."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.classes: dict[str, int] = {"a": t.ARTICLE, "an": t.ARTICLE}
        self.values: dict[str, Fraction | int] = {"a": 1, "an": 1}
        self.suffixes: dict[str, int] = {}
        self.units: dict[str, list[tuple[Words, Unit]]] = {}
        self.unit_adjectives: frozenset[str] = frozenset()
        self.factors: dict[str, dict[str, float]] = {}
        self.symbols: dict[str, str] = {}
        self.dollars: dict[str, str] = {}
        self.codes: frozenset[str] = frozenset()
        self.money_before: dict[str, str] = {}
        self.money_adjectives: frozenset[str] = frozenset()
        self.of_country: dict[str, str] = {}
        self.before: dict[str, list[Qualifier]] = {}
        self.after: dict[str, list[Qualifier]] = {}
        self.after_noun: dict[str, list[Qualifier]] = {}
        self.unless_after: dict[str, frozenset[str]] = {}
        self.only_near: dict[str, frozenset[str]] = {}
        self.only_kinds: dict[str, frozenset[str]] = {}
        self.phrases: dict[str, list[Phrase]] = {}
        self.named_before: dict[str, NotFigure] = {}
        self.named_before_capital: dict[str, NotFigure] = {}
        self.named_after: dict[str, list[Phrase]] = {}
        self.named_after_capital: dict[str, NotFigure] = {}
        self.named_hyphen: dict[str, NotFigure] = {}
        self.named_within: dict[str, NotFigure] = {}
        self.line_openers: set[str] = set()
        self.named_by_shape = SHAPES in rulebook.figures
        self.multiples: frozenset[str] = frozenset()
        for rule in rulebook.figures.values():
            self._add(rule)
        self.beside_phrases = {word: frozenset(phrase.beside for phrase in phrases) for word, phrases in self.phrases.items()}
        self.numbers = frozenset(word for word, number in self.classes.items() if number in t.STARTERS) - {"a", "an"}
        for table in (self.before, self.after, self.after_noun):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry.words))
        for forms in self.units.values():
            forms.sort(key=lambda form: -len(form[0]))

    def _add(self, rule: FigureRule) -> None:
        match rule:
            case NumberWords():
                self._add_words(rule)
            case Qualifiers():
                self._add_qualifiers(rule)
            case Currencies():
                self._add_currencies(rule)
            case Units():
                self._add_units(rule)
            case NotFigure():
                self._add_none(rule)
            case Ages():
                self.ages = AgeWords.of(rule)
                self._class(rule.decades, t.DECADE)
            case Dates():
                self.dates = DateWords.of(rule)
            case RelativeTimes():
                self.relative_after = [cut(phrase) for phrase in rule.after]
                self.relative_before = [cut(phrase) for phrase in rule.before]
            case Contests():
                self.votes, self.scores, self.polls = frozenset(rule.votes), frozenset(rule.scores), frozenset(rule.polls)
                self.opinions = frozenset(rule.opinions)
            case Multiples():
                self.multiples, self.measured = frozenset(rule.after), frozenset(rule.measured)
                self._class(rule.words, t.FOLD)
                self.adverbs_of_number = frozenset(rule.words)
            case Anaphora():
                self.anaphora = rule
                self.determiners = frozenset(rule.determiners)
                self.unless_near, self.toll, self.persons = frozenset(rule.unless_near), frozenset(rule.toll), frozenset(rule.persons)

    def _class(self, words: Mapping[str, int] | Iterable[str], number: int) -> None:
        for word in words:
            self.classes[word] = number
            self.values[word] = words[word] if isinstance(words, Mapping) else 0

    def _add_words(self, rule: NumberWords) -> None:
        for words, number in (
            (rule.units, t.UNIT),
            (rule.tens, t.TENS),
            (rule.hundreds, t.HUNDRED),
            (rule.scales, t.SCALE),
            (rule.dozens, t.DOZEN),
            (rule.vague, t.VAGUE),
            (rule.denominators, t.DENOM),
        ):
            self._class(words, number)
        self._class(rule.few, t.FEW)
        self._class(rule.halves, t.HALF)
        self._class(rule.ordinals, t.ORDINAL)
        for glyph, ratio in rule.glyphs.items():
            self.classes[glyph] = t.GLYPH
            self.values[glyph] = Fraction(ratio)
        self.suffixes.update(rule.suffixes)
        for word, value in [*rule.units.items(), *rule.tens.items(), *rule.hundreds.items(), *rule.scales.items()]:
            if value > 1:
                self.classes[word + "fold"] = t.FOLD
                self.values[word + "fold"] = value

    def _add_qualifiers(self, rule: Qualifiers) -> None:
        neutral = rule.bound == "exact"
        for phrases, strict in ((rule.before, rule.strict), (rule.before_strict, True)):
            for phrase in phrases:
                entry = Qualifier(cut(phrase), rule.bound, strict, neutral, rule.id)
                self.before.setdefault(entry.words[-1], []).append(entry)
        for phrases, table in ((rule.after, self.after), (rule.after_noun, self.after_noun)):
            for phrase in phrases:
                entry = Qualifier(cut(phrase), rule.bound, rule.strict, neutral, rule.id)
                table.setdefault(entry.words[0], []).append(entry)
        for word, words in rule.only_near.items():
            self.only_near[word] = frozenset(words)
        for word, kinds in rule.only_kinds.items():
            self.only_kinds[word] = frozenset(kinds)
        for word, words in rule.unless_after.items():
            self.unless_after[word] = frozenset(words)

    def _add_currencies(self, rule: Currencies) -> None:
        self.dollars.update(rule.dollars)
        self.codes = frozenset(code for code in rule.currencies if _CODE.fullmatch(code))
        self.money_adjectives = frozenset(rule.adjectives)
        self.of_country.update(rule.of_country)
        for code, currency in rule.currencies.items():
            self.symbols.update(dict.fromkeys(currency.symbols, code))
            self.money_before.update(dict.fromkeys(currency.before, code))
            for words, minor in ((currency.words, False), (currency.minor, True)):
                for word in words:
                    self.units.setdefault(word, []).append(((word,), Unit(code, "money", rule.id, glued=len(word) == 1, minor=minor)))

    def _add_units(self, rule: Units) -> None:
        self.unit_adjectives |= frozenset(rule.adjectives)
        self.factors.update(rule.factors)
        glued = frozenset(rule.glued)
        for name, forms in rule.units.items():
            for form in (name, *forms):
                words = cut(form)
                self.units.setdefault(words[0], []).append((words, Unit(name, rule.kind, rule.id, glued=form in glued)))
        for form in rule.physical:
            words = cut(form)
            self.units.setdefault(words[0], []).append((words, Unit(form, rule.kind, rule.id, physical=True)))

    def _add_none(self, rule: NotFigure) -> None:
        for words, table in (
            (rule.before, self.named_before),
            (rule.before_capital, self.named_before_capital),
            (rule.after_capital, self.named_after_capital),
            (rule.hyphenated, self.named_hyphen),
            (rule.within_capital, self.named_within),
        ):
            for word in words:
                table[word.lower()] = rule
        for phrase in rule.after:
            words_cut = cut(phrase)
            self.named_after.setdefault(words_cut[0], []).append(Phrase(words_cut, 0, rule))
        self.line_openers.update(opener.lower() for opener in rule.line_openers)
        for phrase in rule.phrases:
            words_cut = cut(phrase)
            for at, word in enumerate(words_cut):
                if word[0].isdecimal() or word in self.classes or word in _NUMBERISH:
                    self.phrases.setdefault(word, []).append(Phrase(words_cut, at, rule))


_NUMBERISH = frozenset(
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen thirty forty fifty sixty seventy eighty ninety "
    "one two three four five six seven eight nine ten eleven twelve twenty half quarter zero hundred thousand million".split()
)


@dataclass(frozen=True, slots=True)
class AgeWords:
    """The words of the rule for ages."""

    person: frozenset[str]
    thing: frozenset[str]
    verbs: frozenset[str]
    before: frozenset[str]
    pronouns: frozenset[str]
    things: frozenset[str]
    rule: str

    @classmethod
    def of(cls, rule: Ages) -> AgeWords:
        """The rule's lists as sets."""
        return cls(
            frozenset(rule.person_nouns),
            frozenset(rule.thing_nouns),
            frozenset(rule.verbs),
            frozenset(rule.before),
            frozenset(rule.pronouns),
            frozenset(rule.things),
            rule.id,
        )


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of the rule for dates."""

    months: frozenset[str]
    weekdays: frozenset[str]
    clock: frozenset[str]
    year_before: frozenset[str]
    year_after: frozenset[str]
    dotted_before: frozenset[str]
    dotted_never: frozenset[str]

    @classmethod
    def of(cls, rule: Dates) -> DateWords:
        """The rule's lists as sets."""
        return cls(
            *map(frozenset, (rule.months, rule.weekdays, rule.clock, rule.year_before, rule.year_after, rule.dotted_before, rule.dotted_never))
        )
