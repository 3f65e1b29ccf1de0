"""What speaks for two unlike figures of dead or hurt telling one toll, and what speaks against it, weighed.

It decides on numbers by more than a slip apart; of those that only a slip parts, the same signs are weighed by `entities.evidence`.

Two figures that part are far more often a part and its whole than a slip. Where the slip itself shows, in a sentence told twice or a number that does
not fit its noun, it is told. What makes the smaller figure a part, beyond doubt or nearly, stands in `entities.certain`. The rest is weighed: each
sign has a weight, by about how much oftener slips bear it than parts do, and a slip is told where the sum is `ENOUGH`.

The weights began as three times those of a logistic regression, rounded, on numbers altered by 1 to 3 in two thousand shooting reports. They
were then moved, one at a time, on those and on reports of wars, quakes and accidents, as long as more alterations were seen for no more unaltered
articles flagged; fifths of the happenings that a search had not seen gained as much as those that it had. Signs that made no difference are gone.
Which signs to weigh, which to leave to `entities.certain`, and `ENOUGH` were decided on happenings that a fit had not seen.
"""

from __future__ import annotations

from checker.checks.entities import partial
from checker.checks.entities.alike import both_told_again, echoes, in_common, near, nearly_as_many, same_group, share_a_name, worded_alike
from checker.checks.entities.certain import HALF, STATED, certainly_a_part, probably_a_part
from checker.checks.entities.partial import LARGE, Sign
from checker.checks.entities.phrased import misnumbered, says_what_happened
from checker.checks.entities.singly import one_more_before, told_next
from checker.checks.entities.sums import rest_beside, summed_up
from checker.checks.entities.telling import Telling
from checker.reading import Reading

ENOUGH = 1
"""The sum of weights from which two figures are taken to tell one toll."""
FAR_DOWN = 6
"""The first sentence, counted from 0 with the headline, of the part of an article that goes into the particulars."""


def one_toll(one: Telling, other: Telling, reading: Reading) -> bool:
    """Whether the slip itself shows, or nothing makes the smaller figure a part and more speaks for one toll than against it."""
    few, many = sorted((one, other), key=lambda told: told.value)
    return shows(few, many) or (not certainly_a_part(few, many, reading) and _enough(few, many, reading))


def shows(one: Telling, other: Telling) -> bool:
    """Whether two sentences are one but for the number, or the words beside a number are those of another: "one people", "four person"."""
    return echoes(one, other) or misnumbered(one.claim) or misnumbered(other.claim)


def _enough(few: Telling, many: Telling, reading: Reading) -> bool:
    """Whether the signs weigh `ENOUGH`; those left over when no more of them can change that are not looked for."""
    weighed = -probably_a_part(few, many, reading)
    for (weight, borne), (least, most) in zip(SIGNS.values(), _STILL_TO_COME, strict=True):
        if weighed + least >= ENOUGH or weighed + most < ENOUGH:
            break
        weighed += weight * borne(few, many, reading)
    return weighed >= ENOUGH


def signs(one: Telling, other: Telling, reading: Reading) -> list[str]:
    """The signs that two unlike figures bear."""
    few, many = sorted((one, other), key=lambda told: told.value)
    return [name for name, (_, borne) in SIGNS.items() if borne(few, many, reading)]


def _in_headline(few: Telling, many: Telling, reading: Reading) -> bool:
    """The headline has the larger figure."""
    return many.claim.section == "headline"


def _both_roles(few: Telling, many: Telling, reading: Reading) -> bool:
    """The sentence of the smaller figure gives the dead and the hurt, as summaries do."""
    return few.partner is not None


def _what_happened(few: Telling, many: Telling, reading: Reading) -> bool:
    """What befell people stands right beside the smaller number: "left four dead", "four people were shot"."""
    return says_what_happened(few.claim)


def _large(few: Telling, many: Telling, reading: Reading) -> bool:
    """Many people, and nearly the same number."""
    return few.value >= LARGE and near(few, many)


