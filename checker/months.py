"""The months' English names, as reports and stories spell them whatever the machine's locale is."""

from __future__ import annotations

MONTHS = tuple("January February March April May June July August September October November December".split())
"""January first."""
