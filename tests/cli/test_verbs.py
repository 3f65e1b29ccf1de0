"""What each verb prints."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]

KEYS = (
    "document index start end line column text sentence value bound low high kind unit role counted modifiers population part_of adds_to "
    "place event as_of since until source source_text source_type speaker office cue continued via publisher published rule"
).split()


def test_extract_prints_one_claim_a_line_with_all_keys(call: Call, draft: Path) -> None:
    called = call("extract", "draft.txt", "--format", "jsonl")
    claims = [json.loads(line) for line in called.out.splitlines()]
    assert called.code == 0
    assert [claim["value"] for claim in claims] == [14, 16]
    assert [claim["role"] for claim in claims] == ["killed", "killed"]
    assert all(list(claim) == KEYS for claim in claims)
    text = draft.read_text()
    assert all(text[claim["start"] : claim["end"]] == claim["text"] for claim in claims)


def test_extract_prints_a_table(call: Call, draft: Path) -> None:
    called = call("extract", "draft.txt")
    assert called.code == 0
    assert "Figure" in called.out
    assert any("16" in line and "killed" in line and "governor" in line for line in called.out.splitlines())


def test_extract_says_when_there_is_no_figure(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing is counted here.\n")
    assert call("extract", "a.txt").out == "No figures.\n"
    assert call("extract", "a.txt", "--format", "jsonl").out == ""


def test_standard_input_with_a_name(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Floods killed 12 people in Sarova, police said.\n")))
    called = call("extract", "-", "--stdin-filename", "late.txt", "--format", "jsonl")
    assert json.loads(called.out)["document"] == "late.txt"


def test_terminal_output_obeys_nothing_that_stands_in_an_article(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("[red]Sarova[/red] \x1b[31mFloods killed 12 [bold]people[/bold] in Sarova, police said.\x07\n")
    for verb in (
        ["extract", "a.txt"],
        ["show", "a.txt"],
        ["explain", "--at", "a.txt:1"],
        ["timeline", "a.txt"],
        ["check", "a.txt", "--format", "text"],
    ):
        called = call(*verb)
        assert "\x1b" not in called.out
        assert "\x07" not in called.out


def test_show_marks_figure_noun_cue_and_source(call: Call, draft: Path) -> None:
    out = call("show", "draft.txt").out
    assert "[16 | killed]" in out
    assert "[people | counted]" in out
    assert "[said | cue]" in out
    assert "governor | source]" in out


def test_show_as_a_page_escapes_the_article(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("<script>alert(1)</script> Floods killed 12 people in Sarova, police said.\n")
    out = call("show", "a.txt", "--format", "html").out
    assert "<script>" not in out
    assert "&lt;script&gt;" in out
    assert "FIGURE: KILLED" in out
    assert "<title>a.txt</title>" in out


def test_explain_lists_checks_by_family_and_rules_by_folder(call: Call) -> None:
    out = call("explain").out
    for words in ("agreement", "attribution", "headline-differs", "rules/roles", "roles/killed", "rules/places"):
        assert words in out


def test_explain_a_check_shows_why_and_examples(call: Call) -> None:
    out = call("explain", "headline-differs").out
    for words in ("headline-differs", "family agreement", "Fires on:", "It fires on", "It stays silent on", "->"):
        assert words in out
    assert call("explain", "checks/headline-differs").out == out


def test_explain_a_rule_shows_its_examples(call: Call) -> None:
    out = call("explain", "roles/killed").out
    assert "Examples" in out
    assert "kill" in out


def test_explain_a_line_shows_how_it_was_read(call: Call, draft: Path) -> None:
    out = call("explain", "--at", "draft.txt:3").out
    for words in ("'16'", "role       killed", "won", "source     ", "governor", "headline-differs"):
        assert words in out


def test_explain_a_line_runs_the_checks_of_the_settings(call: Call, draft: Path, tmp_path: Path) -> None:
    assert "headline-differs: error" in call("explain", "--at", "draft.txt:3").out
    (tmp_path / "checker.toml").write_text('disable = ["headline-differs"]\nenable = ["same-number"]\n')
    out = call("explain", "--at", "draft.txt:3").out
    assert "headline-differs" not in out
    assert "same-number" in out


def test_explain_a_line_without_figures(call: Call, draft: Path) -> None:
    assert "No figure was read on this line." in call("explain", "--at", "draft.txt:2").out


def test_timeline_shows_one_question(call: Call, draft: Path) -> None:
    out = call("timeline", "draft.txt", "--role", "killed").out
    assert "16" in out
    assert "0 stories" in call("timeline", "draft.txt", "--role", "rescued").out


def test_timeline_of_a_country_shows_its_towns(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Bombing kills 9 in Homs\n\nA bombing killed 12 people in Homs on Monday, police said.\n")
    out = call("timeline", "a.txt", "--place", "syria", "--role", "killed").out
    assert out.startswith("# Killed, syria: 1 story, 2 mentions\n")
    assert "| 12 | police |" in out
    assert call("timeline", "a.txt", "--place", "Hom").out.startswith("# Hom: 0 stories")


def test_enable_and_disable(call: Call, draft: Path) -> None:
    report = json.loads(call("check", "draft.txt", "--format", "json", "--disable", "headline-differs", "--enable", "same-number").out)
    assert "headline-differs" not in report["coverage"]["checks"]
    assert "same-number" in report["coverage"]["checks"]


def test_a_newsroom_adds_a_role(call: Call, tmp_path: Path) -> None:
    rule = tmp_path / "mine" / "roles" / "quarantined.yml"
    rule.parent.mkdir(parents=True)
    good = (
        "id: roles/quarantined\nwhy: People shut in against a disease.\ntier: A\nverbs: [quarantine]\nexamples:\n"
        "  - text: The ministry said 40 people were quarantined in Sarova.\n    figures:\n      - {text: '40', role: quarantined}\n"
    )
    rule.write_text(good)
    called = call("test", "mine")
    assert called.code == 0, called.out
    assert "1 rules, 1 fired; 1 examples, 1 passed, 0 failed" in called.out
    (tmp_path / "a.txt").write_text("Officials quarantined 300 passengers on Friday.\n")
    assert json.loads(call("extract", "a.txt", "--format", "jsonl", "--rules", "mine").out)["role"] == "quarantined"


def test_a_rule_that_no_example_fires_fails(call: Call, tmp_path: Path) -> None:
    rule = tmp_path / "mine" / "roles" / "quarantined.yml"
    rule.parent.mkdir(parents=True)
    rule.write_text(
        "id: roles/quarantined\nwhy: x\nverbs: [quarantine]\nexamples:\n"
        "  - text: Floods killed 12 people in Sarova.\n    figures:\n      - {text: '12'}\n"
    )
    called = call("test", "mine")
    assert called.code == 1
    assert "SILENT roles/quarantined: no example fires it" in called.out


def test_an_example_that_comes_out_otherwise_fails_and_says_how(call: Call, tmp_path: Path) -> None:
    rule = tmp_path / "mine" / "roles" / "quarantined.yml"
    rule.parent.mkdir(parents=True)
    rule.write_text(
        "id: roles/quarantined\nwhy: x\nverbs: [quarantine]\nexamples:\n"
        "  - text: The ministry quarantined 40 people.\n    figures:\n      - {text: '40', value: 41, colour: red}\n"
        "  - text: The ministry quarantined 40 people.\n    figures: []\n"
        "  - text: The ministry quarantined 40 people.\n    lure: true\n"
    )
    called = call("test", "mine")
    assert called.code == 1
    for words in (
        "FAILED roles/quarantined #1",
        "value is 40, wanted 41",
        "no key is called 'colour'",
        "0 figures wanted, 1 read: '40'",
        "a lure, yet it fired",
    ):
        assert words in called.out
