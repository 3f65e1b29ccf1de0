"""Figures: the number grammar."""

from __future__ import annotations

from checker.extract.numbers.reader import FigureReader, read_figures

__all__ = ["FigureReader", "read_figures"]
