"""Ages of people, told from plain numbers."""

from __future__ import annotations

from itertools import takewhile

from checker.claim import Figure
from checker.extract.numbers import tokens as t
from checker.extract.numbers.apposition import GROUPS, PLURALS, in_apposition
from checker.extract.numbers.decades import WHOSE
from checker.extract.numbers.lending import no_noun
from checker.extract.numbers.quantities import Quantity
from checker.extract.numbers.tokens import OLDEST, Tokens


def age_context(tokens: Tokens, quantity: Quantity, first: int, bound: str) -> tuple[int, int] | None:
    """The tokens `[first, last)` of the age that a plain number is by its place, or None; `first` opens its qualifiers.

    "Nora Lind, 34,", "(34)", "aged 7", "age 87", "she is 30", "children under five", "in their 20s" (see `decade_of_life`).
    """
    if quantity.kind != "count" or quantity.compound or quantity.bare.scale > 1 or not 0 < quantity.value <= OLDEST or quantity.bare.fraction:
        return None
    low, words = tokens.low, tokens.lexicon.ages
    before, last = low[first - 1], quantity.last
    if before in words.before and not (before == "age" and low[first - 2] in ("ice", "bronze", "stone")):
        return first - 1, last
    if before in (":", ",") and low[first - 2] in ("age", "ages") and no_noun(tokens, last):
        return first, last  # not "told by age: 19 men were over 60"
    if before == "(" and low[first - 2] == "age" and low[last] == ")":
        return first, last  # "their average age (61)"
    if before == "of" and low[first - 2] == "age":
        return (first - 3 if low[first - 3] == "the" else first - 2), last
    if before in ("is", "no") and low[first - 2] == "age":
        return first, last
    if _given_as(tokens, first, last) or _of_that_age(tokens, first, last) or _age_limit(tokens, first, last):
        return first, last
    if low[last] in ("years", "months") and low[last + 1] == "old":
        return None
    if not quantity.bare.whole:
        return None
    if (
        _over_or_under(tokens, first, last)
        or in_apposition(tokens, first, last)
        or _predicate(tokens, first, last)
        or _of_persons(tokens, first, last, bound)
    ):
        return first, last
    return None


