"""`checker check`: findings on articles, alone and against coverage."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from checker.cli.common import (
    CLEAN,
    FINDINGS,
    NOTHING,
    Config,
    Inputs,
    Jobs,
    OutputFile,
    Paths,
    Rules,
    StdinFilename,
    finish,
    known_checks,
    nothing,
    one_of,
    say,
    write,
)
from checker.errors import BadSettings
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
    since: Annotated[Path | None, typer.Option("--since", metavar="REPORT", help="Say what changed since this report of --format json.")] = None,
    rules: Rules = [],  # noqa: B006
    stdin_filename: StdinFilename = None,
    jobs: Jobs = None,
    config: Config = None,
) -> int:
    """Check articles in themselves and against each other, or against coverage."""
    settings = load_settings(config).updated(
        against=against, format=format, fail_on=fail_on, policy=policy, enable=enable, disable=disable, rules=rules, jobs=jobs
    )
    one_of(settings.named("fail_on", fail_on), settings.fail_on, FAIL_ON)

    from checker.compare import POLICIES
    from checker.engine import Options, check_paths
    from checker.report import FORMATS, render

    one_of(settings.named("format", format), settings.format, tuple(FORMATS))
    one_of(settings.named("policy", policy), settings.policy, tuple(POLICIES))
    options = Options(
        rules=tuple(settings.rules),
        policy=settings.policy,
        enable=tuple(settings.enable),
        disable=tuple(settings.disable),
        jobs=settings.jobs,
    )
    known_checks(settings, {"enable": enable, "disable": disable}, options.rulebook())
    earlier = _earlier(since)
    inputs = Inputs([*paths, *settings.against], [since, config, settings.file, *settings.rules]) if output_file else Inputs()
    inputs.spare(output_file)
    report = check_paths(paths, settings.against, options, stdin_filename)
    if not report.readings and not report.errors:
        return nothing(paths, "check", report.coverage.left_out)
    if settings.format == "markdown" and output_file is not None and (output_file.is_file() or not output_file.exists()):
        from checker.report.changes import changes
        from checker.report.files import markdown_files

        files = markdown_files(report, output_file.name, None if earlier is None else changes(report.findings, earlier))
        for name in files:
            inputs.spare(output_file.with_name(name))
        for name, text in files.items():
            write(text, output_file.with_name(name))
    else:
        write(render(report, settings.format, since=earlier), output_file)
    code = CLEAN
    if settings.against and not report.against and set(settings.against) <= set(report.coverage.empty):
        code = say(f"{', '.join(settings.against)}: nothing to hold the articles against: no .txt or .md article there", NOTHING)
    return finish(report.errors, FINDINGS if settings.fails(finding.severity for finding in report.findings) else code)


def _earlier(path: Path | None) -> dict[str, Any] | None:
    if path is None:
        return None
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadSettings(f"--since {path}: cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError):
        raise BadSettings(f"--since {path}: not JSON: give a file that --format json wrote") from None
    if not isinstance(data, dict):
        raise BadSettings(f"--since {path}: not a report: give a file that --format json wrote")
    return data
