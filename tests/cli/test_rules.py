"""A newsroom's rules as it meets them: what is wrong with one is a line with file, line, key and mend, never silence and never a crash."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest

from checker.extract.lexicon import WORD_CLASSES
from checker.rulebook import FOLDERS, Rulebook
from checker.rulebook.constructions import WordClass
from checker.rulebook.load import stray
from checker.rulebook.where import shipped_rules

Call = Callable[..., Any]
ROLE = "id: roles/drowned\nwhy: x\nverbs: [drown]\nexamples:\n- {text: Six people were drowned., figures: [{role: drowned}]}\n"
CHECK = (
    "id: checks/mine\nwhy: x\nuses: toll-fell\nfamily: arithmetic\nseverity: error\ntitle: Mine\nfires_on: x\nsilent_on: x\n"
    "examples: [{name: a, articles: [{text: b}], findings: [{words: b}]}]\n"
)


def fill(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("roles/a.yaml", ROLE, "roles/a.yaml: is never read: name it a.yml"),
        ("roles/a.YML", ROLE, "roles/a.YML: is never read: name it a.yml"),
        ("roles/notes.txt", "x", "roles/notes.txt: is never read: a rule file ends in .yml"),
        ("role/a.yml", ROLE, "role: no folder of rules; did you mean 'roles'?"),
        ("a.yml", ROLE, "a.yml: is never read: rules stand in a folder, one of language, figures, roles"),
        ("roles/a.yml", "id: roles/a\nwhy: x\nverbs: [a]\nnouns: [c]\nverbs: [b]\n", "roles/a.yml:5: verbs: stands in line 3 already"),
        ("roles/a.yml", "id: roles/a\nwhy: x\nnarrow:\n  lose: [a]\n  lose: [b]\n", "roles/a.yml:5: lose: stands in line 4 already"),
        ("roles/a.yml", "id: roles/a\nwhy: x\nverbs: [drown, '']\n", "roles/a.yml:3: an empty text among the words: remove it"),
        ("roles/a.yml", "id: roles/a\nwhy: x\nnarrow:\n  ' ': [a]\n", "roles/a.yml:4: an empty text among the words"),
        ("roles/a.yml", "id: roles/a\nwhy: x\nvebrs: [drown]\n", "roles/a.yml:3: vebrs: unknown key; did you mean 'verbs'?"),
        ("roles/a.yml", "id: roles/a\nverbs: [drown]\n", "roles/a.yml:1: why: is missing"),
        ("figures/a.yml", "id: figures/a\nwhy: x\nwords: [b]\n", "figures/a.yml:1: type: is missing"),
        ("figures/a.yml", "id: figures/a\nwhy: x\ntype: unit\n", "figures/a.yml:3: type: is 'unit': one of 'numbers', 'qualifiers'"),
        ("figures/a.yml", "id: figures/a\nwhy: x\ntype: qualifiers\nbound: abuot\n", "figures/a.yml:4: bound: Input should be 'about', 'at_least'"),
        (
            "attribution/a.yml",
            "id: attribution/a\nwhy: x\nkind: cues\ncue: speech\nverb: [b]\n",
            "attribution/a.yml:5: verb: unknown key; did you mean 'verbs'?",
        ),
        (
            "comparison/a.yml",
            "id: comparison/a\nwhy: x\nmark: nosuchmark\nwords: [b]\n",
            "comparison/a.yml:3: mark: Input should be 'added up'",
        ),
        (
            "constructions/a.yml",
            "id: constructions/a\nwhy: x\nword_class: NOSUCH\nwords: [b]\n",
            "constructions/a.yml:3: word_class: Input should be 'ADV'",
        ),
        (
            "constructions/a.yml",
            "id: constructions/a\nwhy: x\nrank: 5\n",
            "constructions/a.yml:1: a construction has one of the keys shapes, position",
        ),
        ("constructions/a.yml", "id: constructions/a\nwhy: x\nshapes: [A]\n", "constructions/a.yml:1: rank: is missing"),
        (
            "constructions/a.yml",
            "id: constructions/a\nwhy: x\nrank: 5\nshapes:\n- QUANTITY=figure PASSIVE=trigger\n- QUANTTY=figure PASSIVE=trigger\n",
            "constructions/a.yml:6: shapes: 'QUANTTY' is no class of phrases; did you mean 'QUANTITY'?",
        ),
        (
            "constructions/a.yml",
            "id: constructions/a\nwhy: x\nrank: 5\nshapes: [QUANTITY PASSIVE=trigger]\n",
            "constructions/a.yml:4: shapes: 'QUANTITY PASSIVE=trigger' marks no =figure",
        ),
        (
            "constructions/a.yml",
            "id: constructions/a\nwhy: x\nrank: 5\nshapes: ['( QUANTITY=figure PASSIVE=trigger']\n",
            "constructions/a.yml:4: shapes: '( QUANTITY=figure PASSIVE=trigger' is no pattern",
        ),
        (
            "checks/mine.yml",
            CHECK.replace("toll-fell", "tolls-fell"),
            "checks/mine.yml:3: uses: no kind of check is called 'tolls-fell': did you mean 'toll-fell'?",
        ),
        (
            "checks/mine.yml",
            CHECK + "parameters:\n  corections: [x]\n",
            "checks/mine.yml:11: parameters.corections: unknown key; did you mean 'corrections'?",
        ),
        ("checks/mine.yml", CHECK.replace("words: b", "word: b"), "checks/mine.yml:9: examples.0.findings.0.word: "),
    ],
)
def test_a_rule_that_cannot_work_is_one_line_and_2(call: Call, draft: Path, tmp_path: Path, name: str, text: str, line: str) -> None:
    fill(tmp_path / "mine", {"roles/drowned.yml": ROLE, name: text})
    for verb in (["check", "draft.txt", "--rules", "mine"], ["test", "mine"]):
        called = call(*verb)
        assert called.code == 2, verb
        assert line in called.err.replace(str(tmp_path) + "/", "")
        assert called.err.startswith("checker: ")
        assert "mine/" + name.partition("/")[0] in called.err
        assert called.err.count("\n") == 1
        assert "internal error" not in called.err


def test_what_is_no_rule_may_stand_beside_them(call: Call, tmp_path: Path) -> None:
    fill(tmp_path / "mine", {"roles/drowned.yml": ROLE, "README.md": "x", ".git/config": "x", "roles/.drowned.yml.swp": "x"})
    called = call("test", "mine")
    assert (called.code, called.err) == (0, "")


def test_the_shipped_rules_hold_to_it() -> None:
    assert stray(shipped_rules(), FOLDERS) is None
    assert set(get_args(WordClass)) <= set(WORD_CLASSES)


def test_names_told_by_shape_have_a_rule_of_their_own(call: Call, tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": "The parade ended at 200 East and 6600 South.\n"})
    fill(tmp_path / "mine", {"figures/none/names.yml": "id: figures/none/names\nwhy: x\ntype: not_figure\nphrases: [nine lives]\n"})
    assert "by figures/none/shapes" in call("explain", "--at", "a.txt:1").out or "No figure was read" in call("explain", "--at", "a.txt:1").out
    assert "figures/none/shapes" in Rulebook.load().figures
    assert "No figure was read" in call("explain", "--at", "a.txt:1", "--rules", "mine").out


@pytest.mark.parametrize(
    ("toml", "arguments", "line"),
    [
        ("fail-on = 'note'\nfail_on = 'never'\n", [], "checker.toml: fail-on and fail_on are one setting: remove one"),
        ("", ["--enable", "same-number", "--disable", "same-number"], "--enable same-number --disable same-number: a check is on or off"),
        ("enable = ['same-number']\ndisable = ['checks/same-number']\n", [], "--enable same-number --disable same-number: a check is on or off"),
        ("fail-onn = 'note'\n", [], "checker.toml: fail-onn: unknown key; did you mean 'fail-on'?"),
        ("policy = 'loudest'\n", [], "checker.toml: policy loudest: one of overlap"),
        ("", ["--policy", "loudest"], "--policy loudest: one of overlap"),
        ("enable = ['same-numbr']\n", [], "checker.toml: enable: no check is called 'same-numbr': did you mean 'same-number'?"),
        ("", ["--disable", "same-numbr"], "--disable: no check is called 'same-numbr': did you mean 'same-number'?"),
        ("rules = ['nowhere']\n", [], "nowhere: no such folder"),
    ],
)
def test_settings_that_cannot_be_are_one_line_and_2(call: Call, draft: Path, tmp_path: Path, toml: str, arguments: list[str], line: str) -> None:
    (tmp_path / "checker.toml").write_text(toml)
    called = call("check", "draft.txt", *arguments)
    assert called.code == 2
    assert line in called.err
    assert called.err.count("\n") == 1


def test_an_option_goes_before_the_file(call: Call, draft: Path, tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text("disable = ['headline-differs']\n")
    assert call("check", "draft.txt").code == 0
    assert call("check", "draft.txt", "--enable", "headline-differs").code == 1


def test_a_rule_folder_that_is_not_there_is_told_by_its_name(call: Call) -> None:
    assert call("test", "nosuch").err == "checker: nosuch: no such folder: a rule folder is laid out like rules/\n"
