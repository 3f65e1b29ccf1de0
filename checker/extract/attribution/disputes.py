"""Figures that the text itself sets against each other: "the rebels say 12, but the army says 48"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract.draft import Draft
from checker.extract.language import Prose

_CONTRAST = frozenset("but while whereas although though however yet instead".split())
_DOUBT = frozenset("claim allege dispute deny contend contest reject refute contradict".split())
REACH = 2
"""Two figures are set against each other within so many sentences."""


def mark_disputes(prose: Prose, drafts: Sequence[Draft]) -> None:
    """Sets `disputed` on figures of one role and noun that two sources give differently, and on those whose cue keeps its distance.

    A word of contrast must stand between the two, or the later cue deny the earlier.
    """
    kept = [draft for draft in drafts if draft.ignored is None]
    for at, draft in enumerate(kept):
        if draft.attribution.cue in _DOUBT and draft.attribution.party:
            draft.disputed = True
        for other in kept[max(0, at - 4) : at]:
            if draft.sentence - other.sentence < REACH and _rivals(draft, other) and _contrasted(prose, other, draft):
                draft.disputed = other.disputed = True


def _rivals(one: Draft, other: Draft) -> bool:
    mine, theirs = one.attribution.source, other.attribution.source
    return (
        bool(mine and theirs)
        and mine != theirs
        and one.role == other.role
        and one.figure.kind == other.figure.kind
        and one.counted in (other.counted, None)
        and one.figure.value != other.figure.value
    )


def _contrasted(prose: Prose, earlier: Draft, later: Draft) -> bool:
    return later.attribution.cue in _DOUBT or any(word in _CONTRAST for word in prose.lower[earlier.last : later.first])
