"""What is counted: the head noun behind a figure, its modifiers, and the part of a population that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.article import Span
from checker.extract.language import Prose
from checker.extract.lexicon import EVENT, Lexicon
from checker.extract.nouns import singular
from checker.extract.phrases import Phrase

_SKIP = frozenset(
    "of the a an his her its their our other others more additional further about some these those this that them whom which each".split()
)
_OTHERS = frozenset("other others more another dead wounded injured missing most previous past last next first latest same less fewer".split())
_MODIFIER_ONLY = frozenset(("-", "\u2010", "\u2011", "'s", "\u2019s", "'", "\u2019"))


BARE = "bare"
"""What a narrow word is narrowed to where it takes a number without a noun: the town mourns nine."""


class Counted(NamedTuple):
    """Head noun (singular) with its modifiers, groups and population, and where the noun stands; `head` None where the figure stands alone.

    `joined`: nouns of other persons under the same number, "40 policemen and guides".
    """

    head: str | None
    modifiers: tuple[str, ...]
    population: str
    groups: frozenset[str]
    span: Span | None
    joined: tuple[str, ...] = ()

    @property
    def allows(self) -> frozenset[str]:
        """What a narrow word may be narrowed to: the noun or that there is none, its population, its groups."""
        return frozenset((self.head or BARE, self.population, *self.groups))


_PERSONS = frozenset(("person",))
THINGS = frozenset(("thing",))
_PERSON_ENDING = re.compile(
    r"[a-z]{2}(?:ists?|icians?|goers?|m[ae]n|women|workers?|fighters?|holders?|keepers?|students?|ians?|(?:[du]anese|inese|amese|alese|guese))$"
)

_NATION_ENDING = re.compile(r"[A-Z][a-z]{3,}(?:ans|is)$")
"""Of a name in the plural: "four Ecuadorans", "nine Omanis"."""

_NAMED = {False: frozenset[str](), True: frozenset(("place", "other"))}

_OLD = frozenset(("old", "olds"))
_OF_AGE = 18
"""Younger people are children."""
_DIGITS = 3
"""No age has more."""

NOTHING = Counted(None, (), "all", frozenset(), None)


def read_counted(prose: Prose, lexicon: Lexicon, first: int, last: int) -> Counted:
    """What the tokens `[first, last)` between a figure and the end of its noun phrase name."""
    lower = prose.lower
    words = [i for i in range(first, last) if lower[i] not in _SKIP and lower[i][0].isalpha()]
    if not words:
        return NOTHING
    if len(words) > 1:
        words = _to_plural(lexicon, lower, words)
    for size in (3, 2, 1):
        if len(words) >= size:
            phrase = " ".join(lower[words[-size] : words[-1] + 1])
            if size == 1 or phrase in lexicon.groups or phrase in lexicon.triggers:
                return _counted(prose, lexicon, words, size, phrase)
    return NOTHING


def _to_plural(lexicon: Lexicon, lower: list[str], words: list[int]) -> list[int]:
    """The words up to the plural that is counted, where a singular that counts nothing follows: "nine trucks crossing"."""
    if lower[words[-1]] in lexicon.groups or singular(lower[words[-1]]) != lower[words[-1]]:
        return words
    for n in range(len(words) - 1, 0, -1):
        noun = lower[words[n - 1]]
        if words[n] != words[n - 1] + 1:
            return words  # "sacks of millet"
        happens = any(found.sort == EVENT for found in lexicon.triggers.get(noun, ()))  # "27 deaths make it the worst raid"
        if (happens or noun in lexicon.groups) and singular(noun) != noun:
            return words[:n]
    return words


def mix(prose: Prose, lexicon: Lexicon, counted: Counted, others: Sequence[Phrase]) -> Counted:
    """What is counted where other noun phrases stand under the same number: no one part of a population, unless all name it."""
    nouns = [prose.lower[phrase.last - 1] for phrase in others]
    groups = [lexicon.groups.get(noun, _NAMED[False]) for noun in nouns]
    persons = "person" in counted.groups and any("person" in group for group in groups) and all("person" in group or not group for group in groups)
    if not persons or any(noun == singular(noun) for noun in nouns) or any(lexicon.classes.get(prose.lower[p.first]) == "D" for p in others):
        return counted
    same = all(lexicon.populations.get(noun, "all") == counted.population for noun in nouns)
    return counted if same else counted._replace(population="all", joined=tuple(nouns))


def read_predicate(prose: Prose, lexicon: Lexicon, at: int) -> Counted | None:
    """What the sentence says that a bare number are: "34 were children", "three of them were women"; None where it is no group of people."""
    lower = prose.lower
    at = _behind_whole(lower, at)
    if lower[at : at + 1] not in (["were"], ["are"]) or at + 1 >= len(lower):
        return None
    noun = lower[at + 1]
    population = lexicon.populations.get(noun)
    if not population or lower[at + 2 : at + 3] not in (["."], [","], [";"], ["and"], ['"'], ["\u201d"]):
        return None
    groups = lexicon.groups.get(noun) or _PERSONS
    return Counted(singular(noun), (), population, groups, Span(prose.starts[at + 1], prose.ends[at + 1]))


def _behind_whole(lower: list[str], at: int) -> int:
    """The token behind "of them", "of the dead", "of those killed" at token `at`; `at` itself where none of these stands there."""
    if lower[at : at + 1] != ["of"]:
        return at
    if lower[at + 1 : at + 2] in (["the"], ["those"]) and lower[at + 2 : at + 3] not in (["were"], ["are"]):
        return at + 3
    return at + 2


def _years_old(prose: Prose, at: int) -> int | None:
    """The age in "14-year-olds", where "olds" is token `at`."""
    four = prose.lower[max(at - 4, 0) : at]
    return int(four[0]) if four[1:] == ["-", "year", "-"] and four[0].isdecimal() and len(four[0]) <= _DIGITS else None


def _is_name(prose: Prose, words: list[int]) -> bool:
    """ "Half of Kolvar": a name in the singular, of which there are shares."""
    return prose.words[words[-1]][0].isupper() and not prose.lower[words[-1]].endswith("s") and prose.lower[words[0] - 1] == "of"


def _counted(prose: Prose, lexicon: Lexicon, words: list[int], size: int, phrase: str) -> Counted:
    head = words[-size:]
    if phrase in _OLD and (years := _years_old(prose, head[0])) is not None:
        aged = "".join(prose.lower[head[0] - 4 : head[0]]) + "old"
        young = "children" if years < _OF_AGE else "all"
        return Counted(aged, (), young, _PERSONS, Span(prose.starts[head[0] - 4], prose.ends[head[0]]))
    lead, _, noun = phrase.rpartition(" ")
    name = (lead + " " if lead else "") + singular(noun)
    before = [prose.words[i] for i in words[:-size] if prose.words[i] not in _MODIFIER_ONLY]
    population = lexicon.populations.get(phrase) or lexicon.populations.get(name)
    if not population:
        population = next((tag for w in reversed(before) if (tag := lexicon.populations.get(w.lower())) in ("children", "women", "police")), "all")
    groups = (
        lexicon.groups.get(phrase)
        or lexicon.groups.get(noun)
        or (_PERSONS if _PERSON_ENDING.search(noun) or _NATION_ENDING.match(prose.words[words[-1]]) else _NAMED[_is_name(prose, words)])
    )
    return Counted(
        name if name not in _OTHERS else None,
        tuple(before),
        population,
        groups,
        Span(prose.starts[head[0]], prose.ends[head[-1]]),
    )