def of_infant(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether months or weeks are an age: "Mia, 14 months, was found", "a baby of five months"."""
    if quantity.unit not in ("month", "week") or quantity.compound:
        return False
    first, last, low = quantity.first, quantity.last, tokens.low
    if low[first - 1] == "of":
        return low[first - 2] in _INFANTS
    named = tokens.capital(first - 2) or low[first - 2] in _INFANTS
    return named and low[first - 1] == low[last] == "," and low[first - 3] not in _PLACING and in_apposition(tokens, first, last)


_INFANTS = frozenset("baby infant child boy girl toddler son daughter newborn grandson granddaughter".split())
_PLACING = frozenset("in at from near to of since until".split())


def _given_as(tokens: Tokens, first: int, last: int) -> bool:
    """ "His age was given as 17", "their ages were put at 20 and 31"."""
    low = tokens.low
    if low[first - 1] not in ("as", "at") or not _stops_here(tokens, last):
        return False
    return any(low[k] in ("age", "ages") and (low[k + 1] in _GIVEN or low[k + 1] == "of") for k in range(max(0, first - _GIVEN_NEAR), first - 1))


_GIVEN = frozenset("was were is given put listed reported".split())
_GIVEN_NEAR = 6


def _of_that_age(tokens: Tokens, first: int, last: int) -> bool:
    """ "A boy of 14", "old men of 80": a person, not a crew, in the singular unless young or old."""
    low = tokens.low
    noun = low[first - 2]
    acts = (low[last].endswith("ed") or low[last] in _BEFELL) and low[first - 3] in ("a", "an")  # "a widow of 88 handed over"
    if low[first - 1] != "of" or first < 3 or not (acts or _stops_here(tokens, last)) or (noun in _KIN and tokens.cls[first] != t.NUM):
        return False  # "a grandfather of three"
    if tokens.low[first].isdecimal() and int(tokens.low[first]) < _PARENTS.get(noun, 0):
        return False  # "a grandmother of 11"
    if noun in tokens.lexicon.ages.person and (noun not in PLURALS and not noun.endswith("s")):
        return True
    return noun.removesuffix("s") in tokens.lexicon.ages.person and low[first - 3] in ("old", "young", "elderly", "grown")


def _age_limit(tokens: Tokens, first: int, last: int) -> bool:
    """ "Lower the voting age to 16", "raise the retirement age from 65 to 67"."""
    low = tokens.low
    if low[first - 1] not in ("to", "from", "at", "of") or not _stops_here(tokens, last):
        return False
    begin = max(0, first - _LIMIT_NEAR)
    return any(
        low[k] == "age" and (low[k - 1] in _LIMITS or (low[k - 1] == "the" and low[k + 1] in ("at", "for", "from"))) for k in range(begin, first)
    )


def _over_or_under(tokens: Tokens, first: int, last: int) -> bool:
    """ "Three of the dead were under 18", "most of the guests were over 70"."""
    low, lexicon = tokens.low, tokens.lexicon
    if low[first] not in ("under", "over") or low[first - 1] not in ("were", "are") or not _stops_here(tokens, last):
        return False
    clause = takewhile(lambda k: low[k] not in (",", ";"), range(first - 2, max(0, first - _LIMIT_NEAR) - 1, -1))
    persons = any(low[k] in lexicon.ages.person or low[k] in lexicon.toll or low[k] in ("them", "whom", "those") for k in clause)
    return persons or tokens.cls[first - 2] in (t.NUM, t.UNIT)


def _stops_here(tokens: Tokens, last: int) -> bool:
    """Whether no noun that could be counted follows."""
    return not tokens.word(last) or tokens.low[last] in _AFTER_AGE or tokens.low[last] in _VERBS_BEHIND


_BEFELL = frozenset("hit shot hurt struck found left died lost".split())
_PARENTS = {"mother": 18, "father": 18, "mum": 18, "mom": 18, "dad": 18, "parent": 18, "grandmother": 36, "grandfather": 36, "grandparent": 36}
"""The age below which nobody is one, so that the number is of children."""
_KIN = frozenset("father mother grandfather grandmother parent grandparent dad mom mum widow widower husband wife veteran".split())
_LIMIT_NEAR = 13
_LIMITS = frozenset(
    "voting retirement pension pensionable drinking marriage school leaving working minimum maximum legal consent driving state".split()
)
_VERBS_BEHIND = frozenset(
    "were are have had has was is to from for of will who whose could can may must should would seem seemed appear appeared tend tended say "
    "said get got do did vote live be".split()
)


def _predicate(tokens: Tokens, first: int, last: int) -> bool:
    """ "She is 30", "he turned 18", "will be 30", "died at 87"."""
    low, words = tokens.low, tokens.lexicon.ages
    j = first - 1
    if low[j] in _ADVERBS:
        j -= 1
    ends = not tokens.word(last) or low[last] in _AFTER_AGE
    if not ends or low[last] in ("%", "-", "$", "/"):
        return False
    if low[j] == "at" and low[j - 1] == "dead" and (low[j - 2] in WHOSE or low[j - 2].endswith("'s") or low[j - 2] in ("the", "'s", "'")):
        return False  # "put the army's dead at 120"
    if low[j] == "at" and (
        (j == 0 and low[last] == "," and tokens.capital(last + 1) and tokens.capital(last + 2))  # "At 71, Ragna Holt runs on"
        or (low[j - 1] in ("died", "dead", "dies", "dying") and low[j - 2] != "of")
        or (low[last] == "," and low[last + 1] in ("he", "she", "i"))
    ):
        return True
    if low[j] in ("turned", "turns", "turning", "turn") or (low[j] == "be" and low[j - 1] == "to" and low[j - 2] in _GUESSED):
        return True
    if low[j].endswith(("'s", "'m", "'re")) and low[j].partition("'")[0] in words.pronouns:
        return True
    had_been = low[j - 1] == "had" and low[j] == "been"
    if low[j] not in words.verbs and not had_been:
        return False
    j -= had_been
    if low[j] in ("was", "is", "had") and _was_so_old(tokens, j, first, last):
        return True
    if _of_somebody(tokens, j, first, last):
        return True
    subject = j - 1
    while low[subject] in ("will", "would", "not", "only", "who", "have", "to", "can", "also") and subject > 0:
        if low[subject] == "who":
            return True
        subject -= 1
    named = low[j - 1] == "will" and tokens.capital(subject) and tokens.capital(subject - 1)  # "Judge Lind will be 80"
    return low[subject] in ("he", "she", "i") or (named and not tokens.word(last))


_RANGING = frozenset("range ranges ranged ranging vary varied varying from age ages".split())
_AGES = frozenset(("age", "ages", "aged"))
_RANGING_NEAR = 4
_ADVERBS = frozenset("just only already about now then still barely almost nearly actually even not like probably maybe all both".split())
_SAYING = frozenset("said says say believe believed think thought".split())
_WHO_NEAR = 6
_ONE_PERSON = frozenset("one the a an my our his her their this that third fourth fifth other another youngest oldest".split())


def _of_somebody(tokens: Tokens, be: int, first: int, last: int) -> bool:
    """ "The children were 4", "the victims were 20 and 31", "the youngest victim was 11", "Lind, who the office said was 16"."""
    low, noun = tokens.low, tokens.low[be - 1]
    if low[be] in ("were", "are"):
        every = low[first - 1] in ("all", "both") and (noun in GROUPS or noun == "juveniles")
        return (
            every
            or noun in _YOUNG
            or (noun == "who" and not tokens.word(last))
            or (noun in GROUPS and low[last] == "and" and tokens.cls[last + 1] == t.NUM)
        )
    if low[be] not in ("was", "is"):
        return False
    if noun == "other" or (noun == "one" and low[last] == "and" and "other" in low[last : last + 3]):
        return low[be - 2] == "the" or noun == "one"  # "One was 16 and the other was 17"
    if noun in _ELDEST:
        return low[be - 2] == "the"  # "The youngest was 16"
    if noun in _SAYING:
        return "who" in low[max(0, be - _WHO_NEAR) : be]
    person = noun in tokens.lexicon.ages.person and noun not in PLURALS and tokens.cls[first] == t.NUM
    return person and (low[be - 2] in _ONE_PERSON or low[be - 3] in _ONE_PERSON)


_ELDEST = frozenset(("youngest", "oldest", "eldest"))
_YOUNG = frozenset("children kids boys girls sons daughters twins siblings brothers sisters toddlers".split())
_GUESSED = frozenset("believed thought reported said appeared appears looks looked".split())
_MOMENTS = frozenset("the he she they his her".split())
_MEANS = frozenset("average median mean typical legal minimum maximum".split())
_AFTER_AGE = frozenset(
    "prior less next this last that when and at by on in or years who but with while as if the before after until, although though because now today "
    "already lifted pulled shot killed found hurt wounded injured named".split()
)


def _was_so_old(tokens: Tokens, be: int, first: int, last: int) -> bool:
    """ "When Kern was 17", "Anna Kern was 17 at the time", "the average age of the farmers was 51"."""
    low = tokens.low
    if low[be] == "is" and low[last : last + 2] == [",", "not"] and tokens.capital(be - 1) and tokens.capital(be - 2):
        return True  # "Nora Lind is 31, not 32"
    if tokens.capital(be - 1) and ("when" in low[max(0, be - 3) : be - 1] or (low[last] in ("at", "when") and low[last + 1] in _MOMENTS)):
        return True
    return any(low[k] == "age" and low[k - 1] in _MEANS for k in range(max(1, first - _LIMIT_NEAR), first))


def _of_persons(tokens: Tokens, first: int, last: int, bound: str) -> bool:
    """ "Children under five", "adults over 65", "anyone under the age of 18"."""
    if bound not in ("at_most", "at_least", "between"):
        return False
    low = tokens.low
    opens = low[first]
    if opens == "as" and low[first + 1] in ("old", "young"):
        return not low[last].endswith("s")
    if bound == "between":
        group = low[first - 1] in ("those", "voters", "adults") and not tokens.word(last)  # "among those 35 to 44, few fell"
        group = group or (low[first - 1] in _RANGING and not _AGES.isdisjoint(low[max(0, first - _RANGING_NEAR) : first]))
        return (
            group
            or low[first - 1] in ("aged", "ages")
            or (low[first - 1] in tokens.lexicon.ages.person and opens in ("between",) and not tokens.word(last))
        )
    of_them = low[first - 1] in ("them", "whom", "these", "those") and low[first - 2] in ("of", "among", "for")  # "twelve of them under 18"
    said = low[first - 1] in ("were", "are")  # "ten of whom were under 16", "the boys were over 12", "two of the six were under 16"
    of_six = said and low[first - 3] == "the" and low[first - 4] == "of" and tokens.cls[first - 2] != t.NONE
    of_them = of_them or of_six or (said and not {"whom", "them", "those"}.isdisjoint(low[max(0, first - _WHO_NEAR) : first]))
    noun = low[first - 1 - said]
    persons = of_them or noun in tokens.lexicon.ages.person or noun.removesuffix("s") in tokens.lexicon.ages.person  # "nurses over 50"
    return persons and opens in ("under", "over", "below", "above", "younger", "older") and _stops_here(tokens, last)


_OLDER = frozenset("older younger over under above below up".split())


def age_behind(tokens: Tokens, quantity: Quantity, end: int) -> bool:
    """ "65 and older", "18 or under": the words behind the number make an age of it."""
    if end - quantity.last != 2 or quantity.kind != "count" or quantity.value > OLDEST or not quantity.bare.whole:
        return False
    word = tokens.low[end - 1]
    if word in _OLDER and tokens.low[end - 2] == "or" and tokens.low[quantity.first - 1] in tokens.lexicon.ages.before:
        return True  # "aged 75 or over"
    return word in ("older", "younger") or (word in _OLDER and tokens.low[end - 2] == "and" and not tokens.word(end))


def goes_on(tokens: Tokens, quantity: Quantity, last: tuple[Figure, int] | None) -> bool:
    """Whether the number goes on a list of ages: "aged 7, 9 and 12"."""
    if last is None or last[0].kind != "age" or quantity.kind not in ("count", "duration") or quantity.value > 120 or quantity.compound:
        return False
    between = tokens.low[last[1] : quantity.first]
    if tokens.low[quantity.last] == "who" and tokens.cls[quantity.last + 2] == t.NUM:
        return False  # "one who is 19 and three who are 17"
    if "other" in between and tokens.word(quantity.last):
        return False  # "two in their 20s, and the other two in their 30s"
    return (
        bool(between)
        and all(word in _AGES_BETWEEN for word in between)
        and (no_noun(tokens, quantity.last) or tokens.low[quantity.last].endswith("ed"))
    )


_AGES_BETWEEN = frozenset((",", "and", "or", "&", "the", "other"))
