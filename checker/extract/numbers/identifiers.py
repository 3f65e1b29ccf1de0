"""Digits that are part of a longer name or number, told by what is glued to them: MH17, S-300, telephone numbers, picture counters."""

from __future__ import annotations

import re

from checker.extract.numbers import tokens as t
from checker.extract.numbers.tokens import DASHES, Tokens

_JUNK = frozenset("#@_=&%\\^<>|{}")

LONGEST_UNGROUPED = 9
"""So many digits without a comma are an identifier."""


def glued_end(tokens: Tokens, i: int) -> int | None:
    """The token behind an identifier that the digits at token i are a part of: MH17, S-300, 4x4, 5G, +1-222; None where they stand free."""
    low = tokens.low
    if low[i - 1] in ("[", "-", ":") and i and _note_or_zero(tokens, i):
        return i + 1
    if low[i].isdecimal() and ((low[i].startswith("0") and len(low[i]) > 1) or len(low[i]) >= LONGEST_UNGROUPED):
        return _telephone_end(tokens, i) if low[i].startswith("0") else i + 1
    if i and tokens.glued(i):
        before = low[i - 1]
        if before == "+" and (tokens.cls[i + 1] == t.NUM or (tokens.cls[i + 2] == t.NUM and low[i + 1] in ("-", ".", "("))):
            return _telephone_end(tokens, i)
        if before in _JUNK or (before in "+~" and tokens.hyphen(i + 1)):
            return _run_end(tokens, i)
        if before in ("/", ":") and i > 1 and tokens.glued(i - 1) and (tokens.cls[i - 2] == t.NUM or (before == "/" and tokens.word(i - 2))):
            return _run_end(tokens, i)
        if (
            before == "."
            and i > 1
            and tokens.glued(i - 1)
            and tokens.word(i - 2)
            and before not in tokens.lexicon.symbols
            and low[i - 2] not in tokens.lexicon.money_before
        ):
            return _run_end(tokens, i) if not tokens.raw(i - 2).islower() or len(low[i - 2]) < 2 else None
        if tokens.word(i - 1) and before not in tokens.lexicon.symbols and not _is_code(tokens, i - 1):
            return _run_end(tokens, i)
        if before in DASHES and i > 1 and tokens.glued(i - 1) and tokens.word(i - 2) and _named_by(tokens, i - 2, before):
            return _run_end(tokens, i)
    if tokens.glued(i + 1) and low[i + 1] in ("_", "@", "=", "&", "\\"):
        return _run_end(tokens, i)
    if tokens.glued(i + 1) and tokens.word(i + 1) and not _known_ending(tokens, i + 1):
        return _run_end(tokens, i)
    return None


def _note_or_zero(tokens: Tokens, i: int) -> bool:
    """The number of a note, "[4]", the zero of a name, "Five-0", or a value of style, "width:100%;"."""
    if tokens.low[i - 1] == ":":
        return i > 1 and tokens.glued(i) and tokens.glued(i - 1) and tokens.word(i - 2) and tokens.low[i + 2] == ";"
    if tokens.low[i - 1] == "-":
        return tokens.low[i] == "0" and tokens.hyphen(i - 1) and tokens.word(i - 2)
    return tokens.low[i + 1] == "]" and tokens.glued(i) and (i == 1 or tokens.glued(i - 1))


def telephone_end(tokens: Tokens, i: int) -> int | None:
    """The token behind "(561) 732-8116", "1-888-LOCK-UP", "494-TIPS", or the short code of "text 27463"; None where there is none."""
    low = tokens.low
    run = low[i]
    if not run.isdecimal():
        dotted = len(run) == 7 and run[3] == "." and _DOTTED.match(tokens.text, tokens.start[i])
        return _end_at(tokens, i, dotted.end()) if dotted else None
    if (len(run) == 3 or run == "1") and (written := _WRITTEN_OUT.match(tokens.text, tokens.start[i])):
        return _end_at(tokens, i, written.end())
    if len(run) == 3 and low[i - 1] == "(" and low[i + 1] == ")" and _THREE.match(low[i + 2 + (low[i + 2] == "-")]):
        return _telephone_end(tokens, i)
    if run == "1" and low[i + 1] == "(" and len(low[i + 2]) == 3 and low[i + 2].isdecimal():
        return _telephone_end(tokens, i)
    j = i
    while tokens.hyphen(j + 1) and low[j + 2].isdecimal() and j < i + 8:
        j += 2
    if (
        tokens.hyphen(j + 1)
        and len(low[j]) == 3
        and tokens.word(j + 2)
        and len(low[j + 2]) > 2
        and (tokens.raw(j + 2).isupper() or (run == "1" and tokens.capital(j + 2)))
        and not (j == i and tokens.titled)
    ):
        return _run_end(tokens, i)
    if j > i and low[j + 1] in DASHES and tokens.word(j + 2) and tokens.raw(j + 2).isupper() and len(low[j + 2]) > 2:
        return j + 3  # "305-555 - TIPS"
    spelt = low[i + 1] == "(" and low[i + 3] == ")" and len(low[i + 2]) == len(run) and tokens.raw(i + 2).isupper()  # "to 347283 (DIGEST)"
    if 4 <= len(run) <= 6 and (spelt or (low[i - 1] == "(" and tokens.raw(i - 2).isupper()) or any(w in _TEXTING for w in low[max(0, i - 9) : i])):
        return i + 1
    return None


