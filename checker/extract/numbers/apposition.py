"""Ages that stand behind a name: "Nora Lind, 34, of ...", "Man, 34, held", "Lind (34)"."""

from __future__ import annotations

from checker.extract.numbers import tokens as t
from checker.extract.numbers.tokens import Tokens


def in_apposition(tokens: Tokens, first: int, last: int) -> bool:
    """Whether tokens `[first, last)` are the age of the person named before them."""
    low = tokens.low
    j = first - 1
    if low[j] in ("also", "then", "now", "just", "only", "both", "about", "aged"):
        j -= 1
    listed = tokens.cls[last + 1] == t.NUM and low[last] in (",", "and") and low[last + 2] in (",", "and", ".", "", "--", "—", "–")
    if low[j] in ("--", "—", "–") and j > 0 and (tokens.capital(j - 1) or (listed and low[j - 1] in tokens.lexicon.ages.person)):
        return (low[last] in ("--", "—", "–") or tokens.cls[last + 1] == t.NUM) and tokens.cls[first] == t.NUM and not _not_a_person(tokens, j - 1)
    if low[j] == "(" and low[last] == ")":
        return (tokens.capital(j - 1) or low[j - 1] in tokens.lexicon.ages.person) and j > 0
    if (low[last] == "of" and low[last + 1] in _PARTS) or (low[last] == "and" and low[last + 2] in ("percent", "%", "per")):
        return False
    if low[j] != "," or j < 1:
        return False
    if tokens.cls[first] != t.NUM:
        return _spelt_out(tokens, first, last, j - 1)
    return _told_by_place(tokens, j, last, listed) or _behind_comma(tokens, j, last, listed)


def _told_by_place(tokens: Tokens, j: int, last: int, listed: bool) -> bool:
    """Whether the words about the number make an age of it, whoever stands before the comma at token `j`."""
    low = tokens.low
    if low[last] == ")" and (low[j - 1] in _SEXES or low[j - 1].endswith(("/m", "/f"))):
        return True  # "Lind (w/f, 24)"
    if low[last] == "," and low[last + 1] in _WHO and tokens.word(j - 1) and not tokens.lexicon.ages.thing.intersection(low[j - 1 : j]):
        return True  # "a cellist, 52, whom the court named"
    if low[last] == "," and _somebody(tokens, j - 1):
        return low[last + 1] not in _LISTS  # "A doorman, 45, died"
    return low[last] == "and" and listed and not _PAIRS.isdisjoint(low[max(0, j - _PAIR_NEAR) : j])  # "a couple from Orsa, 71 and 74, and a boy"


def _somebody(tokens: Tokens, noun: int) -> bool:
    """Whether an indefinite noun opens a clause, and is of no thing that the rules know: "A doorman", "and a florist"."""
    low = tokens.low
    known = low[noun] in tokens.lexicon.ages.thing or low[noun].endswith("s")
    return low[noun - 1] in ("a", "an") and tokens.word(noun) and not known and low[noun - 2] in _CLAUSE_OPENS


def _behind_comma(tokens: Tokens, j: int, last: int, listed: bool) -> bool:
    """ "Nora Lind, 34, of Orsa": whether the words before the comma at token `j` name a person, and those behind the number fit."""
    low = tokens.low
    if low[last] == "and" and tokens.cls[last + 1] == t.NUM and low[last + 2] in (",", "--", "—") and low[j - 1] in GROUPS:
        return True
    if low[last] == "," and low[j - 1] in _ONE_OF_SEVERAL:
        return True  # "one, 41, was hit in the hip and the other, 19, in the foot"
    if low[last] in ("were", "are") and _second_of_two(tokens, j - 1):
        return True
    if low[last] in _CREDITS and tokens.capital(j - 1) and tokens.capital(j - 2):
        return True  # "Nora Lind, 34 Courtesy of the family"
    if low[last] not in (",", "-", ".", ";", ")", "", "and", "'", '"', "”", "’", "of", ":", "who", "—", "–", "--", "was", "from", "("):
        return False
    return _names_one(tokens, j - 1, last, listed)


