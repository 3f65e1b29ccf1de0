"""Two numbers that make one figure: ranges and vote splits; or none at all: scores. Shares ("one in four") are read by `shares`."""

from __future__ import annotations

from typing import Literal

from checker.extract.numbers import tokens as t
from checker.extract.numbers.quantities import Quantity, quantity_at, skip_money
from checker.extract.numbers.shares import Pair, share_at, share_of_noun
from checker.extract.numbers.tokens import DASHES, OLDEST, Tokens

_CHANGES = frozenset(
    "rose rise rises rising risen grew grow grows grown growing increase increases increased increasing fell fall falls fallen falling dropped "
    "drop drops dropping went go goes gone climbed climb climbs jumped jump jumps soared soaring surged surge declined decline declines "
    "decreased decrease reduced reduce reducing reduces cut cuts cutting raised raise raises raising lowered lower lowering changed change "
    "expanded expand expanding doubled tripled quadrupled slid slipped plunged shrank shrunk shrink swelled up down revised moved boosted boost "
    "narrowed widened advanced edged improved improving slashed trimmed dipped extended extend upgraded downgraded converted ballooned spiked "
    "tumbled climbing jumping soaring surging declining decreasing changing expanding slipping shrinking widening narrowing moving "
    "lower lowers heightened hiked hike trim slash push pushed pushes swell swells swelling double triple bring brought brings".split()
)
_SPREADS = frozenset("range ranges ranged ranging vary varies varied varying anywhere spanned spans spanning aged ages".split())


def pair_at(tokens: Tokens, one: Quantity, floor: int) -> Pair | None:
    """What the quantity `one` makes with the next one, or None where it stands alone."""
    j = one.last
    word = tokens.low[j]
    if word in DASHES and tokens.low[j + 1] in ("to", "or", "and") and tokens.glued(j) and not tokens.glued(j + 1):
        j, word = j + 1, tokens.low[j + 1]  # "18- to 24-year-olds"
    elif tokens.hyphen(j) and tokens.low[j + 1] == "to" and tokens.hyphen(j + 2):
        return _second(tokens, one, j + 3, "to", None)  # "a 5-to-4 decision"
    if tokens.word(j) and word not in ("to", "or", "and", "through"):
        return _over_word(tokens, one, word)
    if tokens.hyphen(j) and tokens.low[j + 1] == "in" and tokens.hyphen(j + 2):
        return share_at(tokens, one._replace(last=j + 1), j + 3)
    if tokens.hyphen(j) and tokens.low[j + 1] in tokens.lexicon.named_hyphen:
        return None
    if word == "—" and not tokens.glued(j):
        return None
    opened = _opener(tokens, one.first, floor)
    if word not in ("to", "or", "and", "through") and not tokens.dash(j) and not (word in DASHES and opened):
        return None
    if (word == "and" and not (opened and tokens.low[opened[0]] == "between")) or (word == "through" and not one.unit and not _of_ages(tokens, one)):
        return None
    if (one.compound and word in DASHES) or one.bare.vague or one.old:
        return None
    k = skip_money(tokens, j + 1)
    if tokens.low[k] in ("-", "−") and tokens.glued(k + 1) and not tokens.glued(k) and one.kind == "measure":
        k += 1
    if word == "to" and tokens.low[k] in ("about", "around", "nearly", "almost", "over", "perhaps", "maybe", "even", "as"):
        return None if not opened else _second(tokens, one, k + 1, word, opened)
    return _second(tokens, one, k, word, opened)


def _over_word(tokens: Tokens, one: Quantity, word: str) -> Pair | None:
    """What a quantity makes with another one over a word: "one in four", "one man in four", "133 votes to 71"."""
    if word in ("in", "out", "of"):
        return share_at(tokens, one)
    follows = tokens.low[one.last + 1]
    if follows in ("in", "out"):
        return share_of_noun(tokens, one)
    return _votes_to(tokens, one) if follows == "to" and word in tokens.lexicon.votes else None


