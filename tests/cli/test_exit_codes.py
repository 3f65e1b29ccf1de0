"""0 clean, 1 findings, 2 could not run wholly, 3 nothing to check: the same for every format, each with one clear line."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]

CLEAN = "The harbour office said that 12 people were rescued from the ferry on Monday.\n"


@pytest.mark.parametrize("format", ["markdown", "text", "json"])
def test_every_format_has_the_same_exit_codes(call: Call, draft: Path, tmp_path: Path, format: str) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN)
    (tmp_path / "empty").mkdir()
    assert call("check", "clean.txt", "--format", format).code == 0
    assert call("check", "draft.txt", "--format", format).code == 1
    assert call("check", "draft.txt", "--format", format, "--fail-on", "never").code == 0
    assert call("check", "nowhere.txt", "--format", format).code == 2
    assert call("check", "empty", "--format", format).code == 3


def test_fail_on_sets_the_floor(call: Call, draft: Path) -> None:
    assert [call("check", "draft.txt", "--fail-on", level).code for level in ("never", "note", "warning", "error")] == [0, 1, 1, 1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check"], "PATH"),
        (["check", "draft.txt", "--fromat", "json"], "--fromat"),
        (["check", "draft.txt", "--format", "pdf"], "--format pdf: one of markdown, text, json"),
        (["check", "draft.txt", "--fail-on", "sometimes"], "--fail-on sometimes: one of never, note, warning, error"),
        (["check", "draft.txt", "--policy", "loudest"], "loudest"),
        (["check", "draft.txt", "--enable", "headline-difers"], "headline-differs"),
        (["check", "draft.txt", "--disable", "nothing-such"], "nothing-such"),
        (["check", "draft.txt", "--jobs", "0"], "--jobs"),
        (["check", "draft.txt", "--jobs", "many"], "--jobs"),
        (["check", "draft.txt", "--rules", "nowhere"], "nowhere: no such folder"),
        (["check", "draft.txt", "--config", "nowhere.toml"], "nowhere.toml: cannot be read"),
        (["check", "draft.txt", "--since", "nowhere.json"], "nowhere.json: cannot be read"),
        (["check", "draft.txt", "--since", "draft.txt"], "draft.txt: not JSON"),
        (["check", "draft.txt", "--output-file", "nowhere/report.md"], "cannot be written"),
        (["check", "draft.txt", "--against", "nowhere"], "nowhere: no such file or folder"),
        (["check", "nowhere"], "nowhere: no such file or folder"),
        (["check", "binary.txt"], "binary.txt:1: is binary"),
        (["extract", "draft.txt", "--format", "xml"], "--format xml: one of jsonl, table"),
        (["show", "draft.txt", "--format", "pdf"], "--format pdf: one of text, html"),
        (["explain", "headline-difers"], "did you mean 'headline-differs'?"),
        (["explain", "--at", "draft.txt"], "wants FILE:LINE"),
        (["explain", "--at", "draft.txt:99"], "the file has"),
        (["explain", "--at", ".:1"], ". is a folder: name a file in it"),
        (["timeline", "draft.txt", "--role", "kiled"], "did you mean 'killed'?"),
        (["check", "-", "--against", "-"], "standard input can be read once"),
        (["check", "draft.txt", "--stdin-filename", "late.txt"], "--stdin-filename late.txt: goes with -"),
        (["test", "nowhere"], "nowhere: no such folder"),
        (["test", "--only", "roles/nothing-such"], "no rule of that id"),
        (["chekc", "draft.txt"], "chekc"),
    ],
)
def test_what_cannot_run_is_one_line_and_2(call: Call, draft: Path, tmp_path: Path, arguments: list[str], words: str) -> None:
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01")
    called = call(*arguments)
    assert called.code == 2
    assert called.err.startswith("checker: ")
    assert words in called.err
    assert called.err.count("\n") == 1
    assert "Traceback" not in called.err
    assert called.out == ""


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("roles/quarantined.yml", "id: roles/quarantined\nwhy: x\nverbs: quarantine\n", "quarantined.yml:3: verbs"),
        ("roles/quarantined.yml", "id: roles/other\nwhy: x\n", "quarantined.yml:1: id"),
        ("roles/quarantined.yml", "id: roles/quarantined\nwhy: x\nvebrs: [quarantine]\n", "quarantined.yml:3: vebrs"),
        ("roles/quarantined.yml", "id: [\n", "not YAML"),
        ("checks/mine.yml", "id: checks/mine\nwhy: x\n", "mine.yml:1: uses"),
    ],
)
def test_a_bad_rule_names_file_line_and_key(call: Call, draft: Path, tmp_path: Path, name: str, text: str, place: str) -> None:
    path = tmp_path / "mine" / name
    path.parent.mkdir(parents=True)
    path.write_text(text)
    for verb in (["check", "draft.txt", "--rules", "mine"], ["test", "mine"]):
        called = call(*verb)
        assert called.code == 2
        assert place in called.err
        assert called.err.count("\n") == 1


def test_a_file_that_cannot_be_read_is_stronger_than_findings(call: Call, draft: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_bytes(b"\xff\xff")
    called = call("check", ".")
    assert called.code == 2
    assert "broken.txt:1" in called.err
    assert "draft.txt" in called.out
    called = call("extract", ".", "--format", "jsonl")
    assert called.code == 2
    assert "16" in called.out


def test_hostile_names_are_shown_harmless(call: Call, tmp_path: Path) -> None:
    called = call("check", "a\x1b[31m\nb.txt")
    assert called.code == 2
    assert "\x1b" not in called.err
    assert called.err.count("\n") == 1


def test_settings_come_from_checker_toml_and_options_go_before(call: Call, draft: Path, tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text('fail-on = "never"\nformat = "json"\n')
    called = call("check", "draft.txt")
    assert called.code == 0
    assert called.out.startswith("{")
    assert call("check", "draft.txt", "--fail-on", "error").code == 1
    (tmp_path / "checker.toml").write_text('disable = ["headline-differs"]\n')
    assert "headline-differs" not in call("check", "draft.txt", "--format", "json", "--fail-on", "never").out.replace('"checks"', "")
    for bad, words in (
        ("fial-on = 'never'", "fial-on: unknown key; did you mean 'fail-on'?"),
        ("jobs = 'two'", "jobs"),
        ("jobs = 0", "checker.toml: jobs"),
        ("x = ", "not TOML"),
        ("fail-on = 'often'", "checker.toml: fail-on often: one of never"),
        ("format = 'pdf'", "checker.toml: format pdf: one of markdown"),
    ):
        (tmp_path / "checker.toml").write_text(bad)
        called = call("check", "draft.txt")
        assert called.code == 2
        assert words in called.err
        assert called.err.count("\n") == 1


def test_output_file_is_there_wholly_or_not_at_all(call: Call, draft: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")
    target.chmod(0o640)
    assert call("check", "draft.txt", "--format", "json", "--output-file", "report.json").code == 1
    assert target.read_text().startswith("{")
    assert target.stat().st_mode & 0o777 == 0o640
    target.write_text("old")
    assert call("check", "draft.txt", "nowhere.txt", "--format", "json", "--output-file", "report.json").code == 2
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["draft.txt", "report.json"]


def test_output_to_a_device_leaves_the_device(call: Call, draft: Path) -> None:
    called = call("check", "draft.txt", "--format", "text", "--output-file", os.devnull)
    assert called.code == 1
    assert Path(os.devnull).is_char_device()


def test_a_reader_that_goes_away_is_no_error(draft: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "checker.cli", "check", str(draft)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=draft.parent
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 1


@pytest.mark.parametrize(
    ("redirect", "code", "words"), [(">&-", 2, "standard output is closed"), ("<&-", 1, ""), (">/dev/full", 2, "standard output: cannot be written")]
)
def test_closed_and_full_streams(draft: Path, redirect: str, code: int, words: str) -> None:
    command = f'"{sys.executable}" -m checker.cli check draft.txt {redirect}'
    done = subprocess.run(["bash", "-c", command], cwd=draft.parent, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert words in done.stderr
    assert done.stderr.count("\n") == (1 if words else 0)


def test_standard_input_that_is_closed_is_one_line(draft: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f'"{sys.executable}" -m checker.cli check - <&-'], cwd=draft.parent, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith("checker: -: ")
    assert done.stderr.count("\n") == 1


def test_several_processes_give_the_same_report(call: Call, draft: Path, tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"more-{number}.txt").write_text(f"Floods killed {number + 3} people in Lunde on Monday, police said.\n")
    assert call("check", ".", "--format", "json", "--jobs", "1") == call("check", ".", "--format", "json", "--jobs", "2")


@pytest.mark.parametrize("verb", ["check", "extract", "show", "timeline"])
@pytest.mark.parametrize("text", ["", " \n\n\t\n"])
def test_a_text_that_was_lost_on_the_way_is_not_clean(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: str, text: str) -> None:
    (tmp_path / "lost.txt").write_text(text)
    (tmp_path / "lost.md").write_text(f"---\npublisher: Bay Post\n---\n{text}" if text else "")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    for path in ("-", "lost.txt", "."):
        called = call(verb, path)
        assert (called.code, called.out) == (3, "")
        assert "no text in " in called.err
        assert called.err.count("\n") == 1


def test_a_lost_text_among_others_is_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN)
    (tmp_path / "lost.txt").write_text("\n")
    called = call("check", "clean.txt", "lost.txt", "--format", "json")
    coverage = json.loads(called.out)["coverage"]
    assert called.code == 0
    assert (coverage["articles"], coverage["left_out"]) == (1, ["lost.txt (no text in it)"])


def test_two_texts_of_one_name_are_not_mixed_up(call: Call, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CLEAN.encode())))
    called = call("check", "draft.txt", "-", "--stdin-filename", "draft.txt")
    assert called.code == 2
    assert "two articles are called 'draft.txt'" in called.err


def test_a_working_folder_that_is_gone_is_one_line(draft: Path, tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    script = f'cd gone && rmdir ../gone && "{sys.executable}" -P -m checker.cli check "{draft}"'
    done = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == "checker: the working folder is gone: change to one that exists"
    assert "internal error" not in done.stderr


def test_help_and_version(call: Call) -> None:
    assert call("--version").out.startswith("checker 0.")
    called = call("--help")
    assert called.code == 0
    for verb in ("check", "extract", "explain", "show", "timeline", "test"):
        assert f"  {verb}" in called.out
        assert call(verb, "--help").code == 0
