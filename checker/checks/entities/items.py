"""Tolls told item by item: the smaller of two figures is one item of several that the text gives beside it or right behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from checker.checks.entities.additions import adds_up
from checker.checks.entities.clause import CLAUSE
from checker.checks.entities.counts import Counts
from checker.checks.entities.numerals import ORDINALS
from checker.checks.entities.sums import rests
from checker.checks.entities.telling import Telling
from checker.checks.entities.tellings import telling_of
from checker.checks.guards import raised_toll
from checker.checks.nearby import SENTENCE, after, before
from checker.claim import Claim
from checker.compare.parts import part_words
from checker.reading import Reading

A_COUPLE = 2
"""How many people a couple is."""
NEXT_TO = 4
"""Figures either side of one among which the other items are looked for."""
CLOSE = 40
"""Characters behind a figure that say who those are whom it counts."""
SOON = 2
"""Sentences behind a figure in which it may be brought up to a larger one."""
_AND_MORE = re.compile(r"\band (?:another )?$")
_SOME_OF_THEM = re.compile(r"\b(?:including|among|of whom|of them|of those)\b")
_OF_THEM = re.compile(r" of (?:them|whom|those|these)\b")
_AND_ONE = re.compile(r"\band (?:an?|his|her|their|its|the|one) (?!\w+s (?:died|were|are)\b)[a-z][^.;]{0,80}?\b(?:died|dies|dead|killed)\b")
_AND_ONE_KILLED = re.compile(r"\band (?:an?|his|her) (?!\w+s\b)(?:[\w-]+ ){1,4}(?:was|were) (?:also )?(?:killed|crushed|shot dead|found dead)\b")
_NOBODY = r"(?!\w+s\b|\w+sel(?:f|ves)\b|\w+ed\b|\d|(?:shot|hurt|dead|more|missing|counting|hunting|another|one|two|three|four|five|six)\b)"
_AND_SOMEBODY = re.compile(
    r"(?: (?!in\b|at\b|by\b)[\w'’-]+){0,3} (?:and|&) (?:an? |his |her |their )?"
    rf"{_NOBODY}[a-z][\w-]*(?:$|[,;:]| (?:in|at|near|after|as|by|on)\b)"
)
""" "Family of four and neighbour"; "five shot and killed", "two dead and counting" name nobody."""
_COMMA_SOMEBODY = re.compile(
    r"(?: [\w'’-]+){1,2}(?:,| and| &) (?:an? |his |her |their )?(?:man|woman|boy|girl|teen|teenager|child|baby|toddler|infant|driver)"
    r"(?= (?:dead|killed|shot|wounded|injured|hurt|dies?)\b)",
    re.IGNORECASE,
)
""" "3 Weavers, Boy Hurt in Mill": a headline, or a picture's title."""
_SOMEBODY_AND = re.compile(
    rf"(?:^|[,;:] |\b(?:an?|the|his|her|their|kill(?:s|ed|ing)?) )(?:[\w'’-]+ ){{0,2}}{_NOBODY}[a-z][\w-]* (?:and|along with|with) $", re.IGNORECASE
)
""" "Aide and three guards killed", "killed along with three guards": of one more."""
_TOGETHER = re.compile(r"\b(?:together with|along with|alongside|as well as|in addition to|besides) (?:the |at least )?$", re.IGNORECASE)
_AS_WELL = re.compile(r"[^.;,]{0,60},? (?:as well as|together with|along with) (?!(?:the )?(?:\d|\w+ others))")
_COUPLE_AND = re.compile(r"\b(?:couple|husband and wife|parents) and (?:their )?$", re.IGNORECASE)
_AND_A = re.compile(
    r"(?: [\w'’-]+){1,8}? and (?:the|an?|his|her) (?:[\w-]+ ){0,2}?(?!\w+s\b)[a-z][\w-]*"
    r"(?:$|[,;.:]| (?:in|at|near|after|as|by|on|before|when|who|inside|outside)\b)"
)
""" "Three singers and an organist before help came", "eleven guests of an inn and the cook who went back"."""
_LATER = re.compile(r"\b(?:died later|later died|succumbed|died (?:in|at) (?:the |a )?(?:\w+ )?hospital|died of (?:his|her|their))\b")
_THEY_ARE = re.compile(r"(?: of (?:them|those|these))? (?:are|were) (?!(?:killed|dead|shot|injured|wounded|hurt|found)\b)\w")
_ADDED = re.compile(r" (?:[a-z]+ )?(?:more|others?|additional|further)\b")
_WHERE = re.compile(r" (?:later |since )?(?:in|at|on|of)\b")