_DOTTED = re.compile(r"[0-9]{3}\.[0-9]{3}\.(?:[A-Z]{4}|[0-9]{4})\b")
_WRITTEN_OUT = re.compile(r"[0-9]{3}\)?[ /.-]{1,2}[0-9]{3}[ .-][0-9]{4}(?![0-9])|(?:1-)?8[0-9]{2}\)?[ -]{1,2}[0-9]?[A-Z]{3,}[0-9]*(?:-[0-9A-Z]+)*")
"""A telephone number with its area code, "504 555-0134" or "361/555-0134", or the words of a toll-free one, "(866) TIP-LINE"."""


def _end_at(tokens: Tokens, i: int, offset: int) -> int:
    """The token behind the one that ends at an offset of the text."""
    j = i + 1
    while tokens.low[j] and tokens.end[j - 1] < offset:
        j += 1
    return j


_THREE = re.compile(r"[0-9]{3}(?:\.[0-9]{4})?$")
_TEXTING = frozenset("text texting texts texted sms".split())


def _named_by(tokens: Tokens, j: int, dash: str) -> bool:
    """Whether the word before a dash makes a name of the digits behind it: S-300, COVID-19; not "Aceh–24 dead"."""
    word = tokens.low[j]
    if word == "magnitude" or tokens.cls[j] in (t.TENS, t.HUNDRED, t.SCALE, t.UNIT) or word in ("a", "an", "to"):
        return False
    if tokens.cls[j - 1] == t.NUM and tokens.glued(j):
        return False  # "5m-10m", "5km-10km"
    return dash in "-‐‑" or (len(word) <= 3 and tokens.raw(j).isupper())


def _is_code(tokens: Tokens, j: int) -> bool:
    lexicon = tokens.lexicon
    return tokens.raw(j) in lexicon.codes or tokens.low[j] in lexicon.money_before


def _known_ending(tokens: Tokens, j: int) -> bool:
    lexicon, word = tokens.lexicon, tokens.low[j]
    return (
        word in lexicon.suffixes
        or (word in lexicon.units and tokens.raw(j) != "G")
        or word == "s"
        or word in lexicon.dates.clock
        or tokens.cls[j] in (t.SCALE, t.GLYPH)
        or tokens.raw(j) in lexicon.codes
        or word in lexicon.money_before
        or (len(word) > 3 and tokens.raw(j)[1:].islower())
    )


def _telephone_end(tokens: Tokens, i: int) -> int:
    j = i + 1
    while tokens.cls[j] == t.NUM or (tokens.low[j] in ("-", "(", ")", ".", "/") and tokens.low[j]):
        j += 1
    return j


def _run_end(tokens: Tokens, i: int) -> int:
    j = i + 1
    while tokens.low[j] and tokens.glued(j) and (tokens.word(j) or tokens.cls[j] == t.NUM or tokens.low[j] in "-/_=&:+.⁄"):
        j += 1
    return j


def _rail(tokens: Tokens, j: int) -> bool:
    """Whether words that a page prints behind a counter begin at j: "Back to Gallery"."""
    phrases = tokens.lexicon.named_after.get(tokens.low[j], ())
    return any(phrase.rule.id == "figures/none/furniture" and tuple(tokens.low[j : j + len(phrase.words)]) == phrase.words for phrase in phrases)


def page_end(tokens: Tokens, i: int) -> int | None:
    """The token behind the counter of a picture gallery: "Image 2 of 16", "Photo 1/3", "1 / 13 Back to Gallery", "3 of 9 CLOSE"."""
    low = tokens.low
    if low[i + 1] not in ("of", "/"):
        return None
    j = i + 2 + (low[i + 2] == "/")
    if tokens.cls[j] != t.NUM:
        return None
    rule = tokens.lexicon.named_before.get(low[i - 1])
    if (rule and rule.id == "figures/none/furniture") or low[j + 1] in ("caption", "close") or _rail(tokens, j + 1):
        return j + 1
    if tokens.raw(i - 1).isupper() and len(low[i - 1]) > 1 and tokens.word(j + 1) and tokens.capital(j + 1):
        return j + 1  # behind the agency that took the picture: "AP 3 of 14 Crowds at the pier"
    if low[i - 1] == "(" and low[j + 1] == ")" and low[i - 2] in ("videos", "photos", "images", "slides"):
        return j + 1
    if low[j + 1] == "last" and low[j + 2].startswith("video"):
        return j + 1
    return None
