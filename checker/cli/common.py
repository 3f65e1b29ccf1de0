"""What the verbs share: options, messages, and where the output goes."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from checker.errors import BadSettings

if TYPE_CHECKING:
    from checker.rulebook import Rulebook
    from checker.settings import Settings

CLEAN, FINDINGS, CANNOT_RUN, NOTHING = 0, 1, 2, 3

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders, or - for standard input.", show_default=False)]
Rules = Annotated[
    list[Path], typer.Option("--rules", metavar="DIR", help="A folder laid out like rules/, added to the shipped rules.", show_default=False)
]
OutputFile = Annotated[Path | None, typer.Option("--output-file", "-o", metavar="FILE", help="Write there instead of standard output.")]
StdinFilename = Annotated[str | None, typer.Option("--stdin-filename", metavar="NAME", help="What to call the text of standard input.")]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", metavar="N", help="Processes to extract with; by default as many as pay.")]
Config = Annotated[Path | None, typer.Option("--config", metavar="FILE", help="Settings; by default the checker.toml above the working folder.")]


def say(message: str, code: int = CANNOT_RUN) -> int:
    """Puts one line on standard error and hands the exit code on."""
    line = " ".join(message.split())
    with contextlib.suppress(BrokenPipeError, ValueError):
        print(f"checker: {_printable(line)}", file=sys.stderr, flush=True)
    return code


def _printable(text: str) -> str:
    """Without what a terminal would obey: file names and texts are data."""
    return "".join(letter if letter.isprintable() else f"\\x{ord(letter):02x}" for letter in text).encode("utf-8", "backslashreplace").decode("utf-8")


def nothing(paths: Sequence[str], verb: str, left_out: Sequence[str]) -> int:
    """Says why there is nothing to do, and hands its exit code on."""
    from checker.intake import NO_TEXT

    empty = sum(name.endswith(NO_TEXT) for name in left_out)
    why = f"{empty} {'file' if empty == 1 else 'files'}, no text in {'it' if empty == 1 else 'them'}" if empty else "no .txt or .md article there"
    return say(f"{', '.join(paths)}: nothing to {verb}: {why}", NOTHING)


class Inputs:
    """The files that a run reads, so that none of them is written over."""

    def __init__(self, paths: Iterable[str | Path] = (), others: Iterable[Path | None] = ()) -> None:
        """`paths` are files and folders of articles; `others` what else is read: an earlier report, the settings, a rule folder.

        Raises:
            UnreadableInput: a path is not there, or cannot be read.
        """
        from checker.read import walk

        self._paths = [Path(path) for path in paths if str(path) != "-"]
        self._sources = [source.path for source in walk(self._paths).sources if source.path]
        self._others = [other for other in others if other is not None]

    def spare(self, output_file: Path | None) -> None:
        """Raises BadSettings where `output_file` is one of them, by whatever name."""
        if output_file is None:
            return
        target = os.path.realpath(output_file)
        listings = {os.path.realpath(source.parent / "articles.csv") for source in self._sources}
        for place in (*self._sources, *self._others, *self._paths):
            held = os.path.realpath(place)
            if held == target or (place in self._others and target.startswith(f"{held}{os.sep}")):
                raise BadSettings(f"--output-file {output_file}: is a file that this run reads: write to another")
        if target in listings:
            raise BadSettings(f"--output-file {output_file}: is a listing that this run reads: write to another")


def finish(errors: Iterable[str], code: int = CLEAN) -> int:
    """Says what kept the run from being whole; the exit code is `code` where nothing did."""
    for line in errors:
        code = say(line)
    return code


def write(text: str, output_file: Path | None) -> None:
    """Writes to standard output, quietly if nobody reads on, or to a file that is there wholly or not at all.

    Raises:
        BadSettings: the file cannot be written, or standard output is closed.
    """
    if output_file is None:
        _print(text)
        return
    try:
        _replace(output_file, text)
    except OSError as error:
        raise BadSettings(f"{output_file}: cannot be written: {error.strerror}") from None


def _print(text: str) -> None:
    if sys.stdout is None:
        raise BadSettings("standard output is closed: give it a reader or use --output-file")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
    except OSError as error:
        silence(sys.stdout)
        raise BadSettings(f"standard output: cannot be written: {error.strerror}") from None


def silence(stream: TextIO) -> None:
    """Points a stream whose reader has gone at nothing, so that closing it at exit stays quiet too."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _replace(path: Path, text: str) -> None:
    data = text.encode("utf-8", "backslashreplace")
    path = Path(os.path.realpath(path))
    if path.exists() and not stat.S_ISREG(path.stat().st_mode):
        path.write_bytes(data)  # a device or a pipe is written to, never replaced
        return
    if path.exists():
        mode = stat.S_IMODE(path.stat().st_mode)
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    handle, beside = tempfile.mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).chmod(mode)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def known_checks(settings: Settings, given: Mapping[str, Sequence[str]], rulebook: Rulebook) -> None:
    """Raises BadSettings, which names option or file, where `enable` or `disable` names no check; `given` are the ids that options name."""
    from checker.checks.run import check_id

    for key, ids in given.items():
        for id in getattr(settings, key):
            try:
                check_id(id, rulebook)
            except BadSettings as error:
                raise BadSettings(f"{settings.named(key, True if id in ids else None)}: {error}") from None


def one_of(option: str, given: str, allowed: tuple[str, ...]) -> str:
    """The value of an option with a closed list. Raises BadSettings for any other."""
    if given not in allowed:
        raise BadSettings(f"{option} {given}: one of {', '.join(allowed)}")
    return given
