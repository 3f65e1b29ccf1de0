"""range-reversed: "between 90 and 60"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.checks.base import Case, Check
from checker.checks.entities.numerals import NUMBER, printed
from checker.checks.entities.sentences import any_of, sentences_of
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook.base import Strict

_BETWEEN = re.compile(
    rf"\bbetween (?P<money>[A-Z]{{0,2}}[$\u00a3\u20ac] ?)?(?P<a>{NUMBER})(?P<aw>(?: (?!and\b)[a-z%-]{{1,20}}){{0,3}}| ?%)? and "
    rf"(?P<money2>[A-Z]{{0,2}}[$\u00a3\u20ac] ?)?"
    rf"(?P<b>{NUMBER})(?P<tail>[^.;]{{0,40}})",
    re.IGNORECASE,
)


class RangeParameters(Strict):
    """`not_ranges`: words near the pair that make it scores, votes, times, places or dates."""

    not_ranges: tuple[str, ...] = ()


class RangeReversed(Check):
    """The first end of a range above the second."""

    kind = "range-reversed"
    Parameters = RangeParameters
    parameters: RangeParameters

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        silent = any_of(self.parameters.not_ranges)
        for sentence, text in sentences_of(reading):
            for match in _BETWEEN.finditer(text):
                a, b = printed(match["a"]), printed(match["b"])
                around = text[max(0, match.start() - 40) : match.end("b") + 30]
                if a is None or b is None or a.value <= b.value or silent.search(around) or self._other(match):
                    continue
                end = match.end("b")
                where = Location.of_words(reading.article, sentence.start + match.start(), sentence.start + end, text)
                yield self.finding(f'"{where.text}" names the higher end first: one of the two is likely wrong.', where)

    @staticmethod
    def _other(match: re.Match[str]) -> bool:
        """Two different units, a scale word that reaches back, years, or hours without a unit."""
        words = re.match(r"[ %a-z-]*", match["tail"])
        unit_b = words[0].split()[:1] if words else []
        unit_a = (match["aw"] or "").split()[:1]
        if unit_a and unit_a != unit_b:
            return True
        if re.search(r"[a-z]", match["b"]) and match["b"][0].isdecimal() and not re.search(r"[a-z]", match["a"]):
            return True
        if not unit_b and not match["money"]:
            return True
        return re.fullmatch(r"(?:19|20)\d\d", match["a"]) is not None
