"""Takes articles in: those of files and folders, with what had to be left out of them, for whoever reads the report to know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.article import Article
from checker.errors import BadSettings, UnreadableInput

NO_TEXT = " (no text in it)"
"""Behind the name of a file among those left out that holds white space only."""


@dataclass
class Intake:
    """The articles of some paths, what could not be taken in, and which of the paths hold no file to read."""

    articles: list[Article] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)

    def add(self, article: Article) -> None:
        """Takes an article in, or lists it among those left out where it holds no text."""
        if _has_text(article):
            self.articles.append(article)
        else:
            self.left_out.append(article.document + NO_TEXT)


def take_in(paths: Sequence[str | Path], stdin_filename: str | None = None) -> Intake:
    """Reads every article of `paths`; what a folder holds and no reader can take, and what holds no text, is listed, never dropped.

    Raises:
        UnreadableInput: a path named outright cannot be read.
        BadSettings: `stdin_filename` is given, and standard input is not.
    """
    from checker.read import STDIN, read_source, walk

    if stdin_filename is not None and STDIN not in map(str, paths):
        raise BadSettings(f"--stdin-filename {stdin_filename}: goes with - among the paths")
    intake = Intake()
    walked = walk(paths, stdin_filename=stdin_filename)
    intake.left_out = list(walked.left_out)
    intake.unreadable = list(walked.problems)
    intake.empty = list(walked.empty)
    for source in walked.sources:
        try:
            read = read_source(source)
        except UnreadableInput as error:
            if source.named:
                raise
            intake.unreadable.append(str(error))
            continue
        for article in read:
            intake.add(article)
    return intake


def _has_text(article: Article) -> bool:
    return any(span and not article.text[span.start : span.end].isspace() and span.end > span.start for span in (article.body, article.headline))
