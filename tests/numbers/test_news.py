"""Sentences of many domains, each with every figure that it holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.extract.numbers import read_figures

NEWS: dict[str, list[Any]] = yaml.safe_load((Path(__file__).parent / "news.yml").read_text(encoding="utf-8"))
CASES = [(domain, text, wanted) for domain, cases in NEWS.items() for text, wanted in cases]


@pytest.mark.parametrize(("domain", "text", "wanted"), CASES, ids=[f"{domain}: {text[:40]}" for domain, text, _ in CASES])
def test_sentence(domain: str, text: str, wanted: list[list[Any]]) -> None:
    read = [[f.text, list(f.value) if isinstance(f.value, tuple) else round(f.value, 4), f.bound, f.kind] for f in read_figures(text)]
    assert read == [[*figure, *("exact", "count")[len(figure) - 2 :]] for figure in wanted]
