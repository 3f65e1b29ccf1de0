"""`checker timeline`: how one figure moved over time and sources."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated

import typer

from checker.cli.common import Config, Inputs, Jobs, OutputFile, Paths, Rules, StdinFilename, finish, nothing, one_of, write
from checker.errors import BadSettings
from checker.settings import load_settings


def timeline(
    paths: Paths,
    role: Annotated[str | None, typer.Option("--role", help="Only figures of this role (killed, displaced ...).")] = None,
    place: Annotated[str | None, typer.Option("--place", help="Only figures of this place and what lies in it.")] = None,
    policy: Annotated[str | None, typer.Option("--policy", help="How a story is summed up.", show_default="overlap")] = None,
    output_file: OutputFile = None,
    rules: Rules = [],  # noqa: B006
    stdin_filename: StdinFilename = None,
    jobs: Jobs = None,
    config: Config = None,
) -> int:
    """Print each story's figures by date and source."""
    settings = load_settings(config).updated(policy=policy, rules=rules, jobs=jobs)

    from checker.compare import POLICIES
    from checker.engine import Options, check_paths
    from checker.report.timeline import render_timeline

    one_of(settings.named("policy", policy), settings.policy, tuple(POLICIES))
    options = Options(rules=tuple(settings.rules), policy=settings.policy, jobs=settings.jobs)
    rulebook = options.rulebook()
    roles = [id.removeprefix("roles/") for id in rulebook.roles]
    if role is not None and role not in roles:
        close = get_close_matches(role, roles, n=1, cutoff=0.5)
        raise BadSettings(f"--role {role}: no such role: {f'did you mean {close[0]!r}?' if close else 'one of ' + ', '.join(roles)}")
    if output_file is not None:
        Inputs(paths, [config, settings.file, *settings.rules]).spare(output_file)
    report = check_paths(paths, (), options, stdin_filename)
    if not report.readings and not report.errors:
        return nothing(paths, "show", report.coverage.left_out)
    write(render_timeline(report, role=role, place=place, rulebook=rulebook), output_file)
    return finish(report.errors)
