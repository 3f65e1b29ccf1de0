"""The unit behind a number, and whether a word that looks like one is one here.

Rarer physical units are named by quantulum3 (MIT), on the cut-out phrase alone: it is slow on documents and takes dates and names for quantities,
so it sees nothing but "16 nanometers", and only where `rules/figures/measures.yml` lists the word among those that it knows and our own table
does not. Its answer counts only where it reads the same number as we do. Its classifier is never used. Answers are kept, and it is imported
with the first such phrase.
"""

from __future__ import annotations

import warnings
from dataclasses import replace
from functools import lru_cache

from checker.extract.numbers import tokens as t
from checker.extract.numbers.lexicon import Unit
from checker.extract.numbers.number import Number
from checker.extract.numbers.tokens import Tokens


def unit_at(tokens: Tokens, number: Number) -> tuple[Unit, int, bool] | None:
    """The unit behind a number, the token behind it, and whether a hyphen joins them."""
    j = number.last
    low, lexicon = tokens.low, tokens.lexicon
    if number.vague and low[j] == "of":
        found = match_unit(tokens, j + 1, number)
        return (*found, False) if found and found[0].kind in ("money", "duration", "measure") and not found[0].glued else None
    if tokens.dash(j):
        found = match_unit(tokens, j + 1, number, compound=True)
        if found:
            return (*found, True)
        if low[j + 1] == "magnitude":
            return Unit("magnitude", "measure", "figures/measures"), j + 2, True
        return None
    found = match_unit(tokens, j, number)
    if found:
        return (*found, False)
    if low[j] in lexicon.money_adjectives or low[j] in lexicon.unit_adjectives:
        return _behind_adjective(tokens, j, number)
    return None


def _behind_adjective(tokens: Tokens, j: int, number: Number) -> tuple[Unit, int, bool] | None:
    """Units behind one or two adjectives: "100 Chinese yuan", "two additional minutes"."""
    lexicon = tokens.lexicon
    for k in (j + 1, j + 2):
        found = match_unit(tokens, k, number)
        if found and not found[0].glued:
            wanted = lexicon.money_adjectives if found[0].kind == "money" else lexicon.unit_adjectives
            if found[0].kind in ("money", "duration") and all(word in wanted for word in tokens.low[j:k]):
                return (*found, False)
        if tokens.low[k] not in lexicon.money_adjectives and tokens.low[k] not in lexicon.unit_adjectives:
            return None
    return None


def match_unit(tokens: Tokens, j: int, number: Number, compound: bool = False) -> tuple[Unit, int] | None:
    """The unit that begins with token j and the token behind it; `compound`: a hyphen joins it to the number."""
    lexicon = tokens.lexicon
    if tokens.raw(j) in lexicon.codes:
        return Unit(tokens.raw(j), "money", "figures/currencies"), j + 1
    word = tokens.low[j]
    if word in lexicon.symbols and tokens.cls[j + 1] not in t.STARTERS:
        return Unit(lexicon.symbols[word], "money", "figures/currencies"), j + 1
    if word in ("rs", "rm", "rmb", "nis") and word in lexicon.money_before and tokens.capital(j):
        return Unit(lexicon.money_before[word], "money", "figures/currencies"), j + 1
    best: tuple[Unit, int] | None = None
    for words, unit in lexicon.units.get(tokens.low[j], ()):
        last = j + len(words)
        if tuple(tokens.low[j:last]) != words or not _fits(tokens, j, last, unit, number, compound):
            continue
        if (
            best is None
            or (last == best[1] and unit.kind == "money" and _pounds_are_money(tokens, j, number))
            or (last == best[1] and best[0].kind == "money" and not _pounds_are_money(tokens, j, number))
        ):
            best = unit, last
        if last < best[1]:
            break
    return best and (_by_the_hour(tokens, best[0], best[1]), best[1])


_HOURLY = {"kilometre": "kilometre per hour", "mile": "mile per hour"}
_ASIDE = 6
"""Within so many tokens a conversion in brackets ends."""


def _by_the_hour(tokens: Tokens, unit: Unit, last: int) -> Unit:
    """The unit itself, or that of a speed where "per hour" follows a conversion: "180 kilometres (112 miles) per hour", either of the two."""
    if unit.name not in _HOURLY or tokens.low[last] not in ("(", ")"):
        return unit
    closes = next((k for k in range(last, last + _ASIDE) if tokens.low[k] == ")"), None)
    if closes is None or tokens.low[closes + 1] not in ("per", "an") or tokens.low[closes + 2] != "hour":
        return unit
    return replace(unit, name=_HOURLY[unit.name])


