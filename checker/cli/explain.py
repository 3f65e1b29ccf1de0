"""`checker explain`: what a check or a rule does, and how the figures of a line were read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.common import CLEAN, Config, Inputs, OutputFile, Rules, write
from checker.errors import BadSettings
from checker.settings import load_settings


def explain(
    id: Annotated[str | None, typer.Argument(metavar="[ID]", help="A check or a rule; without it all are listed.", show_default=False)] = None,
    at: Annotated[str | None, typer.Option("--at", metavar="FILE:LINE", help="Show how the figures of this line were read.")] = None,
    output_file: OutputFile = None,
    rules: Rules = [],  # noqa: B006
    config: Config = None,
) -> int:
    """Explain a check or a rule, list them all, or show how a line was read."""
    if at is not None and id is not None:
        raise BadSettings(f"explain {id} --at {at}: one of the two: a rule or check by its ID, or a line of an article")
    settings = load_settings(config).updated(rules=rules)

    from checker.explain import explain_line, explain_rule, list_rules
    from checker.rulebook import Rulebook

    Inputs(others=[None if at is None else Path(at.rpartition(":")[0]), config, settings.file, *settings.rules]).spare(output_file)
    rulebook = Rulebook.load(tuple(settings.rules))
    if at is not None:
        text = explain_line(at, rulebook, settings.enable, settings.disable)
    elif id is not None:
        text = explain_rule(id, rulebook)
    else:
        text = list_rules(rulebook)
    write(text, output_file)
    return CLEAN
