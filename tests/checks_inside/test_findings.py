"""Findings of the checks inside one article, beyond the examples of their rules."""

from __future__ import annotations

from datetime import date

import pytest

from checker.article import Article, Span
from checker.checks import build_checks, run_checks
from checker.checks.base import Case
from checker.compare import build_stories
from checker.extract.pipeline import Extractor
from checker.finding import Finding
from checker.rulebook import Rulebook

INSIDE = (
    "part-exceeds-whole parts-do-not-add-up list-count-differs percent-change-wrong percent-or-points share-differs conversion-wrong magnitude-slip "
    "range-reversed weekday-wrong age-differs dated-after-publication part-told-as-whole headline-unsupported dangling-count name-spelled-two-ways "
    "quote-altered superlative-contradicted same-number number-and-noun"
).split()


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return Rulebook.load()


def find(rulebook: Rulebook, text: str, published: date | None = None, headline: str | None = None) -> list[Finding]:
    whole = f"{headline}\n\n{text}" if headline else text
    start = len(whole) - len(text)
    article = Article("a.txt", whole, Span(start, len(whole)), Span(0, start - 2) if headline else None, headline, published=published)
    reading = Extractor(rulebook).read(article)
    outcome = run_checks(Case([reading], [], build_stories(list(reading.claims), rulebook), rulebook), build_checks(rulebook))
    assert not outcome.failed
    return list(outcome.findings)


@pytest.mark.parametrize("id", INSIDE)
def test_every_check_has_four_examples_that_fire_and_four_lures(rulebook: Rulebook, id: str) -> None:
    examples = rulebook.checks[f"checks/{id}"].examples
    assert sum(bool(example.findings) for example in examples) >= 4
    assert sum(not example.findings for example in examples) >= 4


def test_one_wrong_date_printed_twice_is_one_finding(rulebook: Rulebook) -> None:
    found = find(rulebook, "It opened on Monday, 7 March 2018. Nobody came on Monday, 7 March 2018.")
    assert [(f.check, len(f.related)) for f in found] == [("weekday-wrong", 1)]


def test_a_rise_in_temperature_is_converted_as_a_difference(rulebook: Rulebook) -> None:
    assert not find(rulebook, "The treaty holds warming to 2 degrees Celsius (3.6 degrees Fahrenheit).")


def test_an_article_brought_up_to_date_is_only_a_warning(rulebook: Rulebook) -> None:
    (found,) = find(rulebook, "The bridge was closed on 10 May 2019 after a crack was found.", date(2019, 5, 9))
    assert (found.check, found.severity) == ("dated-after-publication", "warning")


def test_a_birthday_may_lie_between_two_ages(rulebook: Rulebook) -> None:
    (found,) = find(rulebook, "Ann Lee, 34, runs the mill. Nobody else would. Ann Lee, 35, has two dogs.")
    assert (found.check, found.severity) == ("age-differs", "warning")


def test_father_and_son_are_two_people(rulebook: Rulebook) -> None:
    assert not find(rulebook, "Carl Dunn Jr., 11, is well. The photograph shows Carl Dunn Sr., 40, at the gate.")


def test_a_misspelling_quoted_as_one_stays_silent(rulebook: Rulebook) -> None:
    assert not find(rulebook, "Attorney Angela Corey said no. He wrote of Angela Correy's [sic] career.")


def test_the_toll_restated_with_another_number_of_hurt(rulebook: Rulebook) -> None:
    text = (
        "HOLM — A gunman killed two people and wounded five others at a bus station in Holm on Friday, police said.\n\n"
        "Officers came within minutes. The station was full at that hour, and trains were stopped."
    )
    found = find(rulebook, text, date(2019, 5, 11), "2 dead, 4 hurt in shooting at Holm bus station")
    assert ("headline-differs", "error") in [(f.check, f.severity) for f in found]


def test_the_same_toll_restated_is_silent(rulebook: Rulebook) -> None:
    text = "HOLM — A gunman killed two people and wounded four others at a bus station in Holm on Friday, police said."
    assert not [f for f in find(rulebook, text, date(2019, 5, 11), "2 dead, 4 hurt in shooting at Holm bus station") if f.severity != "note"]


def test_a_district_is_no_restatement_of_the_province(rulebook: Rulebook) -> None:
    text = "A quake struck Ormand province on Monday.\n\nIn neighbouring Karsa district, 10 people were killed, the governor said."
    found = find(rulebook, text, date(2019, 5, 11), "Quake kills 24 in Ormand province")
    assert "headline-differs" not in [f.check for f in found]


@pytest.mark.parametrize(
    "text", ["7" * 5000, "7 " * 3000, '"' * 3000, "A" * 5000, "12 men and " * 500, "Ann Lee, 34, " * 300, "from 20 to " * 400, "(" * 3000]
)
def test_hostile_text_gives_no_crash(rulebook: Rulebook, text: str) -> None:
    find(rulebook, text, date(2019, 5, 11))


def test_a_dispute_that_the_text_reports_hides_no_slip_in_one_of_its_figures(rulebook: Rulebook) -> None:
    text = (
        "The railway said that 34 people were killed when two trains collided near Dorsa on Friday. The union said that 51 people were killed."
        "\n\nIt rained. Nobody slept. Lamps were lit.\n\nIn 2011 a fire on the same line killed 75 people."
        '\n\n"After the 73 deaths of that night we were promised alarms," said Ivo Kern, who leads the union.'
    )

    found = [finding for finding in find(rulebook, text, headline="Trains collide near Dorsa") if finding.check == "figures-differ"]

    assert {(finding.severity, finding.primary.text) for finding in found} == {("warning", "75"), ("note", "34")}
    assert [finding.related[0].text for finding in found if finding.severity == "warning"] == ["73"]


def test_a_group_of_another_year_is_no_part_of_the_toll(rulebook: Rulebook) -> None:
    text = (
        "An avalanche killed five skiers in Karn on Sunday. Snow fell. Nobody slept. Lamps were lit. Bells rang. "
        "On the same slope, in February 1999, nine soldiers were killed by an avalanche."
    )
    assert not [f for f in find(rulebook, text, date(2024, 5, 6), "Avalanche in Karn kills five people") if f.check == "part-exceeds-whole"]


def test_a_group_of_many_times_the_toll_is_no_part_of_it(rulebook: Rulebook) -> None:
    text = (
        "A bomb killed six people at a mill in Karn on Sunday. Snow fell. Nobody slept. Lamps were lit. Bells rang. "
        "The 640 civilians killed are on the list of the guild."
    )
    assert not [f for f in find(rulebook, text, date(2024, 5, 6), "Bomb in Karn kills six people") if f.check == "part-exceeds-whole"]


def test_two_slips_in_one_article_are_two_findings(rulebook: Rulebook) -> None:
    text = (
        "Eight guards were killed by a mine in Karn. Snow fell. Nobody slept. Lamps were lit. Nine guards were killed, the prefect said. "
        "Bells rang. A raid in May killed five rebels. The six rebels killed in May lie in Lenz."
    )
    found = [f for f in find(rulebook, text, headline="Mine kills eight guards") if f.family == "agreement"]
    assert {tuple(sorted({p.text for p in (f.primary, *f.related)})) for f in found} == {("Nine", "eight"), ("five", "six")}
