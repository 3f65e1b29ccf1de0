"""part-told-as-whole: a bounded part of something, and elsewhere the whole of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.checks.base import Case, Check
from checker.checks.entities.sentences import any_of, sentences_of, words_at
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook import Rulebook
from checker.rulebook.base import Strict
from checker.rulebook.checks import CheckRule

_THING = r"(?P<thing>(?:the |its |their )?(?:[A-Z][\w'\u2019-]{1,20}|[A-Z][\w\u2019'-]{1,20}[\u2019']s)(?: [A-Z][\w'\u2019-]{1,20}){0,3})"
_FORECAST = "would|could|might|may"
_NUMBERS = r"\d{1,2}(?:\.\d)? ?(?:%|per ?cent)"


MOST = 10
"""Things of which a part is told that are looked for in one article."""


class PartParameters(Strict):
    """`fractions`: words of a part; `near`: verbs of taking; `wholes`, `fallen`: what says that all of it went ("fall of", "has fallen")."""

    fractions: tuple[str, ...] = ()
    wholes: tuple[str, ...] = ()
    fallen: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


class PartAsWhole(Check):
    """Holds "three-quarters of X" against "the fall of X"."""

    kind = "part-as-whole"
    Parameters = PartParameters
    parameters: PartParameters

    def __init__(self, rule: CheckRule, rulebook: Rulebook) -> None:
        super().__init__(rule, rulebook)
        fractions = any_of(self.parameters.fractions).pattern
        self.part = re.compile(rf"(?:{fractions}|{_NUMBERS}) of {_THING}".replace("(?:(?:", "(?:(?i:", 1))
        self.near = any_of(self.parameters.near)
        self.taken = any_of(self.parameters.fallen)

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        looked_for: set[tuple[str, ...]] = set()
        for sentence, text in sentences_of(reading):
            if " of " not in text or not self.near.search(text):
                continue
            for match in self.part.finditer(text):
                where = words_at(reading, sentence.start + match.start(), sentence.start + match.end())
                names = _core(match["thing"])
                if names in looked_for:
                    continue
                if len(looked_for) >= MOST:
                    case.pass_over("too many to compare", [(reading.article.document, names)])
                    continue
                looked_for.add(names)
                whole = self._whole(reading, names, sentence.start) if names else None
                if whole is not None:
                    yield self.finding(f'"{whole.text}" makes the whole of what is a part in "{where.text}".', whole, [where])
                    return

    def _whole(self, reading: Reading, names: tuple[str, ...], but: int) -> Location | None:
        """Where the text says it of the whole thing, outside the sentence at offset `but`."""
        name = r"\b(?:[A-Za-z]+[\u2019']s )?" + " ".join(re.escape(word) for word in names)
        wholes = any_of(self.parameters.wholes).pattern
        gone = rf"(?:(?i:{wholes})) (?:the )?(?:\w+ ){{0,2}}{name}(?![\w-]| [A-Z]| (?:{_FORECAST})\b)"
        said = re.compile(rf"{gone}|{name} {self.taken.pattern}(?! (?:part|most|half|much))")
        for sentence, text in sentences_of(reading):
            match = said.search(text) if sentence.start != but else None
            if match:
                return words_at(reading, sentence.start + match.start(), sentence.start + match.end())
        return None


def _core(thing: str) -> tuple[str, ...]:
    """The capitalised words of the thing, without its possessor ("Aleppo's Old City": Old City)."""
    words = [word for word in re.sub(r"^(?:the|its|their) ", "", thing).split() if word[:1].isupper()]
    while len(words) > 1 and re.search(r"['\u2019]s$", words[0]):
        words = words[1:]
    return tuple(words)
