"""Which figures need a source, point by point, on texts of many domains."""

from __future__ import annotations

from datetime import date

import pytest

from checker.checks.examples import example_case
from checker.checks.run import build_check, run_checks
from checker.rulebook import Rulebook
from checker.rulebook.checks import CheckExample, ExampleArticle

RULEBOOK = Rulebook.load()


def findings(check, *articles, published=date(2024, 5, 10), headline=None):
    drafts = [ExampleArticle(text=text, published=published, headline=headline) for text in articles]
    case = example_case(CheckExample(name="n", articles=drafts), RULEBOOK)
    outcome = run_checks(case, [build_check(RULEBOOK.checks[f"checks/{check}"], RULEBOOK)])
    assert not outcome.failed
    return outcome.findings


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("A gas blast in a bakery killed nine people in Lodz on Thursday.", "warning"),
        ("Flood water drove 4,300 people from their homes in Assam on Wednesday.", "warning"),
        ("Gunmen took 17 people hostage at a school in Kaduna on Thursday.", "warning"),
        ("Cholera has infected 640 people in Goma since April.", "warning"),
        ("The hailstorm damaged 120 cars in Toulouse on Thursday.", "note"),
        ("The quarry is 300 metres deep and lies 12 kilometres from Lodz.", None),
        ("Jan Nowak, 61, has run the bakery for 30 years.", None),
        ("The city of Lodz has 660,000 inhabitants.", None),
        ("The bakery sold for 4 million euros.", None),
    ],
)
def test_the_tier_of_the_role_decides(text, severity):
    assert [finding.severity for finding in findings("unattributed-figure", text)] == ([severity] if severity else [])


@pytest.mark.parametrize(
    "text",
    [
        "A gas blast in a bakery killed nine people in Lodz on Thursday, the fire service said.",
        "Police said a gas blast killed nine people in Lodz. Another 14 were injured, they said.",
        "The court sentenced a driver to six years on Thursday for a crash that killed nine people.",
        "Strikes on the port have wounded 80 people this month, according to a tally by The Coast Wire.",
        "An earthquake killed 2,400 people in the province in 1976.",
        "Police and volunteers found nine people dead in the bakery on Thursday.",
    ],
    ids=["in the sentence", "carried on", "court", "own count", "history", "the finders are named"],
)
def test_what_counts_as_a_source(text):
    assert not [finding for finding in findings("unattributed-figure", text) if finding.severity != "note"]


def test_a_lead_is_backed_by_a_sourced_figure_further_down():
    body = (
        "A gas blast killed nine people in Lodz on Thursday.\n\nWindows broke for streets around.\n\nThe fire service said nine people were killed."
    )
    assert not findings("unattributed-figure", body, headline="Nine killed in Lodz bakery blast")


def test_a_source_far_down_is_a_note():
    street = "\n\n".join(f"The baker's neighbour in house {word} swept up glass all day." for word in "A B C D E F G H".split())
    body = f"A gas blast killed nine people in Lodz on Thursday.\n\n{street}\n\nThe fire service said nine people were killed in the blast."
    found = findings("unattributed-figure", body)
    assert [(finding.severity, finding.primary.text) for finding in found] == [("note", "nine")]
    assert "second half" in found[0].message


def test_one_neighbour_is_a_candidate_and_no_source():
    found = findings("unattributed-figure", "The fire service said gas had leaked for days. The blast killed nine people in Lodz on Thursday.")
    assert [finding.severity for finding in found] == ["warning"]
    assert found[0].hint == "Nearest speaker: fire service, line 1. Theirs?"


def test_nobody_asks_a_neighbour_for_the_toll():
    text = '"It was dark," said Jan Nowak, a neighbour. The blast killed nine people. "We ran," said Ewa Lis, who lives nearby.'
    (found,) = findings("unattributed-figure", text)
    assert found.hint is None


def test_the_same_speaker_on_both_sides_is_the_source():
    text = "Fire chief Ewa Lis said gas had leaked for days. The blast killed nine people in Lodz on Thursday. Lis said the street would stay closed."
    assert not findings("unattributed-figure", text)


def test_neighbouring_figures_are_one_finding():
    found = findings(
        "unattributed-figure", "A gas blast killed nine people in Lodz on Thursday.\n\nIt injured 31 people.\n\nThe blast left 12 missing."
    )
    assert len(found) == 1
    assert [place.text for place in (found[0].primary, *found[0].related)] == ["nine", "31", "12"]


@pytest.mark.parametrize("said", ["Activists said", "Sources said", "Local monitors said", "It is believed that", "Witnesses said"])
def test_unnamed_voices_do_not_carry_a_toll(said):
    found = findings("anonymous-only", f"{said} nine people were killed in the blast in Lodz on Thursday.")
    assert [finding.severity for finding in found] == ["warning"]


@pytest.mark.parametrize(
    "said", ["Officials said", "Hospital officials said", "Police said", "Doctors said", "The interior ministry said", "Ewa Lis said"]
)
def test_institutions_and_names_carry_a_toll(said):
    assert not findings("anonymous-only", f"{said} nine people were killed in the blast in Lodz on Thursday.")


def test_a_belligerents_count_is_told_once():
    case = example_case(
        CheckExample(name="n", articles=[ExampleArticle(text="The army killed 40 militants in a raid on Tuesday.", published=date(2024, 5, 10))]),
        RULEBOOK,
    )
    checks = [build_check(RULEBOOK.checks[f"checks/{id}"], RULEBOOK) for id in ("unattributed-figure", "party-claim-as-fact")]
    assert [finding.check for finding in run_checks(case, checks).findings] == ["party-claim-as-fact"]
