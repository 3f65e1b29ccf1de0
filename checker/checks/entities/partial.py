"""Signs that the smaller of two figures of dead or hurt counts a part of the larger: a group of its own, a degree of harm, one item of a list.

Each looks at the two figures, smaller first, and says whether they bear it; `entities.certain` says which of them leave no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import takewhile

from checker.checks.entities.alike import DOZEN, first_behind_headline, in_clause, near, near_the_top, nearly_as_many, opening, same_noun
from checker.checks.entities.clause import CLAUSE
from checker.checks.entities.deaths import known_dead
from checker.checks.entities.singly import told_next
from checker.checks.entities.telling import Telling
from checker.checks.guards import definite
from checker.checks.listed import beside_another_death
from checker.checks.nearby import SENTENCE, after, before
from checker.compare.marks import Marks, Surroundings
from checker.reading import Reading

Sign = Callable[[Telling, Telling, Reading], bool]
FRONT = 2
"""The last sentence, counted from 0 with the headline, in which copy tells the whole toll."""
LEAD = 1
"""The last sentence, counted from 0 with the headline, in which copy names the place of the whole happening."""
LARGE = 5
"""From so many people on, a part is seldom so near to its whole."""
TAKEN_AWAY = frozenset(("hospitalised", "evacuated", "rescued"))
"""Roles of those hurt who were taken from where they were hurt."""
BY_SEX = ("men", "women")
BY_COUNT = (*BY_SEX, "children")
"""Groups that the people of any toll are parted into."""
_PARTED = (frozenset(("men", "women", "children")), frozenset(("civilians", "fighters", "soldiers", "police")))
"""Groups that have nobody in common; a worker may be a man."""
_HARMED_NOUN = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|victims?|dead|wounded|injured)"
_OF_COUNTED = re.compile(rf" of (?:the (?:\w+ )?\w+|(?:his|her|their|its|our|my) (?:\w+ )?{_HARMED_NOUN}\b)")
"""Behind "three": "of the crew", "of his five victims"."""
_OF_THEIR = re.compile(r" of (?:his|her|their|its|our|my) ((?:\w+ )?\w+)")
"""Behind "three": "of their neighbours", which may be all who were harmed."""
_STRUCK = r"(?:victims?|shot|hit|people|passengers|patients)(?: (?:who|that) were)?(?: (?:shot|hit|hurt|wounded))?"
_ABOARD = r"(?:people |passengers |crew )?(?:on board|aboard|passengers|people|workers|miners|occupants)"
_ON_BOARD = re.compile(rf" of (?:the|its) (?:\d+|\w+(?:-\w+)?) {_ABOARD}\b")
"""Behind "killing three": "of the five people on board", who are all of the dead."""
_SOME_BY = r"(?:in|inside|at|on|there|later|instantly|when|while|as|after|from|of)"
_DIED = rf"(?:(?:have|had|has|later|since) )*(?:died|were killed|are dead)\b(?! {_SOME_BY}\b)"
_OF_STRUCK = re.compile(rf" of (?:the|those|his|her|their) (?:\w+ )?{_STRUCK} {_DIED}")
"""Behind "three": "of the shooting victims died", which are all of the dead; those who "died inside the hall" may be some of them."""
_OF_OURS = re.compile(r" of (?:our|their|its) ")
_OF_THEM = re.compile(r" of (?:them|those|these)\b")
_AMONG = re.compile(
    r"\bAmong (?:the (?:dead|victims|killed|injured|wounded|hurt)|those (?:who died|killed|injured|wounded|hurt|shot)) (?:were|are) (?:at least )?$"
)
_OF_THE_HARMED = re.compile(
    r" of (?:the (?:\w+ )?(?:wounded|injured|hurt|dead|victims|killed)|those (?:who (?:were )?)?(?:wounded|injured|hurt|killed|died))\b"
)
"""Behind "six": "of the wounded", "of those killed"."""
_OF_THOSE_HARMED = re.compile(r" of those (?:who (?:were |had )?)?(?:wounded|injured|hurt|killed|shot|died|perished|drowned)\b")
_BUT_HURT_SO = re.compile(r"[^.;]{0,60}\b(?:but|and|though) (?:their|none of their|the) (?:injuries|wounds)\b")
"""Behind "four were shot": "but their injuries are minor"."""
_BY_THEN = re.compile(r"\b[Bb]y (?:[A-Z]\w+|yester)day\b")
""" "By Monday"."""
_FROM = re.compile(
    r"(?: [\w'’-]+){0,3}?(?: (?:in|at|of) [^,;.]{1,60}?)?(?: (?:is|are|was|were|came|come|hail|hailed))? from (?:the )?(?=[A-Z])(?!\w+day\b)"
)
"""Behind "two victims": "from Dorsa", "of the attack in Orsa are from Dorsa"."""
_KILLED_IN = re.compile(r"(?: \w+)? (?:killed|injured|wounded|hurt|who died|dead) (?:in|at|inside|on|aboard) (?:the|a|an) (\w+)")
_NAME_AND = re.compile(r"\b[A-Z][\w'’-]+,? and (?:at least )?$")
OPENS = 20
"""Characters at the start of a sentence that say of which time it tells."""


def own_group(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Nine crew members" of "eleven people"."""
    if few.group in ("all", many.group) or (few.role == "killed" and _OF_OURS.match(after(few.claim, CLAUSE))):
        return False
    if few.role != "killed" and "other" in few.claim_marks and few.all_the_hurt and few.group not in BY_COUNT:
        return False  # "two other employees were hurt", beside those who died
    told_twice = _first_words(few, many) and not told_next(few.claim, many.value, reading)
    return not (told_twice or (few.group in BY_SEX and few.paired(many) and not few.listed))


