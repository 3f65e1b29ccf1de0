"""Calls of the command line, in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.cli import run


class Called(NamedTuple):
    """What a call came to."""

    code: int
    out: str
    err: str


Call = Callable[..., Called]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Runs the command line in an empty working folder."""
    monkeypatch.chdir(tmp_path)

    def calling(*arguments: str) -> Called:
        code = run(arguments)
        out, err = capfd.readouterr()
        return Called(code, out, err)

    return calling


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft whose headline and body differ."""
    path = tmp_path / "draft.txt"
    path.write_text("Quake kills 14 in Sarova\n\nAn earthquake killed 16 people in Sarova on Monday, the governor said.\n", encoding="utf-8")
    return path
