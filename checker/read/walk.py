"""Paths -> the files to read, those left out, and what stood in the way."""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import UnreadableInput
from checker.read import listing
from checker.read.listing import Listing

STDIN = "-"
HIDDEN, LINK, NO_FILE = " (hidden)", " (link to a folder)", " (no file)"
"""Behind what a folder holds and the walk passes over, other than files that no reader takes."""


_DESCRIPTORS = ("/dev/", "/proc/")
"""Where a shell puts the pipe of a command that is running: `checker check <(command)`."""


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
        left_out: what is passed over in folders: files that no reader takes; and, with the reason in brackets, what is hidden, links to
            folders (with a slash at the end), and what is no file.
        problems: one line for everything inside the folders that cannot be read, and for every row of an `articles.csv` without a file; any
            makes the run incomplete (exit code 2).
        empty: the folders among the paths given that no file to read lies in.
    """

    sources: tuple[Source, ...]
    left_out: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()


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

    def folder(self, path: Path, shown: str, above: tuple[Listing, ...]) -> int:
        """Takes in a folder, and says how many files there are to read; links to folders are not followed, so that no loop can be walked."""
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name)
        except OSError as error:
            self.problems.append(f"{shown}: folder cannot be read: {error.strerror}")
            return 0
        there = 0
        around = (*self.listing(path, shown), *above)
        for entry in entries:
            name = _join(shown, entry.name)
            if entry.is_dir(follow_symlinks=False):
                if entry.name.startswith("."):
                    self.left_out.append(f"{name}/{HIDDEN}")
                else:
                    there += self.folder(path / entry.name, name, around)
            elif entry.name == listing.NAME:
                continue
            elif entry.name.startswith("."):
                self.left_out.append(name + HIDDEN)
            elif _is_folder(entry):
                self.left_out.append(f"{name}/{LINK}")
            elif Path(entry.name).suffix.lower() not in self.endings:
                self.left_out.append(name)
            elif not _may_read(entry):
                self.left_out.append(name + NO_FILE)
            else:
                there += 1
                self.add(Source(name, path / entry.name, False, around))
        return there

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
            if why := self.no_article(path, document):
                self.problems.append(f"{found.name}:{row.line}: {document}: {why}: mend or remove the row")
        return (found,)

    def no_article(self, folder: Path, document: str) -> str | None:
        """Why a row of a listing speaks of no article that is read from its folder; None where it does."""
        if document.startswith(("/", "../")) or posixpath.normpath(document) != document:
            return "is no path below the folder of the listing"
        if not _exists(folder / document):
            return "no such file"
        if (folder / document).is_dir():
            return "is a folder, no article"
        if any(part.startswith(".") for part in document.split("/")):
            return "is hidden, and not read"
        if Path(document).suffix.lower() not in self.endings:
            return f"no reader takes {Path(document).suffix or 'such'} files"
        return None


def walk(paths: Iterable[str | Path], endings: Iterable[str], stdin_filename: str | None = None) -> Walk:
    """The files that `paths` come to: a file itself, a folder's files of the given endings at any depth, `-` for standard input.

    A file met twice is read once.

    Raises:
        UnreadableInput: a path is not there, cannot be looked at, or is of a kind that no reader takes, or the listing beside it is not right.
    """
    walker = _Walker(frozenset(endings))
    empty = []
    for given in paths:
        shown = str(given)
        if shown == STDIN:
            walker.add(_standard_input(stdin_filename))
            continue
        path = _named(shown)
        if path.is_dir():
            if not walker.folder(path, shown.rstrip("/") or "/", ()):
                empty.append(shown)
        elif path.suffix and path.suffix.lower() not in walker.endings:
            raise UnreadableInput(f"{shown}: no reader takes {path.suffix} files: give one of {', '.join(sorted(walker.endings))}")
        else:
            walker.add(Source(shown, path, True, _beside(path)))
    return Walk(tuple(walker.sources), tuple(walker.left_out), tuple(walker.problems), tuple(empty))


def _named(shown: str) -> Path:
    if not shown or "\0" in shown:
        raise UnreadableInput(f"{shown!r}: is no path")
    try:
        Path(shown).stat()
    except FileNotFoundError:
        raise UnreadableInput(f"{shown}: no such file or folder") from None
    except OSError as error:
        raise UnreadableInput(f"{shown}: cannot be read: {error.strerror}") from None
    if stat.S_ISFIFO(Path(shown).stat().st_mode) and not shown.startswith(_DESCRIPTORS):
        raise UnreadableInput(f"{shown}: is a pipe, and would wait for its writer: give a file, or - and the text on standard input")
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
