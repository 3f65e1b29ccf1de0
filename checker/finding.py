"""Finding: one problem, where it stands, what it contradicts, and which check saw it."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal

from checker.article import Article
from checker.claim import Claim, Value
from checker.story import Confidence, Verdict

Severity = Literal["error", "warning", "note"]
Family = Literal["agreement", "arithmetic", "chronology", "attribution", "wording"]
SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")


@dataclass(frozen=True, slots=True)
class Location:
    """The exact words that a finding points at; `value` and `source` are None where the words are no figure."""

    document: str
    start: int
    end: int
    line: int
    column: int
    text: str
    sentence: str
    value: Value | None = None
    source: str | None = None
    publisher: str | None = None
    published: date | None = None

    @classmethod
    def of_claim(cls, claim: Claim) -> Location:
        return cls(
            document=claim.document,
            start=claim.start,
            end=claim.end,
            line=claim.line,
            column=claim.column,
            text=claim.text,
            sentence=claim.sentence_text,
            value=claim.figure.value,
            source=claim.attribution.source,
            publisher=claim.publisher,
            published=claim.published,
        )

    @classmethod
    def of_words(cls, article: Article, start: int, end: int, sentence: str) -> Location:
        line, column = article.position(start)
        return cls(
            document=article.document,
            start=start,
            end=end,
            line=line,
            column=column,
            text=article.text[start:end],
            sentence=sentence,
            publisher=article.publisher,
            published=article.published,
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem, as Contract 2 prints it.

    Attributes:
        check: id of the check; family: of the check.
        severity: after confidence was taken into account (low confidence lowers it by one step).
        title: two to four words for the report's first screen ("Two tolls").
        message: one sentence that an editor can act on.
        verdict: of agreement findings, else None.
        story: name of the story, or None.
        primary, related: where it stands, and what it stands against.
        fingerprint: of check, path, normalised sentence and value, never of a line number, so that edits elsewhere in the file keep it. It is
            fixed when the finding is made: the path counts from the project's root as the working folder was then.
        hint: what may mend it ("Nearest speaker: harbour office, line 5. Theirs?"), or None.
    """

    check: str
    family: Family
    severity: Severity
    confidence: Confidence
    title: str
    message: str
    primary: Location
    related: tuple[Location, ...] = ()
    verdict: Verdict | None = None
    story: str | None = None
    hint: str | None = None
    fingerprint: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        place = self.primary
        key = "\x1f".join((self.check, project_path(place.document), _normalised(place.sentence), place.text.casefold(), repr(place.value)))
        object.__setattr__(self, "fingerprint", _digest(key)[:16])


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


_LONG = 2000
"""Characters; of a longer sentence a digest stands in for the words, so that thousands of findings in one sentence stay cheap."""


@lru_cache(maxsize=1024)
def _normalised(sentence: str) -> str:
    words = re.sub(r"\W+", " ", sentence).casefold().strip()
    return words if len(words) <= _LONG else _digest(words)


def lowered(severity: Severity) -> Severity:
    """One step less severe; a note stays a note."""
    return SEVERITIES[max(0, SEVERITIES.index(severity) - 1)]


ROOT_MARKS = ("checker.toml", ".git", "pyproject.toml")


def project_path(document: str) -> str:
    """The document's path from the project's root, however it was named: from the nearest folder above that bears one of `ROOT_MARKS`.

    A document that is no path, or one from a working folder that is gone, keeps its name.
    """
    try:
        return _project_path(document, Path.cwd())
    except (OSError, ValueError):
        return document


@lru_cache(maxsize=4096)
def _project_path(document: str, working: Path) -> str:
    """Cached by the working folder too: a process may change it."""
    path = (working / document).resolve()
    root = next((folder for folder in path.parents if any((folder / mark).exists() for mark in ROOT_MARKS)), working)
    return Path(os.path.relpath(path, root)).as_posix()
