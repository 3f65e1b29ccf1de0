"""The English names of months and weekdays, as copy spells them whatever the machine's locale is."""

from __future__ import annotations

MONTHS = tuple("January February March April May June July August September October November December".split())
"""January first."""
WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
"""Monday first."""
