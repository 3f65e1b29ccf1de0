"""Offices: "police" and "the sheriff's office" led back to the one such office that the article names in full."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.extract.attribution.lexicon import Lexicon
from checker.extract.attribution.names import Names

_WORD = re.compile(r"[\w.-]+")
_OF_ITS_OWN = re.compile(r" (?:Federation|Association|Union|Foundation|Benevolent|League|Academy|Museum|Museums|Fund|Trust)\b")
"""Behind an office these make another body: "the Orsa Police Federation"."""
_EMPTY = frozenset("department dept office the of city county state and s".split())
"""Words that do not tell one office from another."""


class Offices:
    """The offices that one article names with their place: "Orsa police", "the Tarn County Sheriff's Office"."""

    def __init__(self, text: str, names: Names, lexicon: Lexicon) -> None:
        self._text = text
        self._names = names
        self._kinds = lexicon.words["office"]
        self._staff = lexicon.staff
        self._full: dict[str, str | None] = {}

    def full(self, office: str) -> str | None:
        """The fullest name of an office, or of the office whose staff it is, given without a place and in lower case.

        None where the article names no such office, or several of that kind.
        """
        if office not in self._full:
            if office not in self._staff and office not in self._kinds:
                return None
            self._full[office] = self._find(_told_by(self._staff.get(office, office)), office in self._staff)
        return self._full[office]

    def _find(self, kind: frozenset[str], placeless: bool) -> str | None:
        forms: dict[str, frozenset[str]] = {}
        for mention in self._names.mentions:
            form = mention.name
            if mention.kind != "body" and self._text[mention.end : mention.end + 1] == " ":
                follows = _office_at(self._kinds).match(self._text, mention.end + 1)
                form = f"{form} {follows[0]}" if follows else form
            if not kind <= _words(form):
                continue  # nearly all
            form = self._trimmed(form)
            words = _words(form)
            if kind <= words:
                forms.setdefault(self._names.full(form), words - kind - _EMPTY)
        if not forms:
            return None
        fullest = max(forms, key=lambda form: (len(forms[form]), len(form)))
        return fullest if (forms[fullest] or placeless) and all(place <= forms[fullest] for place in forms.values()) else None

    def _trimmed(self, form: str) -> str:
        """A name without what capitals run on beside its office: "Medics and | Orsa Police | Aviation"; nothing where it is a body of its own."""
        parts = form.removeprefix("Courtesy ").split(" and ")
        for part in parts:
            ends = [found.end() for found in _office_at(self._kinds).finditer(part)]
            if ends:
                return "" if _OF_ITS_OWN.search(part, ends[-1]) else part[: ends[-1]]
        return form


@lru_cache(maxsize=4096)
def _words(form: str) -> frozenset[str]:
    """The words of a name in lower case; names recur."""
    return frozenset(_WORD.findall(form.lower()))


@lru_cache(maxsize=1024)
def _told_by(office: str) -> frozenset[str]:
    """The words by which a kind of office is known: "police department" is police."""
    return frozenset(_WORD.findall(office)) - _EMPTY


@lru_cache(maxsize=8)
def _office_at(kinds: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(kinds, key=lambda kind: (-len(kind), kind))
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
