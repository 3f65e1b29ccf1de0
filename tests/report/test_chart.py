"""Charts: the same on every run, with alt text that has the same facts."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from report_builders import ferry

from checker.report.chart import draw_charts
from checker.report.files import markdown_files
from checker.report.timeline import render_timeline


def words(svg: str) -> list[str]:
    return [text.text for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_the_chart_shows_every_figure_day_and_source():
    (chart,) = draw_charts(ferry()).values()
    shown = words(chart.svg)
    for word in ("30", "38", "41", "9 Mar 2026", "10 Mar 2026", "coast guard", "nobody (you, headline)"):
        assert word in shown
    assert chart.name == "killed-orsa-ferry-sinking-9-march-2026.svg"
    assert chart.alt == (
        "Chart of killed, Orsa ferry sinking, 9 March 2026. 9 Mar 2026: at least 30, coast guard; "
        "10 Mar 2026: 38, coast guard; 10 Mar 2026: 41, nobody (you, headline)."
    )


def test_it_is_the_same_on_every_run_and_bears_no_date():
    here = str(Path(__file__).parent)
    code = (
        f"import sys; sys.path.insert(0, {here!r})\n"
        "from report_builders import ferry\nfrom checker.report.chart import draw_charts\nprint(draw_charts(ferry())[0].svg)"
    )
    outputs = {
        subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert "dc:date" not in outputs.pop()


def test_it_is_readable_in_black_and_white():
    (chart,) = draw_charts(ferry()).values()
    colours = set(re.findall(r"(?:fill|stroke): (#[0-9a-f]{6})", chart.svg))
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in colours)


def test_a_hostile_source_stays_text():
    report = ferry(guard='</text><script>alert("1")</script> $\\frac{1}{0}$ \x1b')
    (chart,) = draw_charts(report).values()
    assert "<script" not in chart.svg
    assert any("<script>" in (word or "") for word in words(chart.svg))


def test_the_markdown_names_its_charts_and_they_lie_beside_it():
    made = markdown_files(ferry(), "orsa.md")
    assert list(made) == ["orsa.md", "orsa-killed-orsa-ferry-sinking-9-march-2026.svg"]
    assert "](orsa-killed-orsa-ferry-sinking-9-march-2026.svg)" in made["orsa.md"]


def test_a_story_that_agrees_or_has_one_date_less_figure_is_not_drawn():
    report = ferry()
    story = report.stories[0]
    assert draw_charts(replace(report, findings=(), stories=[replace(story, pairs=(), verdict="agree")])) == {}
    undated = tuple(replace(c, published=None, scope=replace(c.scope, as_of=None)) for c in story.claims)
    assert draw_charts(replace(report, stories=[replace(story, claims=undated)])) == {}


def test_two_stories_of_one_name_get_two_files():
    report = ferry()
    charts = draw_charts(replace(report, stories=[report.stories[0], replace(report.stories[0], population="children")]))
    assert len({chart.name for chart in charts.values()}) == 2


def test_the_timeline_answers_one_question():
    out = render_timeline(ferry(), role="killed", place="orsa")
    assert out.startswith("# Killed, orsa: 1 story, 3 mentions\n")
    assert "| 10 Mar | 38 | coast guard |" in out
    assert render_timeline(ferry(), role="injured").startswith("# Injured: 0 stories, 0 mentions\n")
