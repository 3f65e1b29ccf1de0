"""Dates, years and decades: numbers that say when."""

from __future__ import annotations

from checker.extract.numbers import tokens as t
from checker.extract.numbers.clock import clock_end, dotted_end, hour_of_a_night
from checker.extract.numbers.qualifiers import qualifier_ending_at
from checker.extract.numbers.tokens import DASHES, Tokens

_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})


def date_end(tokens: Tokens, i: int) -> int | None:
    """The token behind the date, time or ordinal that begins with the digits at token i; None where they are none."""
    run = tokens.low[i]
    if tokens.low[i + 1] == "th":
        return i + 2  # "the 4 th grade"
    if tokens.glued(i + 1):
        follows = tokens.low[i + 1]
        if follows in _ORDINAL_ENDS:
            return i + 2
        if follows in (":", "/") or follows in DASHES:
            end = _chain(tokens, i, follows)
            if end:
                return end
    if tokens.low[i + 1] == "/" and tokens.cls[i + 2] == t.NUM and not tokens.glued(i + 1) and not tokens.glued(i + 2):
        return i + 5 if tokens.low[i + 3] == "/" and tokens.cls[i + 4] == t.NUM else i + 3
    if tokens.low[i + 1] == "/" and tokens.low[i + 3] == "/" and tokens.cls[i + 2] == tokens.cls[i + 4] == t.NUM:
        return i + 5
    end = clock_end(tokens, i) or hour_of_a_night(tokens, i)
    if end:
        return end
    if not run.isdecimal():
        return dotted_end(tokens, i)
    end = _era_end(tokens, i) or _day(tokens, i, int(run[:9]))
    if end:
        return end
    if len(run) == 4:
        return _year(tokens, i, int(run))
    return _short_year(tokens, i)


def _chain(tokens: Tokens, i: int, sign: str) -> int | None:
    """Digits strung together by one sign: 10:30, 2018-03-07, 5/17/2018, 202-555-0134; two are enough for a colon, "5/17" or a season "2015-16"."""
    j, count = i, 1
    while tokens.low[j + 1] == sign and tokens.glued(j + 1) and tokens.glued(j + 2) and tokens.cls[j + 2] == t.NUM:
        j += 2
        count += 1
    if count >= 3 or (sign == ":" and count == 2):
        end = j + 1
        return clock_end(tokens, j) or end
    if count < 2:
        return None
    one, two = tokens.low[i], tokens.low[j]
    if sign == "/":
        dated = tokens.low[i - 1] in _ON_DAY or tokens.low[j + 1] == "at"  # "on 4/12", "(4/12 at 10:15 a.m.)"
        return None if _is_ratio(one, two) and not dated else j + 1
    if _year_like(one) and two.isdecimal() and (_year_like(two) or len(two) == 2) and tokens.low[j + 1] not in ("%", "percent"):
        return j + 1
    return j + 1 if _telephone(tokens, i, one, two) else None


_ON_DAY = frozenset("on since until dated updated posted published".split())


def _is_ratio(one: str, two: str) -> bool:
    return one.isdecimal() and two.isdecimal() and 0 < int(one[:9]) < int(two[:9]) and int(two[:9]) not in (9, 11) and len(two) <= 3


def _telephone(tokens: Tokens, i: int, one: str, two: str) -> bool:
    """ "555-0134" is a telephone number, "500-1000" a range."""
    if not (one.isdecimal() and two.isdecimal()):
        return False
    if (two.startswith("0") and len(two) > 1) or (one.startswith("0") and len(one) > 1):
        return True
    if len(one) == 3 and len(two) == 4 and not tokens.word(i + 3) and not (one.endswith("0") and two.endswith("0")):
        return True
    if len(one) == 3 and len(two) == 4 and int(two) > 5 * int(one) and not two.endswith("00") and not tokens.word(i + 3):
        return True
    return (
        len(one) == 3
        and len(two) == 4
        and (tokens.low[i - 1] in (")", "-", "+", "call", "phone", "tel", "at", "hotline", "dial", "contact", "fax", ".", ":"))
    )


