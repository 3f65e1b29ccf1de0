"""What a report leaves out it says: long lists, crowded charts, and figures that a check passed over."""

from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt
from report_builders import article, claim, ferry

from checker.claim import Attribution
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.report import render
from checker.report.chart import draw_charts
from checker.report.covered import coverage_list, left_alone_line
from checker.report.files import markdown_files
from checker.report.items import make_items
from checker.report.wording import Quoter


def crowd(number, sources):
    """The ferry's story with `number` figures, one a day, given by `sources` sources in turn."""
    report = ferry()
    story = report.stories[0]
    first = story.claims[2]
    claims = tuple(
        replace(
            first,
            figure=replace(first.figure, value=n + 1, low=n + 1, high=n + 1, text=str(n + 1)),
            attribution=Attribution(f"source {n % sources}", None, "named", cue="say"),
            scope=replace(first.scope, as_of=date(2026, 1, 1) + timedelta(days=n)),
        )
        for n in range(number)
    )
    return replace(report, stories=[replace(story, claims=claims)])


def words(svg):
    return [text.text for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_a_crowded_chart_keeps_the_newest_figures_and_says_so():
    (chart,) = draw_charts(crowd(55, 3)).values()
    assert "(the latest 40 of 55 figures)" in chart.alt
    assert any("(the latest 40 of 55 figures)" in word for word in words(chart.svg))
    assert "55, source" in chart.alt and ": 15, source" not in chart.alt
    assert ": 16, source" in chart.alt


def test_every_source_has_a_mark_of_its_own_as_long_as_there_are_any():
    (chart,) = draw_charts(crowd(26, 26)).values()
    shown = words(chart.svg)
    assert all(f"source {n}" in shown for n in range(26)) and "others" not in shown
    (chart,) = draw_charts(crowd(30, 30)).values()
    assert words(chart.svg).count("others") == 1


@pytest.mark.parametrize("name", ["my report.md", "a (b) [c].md", "a<b>.md", "ä|`%20.md"])
def test_the_link_to_a_chart_holds_whatever_the_report_is_called(name):
    text, *charts = markdown_files(ferry(), name).items()
    html = MarkdownIt("commonmark").enable("table").render(text[1])
    (source,) = [part.split('"')[0] for part in html.split('<img src="')[1:]]
    assert [unquote(source)] == [chart for chart, _ in charts]


def unsourced(number):
    text = "Storm\n\n" + " ".join(f"{n} people were hurt." for n in range(1, number + 1)) + "\n"
    draft = article("a.md", text)
    claims = [claim(draft, f" {n} people"[1:], n, index=n) for n in range(1, number + 1)]
    places = [Location.of_claim(one) for one in claims]
    finding = Finding("unattributed-figure", "attribution", "warning", "high", "No source", "Nobody is named.", places[0], tuple(places[1:]))
    return finding, Quoter([Reading(draft, (), (), (), tuple(claims))])


def test_a_long_list_of_figures_without_a_source_is_cut():
    (item,) = make_items([unsourced(8)[0]], unsourced(8)[1]).check
    assert item.text.count("(line 3)") == 8 and "more" not in item.text
    (item,) = make_items([unsourced(300)[0]], unsourced(300)[1]).check
    assert item.text.count("(line 3)") == 8 and item.text.endswith(" and 292 more.")


def test_places_within_another_are_not_said_twice():
    draft = article("a.md", "Storm\n\nUp to 14 people died in the storm.\n")
    wide, narrow = claim(draft, "Up to 14 people", 14), claim(draft, "14", 14, index=1)
    finding = Finding("figures-differ", "agreement", "warning", "high", "Tolls", "", Location.of_claim(narrow), (Location.of_claim(wide),) * 2)
    (item,) = make_items([finding], Quoter([])).check
    assert item.text.startswith('Line 3 "Up to 14 people"') and '"14"' not in item.text


@pytest.mark.parametrize(
    ("reason", "one", "two"),
    [
        ("addition", "1 addition", "2 additions"),
        ("crowded name", "1 name that too many articles share", "2 names that too many articles share"),
        ("crowded story", "1 figure in a story with too many figures", "2 figures in stories with too many figures"),
        ("earlier happening", "1 earlier happening", "2 earlier happenings"),
        ("long sentence", "1 sentence too long to look into", "2 sentences too long to look into"),
        ("long sum", "1 sentence too long to add up", "2 sentences too long to add up"),
        ("no known happening", "1 figure of no known happening", "2 figures of no known happening"),
        ("not a crowd", "1 count of participants who are no crowd", "2 counts of participants who are no crowd"),
        ("page furniture", "1 figure in page furniture", "2 figures in page furniture"),
        ("population without a place", "1 count of people present", "2 counts of people present"),
        ("share or measure", "1 share or measure", "2 shares or measures"),
        ("side by side in one sentence", "1 figure side by side in one sentence", "2 figures side by side in one sentence"),
        ("subset", "1 subset", "2 subsets"),
        ("too many to compare", "1 figure beyond what a check takes on", "2 figures beyond what a check takes on"),
        ("update", "1 update", "2 updates"),
    ],
)
def test_every_reason_for_leaving_figures_alone_has_words(reason, one, two):
    for number, words in ((1, one), (2, two)):
        report = ferry()
        report = replace(report, coverage=replace(report.coverage, left_alone={reason: number}))
        assert left_alone_line(report).startswith(f"Left alone: {words}. ")
        (lines,) = [lines for said, lines in coverage_list(report) if said.startswith("Left alone")]
        assert [line.partition(":")[0] for line in lines] == [words]


def test_a_reason_without_words_is_said_all_the_same():
    report = ferry()
    report = replace(report, coverage=replace(report.coverage, left_alone={"a new reason": 2}))
    for format in ("markdown", "text", "json"):
        assert "a new reason" in render(report, format)


def test_an_open_bracket_is_closed_where_the_text_closes_it():
    draft = article("a.md", "Trams\n\nThe line is 10 km (9 miles) long.\n")
    at = draft.text.index("10 km")
    place = Location.of_words(draft, at, draft.text.index(")"), "The line is 10 km (9 miles) long.")
    (item,) = make_items([Finding("x", "agreement", "warning", "high", "Conversion", "", place)], Quoter([])).check
    assert item.text == 'Line 3 "10 km (9 miles)".'
