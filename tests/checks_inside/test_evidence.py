"""What speaks for two figures telling one toll: that all that is weighed can hold, and what outweighs what."""

from __future__ import annotations

import re
from pathlib import Path

from told_twice import numbers_apart

from checker.checks.entities import another
from checker.checks.entities.certain import PARTS
from checker.checks.entities.circumstances import DISTANCES, NUMBERS, OF_ONE, SHARES, SIZES
from checker.checks.entities.evidence import ANOTHER, PLACES, VERDICTS
from checker.checks.entities.reasons import REASONS
from checker.checks.entities.weighing import SIGNS
from checker.checks.entities.weights import NO_DOUBT, WEIGHTS

SECTIONS = ("headline", "lead", "top", "body")
LEAD = ("none leads", "both lead", "the smaller leads", "the larger leads")


def circumstances() -> set[str]:
    """The names that two figures can bear for where and how they are told."""
    again = [f"told again {few} and {many} times" for few in range(3) for many in range(3)]
    binned = {"sentences apart": DISTANCES, "number": SIZES, "words in common": SHARES, "numbers in the article": NUMBERS}
    return {
        *(f"the {which} {what}" for which in ("first", "second", "smaller", "larger") for what in OF_ONE),
        *(f"the smaller in the {few}, the larger in the {many}" for few in SECTIONS for many in SECTIONS),
        *again,
        *(f"{times}, {leads}" for times in again for leads in LEAD),
        *(f"{name}: up to {border}" for name, borders in binned.items() for border in borders),
        *(f"{name}: over {borders[-1]}" for name, borders in binned.items()),
        *("one noun", "one source", "two sources", "two kinds of happening", "too large to be near by chance"),
    }


def other_happenings() -> set[str]:
    """The names of what makes happenings two, as the module that looks for them yields them."""
    return {f"{ANOTHER}: {name}" for name in re.findall(r'yield "([^"]+)"', Path(another.__file__).read_text(encoding="utf-8"))}


def test_all_that_is_weighed_can_hold() -> None:
    known = {*SIGNS, *PARTS, *REASONS, *VERDICTS, *other_happenings(), *circumstances(), PLACES}

    assert not set(WEIGHTS) - known
    assert not NO_DOUBT - known


def test_one_name_is_one_thing() -> None:
    tables = [set(SIGNS), set(PARTS), set(REASONS), set(VERDICTS), circumstances()]

    assert len(set().union(*tables)) == sum(map(len, tables))


def test_a_number_that_is_denied_parts_from_none() -> None:
    text = 'The quake killed 11 people. It rained. "We have buried 11 people, not thirteen," the abbot said.'

    assert numbers_apart("Quake kills 11 in Dorsa", text) == []
