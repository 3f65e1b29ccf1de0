"""`checker check`: findings on articles, alone and against coverage."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.common import CANNOT_RUN, CLEAN, FINDINGS, NOTHING, Config, Jobs, OutputFile, Paths, Rules, StdinFilename, one_of, say, write
from checker.settings import FAIL_ON, load_settings

Ids = list[str]


def check(
    paths: Paths,
    against: Annotated[Ids, typer.Option("--against", metavar="PATH", help="Coverage to hold the articles against.", show_default=False)] = [],  # noqa: B006
    format: Annotated[str | None, typer.Option("--format", "-f", help="markdown, text or json.", show_default="markdown")] = None,
    output_file: OutputFile = None,
    fail_on: Annotated[str | None, typer.Option("--fail-on", help="never, note, warning or error.", show_default="error")] = None,
    policy: Annotated[str | None, typer.Option("--policy", help="How a story is summed up.", show_default="overlap")] = None,
    enable: Annotated[Ids, typer.Option("--enable", metavar="ID", help="Switch a check on.", show_default=False)] = [],  # noqa: B006
    disable: Annotated[Ids, typer.Option("--disable", metavar="ID", help="Switch a check off.", show_default=False)] = [],  # noqa: B006
    rules: Rules = [],  # noqa: B006
    stdin_filename: StdinFilename = None,
    jobs: Jobs = None,
    config: Config = None,
) -> int:
    """Check articles in themselves and against each other, or against coverage."""
    settings = load_settings(config).updated(
        against=against, format=format, fail_on=fail_on, policy=policy, enable=enable, disable=disable, rules=rules, jobs=jobs
    )
    one_of("--fail-on", settings.fail_on, FAIL_ON)

    from checker.engine import Options, check_paths
    from checker.report import FORMATS, render

    one_of("--format", settings.format, tuple(FORMATS))
    options = Options(
        rules=tuple(settings.rules),
        policy=settings.policy,
        enable=tuple(settings.enable),
        disable=tuple(settings.disable),
        jobs=settings.jobs,
    )
    report = check_paths(paths, settings.against, options, stdin_filename)
    if not report.readings and not report.errors:
        return say(f"{', '.join(paths)}: nothing to check: no .txt or .md article there", NOTHING)
    write(render(report, settings.format), output_file)
    for line in report.errors:
        say(line)
    if report.errors:
        return CANNOT_RUN
    return FINDINGS if settings.fails(finding.severity for finding in report.findings) else CLEAN
