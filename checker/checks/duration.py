"""How long a thing has lasted, and when it began: ages that grow with the calendar, and beginnings that do not meet them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import Field

from checker.checks.base import Case, Check
from checker.checks.nearby import after
from checker.checks.phrases import listed
from checker.claim import Claim
from checker.compare.ages import started
from checker.finding import Finding, Location
from checker.months import MONTHS
from checker.reading import Reading
from checker.rulebook.base import Strict
from checker.story import Confidence

_MONTHS = "|".join(MONTHS)
_NUMBER = {name: i for i, name in enumerate(MONTHS, 1)}
_LAST_WORD = re.compile(r"[\w-]+(?=\W*$)")
MOST = 40


class DurationParameters(Strict):
    """How things that last begin; what they are called stands in `rules/events/`."""

    begins: list[str] = Field(description="verbs of beginning, as they stand")
    not_before: list[str] = Field(default_factory=list, description="words before the noun that make it another thing: world, cold, first")


@dataclass(frozen=True, slots=True)
class Age:
    """One statement of how long a thing has lasted or when it began: the days between which it then began."""

    first: int
    last: int
    location: Location
    place: str | None
    stated: bool
    """It names the beginning itself."""

    def meets(self, other: Age) -> bool:
        return self.first <= other.last and other.first <= self.last


class DurationDiffers(Check):
    """Ages and beginnings of one thing that do not meet."""

    kind = "duration-differs"
    Parameters = DurationParameters
    parameters: DurationParameters

    def across(self, case: Case) -> Iterator[Finding]:
        self._set_up()
        told: dict[tuple[str, str], list[Age]] = {}
        for reading in case.everything:
            for thing, ages in self._ages(reading).items():
                places = sorted({age.place for age in ages if age.place})
                home = places[0] if len(places) == 1 else None
                for age in ages:
                    # Within an article a thing that only one place is named for is one thing; across articles it needs the place.
                    where = age.place or home or f"in {reading.article.document}"
                    told.setdefault((thing, where), []).append(age)
        for (thing, where), ages in sorted(told.items()):
            if any(case.is_draft(age.location.document) for age in ages):
                case.pass_over("too many to compare", ((thing, where, i) for i in range(MOST, len(ages))))
            yield from self._clashes(thing, where, ages[:MOST], case)

    def _set_up(self) -> None:
        events = self.rulebook.events.values()
        self._thing_of = {noun: rule.name for rule in events if rule.sort == "ongoing" for noun in rule.nouns if " " not in noun}
        nouns = "|".join(sorted(map(re.escape, self._thing_of), key=lambda noun: (-len(noun), noun)))
        begins = "|".join(map(re.escape, self.parameters.begins))
        self._noun = re.compile(rf"\b({nouns})\b", re.IGNORECASE)
        self._began = re.compile(
            rf"\b({nouns})\b[^.;\n\d]{{0,60}}?\b(?:{begins})(?: \w{{1,12}}){{0,2}}? (?:in|since) "
            rf"(?:(?:early|late|mid|mid-) ?)?(?:({_MONTHS}) )?((?:19|20)\d\d)\b",
            re.IGNORECASE,
        )

    def _ages(self, reading: Reading) -> dict[str, list[Age]]:
        found: dict[str, list[Age]] = {}
        for claim in reading.claims:
            age = started(claim, self.rulebook) if claim.figure.kind == "duration" else None
            if age is not None and not self._another(claim):
                first, last = age.first.toordinal(), age.last.toordinal()
                found.setdefault(age.thing, []).append(Age(first, last, Location.of_claim(claim), age.place, False))
        if found:
            for sentence in reading.sentences:
                text = reading.article.text[sentence.start : sentence.end]
                match = self._began.search(text)
                if match and self._thing_of[match[1].lower()] in found and not self._named_other(text, match.start()):
                    location = Location.of_words(reading.article, sentence.start + match.start(), sentence.start + match.end(), text)
                    found[self._thing_of[match[1].lower()]].append(_beginning(match, location))
        return found

    def _another(self, claim: Claim) -> bool:
        """Whether the noun behind the figure is marked as another thing: "the two-year trade war"."""
        behind = after(claim, 80)
        match = self._noun.search(behind)
        return match is not None and self._named_other(behind, match.start())

    def _named_other(self, text: str, at: int) -> bool:
        before = _LAST_WORD.search(text[max(0, at - 20) : at])
        return before is not None and before[0].lower() in self.parameters.not_before

    def _clashes(self, thing: str, where: str, ages: Sequence[Age], case: Case) -> Iterator[Finding]:
        for age in ages:
            others = [other for other in ages if not age.meets(other) and _order(other, case) < _order(age, case)]
            if not others or not case.is_draft(age.location.document):
                continue
            one_article = all(other.location.document == age.location.document for other in others)
            confidence: Confidence = "high" if one_article or any(other.stated for other in others) else "medium"
            against = listed([_told(other, age.location.document) for other in others], 3)
            yield self.finding(
                f"{_told(age, age.location.document)} does not fit {against}: the {thing} would have begun {_span(age)}, or {_span(others[0])}.",
                age.location,
                [other.location for other in others],
                confidence=confidence,
            )
            return


def _beginning(match: re.Match[str], location: Location) -> Age:
    year = int(match[3])
    if match[2]:
        month = _NUMBER[match[2].capitalize()]
        return Age(date(year, month, 1).toordinal() - 31, date(year, month, 28).toordinal() + 31, location, None, True)
    return Age(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), location, None, True)


def _order(age: Age, case: Case) -> tuple[bool, bool, int, str, int]:
    """Coverage before drafts, beginnings before ages, then by day and place: the last one is the one to mend."""
    at = age.location
    return (case.is_draft(at.document), not age.stated, at.published.toordinal() if at.published else 0, at.document, at.start)


def _told(age: Age, here: str) -> str:
    at = age.location
    where = f"line {at.line}" if at.document == here else f"{at.publisher or at.document}{f', {at.published.year}' if at.published else ''}"
    return f'"{" ".join(at.text.split())}" ({where})'


def _span(age: Age) -> str:
    first, last = date.fromordinal(max(1, age.first)).year, date.fromordinal(max(1, age.last)).year
    return f"in {first}" if first == last else f"between {first} and {last}"
