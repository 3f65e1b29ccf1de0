"""What speaks for two unlike figures of dead or hurt telling one toll, and what speaks against it, weighed.

Two figures that part are far more often a part and its whole than a slip. What makes the smaller one a part beyond doubt stands in
`entities.certain`, and no evidence outweighs it. The rest is weighed: each sign has a weight, by about how much oftener slips bear it than parts do,
and a slip is told where the sum is `ENOUGH`.

Most weights are those of a logistic regression, rounded, on slips put into four hundred shooting reports and on the pairs of unlike figures that a
thousand of them hold. Which signs to keep was decided on tenths of the happenings that a fit had not seen. Set by hand are "one for several", "one
sentence told twice" and "bodies", which too few pairs bear, and `ENOUGH`.
"""

from __future__ import annotations

from checker.checks.entities import partial
from checker.checks.entities.alike import echoes, in_common, near, same_group, worded_alike
from checker.checks.entities.certain import HALF, certainly_a_part
from checker.checks.entities.partial import LARGE, Sign
from checker.checks.entities.phrased import one_for_several, says_what_happened
from checker.checks.entities.singly import one_more_before
from checker.checks.entities.sums import summed_up
from checker.checks.entities.telling import Telling
from checker.reading import Reading

ENOUGH = 1
"""The sum of weights from which two figures are taken to tell one toll."""
SIDE_BY_SIDE = 3
"""Sentences apart within which copy tells one thing again, where a part would be told as one."""
FAR_DOWN = 6
"""The first sentence, counted from 0 with the headline, of the part of an article that goes into the particulars."""
OFTEN = 3
"""Tellings from which a number is told time and again."""


def one_toll(one: Telling, other: Telling, reading: Reading) -> bool:
    """Whether nothing makes the smaller figure a part, and more speaks for the two telling one toll than against it."""
    few, many = sorted((one, other), key=lambda told: told.value)
    return not certainly_a_part(few, many, reading) and _enough(few, many, reading)


def _enough(few: Telling, many: Telling, reading: Reading) -> bool:
    """Whether the signs weigh `ENOUGH`; those left over when no more of them can change that are not looked for."""
    weighed = 0
    for (weight, borne), (least, most) in zip(SIGNS.values(), _STILL_TO_COME, strict=True):
        if weighed + least >= ENOUGH or weighed + most < ENOUGH:
            break
        weighed += weight * borne(few, many, reading)
    return weighed >= ENOUGH


def signs(one: Telling, other: Telling, reading: Reading) -> list[str]:
    """The signs that two unlike figures bear."""
    few, many = sorted((one, other), key=lambda told: told.value)
    return [name for name, (_, borne) in SIGNS.items() if borne(few, many, reading)]


def _told_twice(few: Telling, many: Telling, reading: Reading) -> bool:
    """Two sentences that are one but for the number."""
    return echoes(few, many)


def _paired(few: Telling, many: Telling, reading: Reading) -> bool:
    """The same number of dead beside both figures of hurt, or of hurt beside both of dead."""
    return few.paired(many)


def _worded_alike(few: Telling, many: Telling, reading: Reading) -> bool:
    """One word for what befell people: "shot", "shot"."""
    return worded_alike(few, many)


def _words_in_common(few: Telling, many: Telling, reading: Reading) -> bool:
    """Half the words of the shorter sentence stand in the other one."""
    return in_common(few, many) >= HALF


def _same_group(few: Telling, many: Telling, reading: Reading) -> bool:
    """Both count the same, or neither says what."""
    return same_group(few, many)


def _what_happened(few: Telling, many: Telling, reading: Reading) -> bool:
    """What befell people stands right beside the smaller number: "left four dead", "four people were shot"."""
    return says_what_happened(few.claim)


def _both_roles(few: Telling, many: Telling, reading: Reading) -> bool:
    """The sentence of the smaller figure gives the dead and the hurt, as summaries do."""
    return few.partner is not None


def _in_headline(few: Telling, many: Telling, reading: Reading) -> bool:
    """The headline has the larger figure."""
    return many.claim.section == "headline"


def _side_by_side(few: Telling, many: Telling, reading: Reading) -> bool:
    """Two sentences near each other."""
    return abs(few.sentence - many.sentence) <= SIDE_BY_SIDE


def _large(few: Telling, many: Telling, reading: Reading) -> bool:
    """Many people, and nearly the same number."""
    return few.value >= LARGE and near(few, many)


def _anybody(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Four people": whoever was harmed."""
    return few.group == "all" and few.claim.counted in few.marks.words("anybody")


def _all(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "All four victims"."""
    return few.all_of_them


def _one_for_several(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "One people were shot": the noun is that of the larger number."""
    return one_for_several(few.claim)


def _few_again(few: Telling, many: Telling, reading: Reading) -> bool:
    """The smaller number is told more than once: a part seldom is."""
    return few.times > 0 and few.value > 2


def _many_again(few: Telling, many: Telling, reading: Reading) -> bool:
    """The larger number is told more than once: the whole of which the smaller is a part."""
    return many.times > 0


def _many_often(few: Telling, many: Telling, reading: Reading) -> bool:
    """The larger number is told time and again."""
    return many.times + 1 >= OFTEN


def _twice_as_many(few: Telling, many: Telling, reading: Reading) -> bool:
    """Numbers of which one is twice the other."""
    return many.value >= 2 * few.value


def _one_person(few: Telling, many: Telling, reading: Reading) -> bool:
    """A single victim is one of those told of elsewhere."""
    return few.value == 1


def _far_down(few: Telling, many: Telling, reading: Reading) -> bool:
    """The smaller figure stands where an article goes into the particulars."""
    return few.sentence >= FAR_DOWN


def _one_more(few: Telling, many: Telling, reading: Reading) -> bool:
    """One more person is told of in the sentence or before it, where one is what the smaller figure lacks."""
    return many.value - few.value == 1 and one_more_before(few.claim, reading)


SIGNS: dict[str, tuple[int, Sign]] = {
    "twice as many": (-5, _twice_as_many),
    "one person": (-3, _one_person),
    "one for several": (8, _one_for_several),
    "the larger in the headline": (4, _in_headline),
    "one figure beside both": (2, _paired),
    "dead and hurt together": (2, _both_roles),
    "the smaller told again": (3, _few_again),
    "the larger told again": (-2, _many_again),
    "the larger told often": (-1, _many_often),
    "far down": (-1, _far_down),
    "side by side": (2, _side_by_side),
    "one group": (3, _same_group),
    "anybody": (2, _anybody),
    "many people": (2, _large),
    "what happened beside it": (1, _what_happened),
    "all of them": (2, _all),
    "bodies": (-3, partial.bodies),
    "one word for it": (3, _worded_alike),
    "a group of its own": (-4, partial.own_group),
    "words in common": (2, _words_in_common),
    "one sentence told twice": (4, _told_twice),
    "one more person": (-3, _one_more),
    "parts that make it up": (-3, summed_up),
}
"""Every sign, its weight, and whether two figures, smaller first, bear it; those that take the most looking for stand last."""


def _still_to_come() -> list[tuple[int, int]]:
    """By sign, the least and the most that it and those behind it can add."""
    weights = [weight for weight, _ in SIGNS.values()]
    return [(sum(min(0, w) for w in weights[i:]), sum(max(0, w) for w in weights[i:])) for i in range(len(weights))]


_STILL_TO_COME = _still_to_come()
