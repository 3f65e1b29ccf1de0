"""Numbers that name instead of counting: weapons, flights, resolutions, addresses, telephone numbers, brands."""

from __future__ import annotations

import math
import re

from checker.extract.numbers import tokens as t
from checker.extract.numbers.lexicon import SHAPES
from checker.extract.numbers.proper import PLURALS, befallen
from checker.extract.numbers.quantities import Quantity
from checker.extract.numbers.tokens import DASHES, Tokens
from checker.rulebook.figures import NotFigure

BY_SHAPE = NotFigure(id=SHAPES, why="Told by its shape, not by a word of a rule.", type="not_figure")
"""Stands for the rule of that id, whose shapes are known here; without that rule they make figures."""


def phrase_at(tokens: Tokens, i: int) -> tuple[int, NotFigure] | None:
    """The token behind the listed phrase that holds token i, and its rule."""
    low, lexicon = tokens.low, tokens.lexicon
    beside = lexicon.beside_phrases.get(low[i])
    if beside is None or beside.isdisjoint(low[max(0, i - 1) : i + 2]):
        return None  # nearly all
    for phrase in lexicon.phrases[low[i]]:
        words = phrase.words
        first = i - phrase.at
        last = first + len(words)
        if first < 0 or low[first] != words[0]:
            continue  # most phrases of a word: told without cutting out the tokens
        if tuple(low[first:last]) == words and not (tokens.hyphen(last) and words[-1] not in ("of", "zero", "half")):
            return last, phrase.rule
    return None


def named(tokens: Tokens, quantity: Quantity) -> NotFigure | None:
    """The rule that makes a name of a quantity by the words around it or by its shape, or None."""
    rule = None if _identified(tokens, quantity.first) else _named(tokens, quantity)
    return None if rule is BY_SHAPE and not tokens.lexicon.named_by_shape else rule


def _identified(tokens: Tokens, first: int) -> bool:
    """ "Police ID four people killed": a verb, and no paper with a number."""
    return tokens.low[first - 1] == "id" and tokens.low[first - 2] in _WHO_IDENTIFY


def _named(tokens: Tokens, quantity: Quantity) -> NotFigure | None:
    lexicon, low = tokens.lexicon, tokens.low
    first, last = quantity.first, quantity.last
    if (quantity.value == 0 and tokens.hyphen(quantity.bare.last)) or _titled_unit(tokens, quantity):
        return BY_SHAPE
    if quantity.kind == "money" or quantity.kind == "percent" or quantity.old or quantity.bare.vague:
        return None
    if quantity.unit is None or quantity.unit in ("millimetre", "minute") or quantity.compound:
        rule = _behind(tokens, quantity)
        if rule:
            return rule
    lettered = tokens.glued(quantity.bare.last) and len(low[last - 1]) == 1 and low[first - 1] in lexicon.named_before  # "seat 14C"
    if (quantity.unit is not None and not lettered) or quantity.bare.grouped or quantity.bare.scale > 1 or quantity.bare.fraction:
        return None
    j = first - 1
    if (low[j] == "." and tokens.glued(j)) or (low[j] == "-" and tokens.glued(j)) or low[j] == "#":
        j -= 1
    word = low[j]
    rule = lexicon.named_before_capital.get(word)
    if rule and tokens.capital(j) and _within(rule, quantity) and not befallen(tokens, last):
        counts = tokens.titled and not _stops(tokens, last) and not tokens.capital(last)
        if not counts:
            return rule
    rule = lexicon.named_before.get(word)
    if word == "number" and low[j - 1] in _WHO_NUMBER:
        rule = None  # "the survivors, who number 89"
    if (
        rule
        and j >= 0
        and _within(rule, quantity)
        and (
            _stops(tokens, last)
            or (quantity.bare.digits and not tokens.capital(last) and not low[last].endswith("s") and low[last] not in PLURALS)
            or (tokens.capital(last) and not tokens.titled)
            or (tokens.capital(j) and (j > 0 or word in _CLAUSES) and not tokens.titled)
            or low[first - 1] == "."
            or word.count(".") > 1
            or low[j - 1] in ("a", "an")
        )
    ):
        return rule
    if word in ("and", "or", ",", "to", "&") and _in_a_list(tokens, j, quantity):
        return lexicon.named_before.get(low[j - 2], None)
    return _placed(tokens, quantity, j) or _address(tokens, quantity) or _model(tokens, quantity) or _restated(tokens, quantity)


def _titled_unit(tokens: Tokens, quantity: Quantity) -> bool:
    """ "Near 8 Mile", "told 60 Minutes", "in his book, 9 Days", "50 Cent sang": a road, a programme, a book and a singer by their names."""
    unit = tokens.raw(quantity.last - 1)
    if unit == "Cent":
        return quantity.value != 1
    return unit.istitle() and not (tokens.titled or quantity.old) and ((unit == "Mile" and quantity.bare.digits) or quantity.kind == "duration")


