"""The words that names are made of, and how a capitalised sequence is parted into titles and a name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from checker.extract.nouns import plural
from checker.rulebook import Rulebook
from checker.rulebook.attribution import SourceRule
from checker.rulebook.names import Aliases, NameWords, Outlets, Parties

Kind = Literal["person", "body", "place", "unknown"]


CAPITAL = (
    r"(?:(?:[A-Z]\.){2,}[A-Z]?|(?:(?:al|el|ad|an|as|ash|at|ul)-|d['\u2019]|O['\u2019])?"
    r"[A-Z\u00c0-\u00de][\w]*(?:['\u2019-]?[A-Za-z\u00c0-\u00ff][\w]*)*)"
)
_FINAL_STOP = re.compile(r"\.[A-Z]\.$|\b(?:Jr|Sr|Inc|Ltd|Corp|Co)\.$")
_ALSO_NAMES = frozenset("Will May April June Mark Jan Grant".split())
LONGEST_NAME = 9
"""A name has at most so many words behind its first."""
LONGEST_KEPT = 100
KEPT = 20_000
"""So many capitalised sequences of at most so many characters are kept parted; names recur, within an article and between articles."""


class Parted(NamedTuple):
    """A capitalised sequence taken apart: where name and titles begin and where the name does, the name, its kind, and why.

    `listed`: the name is an alias or an outlet of the rules; `body`: its last word is the head of a body's name.
    """

    start: int
    named: int
    name: str
    kind: Kind
    listed: bool
    body: bool


@dataclass(frozen=True, eq=False)
class NameBook:
    """The names rules, compiled.

    Attributes:
        classes: words by class.
        aliases, outlets: lower case form -> canonical name; people: the canonical names that are people's.
        parties: party, words that mark it, id of the rule.
        nouns: nouns of sources, which at the start of a sentence look like names ("Doctors said").
        pattern: finds capitalised sequences, particles included.
    """

    classes: Mapping[str, frozenset[str]]
    aliases: Mapping[str, str]
    outlets: Mapping[str, str]
    parties: tuple[tuple[str, re.Pattern[str], str], ...]
    people: frozenset[str]
    nouns: frozenset[str]
    pattern: re.Pattern[str]
    _parted: dict[tuple[str, bool], Parted | None] = field(default_factory=dict)

    @classmethod
    def of(cls, rulebook: Rulebook) -> NameBook:
        """Compiles `rules/names/`."""
        classes: dict[str, frozenset[str]] = {}
        aliases: dict[str, str] = {}
        outlets: dict[str, str] = {}
        parties: list[tuple[str, re.Pattern[str], str]] = []
        for rule in rulebook.names.values():
            if isinstance(rule, NameWords):
                classes[rule.of] = classes.get(rule.of, frozenset()) | frozenset(rule.words)
            elif isinstance(rule, Parties):
                for party, words in rule.parties.items():
                    parties.append((party, re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})\b"), rule.id))
            else:
                table = outlets if isinstance(rule, Outlets) else aliases
                for canonical, forms in rule.names.items():
                    for form in (canonical, *forms):
                        table[form.lower()] = canonical
        people = frozenset(name for rule in rulebook.names.values() if isinstance(rule, Aliases) and rule.of == "person" for name in rule.names)
        nouns = {noun.lower() for rule in rulebook.attribution.values() if isinstance(rule, SourceRule) for noun in rule.nouns}
        nouns |= {plural(noun) for noun in nouns}
        particles = "|".join(map(re.escape, sorted(classes.get("particle", ()), key=lambda word: (-len(word), word)))) or "de"
        more = rf"(?:[ ](?:(?:{particles})[ ])?{CAPITAL}(?:\.(?=[ ]))?){{0,{LONGEST_NAME}}}"
        return cls(classes, aliases, outlets, tuple(parties), people, frozenset(nouns), re.compile(rf"{CAPITAL}(?:\.(?=[ ]))?{more}"))

    @cached_property
    def _any_party(self) -> re.Pattern[str]:
        """Finds a word of any of the parties."""
        return re.compile("|".join(words.pattern for _, words, _ in self.parties) or "(?!)")

    @lru_cache(maxsize=4096)  # noqa: B019 - a book lives as long as its rulebook
    def party(self, source: str) -> tuple[str | None, str | None]:
        """The belligerent that a source of this name speaks for, and the rule that says so."""
        if not self._any_party.search(source):
            return None, None  # nearly all
        return next(((party, id) for party, words, id in self.parties if words.search(source)), (None, None))

    def part(self, run: str, at_start: bool) -> Parted | None:
        """Parts a capitalised sequence into words that are none of the name, titles and the name; None where no name is left.

        At the start of a sentence a noun of sources alone is no name ("Doctors said").
        """
        key = (run, at_start)
        if key in self._parted:
            return self._parted[key]
        parted = self._part(run, at_start)
        if len(run) <= LONGEST_KEPT:
            if len(self._parted) >= KEPT:
                self._parted.clear()
            self._parted[key] = parted
        return parted

    def _part(self, run: str, at_start: bool) -> Parted | None:
        words = run.split(" ")
        dropped = self._drop_common(words)
        titles = self._drop_titles(words)
        if not words or self._no_name(words, at_start and not dropped):
            return None
        name = " ".join(words)
        low = bare(name.lower())
        listed = low in self.outlets or low in self.aliases
        kind, body = self._kind(words, titles > 0, low, listed), bare(words[-1]) in self.classes["body"]
        return Parted(dropped, dropped + titles, trimmed(name), kind, listed, body)

    def _drop_common(self, words: list[str]) -> int:
        """Drops the words of a sentence's start that are no names; returns how many characters they took."""
        dropped = 0
        while words and words[0] in self.classes["common"] and not (len(words) > 1 and words[0] in _ALSO_NAMES):
            dropped += len(words.pop(0)) + 1
        return dropped

    def _drop_titles(self, words: list[str]) -> int:
        """Drops titles, demonyms, and the country or body that a title stands behind; returns how many characters they took."""
        classes = self.classes
        dropped = 0
        while (
            len(words) > 1
            and (words[0] in classes["title"] or (len(words) > 2 and words[0].lower() in classes["role"]) or bare(words[0]) in classes["demonym"])
            and words[-1] not in classes["body"]
        ):
            dropped += len(words.pop(0)) + 1
        while len(words) > 2 and f"{words[0]} {words[1]}" in classes["place"] and bare(words[-1]) not in classes["body"]:
            dropped += len(words.pop(0)) + len(words.pop(0)) + 2
        for at in range(len(words) - 2, -1, -1):
            if words[at] in classes["title"] and bare(words[-1]) not in classes["body"]:
                dropped += sum(len(word) + 1 for word in words[: at + 1])
                del words[: at + 1]
                break
        if len(words) > 2 and words[0] in classes["place"] and (words[1] in classes["female"] or words[1] in classes["male"]):
            dropped += len(words.pop(0)) + 1
        return dropped

    def _no_name(self, words: list[str], at_start: bool) -> bool:
        """A title without a name, a demonym, or a noun with the capital of a sentence's start."""
        classes = self.classes
        if bare(words[-1]) in classes["title"] and words[-1] not in _ALSO_NAMES:
            return True
        return len(words) == 1 and (bare(words[0]) in classes["demonym"] or (at_start and words[0].lower() in self.nouns))

    def _kind(self, words: list[str], titled: bool, low: str, listed: bool) -> Kind:
        classes = self.classes
        if listed:
            return "body" if self.aliases.get(low, "") not in self.people else "person"
        if titled or words[0] in classes["female"] or words[0] in classes["male"]:
            return "body" if bare(words[-1]) in classes["body"] and not titled else "person"
        if not classes["body"].isdisjoint(map(bare, words)):
            return "body"
        if len(words) > 1 and bare(words[-1]) in classes["place"]:
            return "place"
        if len(words) == 1 and words[0].replace(".", "").isupper() and len(words[0]) > 1:
            return "body"
        return "unknown"


def bare(name: str) -> str:
    """The name without a possessive 's."""
    return name[:-2] if name[-2:] in ("'s", "\u2019s") else name


def trimmed(name: str) -> str:
    """The name without a possessive, and without a stop or an apostrophe that is none of its own."""
    name = bare(name)
    return name[:-1] if name[-1:] in (".", "'", "\u2019") and not _FINAL_STOP.search(name) else name
