"""`checker test`: the examples that rules carry."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.common import CLEAN, FINDINGS, Config, Inputs, OutputFile, write
from checker.settings import load_settings


def test(
    rules: Annotated[list[Path], typer.Argument(metavar="[RULES]...", help="Rule folders; without them the shipped rules.", show_default=False)] = [],  # noqa: B006
    only: Annotated[list[str], typer.Option("--only", metavar="ID", help="Only this rule, or the rules below this path.", show_default=False)] = [],  # noqa: B006
    output_file: OutputFile = None,
    config: Config = None,
) -> int:
    """Run the examples of the shipped rules, or of a newsroom's own."""
    settings = load_settings(config)

    from checker.rules_test import test_rules

    Inputs(others=[config, settings.file, *rules, *settings.rules]).spare(output_file)
    outcome = test_rules(rules, settings.rules, only)
    write(outcome.text(), output_file)
    return CLEAN if outcome.passed else FINDINGS
