"""Which figures of an article may state the whole toll of its happening."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from checker.checks.entities.alike import ECHO_WORDS, words_of
from checker.checks.entities.befallen import HARMED_SO, befallen
from checker.checks.entities.clause import without_other_counts
from checker.checks.entities.counts import KEPT, Counts
from checker.checks.entities.deaths import ONE_DEATH, counts_dead, knows_death
from checker.checks.entities.telling import BESIDE, HARMED, THE_WORST, TOP, Telling
from checker.checks.guards import age_like, forecast, guessed
from checker.checks.nearby import SENTENCE, after, before
from checker.claim import Claim
from checker.compare.grouping import FRESH_DAYS
from checker.compare.marks import Marks
from checker.compare.parts import furniture, link_box
from checker.months import MONTHS, months_in
from checker.reading import Reading

MOST = 80
"""Figures of dead and hurt that are held against each other in one article."""
NEAR = 60
"""Characters either side of a figure in which a year is of its happening."""
ALIKE = 0.7
"""Share of a title's words by which a sentence repeats it."""
REPEATED = 60
"""Characters before or behind a figure that, printed twice, are one text."""
OPENING = 7
"""Sentences from the top in which the first toll restates the headline's, and which name the month of what happened."""
JUST_BEFORE = 300
"""Characters before a sentence whose dead are those beside whom it speaks of others."""
_DONE = re.compile(r"(?: \w+){0,2} (?:have|has|had) (?:already |now |been )*(?:died|killed|lost)\b")
_OWN = re.compile(r"\b(?:the|its|their|his|her|our|all) $", re.IGNORECASE)
_ARE_DEAD = re.compile(r" (?:dead|deaths|killed|wounded|injured)\b(?! or\b)")
_IN_YEAR = re.compile(r"\b[Ii]n (?:[A-Z][a-z]{2,8}\.? )?((?:19|20)\d\d)\b(?! block)")
""" "Killed at the same airfield in August 2015"."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?! block)")
_THAT_ONE = re.compile(r"\W*(?:That|The latter)(?: \w+)? (?:killed|left|claimed|injured|wounded|took|cost)\b")
""" "That one killed six": of the happening that the sentence before tells of."""
_SINCE = re.compile(r"\bsince (?:19|20)\d\d\b")
""" "Left four dead, the worst attack since 2016": behind the figure, not its own year."""
_SINCE_WHEN = re.compile(
    r"\b(?:\w{3,}est|worst|most \w+)\b[^.;]{0,60}? since (?:[^.;,]{0,40},? (?:when|in which|which|that)\b[^.;]{0,100}|[^.;,\d]{0,15})$", re.IGNORECASE
)
""" "The worst fire since 2009, when a blaze left three dead", "the worst since nine died in a hotel": the toll of that time."""


def tellings(reading: Reading, marks: Marks) -> list[Telling]:
    """The first `MOST` figures of dead and hurt that may state a whole toll, in text order."""
    whole = (claim for claim in counts(reading, marks) if _eligible(claim, reading, marks))
    return [telling_of(claim, reading, marks) for claim in islice(whole, MOST)]


def stated(reading: Reading, marks: Marks) -> list[Claim]:
    """The figures of dead and hurt that the article itself states, of a part or of a whole, in text order."""
    return [claim for claim in counts(reading, marks) if may_be_told(claim, reading, marks)]


def beyond(reading: Reading, marks: Marks) -> list[Claim]:
    """The figures that are held against no other because an article states more than `MOST`."""
    return stated(reading, marks)[MOST:] if len(counts(reading, marks)) > MOST else []


@lru_cache(maxsize=KEPT)
def counts(reading: Reading, marks: Marks) -> tuple[Claim, ...]:
    """The counts of dead or hurt in text order, each by what befell the people; found once an article."""
    befell = (befallen(claim, reading, marks) for claim in reading.claims if claim.figure.kind == "count")
    return tuple(claim for claim in befell if claim is not None)


def _befell(claim: Claim) -> bool:
    """ "Will pay the families of the four weavers who died", "will bury its 13 dead", "nobody will know why 13 have died": a fact already."""
    if _DONE.match(after(claim, NEAR)):
        return True
    if _OWN.search(before(claim, 10)) is None:
        return False
    return claim.counted == "victim" or any(harm.match(after(claim, NEAR)) for harm in (_ARE_DEAD, HARMED_SO))


def _eligible(claim: Claim, reading: Reading, marks: Marks) -> bool:
    """Whether the figure may state the whole toll."""
    if (claim.sentence_index > 1 and _long_since(claim)) or (forecast(claim) and not _befell(claim)):
        return False
    # Of those shot, the dead are all of the dead; and what another sentence makes a part, its own words have to.
    return may_be_told(claim, reading, marks) and not of_its_sentence(claim, reading) and not of_another_year(claim, reading)


def may_be_told(claim: Claim, reading: Reading, marks: Marks) -> bool:
    """Whether the article itself states the figure, of whatever people and time: it is no guess, no age, and stands in no link to another article."""
    if claim.figure.bound not in ("exact", "at_least") or claim.figure.point != int(claim.figure.point) or age_like(claim) or guessed(claim):
        return False
    if in_link_box(claim, reading):
        return False
    return not furniture(claim, marks) or _own_title(claim, reading) or _over_its_text(claim, reading) or _printed_twice(claim, reading)


def of_its_sentence(claim: Claim, reading: Reading) -> bool:
    """ "Nine died, four of them children": a part of a figure of its own sentence."""
    whole = None if claim.part_of is None else reading.claims[claim.part_of]
    return whole is not None and whole.sentence_index == claim.sentence_index and whole.role == claim.role


def of_one_time(one: Claim, other: Claim, reading: Reading) -> bool:
    """Whether both are of the article's own time, or both of another."""
    return of_another_year(one, reading) == of_another_year(other, reading) and one.scope.background == other.scope.background


