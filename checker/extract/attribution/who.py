"""Who: a source resolved."""

from __future__ import annotations

from typing import NamedTuple

from checker.claim import SourceType

LEAD = 1
"""The headline and the lead: a body may be told of before it is named."""
SENTENCES_BACK = 8
"""A pronoun or "the ministry" finds its name within so many sentences."""


class Who(NamedTuple):
    """A source resolved: canonical name, type, person and body."""

    name: str
    type: SourceType
    speaker: str | None = None
    office: str | None = None
