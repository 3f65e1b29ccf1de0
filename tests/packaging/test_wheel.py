"""The wheel alone, in an environment of its own and away from the checkout, does what the checkout does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DRAFT = "Quake kills 14 in Sarova\n\nAn earthquake killed 16 people and injured at least 40 in Sarova on Monday, the provincial governor said.\n"


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON") and key != "VIRTUAL_ENV"}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT), cwd=out)
    assert built.returncode == 0, built.stdout + built.stderr
    (path,) = out.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def checker(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = tmp_path_factory.mktemp("installed") / "venv"
    assert run(sys.executable, "-m", "venv", str(room), cwd=room.parent).returncode == 0
    python = room / "bin" / "python"
    install = run(str(python), "-m", "pip", "install", "--quiet", "-c", str(ROOT / "constraints.txt"), str(wheel), cwd=room.parent)
    assert install.returncode == 0, install.stderr
    return room / "bin" / "checker"


def test_the_wheel_holds_the_rules_and_nothing_that_does_not_belong(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    rules = {path.relative_to(ROOT / "rules").as_posix() for path in (ROOT / "rules").rglob("*.yml")}
    assert {name.removeprefix("checker/_rules/") for name in names if name.startswith("checker/_rules/")} == rules
    assert "checker/py.typed" in names
    assert not [name for name in names if not name.startswith(("checker/", "checker-"))]


def test_it_checks_a_file_away_from_the_checkout(checker: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    done = run(str(checker), "check", "draft.txt", "--format", "json", cwd=tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    report = json.loads(done.stdout)
    assert "headline-differs" in {finding["check"] for finding in report["findings"]}
    assert done.stderr == ""


def test_it_writes_every_format_and_finds_its_own_rules(checker: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    for format in ("markdown", "text", "json"):
        done = run(str(checker), "check", "draft.txt", "--format", format, "--fail-on", "never", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert "14" in done.stdout
    assert "headline-differs" in run(str(checker), "explain", cwd=tmp_path).stdout
    assert run(str(checker), "test", "--only", "checks/headline-differs", cwd=tmp_path).returncode == 0


def test_the_command_starts_without_the_heavy_libraries(checker: Path, tmp_path: Path) -> None:
    python = checker.parent / "python"
    heavy = {"spacy", "pandas", "quantulum3", "matplotlib"}
    code = f"import sys; from checker.cli import run; run(['--version']); print(sorted({heavy} & set(sys.modules)))"
    assert run(str(python), "-c", code, cwd=tmp_path).stdout.splitlines()[-1] == "[]"


def test_its_components_are_there_for_anybodys_pipeline(checker: Path, tmp_path: Path) -> None:
    python = checker.parent / "python"
    code = (
        "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('checker_figures'); nlp.add_pipe('checker_roles'); nlp.add_pipe('checker_attribution'); "
        "doc = nlp('Floods killed at least 12 people.'); print([span.text for span in doc.spans['checker_figures']])"
    )
    done = run(str(python), "-c", code, cwd=tmp_path)
    assert done.stdout == "['at least 12']\n", done.stderr
