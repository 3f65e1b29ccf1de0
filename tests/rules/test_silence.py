"""What counts as a rule that fires: a difference in what is read, never a crash."""

from __future__ import annotations

from typing import Any

import pytest

from checker.article import Article, Span
from checker.extract.pipeline import Extractor
from checker.reading import Reading
from checker.rulebook import Rulebook
from checker.rulebook.base import Example
from checker.rules_test import ExampleCase, Result, run_case, silence_of
from checker.rules_test import test_rules as run_rules


def broken(self: Extractor, article: Article) -> Reading:
    raise RuntimeError("no such luck")


def test_a_rule_whose_examples_cannot_be_read_has_not_fired(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Extractor, "read", broken)
    told: Any = silence_of("roles/killed", Rulebook.load())
    assert "RuntimeError: no such luck" in told
    result: Result = run_rules(only=["roles/killed"])
    assert not result.passed
    assert "SILENT roles/killed: its examples cannot be read" in result.text()


def test_a_table_that_a_step_cannot_do_without_must_still_change_an_example(monkeypatch: pytest.MonkeyPatch) -> None:
    rulebook = Rulebook.load()
    rule = rulebook.names["names/female"]
    assert silence_of("names/female", rulebook) is None
    idle = rule.model_copy(update={"examples": [Example(text="Floods killed 12 people in Sarova.", figures=[{"text": "12"}])]})
    monkeypatch.setitem(rulebook.names, "names/female", idle)  # type: ignore[arg-type]
    assert silence_of("names/female", rulebook) == "no example fires it"


def changed(rule: str, monkeypatch: pytest.MonkeyPatch, *examples: Example) -> Rulebook:
    rulebook = Rulebook.load()
    folder = getattr(rulebook, rule.partition("/")[0])
    monkeypatch.setitem(folder, rule, folder[rule].model_copy(update={"examples": list(examples)}))
    return rulebook


def test_a_crash_without_the_rule_is_no_proof_that_it_fires(monkeypatch: pytest.MonkeyPatch) -> None:
    rulebook = changed("attribution/words", monkeypatch, Example(text="Floods killed 12 people in Sarova.", figures=[{"text": "12"}]))
    assert silence_of("attribution/words", rulebook) == "no example fires it"

    def crash(*_: object) -> Extractor:
        raise KeyError("auxiliary")

    monkeypatch.setattr("checker.rules_test.Extractor", crash)
    monkeypatch.setattr("checker.rules_test.read_example", lambda example, rulebook: broken_reading)
    broken_reading = Extractor.of(Rulebook.load()).read(Article("a", "No figure.", Span(0, 10)))
    assert "cannot be read without it" in str(silence_of("attribution/words", rulebook))


def test_only_what_a_missing_rule_raises_leads_to_the_second_attempt(monkeypatch: pytest.MonkeyPatch) -> None:
    rulebook = changed("roles/killed", monkeypatch, Example(text="Floods hurt 12 people in Sarova.", figures=[{"text": "12"}]))
    read = Extractor.read

    def failing(self: Extractor, article: Article) -> Reading:
        if "roles/killed" not in self.rulebook.roles:
            raise ZeroDivisionError("no such luck")
        return read(self, article)

    monkeypatch.setattr(Extractor, "read", failing)
    assert "ZeroDivisionError: no such luck" in str(silence_of("roles/killed", rulebook))


@pytest.mark.parametrize(
    ("rule", "example", "problem"),
    [
        ("roles/killed", Example(text="Floods killed 12 people."), "says nothing of what must come out"),
        ("roles/killed", Example(text="Floods killed 12 people.", figures=[{}], marked=["12"]), "only rules of comparison, evidence and topics"),
        ("roles/killed", Example(text="Floods killed 12 people.", lure=True), "a lure, yet it fired on '12'"),
        ("events/flood", Example(text="A flood in Lisbon hurt 14 people.", lure=True), "come out without the rule"),
        ("places/words", Example(text="In Congress 14 members voted.", lure=True), "come out without the rule"),
        ("events/flood", Example(text="A fire in Lisbon hurt 14 people.", lure=True), None),
    ],
)
def test_an_example_must_say_something_that_can_be_wrong(monkeypatch: pytest.MonkeyPatch, rule: str, example: Example, problem: str | None) -> None:
    problems = run_case(ExampleCase(rule, 1, ""), changed(rule, monkeypatch, example))
    assert (problem in "; ".join(problems)) if problem else problems == []
