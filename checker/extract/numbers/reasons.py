"""Why a phrase that reads as a quantity makes no claim: it points at a moment, points back, says how often, or is a bare "one"."""

from __future__ import annotations

from checker.extract.nouns import singular
from checker.extract.numbers.lexicon import Words
from checker.extract.numbers.quantities import Quantity
from checker.extract.numbers.tokens import NONE, NUM, TENS, UNIT, Tokens

_NEAR = 7


def reason_for(tokens: Tokens, quantity: Quantity, first: int, last: int, loose: bool) -> str | None:
    """The reason to leave the quantity out of the claims, or None; tokens `[first, last)` are the phrase, `loose`: a qualifier stands at it."""
    if quantity.kind == "duration" and not quantity.compound and relative(tokens, first, last):
        return "relative time"
    if (
        quantity.kind in ("count", "fraction")
        and tokens.low[last] == "times"
        and tokens.low[quantity.first + 1 : quantity.first + 3] != ["out", "of"]
    ):
        return None if (loose and quantity.value > 20) or quantity.value > 1000 else "frequency"
    if quantity.kind == "duration" and quantity.value == 1 and _one_day(tokens, first, last):
        return "relative time"
    if quantity.kind != "count" or quantity.bare.vague:
        return None
    if _or_two(tokens, quantity):
        return "vague"
    if quantity.value == 1 and tokens.cls[last] == NUM and tokens.low[quantity.bare.first] == "one":
        return "single"  # "over one 12-year stretch"
    if quantity.value == 1 and tokens.low[quantity.bare.first] == "one" and one_of_them(tokens.low, quantity.bare.first):
        return None
    if loose:
        return "single" if quantity.value == 1 and tokens.low[first] in ("around", "about", "some") and not carries_toll(tokens, quantity) else None
    if quantity.value == 1 and tokens.low[quantity.bare.first] in ("one", "1"):
        return None if carries_toll(tokens, quantity) or _last_of_a_group(tokens, first, last) else "single"
    if _points_back(tokens, quantity, first, last):
        return "anaphoric"
    return None


