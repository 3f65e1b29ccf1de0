"""What speaks for two unlike figures of dead or hurt telling one toll, and what speaks against it, weighed.

Two figures that part are far more often a part and its whole than a slip, and what makes the smaller one a part is told in ever other words. So no
sign decides alone: each has a weight, by about how much oftener slips bear it than parts do, and a slip is told where the sum is `ENOUGH`. What can
not be outweighed, as a happening of its own or an attacker counted in, stands in `entities.retold`.

The weights were set by counting the signs in slips put into some two hundred shooting reports and in all pairs of unlike figures of a thousand.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.checks.entities import partial
from checker.checks.entities.alike import echoes, near, same_noun, worded_alike
from checker.checks.entities.partial import FRONT, LARGE
from checker.checks.entities.sums import rest_beside, summed_up
from checker.checks.entities.telling import Telling
from checker.checks.nearby import SENTENCE
from checker.checks.sources import one_voice
from checker.reading import Reading

ENOUGH = 1
"""The sum of weights from which two figures are taken to tell one toll."""
_UNDER_FIRE = re.compile(r"\b(?:gunfire|opened fire|shots rang|gunm[ae]n|shooters?|bombers?|attackers?)\b", re.IGNORECASE)
Sign = Callable[[Telling, Telling, Reading], bool]


def one_toll(one: Telling, other: Telling, reading: Reading) -> bool:
    """Whether more speaks for the two telling one toll than against it."""
    return sum(SIGNS[name][0] for name in signs(one, other, reading)) >= ENOUGH


def signs(one: Telling, other: Telling, reading: Reading) -> list[str]:
    """The signs that two unlike figures bear."""
    few, many = sorted((one, other), key=lambda told: told.value)
    return [name for name, (_, borne) in SIGNS.items() if borne(few, many, reading)]


def _front(told: Telling) -> bool:
    return told.claim.section == "headline" or told.sentence <= FRONT


def _told_twice(few: Telling, many: Telling, reading: Reading) -> bool:
    """Two sentences that are one but for the number."""
    return echoes(few, many)


def _paired(few: Telling, many: Telling, reading: Reading) -> bool:
    """The same number of dead beside both figures of hurt, or of hurt beside both of dead."""
    return few.paired(many)


def _worded_alike(few: Telling, many: Telling, reading: Reading) -> bool:
    """One word for what befell people: "shot", "shot"."""
    return worded_alike(few, many)


def _at_the_front(few: Telling, many: Telling, reading: Reading) -> bool:
    """The smaller figure stands where copy tells wholes."""
    return _front(few)


def _both_at_the_front(few: Telling, many: Telling, reading: Reading) -> bool:
    """Headline and lead, or two sentences of the lead."""
    return _front(few) and _front(many)


def _dead_and_hurt(few: Telling, many: Telling, reading: Reading) -> bool:
    """The sentence gives the dead and the hurt, where the larger figure counts both as those shot."""
    whole = few.group == "all" and not few.parts and not few.paired(many)
    return whole and few.partner is not None and few.role != "shot" and many.role == "shot"


def _large(few: Telling, many: Telling, reading: Reading) -> bool:
    """Many people, and nearly the same number."""
    return few.value >= LARGE and near(few, many)


def _one_apart(few: Telling, many: Telling, reading: Reading) -> bool:
    """Numbers next to each other."""
    return many.value - few.value == 1


def _anybody(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Four people": whoever was harmed."""
    return few.group == "all" and few.claim.counted in few.marks.words("anybody")


def _told_anew(few: Telling, many: Telling, reading: Reading) -> bool:
    """The sentence says what happened, as one does that tells it again: "the shooting", "opened fire"."""
    text = few.claim.sentence_text[:SENTENCE]
    return few.marks.names_happening(text) or _UNDER_FIRE.search(text) is not None


