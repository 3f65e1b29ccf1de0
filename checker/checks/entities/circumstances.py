"""Where and how two unlike figures of dead or hurt are told, which by itself says neither that they are one toll nor that they are two.

A slip and a part stand in other places, though: a slip is told once, mostly of a number that headline or lead have too; a part is told further
down, beside others of its kind. `rules/evidence/` says how much each circumstance speaks for one toll.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from checker.checks.entities.alike import in_common, same_noun
from checker.checks.entities.counts import FIRST, KEPT, Counts
from checker.checks.entities.happening import named_place
from checker.checks.entities.telling import HARMED, Telling
from checker.checks.entities.tellings import of_its_sentence
from checker.checks.entities.written import times_written
from checker.checks.guards import SLIP, definite, forecast
from checker.compare.marks import Marks
from checker.reading import Reading

MOST_TIMES = 2
"""How often a number is told again, at most, that is told apart."""
MOST_WRITTEN = 4
"""How often a number stands elsewhere, at most, that is told apart."""
TOP = 5
"""The last sentence, counted from 0 with the headline, of the top of an article."""
BY_CHANCE = 25
"""A number from which no toll of another happening comes near one by chance."""
NONE_LEADS = "none leads"
BINS: dict[str, tuple[float, ...]] = {
    "sentences apart": (0, 1, 2, 4, 8, 15),
    "number": (1, 2, 3, 5, 8, 11, 19, 24, 99),
    "words in common": (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8),
    "numbers in the article": (2, 3, 4, 6, 9),
}
"""Where what is measured is told apart, each border with what lies below it."""

Of = Callable[[Telling, Reading], bool]

OF_ONE: dict[str, Of] = {
    "a known group": lambda told, reading: definite(told.claim),
    "a whole group taken up": lambda told, reading: told.closed_whole,
    "the first toll": lambda told, reading: told.first,
    "a number that leads": lambda told, reading: Counts.of(reading).leads(told.claim),
    "alone in its sentence": lambda told, reading: told.alone,
    "beside the other role": lambda told, reading: told.partner is not None,
    "with a mark of a part": lambda told, reading: bool(told.parts),
    "read as a part": lambda told, reading: told.claim.part_of is not None,
    "a part of its own sentence's": lambda told, reading: of_its_sentence(told.claim, reading),
    "in a quotation": lambda told, reading: told.claim.quoted,
    "without a noun": lambda told, reading: told.claim.counted is None,
    "with a named place": lambda told, reading: named_place(told.claim),
    "a forecast": lambda told, reading: forecast(told.claim),
    "of an earlier time": lambda told, reading: _goes_back(told),
}
"""What one of the two figures may be, whichever of the two it is."""
_LEAD = ("the smaller leads", "the larger leads", "both lead", NONE_LEADS)
_SECTIONS = ("headline", "lead", "top", "body")
_BOUNDS = ("exact", "at_least")
_AGAIN = [f"told again {few} and {many} times" for few in range(MOST_TIMES + 1) for many in range(MOST_TIMES + 1)]
CIRCUMSTANCES = frozenset(
    (
        "too large to be near by chance",
        "one noun",
        "one source",
        "two sources",
        "two kinds of happening",
        *(f"apart by {gap}" for gap in range(1, SLIP + 1)),
        *_AGAIN,
        *(f"{again}, {leads}" for again in _AGAIN for leads in _LEAD),
        *(f"the smaller in the {few}, the larger in the {many}" for few in _SECTIONS for many in _SECTIONS),
        *(f"the smaller {few}, the larger {many}" for few in HARMED for many in HARMED),
        *(f"the smaller {few}, the larger {many}" for few in _BOUNDS for many in _BOUNDS),
        *(f"the {which} {what}" for which in ("first", "second", "smaller", "larger") for what in OF_ONE),
        *(f"the {which} written {times} times more" for which in ("smaller", "larger") for times in range(MOST_WRITTEN + 1)),
        *(f"the {which} written of others too" for which in ("smaller", "larger")),
        *(f"{name}: up to {border}" for name, borders in BINS.items() for border in borders),
        *(f"{name}: over {borders[-1]}" for name, borders in BINS.items()),
    )
)
"""All that `circumstances` may say."""


def circumstances(front: Telling, back: Telling, reading: Reading) -> Iterator[str]:
    """The names of all that holds of two figures, earlier first: those of `OF_ONE` of either, and those of both together."""
    few, many = sorted((front, back), key=lambda told: told.value)
    leads = _which_leads(few, many, reading)
    if few.value >= BY_CHANCE and leads == NONE_LEADS:
        yield "too large to be near by chance"
    yield f"apart by {many.value - few.value:.0f}"
    again = f"told again {min(few.times, MOST_TIMES)} and {min(many.times, MOST_TIMES)} times"
    yield again
    yield f"{again}, {leads}"
    yield f"the smaller in the {_section(few)}, the larger in the {_section(many)}"
    yield _binned("sentences apart", back.sentence - front.sentence)
    yield _binned("number", few.value)
    yield _binned("words in common", in_common(front, back))
    yield _binned("numbers in the article", Counts.of(reading).numbers(dead=front.role == "killed"))
    yield f"the smaller {few.claim.role}, the larger {many.claim.role}"
    yield f"the smaller {few.claim.figure.bound}, the larger {many.claim.figure.bound}"
    if same_noun(few, many):
        yield "one noun"
    sources = {told.claim.attribution.source for told in (front, back)}
    if None not in sources:
        yield "one source" if len(sources) == 1 else "two sources"
    events = {told.claim.scope.event for told in (front, back)}
    if len(events) > 1 and None not in events:
        yield "two kinds of happening"
    for which, told in (("smaller", few), ("larger", many)):
        written = times_written(told, reading)
        yield f"the {which} written {min(written, MOST_WRITTEN)} times more"
        if written > told.times:
            yield f"the {which} written of others too"
    for which, told in (("first", front), ("second", back), ("smaller", few), ("larger", many)):
        yield from (f"the {which} {what}" for what in _of_one(told, reading))


def _goes_back(told: Telling) -> bool:
    """Whether below the lead the words beside the figure go back in time, or to another happening."""
    return told.sentence > FIRST and (told.elsewhen or told.of_another or told.marks.has("earlier time", told.words))


def _of_one(told: Telling, reading: Reading) -> list[str]:
    """What a figure is of `OF_ONE`, found once for all the pairs that it is in."""
    known, key = _known(reading, told.marks), (told.claim.index, told.claim.role)
    if key not in known:
        known[key] = [what for what, holds in OF_ONE.items() if holds(told, reading)]
    return known[key]


@lru_cache(maxsize=KEPT)
def _known(reading: Reading, marks: Marks) -> dict[tuple[int, str], list[str]]:
    """By index and role, the figures of an article that were asked for."""
    return {}


def _which_leads(few: Telling, many: Telling, reading: Reading) -> str:
    """Which of the two numbers headline or first sentence gives."""
    smaller, larger = (Counts.of(reading).leads(told.claim) for told in (few, many))
    if smaller == larger:
        return "both lead" if smaller else NONE_LEADS
    return "the smaller leads" if smaller else "the larger leads"


def _section(told: Telling) -> str:
    if told.claim.section == "headline":
        return "headline"
    return "lead" if told.sentence <= FIRST else "top" if told.sentence <= TOP else "body"


def _binned(name: str, value: float) -> str:
    """The name with the first border that the value does not pass."""
    borders = BINS[name]
    border = next((border for border in borders if value <= border), None)
    return f"{name}: over {borders[-1]}" if border is None else f"{name}: up to {border}"