def _year_like(run: str) -> bool:
    return len(run) == 4 and run.isdecimal() and "1100" <= run <= "2199"


def _era_end(tokens: Tokens, i: int) -> int | None:
    """The token behind "833 AD", "512-511 BC"."""
    j = i + 3 if tokens.low[i + 1] in DASHES and tokens.cls[i + 2] == t.NUM else i + 1
    return j + 1 if tokens.low[j] in _ERAS and tokens.raw(j).isupper() else None


_ERAS = frozenset("bc ad bce ce b.c. a.d. b.c.e. c.e.".split())


def _month(tokens: Tokens, j: int) -> bool:
    """Whether token j is a month's name; a full stop behind an abbreviation is stepped over."""
    if tokens.low[j] == ".":
        j -= 1
    if tokens.low[j] not in tokens.lexicon.dates.months:
        return False
    return (
        tokens.capital(j) or tokens.low[j] not in ("may", "march", "mar", "dec", "jan") or tokens.low[j - 1] in ("on", "by", "until", "since", "from")
    )


def _day(tokens: Tokens, i: int, number: int) -> int | None:
    """The token behind a date in words: "March 7, 2018", "7-9 March", "March 3 and 4", "Friday 13"."""
    low = tokens.low
    if i > 0 and _month(tokens, i - 1):
        if _year_like(low[i]):
            return i + 1
        return _behind_day(tokens, i + 1) if number <= 31 else None
    if number > 31:
        return None
    if (
        low[i + 1] == ","
        and "1900" <= low[i + 2] <= "2099"
        and _year_like(low[i + 2])
        and tokens.word(i - 1)
        and low[i + 3] not in tokens.lexicon.dates.year_after
    ):
        return i + 3
    if tokens.word(i + 1) and _month(tokens, i + 1) and not tokens.glued(i + 1):
        return i + 2
    if low[i + 1] in _JOINTS or low[i + 1] in DASHES:
        j = i + 2
        while low[j].isdecimal() and int(low[j][:9]) <= 31 and j < i + 8:
            if tokens.word(j + 1) and _month(tokens, j + 1):
                return j + 2
            if low[j + 1] not in _JOINTS and low[j + 1] not in DASHES:
                break
            j += 2
    if low[i - 1] in tokens.lexicon.dates.weekdays and tokens.capital(i - 1) and not tokens.word(i + 1):
        return i + 1
    if (low[i - 1] == "of" and low[i - 2] == "night") or (low[i - 1] == "on" and low[i + 1] == "of" and _month(tokens, i + 2)):
        return i + 1
    return None


_JOINTS = frozenset({"to", "and", "or", ",", "&", "through"})


def _behind_day(tokens: Tokens, j: int) -> int:
    """Further days and the year behind "March 3"."""
    low = tokens.low
    if low[j] in _ORDINAL_ENDS and tokens.glued(j):
        j += 1
    while (low[j] in _JOINTS or low[j] in DASHES) and low[j + 1].isdecimal() and len(low[j + 1]) <= 2 and int(low[j + 1]) <= 31:
        if low[j] not in DASHES and (
            (tokens.word(j + 2) and low[j + 2] not in _AFTER_DAY) or (low[j + 2] in ("%", "$", ".") and tokens.glued(j + 3))
        ):
            break
        j += 2
    if low[j] == "," and _year_like(low[j + 1]) and not tokens.hyphen(j + 2):
        return j + 2
    return j + 1 if _year_like(low[j]) and low[j + 1] not in tokens.lexicon.dates.year_after else j


_AFTER_DAY = frozenset(
    "in at on by when and or for to from with as but the of before after that this during elections election vote attacks protests".split()
)


