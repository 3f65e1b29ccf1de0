"""Makes reports/ and the README's screen anew from corpus/: `python tests/corpus/corpus_refresh.py` (make reports)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checker.engine import Options, check_paths
from checker.report import Report, render
from checker.report.files import markdown_files
from checker.report.markdown import first_screen

ROOT = Path(__file__).resolve().parents[2]
RUNS = {"draft": (["corpus/draft.md"], ["corpus/coverage"]), "coverage": (["corpus/coverage"], [])}
"""The reports by name: what is checked, and against what."""
OFF = ("quote-altered", "same-number", "sole-source", "superlative-contradicted")
"""Checks that are off unless they are switched on; the coverage is checked once more with them, for the tests alone."""
SCREEN = ("<!-- first screen -->\n", "<!-- end of first screen -->\n")


@contextmanager
def at_root() -> Iterator[None]:
    """Paths are as seen from the project's root."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        yield
    finally:
        os.chdir(before)


def make_reports() -> dict[str, Report]:
    """Every run of `RUNS`."""
    with at_root():
        return {name: check_paths(paths, against) for name, (paths, against) in RUNS.items()}


def switched_on() -> Report:
    """The coverage checked with the checks that are off by default."""
    with at_root():
        return check_paths(["corpus/coverage"], (), Options(enable=OFF))


def report_files(reports: dict[str, Report]) -> dict[str, str]:
    """The text of every file of reports/ by its name."""
    made: dict[str, str] = {}
    for name, report in reports.items():
        made.update(markdown_files(report, f"{name}.md"))
        made[f"{name}.json"] = render(report, "json")
    return made


def readme(text: str, report: Report) -> str:
    """The README with the first screen of `report` between its two marks, headings a step lower than the README's own."""
    head, _, rest = text.partition(SCREEN[0])
    _, _, tail = rest.partition(SCREEN[1])
    screen = "".join(f"##{line}" if line.startswith("#") else line for line in first_screen(report).splitlines(keepends=True))
    return f"{head}{SCREEN[0]}\n{screen}\n{SCREEN[1]}{tail}"


def main() -> None:
    """Writes the files, and takes away those that no run makes any more."""
    reports = make_reports()
    made = report_files(reports)
    folder = ROOT / "reports"
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if path.suffix in (".md", ".json", ".svg") and path.name not in made:
            path.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
    page = ROOT / "README.md"
    page.write_text(readme(page.read_text(encoding="utf-8"), reports["draft"]), encoding="utf-8")


if __name__ == "__main__":
    main()
