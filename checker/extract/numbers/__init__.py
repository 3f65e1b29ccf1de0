"""Figures: the number grammar. The names are loaded on first use, so that spaCy finds the component beside them at little cost."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.extract.numbers.reader import FigureReader, read_figures

__all__ = ["FigureReader", "read_figures"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("checker.extract.numbers.reader"), name)
