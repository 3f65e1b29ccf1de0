"""Qualifiers before and behind a number, and the bound they set."""

from __future__ import annotations

from typing import NamedTuple

from checker.claim import Bound
from checker.extract.numbers.lexicon import Qualifier
from checker.extract.numbers.quantities import Quantity
from checker.extract.numbers.tokens import Tokens

_MOST = 4
NEAR = 16
"""A word that makes "passed 850,000" a qualifier stands within so many tokens before it."""


class Loosened(NamedTuple):
    """What the words around a quantity do to it: tokens `[first, last)` with them, the bound, whether the number itself is left out."""

    first: int
    last: int
    bound: Bound
    strict: bool
    rules: tuple[str, ...]


def loosen(tokens: Tokens, first: int, last: int, floor: int, kind: str) -> Loosened:
    """Reads the qualifiers around tokens `[first, last)`; none is looked for before token `floor`."""
    start, found = _before(tokens, first, floor, kind)
    end, behind = _behind(tokens, last)
    both = [*found, *behind]
    if not both:
        bound, rules = _estimated(tokens, first, floor)
        return Loosened(first, last, bound, False, rules)
    firm = [entry for entry in both if entry.bound != "about"]
    chosen = (firm or both)[0]
    if chosen.strict and chosen.bound == "at_least" and _denied(tokens, start):
        return Loosened(start, end, "at_most", False, tuple(entry.rule for entry in both))
    return Loosened(start, end, chosen.bound, chosen.strict, tuple(entry.rule for entry in both))


def _before(tokens: Tokens, first: int, floor: int, kind: str) -> tuple[int, list[Qualifier]]:
    """Qualifiers before a quantity, outermost first, and where they begin."""
    found: list[Qualifier] = []
    at = start = first
    neutral = 0
    while len(found) < _MOST and neutral < 3:
        entry = qualifier_ending_at(tokens, at, floor, kind)
        if entry is None:
            break
        at -= len(entry.words)
        if entry.neutral:
            neutral += 1
            continue
        found.insert(0, entry)
        start = at
    return start, found


def qualifier_ending_at(tokens: Tokens, at: int, floor: int, kind: str) -> Qualifier | None:
    """The longest qualifier that ends right before token `at` and begins no earlier than token `floor`, or None."""
    entries = tokens.lexicon.before.get(tokens.low[at - 1])
    if not entries or at - 1 < floor:
        return None
    for entry in entries:
        begin = at - len(entry.words)
        if begin < floor or tuple(tokens.low[begin:at]) != entry.words:
            continue
        key = " ".join(entry.words)
        if tokens.low[begin - 1] in tokens.lexicon.unless_after.get(key, ()) and begin > floor:
            continue
        kinds = tokens.lexicon.only_kinds.get(key)
        if kinds and kind not in kinds:
            continue
        near = tokens.lexicon.only_near.get(key)
        if near and near.isdisjoint(tokens.low[max(0, floor, begin - NEAR) : begin]):
            continue
        if key in _AROUND_SOMEBODY and tokens.low[at] in ("a", "an", "the") and "old" in tokens.low[at : at + 7]:
            continue  # "his arms around a 9-year-old"
        if key == "~" and begin == 0 and not tokens.glued(at):
            continue  # the mark of a list
        if kind == "duration" and key in _PREPOSITIONS and tokens.low[at] in ("a", "an") and tokens.hyphen(at + 2):
            continue  # "under a five-year contract"
        led = tokens.low[begin - 1]
        if key == "over" and kind == "duration" and led not in _OVER_DURATION and not led.endswith("'s"):
            continue
        return entry
    return None


_AROUND_SOMEBODY = frozenset("around about over".split())
_OVER_DURATION = frozenset(
    "for lasted took takes lasting in of just well is was to after spent been little or and nearly slightly jailed with than worked a an the his her "
    "their its".split()
)
_PREPOSITIONS = frozenset(("under", "over", "below", "above"))