def relative(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a duration points at a moment: "two weeks ago", "in the past two weeks", "ten days before the vote"."""
    lexicon = tokens.lexicon
    if tokens.low[first - 1] == "next" and tokens.low[first - 3] == "for":
        return False
    if tokens.low[first - 1] in ("for", "lasted", "took", "spent", "waited") and tokens.low[last] in ("before", "after", "until"):
        return False
    if tokens.low[first - 1] == "last" and tokens.low[first - 2] in _LASTS:
        return False  # "it would last six weeks"
    return any(_is(tokens, last, words) for words in lexicon.relative_after) or any(
        _is(tokens, first - len(words), words) for words in lexicon.relative_before
    )


_LASTS = frozenset("would will could can may might must should to not n't cannot did does only".split())


def _is(tokens: Tokens, at: int, words: Words) -> bool:
    return at >= 0 and tokens.low[at] == words[0] and tuple(tokens.low[at : at + len(words)]) == words


def _or_two(tokens: Tokens, quantity: Quantity) -> bool:
    """ "A coat or two" is no count; "Two, build the dam" numbers a point."""
    low, j = tokens.low, quantity.bare.first
    if low[j] == "two" and low[j - 1] == "or" and tokens.word(j - 2) and tokens.cls[j - 2] == NONE and not low[j - 2].endswith("s"):
        return not tokens.word(quantity.last) or low[quantity.last] in _BEHIND_OR_TWO
    if low[j] == "two" and low[j - 1] == "in" and (not tokens.word(quantity.last) or low[quantity.last] in ("by", "and", "with", "for", "when")):
        return True  # "cut in two"
    opens = j == 0 or (j == 1 and low[0] in ('"', "“", "'", "‘"))
    return opens and 0 < quantity.value < 10 and not quantity.bare.digits and low[j + 1] in (",", ":") and low[j + 2] not in _GOES_ON


_BEHIND_OR_TWO = frozenset("of in on from at to and more about for after before when later ago he she they we i it you the who".split())
_GOES_ON = frozenset(
    "including aged both all of two three four one five six and or who maybe if perhaps mostly most some many among ages each none others".split()
)
_ONLY = frozenset("only just for in least than another lasted exactly within after took about every".split())


def _one_day(tokens: Tokens, first: int, last: int) -> bool:
    """ "One day he left": the adverb, not the length of time."""
    if tokens.low[first] != "one" or tokens.low[first - 1] in _ONLY:
        return False
    return tokens.low[last - 1] in ("day", "night", "year", "week", "month", "weekend") and (
        first == 0
        or tokens.low[first - 1] in (",", '"', "“", "that", "and", "but", "could", "would", "should", "can", "will", "may", "might")
        or tokens.low[first - 1] in ("hope", "hopes", "hoped", "hoping", "dreams", "dream", "dreamed", "dreamt")
        or tokens.low[last] in (",", "he", "she", "they", "we", "i", "the", "soon")
    )


_SPEAKS = frozenset("said says told tells who asked wrote described recalled".split())


_BEHIND_A_SHOT = frozenset("at was is were had has rang hit struck went missed that which".split())
_BEFORE_A_SHOT = frozenset(
    "the have has had get gets fired fire fires firing heard hear hearing let took take taking with of only just got squeezed \" “ ' ‘".split()
)


def carries_toll(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether a bare "one" counts victims: "one person was killed", "killing one", "one dead"."""
    lexicon, low = tokens.lexicon, tokens.low
    first, last = quantity.first, quantity.last
    if quantity.compound or low[last] in ("of", "'s", "another", "or"):
        return False
    if low[last] == "shot" and (low[first - 1] in _BEFORE_A_SHOT or low[last + 1] in _BEHIND_A_SHOT):
        return False
    if low[first - 1] in _SUCH and low[first - 2] in _ARTICLES:
        return False  # "a later one cost six lives"
    if low[last] in ("more", "other", "additional"):
        last += 1
    reach = 2 * _NEAR + 4 if low[last] in lexicon.persons and low[last + 1] not in _SPEAKS else _NEAR + 2
    near = low[max(0, first - _NEAR) : first] + low[last : last + reach]
    if not any(word in lexicon.toll for word in near):
        return False
    behind = low[last : last + 3]
    behind[0] = singular(behind[0])  # "one men" is a slip, and a toll
    if low[first - 1] in lexicon.toll or (low[first - 1] in ("and", ",") and low[first - 2] in lexicon.toll):
        return True
    if behind[0] in lexicon.persons or behind[0] in lexicon.toll:
        return True
    if low[first - 1] in ("the", "this", "that", "which", "no", "each", "any", "every", "only", "by", "as", "than"):
        return False
    return any(word in lexicon.persons or word in lexicon.toll for word in behind[1:]) and any(
        word in lexicon.toll for word in behind + low[last + 3 : last + 6]
    )


_LIST = 30
"""How many tokens before the last of a list the group may be named."""
_BEHIND_A_GROUP = frozenset(", were was are is had have in at on from who".split())
_GOES_WITH = frozenset("was is in at from had has".split())


def _last_of_a_group(tokens: Tokens, first: int, last: int) -> bool:
    """ "Nine of the dead were cooks and one was a nurse", "of the injured, six are in Oro and one in Tarn": a list of the dead or hurt."""
    lexicon, low = tokens.lexicon, tokens.low
    if low[first - 1] not in ("and", ",", ";") or low[last] not in _GOES_WITH:
        return False
    before = range(max(0, first - _LIST), first - 1)
    groups = (low[k + 2] for k in before if low[k] == "of" and low[k + 1] in ("the", "those") and low[k + 3] in _BEHIND_A_GROUP)
    return any(word in lexicon.toll and singular(word) in lexicon.persons for word in groups) and any(tokens.cls[k] in _COUNTS for k in before)


_COUNTS = frozenset((NUM, UNIT, TENS))
_ARTICLES = frozenset(("a", "an", "the"))
_SUCH = frozenset("later earlier previous similar second third new recent separate different smaller larger bigger".split())
_THEM = frozenset("them whom those".split())
_THE = frozenset("the those these his her its their our my".split())
_IS = frozenset(
    "was is has had remains remained were being been later also then since reportedly apparently subsequently fatally critically seriously badly "
    "still now in listed reported very".split()
)
_FATES = frozenset(
    "killed pronounced missing critical injured wounded hurt hospitalized hospitalised airlifted arrested detained freed shot stabbed dead".split()
)
_OTHER_CLAUSE = _SPEAKS | frozenset("that which whose from believed described".split())
_BEFELL = frozenset("died dies succumbed perished drowned".split())
_MOVED = frozenset("taken transported rushed flown brought".split())
_BED = frozenset("hospital hospitals clinic custody".split())
_CLAUSE = 16
_LONGEST_NOUN = 6


def one_of_them(low: list[str], one: int) -> bool:
    """Whether the token `one` is that of "one of the men", and what befell him follows: "one of the men later died"."""
    if low[one + 1] != "of":
        return False
    words = low[one + 2 : one + _CLAUSE]
    if words[0] in _THEM:
        words = words[1:]
    elif words[0] in _THE:
        ends = (n for n in range(2, min(_LONGEST_NOUN, len(words))) if words[n] in _IS or words[n] in _BEFELL or not words[n].isalpha())
        end = next(ends, len(words))
        words = words[end:] if _OTHER_CLAUSE.isdisjoint(words[1:end]) else []
    else:
        return False
    if words[:1] == [","]:  # "one of the victims, a boy, is in critical condition"
        words = words[words.index(",", 1) + 1 :] if "," in words[1:] else []
    if words[:1] == ["fatally"] and not "".join(words[1:2]).isalpha():
        return True  # "five guards, one of them fatally"
    n = next((n for n, word in enumerate(words) if word not in _IS), len(words))
    if n == len(words):
        return False
    told = words[n]
    return told in _BEFELL or (n > 0 and (told in _FATES or (told in _MOVED and not _BED.isdisjoint(words[n:]))))


def _others_harmed(low: list[str], j: int, last: int) -> bool:
    """ "The other five were airlifted", "the other three victims are in stable condition", "the two other men were killed"."""
    if low[j] != "other":
        if low[j] != "the" or low[last] not in _OTHERS:
            return False
        last += 1
    words = low[last : last + _OTHERS_NEAR]
    at = next((n for n, word in enumerate(words) if word in _WERE or word in _CUT), len(words))
    told = next((word for word in words[at + 1 : at + 5] if word in _HARMED or word in _CUT), "")
    return told in _HARMED and words[at] in _WERE


_OTHERS = frozenset("other remaining surviving".split())
_OTHERS_NEAR = 20
_WERE = frozenset("were was are is have".split())
_CUT = frozenset((".", ";", "not", "n't", "while", "who", "when"))
_HARMED = frozenset(
    "killed injured wounded hurt hospitalized hospitalised rushed airlifted arrested detained transported hospital condition missing dead "
    "charged".split()
)
_TROOPS = frozenset("killed dead injured wounded missing hurt arrested".split())


def _points_back(tokens: Tokens, quantity: Quantity, first: int, last: int) -> bool:
    """ "The two men", "those two districts", "the other three", "the first two": small numbers behind a word that points."""
    low, lexicon = tokens.low, tokens.lexicon
    if quantity.value > lexicon.anaphora.largest or quantity.compound or not quantity.bare.whole:
        return False
    j = first - 1
    if _others_harmed(low, j, last):
        return False
    if low[last] in ("straight", "consecutive"):
        return False  # "the last six straight games"
    if low[j] in ("first", "last", "next", "other", "top", "final", "past", "same") and j > 0:
        return low[j] in ("other", "same", "first", "last", "next", "final") and low[j - 1] in (
            "the",
            "those",
            "these",
            "his",
            "her",
            "their",
            "its",
            "all",
        )
    if low[j] not in lexicon.determiners or j < 0:
        return False
    if quantity.value > 3 and low[j] == "the":
        return False
    if low[j] in ("all", "its") or low[last] in _TROOPS:
        return False
    behind = low[last : last + 4]
    if any(word in lexicon.unless_near for word in behind[:2]):
        return low[j] in ("those", "these", "whose") or (
            behind[0] in ("men", "women", "sides", "leaders", "countries", "nations") and not any(word in _TROOPS for word in behind)
        )
    return True