def _second(tokens: Tokens, one: Quantity, k: int, word: str, opened: tuple[int, str] | None) -> Pair | None:
    if tokens.cls[k] not in t.STARTERS:
        return None
    two = quantity_at(tokens, k, one.unit if one.kind == "money" and one.first < one.bare.first else None)
    if (
        two is None
        or (two.bare.vague and not one.bare.vague)
        or (two.bare.fraction != one.bare.fraction and two.bare.fraction and one.value >= 1 and not one.bare.digits)
    ):
        return None
    if word in DASHES and not tokens.glued(k) and one.bare.digits != two.bare.digits:
        return None  # "Channel 12 - Five hurt": a dash between headlines
    joined = word in DASHES or word == "to"
    if joined and (opened is None or word in DASHES):
        contest = _contest(tokens, one, two)
        if contest and word == "to" and one.kind == "percent" and one.last > one.bare.last:
            return None  # "leads 57 percent to 33 percent": each with its own unit, and each a figure
        if contest:
            return Pair(contest, one.first, two.last, one, two)
    if not _one_kind(one, two):
        return None
    one = reach_back(one, two)
    if opened and opened[1] == "from" and _is_change(tokens, opened[0], one, two, word):
        return None
    if opened is None and not _is_range(tokens, one, two, word):
        return None
    return Pair("range", opened[0] if opened else one.first, two.last, one, two)


def _of_ages(tokens: Tokens, one: Quantity) -> bool:
    """ "Ages 22 through 51", "their ages range from 22 through 51"."""
    return one.value < OLDEST and not {"age", "ages", "aged"}.isdisjoint(tokens.low[max(0, one.first - 4) : one.first])


def _opener(tokens: Tokens, first: int, floor: int) -> tuple[int, str] | None:
    """The "between" or "from" before a quantity, over up to four words of a qualifier."""
    for j in range(first - 1, max(floor - 1, first - 5), -1):
        word = tokens.low[j]
        if word in ("between", "from"):
            return j, word
        if word not in tokens.lexicon.before and word not in _OF_AGES:
            return None
    return None


_OF_AGES = frozenset("the ages age of".split())


def _one_kind(one: Quantity, two: Quantity) -> bool:
    """Whether two quantities can be the ends of one range: of one kind, or the first one bare."""
    if one.kind == two.kind:
        return one.unit is None or one.unit == two.unit
    if one.kind in ("count", "fraction") and one.unit is None:
        return not one.bare.fraction or (one.value < two.value and two.kind not in ("percent", "money"))
    return two.unit is None and two.kind == "count" and one.kind == "money" and not two.bare.vague


def reach_back(one: Quantity, two: Quantity) -> Quantity:
    """Gives the first number the scale of the second where it lacks one: "5 to 10 million", but "550,000 to 1.1 million"."""
    scale = two.bare.scale
    if scale > 1 and one.bare.scale == 1 and one.value < two.bare.mantissa and one.value < 1000 and not one.bare.grouped:
        return one._replace(value=one.value * scale)
    return one


def _is_change(tokens: Tokens, at: int, one: Quantity, two: Quantity, word: str) -> bool:
    """ "Rose from 9 to 10" names two figures, "ranged from 5 to 10" one."""
    before = tokens.low[max(0, at - _FAR) : at]
    if word in DASHES:
        return False
    if any(w in _SPREADS for w in before[-4:]):
        return False
    if any(w in _CHANGES for w in before) or one.value >= two.value:
        return True
    return bool(one.bare.first - at > 2)


def _is_range(tokens: Tokens, one: Quantity, two: Quantity, word: str) -> bool:
    """Whether "A to B", "A-B" or "A or B" is a range without an opening word."""
    if one.value >= two.value:
        return False
    if word == "or":
        return two.value <= one.value * 3 + 1 and one.unit in (None, two.unit) and not one.bare.fraction
    if word == "and":
        return False
    if word == "to" and one.unit is not None and one.kind != "duration":
        near = tokens.low[max(0, one.first - 3) : one.first]
        if one.kind == "percent" and not _BEATEN.isdisjoint(tokens.low[max(0, one.first - _NEAR) : one.first]):
            return False  # "lost the island 36 percent to 51 percent"
        return near[-1:] == ["by"] or not any(w in _CHANGES for w in near)  # "cut by 5 percent to 15 percent"
    before = tokens.low[one.first - 1]
    vetted = before == "by" and two.kind == "count" and _CHANGES.isdisjoint(tokens.low[max(0, one.first - _NEAR) : one.first])
    return vetted or not (word == "to" and before in ("by", "from"))  # "heard by 30 to 35 guests", but "cut by 5 to 15"


