"""Who says so: cues, sources, names, and how a source is carried on."""

from __future__ import annotations

from checker.extract.attribution.reader import AttributionReader

__all__ = ["AttributionReader"]