def _all(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "All four victims"."""
    return few.all_of_them


def _one_noun(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Three siblings", "his four siblings"."""
    return same_noun(few, many)


def _kin(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "His two sons", "his five sons": all that he has."""
    return few.possessed and many.possessed and same_noun(few, many)


def _one_source(few: Telling, many: Telling, reading: Reading) -> bool:
    """Both are the words of one source, which gives whoever was harmed twice."""
    named = few.claim.attribution.source is not None
    return named and one_voice(few.claim, many.claim) and _anybody(few, many, reading) and _anybody(many, few, reading)


def _few_again(few: Telling, many: Telling, reading: Reading) -> bool:
    """The smaller number is told more than once: a part seldom is."""
    return few.again and few.value > 2


def _many_again(few: Telling, many: Telling, reading: Reading) -> bool:
    """The larger number is told more than once: the whole of which the smaller is a part."""
    return many.again


def _far_apart(few: Telling, many: Telling, reading: Reading) -> bool:
    """Numbers by more than a slip apart."""
    return not near(few, many)


def _far_behind(few: Telling, many: Telling, reading: Reading) -> bool:
    """Numbers by more than a slip apart, of which the smaller is not the first toll behind the headline with the larger."""
    return not near(few, many) and not (many.claim.section == "headline" and few.first)


def _twice_as_many(few: Telling, many: Telling, reading: Reading) -> bool:
    """Numbers of which one is twice the other."""
    return many.value >= 2 * few.value and near(few, many)


def _one_person(few: Telling, many: Telling, reading: Reading) -> bool:
    """A single victim is one of those told of elsewhere."""
    return few.value == 1


SIGNS: dict[str, tuple[int, Sign]] = {
    "one sentence told twice": (4, _told_twice),
    "one figure beside both": (3, _paired),
    "one word for it": (2, _worded_alike),
    "dead and hurt together": (2, _dead_and_hurt),
    "many people": (2, _large),
    "one noun": (2, _one_noun),
    "one source": (2, _one_source),
    "told at the front": (1, _at_the_front),
    "both at the front": (1, _both_at_the_front),
    "one apart": (1, _one_apart),
    "anybody": (1, _anybody),
    "told anew": (1, _told_anew),
    "all of them": (1, _all),
    "all of one's kin": (1, _kin),
    "the smaller told again": (1, _few_again),
    "the larger told again": (-1, _many_again),
    "twice as many": (-1, _twice_as_many),
    "by noun alone": (-1, partial.by_noun_alone),
    "a group told twice": (-1, partial.a_group_twice),
    "described": (-1, partial.described),
    "the whole a part": (-1, partial.whole_a_part),
    "opening bare": (-3, partial.opening_bare),
    "at a spot": (-3, partial.at_a_spot),
    "survivors": (-3, partial.survivors),
    "an unborn child": (-5, partial.with_unborn),
    "another time": (-4, partial.another_time),
    "unnamed": (-3, partial.unnamed),
    "its whole beside it": (-4, partial.whole_beside),
    "of those": (-2, partial.of_those),
    "of the counted": (-2, partial.of_counted),
    "pointing back": (-2, partial.pointing),
    "far apart": (-2, _far_apart),
    "one person": (-3, _one_person),
    "as many by then": (-3, partial.so_far),
    "hurt in one degree": (-3, partial.hurt_so),
    "a part of it beside": (-3, rest_beside),
    "a group of its own": (-3, partial.own_group),
    "a group of any toll": (-3, partial.by_count),
    "others beside the named": (-3, partial.beside_named),
    "far behind": (-3, _far_behind),
    "buried": (-4, partial.buried),
    "bodies": (-4, partial.bodies),
    "from a place": (-4, partial.from_a_place),
    "parts that make it up": (-4, summed_up),
    "another week": (-4, partial.another_week),
    "others": (-4, partial.others),
    "two groups": (-4, partial.two_groups),
    "of them": (-4, partial.of_them),
    "of more": (-5, partial.of_more),
    "feared": (-5, partial.feared),
    "one of a list": (-5, partial.listed),
    "a part": (-5, partial.a_part),
}
"""Every sign, its weight, and whether two figures, smaller first, bear it."""