def _contest(tokens: Tokens, one: Quantity, two: Quantity) -> Literal["votes", "score"] | None:
    """Votes and scores are plain whole numbers; which of the two, the words around say. Two shares of a hundred are a vote or a poll."""
    if one.kind == two.kind == "percent":
        return "votes" if _of_a_hundred(tokens, one, two) else None
    if one.kind != "count" or two.kind != "count" or one.bare.scale > 1 or two.bare.scale > 1 or one.bare.fraction or two.bare.fraction:
        return None
    if not (one.bare.whole and two.bare.whole) or one.compound:
        return None
    reach = _IN_ASIDE if tokens.dash(one.last) else _NEAR
    near = tokens.low[max(0, one.first - reach) : one.first] + tokens.low[two.last : two.last + 5]
    close = tokens.low[max(0, one.first - 3) : one.first] + tokens.low[two.last : two.last + 2]
    lexicon = tokens.lexicon
    falls = one.value >= two.value
    if one.value > 1000 and two.value > 1000 and not falls:
        return None
    if falls and (_of_a_poll(tokens, one, two) or _to_one(tokens, one, two)):
        return "votes"
    if any(w in lexicon.votes for w in near) and (falls or any(w in _VOTE_WORDS for w in close)) and (falls or two.value < 600):
        return "votes"
    if max(one.value, two.value) > 300:
        return None
    if falls or any(w in lexicon.scores for w in close):
        return "score"
    return None


_NEAR = 7
_FAR = 16
"""Tokens before "from" in which a verb may tell of a change: "raised the number of those killed in the village from 22 to 27"."""
_IN_ASIDE = 16
"""A count with a dash may stand far behind what was voted on: "superdelegates, who back the mayor 481-37"."""


def _of_a_poll(tokens: Tokens, one: Quantity, two: Quantity) -> bool:
    """ "Leads 48-44 among likely voters": two shares of a hundred, and a word of polls in the sentence."""
    if not 60 <= one.value + two.value <= 100:
        return False
    return not tokens.lexicon.polls.isdisjoint(tokens.low[max(0, one.first - 25) : two.last + 25])


def _of_a_hundred(tokens: Tokens, one: Quantity, two: Quantity) -> bool:
    """ "Leads 57 percent to 33 percent", "a 62%-32% divide": the larger share first, and nothing that fell from one to the other."""
    if one.value < two.value or one.value + two.value > 100:
        return False
    before = tokens.low[max(0, one.first - 5) : one.first]
    return tokens.low[one.first - 1] != "from" and not any(word in _CHANGES - _LEANS for word in before)


_BEATEN = frozenset("lost loses losing trails trailed trailing behind".split())
_LEANS = frozenset(("up", "down"))
"""Words of change that tell of standing too: "up 49 percent to 41 percent"."""


def _to_one(tokens: Tokens, one: Quantity, two: Quantity) -> bool:
    """ "By nearly 2-1, voters say": a ratio of those for and against."""
    if two.value != 1 or one.value > 20:
        return False
    lead = tokens.low[max(0, one.first - 4) : one.first]
    return "by" in lead and not tokens.lexicon.opinions.isdisjoint(tokens.low[max(0, one.first - 12) : two.last + 12])


_VOTE_WORDS = frozenset("vote voted votes ruled passed margin".split())


def _votes_to(tokens: Tokens, one: Quantity) -> Pair | None:
    """ "By 133 votes to 71"."""
    k = one.last + 2
    two = quantity_at(tokens, k) if tokens.cls[k] in (t.NUM, t.UNIT) else None
    plain = two is not None and all(q.kind == "count" and q.bare.whole and not q.compound for q in (one, two))
    return Pair("votes", one.first, two.last, one, two) if plain and two is not None else None
