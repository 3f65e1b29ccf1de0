"""The words around a figure within its sentence, never more of them than a look takes: a sentence may be a megabyte long."""

from __future__ import annotations

from checker.claim import Claim
from checker.compare.marks import Surroundings

SENTENCE = 400
"""Characters either side that stand for the whole sentence; few sentences of news are longer."""
START = 60
"""Characters at the start of a sentence that may say when it happened."""


def before(claim: Claim, width: int = 80) -> str:
    """What stands before the figure, at most `width` characters."""
    at = claim.start - claim.sentence.start
    return claim.sentence_text[max(0, at - width) : at]


def after(claim: Claim, width: int = 80) -> str:
    """What stands behind the figure, at most `width` characters."""
    at = claim.end - claim.sentence.start
    return claim.sentence_text[at : at + width]


def around(claim: Claim, width: int = SENTENCE) -> str:
    """The figure's sentence, or as much of it as stands within `width` characters of the figure."""
    at = claim.start - claim.sentence.start
    return claim.sentence_text[max(0, at - width) : at + width]


def opening(claim: Claim) -> str:
    """The start of the figure's sentence, without the quotation mark that may open it."""
    return claim.sentence_text[:START].lstrip("\"'“‘ ")


def surroundings(claim: Claim, width: int) -> Surroundings:
    """The figure with so many characters on either side, and the start of its sentence."""
    return Surroundings(before(claim, width), claim.text, after(claim, width), opening(claim))