def of_another_year(claim: Claim, reading: Reading) -> bool:
    """Whether a year stands near the figure that is neither that of print nor one that the opening names."""
    if claim.section == "headline" or claim.scope.background:
        return False
    return Counts.of(reading).once(("another year", claim.index), lambda: _names_another_year(claim, reading))


def _names_another_year(claim: Claim, reading: Reading) -> bool:
    """Asked by every pair that the figure is in, so `of_another_year` keeps the answer."""
    if _SINCE_WHEN.search(before(claim, SENTENCE)):
        return True
    near, sentence = (_beside(claim, width) for width in (NEAR, SENTENCE))
    years = {*_YEAR.findall(near), *_IN_YEAR.findall(sentence), *_YEAR.findall(_pointed_at(claim, reading))}
    return not _own_years(reading).issuperset(years)


def of_another_month(told: Telling, reading: Reading) -> bool:
    """ "One person was killed in February", below an opening that names another month, or none."""
    if told.sentence <= TOP or told.claim.scope.background:
        return False
    return not _own_months(reading).issuperset(months_in(told.words.clause))


def _pointed_at(claim: Claim, reading: Reading) -> str:
    """The sentence before that "That one killed six" points at; nothing for a sentence that does not open so."""
    if not claim.sentence_index or not _THAT_ONE.match(claim.sentence_text[:SENTENCE]):
        return ""
    return reading.text_of(reading.sentences[claim.sentence_index - 1])[:SENTENCE]


def _beside(claim: Claim, width: int) -> str:
    """The words beside a figure, without a year that something behind it ranks since."""
    return f"{without_other_counts(before(claim, width))} {without_other_counts(_SINCE.sub('', after(claim, width)))}"


@lru_cache(maxsize=KEPT)
def _own_years(reading: Reading) -> frozenset[str]:
    """The year of print and those that the opening names: a report on a trial is about a happening of another year."""
    published = reading.article.published
    return frozenset(year for text in _opening(reading, TOP) for year in _YEAR.findall(text)) | ({str(published.year)} if published else set())


@lru_cache(maxsize=KEPT)
def _own_months(reading: Reading) -> frozenset[str]:
    """The month of print and those that the opening names, by their first three letters."""
    published = reading.article.published
    named = {month for text in _opening(reading, OPENING) for month in months_in(text)}
    return frozenset(named | ({MONTHS[published.month - 1][:3]} if published else set()))


def _opening(reading: Reading, last: int) -> list[str]:
    """The headline and the sentences at the top, up to that number."""
    return [reading.article.title or ""] + [reading.text_of(s)[:SENTENCE] for s in reading.sentences[: last + 1]]


def in_link_box(claim: Claim, reading: Reading) -> bool:
    """Whether the figure's line is a link to another article that the page set among its text."""
    text = reading.article.text
    return claim.section == "body" and link_box(text[text.rfind("\n", 0, claim.start) + 1 : claim.start + SENTENCE])


