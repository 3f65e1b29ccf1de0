"""Ratios: "threefold", "18-fold", "three times as many", "twice the number"."""

from __future__ import annotations

from checker.extract.numbers.quantities import Quantity, quantity_at
from checker.extract.numbers.tokens import Tokens


def multiple_at(tokens: Tokens, i: int) -> Quantity | None:
    """The quantity at token i, a ratio where it is one: "threefold", "18-fold", "three times as many"."""
    quantity = quantity_at(tokens, i)
    if quantity is None or quantity.kind not in ("count", "fraction"):
        return quantity
    j = quantity.last
    if tokens.low[j] in ("fold", "-") and tokens.low[j + (tokens.low[j] == "-")] == "fold":
        return quantity._replace(kind="fraction", last=j + 1 + (tokens.low[j] == "-"), rule="figures/multiples")
    if tokens.low[j] == "times" and _compares(tokens, j + 1) and quantity.value > 1:
        return quantity._replace(kind="fraction", last=j + 1, rule="figures/multiples")
    return quantity


_NOT_COMPARED = frozenset("other after her over under per never ever later earlier either whether together officer rather number".split())


def _compares(tokens: Tokens, j: int) -> bool:
    """Whether token j compares: "as", "more", "harder"."""
    word = tokens.low[j]
    return word in tokens.lexicon.multiples or (word.endswith("er") and word not in _NOT_COMPARED and len(word) > 4)


def measures(tokens: Tokens, j: int) -> bool:
    """Whether "twice" is a multiple, by what follows at token j: "as many", "the number of"."""
    low = tokens.low
    if low[j] == "as":
        return tokens.word(j + 1)
    at = j + 2 if low[j + 1].endswith("'s") else j + 1
    return (low[j] in ("the", "its", "their", "his", "her", "that") and low[at] in tokens.lexicon.measured) or low[j + 1] in tokens.lexicon.measured
