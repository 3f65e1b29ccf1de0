"""Quotations: what stands in quotation marks, whoever typed them how."""

from __future__ import annotations

from itertools import pairwise

import pytest

from checker.article import Article, Span
from checker.extract.language import Prose, parse
from checker.extract.quotes import find_quotations


def read(text: str) -> Prose:
    return parse(Article("a.txt", text, Span(0, len(text))))


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(read(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He said “we lost nine” and left.", ["“we lost nine”"]),
        ('He said "we lost nine" and left.', ['"we lost nine"']),
        ("He said ''we lost nine'' and left.", ["''we lost nine''"]),
        ("He said ``we lost nine'' and left.", ["``we lost nine''"]),
        ("He said ‘we lost nine’ and left.", ["‘we lost nine’"]),
        ("He said 'we lost nine' and left.", ["'we lost nine'"]),
        ("“He told me ‘nine are gone’ and wept,” she said.", ["“He told me ‘nine are gone’ and wept,”"]),
        ("“He told me “nine are gone” twice.", ["“He told me “nine are gone”"]),
        ('"We have nine, " the doctor said.', ['"We have nine, "']),
        ('"One," he said. "Two."', ['"One,"', '"Two."']),
        ('"Mixed marks,” he said. “Others."', ['"Mixed marks,”', '“Others."']),
    ],
)
def test_marks_of_every_kind(text: str, wanted: list[str]) -> None:
    assert quoted(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "It's the workers’ boat and the children's, in the ’90s and the '80s.",
        'The pipe was 6" wide and 9" long.',
        "Rock 'n' roll, 'tis said, isn't dead in O'Hara's.",
        "No marks at all.",
    ],
)
def test_apostrophes_and_inch_marks_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_goes_on_over_paragraphs_that_open_with_a_mark() -> None:
    text = "“We walked all night.\n\n“We had 12 goats,” said Ana.\n\nIt rained."
    assert quoted(text) == ["“We walked all night.\n\n“We had 12 goats,”"]


def test_a_quotation_broken_into_lines_goes_on() -> None:
    text = '"The wall shook for long.\nPeople ran, " the guard said.\nIt rained.'
    assert quoted(text) == ['"The wall shook for long.\nPeople ran, "']


@pytest.mark.parametrize("mark", ["“", '"', "''", "‘"])
def test_a_stray_mark_never_loses_the_rest_of_the_article(mark: str) -> None:
    text = f"He left {mark}early that day.\n\nShe said “nine are gone” and wept.\n\nIt rained."
    found = find_quotations(read(text))
    inside = [text[q.start : q.end] for q in found]
    assert inside[-1] == "“nine are gone”"
    assert all("rained" not in words for words in inside)
    assert all(not q.closed for q in found[:-1]), "what nothing closes is marked so"


def test_quotations_never_overlap_and_are_in_order() -> None:
    text = "“a “b “c” d” 'e' \"f ''g'' h\" " * 50
    found = find_quotations(read(text))
    assert found
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("unit", ['"', "“", "”", "''", "“‘", "‘a ", '“a ‘b" ', "'x "])
def test_ten_thousand_marks_are_read(unit: str) -> None:
    text = "He said “nine”.\n\n" + unit * 10_000 + "\n\nShe said “ten”."
    assert quoted(text)[0] == "“nine”"
    assert quoted(text)[-1] == "“ten”"


def test_work_grows_with_the_text_and_no_faster() -> None:
    import checker.extract.quotes as module

    def steps(count: int) -> int:
        text = '"a ' * count + "‘b " * count
        calls = 0
        original = module._closes

        def counting(marks: list[tuple[int, int, str, str]], end: int) -> bool:
            nonlocal calls
            calls += 1
            return original(marks, end)

        module._closes = counting
        try:
            find_quotations(read(text))
        finally:
            module._closes = original
        return calls

    assert steps(4000) <= 4 * steps(1000) + 8
