"""The command line: verbs, options and exit codes; all work is done behind it.

Exit codes, the same for every verb and format: 0 clean, 1 findings at or above `--fail-on` (or a failing rule example), 2 could not run wholly,
3 nothing to check.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import typer

from checker import __version__
from checker.cli.check import check
from checker.cli.common import CANNOT_RUN, CLEAN, say, silence
from checker.cli.explain import explain
from checker.cli.extract import extract
from checker.cli.show import show
from checker.cli.test import test
from checker.cli.timeline import timeline
from checker.errors import CheckerError

app = typer.Typer(
    name="checker",
    help="Reads news copy, pulls out every figure with who said it, and reports where figures disagree, do not add up or have no source.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for verb in (check, extract, explain, show, timeline, test):
    app.command()(verb)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"checker {__version__}")
        raise typer.Exit


@app.callback()
def _main(version: bool = typer.Option(False, "--version", help="Print the version.", callback=_version, is_eager=True)) -> None:
    pass


def run(arguments: Sequence[str] | None = None) -> int:
    """One call of the command line; returns its exit code, and never raises or prints a traceback."""
    try:
        code = typer.main.get_command(app).main(
            args=list(sys.argv[1:] if arguments is None else arguments), prog_name="checker", standalone_mode=False
        )
        if sys.stdout is not None:
            sys.stdout.flush()
    except CheckerError as error:
        return say(str(error))
    except BrokenPipeError:
        silence(sys.stdout)
        return CLEAN
    except (KeyboardInterrupt, typer.Abort):
        return say("stopped", 130)
    except Exception as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            typer.echo(getattr(error, "message", ""))
            return CANNOT_RUN
        if usage := getattr(error, "format_message", None):
            return say(_with_help(usage(), error))
        if os.environ.get("CHECKER_TRACEBACK"):
            raise
        return say(f"internal error: {type(error).__name__}: {error}: please report it (CHECKER_TRACEBACK=1 shows where it arose)")
    return code if isinstance(code, int) else CLEAN


def _with_help(message: str, error: Exception) -> str:
    context = getattr(error, "ctx", None)
    path = getattr(context, "command_path", "checker")
    return f"{message.rstrip('.')} (see {path} --help)"


def main() -> NoReturn:
    """The console script."""
    gc.set_threshold(50_000, 20, 20)  # rules and lexicons are 200,000 objects that all stay: looking for garbage among them takes a seventh of a run
    sys.exit(run())
