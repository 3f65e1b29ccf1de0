"""The pattern language of `rules/constructions/`: names of classes, compiled to regular expressions over strings of class symbols.

A pattern is a row of elements parted by blanks: `QUANTITY=figure MODIFIER* PASSIVE|IS_STATE=trigger`. An element is a class name or
several with `|` between them (a macro stands for several), then `?`, `*`, `+` or `{2,4}`, then `=slot`; `(` and `)` stand alone and group,
`)` may bear a quantifier; `not NAME` looks ahead. Repetition is bounded, so that the cost stays linear whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.errors import BadRule
from checker.mistakes import meant

_ELEMENT = re.compile(r"([A-Z_|]+)([?*+]|\{\d+,\d+\})?(?:=([a-z]+))?")
_BOUND = {"*": "{0,8}", "+": "{1,8}", "?": "?"}


def compile_pattern(pattern: str, symbols: Mapping[str, str], macros: Mapping[str, str]) -> re.Pattern[str]:
    """A regular expression over class symbols that matches, without consuming, wherever the pattern begins.

    Raises:
        BadRule: an element is not of the language, or names no class, or the whole is no pattern.
    """
    try:
        compiled = re.compile(f"(?={_translate(pattern, symbols, macros)})")
    except re.error as error:
        raise BadRule(f"{pattern!r} is no pattern: {error.msg}") from None
    if missing := next((slot for slot in ("figure", "trigger") if slot not in compiled.groupindex), None):
        raise BadRule(f"{pattern!r} marks no ={missing}")
    return compiled


def slot_symbols(pattern: str, slot: str, symbols: Mapping[str, str], macros: Mapping[str, str]) -> frozenset[str]:
    """The class symbols that can stand in a slot of a pattern which compiles."""
    elements = [match for element in pattern.split() if (match := _ELEMENT.fullmatch(element)) and match[3] == slot]
    return frozenset[str]().union(*(_symbols_of(match[1], symbols, macros) for match in elements))


def needed_symbols(pattern: str, symbols: Mapping[str, str], macros: Mapping[str, str]) -> tuple[frozenset[str], ...]:
    """Sets of class symbols of which each has one standing wherever a pattern that compiles is found, the smallest sets first.

    What may be left out needs nothing; groups and patterns of several alternatives are not looked into.
    """
    needed: set[frozenset[str]] = set()
    depth = 0
    before = ""
    for element in pattern.split():
        depth += (element == "(") - (element[0] == ")")
        match = _ELEMENT.fullmatch(element)
        if element == "|" and depth == 0:
            return ()
        if match and depth == 0 and before != "not" and (match[2] or "")[:2] not in ("?", "*", "{0"):
            needed.add(_symbols_of(match[1], symbols, macros))
        before = element
    return tuple(sorted(needed, key=lambda symbols: (len(symbols), *sorted(symbols))))


def _symbols_of(names: str, symbols: Mapping[str, str], macros: Mapping[str, str]) -> frozenset[str]:
    return frozenset(symbol for name in names.split("|") for part in macros.get(name, name).split("|") for symbol in symbols[part])


def _translate(pattern: str, symbols: Mapping[str, str], macros: Mapping[str, str]) -> str:
    out: list[str] = []
    for element in pattern.split():
        if element == "(":
            out.append("(?:")
        elif element[0] == ")":
            out.append(")" + _BOUND.get(element[1:], element[1:]))
        elif element == "|":
            out.append("|")
        elif element == "not":
            out.append("(?!")
        else:
            out.append(_element(element, symbols, macros))
            if len(out) > 1 and out[-2] == "(?!":
                out.append(")")
    return "".join(out)


def _element(element: str, symbols: Mapping[str, str], macros: Mapping[str, str]) -> str:
    match = _ELEMENT.fullmatch(element)
    if not match:
        raise BadRule(f"{element!r} is no element of a pattern")
    names = [part for name in match[1].split("|") for part in macros.get(name, name).split("|")]
    times, slot = match[2] or "", match[3]
    unknown = [name for name in names if name not in symbols]
    if unknown:
        raise BadRule(f"{unknown[0]!r} is no class of phrases{meant(unknown[0], [*symbols, *macros])}")
    body = "[" + "".join(re.escape(symbols[name]) for name in names) + "]"
    body += _BOUND.get(times, times)
    return f"(?P<{slot}>{body})" if slot else body
