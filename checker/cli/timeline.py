"""`checker timeline`: how one figure moved over time and sources."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.common import CANNOT_RUN, CLEAN, NOTHING, Config, Jobs, OutputFile, Paths, Rules, StdinFilename, say, write
from checker.settings import load_settings


def timeline(
    paths: Paths,
    role: Annotated[str | None, typer.Option("--role", help="Only figures of this role (killed, displaced ...).")] = None,
    place: Annotated[str | None, typer.Option("--place", help="Only figures of this place.")] = None,
    policy: Annotated[str | None, typer.Option("--policy", help="How a story is summed up.", show_default="overlap")] = None,
    output_file: OutputFile = None,
    rules: Rules = [],  # noqa: B006
    stdin_filename: StdinFilename = None,
    jobs: Jobs = None,
    config: Config = None,
) -> int:
    """Print each story's figures by date and source."""
    settings = load_settings(config).updated(policy=policy, rules=rules, jobs=jobs)

    from checker.engine import Options, check_paths
    from checker.report.timeline import render_timeline

    report = check_paths(paths, (), Options(rules=tuple(settings.rules), policy=settings.policy, jobs=settings.jobs), stdin_filename)
    if not report.readings and not report.errors:
        return say(f"{', '.join(paths)}: nothing to show: no .txt or .md article there", NOTHING)
    write(render_timeline(report, role=role, place=place), output_file)
    for line in report.errors:
        say(line)
    return CANNOT_RUN if report.errors else CLEAN
