"""What befell those whom a figure counts, as far as the tolls of one article need to know, whatever role the figure was read with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from checker.checks.entities.alike import DOZEN
from checker.checks.entities.clause import CLAUSE, clause_before, clause_behind
from checker.checks.entities.counts import Counts
from checker.checks.entities.deaths import knows_death
from checker.checks.entities.phrased import counts_bodies
from checker.checks.entities.telling import HARMED, ROLES
from checker.checks.guards import SLIP
from checker.checks.nearby import SENTENCE, after, before
from checker.claim import Attribution, Claim
from checker.compare.marks import Marks
from checker.extract.fits import compound
from checker.reading import Reading

BESIDE_IT = 60
"""Characters either side of a figure in which a word for what befell people is of them."""
SOME = 4
"""From so many on, people with whom a quotation opens may be those of the toll."""
NEXT_TO = 3
"""Figures either side of one in hospital among which its sentence's other hurt are looked for."""
_HURT_ROLES = ("injured", "hospitalised", "casualties")
_TOLD_OF = frozenset(("other", "displaced", "participants", "residents", "missing"))
"""Roles that the words of a speaker may give to the dead: "nine guests left for the fair at dawn"."""
_KILLED = re.compile(r"\b(?:executed|massacred|executions? of|massacre of|slain|slaughtered|killed|dead|died)\b", re.IGNORECASE)
_SHOT = re.compile(r"\b(?:shot(?! at)|shootings? of|wounding of|stabbings? of|gunned down|mown down)\b", re.IGNORECASE)
_HURT = re.compile(r"\b(?:wounded|injured|hurt)\b", re.IGNORECASE)
_CLAIMED = re.compile(r"\b(?:claims|claimed|claiming) (?:at least )?$", re.IGNORECASE)
HARMED_SO = re.compile(
    r"(?: (?!(?:of|in|at|near|by|with|for|from|to|on|as|or)\b)[\w'’-]+){0,5}?(?: (?:who|that)(?: (?:was|were|had|have|been)){0,2})?"
    r" (?:(?P<dead>dead|died|drowned|perished|killed|slain|murdered|massacred)|injured|wounded|hurt|maimed)\b(?! or\b)"
)
""" "16 weavers and carters who drowned that night"."""
_MOVED = frozenset(("evacuated", "rescued", "displaced"))
"""Roles of people brought from one place to another, hurt, dead or well."""
_SO_HURT = re.compile(r" (?:\w+ly )?(?:injured|wounded|hurt) (?!(?:and|or|by|in|at|when|as|while|on|after|during)\b)[a-z]")
""" "Four injured riders were flown out": what befell them before that."""
_DOERS = re.compile(r"\b(?:shot|wounded|killed|injured|stabbed|attacked|hit|beaten) by (?:the )?$", re.IGNORECASE)
_OTHER_CLAUSE = re.compile(r".*\b(?:because|after|when|since|who) ", re.DOTALL)
_CAME_THROUGH = ("injured", "hospitalised", "rescued", "missing", "trapped", "detained", "evacuated")
"""Roles of those who did not die: a number that the text gives for them is no slip of the toll."""
_LED = re.compile(r"\b(?:had|have|has|led|leads|sent|commands?|commanded|with) (?:only |just )?$", re.IGNORECASE)
""" "I had 31 men, and they got away"."""
_DEFINITE = re.compile(r"\b(?:the|its|their|our|those|all) $", re.IGNORECASE)
_GOES_ON = re.compile(r" \w")
""" "19 were sent home": the words behind the number say what became of them; behind "the priest said only: 31" stands none."""
_LOST = r"(?:died|dead|killed|murdered|shot|buried|drowned|crushed|burned|lost|gone|perished|not)\b"
_BECAME = re.compile(
    rf" (?!{_LOST})(?:(?:have|has|had|were|was|are|is|got|will|remain|remained|did|could) (?!(?:been |all |already )*{_LOST})|\w+ed\b)"
)
""" "Of whom 17 have been discharged": they came to no such harm."""
_MOVED_ON = re.compile(rf"(?: (?!{_LOST})[\w-]+){{1,2}} (?:was|were|(?:has|have|had) been) (?!{_LOST})\w+ed\b")
""" "32 families were resettled below it"."""
_THERE = re.compile(r"\bthere (?:are|is|were|was) (?:only |just |at least )?$", re.IGNORECASE)


def befallen(claim: Claim, reading: Reading, marks: Marks) -> Claim | None:
    """The claim by what befell the people whom it counts; None where they came to no harm, or did it."""
    harmed = _harmed(claim, reading, marks)
    return replace(harmed, role="killed") if harmed is not None and _dead_victims(harmed, reading) else harmed


