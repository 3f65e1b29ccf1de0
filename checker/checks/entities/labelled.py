"""Labels before figures: "Thua Hai: 14 dead" and, on another line, "Binh Nam: nine dead" are a list of places, each with its own toll."""

from __future__ import annotations

import re

from checker.checks.nearby import before
from checker.claim import Claim

_LABEL = re.compile(r"\W*(?P<label>(?!(?:day|night|week|hour|update)\b)[^\W\d][^\d:;.!?\n]{0,40}):\s[^:;.!?]{0,40}$", re.IGNORECASE)
"""What a figure's sentence opens with, up to the figure, other than the times of a live page: "14:40", "Day two"."""


def two_labels(one: Claim, other: Claim) -> bool:
    """Whether two labels say of what the two figures are."""
    first, second = _label(one), _label(other)
    return first is not None and second is not None and first != second


def _label(claim: Claim) -> str | None:
    if claim.section == "headline":
        return None  # "Fire in Tarn: nine dead" names the happening
    found = _LABEL.match(before(claim))
    return None if found is None else found["label"].casefold()
