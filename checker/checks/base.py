"""What a kind of check is, and what it is given to look at.

To add a kind: a module in this folder with a subclass of `Check` that has a `kind`. To add a check: `rules/checks/ID.yml` that `uses:` a kind.
"""

from __future__ import annotations

from abc import ABC
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from pydantic import ValidationError

from checker.claim import Claim
from checker.errors import BadRule
from checker.finding import Finding, Location, Severity, lowered
from checker.mistakes import first_mistake
from checker.reading import Reading
from checker.rulebook import Rulebook
from checker.rulebook.base import Strict
from checker.rulebook.checks import CheckRule
from checker.story import Confidence, Story, Verdict


@dataclass(frozen=True)
class Case:
    """All that lies on the desk: the drafts that findings are made on, everything they are held against, and the stories of both.

    `readings` are the articles to check; `coverage` the articles of `--against` (empty without it). `stories` are made of the claims of both.
    """

    readings: Sequence[Reading]
    coverage: Sequence[Reading]
    stories: Sequence[Story]
    rulebook: Rulebook

    @cached_property
    def rivals(self) -> dict[int, bool]:
        """Of the stories' pairs, by identity, those that were asked whether they are rivals, with the answer."""
        return {}

    @cached_property
    def passed_over(self) -> dict[str, set[object]]:
        """What a limit kept the checks from looking at, by reason: each thing once, however many checks passed it over."""
        return {}

    def pass_over(self, reason: str, things: Iterable[object]) -> None:
        """Keeps in mind that things were not looked at, for a reason that `checker.report.covered` has words for."""
        if new := set(things):
            self.passed_over.setdefault(reason, set()).update(new)

    def pass_over_figures(self, claims: Iterable[Claim], reason: str = "too many to compare") -> None:
        """Keeps in mind that figures were not held against the others."""
        self.pass_over(reason, ((claim.document, claim.index) for claim in claims))

    @property
    def everything(self) -> list[Reading]:
        return [*self.readings, *self.coverage]

    @cached_property
    def drafts(self) -> dict[str, int]:
        """The documents that findings are wanted on, each with its place in the order given."""
        return {reading.article.document: i for i, reading in enumerate(self.readings)}

    @cached_property
    def reading_of(self) -> dict[str, Reading]:
        """Every reading by its document."""
        return {reading.article.document: reading for reading in self.everything}

    def is_draft(self, document: str) -> bool:
        """Whether findings are wanted on this document."""
        return document in self.drafts


class NoParameters(Strict):
    """Parameters of a kind that has none."""


class Check(ABC):
    """One kind of check, set up by one rule file.

    A subclass sets `kind`, `Parameters` where it has any, and overrides one of the two hooks; both yield findings in any order.
    """

    kind: ClassVar[str]
    Parameters: ClassVar[type[Strict]] = NoParameters

    def __init__(self, rule: CheckRule, rulebook: Rulebook) -> None:
        self.rule = rule
        self.rulebook = rulebook
        try:
            self.parameters = self.Parameters.model_validate(rule.parameters)
        except ValidationError as error:
            mistake = first_mistake(error, self.Parameters.model_fields)
            raise BadRule(f"{rulebook.place(rule.id, 'parameters', *mistake.where)}: parameters.{mistake.key}: {mistake.what}") from None

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        """Problems inside one article."""
        return ()

    def across(self, case: Case) -> Iterable[Finding]:
        """Problems between articles, stories and claims."""
        return ()

    @property
    def severity(self) -> Severity:
        """The rule's severity; for a check that is `off` unless enabled, the one it then has."""
        if self.rule.severity == "off":
            return self.rule.enabled_severity or "note"
        return self.rule.severity

    def finding(
        self,
        message: str,
        primary: Location,
        related: Sequence[Location] = (),
        *,
        confidence: Confidence = "high",
        severity: Severity | None = None,
        title: str | None = None,
        verdict: Verdict | None = None,
        story: str | None = None,
        hint: str | None = None,
    ) -> Finding:
        """A finding of this check; low confidence lowers the severity by one step."""
        grave = severity or self.severity
        return Finding(
            check=self.rule.id.removeprefix("checks/"),
            family=self.rule.family,
            severity=lowered(grave) if confidence == "low" else grave,
            confidence=confidence,
            title=title or self.rule.title,
            message=message,
            primary=primary,
            related=tuple(related),
            verdict=verdict,
            story=story,
            hint=hint,
        )
