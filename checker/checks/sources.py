"""Who stands behind a figure, as far as checks need to know: one voice or two, and whether an editor accepts it as a source."""

from __future__ import annotations

import re
from collections.abc import Collection

from checker.checks.nearby import SENTENCE, before
from checker.claim import Claim
from checker.compare.marks import Marks, Surroundings

AGAINST = "comparison/against"
"""The rule for words that set two figures against each other, wherever they stand."""
_WORD = re.compile(r"[^\W\d_]+")
_PLACE = re.compile(r"\b(?:Lower|Higher) (?=[A-Z])")
"""Words of a comparison that here are part of a name: "Lower Saxony"."""


def voices(claim: Claim) -> frozenset[str]:
    """The names of who speaks: the person and the body spoken for; empty where nobody in particular does."""
    said = claim.attribution
    if said.source_type in ("none", "anonymous"):
        return frozenset()
    return frozenset(name.casefold().removeprefix("the ") for name in (said.source, said.office, said.speaker) if name)


def same_voice(a: Claim, b: Claim) -> bool:
    """Whether one named source gives both figures."""
    return not voices(a).isdisjoint(voices(b))


def one_voice(a: Claim, b: Claim) -> bool:
    """Whether both figures come from one source: the same name, or, where neither names any, the same outlet."""
    if voices(a) or voices(b):
        return same_voice(a, b)
    if a.attribution.attributed != b.attribution.attributed:
        return False
    names = {claim.publisher or claim.document for claim in (a, b)}
    same_words = (a.attribution.source or "").casefold() == (b.attribution.source or "").casefold()
    return len(names) == 1 and same_words


def two_voices(a: Claim, b: Claim) -> bool:
    """Whether two different sources stand behind the two figures."""
    said = [claim.attribution for claim in (a, b)]
    if not all(s.attributed and s.source for s in said) or same_voice(a, b):
        return False
    return (said[0].source or "").casefold() != (said[1].source or "").casefold()


def openly_parted(a: Claim, b: Claim, marks: Marks, near: bool) -> bool:
    """Whether the text itself lays two figures side by side as the words of different sources.

    What one of them maintains is set against all else.
    Two sources are enough where the numbers lie apart; of numbers that are nearly one (`near`) a reader has to be told that they differ.
    """
    if a.disputed or b.disputed:
        return True
    if a.document != b.document:
        return False
    if any(_held(claim, marks) and (_by_pronoun(claim) or not same_voice(a, b)) for claim in (a, b) if claim.attribution.attributed):
        return True
    if not two_voices(a, b):
        return False
    parties = {claim.attribution.party for claim in (a, b)} - {None}
    return not near or len(parties) > 1 or any(_set_against(claim, marks) for claim in (a, b))


def _by_pronoun(claim: Claim) -> bool:
    """Whether the source is but an "it" or "they", which may stand for another body than it was taken for."""
    return (claim.attribution.source_text or "").lower() in ("it", "they")


def _held(claim: Claim, marks: Marks) -> bool:
    """ "The guild maintains that 31 died": that side's word, whatever the report itself says."""
    at = claim.start - claim.sentence.start
    return marks.has("held", Surroundings(claim.sentence_text[max(0, at - SENTENCE) : at], claim.text, "", ""))


def _set_against(claim: Claim, marks: Marks) -> bool:
    """Whether a figure's sentence is set against another, or the figure against another in it; what a speaker's "but" is set against is his own."""
    at = claim.start - claim.sentence.start
    lead_in, rest = (_PLACE.sub("", side) for side in (before(claim, SENTENCE), claim.sentence_text[at : at + SENTENCE]))
    words = Surroundings(lead_in, rest, "", claim.sentence_text[:SENTENCE].lstrip("\"'“‘ "))
    return marks.fires(AGAINST, words) if claim.quoted else marks.has("against", words)


def accepted(claim: Claim, institutions: Collection[str]) -> bool:
    """Whether the figure has a named, document or institutional source.

    An unnamed source passes where one of its words is an institution ("hospital officials", "doctors"): accepted practice.
    """
    said = claim.attribution
    if said.source_type in ("named", "document"):
        return True
    if said.source_type == "none":
        return False
    if (said.source_text or "").startswith("@"):
        return True  # an account that bears its owner's name
    words = _WORD.findall(f"{said.source_text or ''} {said.source or ''} {said.office or ''}".lower())
    return any(word in institutions for word in words)
