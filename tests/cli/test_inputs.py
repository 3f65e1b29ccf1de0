"""Broken inputs, listings and outputs as a user meets them: one line that names file, place and mend, and the right exit code."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
BODY = "A ferry sank off Orsa on Monday, and 38 people died, the coast guard said.\n"
CLEAN = "The harbour office said that 12 people were rescued from the ferry on Monday.\n"


def fill(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


@pytest.mark.parametrize(
    "title",
    [
        "title: Orsa ferry sinks, 41 dead",
        "title: 'Ferry''s toll: 41 dead'",
        'title: "Ferry\\u2019s toll: 41 dead"',
        'title: "Ferry \\"Orsa\\" sinks, 41 dead"',
        "title: >\n  Ferry sinks off Orsa, 41\n  dead",
        "title: |-\n  Ferry sinks off Orsa, 41\n\n  dead",
        "title: Ferry sinks off Orsa, 41\n  dead # from the desk",
        "publisher: \u00d8resund Ekko \u2019\ntitle: Ferry sinks, 41 dead",
        "HEADLINE: Ferry sinks, 41 dead",
        "title:\nheadline: Ferry sinks, 41 dead",
    ],
)
def test_the_figures_of_a_headline_are_read_however_yaml_writes_it(call: Call, tmp_path: Path, title: str) -> None:
    text = f"---\n{title}\n---\n\n{BODY}"
    fill(tmp_path, {"draft.md": text})
    claims = [json.loads(line) for line in call("extract", "draft.md", "--format", "jsonl").out.splitlines()]
    assert [(claim["value"], claim["role"]) for claim in claims] == [(41, "killed"), (38, "killed")]
    assert (text[claims[0]["start"] : claims[0]["end"]], claims[0]["line"]) == ("41", text[: text.index("41")].count("\n") + 1)
    called = call("check", "draft.md", "--format", "json")
    assert called.code == 1
    assert "headline-differs" in [finding["check"] for finding in json.loads(called.out)["findings"]]


def test_a_headline_that_stands_in_the_listing_only_is_told_in_every_format(call: Call, tmp_path: Path) -> None:
    fill(tmp_path, {"desk/articles.csv": 'document,headline\na.txt,"Ferry sinks, 41 dead"\n', "desk/a.txt": BODY})
    assert json.loads(call("check", "desk", "--format", "json").out)["coverage"]["headline_elsewhere"] == ["desk/a.txt"]
    for format in ("markdown", "text"):
        first, _, rest = call("check", "desk", "--format", format).out.partition("All figures")
        assert "1 headline given in articles.csv, not found in the text, not read." in first
        assert "a.txt" in rest.partition("1 headline given in articles.csv, not found in the text, and not read:")[2]
    fill(tmp_path, {"desk/a.txt": "Ferry sinks, 41 dead\n\n" + BODY})
    assert json.loads(call("check", "desk", "--format", "json").out)["coverage"]["headline_elsewhere"] == []


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({"d.md": f"---\ntitle: Ferry sinks\ndate: 2019-03-10\n\n{BODY}"}, "d.md:1: front matter is never closed: write --- on a line of its own"),
        ({"d.md": f"\n---\ntitle: Ferry sinks\n\n{BODY}"}, "d.md:2: front matter is never closed"),
        ({"d.md": f"---\nseries: x\nslug: y\n{BODY}"}, "d.md:1: front matter is never closed"),
        ({"d.md": f"---\ntitle: A\npublisher: B\ntitle: C\n---\n{BODY}"}, "d.md:4: title: stands in line 2 already: remove one"),
        ({"d.md": f"---\ntitle: A\nTitle: C\n---\n{BODY}"}, "d.md:3: Title: stands in line 2 already: remove one"),
        ({"d.md": f"---\ntags:\n  a: 1\n  a: 2\n---\n{BODY}"}, "d.md:4: a: stands in line 3 already: remove one"),
        ({"articles.csv": "document,publisher,publisher\nd.md,A,B\n"}, "articles.csv:1: 2 columns are named publisher: keep one"),
        ({"articles.csv": "document,publisher,url\nd.md,A\n"}, "articles.csv:2: 2 cells for 3 columns: a cell that is empty needs its comma too"),
        ({"articles.csv": "document\n/etc/hostname\n"}, "articles.csv:2: /etc/hostname: is no path below the folder of the listing"),
        ({"articles.csv": "document\n../d.md\n"}, "articles.csv:2: ../d.md: is no path below the folder of the listing"),
        ({"articles.csv": "document\nsub/../d.md\n", "sub/e.txt": CLEAN}, "articles.csv:2: sub/../d.md: is no path below"),
        ({"articles.csv": "document\nd.md\np.pdf\n", "p.pdf": "x"}, "articles.csv:3: p.pdf: no reader takes .pdf files: mend or remove the row"),
        ({"articles.csv": "document\nsub\n", "sub/e.txt": CLEAN}, "articles.csv:2: sub: is a folder, no article"),
        ({"articles.csv": "document\n.d.md\n", ".d.md": CLEAN}, "articles.csv:2: .d.md: is hidden, and not read"),
    ],
)
def test_a_broken_input_is_one_line_and_2(call: Call, tmp_path: Path, files: dict[str, str], line: str) -> None:
    fill(tmp_path, {"desk/c.txt": CLEAN, "desk/d.md": CLEAN, **{f"desk/{name}": text for name, text in files.items()}})
    called = call("check", "desk", "--format", "json")
    assert called.code == 2
    assert called.err.startswith(f"checker: desk/{line}")
    assert called.err.count("\n") == 1
    assert json.loads(called.out)["coverage"]["articles"] >= 1


def test_a_line_across_the_page_before_a_label_is_text(call: Call, tmp_path: Path) -> None:
    fill(tmp_path, {"d.md": f"---\n\nUpdate: the count has changed.\n\n{CLEAN}", "e.md": f"---\nUpdate: the count has changed.\n\n{CLEAN}"})
    assert call("check", "d.md", "e.md").code == 0


@pytest.mark.parametrize("format", ["markdown", "text", "json"])
def test_coverage_that_was_asked_for_and_is_not_there(call: Call, draft: Path, tmp_path: Path, format: str) -> None:
    fill(tmp_path, {"clean.txt": CLEAN, "blank.txt": " \n", "full/a.txt": CLEAN.replace("12", "13")})
    (tmp_path / "empty").mkdir()
    for nothing in ("empty", "blank.txt"):
        called = call("check", "clean.txt", "--against", nothing, "--format", format)
        assert called.code == 3
        assert called.err == f"checker: {nothing}: nothing to hold the articles against: no .txt or .md article there\n"
        if format == "json":
            assert json.loads(called.out)["coverage"]["empty"] == [nothing]
        else:
            assert "In itself only: the coverage to hold it against holds no article." in called.out
            assert "1 path given with nothing to read in it:" in called.out
    assert call("check", "draft.txt", "--against", "empty", "--format", format).code == 1  # findings are stronger
    (tmp_path / "empty" / "broken.txt").write_bytes(b"\0")
    assert call("check", "clean.txt", "--against", "empty", "--format", format).code == 2  # and so is what cannot be read
    (tmp_path / "empty" / "broken.txt").unlink()
    called = call("check", "clean.txt", "--against", "empty", "--against", "full", "--format", format, "--fail-on", "never")
    assert (called.code, called.err) == (0, "")
    assert "empty" in called.out
    assert call("check", ".", "--against", ".", "--format", format, "--fail-on", "never").code == 0  # held against each other


@pytest.mark.parametrize(
    ("arguments", "target"),
    [
        (["check", "draft.txt"], "draft.txt"),
        (["check", "draft.txt"], "x/../draft.txt"),
        (["check", "draft.txt"], "link.txt"),
        (["check", "x"], "x/a.txt"),
        (["check", "x"], "x/articles.csv"),
        (["check", "draft.txt", "--against", "x"], "x/a.txt"),
        (["check", "draft.txt", "--since", "old.json"], "old.json"),
        (["check", "draft.txt", "--rules", "mine"], "mine/roles/drowned.yml"),
        (["check", "draft.txt"], "checker.toml"),
        (["extract", "draft.txt"], "draft.txt"),
        (["show", "draft.txt"], "draft.txt"),
        (["timeline", "x"], "x/a.txt"),
        (["explain", "--at", "draft.txt:1"], "draft.txt"),
        (["test", "mine"], "mine/roles/drowned.yml"),
    ],
)
def test_the_output_never_replaces_what_is_read(call: Call, draft: Path, tmp_path: Path, arguments: list[str], target: str) -> None:
    rule = "id: roles/drowned\nwhy: x\nverbs: [drown]\nexamples:\n- {text: Six people were drowned., figures: [{role: drowned}]}\n"
    fill(tmp_path, {"x/a.txt": CLEAN, "x/articles.csv": "document\na.txt\n", "mine/roles/drowned.yml": rule, "checker.toml": "jobs = 1\n"})
    (tmp_path / "old.json").write_text(call("check", "draft.txt", "--format", "json").out)
    (tmp_path / "link.txt").symlink_to("draft.txt")
    before = (tmp_path / target).read_text()
    called = call(*arguments, "--output-file", target)
    assert called.code == 2
    assert called.err.startswith(f"checker: --output-file {target}: is a ")
    assert "write to another" in called.err
    assert called.err.count("\n") == 1
    assert (tmp_path / target).read_text() == before
    assert call(*arguments, "--output-file", "fresh.out").code in (0, 1)
    assert (tmp_path / "fresh.out").read_text()


def test_what_a_folder_holds_beside_articles_is_told_for_what_it_is(call: Call, tmp_path: Path) -> None:
    fill(tmp_path, {"x/a.txt": CLEAN, "x/photo.jpg": "x", "x/.git/b.txt": CLEAN, "x/.c.txt": CLEAN, "y/d.txt": CLEAN})
    (tmp_path / "x" / "more").symlink_to(tmp_path / "y")
    os.mkfifo(tmp_path / "x" / "pipe.txt")
    assert json.loads(call("check", "x", "--format", "json").out)["coverage"]["left_out"] == [
        "x/.c.txt (hidden)",
        "x/.git/ (hidden)",
        "x/more/ (link to a folder)",
        "x/photo.jpg",
        "x/pipe.txt (no file)",
    ]
    out = call("check", "x", "--format", "text").out
    kind = out.partition("1 file that no reader takes:")[2].partition("path")[0]
    assert "photo.jpg" in kind
    assert ".git" not in kind
    assert "4 paths passed over:" in out


def test_a_pipe_that_nobody_writes_to_is_no_article(call: Call, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    called = call("check", "pipe.txt")
    assert called.code == 2
    assert called.err.startswith("checker: pipe.txt: is a pipe, and would wait for its writer: give a file, or -")


@pytest.mark.parametrize(
    ("text", "line", "code", "words"),
    [
        ("Quake kills 14 in Sarova", 1, 0, "'14'"),
        ("Quake kills 14 in Sarova\n", 1, 0, "'14'"),
        ("Quake kills 14 in Sarova\n", 2, 2, "the file has 1 line, counted from 1"),
        ("Quake kills 14 in Sarova\n", 0, 2, "the file has 1 line, counted from 1"),
        ("Quake kills 14\n\nin Sarova\n", 4, 2, "the file has 3 lines, counted from 1"),
    ],
)
def test_explain_counts_lines_as_an_editor_does(call: Call, tmp_path: Path, text: str, line: int, code: int, words: str) -> None:
    fill(tmp_path, {"one.txt": text})
    called = call("explain", "--at", f"one.txt:{line}")
    assert called.code == code
    assert words in called.out + called.err


def test_explain_takes_an_id_or_a_place(call: Call, draft: Path) -> None:
    called = call("explain", "headline-differs", "--at", "draft.txt:1")
    assert called.code == 2
    assert called.err == "checker: explain headline-differs --at draft.txt:1: one of the two: a rule or check by its ID, or a line of an article\n"


def test_a_page_shows_what_a_browser_would_obey(call: Call, tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": "The \u202eoffice\u202c said\t12\u200b people \x1b[31mdied, <b>and</b> 13 were hurt.\n"})
    out = call("show", "a.txt", "--format", "html").out
    assert not set(out) & set("\u202e\u202c\u200b\x1b")
    assert "\u27e8U+202E\u27e9office" in out
    assert "&lt;b&gt;" in out
    marked = [piece.split("<span")[0].strip() for piece in out.split("<mark")[1:]]
    assert [piece.rpartition(">")[2].strip() for piece in marked if ">12" in piece.replace("\n", "").replace(" ", "") or "13" in piece] == [
        "12",
        "13",
    ]
