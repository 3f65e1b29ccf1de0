"""dangling-count: "those two districts", of which the article names none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from checker.checks.base import Case, Check
from checker.checks.entities.numerals import value_of
from checker.checks.entities.sentences import any_of, sentences_of
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook.base import Strict

_THOSE = re.compile(
    r"\b(?:those|these) (?P<count>two|three|four|five|six|seven|eight|nine|ten) "
    r"(?P<noun>(?:[a-z][a-z-]{2,20} ){0,2}?[a-z][a-z-]{2,20}(?:s|men|women|people|children))\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?<![.!?\u201c\"] )\b[A-Z][\w'\u2019-]+(?: (?:[A-Z][\w'\u2019-]+|of|al|de))*")


class DanglingParameters(Strict):
    """`never`: nouns that need no names (days, weeks, things); `by_noun`: nouns whose names do not tell alone what they name (districts, ships).

    `window`: sentences before in which the names may stand.
    """

    by_noun: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    window: int = 4


class DanglingCount(Check):
    """A demonstrative count whose members stand nowhere near it."""

    kind = "dangling-count"
    Parameters = DanglingParameters
    parameters: DanglingParameters

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        never = any_of(self.parameters.never)
        sentences = list(sentences_of(reading))
        for number, (sentence, text) in enumerate(sentences):
            for match in _THOSE.finditer(text):
                count = value_of(match["count"])
                if count is None or never.search(match["noun"]) or _quoted(reading, sentence.start + match.start()):
                    continue
                near = sentences[max(0, number - self.parameters.window) : number]
                if self._named(near, text[: match.start()], match["noun"], int(count)) or self._after(text[match.end() :], int(count)):
                    continue
                where = Location.of_words(reading.article, sentence.start + match.start(), sentence.start + match.end(), text)
                yield self.finding(f'"{where.text}": the text before names none of them.', where)

    def _named(self, near: Sequence[tuple[object, str]], before: str, noun: str, count: int) -> bool:
        """Whether the things counted were named shortly before, spoken of one by one, or counted already."""
        head = noun.split()[-1].casefold()
        texts = [*(text for _, text in near), before]
        if head not in self.parameters.by_noun:
            names = {name for text in texts for name in _CAPITAL.findall(text)}
            return len(names) >= count or any(re.search(rf"\b{re.escape(head)}\b", text, re.IGNORECASE) for text in texts)
        single = re.escape(re.sub(r"ies$", "y", head) if head.endswith("ies") else head.removesuffix("s"))
        spoken = re.compile(
            rf"\b{single}\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[\w-]+ ){{0,2}}{re.escape(head)}\b"
            rf"|\b{re.escape(head)}\b[^.]{{0,15}}? (?!The\b)[A-Z][\w-]+(?: [A-Z][\w-]+)*(?:,| and) "
            rf"|[A-Z][\w-]+ and [A-Z][\w-]+ (?:\w+ ){{0,2}}{re.escape(head)}\b"
        )
        return any(spoken.search(text) for text in texts)

    @staticmethod
    def _after(rest: str, count: int) -> bool:
        """Whether the sentence goes on to name them."""
        return len(_CAPITAL.findall(rest)) >= count


def _quoted(reading: Reading, offset: int) -> bool:
    return any(quotation.start <= offset < quotation.end for quotation in reading.quotations)
