"""Numbers that name instead of counting: weapons, flights, resolutions, addresses, telephone numbers, brands."""

from __future__ import annotations

import math

from checker.extract.numbers import tokens as t
from checker.extract.numbers.quantities import Quantity
from checker.extract.numbers.tokens import DASHES, Tokens
from checker.rulebook.figures import NotFigure

BY_SHAPE = NotFigure(id="figures/none/names", why="Told by its shape, not by a word of a rule.", type="not_figure")


def phrase_at(tokens: Tokens, i: int) -> tuple[int, NotFigure] | None:
    """The token behind the listed phrase that holds token i, and its rule."""
    for phrase in tokens.lexicon.phrases.get(tokens.low[i], ()):
        first = i - phrase.at
        last = first + len(phrase.words)
        if (
            first >= 0
            and tuple(tokens.low[first:last]) == phrase.words
            and not (tokens.hyphen(last) and phrase.words[-1] not in ("of", "zero", "half"))
        ):
            return last, phrase.rule
    return None


def named(tokens: Tokens, quantity: Quantity) -> NotFigure | None:
    """The rule that makes a name of a quantity by the words around it, or None."""
    lexicon, low = tokens.lexicon, tokens.low
    first, last = quantity.first, quantity.last
    if quantity.value == 0 and tokens.hyphen(quantity.bare.last):
        return BY_SHAPE
    if quantity.kind == "money" or quantity.kind == "percent" or quantity.old or quantity.bare.vague:
        return None
    if quantity.unit is None or quantity.unit in ("millimetre", "minute") or quantity.compound:
        rule = _behind(tokens, quantity)
        if rule:
            return rule
    if quantity.unit is not None or quantity.bare.grouped or quantity.bare.scale > 1 or quantity.bare.fraction:
        return None
    j = first - 1
    if (low[j] == "." and tokens.glued(j)) or (low[j] == "-" and tokens.glued(j)) or low[j] == "#":
        j -= 1
    word = low[j]
    rule = lexicon.named_before_capital.get(word)
    if rule and tokens.capital(j) and _within(rule, quantity) and not (tokens.titled and tokens.word(last) and not tokens.capital(last)):
        return rule
    rule = lexicon.named_before.get(word)
    if (
        rule
        and j >= 0
        and _within(rule, quantity)
        and (
            _stops(tokens, last)
            or (tokens.capital(last) and not tokens.titled)
            or (tokens.capital(j) and j > 0 and not tokens.titled)
            or low[first - 1] == "."
            or low[j - 1] in ("a", "an")
        )
    ):
        return rule
    if word == "of" and j > 1 and low[j - 1] in ("group", "gang") and tokens.capital(j - 1) and not tokens.titled:
        return BY_SHAPE
    if word in ("and", "or", ",", "to", "&") and _in_a_list(tokens, j, quantity):
        return lexicon.named_before.get(low[j - 2], None)
    if (
        low[j] in ("at", "outside")
        and tokens.capital(last)
        and tokens.word(last)
        and _stops(tokens, last + 1)
        and quantity.bare.digits
        and (not tokens.titled or quantity.value >= 1000)
    ):
        return BY_SHAPE
    return _address(tokens, quantity) or _model(tokens, quantity)


_VERBS = frozenset("was were are is have has had will would can could may might must should said say says".split())


def _model(tokens: Tokens, quantity: Quantity) -> NotFigure | None:
    """ "Voyager 2", "English 101": a small number between a capitalised word and no counted noun."""
    j = quantity.first - 1
    if (
        j < 1
        or not quantity.bare.digits
        or not quantity.bare.whole
        or quantity.value > 999
        or not tokens.capital(j)
        or not tokens.word(j)
        or tokens.titled
    ):
        return None
    if tokens.low[j] in tokens.lexicon.before or tokens.low[j] in _STOPS or (tokens.raw(j).isupper() and len(tokens.low[j]) > 5):
        return None
    last = quantity.last
    if tokens.dash(last) or "'" in tokens.low[j] or tokens.low[last] in _VERBS:
        return None
    if _stops(tokens, last) or tokens.capital(last):
        return BY_SHAPE
    return None


def _in_a_list(tokens: Tokens, j: int, quantity: Quantity) -> bool:
    """ "Sections 5 and 6": the second one is named by the same word."""
    return tokens.cls[j - 1] in (t.NUM, t.UNIT) and tokens.low[j - 2] in tokens.lexicon.named_before and _stops(tokens, quantity.last)


def _within(rule: NotFigure, quantity: Quantity) -> bool:
    return float(quantity.value) <= (rule.largest or math.inf)


_STOPS = frozenset(
    "of in on at to for from by with and or but as is was were are be has have had that which who when where while if than then so because "
    "before after since until during near under over about between into onto toward towards through against said says will would can could may might "
    "must should also not the a an his her its their this".split()
)


def _stops(tokens: Tokens, j: int) -> bool:
    """Whether no counted noun follows at token j."""
    return not tokens.word(j) or tokens.low[j] in _STOPS


def _behind(tokens: Tokens, quantity: Quantity) -> NotFigure | None:
    lexicon, low = tokens.lexicon, tokens.low
    j = quantity.bare.last
    if low[j] in DASHES and low[j] and tokens.hyphen(j):
        rule = lexicon.named_hyphen.get(low[j + 1])
        if rule:
            return rule
        j += 1
    for phrase in lexicon.named_after.get(low[j], ()):
        if low[j] == "block" and j > quantity.bare.last:
            continue  # "a 15-block walk"
        if tuple(low[j : j + len(phrase.words)]) == phrase.words and _within(phrase.rule, quantity):
            return phrase.rule
    rule = lexicon.named_after_capital.get(low[j])
    return rule if rule and tokens.capital(j) and _within(rule, quantity) else None


def _address(tokens: Tokens, quantity: Quantity) -> NotFigure | None:
    """ "12 Elm Street", "10 Downing St": a number, up to three capitalised words, and one that names a way; and zip codes."""
    j = quantity.last
    if not quantity.bare.digits or not quantity.bare.whole:
        return None
    if (
        10000 <= quantity.value <= 99999
        and len(tokens.low[j - 1]) == 5
        and len(tokens.low[j - 2]) == 2
        and tokens.raw(j - 2).isupper()
        and tokens.low[j - 3] in (",", ".")
    ):
        return BY_SHAPE
    for k in range(j, j + 4):
        if not tokens.capital(k) and tokens.cls[k] != t.NUM:
            return None
        rule = tokens.lexicon.named_within.get(tokens.low[k])
        if rule and k > j and _within(rule, quantity):
            return rule
        if tokens.glued(k + 1) and tokens.low[k + 1] in (",", "'"):
            return None
    return None


def proper_name(tokens: Tokens, i: int) -> bool:
    """Whether a number word with a capital stands inside a name: Three Mile Island, Group of Seven; headlines and sentence openings are free."""
    if not tokens.capital(i) or i == 0 or not tokens.word(i - 1) or tokens.titled:
        return False
    if tokens.cls[i] == t.ARTICLE:
        return False
    return not tokens.raw(i).isupper()


def word_behind_hyphen(tokens: Tokens, i: int) -> bool:
    """Whether a number word ends a compound: "high-five", "top-ten"."""
    return (
        i > 1
        and tokens.low[i - 1] in "-‐‑"
        and tokens.hyphen(i - 1)
        and tokens.word(i - 2)
        and tokens.cls[i - 2] == t.NONE
        and tokens.low[i - 2] not in ("a", "an")
    )