def _year(tokens: Tokens, i: int, number: int) -> int | None:
    if not 1000 <= number <= 2199:
        return None
    low, dates = tokens.low, tokens.lexicon.dates
    before, follows = low[i - 1], low[i + 1]
    if follows == "s" and tokens.glued(i + 1):
        return i + 2
    if follows in DASHES and tokens.cls[i + 2] == t.NUM and low[i + 2].isdecimal() and (_year_like(low[i + 2]) or len(low[i + 2]) == 2):
        return i + 3
    if before in ("in", "since") and number >= 1900 and (follows in _HARMED or (follows == "more" and low[i + 2] == "than")):
        return i + 1  # "the quake in 1976 killed thousands", "in 1976 more than 500 died"
    if follows in dates.year_after or _plural_unit(tokens, i + 1) or tokens.cls[i + 1] in (t.SCALE, t.DOZEN):
        return None
    if (follows in DASHES and low[i + 2] in tokens.lexicon.units and tokens.hyphen(i + 1)) or (
        low[i + 2] == "old" and follows in tokens.lexicon.units
    ):
        return None
    qualifier = qualifier_ending_at(tokens, i, 0, "count")
    plural = tokens.word(i + 1) and follows.endswith("s") and len(follows) > 3
    dated = qualifier is not None and low[i - 1 - len(qualifier.words)] == "since"  # "the first since at least 1962"
    if qualifier and not qualifier.neutral and not dated and (plural or qualifier.words not in _OF_YEARS):
        return None
    if 1900 <= number <= 2099:
        return i + 1
    return i + 1 if before in _YEAR_WORDS and not plural else None


_HARMED = frozenset("killed injured wounded displaced missing dead".split())
_OF_YEARS = frozenset((word,) for word in ("around", "about", "circa", "near", "over", "under", "above", "below", "beyond", "~"))


def _plural_unit(tokens: Tokens, j: int) -> bool:
    word = tokens.low[j]
    return (
        word in tokens.lexicon.units
        and word != "in"
        and (word.endswith("s") or word in ("km", "kg", "ft", "mm", "cm", "mph", "feet", "mw", "%", "percent") or tokens.glued(j))
    )


_YEAR_WORDS = frozenset("in since until till circa year from by of before after around to the born dated c ca ( between and".split())


_BEHIND_YEAR = frozenset("s in on and to was were at with when as or but than is from by".split())
"""What may follow "'08"; any other word makes a quoted count of it."""


def _short_year(tokens: Tokens, i: int) -> int | None:
    """The '90s, the class of '98, a day and year without month; decades of a life are ages and stay."""
    low = tokens.low
    if len(low[i]) <= 2 and low[i + 1] == "," and _year_like(low[i + 2]) and not tokens.word(i + 3):
        return i + 3  # "12, 2016", its month cut off or misspelt
    if low[i - 1] in ("'", "’", "‘") and tokens.glued(i) and len(low[i]) == 2 and low[i - 2] not in ("'", "’", "‘"):
        if tokens.word(i + 1) and low[i + 1] not in _BEHIND_YEAR:
            return None
        return i + 2 if low[i + 1] == "s" and tokens.glued(i + 1) else i + 1
    last = i + 2 + (low[i + 1] == "'")
    plural = low[last - 1] == "s" and tokens.glued(i + 1) and tokens.glued(last - 1)
    if plural and len(low[i]) == 2 and low[i].endswith("0") and low[i - 1] in ("the", "mid", "early", "late"):
        return last if not _of_a_life(tokens, i) else None
    return None


def _of_a_life(tokens: Tokens, i: int) -> bool:
    return any(word in ("his", "her", "their", "my", "your") for word in tokens.low[max(0, i - 4) : i])


def year_in_words(tokens: Tokens, i: int) -> bool:
    """Whether token i begins a year read out in pairs: "nineteen eighty-four", "twenty sixteen"."""
    if tokens.low[i] not in ("eighteen", "nineteen", "twenty"):
        return False
    behind = tokens.low[i + 1]
    teens = tokens.cls[i + 1] == t.UNIT and int(tokens.lexicon.values[behind]) > 9
    return tokens.cls[i + 1] == t.TENS or (teens and tokens.low[i] == "twenty")