def _behind(tokens: Tokens, last: int) -> tuple[int, list[Qualifier]]:
    """A qualifier right behind a quantity, or behind it and one noun (which stays out of the phrase)."""
    low = tokens.low
    j = last + 1 if low[last] == "-" and low[last + 1] in ("plus", "odd", "ish") else last
    for entry in tokens.lexicon.after.get(low[j], ()):
        words = entry.words
        if words[0] == "-":
            continue
        if words == ("max",) and tokens.capital(j) and not tokens.raw(j).isupper():
            continue  # "30-year-old Max Carl"
        if words[-1] == "up" and low[j + len(words)] == "to":
            continue  # "for the nine and up to 60 others"
        if (
            tuple(low[j : j + len(words)]) == words
            and low[j + len(words)] != "than"
            and not (words == ("plus",) and (low[j + 1][:1].isdecimal() or low[j + 1] == "or"))
        ):
            return j + len(words), [entry]
    for at in (last, last + 1, last + 2):
        if at > last and not tokens.word(at - 1):
            break
        comma = 1 if low[at] == "," else 0
        for entry in tokens.lexicon.after_noun.get(low[at + comma], ()):
            end = at + comma + len(entry.words)
            if (
                tuple(low[at + comma : end]) == entry.words
                and low[end] != "than"
                and (entry.words[0] == "or" or (not tokens.word(end) and not low[end][:1].isdecimal()))
            ):
                return (last if at > last or comma else end), [entry]
    return last, []


_NOT = frozenset(
    "not isn't aren't wasn't weren't won't can't cannot couldn't wouldn't don't doesn't didn't never without haven't hasn't hadn't n't".split()
)
_DENIABLE = frozenset("more higher greater larger above over beyond".split())
_NOBODY = frozenset("no nobody none neither".split())
_NOT_SO = frozenset(("only", "just", "merely", "because", "by"))
_CLAUSES = frozenset("and as but while when after before that though although so".split())
_BESIDE = frozenset(("with", "of", "in", "at", "for", "to"))
_DENIED_NEAR = 6
_NOBODY_NEAR = 9
"""A subject that nobody is may stand farther off than a verb that is denied."""


def _denied(tokens: Tokens, first: int) -> bool:
    """ "They will not send more than 20 boats", "no rival scored higher than 3%": denied, a floor is a ceiling."""
    low = tokens.low
    if low[first] not in _DENIABLE:
        return False
    for j in range(first - 1, max(-1, first - _NOBODY_NEAR), -1):
        if not tokens.word(j):
            return False
        if low[j] in _CLAUSES:
            return False  # "no help came and more than 40 people drowned"
        if low[j] in _NOT and first - j < _DENIED_NEAR:
            return _NOT_SO.isdisjoint(low[j + 1 : first])
        if low[j] in _NOBODY:
            return first - j > 1 and low[j - 1] not in _BESIDE  # "with no water more than 40 patients died"
    return False


_COSTS = frozenset(
    "cost costs value price toll damage damages losses loss worth total population budget fortune profit revenue crowd audience bill".split()
)


def _estimated(tokens: Tokens, first: int, floor: int) -> tuple[Bound, tuple[str, ...]]:
    """ "An estimated cost of $2 million" loosens the sum, though it stands apart from it."""
    low = tokens.low
    if low[first - 1] == "of" and low[first - 2] in _COSTS and low[first - 3] in ("estimated", "approximate") and first - 3 >= floor:
        return "about", ("figures/qualifiers/about",)
    return "exact", ()


def allowed(quantity: Quantity, value: float, bound: Bound, strict: bool, vague_to: float = 20.0) -> tuple[float | None, float | None]:
    """What the words allow, inclusive; None is open (Contract 1). "More than 50" people are 51 or more."""
    step = 1 if strict and quantity.kind == "count" and value == int(value) else 0
    match bound:
        case "exact":
            return value, value
        case "about":
            low, high = sorted((value * 0.9, value * 1.1))
            return round(low, 9), round(high, 9)
        case "at_least":
            return value + step, None
        case "at_most":
            return None, value - step
        case _:
            return value, value * vague_to
