"""A hostile article on its way from the file to the page."""

import re

import pytest
from markdown_it import MarkdownIt

from checker.engine import check_paths
from checker.report import render

TEXT = """\
# Storm | kills `41` <script>alert(1)</script> in Brenn

BRENN - The <b>coast guard</b> | said \x1b[31m38 people\x1b[0m were killed in the storm in Brenn on Monday.

[Police](javascript:x) said 12 people were killed in the storm in Brenn on Monday, \u202eesrever.

| 70 | people were trapped | ``` in the storm.

![x](http://evil.example/p.png) Some 90 people were injured in the storm, $x^2$ ~~said~~ *nobody*.
"""


@pytest.mark.parametrize("format", ["markdown", "text"])
def test_nothing_of_it_takes_effect(tmp_path, monkeypatch, format):
    name = "a|`b`<i>.txt"
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    report = check_paths([name])
    assert report.claims
    out = render(report, format)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", out)
    if format == "markdown":
        html = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(out)
        assert not re.search(r"<(script|b|i|img|a|code|s)\b", html)
        assert html.count("<h1>") == 1
        assert {row.count("<td") + row.count("<th") for row in re.findall(r"<tr>.*?</tr>", html, re.DOTALL)} <= {4, 5}
