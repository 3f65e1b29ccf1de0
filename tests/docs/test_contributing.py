"""The steps of CONTRIBUTING.md, carried out in a copy of the project as they stand there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^   ```(?:yaml|python)\n(   # (\S+)\n.*?)^   ```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with every file that CONTRIBUTING.md writes, and the lines that it says to add."""
    room = tmp_path_factory.mktemp("copy")
    for folder in ("checker", "rules"):
        shutil.copytree(ROOT / folder, room / folder, ignore=shutil.ignore_patterns("__pycache__"))
    blocks = BLOCK.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert len(blocks) == 6
    for text, name in blocks:
        assert not (room / name).exists(), f"{name} is there already"
        (room / name).write_text(textwrap.dedent(text).split("\n", 1)[1], encoding="utf-8")
    add(room / "checker/report/formats.py", '"json": render_json', '"json": render_json, "lines": render_lines')
    add(room / "checker/report/formats.py", "from checker.report.text", "from checker.report.lines import render_lines\nfrom checker.report.text")
    add(room / "checker/read/__init__.py", 'READERS = {".txt"', 'READERS = {".wire": "wire", ".txt"')
    (room / "a.wire").write_text("Bay Post|2019-03-10\nQuake kills 14 in Sarova\n\nAn earthquake killed 16 people in Sarova, the governor said.\n")
    return room


def add(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def call(copy: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([sys.executable, "-m", "checker.cli", *arguments], cwd=copy, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    return done


@pytest.mark.parametrize("id", ["roles/quarantined", "attribution/cues/weather", "checks/round-number"])
def test_a_rule_of_the_guide_passes_its_examples(copy: Path, id: str) -> None:
    done = call(copy, "test", "--only", id)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("1 rules, 1 fired")


def test_formats_of_the_guide_work(copy: Path) -> None:
    done = call(copy, "check", "a.wire", "--format", "lines")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "a.wire:2: error: " in done.stdout
    assert "[headline-differs]" in done.stdout
    assert "since then" not in done.stdout
    (copy / "earlier.json").write_text(call(copy, "check", "a.wire", "--format", "json").stdout, encoding="utf-8")
    (copy / "a.wire").write_text((copy / "a.wire").read_text(encoding="utf-8") + "The fire hurt 60 people and 12 of them died.\n", encoding="utf-8")
    again = call(copy, "check", "a.wire", "--format", "lines", "--since", "earlier.json")
    assert again.stdout.splitlines()[-1].startswith("since then: ")


def test_code_of_the_guide_is_in_the_style_of_the_project(copy: Path) -> None:
    files = ["checker/checks/round_number.py", "checker/report/lines.py", "checker/read/wire.py"]
    config = ["--config", str(ROOT / "pyproject.toml")]
    for command in (["check", *config, *files], ["format", "--check", *config, *files]):
        done = subprocess.run([sys.executable, "-m", "ruff", *command], cwd=copy, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
