"""Marks: the words of `rules/comparison/` found beside a figure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from checker.rulebook import Rulebook
from checker.rulebook.comparison import ComparisonRule, Where

_NUMBER = r"(?:(?<![\d.,])\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_GAP = r"(?:(?!(?:in|of|at|by|from|to|and|or|after|during|was|were|killed|died|dead|wounded|injured|hurt|shot)\b)[\w'’-]+ ){0,2}"
"""What `...` stands for: words of one noun phrase."""
_NEAR = r"[^.;]{0,40}$"
"""Words before a figure speak of it if no more than this stands between."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words of a figure's clause before and behind it, and the start of its sentence."""

    before: str
    figure: str
    after: str
    start: str

    @property
    def clause(self) -> str:
        return f"{self.before}{self.figure}{self.after}"


class Marks:
    """The compiled rules, by mark."""

    def __init__(self, rules: Iterable[ComparisonRule]) -> None:
        known = list(rules)
        self.happening = _nouns(known, "happening")
        doer = _nouns(known, "doer")
        self._shapes = {
            "NUMBER": _NUMBER,
            "HAPPENING": self.happening,
            "HAPPENINGS": f"(?:{self.happening}|crashe|clashe)s",
            "DOER": doer,
            "DOERS": f"{doer}s",
            "DOER'S": rf"{doer}['’]s",
        }
        self._words: dict[str, frozenset[str]] = {
            mark: frozenset(word for rule in known if rule.mark == mark for word in rule.words) for mark in {rule.mark for rule in known}
        }
        self._rules = {rule.id: (rule.where, self._compiled(rule)) for rule in known}
        self._by_mark: dict[str, list[tuple[Where, re.Pattern[str]]]] = defaultdict(list)
        for rule in known:
            self._by_mark[rule.mark].append(self._rules[rule.id])

    @classmethod
    def of(cls, rulebook: Rulebook) -> Marks:
        """The marks of a rulebook, compiled once."""
        return _marks(rulebook)

    def has(self, mark: str, words: Surroundings) -> bool:
        """Whether some rule of the mark fires on the figure."""
        return any(_fires(where, pattern, words) for where, pattern in self._by_mark.get(mark, ()))

    def words(self, mark: str) -> frozenset[str]:
        """The words of a mark as its rules spell them."""
        return self._words.get(mark, frozenset())

    @cached_property
    def people(self) -> frozenset[str]:
        """Nouns for people in general, which reports on one toll use for one another."""
        return self.words("anybody") | self.words("people")

    @cached_property
    def page(self) -> re.Pattern[str]:
        """What a page sets among its text: a label with its colon or bar, in the capitals that the rules give it, or the words of a rail."""
        label, rail = (any_word(self.words(mark)) for mark in ("page label", "page rail"))
        return re.compile(rf"\s*{label}\b[^.!?]{{0,20}}?[:|>-]|.*{rail}")

    def find(self, mark: str, text: str) -> re.Match[str] | None:
        """The first words of a text that some rule of the mark finds, wherever in it they stand."""
        found = (pattern.search(text) for _, pattern in self._by_mark.get(mark, ()))
        return min((match for match in found if match), key=re.Match.start, default=None)

    def find_all(self, mark: str, text: str) -> Iterator[re.Match[str]]:
        """All words of a text that rules of the mark find, rule by rule."""
        return (match for _, pattern in self._by_mark.get(mark, ()) for match in pattern.finditer(text))

    def fires(self, rule: str, words: Surroundings) -> bool:
        """Whether the rule of that id fires on the figure."""
        where, pattern = self._rules[rule]
        return _fires(where, pattern, words)

    def _compiled(self, rule: ComparisonRule) -> re.Pattern[str]:
        phrases = "|".join(self._phrase(phrase) for phrase in rule.words)
        unless = f"(?! (?:{'|'.join(map(self._phrase, rule.not_before))})\\b)" if rule.not_before else ""
        behind = "".join(rf"(?<!\b{re.escape(word)} )" for word in rule.not_after)
        return re.compile(rf"{behind}\b(?:{phrases})\b{unless}{_NEAR if rule.where == 'before' else ''}", re.IGNORECASE)

    def _phrase(self, phrase: str) -> str:
        out = ""
        for word in phrase.split():
            out += _GAP if word == "..." else f"(?:{'|'.join(map(self._word, word.split('|')))}) "
        return out.removesuffix(" ")

    def _word(self, word: str) -> str:
        return self._shapes.get(word) or re.escape(word)


def _nouns(rules: Iterable[ComparisonRule], mark: str) -> str:
    """Any of the words of a mark that other rules build on; what never matches for none."""
    return any_word(word for rule in rules if rule.mark == mark for word in rule.words)


def any_word(words: Iterable[str]) -> str:
    """The expression for any of the words, longest first, so that none hides a longer one; what never matches for none."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or '(?!)'})"


def _fires(where: Where, pattern: re.Pattern[str], words: Surroundings) -> bool:
    if where == "start":
        return pattern.match(words.start) is not None
    return pattern.search(getattr(words, where)) is not None


@lru_cache(maxsize=8)
def _marks(rulebook: Rulebook) -> Marks:
    return Marks(rulebook.comparison.values())