def made_up(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "24 inmates and three guards" of 27, "38 died at once and one in hospital" of 39: its own sentence gives the rest."""
    rest = rests(few, many, reading, NEXT_TO)
    return any(c.figure.kind == "count" and _told_beside(c, few) for c in rest) or _more_beside(few, many, reading) or _brought_up(few, many, reading)


def _more_beside(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Eight died in the hall and three more in hospital", "and three in hospital": no verb says what became of the three."""
    behind = reading.claims[few.claim.index + 1 : few.claim.index + 2]
    return any(
        c.sentence_index == few.sentence
        and c.role in (few.claim.role, "other", "hospitalised")
        and c.figure.point == many.value - few.value
        and _AND_MORE.search(before(c, 10))
        and (_ADDED.match(after(c, 40)) or _WHERE.match(after(c, 12)))
        for c in behind
    )


def _brought_up(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Nine bodies were found. A man died in hospital, bringing the total to ten": the next sentences bring it up to the larger one."""
    if few.sentence <= 1 or raised_toll(few.claim):
        return False
    behind = reading.claims[few.claim.index + 1 : few.claim.index + NEXT_TO + 1]
    soon = (c for c in behind if 0 < c.sentence_index - few.sentence <= SOON and c.figure.point == many.value)
    return any(raised_toll(c) or adds_up(c, few.marks) for c in soon)


def one_of_a_sum(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Nine were cooks, four clerks and two guards" where the article tells of 15: the numbers of its sentence make up another one.

    So do those behind a colon: "the count had stood at nine: eight who died in the yard and one in hospital".
    """
    if few.claim.section == "headline" or few.closed_whole:
        return False
    near = reading.claims[max(0, few.claim.index - NEXT_TO) : few.claim.index + NEXT_TO + 1]
    counted = [c for c in near if c.sentence_index == few.sentence and c.figure.kind == "count"]
    whole = next((c for c in counted if c.index < few.claim.index and after(c, 1) == ":"), None)
    if whole is not None:
        behind = [c for c in counted if c.index > whole.index and c.role in (few.claim.role, "other")]
        return len(behind) > 1 and sum(c.figure.point for c in behind) == whole.figure.point
    beside = [c for c in counted if c.index == few.claim.index or _told_beside(c, few)]
    counts = Counts.of(reading)
    if _they_are(few, beside, counts):
        return True
    numbers = _sums(few, counted, beside)
    return any(c.sentence_index != few.sentence for number in numbers for c in counts.of_number(few.claim.role, number))


def _sums(few: Telling, counted: Sequence[Claim], beside: Sequence[Claim]) -> set[float]:
    """What the items of the figure's sentence come to, by each way in which a sentence takes a toll apart."""
    own = few.claim.role
    parted = own if few.claim.part_of is None else "other"  # of "four were clerks" no word says that they died
    mates = [c for c in beside if c.role in (own, parted) and (c.index == few.claim.index or not _OF_THEM.match(after(c, 20)))]
    here = {c.index for c in counted}
    alike = [c for c in counted if c.role == own and c.part_of not in here]  # "three of them were shot and two were cut"
    befallen = beside if any(c.role == "trapped" for c in beside) else ()  # "18 drowned, 10 were buried by mud and three were hit"
    return {sum(c.figure.point for c in items) for items in (mates, alike, befallen) if len(items) > 1}


def _they_are(few: Telling, beside: Sequence[Claim], counts: Counts) -> bool:
    """ "We hold 22 bodies. Twelve are weavers and ten are cooks": who those of the sentence before are."""
    bodies = sum(c.figure.point for c in beside if c.role in (few.claim.role, "other"))
    told = (few.sentence - c.sentence_index == 1 for c in counts.of_number(few.claim.role, bodies))
    return len(beside) > 1 and _THEY_ARE.match(after(few.claim, CLOSE)) is not None and any(told)


def and_one_more(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Twelve residents died, and a nurse was found dead" of 13, "family of four and neighbour" of five: one who is none of that group."""
    if many.value - few.value != 1:
        return False
    behind = after(few.claim, SENTENCE)
    if few.group != "all" and _COMMA_SOMEBODY.match(behind[:CLAUSE]):
        return True
    if few.role != "killed":
        return False
    if few.claim.section == "headline":
        if _AND_SOMEBODY.match(behind[:CLAUSE]):
            return True
    elif (few.group != "all" and _AND_A.match(behind[:CLAUSE])) or (not few.all_of_them and _AND_ONE_KILLED.search(behind)):
        return True
    if few.group != "all" and _somebody_before(few) > _somebody_before(many):
        return True
    if few.group == "all" and not few.all_of_them:
        return False
    again = islice(Counts.of(reading).like("killed", few.claim.figure), NEXT_TO)
    return any((c.counted == few.claim.counted or few.all_of_them) and _AND_ONE.search(after(c, CLAUSE)) for c in again)


def _somebody_before(told: Telling) -> bool:
    """ "Aide and three guards"."""
    return _SOMEBODY_AND.search(before(told.claim, CLAUSE)) is not None


def more_next(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "27 died that night. Two more died of their burns" of 29: the next sentence adds the rest."""
    behind = reading.claims[few.claim.index + 1 : few.claim.index + NEXT_TO + 1]
    rest = (c for c in behind if c.role == few.claim.role and c.figure.kind == "count" and c.figure.point == many.value - few.value)
    return any(c.sentence_index - few.sentence == 1 and (_ADDED.match(after(c, 40)) or _LATER.search(after(c, 60))) for c in rest)


def the_next_item(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Four died when a wall fell. Two were killed at a mill" of seven: the next sentence opens with other people, of whom the larger has room.

    Nor does the next item restate the one before it.
    """
    if few.sentence - many.sentence == 1 and not few.at_top and _opens_anew(few.claim, many, reading):
        return True
    if few.at_top and many.claim.section == "headline":
        return False
    behind = reading.claims[few.claim.index + 1 : few.claim.index + NEXT_TO + 1]
    nexts = (c for c in behind if c.sentence_index - few.sentence == 1 and c.role == few.claim.role and c.figure.kind == "count")
    return any(_opens_anew(c, few, reading) and c.figure.point <= many.value - few.value for c in nexts)


def _opens_anew(claim: Claim, few: Telling, reading: Reading) -> bool:
    """Whether a figure opens its sentence, and counts no part of the one before."""
    if before(claim).strip() or claim.population != "all" or claim.trigger_span is None or after(claim, 4) == " of ":
        return False
    return not telling_of(claim, reading, few.marks).parts


def joined_to(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "The driver and his mate were killed, together with nine riders", "nine riders died, as well as the cook": more than the smaller counts."""
    if many.value - few.value == A_COUPLE and _COUPLE_AND.search(before(few.claim, CLAUSE)):
        return True
    return few.group != "all" and (_together(few) > _together(many) or _as_well(few) > _as_well(many))


def _together(told: Telling) -> bool:
    """ "Together with nine riders"."""
    return _TOGETHER.search(before(told.claim, CLAUSE)) is not None


def _as_well(told: Telling) -> bool:
    """ "Nine riders died, as well as the cook"."""
    return _AS_WELL.match(after(told.claim, CLAUSE)) is not None


def the_last_alone(few: Telling, many: Telling, reading: Reading) -> bool:
    """ "Eight died; the eighth, his brother, ...": the larger number goes on to the one whom the smaller leaves out."""
    if many.value - few.value != 1 or not 0 <= (nth := int(many.value) - 2) < len(ORDINALS):
        return False
    behind = reading.article.text[many.claim.end : many.claim.end + CLAUSE]
    return re.search(rf"\b[Tt]he {ORDINALS[nth]}\b", behind.partition("\n")[0]) is not None


def _told_beside(claim: Claim, few: Telling) -> bool:
    """ "24 inmates and three guards"; in "a family of five, including two children" they are of the five."""
    if not few.marks.words("degree").isdisjoint(part_words(claim, few.marks)):
        return False
    first, second = sorted((claim, few.claim), key=lambda c: c.index)
    return _SOME_OF_THEM.search(after(first, second.start - first.end)) is None
