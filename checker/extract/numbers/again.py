"""The same persons counted once more: "Four men were charged. ... The four men met in Oro"."""

from __future__ import annotations

from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.numbers.lexicon import Lexicon

_PERSONS = frozenset(
    "men women people suspects teens teenagers boys girls officers brothers sisters students friends youths defendants leaders".split()
)
_BACK = 6
"""How many sentences back the first count may stand."""
_LOOK_BACK = 12
"""The same in figures, which keeps the cost of a text of nothing but figures linear."""


def again(prose: Prose, drafts: list[Draft], lexicon: Lexicon) -> bool:
    """Whether the last of the drafts only points back at persons of the same number, and says nothing of a toll in its noun phrase."""
    draft = drafts[-1]
    figure = draft.figure
    if (
        figure.kind != "count"
        or figure.bound != "exact"
        or not 1 < figure.point <= lexicon.anaphora.largest
        or figure.text.lower() not in lexicon.numbers
    ):
        return False
    lower, at = prose.lower, draft.last
    if not draft.first or lower[draft.first - 1] not in ("the", "these", "those") or lower[at : at + 1] == [] or lower[at] not in _PERSONS:
        return False
    if at + 1 < len(lower) and (
        lower[at + 1] in lexicon.anaphora.toll or lower[at + 1] in ("who", "whom", "whose", "in", "from", "of", "involved", "hit")
    ):
        return False
    return any(
        other.figure.value == figure.value and other.figure.kind == "count" and draft.sentence - other.sentence <= _BACK and other.ignored is None
        for other in drafts[-1 - _LOOK_BACK : -1]
        if other.sentence < draft.sentence
    )
