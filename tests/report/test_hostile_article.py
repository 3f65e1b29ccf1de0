"""A hostile article on its way from the file to the page."""

import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt
from report_builders import validator

from checker.engine import check_paths
from checker.report import Report, claim_line, render
from checker.report.chart import draw_charts
from checker.report.marked import marked_html

TEXT = """\
# Storm | kills `41` <script>alert(1)</script> in Brenn

BRENN - The <b>coast guard</b> | said \x1b[31m38 people\x1b[0m were killed in the storm in Brenn on Monday.

[Police](javascript:x) said 12 people were killed in the storm in Brenn on Monday, \u202eesrever.

| 70 | people were trapped | ``` in the storm.

![x](http://evil.example/p.png) Some 90 people were injured in the storm, $x^2$ ~~said~~ *nobody*.
"""


@pytest.fixture
def report(tmp_path, monkeypatch) -> Report:
    name = "a|`b`<i>.txt"
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    report = check_paths([name])
    assert report.claims
    return report


@pytest.mark.parametrize("format", ["markdown", "text"])
def test_nothing_of_it_takes_effect(report, format):
    out = render(report, format)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", out)
    if format == "markdown":
        html = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(out)
        assert not re.search(r"<(script|b|i|img|a|code|s)\b", html)
        assert html.count("<h1>") == 1
        assert {row.count("<td") + row.count("<th") for row in re.findall(r"<tr>.*?</tr>", html, re.DOTALL)} <= {4, 5}


def test_json_holds_it_as_it_stands(report):
    out = render(report, "json")
    assert not re.search("[\x00-\x09\x0b-\x1f\ud800-\udfff]", out)
    data = json.loads(out)
    validator("report").validate(data)
    for finding in data["findings"]:
        for place in (finding["primary"], *finding["related"]):
            assert TEXT[place["start"] : place["end"]] == place["text"]
    for claim in report.claims:
        line = claim_line(claim)
        assert "\n" not in line and "\x1b" not in line
        assert TEXT[json.loads(line)["start"] : json.loads(line)["end"]] == claim.text


def test_the_marked_page_has_no_tag_link_or_picture_of_it(report):
    seen: list[tuple[str, list[tuple[str, str | None]]]] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag, attrs):
            seen.append((tag, attrs))

    Tags().feed(marked_html(report.readings))
    assert {tag for tag, _ in seen} <= {
        "html",
        "head",
        "title",
        "meta",
        "style",
        "body",
        "figure",
        "h1",
        "h2",
        "h3",
        "div",
        "br",
        "mark",
        "span",
        "p",
    }
    assert {name for _, attrs in seen for name, _ in attrs} <= {"lang", "charset", "name", "content", "style", "class", "dir"}


def test_a_chart_is_a_drawing_and_nothing_else(tmp_path, monkeypatch):
    head = 'publisher: "</text><script>alert(1)</script>"\npublished: 2026-03-11'
    body = "12 people were killed in the storm in <b>Homs</b> on Monday.\n\nIn all 15 people were killed in the storm in Homs on Monday, police said."
    (tmp_path / "a.md").write_text(f"---\ntitle: Storm in Homs <script>\n{head}\n---\n{body}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    charts = draw_charts(check_paths(["a.md"]), prefix="a|`b`<i>-").values()
    assert charts and all("&lt;script&gt;" in chart.svg for chart in charts)
    for chart in charts:
        tree = ElementTree.fromstring(chart.svg)
        kinds = {element.tag.rpartition("}")[2] for element in tree.iter()}
        assert not kinds & {"script", "a", "image", "foreignObject", "animate", "set"}
        names = [name.rpartition("}")[2] for element in tree.iter() for name in element.attrib]
        assert not [name for name in names if name.startswith("on")]
        links = [value for element in tree.iter() for name, value in element.attrib.items() if name.rpartition("}")[2] == "href"]
        assert all(link.startswith("#") for link in links)
        assert not re.search("[\x1b\u202e]", chart.svg)
