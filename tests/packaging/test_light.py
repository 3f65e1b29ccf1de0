"""A process loads what it uses: a verb its own modules, and spaCy, which imports registered components for every stranger, next to nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
import spacy
nlp = spacy.blank("en")
before = {name for name in sys.modules if name.startswith("checker.")}
heavy = sorted(name for name in before if "component" not in name and name not in ("checker.extract", "checker.extract.numbers"))
for name in ("checker_figures", "checker_roles", "checker_attribution"):
    nlp.add_pipe(name)
doc = nlp("Floods killed 12 people in Sarova, the governor said.")
print(heavy, [span.text for span in doc.spans["checker_attribution"]], doc._.checker_figures[0].value, doc.spans["checker_roles"][0].label_)
"""


def test_a_blank_pipeline_loads_nothing_of_ours_until_it_asks_for_it() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("]")[0] == "["
    assert "'12'" in done.stdout
    assert done.stdout.rstrip().endswith("12 killed")


VERB = """
import sys
from checker.cli import run
code = run(sys.argv[1:])
heavy = ("spacy", "thinc", "numpy", "pandas", "jinja2", "matplotlib", "rich", "quantulum3", "concurrent.futures.process")
ours = ("checker.compare", "checker.checks", "checker.report.markdown", "checker.report.text")
print(code, sorted(name for name in (*heavy, *ours) if name in sys.modules))
"""


def loaded_by(*arguments: str) -> str:
    """The exit code of one call and what it has loaded of all that takes time."""
    done = subprocess.run([sys.executable, "-c", VERB, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


def test_extract_loads_nothing_that_it_does_not_use(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Floods killed 12 people in Sarova, the governor said. He doesn't know (yet) who's missing.\n", encoding="utf-8")
    assert loaded_by("extract", str(draft), "--format", "jsonl") == "0 []"


def test_help_and_version_load_no_rules() -> None:
    assert loaded_by("--version") == "0 []"
    assert loaded_by("extract", "--help") == "0 []"


def test_check_loads_pandas_for_its_table_and_draws_no_chart(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Floods killed 12 people in Sarova, the governor said.\n", encoding="utf-8")
    loaded = loaded_by("check", str(draft), "--format", "json")
    assert "'pandas'" in loaded
    assert not any(f"'{name}'" in loaded for name in ("spacy", "matplotlib", "jinja2", "rich"))
