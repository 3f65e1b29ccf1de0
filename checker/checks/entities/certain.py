"""What makes the smaller of two figures of dead or hurt a part, whatever speaks for one toll; or, for a few signs, unless much speaks for it.

Most were seen in shooting reports, where pairs of a part and its whole bear them and hardly any slip does; those on graves, the feared dead
and places are from reports of disasters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.checks.entities import items, partial
from checker.checks.entities.alike import both_told_again, first_behind_headline, in_common, near, nearly_as_many, same_noun
from checker.checks.entities.clause import without_other_counts
from checker.checks.entities.counts import KEPT, Counts
from checker.checks.entities.items import NEXT_TO
from checker.checks.entities.numerals import NUMBER, value_of
from checker.checks.entities.partial import LARGE, LEAD, Sign
from checker.checks.entities.telling import HARMED, Telling
from checker.checks.entities.voices import own_losses
from checker.checks.nearby import SENTENCE, after, before
from checker.claim import Claim
from checker.compare.marks import Marks
from checker.reading import Reading

STATED = 2
"""How sure a happening is that the figure's own sentence names."""
HALF = 0.5
"""Share of the words of the shorter of two sentences from which both tell one thing."""
BREATH = 120
"""Characters within which a sentence tells two figures in one breath, the whole and its part."""
MANY_MORE = 2
"""How many times as many as a figure the dead are of whom it counts a part."""
OPENING = 3
"""Sentences from the top that say whether an article is on one happening or rounds up several."""
_NEW_TITLE = re.compile(r"[:;|] ?")
"""What parts a picture's title from its text, which a page runs together."""
_THE_OTHER = re.compile(r"\b(?:other|remaining)(?: of the)? $", re.IGNORECASE)
_THE_OTHERS = re.compile(rf"[^.]{{0,120}}?\bthe (?:other|remaining) ({NUMBER})\b", re.IGNORECASE)
""" "Four were from Orsa; the other two" were guests."""
_OF_THE = re.compile(r" of (?:the|its|their) ([\w'’-]+)")
""" "All five of the attackers"."""
_PRONOUN = re.compile(r"\W*(?:he|she|they) ", re.IGNORECASE)
_MORE_DEAD = re.compile(r" (?:[a-z]+ )?(?:more|additional|further)\b|(?: [a-z]+){0,2} (?:have |has |had )?(?:since|later) died\b")


def certainly_a_part(few: Telling, many: Telling, reading: Reading) -> bool:
    """Whether some sign leaves no doubt."""
    return any(borne(few, many, reading) for name, borne in PARTS.items() if name not in DOUBTFUL)


def probably_a_part(few: Telling, many: Telling, reading: Reading) -> int:
    """How much the signs that leave some doubt weigh, each by what has to speak for one toll beside it."""
    return sum(weight for name, weight in DOUBTFUL.items() if PARTS[name](few, many, reading))


def _far_apart(few: Telling, many: Telling, reading: Reading) -> bool:
    """Numbers by more than a slip apart; but copy may tell the first toll behind the headline so, or one thing in the same words."""
    first = many.claim.section == "headline" and few.first and few.bodies == many.bodies
    again = in_common(few, many) >= HALF and many.value < 2 * few.value
    return not (near(few, many) or first or again)


