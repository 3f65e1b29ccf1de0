"""The project's own files agree with each other."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import checker

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def name_of(requirement: str) -> str:
    return re.split(r"[<>=!~ \[;]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def test_one_version() -> None:
    assert PROJECT["version"] == checker.__version__
    assert f"## {checker.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_dependency_is_constrained_in_one_file_without_hosts() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    pinned = {name_of(line) for line in text.splitlines() if "==" in line}
    wanted = {name_of(requirement) for group in (PROJECT["dependencies"], PROJECT["optional-dependencies"]["dev"]) for requirement in group}
    assert wanted <= pinned
    assert "//" not in text
    assert "--" not in text


def test_make_has_the_targets_that_are_documented() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for page in ("README.md", "CONTRIBUTING.md", ".ci/run"):
        for target in re.findall(r"\bmake (?:--\S+ )*([a-z]+)\b(?=\s{2,}#|\s+VENV)", (ROOT / page).read_text(encoding="utf-8")):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"{page} names make {target}"


def test_ci_is_a_script_that_can_be_run() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
    assert subprocess.run(["bash", "-n", str(ROOT / ".ci" / "run")], check=False).returncode == 0


def test_components_are_registered_with_spacy() -> None:
    found = {point.name for point in entry_points(group="spacy_factories")}
    assert {"checker_figures", "checker_roles", "checker_attribution"} <= found
