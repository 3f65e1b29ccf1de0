"""spaCy imports the modules of registered components in every process that makes a pipeline: that must cost a stranger next to nothing."""

from __future__ import annotations

import subprocess
import sys

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