def _one_breath(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Six injured, five by gunfire": a sentence that has one of the two gives the other number too, the larger one first."""
    return _told_in_breath(few, many, reading, headline=False)


def _one_headline(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Toll put at 38; nuns count 41 dead": a headline that has one of the two gives the other number too."""
    return _told_in_breath(few, many, reading, headline=True)


def _told_in_breath(few: Telling, many: Telling, reading: Reading, *, headline: bool) -> bool:
    """Whether a sentence, in the headline or not, gives both numbers."""
    near_few, near_many = (reading.claims[max(0, told.claim.index - 3) : told.claim.index + 4] for told in (few, many))
    wholes = (c for c in near_few if c.figure.point == many.value and _alike(c, few) and _in_breath(c, few.claim, headline))
    parts = (c for c in near_many if c.figure.point == few.value and _alike(c, many) and _in_breath(many.claim, c, headline))
    return next(wholes, None) is not None or next(parts, None) is not None


def _alike(claim: Claim, told: Telling) -> bool:
    if claim.counted in told.marks.words("doer"):
        return False  # "two suspects in the shooting of four"
    one_role = (claim.role == "killed") == (told.role == "killed")
    one_group = claim.population not in partial.BY_COUNT or claim.population == told.claim.population
    return claim.figure.kind == "count" and one_role and one_group


def _in_breath(whole: Claim, part: Claim, headline: bool) -> bool:
    between = part.start - whole.end
    if whole.sentence_index != part.sentence_index or not abs(between) < BREATH or headline != (whole.section == "headline"):
        return False
    if headline:
        return True
    return between > 0 and _NEW_TITLE.search(after(whole, between)) is None


def _of_a_larger(few: Telling, many: Telling, reading: Reading) -> bool:
    """The opening tells of far more dead than both: each is a part of those, and two of them are one only if words say so."""
    if nearly_as_many(few, many) or "headline" in (few.claim.section, many.claim.section):
        return False
    whole = _told_at_the_top(reading, many.role)
    return whole > MANY_MORE * many.value and not (in_common(few, many) >= HALF or same_noun(few, many))


@lru_cache(maxsize=KEPT)
def _told_at_the_top(reading: Reading, role: str) -> float:
    """The largest number of the role that headline or first sentence gives for the article's own happening."""
    top = (c for c in reading.claims if c.sentence_index <= 1 and c.role == role and c.figure.kind == "count" and not c.scope.background)
    return max((c.figure.point for c in top), default=0)


def _rounded_up(few: Telling, many: Telling, reading: Reading) -> bool:
    """The article opens with several shootings: below the top it tells each by itself, and in a digest from the top."""
    if few.marks.find("digest", reading.article.title or ""):
        return True
    if max(few.sentence, many.sentence) <= LEAD or first_behind_headline(few, many):
        return False  # headline and lead sum them all up
    if (few.at_top or many.at_top) and nearly_as_many(few, many):
        return False
    return opens_with_several(reading, few.marks)


@lru_cache(maxsize=KEPT)
def opens_with_several(reading: Reading, marks: Marks) -> bool:
    """Whether the article opens with several happenings. Kept, because every pair of an article asks it."""
    opening = [reading.article.title or ""] + [reading.text_of(s)[:SENTENCE] for s in reading.sentences[:OPENING]]
    return any(marks.find("round-up", without_other_counts(text)) for text in opening)


def _in_teaser(few: Telling, many: Telling, reading: Reading) -> bool:
    """The paragraph of one of the two breaks off with a link to another article."""
    return _teaser(few, reading) != _teaser(many, reading)


def _teaser(told: Telling, reading: Reading) -> bool:
    behind = reading.article.text[told.claim.end : told.claim.end + SENTENCE]
    return told.marks.find("teaser", behind.partition("\n")[0]) is not None


def _of_whom_one_tells(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "He said two were hurt": a sentence that opens with a pronoun goes on about something just told, unless it names the happening again."""
    named = few.group == "all" and few.claim.scope.event is not None and few.claim.scope.sure == STATED
    goes_on = few.claim.section != "headline" and _PRONOUN.match(few.claim.sentence_text[:SENTENCE]) is not None
    return goes_on and not (named or nearly_as_many(few, many))


def attackers(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Two suspects", "all five of the attackers": those who did it."""
    return any(told.claim.counted in told.marks.words("doer") or _of_attackers(told) for told in (few, many))


def _of_attackers(told: Telling) -> bool:
    found = _OF_THE.match(after(told.claim, BREATH))
    return found is not None and not told.marks.words("doer").isdisjoint((found[1].lower(), found[1].lower().removesuffix("s")))


def _others_than(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "One victim lay by the door. Two other victims ...": others than those told of right before."""
    told_before = [c for c in reading.claims[max(0, many.claim.index - NEXT_TO) : many.claim.index] if many.sentence - c.sentence_index <= 1]
    if "other" in many.claim_marks and any(_same_people(c, few) and c.section != "headline" for c in told_before):
        return True
    if "other" in many.claim_marks and few.role == "killed" and few.value + many.value in Counts.of(reading).dead:
        return True  # "the three other deaths" of five, beside two
    first, second = sorted((few, many), key=lambda told: told.sentence)
    return first.claim.section != "headline" and second.sentence - first.sentence == 1 and "other" in second.parts and "other" not in first.parts


def _same_people(claim: Claim, told: Telling) -> bool:
    one_group = told.group == "all" or claim.population == told.claim.population
    return claim.figure.point == told.value and claim.figure.kind == "count" and claim.role in HARMED and one_group


def _others_elsewhere(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "He fired again, hitting four people", and further on "four others": beside the one whom the larger number takes in."""
    if many.value - few.value != 1 or few.at_top:
        return False
    return any(index != few.claim.index for index in Counts.of(reading).others(few.value))


def _the_other_deaths(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Two died in the hall", with "three other deaths" in the text, of five."""
    gap = many.value - few.value
    if few.role != "killed" or gap == 1 or few.paired(many) or max(few.sentence, many.sentence) <= LEAD:
        return False
    return any(reading.claims[index].role == "killed" and index != few.claim.index for index in Counts.of(reading).others(gap))


def _the_others_behind(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Four were from Orsa; the other two were guests" of six: the sentence goes on to the rest."""
    found = _THE_OTHERS.match(after(few.claim, SENTENCE))
    return found is not None and value_of(found[1]) == many.value - few.value


def _a_group_told_again(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "13 passengers" of 15 people, each number told twice: a slip is seldom made twice."""
    return both_told_again(few, many) and few.value >= LARGE and few.group not in ("all", many.group)


def _remainder(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "One victim is in surgery. The other three victims ...": the rest of those told of."""
    return _THE_OTHER.search(before(few.claim, 20)) is not None


def _more_dead(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Two more have died since": an addition, below the headline."""
    return few.role == "killed" and few.claim.section != "headline" and _MORE_DEAD.match(after(few.claim, 40)) is not None


PARTS: dict[str, Sign] = {
    "far apart": _far_apart,
    "in one breath": _one_breath,
    "in one headline": _one_headline,
    "of a larger toll": _of_a_larger,
    "several happenings": _rounded_up,
    "a link": _in_teaser,
    "a pronoun": _of_whom_one_tells,
    "more dead": _more_dead,
    "the rest beside it": items.made_up,
    "an item of a sum": items.one_of_a_sum,
    "one more beside a group": items.and_one_more,
    "the next item": items.the_next_item,
    "its own losses": own_losses,
    "the rest told next": items.more_next,
    "joined to others": items.joined_to,
    "the last one alone": items.the_last_alone,
    "survivors": partial.survivors,
    "an unborn child": partial.with_unborn,
    "another week": partial.another_week,
    "unnamed": partial.unnamed,
    "of the counted": partial.of_counted,
    "of them": partial.of_them,
    "of the whole": partial.of_whole,
    "of more": partial.of_more,
    "as many by then": partial.so_far,
    "hurt in one degree": partial.hurt_so,
    "two groups": partial.two_groups,
    "pointed back to": partial.pointed_back,
    "others": partial.others,
    "others beside the named": partial.beside_named,
    "from a place": partial.from_a_place,
    "in hospital": partial.in_hospital,
    "buried": partial.buried,
    "feared": partial.feared,
    "one of a list": partial.listed,
    "in a corner": partial.in_a_corner,
    "a part": partial.a_part,
    "attackers": attackers,
    "others than those": _others_than,
    "others elsewhere": _others_elsewhere,
    "the other deaths": _the_other_deaths,
    "the remainder": _remainder,
    "the others behind it": _the_others_behind,
    "a group told again": _a_group_told_again,
}
"""Every sign of a part, and whether two figures, smaller first, bear it."""
DOUBTFUL: dict[str, int] = {
    "in one breath": 9,
    "an item of a sum": 12,
    "of the counted": 7,
    "of the whole": 3,
    "feared": 8,
    "one of a list": 8,
    "a part": 9,
}
"""The signs that leave some doubt, and by how much more than `weighing.ENOUGH` other signs have to speak for one toll; the rest leave none."""
