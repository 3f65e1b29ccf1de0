"""Which happening a figure belongs to, and what is history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.claim import Claim, Scope

Read = Callable[..., Scope]
QUAKE = "A strong earthquake shook Nepal on Tuesday, killing at least 14 people. "


def test_the_happening_has_kind_place_and_day(scope_of: Read) -> None:
    scope = scope_of("at least 14", QUAKE)
    assert (scope.event, scope.event_date, scope.background, scope.sure) == ("Nepal earthquake", date(2019, 5, 14), False, 2)


def test_a_later_sentence_belongs_to_the_same_happening(scope_of: Read) -> None:
    scope = scope_of("200", QUAKE + "Officials said 200 people were injured.")
    assert (scope.event, scope.sure) == ("Nepal earthquake", 1)


@pytest.mark.parametrize(
    "past",
    [
        "In 1988 an earthquake there killed 700 people.",
        "The 1988 earthquake killed 700 people.",
        "An earthquake killed 700 people in Nepal in August 1988.",
        "In August an earthquake hit the town of Zandpur, killing 700 people.",
        "In 1988 an earthquake razed the town of Zandpur. It killed 700 people.",
        "The quake came three years after Zandpur was razed by an earthquake that killed 700 people.",
    ],
)
def test_history_is_background(scope_of: Read, past: str) -> None:
    assert scope_of("700", QUAKE + past).background


@pytest.mark.parametrize(
    "present",
    [
        "Since 2011 the conflict has killed 700 people.",
        "In a region devastated by the 1988 earthquake, 700 people were injured.",
        "The school, built in 1988, collapsed, injuring 700 pupils.",
        "On Tuesday night 700 people slept outdoors.",
    ],
)
def test_what_is_no_history(scope_of: Read, present: str) -> None:
    assert not scope_of("700", QUAKE + present).background


def test_a_toll_tied_to_its_happening_by_a_preposition(scope_of: Read) -> None:
    text = "The monitors say 214 people died in the army's offensive on east Aleppo."
    assert scope_of("214", text).event == "eastern Aleppo offensive"


def test_two_happenings_of_one_text_stay_apart(claims_of: Callable[..., tuple[Claim, ...]]) -> None:
    text = "Fighting went on in Homs, where 640 people have died. A cargo plane crashed near Latakia, killing 27 soldiers."
    fighting, crash = (claim.scope for claim in claims_of(text) if claim.text in ("640", "27"))
    assert fighting.event != crash.event
    assert "plane crash" in (crash.event or "")


def test_a_cease_fire_is_no_fire(scope_of: Read) -> None:
    for words, event in (("fire", "Homs fire"), ("cease-fire", None), ("ceasefire", None)):
        assert scope_of("500", f"A {words} in Homs let 500 people leave.").event == event


def test_several_shootings_are_another_happening_than_one(claims_of: Callable[..., tuple[Claim, ...]]) -> None:
    text = "A shooting in Quito injured 4 people. Over the weekend 18 people were wounded in seven separate shootings in Quito."
    events = {claim.text: claim.scope.event for claim in claims_of(text)}
    assert events["4"] != events["18"]


@pytest.mark.parametrize(
    ("text", "since", "as_of"),
    [
        ("As of 12 May, 700 people had been displaced in Homs.", None, date(2019, 5, 12)),
        ("Since 1 March, 700 people have been killed in Homs.", date(2019, 3, 1), None),
        ("So far this year 700 people have been killed in Homs.", date(2019, 1, 1), None),
        ("In the past two weeks 700 people were killed in Homs.", date(2019, 5, 2), None),
        ("Some gunmen are known: 700 people have been killed in Homs this year.", date(2019, 1, 1), None),
        ("Earlier this month 700 people were killed in Homs.", None, None),
    ],
)
def test_periods(scope_of: Read, text: str, since: date | None, as_of: date | None) -> None:
    scope = scope_of("700", text)
    assert (scope.since, scope.as_of) == (since, as_of)


@pytest.mark.parametrize(
    "count",
    [
        "KATHMANDU, May 15 (Bay Wire) - The toll of an earthquake in Nepal is 14 dead. ",
        "The toll of an earthquake in Nepal rose to 14 dead on Wednesday, officials said. ",
        "An earthquake in Nepal has killed 14 people, the ministry said in a report on Wednesday that named no village. ",
    ],
)
def test_the_day_of_the_count_is_not_the_day_of_the_deed(scope_of: Read, count: str) -> None:
    assert scope_of("14", count + "Tuesday's quake was felt in India.").event_date == date(2019, 5, 14)


def test_an_article_has_its_own_happening_even_where_no_word_names_its_kind(scope_of: Read) -> None:
    scope = scope_of("14", "The mine at Tesk Orva filled with smoke on Monday, and 14 people died.")
    assert scope.event is None and scope.own


@pytest.mark.parametrize("other", ["A month ago a raid on the town of Zandpur killed 700 people.", "Another raid, on Kabul, killed 700 people."])
def test_what_an_article_only_recalls_is_not_its_own(scope_of: Read, other: str) -> None:
    assert not scope_of("700", "A raid on Homs killed 14 people on Monday. " + other).own
