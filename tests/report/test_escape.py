"""Hostile text in articles, names and paths comes out as the text that it is."""

import re
from dataclasses import replace
from html import unescape

import pytest
from markdown_it import MarkdownIt
from report_builders import DRAFT, ferry

from checker.report import escape, render

HOSTILE = [
    "`rm -rf` **bold** _em_ ~~gone~~",
    "a | b || c",
    "[click](javascript:alert(1)) ![x](http://evil.example/p.png)",
    "<script>alert(1)</script><!-- comment --> <img src=x onerror=y>",
    "# Heading",
    "- item",
    "1. item",
    "+ item",
    "=====",
    "> quote",
    "&lt;b&gt; &#x41; &amp;",
    "https://evil.example/a www.evil.example ftp://e.example me@evil.example",
    "a\\|b \\` \\",
    "$x^2$ and $3 million",
    "one\n\n# two\n\n```\ncode",
    "line\u2028break\u2029end",
    "[^1]: note [x]: http://e.example",
    "snake_case and _x_ __y__",
    "*",
]


def rendered(text: str) -> str:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)


def visible(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html)).strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_the_text_and_makes_nothing_of_it(text):
    html = rendered(f"Line 1: {escape.markdown(text)}.")
    assert re.findall(r"<(?!/?p>)[^>]*>", html) == []
    assert visible(html) == f"Line 1: {escape.plain(text).strip()}."


@pytest.mark.parametrize("text", HOSTILE)
def test_also_at_the_start_of_a_line(text):
    html = rendered(escape.markdown(text))
    assert re.findall(r"<(?!/?p>)[^>]*>", html) == []
    assert visible(html) == escape.plain(text).strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_cell_stays_a_cell(text):
    html = rendered(f"| a | b |\n| --- | --- |\n| {escape.markdown(text)} | end |\n")
    assert html.count("<td>") == 2
    assert "<td>end</td>" in html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("a\x07b\x08c\x00d\x7f", "a␇b␈c␀d␡"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("safe\u202eevil\u2066x\u2069", "safe⟨U+202E⟩evil⟨U+2066⟩x⟨U+2069⟩"),
        ("zero\u200bwidth\ufeff", "zero⟨U+200B⟩width⟨U+FEFF⟩"),
        ("lone \ud800", "lone ⟨U+D800⟩"),
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
        ("two\r\nlines\tand tab", "two lines and tab"),
        ("\x85next \u2028line", " next line"),
        ("Zürich, Ōsaka, 東京, naïve “quotes” – dash", "Zürich, Ōsaka, 東京, naïve “quotes” – dash"),
    ],
)
def test_a_terminal_gets_signs_instead_of_orders(text, shown):
    assert escape.plain(text) == shown


def test_ordinary_words_stay_readable_in_the_raw_markdown():
    assert escape.markdown('Line 14 "38 people died" (coast guard); Marta Kowal, 41.') == 'Line 14 "38 people died" (coast guard); Marta Kowal, 41.'
    assert escape.markdown("orsa_ferry-2.md") == "orsa_ferry-2.md"


EVIL = "<b>Guard</b>|`x`\x1b[31m\u202e[y](z)\n# H"


@pytest.mark.parametrize("format", ["markdown", "text"])
def test_hostile_sources_publishers_and_paths_do_nothing_in_a_report(format):
    report = ferry("x|`y`<i>\x1b].md", guard=EVIL, publisher="P|<u>\u202e")
    finding = report.findings[1]
    report = replace(report, findings=(*report.findings, replace(finding, message=EVIL, title=EVIL, hint=EVIL)), errors=(EVIL,))
    out = render(report, format)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", out)
    if format == "markdown":
        html = rendered(out)
        assert not re.search(r"<(b|i|u|code|a|img|script)\b", html)
        assert html.count("<h1>") == 1
        tables = re.findall(r"<tr>.*?</tr>", html, re.DOTALL)
        assert {row.count("<td") + row.count("<th") for row in tables} <= {4, 5}


def test_hostile_sentences_in_the_full_list():
    text = DRAFT.replace("in rough water", "in <script>x</script> | **rough** water").replace("Ferry sinks", "<h1>Ferry</h1> sinks")
    html = rendered(render(ferry(text=text), "markdown"))
    assert "<script>" not in html and html.count("<h1>") == 1


@pytest.mark.parametrize("piece", ["_", "`", "\x1b", "a_", "1.", "https:", "www.", " ", "\\", "é|"])
def test_long_input_costs_linear_time(piece):
    assert len(escape.markdown(piece * 300_000)) < 3_000_000
