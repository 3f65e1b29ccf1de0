"""The English names of months and weekdays, as copy spells them whatever the machine's locale is."""

from __future__ import annotations

import re

MONTHS = tuple("January February March April May June July August September October November December".split())
"""January first."""
NUMBER_OF_MONTH = {name: number for number, month in enumerate(map(str.lower, MONTHS), 1) for name in (month, month[:3])} | {"sept": 9}
"""The number of each month by its name in lower case and by its short forms, without their stop."""
WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
"""Monday first."""
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(month[:3] for month in MONTHS)}|Sept)\b)"
_BEFORE_A_MONTH = r"(?:[Ii]n|[Ll]ast|[Tt]hat|[Oo]f|[Oo]n|[Ss]ince|[Aa]n?|[Tt]he|early|late|back in)"
MONTH_NAMED = re.compile(rf"\b(?:{_BEFORE_A_MONTH} ({_MONTH})\b|({_MONTH})\.? \d|\d{{1,2}} ({_MONTH})\b)")
"""A month where its name is no person's or verb: "in May", "that July", "March 4", "4 March"."""


def months_in(text: str) -> frozenset[str]:
    """The months that a text names, by their first three letters."""
    return frozenset(name[:3] for found in MONTH_NAMED.finditer(text) for name in found.groups() if name)
