"""Whether "ten years old" says the age of a person or of a thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from checker.extract.numbers.quantities import Quantity
from checker.extract.numbers.tokens import Tokens


def old_kind(tokens: Tokens, quantity: Quantity) -> Literal["age", "duration"]:
    """Whether "... years old" says the age of a person or of a thing: by the noun behind it, else by the subject before it."""
    words = tokens.lexicon.ages
    if quantity.unit in ("decade", "century"):
        return "duration"
    if quantity.compound or (not tokens.low[quantity.bare.last].endswith("s") and quantity.bare.value != 1):
        return _kind_by_noun(tokens, quantity.last)
    if tokens.low[quantity.last - 1] == "age":
        return "age"
    low, behind = tokens.low, quantity.last + 1
    if low[quantity.first - 1] == "at" and low[quantity.last] == "," and (low[behind] in words.pronouns or tokens.capital(behind)):
        return "age"  # "At 61 years old, he sings"
    for j in range(quantity.first - 1, max(-1, quantity.first - 14), -1):
        word = low[j].partition("'")[0]
        if word in words.person or word in words.pronouns or word.removesuffix("s") in words.person:
            return "age"
        if (word == "that" and low[j - 1] in words.person) or (word == "other" and low[j - 1] == "the" and low[j + 1] in ("was", "is")):
            return "age"
        if word in words.things or word in words.thing:
            return "duration"
        if word in _NEW_SUBJECT:
            break
    return "age" if not _thing_subject(tokens, quantity.first) else "duration"


_NEW_SUBJECT = frozenset(("that", ";", ":", "said", "says", "reported", "reports", "told"))


def _kind_by_noun(tokens: Tokens, last: int) -> Literal["age", "duration"]:
    """The kind of "12-year-old" by the noun behind it; alone it is a person."""
    words = tokens.lexicon.ages
    for j in range(last, last + 4):
        word = tokens.low[j]
        noun = word.partition("'")[0]
        if noun in words.person:
            return "age"
        if noun in words.thing and not (noun == "home" and tokens.low[last + 1] == "alone"):
            of_place = noun == word and any(tokens.low[k] in words.person for k in _same_phrase(tokens, j + 1))
            return "age" if of_place else "duration"  # "a 24-year-old city resident", "a 17-year-old school football player"
        goes_on = word.endswith(("ing", "ed")) and tokens.low[j + 1] in _NOUN_OVER  # "the 15-year-old living at her home"
        if not word[:1].isalpha() or word in _NOUN_OVER or noun != word or goes_on:
            break
    return "age"


def _same_phrase(tokens: Tokens, at: int) -> Iterator[int]:
    """The next few tokens, as far as no small word or mark ends the noun phrase."""
    for k in range(at, at + _PHRASE):
        if not tokens.word(k) or tokens.low[k] in _NOUN_OVER:
            return
        yield k


_PHRASE = 3
_NOUN_OVER = frozenset(
    "who was is in of from to at on by with for and or but as his her their its the a an told said says has had were are that which into".split()
)


def _thing_subject(tokens: Tokens, first: int) -> bool:
    """Whether the subject before "is ten years old" is a common noun that is no person's ("the proposal is ...")."""
    j = first - 1
    while j > 0 and tokens.low[j] in _LINKS:
        j -= 1
    if tokens.capital(j) and j > 0:
        while tokens.capital(j - 1) and j > 1:
            j -= 1
        return tokens.low[j - 1] == "the" or tokens.low[j] == "the"
    return tokens.word(j)


_LINKS = frozenset(
    "is was are were be been being now only just already about almost nearly than more less over at least younger older turned 's some around "
    "up to as an estimated roughly".split()
)
