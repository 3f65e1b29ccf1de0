"""What the README promises can be done as it says."""

import json
import re
import subprocess
import sys
from pathlib import Path

import yaml
from corpus_refresh import ROOT

import checker

README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str, number: int = 0) -> str:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)[number]


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "checker.cli", *arguments], cwd=cwd, capture_output=True, text=True, check=False)


def test_it_opens_with_the_two_commands():
    first = block("console").splitlines()
    assert [line.split("#")[0].strip() for line in first] == ["$ make demo", "$ make test"]
    assert README.index("make demo") < 100
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "\ndemo:" in makefile and "\ntest:" in makefile


def test_the_role_of_the_example_works(tmp_path: Path):
    rule = tmp_path / "myrules" / "roles" / "quarantined.yml"
    rule.parent.mkdir(parents=True)
    rule.write_text(block("yaml"), encoding="utf-8")
    assert yaml.safe_load(block("yaml"))["id"] == "roles/quarantined"
    tried = run("test", "myrules", cwd=tmp_path)
    assert tried.returncode == 0, tried.stdout + tried.stderr
    (tmp_path / "draft.md").write_text("Cruise ship held\n\nSome 300 passengers are in quarantine, the port doctor said.\n", encoding="utf-8")
    told = run("extract", "draft.md", "--rules", "myrules", "--format", "jsonl", cwd=tmp_path)
    assert '"role": "quarantined"' in told.stdout, told.stderr
    two = ("Cruise ship held", "Some 40 passengers were quarantined in Kessin.", "In Kessin 55 passengers were quarantined, the port doctor said.")
    (tmp_path / "draft.md").write_text("\n\n".join(two) + "\n", encoding="utf-8")
    report = json.loads(run("check", "draft.md", "--rules", "myrules", "--format", "json", "--fail-on", "never", cwd=tmp_path).stdout)
    assert "figures-differ" in [finding["check"] for finding in report["findings"]]
    assert "role not compared" not in report["coverage"]["left_alone"]


def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch, capsys):
    (tmp_path / "coverage").mkdir()
    (tmp_path / "draft.md").write_text((ROOT / "corpus" / "draft.md").read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    exec(block("python"), {"checker": checker})
    assert "# draft.md: " in capsys.readouterr().out


def test_every_verb_of_the_table_is_there():
    verbs = set(re.findall(r"^\| `checker (\w+)", README, re.MULTILINE))
    shown = run("--help").stdout
    assert verbs == set(re.findall(r"^  (\w+)  ", shown.split("Commands:")[1], re.MULTILINE))


def test_every_file_it_links_to_is_there():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_exit_codes_are_those_of_the_table(tmp_path: Path):
    assert run("check", "corpus/draft.md", "--fail-on", "never").returncode == 0
    assert run("check", "corpus/draft.md").returncode == 1
    assert run("check", "corpus/draft.md", "--format", "pdf").returncode == 2
    assert run("check", str(tmp_path)).returncode == 3
