"""Numbers that are only supposed: "if you are a boy of 9", "if 10 people came", "let's say they gave you $5 million"."""

from __future__ import annotations

from checker.extract.numbers.tokens import Tokens

_ANYONE = frozenset("you you're you’re you've you’ve you'd you’d someone somebody anyone anybody a an".split())
_IMAGINED = frozenset("imagine suppose supposing".split())
_ENDS = frozenset((",", ";", ".", ":", "?", "!", "—", "–", "--", "(", ")", '"', "“", "”", "then", "because"))
_SUPPOSING = _IMAGINED | {"if", "when", "say"}
_WHETHER = frozenset("as even only ask asks asked asking know knows knew see wonder wonders wondered unclear sure".split())
_IN_CLAUSE = 10
_IN_SPEECH = 25


def supposed(tokens: Tokens, first: int) -> bool:
    """Whether the figure that begins with token `first` stands in a clause that only imagines somebody, or a case put to a listener."""
    low = tokens.low
    if _SUPPOSING.isdisjoint(low[max(0, first - _IN_SPEECH) : first]):
        return False  # nearly all
    for j in range(first - 1, max(-1, first - _IN_CLAUSE), -1):
        if low[j] in _ENDS:
            break
        if low[j] in ("if", "when") and j + 1 < first:
            anyone = low[j + 1] in _ANYONE or low[j + 2 : j + 4] == ["had", "been"]
            return low[j] == "if" and anyone and low[j - 1] not in _WHETHER
        if low[j] == "if":
            return low[j - 1] not in _WHETHER
    for j in range(first - 1, max(-1, first - _IN_SPEECH), -1):
        if low[j] in (".", "?", "!", ";", '"', "“", "”"):
            return False
        if low[j] in _IMAGINED and (j == 0 or not tokens.word(j - 1) or low[j - 1] in ("just", "you", "to", "and", "let", "us")):
            return True
        if low[j] == "say" and low[j - 1] in ("'s", "’s", "let's", "let’s", "us") and ("let" in low[j - 1] or low[j - 2] == "let"):
            return True
    return False