def _second_of_two(tokens: Tokens, name: int) -> bool:
    """ "Nora Lind, 44, and Ida Holm, 52 were held": whether "and" and the age of another stand before the name that ends with token `name`."""
    begin = name
    while tokens.capital(begin) and name - begin < _LONGEST_NAME:
        begin -= 1
    age = begin - 1 - (tokens.low[begin - 1] == ",")
    return tokens.low[begin] == "and" and tokens.cls[age] == t.NUM and tokens.low[age - 1] == ","


def _names_one(tokens: Tokens, name: int, last: int, listed: bool) -> bool:
    """Whether the words that end with token `name`, before the comma, name a person whose age ends before token `last`."""
    low = tokens.low
    if low[name] == ")" and low[name - 2] == "(":
        name -= 3  # "Nora Lind (left), 34"
    if low[name] in ("jr", "sr", "iii", "ii", ".", ")", '"', "”"):
        name -= 1
    before = name - 1 - (low[name - 1] == ".")  # over an initial
    if low[name] in tokens.lexicon.ages.person:
        return low[name] not in PLURALS or listed
    if not tokens.capital(name) or not tokens.word(name) or _not_a_person(tokens, name):
        return False
    if low[last] == "-":
        return not tokens.glued(last) and (tokens.capital(before) or low[last + 1] == "who")
    return low[last] in (",", ";", ")", ".", "", "(") or tokens.capital(before)


def _spelt_out(tokens: Tokens, first: int, last: int, name: int) -> bool:
    """ "Girl, six, among the dead", "Nora Lind, four, fell"."""
    noun, low = tokens.low[name], tokens.low
    if tokens.cls[first] != t.UNIT or low[last] != "," or low[first] == "one":
        return False
    if noun in tokens.lexicon.ages.person:
        return noun not in PLURALS and not noun.endswith("s")
    named = tokens.capital(name) and tokens.capital(name - 1) and tokens.word(name - 1) and not _not_a_person(tokens, name)
    return named and not tokens.titled and tokens.cls[last + 1] == t.NONE and low[last + 1] not in _LISTS


_LONGEST_NAME = 4
_SEXES = frozenset(("m", "f", "male", "female"))
_WHO = frozenset(("who", "whom", "whose"))
_PAIRS = frozenset(("couple", "pair", "twins", "siblings", "brothers", "sisters"))
_PAIR_NEAR = 5
_LISTS = frozenset("and or including of in".split())
_CLAUSE_OPENS = frozenset(("", ".", ",", ";", ":", "and", "that", "as", "when", '"', "\u201c", "\u201d"))
_CREDITS = frozenset("handout courtesy photo".split())
_PARTS = frozenset("them whom those these which the his her their its our us".split())
GROUPS = frozenset("victims suspects men women brothers sisters boys girls teens teenagers children sons daughters students officers".split())
PLURALS = frozenset("people men women children boys girls kids adults persons residents babies".split())


def _not_a_person(tokens: Tokens, name: int) -> bool:
    word = tokens.low[name]
    dates = tokens.lexicon.dates
    surname = tokens.capital(name - 1) and tokens.word(name - 1) and tokens.low[name - 1] not in _BEFORE_MONTHS  # "Karl August, 61,"
    return (
        (not surname and (word in dates.months or word in tokens.lexicon.named_before_capital))
        or word in dates.weekdays
        or word in ("no", "route", "highway", "inc", "corp", "ltd", "co", "u.s.", "us", "uk", "eu", "vs", "but", "and", "or", "in")
    )


_BEFORE_MONTHS = frozenset("in on by since until from early late mid last next this of and to at near the".split())
_ONE_OF_SEVERAL = frozenset("one other another first second third fourth latter jr jr. sr sr.".split())
