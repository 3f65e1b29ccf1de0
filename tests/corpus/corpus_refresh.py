"""Makes reports/ and the README's screen anew from corpus/: `python tests/corpus/corpus_refresh.py` (make reports)."""

from __future__ import annotations

import os
from pathlib import Path

from checker.engine import check_paths
from checker.report import Report, render
from checker.report.files import markdown_files
from checker.report.markdown import first_screen

ROOT = Path(__file__).resolve().parents[2]
RUNS = {"draft": (["corpus/draft.md"], ["corpus/coverage"]), "coverage": (["corpus/coverage"], [])}
"""The reports by name: what is checked, and against what."""
SCREEN = ("<!-- first screen -->\n", "<!-- end of first screen -->\n")


def make_reports() -> dict[str, Report]:
    """Every run of `RUNS`, with paths as seen from the project's root."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        return {name: check_paths(paths, against) for name, (paths, against) in RUNS.items()}
    finally:
        os.chdir(before)


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
