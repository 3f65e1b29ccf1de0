"""The English names of months and weekdays, as copy spells them whatever the machine's locale is."""

from __future__ import annotations

MONTHS = tuple("January February March April May June July August September October November December".split())
"""January first."""
NUMBER_OF_MONTH = {name: number for number, month in enumerate(map(str.lower, MONTHS), 1) for name in (month, month[:3])} | {"sept": 9}
"""The number of each month by its name in lower case and by its short forms, without their stop."""
WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
"""Monday first."""
