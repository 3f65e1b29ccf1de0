"""By which reckoning a figure on a shooting, a crash or another happening of one place counts, where another reckoning counts more or fewer.

Two reports of one such happening part without either being wrong where one of the hurt has died since, where one counts the attacker and the
other does not, or where one sums up a night. Each test here is enough to keep silent.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker.claim import Claim
from checker.compare.doer import doer_dead
from checker.compare.marks import Marks
from checker.compare.parts import text_about

_HARMED = ("killed", "injured")
_BAD_TIME = re.compile(
    r"\b(?:bloody|violent|deadly|chaotic) (?:\w+ )?(?:weekend|night|day|week|month|year|summer|stretch|holiday)\b"
    r"|\b(?:weekend|night|day|week|month|year) of (?:\w+ )?(?:violence|gunfire|bloodshed)\b"
    r"|\b(?:lost|snatched|taken|claimed) (?:to|by) (?:gun )?violence\b"
    r"|\b(?:so far )?this year\b|\bover the (?:\w+ )?weekend\b",
    re.IGNORECASE,
)
_STANDING_BY = re.compile(r"\b(?:bystanders?|passers-?by|innocent (?:by|victim)\w*|crossfire)\b", re.IGNORECASE)
_CLOSE = 40
"""Characters behind a number in which a word says whom it counts."""
_ALONG_WITH = re.compile(r"[^.;:]{0,100}\b(?:along|together) with (?:an?|one|two|three|another|the|his|her|\d+)\b", re.IGNORECASE)
_LISTED = re.compile(r"\s*,")
_OF_AN_ARM = frozenset(("marine", "sailor", "airman", "guardsman", "paratrooper", "conscript", "recruit", "pilot"))


class Beside:
    """What the other figures of each article say: those of one sentence, and which articles tell of a dead attacker."""

    def __init__(self, claims: Iterable[Claim], marks: Marks) -> None:
        self._sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.role in _HARMED and claim.figure.kind == "count":
                self._sentences[claim.document, claim.sentence_index].append(claim)
        self._doers = {document for (document, _), found in self._sentences.items() if doer_dead(text_about(found[0])[0], marks)}

    def of(self, claim: Claim) -> Sequence[Claim]:
        """The dead and hurt of the claim's sentence, itself among them."""
        return self._sentences.get((claim.document, claim.sentence_index), ())

    def doer_dead(self, claim: Claim) -> bool:
        """Whether a sentence with a toll in the claim's article tells of the attacker's death."""
        return claim.document in self._doers


def otherwise_reckoned(one: Claim, other: Claim, beside: Beside) -> bool:
    """Whether two figures on one happening of one place can part because they are reckoned differently."""
    if any(_is_no_count(claim) or _BAD_TIME.search(text_about(claim)[0]) for claim in (one, other)):
        return True
    if one.role in _HARMED and (_same_sum(one, other, beside) or of_some(one, other)):
        return True
    if one.document == other.document:
        return False
    few, many = sorted((one, other), key=lambda claim: claim.figure.point)
    if one_doer(one, other, beside):
        return True
    return _holds(many, few, beside) or one.scope.place is None or other.scope.place is None


def one_doer(one: Claim, other: Claim, beside: Beside) -> bool:
    """Whether the one death by which two tolls part may be the attacker's own, whom not every report counts."""
    apart = abs(one.figure.point - other.figure.point) == 1
    return one.role == "killed" and one.population in ("all", "men") and apart and (beside.doer_dead(one) or beside.doer_dead(other))


def _is_no_count(claim: Claim) -> bool:
    """ "One fatality, 10 treated": the word before the comma is of another number."""
    trigger = claim.trigger_span
    text, start, _ = text_about(claim)
    if trigger is None or not 0 < claim.start - trigger.end < start:
        return False
    return bool(_LISTED.match(text[start - (claim.start - trigger.end) : start])) and claim.counted is None


def _same_sum(one: Claim, other: Claim, beside: Beside) -> bool:
    """ "One dead, three hurt" and "two dead, two hurt", or "four shot" and "one dead, three hurt": somebody died since, or is counted in."""
    sums = [_sums(claim, beside) for claim in (one, other)]
    return not sums[0].isdisjoint(sums[1])


def _sums(claim: Claim, beside: Beside) -> set[float]:
    """All the harmed that a sentence can mean: the dead and the hurt together, and those shot alone."""
    partners = {mate.figure.point for mate in beside.of(claim) if mate.role != claim.role}
    if not partners:
        return {claim.figure.point} if claim.role == "injured" else set()
    return {claim.figure.point + partner for partner in partners}


def of_some(one: Claim, other: Claim) -> bool:
    """Whether one of the two counts a group by itself: bystanders, one arm of the forces, people "along with another"."""
    few, many = sorted((one, other), key=lambda claim: claim.figure.point)
    text, _, end = text_about(few)
    if _STANDING_BY.search(text[end : end + _CLOSE]) and not _STANDING_BY.search(text_about(many)[0]):
        return True
    if few.counted != many.counted and few.counted in _OF_AN_ARM:
        return True
    return few.section != "headline" and bool(_ALONG_WITH.match(text[end : end + 140]))


def _holds(many: Claim, few: Claim, beside: Beside) -> bool:
    """ "Five dead: four at a cafe, one at home" holds the four of another report."""
    mates = (mate for mate in beside.of(many) if mate.index != many.index and (mate.role, mate.population) == (many.role, many.population))
    return any(mate.figure.value == few.figure.value for mate in mates)