def _placed(tokens: Tokens, quantity: Quantity, j: int) -> NotFigure | None:
    """ "The top 10", "Gang of Eight", "at 400 Harbor": a small word at token j and no counted noun make a name of the number."""
    low, last = tokens.low, quantity.last
    if low[j] == "top" and low[j - 1] in _OF_A_LIST and (_stops(tokens, last) or not low[last].endswith("s")):
        return BY_SHAPE
    if low[j] == ":" and low[j - 1] in ("location", "address", "where") and not tokens.titled:
        return BY_SHAPE
    if low[j] == "at" and quantity.value <= 12 and "news" in low[max(0, j - 2) : j]:
        return BY_SHAPE
    if low[j] == "of" and j > 1 and low[j - 1] in ("group", "gang") and tokens.capital(j - 1) and not tokens.titled:
        return BY_SHAPE
    if (
        low[j] in ("at", "outside")
        and tokens.capital(last)
        and tokens.word(last)
        and (_stops(tokens, last + 1) or (quantity.value >= 1000 and tokens.capital(last + 1) and _stops(tokens, last + 2)))
        and quantity.bare.digits
        and (not tokens.titled or quantity.value >= 1000)
    ):
        return BY_SHAPE
    return None


_CLAUSES = frozenset("article section clause chapter paragraph annex protocol amendment".split())
_WHO_NUMBER = frozenset("who they which that now would dead wounded injured missing survivors".split())
_WHO_IDENTIFY = frozenset("police coroner coroners officials authorities sheriff deputies examiner troopers investigators cops".split())
_ADVERBS = frozenset("unfortunately sadly tragically regrettably officially currently altogether today tonight yesterday already".split())
_OF_A_LIST = frozenset("the a an its their his her our in -".split())
_OF_A_JET = frozenset("the a an old his her their its own boeing".split())
_AIRLINERS = frozenset(range(707, 788, 10))
_CALIBRES = frozenset("22 25 32 38 40 44 45 50 223 243 308 357 380".split())
_GUNS = frozenset("semi semiautomatic automatic handgun pistol revolver rifle caliber calibre gun firearm".split())
_CALL_LETTERS = re.compile(r"[KW][A-Z]{2,3}")
_VERBS = frozenset("was were are is have has had will would can could may might must should said say says".split())


def _model(tokens: Tokens, quantity: Quantity) -> NotFigure | None:
    """ "Voyager 2", "English 101", "KXYZ 7", "a .45 Colt": a small number between a capitalised word and no counted noun."""
    j, last = quantity.first - 1, quantity.last
    if quantity.value in _AIRLINERS and (_stops(tokens, last) or tokens.low[last] in ("jet", "jets")) and tokens.low[j] in _OF_A_JET:
        return BY_SHAPE
    if (
        _CALL_LETTERS.fullmatch(tokens.raw(last))
        and len(tokens.low[last]) == 4
        and quantity.bare.digits
        and quantity.value < 70
        and not tokens.titled
    ):
        return BY_SHAPE  # "13 KXYZ has learned"
    if _CALL_LETTERS.fullmatch(tokens.raw(j)) and quantity.bare.digits and quantity.value < 70:
        return BY_SHAPE
    if (
        tokens.low[quantity.first] == "."
        and tokens.low[last - 1] in _CALIBRES
        and (tokens.low[j] in ("a", "an", "his", "her") or tokens.low[last] in _GUNS or tokens.capital(last) or _stops(tokens, last))
    ):
        return BY_SHAPE
    version = quantity.bare.digits and tokens.low[last - 1].endswith(".0")  # "Web 2.0"
    if (
        j < 1
        or not quantity.bare.digits
        or not (quantity.bare.whole or version)
        or quantity.value > 999
        or not tokens.capital(j)
        or not tokens.word(j)
        or tokens.titled
    ):
        return None
    if tokens.low[j] in tokens.lexicon.before or tokens.low[j] in _STOPS or (tokens.raw(j).isupper() and len(tokens.low[j]) > 5):
        return None
    if tokens.dash(last) or "'" in tokens.low[j] or tokens.low[j] in _ADVERBS or tokens.low[last] in _VERBS:
        return None
    if _stops(tokens, last) or tokens.capital(last) or tokens.low[last] == "fame":
        return BY_SHAPE
    return None


def _in_a_list(tokens: Tokens, j: int, quantity: Quantity) -> bool:
    """ "Sections 5 and 6": the second one is named by the same word."""
    return (
        tokens.cls[j - 1] in (t.NUM, t.UNIT)
        and tokens.low[j - 2] in tokens.lexicon.named_before
        and tokens.low[j - 3] not in _WHO_NUMBER
        and _stops(tokens, quantity.last)
    )