def _own_title(claim: Claim, reading: Reading) -> bool:
    """Whether a sentence that looks like a link to another article is this article's title once more."""
    title, words = words_of(reading.article.title or ""), words_of(claim.sentence_text[:SENTENCE])
    both = len(title & words)
    return bool(title) and (both >= ALIKE * len(title) or both >= max(ECHO_WORDS, ALIKE * len(words)))


def _over_its_text(claim: Claim, reading: Reading) -> bool:
    """Whether the next sentence takes up what looks like a link to another article: a picture's title, and the text below it."""
    below = claim.sentence_index + 1
    if below >= len(reading.sentences):
        return False
    words = words_of(claim.sentence_text[:SENTENCE])
    return len(words & words_of(reading.text_of(reading.sentences[below])[:SENTENCE])) >= ALIKE * len(words)


def _printed_twice(claim: Claim, reading: Reading) -> bool:
    """Whether the words before or behind the figure stand elsewhere in the article too: a picture's text that the page repeats."""
    sides = before(claim, REPEATED), after(claim, REPEATED)
    return any(len(side) == REPEATED and reading.article.text.count(side) > 1 for side in sides)


def _long_since(claim: Claim) -> bool:
    """Whether the figure sums up a time that began well before print; that in which its own happening is the deadliest it does not."""
    since = claim.scope.since
    if since is None or THE_WORST.search(after(claim, SENTENCE)):
        return False
    first = since[0] if isinstance(since, tuple) else since
    return claim.published is None or (claim.published - first).days > FRESH_DAYS


def telling_of(claim: Claim, reading: Reading, marks: Marks) -> Telling:
    """Any figure of dead or hurt with what stands beside it, read once for all the pairs that it is in."""
    known = _told(reading, marks)
    told = known.get(claim.index)
    if told is None or told.claim is not claim:
        told = known[claim.index] = _telling(claim, reading, marks)
    return told


@lru_cache(maxsize=KEPT)
def _told(reading: Reading, marks: Marks) -> dict[int, Telling]:
    """By index, the figures of an article that were asked for."""
    return {}


def _telling(claim: Claim, reading: Reading, marks: Marks) -> Telling:
    near = [c for c in reading.claims[max(0, claim.index - BESIDE) : claim.index + BESIDE + 1] if c.role in HARMED and c.figure.kind == "count"]
    beside = [c for c in near if c.sentence_index == claim.sentence_index and c.role != claim.role]
    partner = beside[0].figure.point if len(beside) == 1 else None
    if not beside and claim.role != "killed" and ONE_DEATH.search(claim.sentence_text[:SENTENCE]):
        partner = 1.0
    of_shot = len(beside) == 1 and counts_dead(beside[0], marks)
    of_others = claim.part_of is not None and claim.role == "killed" and counts_dead(reading.claims[claim.part_of], marks)
    alone = not any(c.role == claim.role and c.sentence_index == claim.sentence_index and c.index != claim.index for c in near)
    hurt, dead = (_all_of(role, claim, near) for role in ("injured", "killed"))
    of_article = Counts.of(reading)
    return Telling(
        claim,
        partner,
        of_shot,
        marks,
        of_others,
        alone,
        all_the_hurt=_death_before(claim, reading) and hurt,
        all_the_dead=dead,
        times=of_article.times(claim),
        first=claim.sentence_index <= OPENING and of_article.first(claim),
    )


def _death_before(claim: Claim, reading: Reading) -> bool:
    """Whether a death is told just before the figure, or in its sentence: "others" are then others than the dead."""
    told = reading.claims[max(0, claim.index - 2) : claim.index]
    dead = any(c.role == "killed" and c.figure.kind == "count" and claim.sentence_index - c.sentence_index <= 1 for c in told)
    return dead or knows_death(reading.article.text[max(0, claim.sentence.start - JUST_BEFORE) : claim.sentence.end])


def _all_of(role: str, claim: Claim, harmed: Sequence[Claim]) -> bool:
    """Whether a figure of the role has no other one before it in its sentence, nor in the sentence before of the same section."""
    if claim.role != role:
        return False
    before_it = [c for c in harmed if c.role == role and c.index < claim.index and claim.sentence_index - c.sentence_index <= 1]
    return not any(c.section == claim.section or c.sentence_index == claim.sentence_index for c in before_it)
