"""parts-do-not-add-up: parts that are said to make up a total and come to another number."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache

from checker.checks.base import Case, Check
from checker.checks.entities.members import PeopleNouns, members_in
from checker.checks.entities.numerals import NUMBER, Printed, printed, shown
from checker.checks.entities.sentences import any_of, sentences_of, words_at
from checker.claim import Claim
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook import Rulebook
from checker.rulebook.base import Strict
from checker.rulebook.checks import CheckRule
from checker.story import Confidence

_MONEY = r"(?:[A-Z]{0,2}[$\u00a3\u20ac] ?)?"
_WORD = r"(?!(?:and|or|the)\b)[A-Za-z][\w'\u2019-]{0,20}"
_PART = rf"{_MONEY}(?:{NUMBER})(?: {_WORD}){{1,6}}"
_PARTS = rf"(?P<parts>{_PART}(?:, (?:and )?{_PART}){{0,6}},? and {_PART})"
_TOTAL = rf"(?P<total>{_MONEY}(?:{NUMBER}))"
_TOTAL_FIRST = re.compile(
    rf"{_TOTAL}(?P<noun>(?: {_WORD}){{0,9}}?)(?P<open>: | ?[\u2013\u2014] ?| - | -- |"
    r",? (?:which |who )?(?:were|are|was made up of|were made up of|made up of|consisted of|comprised|comprising|consisting of) )"
    rf"{_PARTS}(?= ?[.;,)\u2013\u2014]| - | -- |$)",
    re.IGNORECASE,
)
_TOTAL_LAST = re.compile(
    rf"{_PARTS}(?:[^.;:\d]{{0,60}}?)?,? (?:for a total of|a total of|bringing the total to|making a total of|making|in all|altogether) "
    rf"{_TOTAL}(?! ?%| per ?cent| times)",
    re.IGNORECASE,
)
_TOTAL_CLOSING = re.compile(
    rf"{_PARTS}(?:[^.;:\d]{{0,40}}?)?(?:,| [\u2013\u2014-]) {_TOTAL}(?: {_WORD}){{0,2}} (?:in all|in total|altogether|all told)\b", re.IGNORECASE
)
_TOTAL_WORD = re.compile(r"\b(?:total|in all|altogether|all told|making)\b", re.IGNORECASE)
LONGEST = 500
MOST = 12
"""Sentences longer, or with more numbers, are tables."""
_NUMBER = re.compile(NUMBER, re.IGNORECASE)
_SHARE = rf"(?P<{{n}}>{NUMBER})(?: ?%| per ?cent)"


@lru_cache(maxsize=256)
def _shares_of(one: str, other: str) -> re.Pattern[str]:
    """Finds "N percent ... one, N percent ... other"; made when both words are met, because each takes as long as reading an article."""
    first, second = _SHARE.replace("{n}", "a"), _SHARE.replace("{n}", "b")
    between = r"[^.;%\d]{1,60}?"
    return re.compile(rf"{first}{between}\b(?:{re.escape(one)})\b{between}{second}{between}\b(?:{re.escape(other)})\b", re.IGNORECASE)


class AddingParameters(Strict):
    """`loose`: words that leave a number open; `not_parts`: words that make numbers something else than parts (ages, measures).

    `apart`: sets of groups of people of which nobody belongs to two; `outcomes`: roles of which nobody has two; `sides`: pairs of words
    for the two sides of one vote or poll.
    """

    loose: tuple[str, ...] = ()
    not_parts: tuple[str, ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    sides: tuple[tuple[str, str], ...] = ()


class AddingUp(Check):
    """Adds the parts up."""

    kind = "adding-up"
    Parameters = AddingParameters
    parameters: AddingParameters

    def __init__(self, rule: CheckRule, rulebook: Rulebook) -> None:
        super().__init__(rule, rulebook)
        self.loose = any_of(self.parameters.loose)
        self.not_parts = any_of(self.parameters.not_parts)
        self.sides = [(one.lower(), other.lower()) for pair in self.parameters.sides for one, other in (pair, pair[::-1])]

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        figures = Counter(claim.sentence.start for claim in reading.claims)
        included = list(self._included(reading))
        wholes = frozenset(found.primary.start for found in included)
        for sentence, text in sentences_of(reading):
            if not figures[sentence.start]:
                continue
            numbers = sum(1 for _ in _NUMBER.finditer(text)) if len(text) <= LONGEST else MOST + 1
            if numbers > MOST:
                if figures[sentence.start] > 1:
                    case.pass_over("long sum", [(reading.article.document, sentence.start)])
                continue
            found = next(self._sums(text, reading, sentence.start), None) if 3 <= numbers <= MOST else None
            found = found or next(self._members(text, reading, sentence.start, wholes), None)
            if found:
                yield found
            elif 2 <= numbers <= MOST and ("%" in text or "cent" in text):
                yield from self._sides(text, reading, sentence.start)
        yield from included

    def _members(self, text: str, reading: Reading, offset: int, wholes: Container[int]) -> Iterator[Finding]:
        """Findings on the numbers of a sentence behind which those whom they count are told in groups, or more of them than they count.

        Those that start at one of `wholes` are told of already.
        """
        for told in members_in(text, PeopleNouns.of(self.rulebook)):
            if not told.grouped or offset + told.start in wholes or not told.contradicts(text, self.loose):
                continue
            where = words_at(reading, offset + told.start, offset + told.end)
            listed = words_at(reading, offset + told.first, offset + told.last)
            added = " + ".join(map(str, told.parts))
            yield self.finding(f"{added} = {told.comes_to}, {'of' if told.some else 'not'} {told.count}.", where, [listed])

    def _sums(self, text: str, reading: Reading, offset: int) -> Iterator[Finding]:
        """Findings on the totals of a sentence; each shape is only looked for where its own words stand."""
        patterns = [_TOTAL_FIRST]
        if _TOTAL_WORD.search(text):
            patterns += [_TOTAL_LAST, _TOTAL_CLOSING]
        for pattern in patterns:
            for match in pattern.finditer(text):
                found = self._sum(match, text, reading, offset)
                if found:
                    yield found

    def _sum(self, match: re.Match[str], text: str, reading: Reading, offset: int) -> Finding | None:
        """The finding on one total with its parts, or None where they add up or are no parts."""
        words = match["parts"]
        groups = match.groupdict()
        window = text[max(0, match.start() - 25) : match.end() + 15]
        if self.not_parts.search(match[0]) or self.loose.search(window) or ("$" in match["total"]) != ("$" in words):
            return None
        total = _printed(match["total"])
        parts = [number for found in _NUMBER.finditer(words) if (number := printed(found[0]))]
        if total is None or len(parts) < 2 or total.value < 2:
            return None
        come_to = sum(part.value for part in parts)
        slack = total.half + sum(part.half for part in parts) - 0.5 * (len(parts) + 1) if total.half > 0.5 else 0.0
        if abs(come_to - total.value) <= slack or any(part.value > total.value for part in parts):
            return None
        if _told_before(total.value - come_to, reading, offset):
            return None
        confidence: Confidence = "high"
        if come_to < total.value and "open" in groups and not groups["open"].startswith((":", " were", " are", ", ")):
            confidence = "medium" if self._exhaustive(words) else "low"
        where = words_at(reading, offset + match.start("total"), offset + match.end("total"))
        listed = words_at(reading, offset + match.start("parts"), offset + match.end("parts"))
        added = " + ".join(shown(part.value) for part in parts)
        return self.finding(f"{added} = {shown(come_to)}, not {shown(total.value)}.", where, [listed], confidence=confidence)

    def _exhaustive(self, words: str) -> bool:
        """Whether the parts are groups that together are everybody: men and women, boys and girls."""
        return bool(re.search(r"\bm[ae]n\b", words) and re.search(r"\bwom[ae]n\b", words)) or bool(
            re.search(r"\bboys?\b", words) and re.search(r"\bgirls?\b", words)
        )

    def _sides(self, text: str, reading: Reading, offset: int) -> Iterator[Finding]:
        """Two sides of one vote that hold over 100 percent."""
        lower = text.lower()
        for one, other in self.sides:
            for match in _shares_of(one, other).finditer(text) if one in lower and other in lower else ():
                a, b = printed(match["a"]), printed(match["b"])
                if (
                    a
                    and b
                    and a.value <= 100
                    and b.value <= 100
                    and a.value + b.value > 100 + a.half + b.half + 0.5
                    and not self.loose.search(match[0])
                ):
                    where = words_at(reading, offset + match.start(), offset + match.end())
                    yield self.finding(f"{shown(a.value)} and {shown(b.value)} percent are {shown(a.value + b.value)} percent.", where)
                    return

    def _included(self, reading: Reading) -> Iterator[Finding]:
        """Parts named of one whole, of which nobody can belong to two, and that together exceed it."""
        by_whole: dict[int, list[Claim]] = {}
        for claim in reading.claims:
            if claim.part_of is not None and claim.figure.kind == "count" and claim.figure.bound in ("exact", "at_least"):
                by_whole.setdefault(claim.part_of, []).append(claim)
        for index, parts in by_whole.items():
            whole = reading.claims[index]
            for apart in self.parameters.apart:
                disjoint = {part.population: part for part in parts if part.population in apart and part.sentence_index == whole.sentence_index}
                come_to = sum(part.figure.point for part in disjoint.values())
                if len(disjoint) > 1 and whole.figure.bound == "exact" and whole.figure.kind == "count" and come_to > whole.figure.point:
                    if any(part.figure.point > whole.figure.point for part in disjoint.values()):
                        continue
                    added = " + ".join(shown(part.figure.point) for part in disjoint.values())
                    listed = [Location.of_claim(part) for part in disjoint.values()]
                    yield self.finding(f"{added} = {shown(come_to)}, of {shown(whole.figure.point)}.", Location.of_claim(whole), listed)
                    break


def _told_before(rest: float, reading: Reading, offset: int) -> bool:
    """ "Seven lie on Orsa. Four died on Tarn and two on Lenz, 13 in all": the sentence before gives what the parts lack."""
    before = bisect_left(reading.sentences, offset, key=lambda sentence: sentence.start) - 1
    return any(claim.sentence_index == before and claim.figure.kind == "count" and claim.figure.point == rest for claim in reading.claims)


def _printed(words: str) -> Printed | None:
    found = _NUMBER.search(words)
    return printed(found[0]) if found else None