def _within(rule: NotFigure, quantity: Quantity) -> bool:
    return float(quantity.value) <= (rule.largest or math.inf)


_STOPS = frozenset(
    "of in on at to for from by with and or but as is was were are be has have had that which who when where while if than then so because "
    "before after since until during near under over about between into onto toward towards through against said says will would can could may might "
    "must should also not the a an his her its their this they he she it we i you".split()
)


def _stops(tokens: Tokens, j: int) -> bool:
    """Whether no counted noun follows at token j."""
    return not tokens.word(j) or tokens.low[j] in _STOPS


def _behind(tokens: Tokens, quantity: Quantity) -> NotFigure | None:
    lexicon, low = tokens.lexicon, tokens.low
    j = quantity.bare.last
    if quantity.bare.letter and low[j - 1] == "k" and low[j] in ("race", "run", "walk", "races", "fun", "course"):
        return BY_SHAPE
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
    shouts = rule and tokens.word(j + 1) and tokens.capital(j + 1) and tokens.titled
    return rule if rule and tokens.capital(j) and not shouts and _within(rule, quantity) else None


def _restated(tokens: Tokens, quantity: Quantity) -> NotFigure | None:
    """ "Three (3) houses" says its number twice; "(1) pay, and (2) leave" counts its clauses."""
    j, last = quantity.first - 1, quantity.last
    if tokens.low[j] == "(" and tokens.low[last] == "." and tokens.low[last + 1] == ")" and quantity.bare.digits:
        return BY_SHAPE  # "Nora Lind (11.)", her rank
    if tokens.low[j] != "(" or tokens.low[last] != ")" or j < 0 or not quantity.bare.digits:
        return None
    if tokens.cls[j - 1] in t.STARTERS and tokens.lexicon.values.get(tokens.low[j - 1], -1) == quantity.value:
        return BY_SHAPE
    counts = quantity.value <= 20 and tokens.word(last + 1) and not tokens.capital(last + 1)
    return BY_SHAPE if counts and not tokens.capital(j - 1) and tokens.low[j - 1] not in tokens.lexicon.ages.person else None


def _address(tokens: Tokens, quantity: Quantity) -> NotFigure | None:
    """ "12 Elm Street", "1606 E. 44th Street", "at 953 harbor avenue": a number, a few words, and one that names a way; and zip codes."""
    if not quantity.bare.digits or not quantity.bare.whole:
        return None
    low, first, last = tokens.low, quantity.first, quantity.last
    if _zip(tokens, first, last):
        return BY_SHAPE
    small = low[first - 1] in ("at", "of", "near", "outside", "in") and not tokens.capital(last) and quantity.value >= 10
    if quantity.value >= 100 and tokens.capital(last) and low[last] in _COMPASS and _stops(tokens, last + 1):
        return BY_SHAPE  # "at 200 East and 6600 South"
    seen = 0
    if tokens.hyphen(last) and len(low[last + 1]) == 1 and tokens.capital(last + 1):
        last += 2  # "503-B Elm Street"
    for k in range(last, last + 7):
        point = low[k] == "." and tokens.glued(k) and len(low[k - 1]) <= 2
        ordinal = low[k] in ("st", "nd", "rd", "th") and tokens.glued(k) and tokens.cls[k - 1] == t.NUM
        if not (tokens.capital(k) or tokens.cls[k] == t.NUM or point or ordinal or (small and tokens.word(k) and low[k] not in _STOPS)):
            return None
        rule = None if ordinal else tokens.lexicon.named_within.get(low[k])
        if rule and (k > last or low[first - 1] in _COMPASS) and _within(rule, quantity) and not tokens.hyphen(k + 1):
            return rule  # but "4 Wounded In Velmar Drive-By"
        if tokens.glued(k + 1) and low[k + 1] in (",", "'"):
            return None
        seen += tokens.word(k) and not ordinal
        if seen > 4 or (k == last and low[k] in _COMPASS and tokens.cls[k + 1] == t.NUM):
            return BY_SHAPE if seen <= 4 else None
    return None


_COMPASS = frozenset("n s e w nw ne sw se north south east west southwest southeast northwest northeast".split())


def _zip(tokens: Tokens, first: int, last: int) -> bool:
    """ "Austin, TX 78701", "Boise, Idaho 83702", "Orsa (60714)"."""
    if last != first + 1 or len(tokens.low[first]) != 5 or not _stops(tokens, last):
        return False
    if tokens.low[first - 1] == "(" and tokens.low[last] == ")":
        return tokens.capital(first - 2)
    if tokens.low[first - 1] == "," and first > 1 and len(tokens.low[first - 2]) == 2:
        return tokens.raw(first - 2).isupper()  # "Albany, NY, 12207"
    if not tokens.capital(first - 1):
        return False
    state = first - 2 if tokens.low[first - 2] in (",", ".") else first - 3
    return tokens.low[state] in (",", ".") and state > 0