def _first_words(few: Telling, many: Telling) -> bool:
    """A headline's number, which the first sentence tells more closely: "Five shot at wake", "a gunman shot four mourners".

    Each may have its own noun for those people: "three fans killed", "two supporters died".
    """
    alone = all(told.claim.trigger_span is not None and told.alone and not (told.listed or told.parts) for told in (few, many))
    again = few.times > 0  # "five children killed", of six people: five children are told of again
    return alone and not again and first_behind_headline(few, many) and opening(few, many) and near(few, many)


def by_count(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Three women" of "five people"."""
    return few.group in BY_COUNT and own_group(few, many, reading)


def a_group_twice(few: Telling, many: Telling, reading: Reading) -> bool:
    """Both are of a group of their own, told in unlike words: which may be two groups of one kind.

    "Three UN guards" are those whom the text then calls "two guards"; "two older guards" may be some of the three guards.
    """
    if few.claim.counted in few.marks.words("anybody") or (few.claim.counted == many.claim.counted and not few.claim.modifiers):
        return False
    return few.group == many.group != "all" and not same_noun(few, many)


def others(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Three others", "the two others": beside people told of before."""
    more = ("other" in few.parts) > ("other" in many.parts) or (few.definite and "other" in few.claim_marks)
    return more and not few.paired(many)


def beside_named(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Kern, Lind and six other people": the named are of the whole as well."""
    return "other" in few.claim_marks and _NAME_AND.search(before(few.claim, CLAUSE)) is not None


def another_week(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Last month, a gunman killed three people": one of the two sentences, below the top, opens with a time of its own."""
    return _opens_with_time(few) != _opens_with_time(many)


def _opens_with_time(told: Telling) -> bool:
    start = told.words.start
    return not told.at_top and told.marks.has("another week", Surroundings("", "", start[:OPENS], start))


def of_counted(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Three of his victims", "three of the crew"; "three of its residents" parts nobody from a number told, unless that counts residents."""
    behind = after(few.claim, CLAUSE)
    if few.all_of_them or _of_those_struck(few):
        return False
    if _OF_COUNTED.match(behind):
        return True
    theirs, noun = _OF_THEIR.match(behind), many.claim.counted
    return theirs is not None and noun is not None and noun in theirs[1].lower()


def of_any_group(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Five of the patients"; "five of the victims died" and "five of our neighbours" may be all of the dead."""
    behind = after(few.claim, CLAUSE)
    return behind.startswith(" of ") and not _of_those_struck(few) and _OF_THEIR.match(behind) is None


def _of_those_struck(told: Telling) -> bool:
    behind = after(told.claim, CLAUSE)
    return told.role == "killed" and (_OF_STRUCK.match(behind) or _ON_BOARD.match(behind)) is not None


def from_a_place(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Two victims from Dorsa"; bodies come from where they lay."""
    return not few.bodies and _FROM.match(after(few.claim, CLAUSE)) is not None and _FROM.match(after(many.claim, CLAUSE)) is None


def of_them(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Five of them", of people just told of, beside a group of its own; "three of those injured" are some of the injured."""
    if _OF_THOSE_HARMED.match(after(few.claim, CLAUSE)):
        return True
    if few.of_others:
        return False  # "nine were shot, two of them fatally": all of the dead
    return few.group == "all" != many.claim.population and _OF_THEM.match(after(few.claim, CLAUSE)) is not None


def of_whole(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Six of them died there", right behind the eight who died; "among those killed were two clerks"."""
    if _AMONG.search(before(few.claim, CLAUSE)) and not _AMONG.search(before(many.claim, CLAUSE)):
        return True
    whole = None if few.claim.part_of is None else reading.claims[few.claim.part_of]
    told = whole is not None and whole.role == few.claim.role and whole.figure.point == many.value
    return told and not (few.all_of_them or nearly_as_many(few, many)) and _OF_THEM.match(after(few.claim, CLAUSE)) is not None


def of_more(few: Telling, many: Telling, reading: Reading) -> bool:
    """The larger figure is "nine of them", of a larger one still: those whom the smaller counts are of that one."""
    behind = after(many.claim, CLAUSE)
    if _OF_THE_HARMED.match(behind):
        told = iter(reading.claims[: many.claim.index])  # "of the wounded": those told of at the top
    elif _OF_THEM.match(behind):
        told = takewhile(lambda c: many.sentence - c.sentence_index <= 1, (reading.claims[i] for i in range(many.claim.index - 1, -1, -1)))
    else:
        return False
    return any(c.role == many.claim.role and c.figure.point > many.value and c.figure.kind == "count" for c in told)


def two_groups(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "11 soldiers" and "14 rebels": two groups, of which neither is a part of the other; "nine of our men" are a speaker's own, of any group."""
    if any(_OF_OURS.match(after(told.claim, CLAUSE)) for told in (few, many)):
        return False
    groups = {few.claim.population, many.claim.population}
    return len(groups) > 1 and any(groups <= parted for parted in _PARTED)


def pointed_back(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Prayers for the nine policemen", "the eight killed in the bus": a group told of before, of those whom the larger figure counts."""
    if few.at_top or not definite(few.claim):
        return False
    known = few.definite or 1 < many.value - few.value < few.value < DOZEN
    if known and few.group not in ("all", many.group) and not few.all_of_them:
        return True
    inside, other = (_KILLED_IN.match(after(told.claim, CLAUSE)) for told in (few, many))
    if inside is None or other is not None or inside[1] in many.claim.sentence_text[:SENTENCE]:
        return False
    return few.marks.find("happening", inside[1]) is None


def feared(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Eight feared dead": the dead are fewer."""
    return in_clause("feared", many, few)


def buried(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "We have buried five", "into the trench went nine": as many as were laid there."""
    return "buried" in few.sentence_marks - many.sentence_marks and not _one_number(few, many)


def so_far(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Six had been found by Monday night": as many as by then."""
    if _one_number(few, many):
        return False
    by_then = _BY_THEN.search(few.words.clause) is not None and _BY_THEN.search(many.words.clause) is None
    return by_then or in_clause("so far", few, many)


def _one_number(few: Telling, many: Telling) -> bool:
    """Whether large numbers that are nearly one are one, whenever they were told; bodies are found one by one."""
    return nearly_as_many(few, many) and (many.bodies or not few.bodies) and not few.there_alone


def hurt_so(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Seven critically hurt"; beside the dead, with no other hurt told, these are all of the hurt."""
    apart = _apart(few, many)
    if few.only_hurt and near(few, many):
        apart -= few.marks.words("degree")
    told_after = (
        few.role != "killed" and not (near_the_top(few, many) or few.all_of_them) and _BUT_HURT_SO.match(after(few.claim, CLAUSE)) is not None
    )
    return told_after or not apart.isdisjoint(few.marks.words("degree"))


def in_a_corner(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Two in one village", "18 in Torra": at one place of the happening's."""
    own_place = few.first and few.claim.index < many.claim.index  # "in the town of Torra", where the text first tells of the dead
    if few.local and few.sentence > LEAD and not (near_the_top(few, many) or own_place) and (few.there_alone or not nearly_as_many(few, many)):
        return True
    return any(map(_of_a_place, _apart(few, many)))


def _of_a_place(mark: str) -> bool:
    return mark.startswith(("at ", "in "))


def a_part(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Three taken to hospital", "four hit in the leg"."""
    return any(not (mark in few.marks.words("degree") or _of_a_place(mark)) for mark in _apart(few, many))


def _apart(few: Telling, many: Telling) -> frozenset[str]:
    """The marks of a part that only the smaller figure bears."""
    apart = few.parts - many.parts - {"other", "of those"}
    places = frozenset(mark for mark in apart if mark.startswith("at "))
    if near_the_top(few, many) and few.value >= LARGE:
        apart -= places
    if few.paired(many):  # "the clinic received 12 bodies and 29 wounded": all of both
        apart -= places | {"received", "carried"}
    if few.bodies and nearly_as_many(few, many):
        apart -= {"carried", "received"}  # "31 bodies were taken to the clinic": all that were found
    if few.alone and near_the_top(few, many):
        apart -= {"threatening"}  # "four suffered injuries that are not life-threatening": how all of them are
    return apart


def in_hospital(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Five others are in hospital" beside seven hurt: those who were not taken there are the rest.

    But not where it takes up the whole group, "all four of the hurt", nor, of a large number, where the sentence tells the dead as well.
    """
    if few.all_of_them or few.closed_whole or (few.partner is not None and nearly_as_many(few, many)):
        return False
    one, other = (reading.claims[told.claim.index].role in TAKEN_AWAY for told in (few, many))
    return one > other and not few.paired(many)


def bodies(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Three bodies were taken away": what is found is not all who died, nor are other dead; in headline and first sentence they are."""
    if few.bodies == many.bodies or nearly_as_many(few, many):
        return False
    if near(few, many) and any(told.bodies and definite(told.claim) and not told.claim_marks & {"other"} for told in (few, many)):
        return False  # "the ten bodies lie in the church": all that there are
    return not near_the_top(few, many) or (few.bodies and few.sentence > 1)


def listed(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Two men and a woman": one item of a list; that of a list told twice is the same."""
    item = (few.listed and not many.listed) or beside_another_death(few.claim)
    return (item and (few.claim.counted != many.claim.counted or few.group == "all")) or few.listed_by_name


def opening_bare(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Two are at home": the sentence opens with a number of those just told of."""
    bare = few.claim.counted is None and "other" not in few.claim_marks
    return bare and few.sentence > FRONT and not before(few.claim, CLAUSE).strip("\"\u201c\u2018' ")


def survivors(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Four victims, who survived": those who did not are the rest."""
    told = few.role != "killed" and "survived" in few.sentence_marks - many.sentence_marks
    return told and not few.all_of_them and (few.claim.counted == "survivor" or known_dead(many.value - few.value, reading))


def with_unborn(few: Telling, many: Telling, reading: Reading) -> bool:
    """Numbers of dead next to each other, and a woman with child among the victims: some count her child."""
    if few.role != "killed" or many.value - few.value != 1:
        return False
    return knows_unborn(reading.article.text, few.marks) or "pregnant" in few.sentence_marks | many.sentence_marks


@lru_cache(maxsize=8)
def knows_unborn(text: str, marks: Marks) -> bool:
    """Kept, because every pair of an article asks it of the whole text."""
    return marks.find("unborn", text) is not None


def unnamed(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Three unidentified victims", beside those with names."""
    return not few.marks.words("unnamed").isdisjoint(word.lower() for word in few.claim.modifiers)
