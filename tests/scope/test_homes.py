"""What a reader of the ledger would call a false place, happening or period."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checker.claim import Claim, Scope

Read = Callable[..., Scope]


@pytest.mark.parametrize(
    ("words", "text", "place", "event"),
    [
        ("six-year", "Envoys met in Valden on Tuesday to end the six-year war in Karvenia.", "Karvenia", "Karvenia war"),
        ("four-year", "Shells fell on Homs again. The planes fly daily in Syria's ruinous four-year civil war.", "Syria", "Syria war"),
        ("four-year", "Shells fell on Homs, deep in the four-year Syrian conflict.", "Syria", "Syria war"),
        ("four years", "A truce in Homs, in the west of Syria, ended four years of war.", "Syria", "Syria war"),
        ("six-year-old", "The army's offensive on Homs is its largest in the six-year-old conflict, Syrians say.", "Syria", "Syria war"),
    ],
)
def test_a_war_is_as_old_as_where_it_is_fought(scope_of: Read, words: str, text: str, place: str, event: str) -> None:
    scope = scope_of(words, text)
    assert (scope.place, scope.event, scope.event_date) == (place, event, None)


def test_those_whom_a_war_uprooted_are_not_all_of_the_town_told_of_before(scope_of: Read) -> None:
    text = "Shells fell on the town of Homs again, Syrians there say. A year of war in Syria has uprooted six million people."
    assert scope_of("six million", text).place == "Syria"
    assert scope_of("six million", text.replace(" in Syria", "")).place == "Syria"


def test_talks_on_a_war_do_not_bring_it_to_the_table(scope_of: Read) -> None:
    text = "Envoys spoke in Geneva of the war. Some 3,000 Sudanese have fled it, they said. Sudan must not wait. Sudan is in ruins."
    assert scope_of("Some 3,000", text).event == "war"


@pytest.mark.parametrize(
    ("words", "aside"),
    [
        ("12", "The owners run 12 ferries from their office in Manila."),
        ("61", "Pia Lund, 61, watched from the pier."),
        ("three hours", "The crossing takes three hours."),
        ("$3 million", "The ministry has $3 million in its chest."),
        ("nine", "A commission of nine will look into it."),
    ],
)
def test_a_figure_that_tells_nothing_of_the_happening_does_not_belong_to_it(scope_of: Read, words: str, aside: str) -> None:
    scope = scope_of(words, f"A ferry sank off the town of Kessin on Tuesday. {aside}")
    assert scope.event is None
    assert scope.place in (None, "Manila")


def test_a_figure_in_a_sentence_on_the_happening_belongs_to_it(scope_of: Read) -> None:
    text = "A storm hit the town of Lodar on Tuesday. The storm did damage of $3 million."
    assert scope_of("$3 million", text).event == "Lodar storm"


def test_guests_of_a_show_are_not_at_the_shooting_that_the_report_opens_with(scope_of: Read) -> None:
    assert scope_of("9,000", "The shooting of the film began in Houston. The fair drew 9,000 visitors.").event is None


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("a third", "The army has taken a third of the old quarter, which rebels had held since 2012."),
        ("Some 20,000", "Some 20,000 people are trapped in Homs despite a wave of families who left in the past two weeks."),
        ("112", "The port had seen no such night since 1974, when a storm took its fleet and 112 men drowned."),
    ],
)
def test_the_time_of_another_clause_is_no_period_of_the_figure(scope_of: Read, words: str, text: str) -> None:
    scope = scope_of(words, text)
    assert (scope.since, scope.until) == (None, None)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("112", "Since 1974 112 men have drowned there."),
        ("300", "In the past two weeks 300 people have died in Homs."),
        ("At least 14", "At least 14 people have died since Monday, when the earth shook in Nepal."),
    ],
)
def test_a_period_of_the_figure_itself(scope_of: Read, words: str, text: str) -> None:
    assert scope_of(words, text).since is not None


def test_a_year_that_opens_a_memory_dates_it(scope_of: Read) -> None:
    scope = scope_of("112", "A ferry sank off Kessin on Tuesday. No such night was known since 1974, when a storm came and 112 men drowned.")
    assert scope.background
    assert scope.event_date == (date(1974, 1, 1), date(1974, 12, 31))


def test_those_who_died_when_a_plane_fell_died_in_its_crash(scope_of: Read) -> None:
    text = "Shells fell on Homs again. Apart from that, nine soldiers died when a transport plane crashed on landing in Libya on Tuesday."
    scope = scope_of("nine", text)
    assert (scope.place, scope.event) == ("Libya", "Libya plane crash")


@pytest.mark.parametrize(
    ("words", "text", "place"),
    [
        ("92", "In the west of Aleppo, which the army holds, shells killed 92 people.", "western Aleppo"),
        ("92", "A shell that hit a village to the west of Aleppo killed 92 people.", None),
        ("Millions", "Shells fell on Homs again. Millions of Syrians are in need of help.", "Syria"),
    ],
)
def test_the_quarter_and_the_country_that_are_meant(scope_of: Read, words: str, text: str, place: str | None) -> None:
    assert scope_of(words, text).place == place


def test_what_befell_all_befell_some(claims_of: Callable[..., tuple[Claim, ...]]) -> None:
    text = (
        "Homs has lived through daily bombings, aid workers say. The monitors, who count the dead of the Syrian civil war, say 214 people died in "
        "the offensive on Homs, including 45 children."
    )
    whole, part = claims_of(text)
    assert (whole.scope.event, part.scope.event) == ("Homs offensive", "Homs offensive")


def test_daily_bombings_are_of_the_war_that_the_text_names(scope_of: Read) -> None:
    text = "The daily bombings in Homs go on. Some 500 sick people will be evacuated. Talks are to end Syria's civil war."
    assert scope_of("Some 500", text).event == "Syria war"
