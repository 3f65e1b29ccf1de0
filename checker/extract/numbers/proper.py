"""Number words inside names, and those behind which stands what befell people, so that no name before them is theirs."""

from __future__ import annotations

from checker.extract.numbers import tokens as t
from checker.extract.numbers.tokens import Tokens

_BEFORE_NAMES = frozenset("big phase group gang chapter the part act section type tier grade level class".split())
_ADJECTIVES = frozenset("young local elderly off-duty other unidentified".split())
_WHERE = frozenset("in at on as by after when and near outside".split())
_BEFALLEN = frozenset("killed dead injured wounded hurt".split())
PLURALS = frozenset("people men women children teens others police more".split()) | _BEFALLEN


def befallen(tokens: Tokens, last: int) -> bool:
    """ "Police ID four killed in crash", "News One hurt, two missing": what befell people stands right behind, and no object of it."""
    return tokens.low[last] in _BEFALLEN and (not tokens.word(last + 1) or tokens.low[last + 1] in _WHERE)


def proper_name(tokens: Tokens, i: int) -> bool:
    """Whether a number word with a capital stands inside a name: Three Mile Island, Group of Seven; headlines and sentence openings are free."""
    if not tokens.capital(i) or i == 0 or not tokens.word(i - 1) or tokens.titled:
        return False
    if tokens.cls[i] == t.ARTICLE or tokens.raw(i).isupper():
        return False
    if tokens.low[i - 1] in _BEFORE_NAMES:
        return True
    if tokens.low[i + 1] in _BEFALLEN:
        return False  # a picture's title run together with what stands before it: "Close Three Killed in Harbour Blast"
    noun = i + 2 if tokens.low[i + 1] in _ADJECTIVES else i + 1
    counts = (tokens.low[noun].endswith("s") and tokens.cls[noun] == t.NONE) or tokens.low[noun] in PLURALS
    return not (counts and tokens.word(noun) and not tokens.capital(noun))  # "... 11 News Two young brothers were shot"


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
