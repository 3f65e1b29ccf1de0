"""Names of rarer physical units, by quantulum3 (MIT), on the cut-out phrase alone.

quantulum3 is slow on documents and takes dates and names for quantities, so it sees nothing but "16 nanometers", and only where
`rules/figures/measures.yml` lists the word among those that it knows and our own table does not. Its answer counts only where it reads
the same number as we do. Its classifier is never used. Answers are kept, and it is imported with the first such phrase.
"""

from __future__ import annotations

import warnings
from functools import lru_cache

_NEAR = 1e-6


def physical_name(value: float, words: str) -> str | None:
    """The singular name of the unit in "`value` `words`", or None where quantulum3 reads another number or no unit."""
    return _ask(float(value), " ".join(words.split()).strip("-‐‑–—− "))


@lru_cache(maxsize=4096)
def _ask(value: float, words: str) -> str | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns that its classifier is not installed: it is not wanted
        from quantulum3 import classifier, parser

        classifier.USE_CLF = False
        found = parser.parse(f"{value:.6f} {words}")
    if len(found) != 1 or abs(found[0].value - value) > _NEAR * max(1.0, abs(value)):
        return None
    name = str(found[0].unit.name)
    return name if name and name != "dimensionless" else None