def _harmed(claim: Claim, reading: Reading, marks: Marks) -> Claim | None:
    """The claim if it counts dead or hurt, or people of whom no rule said what befell them but the words beside them do; None else."""
    if claim.role in HARMED:
        return None if _DOERS.search(before(claim, 20)) else claim
    if claim.role == "hospitalised":
        alone = not _died_there(claim) and not _hurt_in_sentence(claim, reading)
        return replace(claim, role="injured") if alone else None  # `partial.in_hospital` knows that more may be hurt
    if claim.role in _MOVED and counts_bodies(claim):
        return replace(claim, role="killed")  # "the bodies of all 17 miners were pulled out"
    if claim.role in _MOVED and _SO_HURT.match(after(claim, BESIDE_IT)):
        return replace(claim, role="injured")
    if claim.role == "other" and claim.counted is None and _CLAIMED.search(before(claim, 20)):
        return replace(claim, role="killed", attribution=Attribution())  # what "Cholera claims nine" it does not say
    if (role := _toll_in_quotes(claim, reading, marks)) is not None:
        return replace(claim, role=role)
    if _stands_for_the_dead(claim, reading, marks):
        counted = None if claim.counted in marks.words("token") else claim.counted
        return replace(claim, role="killed", counted=counted)
    if claim.role != "other" or _DOERS.search(before(claim, 20)) or (claim.population == "all" and claim.counted not in marks.words("anybody")):
        return None
    near = _OTHER_CLAUSE.sub("", clause_before(before(claim, BESIDE_IT))) + clause_behind(after(claim, BESIDE_IT))
    if _KILLED.search(near):
        return replace(claim, role="killed")
    if _SHOT.search(near):
        return replace(claim, role="casualties")
    return replace(claim, role="injured") if _HURT.search(near) else None


def role_in_phrase(claim: Claim) -> str | None:
    """ "The six injured miners were brought out", "the nine worshippers killed", "the four victims were sheltering there"."""
    if claim.counted == "victim":
        return "killed"
    found = HARMED_SO.match(after(claim, CLAUSE))
    return None if found is None else "killed" if found["dead"] else "injured"


def _died_there(claim: Claim) -> bool:
    """ "Two others were taken to a clinic, where one was pronounced dead": the dead are among those who were taken."""
    return knows_death(after(claim, SENTENCE))


def _hurt_in_sentence(claim: Claim, reading: Reading) -> bool:
    """ "Two are in critical condition and five others were taken to hospital": the sentence counts more of the hurt."""
    near = reading.claims[max(0, claim.index - NEXT_TO) : claim.index + NEXT_TO + 1]
    return any(c.sentence_index == claim.sentence_index and c.role in _HURT_ROLES and claim.index not in (c.index, c.part_of) for c in near)


def _toll_in_quotes(claim: Claim, reading: Reading, marks: Marks) -> str | None:
    """ "Nineteen people, and I had cooked for all of them": what befell so many, or nearly so many, of whom the article tells."""
    people = claim.counted is None or claim.counted in marks.people
    if not claim.quoted or claim.role not in _TOLD_OF or claim.figure.bound != "exact" or claim.part_of is not None or not people:
        return None
    if claim.counted is None and _BECAME.match(after(claim, BESIDE_IT)):
        return None
    number, opens = claim.figure.point, not before(claim).strip("\"\u201c\u2018' ")
    if number < (SOME if opens else DOZEN) or (claim.role != "other" and not opens) or _THERE.search(before(claim, 20)):
        return None
    counts = Counts.of(reading)
    told = ((role, near) for numbers in ([number], _nearly(number)) for role in ROLES for near in numbers)
    return next((role for role, near in told if counts.of_number(role, near)), None)


def _stands_for_the_dead(claim: Claim, reading: Reading, marks: Marks) -> bool:
    """ "31 names", "the priest said only: 31", "he prayed for 31 men": a large number, of no role of its own, that is the toll or nearly."""
    if claim.role not in _TOLD_OF or claim.figure.bound != "exact" or claim.part_of is not None or claim.figure.point < DOZEN or compound(claim.text):
        return False  # "the 14-seater" has seats
    if claim.population != "all" and _MOVED_ON.match(after(claim, BESIDE_IT)):
        return False
    if not (claim.counted in marks.words("token") or _bare(claim) or _people_told_of(claim, marks)):
        return False
    counts, number = Counts.of(reading), claim.figure.point
    if not counts.of_number("killed", number) and any(counts.of_number(role, number) for role in _CAME_THROUGH):
        return False  # "she treated 20 people. There are 20 names in her register"
    return _nearly_so_many("killed", number, counts)


def _bare(claim: Claim) -> bool:
    """ "The families of the 31", "the priest said only: 31": no word says what the number counts, or what became of them."""
    return claim.counted is None and (_DEFINITE.search(before(claim, 6)) is not None or _GOES_ON.match(after(claim, 2)) is None)


def _people_told_of(claim: Claim, marks: Marks) -> bool:
    """ "He prayed for 31 men"; "I had 31 men" are those whom somebody led."""
    people = claim.role == "other" and (claim.population != "all" or claim.counted in marks.people)
    return people and _LED.search(before(claim, 20)) is None


def _nearly_so_many(role: str, number: float, counts: Counts) -> bool:
    """Whether some figure of the role is the number, or what a slip makes of it."""
    return any(counts.of_number(role, near) for near in _nearly(number))


def _nearly(number: float) -> list[float]:
    """The numbers that a slip makes of one."""
    return [number + by for by in range(-SLIP, SLIP + 1)]


def _dead_victims(claim: Claim, reading: Reading) -> bool:
    """Whether "the 38 victims" are the dead of whom the article tells 37 or 38, and no number of hurt comes as near."""
    if claim.counted != "victim" or claim.role not in ("casualties", "injured"):
        return False
    counts, number = Counts.of(reading), claim.figure.point
    if counts.of_number("killed", number):
        return _hurt_beside(claim, (number,), counts) is None
    told = claim.role == "casualties" and _nearly_so_many("killed", number, counts)
    return told and _hurt_beside(claim, _nearly(number), counts) is None


def _hurt_beside(claim: Claim, numbers: Iterable[float], counts: Counts) -> Claim | None:
    """Another figure of hurt that is one of the numbers."""
    hurt = (other for role in _HURT_ROLES for number in numbers for other in counts.of_number(role, number) if other.index != claim.index)
    return next(hurt, None)
