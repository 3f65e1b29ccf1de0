"""Makes docs/checks/, docs/settings.md and docs/rules.md anew from the rules and their models: `python tests/docs/docs_refresh.py` (make docs)."""

from __future__ import annotations

from pathlib import Path

from checker.report.manual import manual_pages
from checker.report.reference import reference_pages
from checker.rulebook import Rulebook

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "checks"


def pages() -> dict[str, str]:
    """What must stand in docs/checks/, by file name."""
    return manual_pages(Rulebook.load().checks)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    for name, text in reference_pages().items():
        (FOLDER.parent / name).write_text(text, encoding="utf-8")