def _pounds_are_money(tokens: Tokens, j: int, number: Number) -> bool:
    """ "361 million pounds" is money, "a 200-pound man" and "two pounds of meat" are weights."""
    return (
        number.scale >= 1000
        or tokens.low[j + 1] == "sterling"
        or tokens.low[j - 1] in ("british", "syrian", "egyptian", "lebanese", "sudanese", "irish")
    )


def _fits(tokens: Tokens, j: int, last: int, unit: Unit, number: Number, compound: bool) -> bool:
    """Whether a word that looks like a unit is one here."""
    word = tokens.low[j]
    glued = tokens.glued(j)
    if unit.glued:
        return _short_fits(tokens, j, last, unit, number, glued or compound)
    if glued and not compound and tokens.word(j) and tokens.word(last) and tokens.glued(last):
        return False
    if word in ("weekend", "night") and number.value > 1 and not compound:
        return False  # "the six weekend victims"
    if word in ("soles", "crown", "crowns", "kina", "tala", "lek", "colones", "kip"):
        return (number.value >= 10 or (word == "crowns" and not number.whole)) and (
            number.scale > 1 or tokens.low[j - 1] in tokens.lexicon.money_adjectives or word == "crowns"
        )
    if word == "won":
        return number.scale >= 1000 or tokens.low[j - 1] in ("korean", "south")
    if word == "second" and number.digits and number.value >= 5 and tokens.word(last) and not tokens.capital(last):
        return True  # "a 60 second ad"
    if word in ("lei", "lev", "dong", "rand"):
        return not tokens.capital(j) and (number.value >= 10 or glued)
    if word in ("second", "stone", "foot", "degree", "mark", "cup", "quarter", "fathom") and not compound:
        return number.value == 1 or word in ("cup", "foot", "degree") or glued or (number.digits and word != "second" and number.value < 1)
    if word in ("ft", "sec", "hr", "h", "min", "mt") and tokens.capital(j) and not glued:
        return False
    if word in ("sterling", "quid") and not compound:
        return number.scale > 1 or word == "quid"
    return True


def _short_fits(tokens: Tokens, j: int, last: int, unit: Unit, number: Number, joined: bool) -> bool:
    """One- and two-letter units: glued to digits, or spaced where nothing else is likely."""
    if not number.digits and not number.fraction and unit.name != "storey" and tokens.low[j] not in ("c", "f"):
        return False
    word, follows = tokens.low[j], tokens.low[last]
    if tokens.word(j) and tokens.word(last) and tokens.glued(last):
        return False
    if unit.name == "storey":
        return joined and tokens.low[j - 1] in ("-", "‐", "‑")
    if word in ("in", "ins"):
        return (joined and tokens.glued(j)) or (
            not tokens.word(last) and tokens.cls[last] == t.NONE and word == "in" and follows not in ('"', "“", "'")
        )
    if word in ("c", "f"):
        return tokens.raw(j) in ("C", "F") and follows not in ("-", "'s", "&") and not (tokens.word(last) and tokens.capital(last))
    if word in ("p", "¢"):
        return joined
    if word == "min":
        return joined or not tokens.word(last)
    if joined:
        return not (word == "g" and tokens.raw(j) == "G")
    if word == "t":
        return number.grouped
    return follows not in ("-", "&", "'") and (
        (word in ("mi", "ha", "g", "l", "m") and not tokens.capital(j)) or word in ("mb", "gb", "kb", "tb", "db", "hz")
    )


_NEAR = 1e-6


def physical_name(value: float, words: str) -> str | None:
    """The singular name of the unit in "`value` `words`", or None where quantulum3 reads another number or no unit."""
    return _ask(float(value), " ".join(words.split()).strip("-‐‑–—− "))


@lru_cache(maxsize=4096)
def _ask(value: float, words: str) -> str | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns that its classifier is not installed: it is not wanted
        from quantulum3 import classifier, parser

        classifier.USE_CLF = False
        found = parser.parse(f"{value:.6f} {words}")
    if len(found) != 1 or abs(found[0].value - value) > _NEAR * max(1.0, abs(value)):
        return None
    name = str(found[0].unit.name)
    return name if name and name != "dimensionless" else None
