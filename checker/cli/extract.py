"""`checker extract`: the claims themselves."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.common import Config, Inputs, Jobs, OutputFile, Paths, Rules, StdinFilename, finish, nothing, one_of, write
from checker.settings import load_settings


def extract(
    paths: Paths,
    format: Annotated[str, typer.Option("--format", "-f", help="jsonl (one claim a line) or table.")] = "table",
    output_file: OutputFile = None,
    rules: Rules = [],  # noqa: B006
    stdin_filename: StdinFilename = None,
    jobs: Jobs = None,
    config: Config = None,
) -> int:
    """Print every figure with what it counts, its role, place, source and cue."""
    one_of("--format", format, ("jsonl", "table"))
    settings = load_settings(config).updated(rules=rules, jobs=jobs)

    from checker.engine import Options, extract_readings
    from checker.intake import take_in

    if output_file is not None:
        Inputs(paths, [config, settings.file, *settings.rules]).spare(output_file)
    intake = take_in(paths, stdin_filename)
    if not intake.articles and not intake.unreadable:
        return nothing(paths, "extract", intake.left_out)
    readings = extract_readings(intake.articles, Options(rules=tuple(settings.rules), jobs=settings.jobs))
    if format == "table":
        from checker.report.claim_table import claim_table

        write(claim_table([claim for reading in readings for claim in reading.claims]), output_file)
    else:
        from checker.report import claim_line

        chunks = ("".join(f"{claim_line(claim)}\n" for claim in reading.claims) for reading in readings)
        if output_file is None:
            for chunk in chunks:
                write(chunk, None)
        else:
            write("".join(chunks), output_file)
    return finish(intake.unreadable)
