"""The report as an editor reads it: the ledger's cells, the sentences under a table, the range."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.engine import check_paths
from checker.report import Report, render
from checker.report.chart import draw_charts
from checker.report.timeline import render_timeline


def checked(folder: Path, *texts: str) -> Report:
    """A report on articles printed on following days by outlets A, B, C."""
    for n, text in enumerate(texts):
        head = f"---\npublisher: {'ABC'[n]} Post\npublished: 2024-05-1{n + 4}\ntitle: Notes from the coast\n---\n"
        (folder / f"{n}.md").write_text(head + text + "\n", encoding="utf-8")
    return check_paths([str(folder)], [])


def ledger(report: Report) -> dict[str, list[str]]:
    """The cells behind each figure of the ledger: what, where and when, who says."""
    rows = re.findall(r"^\| \d+ \| ([^|]+) \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$", render(report, "markdown"), re.M)
    return {figure: [what, where, who] for figure, what, where, who in rows}


@pytest.mark.parametrize(
    ("text", "figure", "what"),
    [
        ("The blast killed 39 Kenyan servicemen.", "39", "killed, Kenyan servicemen"),
        ("A gale killed 12 fishermen.", "12", "killed, fishermen"),
        ("There were 34 casualties, the ministry said.", "34", "casualties"),
        ("The army took about half of Kolvar.", "about half (0.45 to 0.55)", "territory, Kolvar"),
        ("The army holds a third of Kolvar's Old Town.", "a third", "territory, Kolvar's Old Town"),
        ("Some 900 Sand-Eagle fighters were seen.", "Some 900 (810 to 990)", "Sand-Eagle fighters"),
        ("A boat with 180 people aboard left.", "180", "present, people"),
        ("Homs, a city of 800,000 people, was calm.", "800,000", "residents, people"),
    ],
)
def test_what_is_counted_reads_as_in_the_text(tmp_path: Path, text: str, figure: str, what: str) -> None:
    assert ledger(checked(tmp_path, text))[figure][0] == what


def test_a_part_is_told_in_one_line_with_its_whole(tmp_path: Path) -> None:
    report = checked(tmp_path, "At least 30 people died in the wreck. Among the dead were nine crew members, the owner said.")
    assert ledger(report)["nine"][0] == "killed, crew members, part of at least 30"


def test_a_happening_is_named_once_and_an_earlier_one_with_its_day(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        "A train derailed near Odesa on Monday and 26 people were injured. In March 2019 a train derailed near Lviv and 41 people were injured.",
    )
    cells = ledger(report)
    assert cells["26"][1] == "Odesa train crash"
    assert cells["41"][1] == "Lviv train crash, Mar 2019"


RESCUE = "A ferry sank off the town of Kolvar on Tuesday. The coast guard said {} people were rescued from the sinking ferry."


def test_a_figure_given_on_two_days_is_told_apart_by_its_day(tmp_path: Path) -> None:
    said = render_timeline(checked(tmp_path, *map(RESCUE.format, ("90", "104", "90"))))
    assert "90 of 16 May was given after 104, and is lower." in said
    assert "104 updates 90 of 14 May." in said


def test_a_figure_given_once_goes_without_its_day(tmp_path: Path) -> None:
    assert "104 updates 90." in render_timeline(checked(tmp_path, *map(RESCUE.format, ("90", "104"))))


def test_the_best_number_is_one_that_most_allow(tmp_path: Path) -> None:
    (story,) = checked(tmp_path, *map(RESCUE.format, ("90", "104", "more than 100"))).stories
    assert story.summary == (90, 104, 104)


def test_nobody_named_one_more_than_the_words_say(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        "Fighting in Aleppo has displaced over 500 people, the mayor said.",
        "Fighting in Aleppo has displaced hundreds of people, aid workers said.",
    )
    assert "best 500 " in render_timeline(report)
    assert "501" not in render_timeline(report)


def test_a_range_is_not_made_of_what_is_not_held_against_each_other(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        "Fighting in Aleppo goes on. Some 18,000 people fled Aleppo for the west, and more than 9,000 fled Aleppo for the hills, the mayor said.",
    )
    said = render_timeline(report)
    assert "Not held against each other" in said
    assert "Range" not in said


def test_a_row_of_marks_at_one_height_has_one_label_and_dozens_stay_dozens(tmp_path: Path) -> None:
    quake = "A quake shook the town of Kolvar on Tuesday. "
    report = checked(
        tmp_path,
        quake
        + "The quake injured dozens, the mayor said. The quake injured 237 people, police said. The army said 237 people were injured in the quake.",
        quake + "The quake injured 311 people, the mayor said.",
    )
    (chart,) = draw_charts(report).values()
    labels = re.findall(r">([^<>]+)</text>", chart.svg)
    assert chart.alt.count(": 237,") == 2
    assert [label for label in labels if label in ("dozens", "12", "237", "311")] == ["dozens", "237", "311"]


def test_a_quoted_figure_is_not_tied_to_the_verb_of_another(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        "Monitors say 18,000 people had moved into the west of the city and more than 7,000 others into the hills beyond it, where rebels are.",
    )
    assert '"more than 7,000 others into the hills"' in render(report, "markdown")


STORM = (
    "A storm hit the town of Kolvar on Sunday.\n\n{}\n\nMore than 50 people were injured in the storm, police said.\n\nIn all, 48 people were hurt."
)


def test_a_broken_bound_is_told_in_a_sentence(tmp_path: Path) -> None:
    report = checked(tmp_path, STORM.format("Roofs lay in the fields.\n\nSchools stayed shut."))
    (message,) = [finding.message for finding in report.findings if finding.check == "bound-contradicted"]
    assert message.endswith("the bound of one leaves no room for the other.")


def test_an_opening_is_not_called_a_headline(tmp_path: Path) -> None:
    lead = STORM.format("").replace("\n\n\n\n", "\n\n")
    (title,) = [finding.title for finding in checked(tmp_path, lead).findings if finding.check == "headline-differs"]
    assert title == "Opening and text differ"
