"""The details by which two reports are known to speak of one happening: names and streets that few other articles share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from checker.claim import Claim
from checker.extract.scope import Gazetteer

_CAPITAL = re.compile(r"(?<=[a-z,;] )[\"'“]?([A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)*)")
COMMON_SHARE = 0.02
COMMON_FLOOR = 40
"""A word that stands in more articles than this, and than this share of all, tells no happening apart."""
_COMMON = frozenset(
    "Police Department Sheriff County City State Hospital Medical Center University School High Street Avenue Road Drive Boulevard Lane "
    "North South East West Northern Southern Eastern Western Mr Mrs Ms Dr Sgt Lt Capt Officer Detective Chief Mayor Gov President Court Judge "
    "January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Attorney District Fire News Press Associated Times Post The A An "
    "He She They It We If But And I Facebook Twitter United States American Americans Division Unit Crime Stoppers Park Saint".split()
)


def details_by_document(claims: Iterable[Claim], gazetteer: Gazetteer) -> dict[str, frozenset[str]]:
    """The telling words of the sentences that hold an article's claims."""
    words: dict[str, set[str]] = {}
    seen: set[tuple[str, int]] = set()
    for claim in claims:
        key = (claim.document, claim.sentence_index)
        if key in seen:
            continue
        seen.add(key)
        found = words.setdefault(claim.document, set())
        found.update(word for word in _CAPITAL.findall(claim.sentence_text) if word not in _COMMON and word.lower() not in gazetteer.surfaces)
    counts = Counter(word for found in words.values() for word in found)
    most = max(COMMON_FLOOR, int(COMMON_SHARE * len(words)))
    return {document: frozenset(word for word in found if counts[word] <= most) for document, found in words.items()}
