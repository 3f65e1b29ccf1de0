"""Paths -> the files to read, those left out, and what stood in the way."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import UnreadableInput
from checker.read import listing
from checker.read.listing import Listing

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read.

    Attributes:
        document: its name in claims and findings: the path as it was given, folder included.
        path: where it lies; None for standard input.
        named: it was named outright, not met in a folder.
        listings: the `articles.csv` that may speak of it, nearest first.
    """

    document: str
    path: Path | None
    named: bool
    listings: tuple[Listing, ...] = ()


@dataclass(frozen=True)
class Walk:
    """What a list of paths comes to.

    Attributes:
        sources: the files to read, in the order given, those of a folder by name.
        left_out: files of folders that no reader takes, folders that are not entered with a slash at the end.
        problems: one line for everything inside the folders that cannot be read, and for every row of an `articles.csv` without a file; any
            makes the run incomplete (exit code 2).
    """

    sources: tuple[Source, ...]
    left_out: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass
class _Walker:
    endings: frozenset[str]
    sources: list[Source] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    seen: dict[str, str] = field(default_factory=dict)

    def add(self, source: Source) -> None:
        key = os.path.realpath(source.path) if source.path else STDIN
        if key not in self.seen:
            self.seen[key] = source.document
            self.sources.append(source)

    def folder(self, path: Path, shown: str, above: tuple[Listing, ...]) -> None:
        """Takes in a folder; links to folders are not followed, so that no loop can be walked."""
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name)
        except OSError as error:
            self.problems.append(f"{shown}: folder cannot be read: {error.strerror}")
            return
        around = (*self.listing(path, shown), *above)
        for entry in entries:
            name = _join(shown, entry.name)
            if entry.is_dir(follow_symlinks=False):
                if entry.name.startswith("."):
                    self.left_out.append(f"{name}/")
                else:
                    self.folder(path / entry.name, name, around)
            elif entry.name == listing.NAME:
                continue
            elif not entry.name.startswith(".") and Path(entry.name).suffix.lower() in self.endings and _may_read(entry):
                self.add(Source(name, path / entry.name, False, around))
            else:
                self.left_out.append(f"{name}/" if _is_folder(entry) else name)

    def listing(self, path: Path, shown: str) -> tuple[Listing, ...]:
        """The folder's own listing, if it has one; a row without its file is a problem."""
        try:
            found = listing.read_listing(path, _join(shown, listing.NAME))
        except UnreadableInput as error:
            self.problems.append(str(error))
            return ()
        if found is None:
            return ()
        for document, row in found.rows.items():
            if not _exists(path / document):
                self.problems.append(f"{found.name}:{row.line}: {document}: no such file: mend or remove the row")
        return (found,)


def walk(paths: Iterable[str | Path], endings: Iterable[str], stdin_filename: str | None = None) -> Walk:
    """The files that `paths` come to: a file itself, a folder's files of the given endings at any depth, `-` for standard input.

    A file met twice is read once.

    Raises:
        UnreadableInput: a path is not there, cannot be looked at, or is of a kind that no reader takes, or the listing beside it is not right.
    """
    walker = _Walker(frozenset(endings))
    for given in paths:
        shown = str(given)
        if shown == STDIN:
            walker.add(_standard_input(stdin_filename))
            continue
        path = _named(shown)
        if path.is_dir():
            walker.folder(path, shown.rstrip("/") or "/", ())
        elif path.suffix and path.suffix.lower() not in walker.endings:
            raise UnreadableInput(f"{shown}: no reader takes {path.suffix} files: give one of {', '.join(sorted(walker.endings))}")
        else:
            walker.add(Source(shown, path, True, _beside(path)))
    return Walk(tuple(walker.sources), tuple(walker.left_out), tuple(walker.problems))


def _named(shown: str) -> Path:
    if not shown or "\0" in shown:
        raise UnreadableInput(f"{shown!r}: is no path")
    try:
        Path(shown).stat()
    except FileNotFoundError:
        raise UnreadableInput(f"{shown}: no such file or folder") from None
    except OSError as error:
        raise UnreadableInput(f"{shown}: cannot be read: {error.strerror}") from None
    return Path(shown)


def _standard_input(filename: str | None) -> Source:
    return Source(filename, None, True, _beside(Path(filename))) if filename else Source(STDIN, None, True)


def _beside(path: Path) -> tuple[Listing, ...]:
    """The listing of the folder that a file named outright lies in. Raises UnreadableInput where it is not right."""
    found = listing.read_listing(path.parent, _join(str(path.parent), listing.NAME))
    return (found,) if found else ()


def _join(folder: str, name: str) -> str:
    return name if folder == "." else f"{folder.rstrip('/')}/{name}"


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _may_read(entry: os.DirEntry[str]) -> bool:
    """Not a folder behind a link, a pipe or a device; what cannot even be looked at is tried, so that it is told."""
    try:
        return stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return True


def _exists(path: Path) -> bool:
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True