def _nearly_as_many(few: Telling, many: Telling, reading: Reading) -> bool:
    """Numbers so large that a part would hardly come so near to its whole."""
    return nearly_as_many(few, many)


def _the_happening(few: Telling, many: Telling, reading: Reading) -> bool:
    """The sentence of the smaller figure names the happening, of which it then gives the toll: "the shooting left four dead"."""
    return few.claim.scope.event is not None and few.claim.scope.sure == STATED


def _worded_alike(few: Telling, many: Telling, reading: Reading) -> bool:
    """One word for what befell people: "shot", "shot"."""
    return worded_alike(few, many)


def _same_group(few: Telling, many: Telling, reading: Reading) -> bool:
    """Both count the same, or neither says what."""
    return same_group(few, many)


def _words_in_common(few: Telling, many: Telling, reading: Reading) -> bool:
    """Half the words of the shorter sentence stand in the other one."""
    return in_common(few, many) >= HALF


def _a_name_in_common(few: Telling, many: Telling, reading: Reading) -> bool:
    """Both sentences name one place, day or person."""
    return share_a_name(few, many)


def _many_again(few: Telling, many: Telling, reading: Reading) -> bool:
    """The larger number is told more than once: the whole of which the smaller is a part."""
    return many.times > 0


def _far_down(few: Telling, many: Telling, reading: Reading) -> bool:
    """The smaller figure stands where an article goes into the particulars."""
    return few.sentence >= FAR_DOWN


def _single(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "One victim was treated": one of those told of, below the top."""
    return few.value == 1 and not few.at_top


def _introduced(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Two died in a crash at the same airport": below the top a text speaks of its own happening as "the crash"."""
    return _anew(few) != _anew(many)


def _anew(told: Telling) -> bool:
    return told.sentence >= FAR_DOWN and told.marks.has("introduced", told.words)


def _told_next(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "All three were students. A fourth victim ...": beside the figure the text goes on to those whom it leaves out."""
    return told_next(few.claim, many.value, reading)


def _one_more(few: Telling, many: Telling, reading: Reading) -> bool:
    """One more person is told of in the sentence or before it, where one is what the smaller figure lacks."""
    return many.value - few.value == 1 and one_more_before(few.claim, reading)


def _both_again(few: Telling, many: Telling, reading: Reading) -> bool:
    """Both numbers are told more than once: a slip is seldom made twice."""
    return both_told_again(few, many)


SIGNS: dict[str, tuple[int, Sign]] = {
    "the larger told again": (-1, _many_again),
    "both told again": (-4, _both_again),
    "a single victim": (-6, _single),
    "a group of its own": (-4, partial.own_group),
    "a group of any toll": (-6, partial.by_count),
    "a group told twice": (-4, partial.a_group_twice),
    "the larger in the headline": (3, _in_headline),
    "dead and hurt together": (2, _both_roles),
    "what happened beside it": (2, _what_happened),
    "the happening named": (2, _the_happening),
    "many people": (2, _large),
    "nearly as many": (4, _nearly_as_many),
    "one word for it": (2, _worded_alike),
    "one group": (1, _same_group),
    "far down": (-1, _far_down),
    "a happening introduced": (-3, _introduced),
    "bodies": (-4, partial.bodies),
    "so many of a group": (-2, partial.of_any_group),
    "opening bare": (-4, partial.opening_bare),
    "words in common": (3, _words_in_common),
    "a name in common": (3, _a_name_in_common),
    "a part of it beside": (-3, rest_beside),
    "one more told next": (-4, _told_next),
    "one more person": (-4, _one_more),
    "parts that make it up": (-4, summed_up),
}
"""Every sign, its weight, and whether two figures, smaller first, bear it; those that take the most looking for stand last."""


def _still_to_come() -> list[tuple[int, int]]:
    """By sign, the least and the most that it and those behind it can add."""
    weights = [weight for weight, _ in SIGNS.values()]
    return [(sum(min(0, w) for w in weights[i:]), sum(max(0, w) for w in weights[i:])) for i in range(len(weights))]


_STILL_TO_COME = _still_to_come()
