"""Report: what a run found, over what, and what it could not look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from checker.claim import Claim
from checker.errors import BadSettings
from checker.finding import Finding
from checker.reading import Reading
from checker.story import Story

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Coverage:
    """How much was looked at; said in every format, because silence must never be taken for a check that did not run.

    Attributes:
        articles: articles read, drafts and coverage together; claims: figures read out of them.
        compared: claims held against another, in a story or by a check; alone: claims that stand alone.
        left_alone: claims or pairs not compared, by reason ("subset", "update", "other event", ...).
        undated: documents without a date.
        left_out: what folders hold and is not read: files that no reader takes, and, with the reason in brackets, files without text, hidden
            ones and links to folders; unreadable: files that could not be read, with the reason.
        empty: paths given, of drafts or of coverage, in which there is nothing to read.
        headline_elsewhere: documents whose headline stands in `articles.csv` only, so that its figures could not be read.
        checks: ids of the checks that ran; failed: ids of checks that crashed, with the reason.
    """

    articles: int = 0
    claims: int = 0
    compared: int = 0
    alone: int = 0
    left_alone: dict[str, int] = field(default_factory=dict)
    undated: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    headline_elsewhere: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """The outcome of one run.

    Attributes:
        readings: the articles checked; against: those they were held against.
        stories, findings: see those classes; findings are ordered by severity, document and place.
        errors: one line for everything that kept the run from being whole (exit code 2).
        policy: the policy that sums stories up.
    """

    readings: Sequence[Reading]
    against: Sequence[Reading]
    stories: Sequence[Story]
    findings: Sequence[Finding]
    coverage: Coverage
    errors: tuple[str, ...] = ()
    policy: str = "overlap"

    @property
    def claims(self) -> list[Claim]:
        """Every claim of the run, drafts first, in text order."""
        return [claim for reading in [*self.readings, *self.against] for claim in reading.claims]

    def to_frame(self, table: Literal["claims", "stories"]) -> pd.DataFrame:
        """The claims or the stories as a pandas DataFrame; `checker.report.frames` documents the columns, whose types never depend on the rows.

        Raises:
            BadSettings: there is no table of that name.
        """
        from checker.report.frames import claims_frame, stories_frame

        if table == "claims":
            return claims_frame(self.claims)
        if table == "stories":
            return stories_frame(self.stories)
        raise BadSettings(f"no table is called {table!r}: one of claims, stories")
