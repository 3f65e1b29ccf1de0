"""`checker show`: an article with its figures, counted nouns, cues and sources marked."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from checker.cli.common import Config, Inputs, OutputFile, Paths, Rules, StdinFilename, finish, nothing, one_of, write
from checker.settings import load_settings


def show(
    paths: Paths,
    format: Annotated[str, typer.Option("--format", "-f", help="text or html.")] = "text",
    output_file: OutputFile = None,
    rules: Rules = [],  # noqa: B006
    stdin_filename: StdinFilename = None,
    config: Config = None,
) -> int:
    """Show articles with figures, counted nouns, cues and sources marked in the running text."""
    one_of("--format", format, ("text", "html"))
    settings = load_settings(config).updated(rules=rules)

    from checker.engine import Options, extract_readings
    from checker.intake import take_in
    from checker.report.marked import marked_html, marked_text

    if output_file is not None:
        Inputs(paths, [config, settings.file, *settings.rules]).spare(output_file)
    intake = take_in(paths, stdin_filename)
    if not intake.articles and not intake.unreadable:
        return nothing(paths, "show", intake.left_out)
    readings = list(extract_readings(intake.articles, Options(rules=tuple(settings.rules))))
    write(marked_html(readings) if format == "html" else marked_text(readings, colour=output_file is None and sys.stdout.isatty()), output_file)
    return finish(intake.unreadable)
