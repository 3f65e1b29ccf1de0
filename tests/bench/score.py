"""`make score`: accuracy on annotated news, for every folder of it that is there; it says so where there is none."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path


def main(gold: Path) -> int:
    """Extracts each annotated folder and has its scorer print the numbers."""
    scorer = gold / "score.py"
    folders = sorted(path.parent for path in gold.glob("*/articles.csv")) if scorer.is_file() else []
    if not folders:
        print(f"No annotated news in {gold}: nothing to score.")
        return 0
    worst = 0
    with tempfile.TemporaryDirectory() as room:
        for folder in folders:
            claims = Path(room) / f"{folder.name}.jsonl"
            print(f"== {folder.name}")
            worst = max(worst, run([sys.executable, "-m", "checker.cli", "extract", str(folder), "--format", "jsonl", "--output-file", str(claims)]))
            worst = max(worst, run([sys.executable, str(scorer), str(folder), str(claims)]))
    return worst


def run(command: list[str]) -> int:
    """Runs a command with its output on the terminal."""
    sys.stdout.flush()
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
