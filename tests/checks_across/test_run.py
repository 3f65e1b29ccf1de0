"""The runner: checks are found, switched on and off, and a crash is told; a pair of figures gets one id."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.article import Article, Span
from checker.checks import Case, Check, build_checks, kinds, run_checks
from checker.checks.examples import example_problems
from checker.checks.grouping import group_findings
from checker.errors import BadRule, BadSettings
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook import Rulebook
from checker.rulebook.checks import CheckExample, CheckRule, ExampleArticle, WantedFinding

RULEBOOK = Rulebook.load()


def reading(document="draft.txt", text="Twelve people died. Nine were hurt."):
    return Reading(Article(document, text, Span(0, len(text))), (), (), (), ())


def case(*readings):
    return Case(readings or (reading(),), (), (), RULEBOOK)


def finding(check, at, *others, severity="warning", family="agreement", story="s", document="draft.txt"):
    def place(start):
        return Location(document, start, start + 2, 1, start + 1, "12", f"sentence at {start}")

    return Finding(check, family, severity, "high", "Two figures", f"{check} at {at}", place(at), tuple(place(o) for o in others), story=story)


def rule(uses, **more):
    return CheckRule(id=f"checks/{uses}", why="w", uses=uses, family="wording", severity="warning", title="t", fires_on="f", silent_on="s", **more)


class Crashing(Check):
    kind = "crashing"

    def in_article(self, reading, case):
        if "nine" in reading.article.text.lower():
            raise ValueError("no such\nfigure")
        return [finding("crashing", 0, document=reading.article.document)]


def test_every_rule_uses_a_kind_that_exists():
    assert {rule.uses for rule in RULEBOOK.checks.values()} <= set(kinds())


def test_checks_that_are_off_run_only_when_enabled():
    ids = {check.rule.id for check in build_checks(RULEBOOK)}
    assert "checks/figures-differ" in ids
    assert "checks/sole-source" not in ids
    assert "checks/sole-source" in {check.rule.id for check in build_checks(RULEBOOK, enable=["sole-source"])}


def test_a_disabled_check_does_not_run():
    assert "checks/toll-fell" not in {check.rule.id for check in build_checks(RULEBOOK, disable=["toll-fell"])}


@pytest.mark.parametrize("option", ["enable", "disable"])
def test_an_unknown_id_names_the_nearest(option):
    with pytest.raises(BadSettings, match=r"'figures-differs'.*did you mean 'figures-differ'"):
        build_checks(RULEBOOK, **{option: ["figures-differs"]})


def test_an_id_like_no_other_points_at_the_list():
    with pytest.raises(BadSettings, match="checker explain"):
        build_checks(RULEBOOK, enable=["zzz"])


def test_a_rule_of_no_kind_is_bad():
    from checker.checks.run import build_check

    with pytest.raises(BadRule, match="no kind of check"):
        build_check(rule("no-such-kind"), RULEBOOK)


def test_a_wrong_parameter_is_named():
    from checker.checks.run import build_check

    with pytest.raises(BadRule, match=r"parameters\.at_leest"):
        build_check(rule("attribution-drift", parameters={"at_leest": 3}), RULEBOOK)


def test_a_crash_is_told_and_hides_nothing():
    good, bad = reading("good.txt", "Twelve people died."), reading("bad.txt")
    outcome = run_checks(case(bad, good), [Crashing(rule("crashing"), RULEBOOK)])
    assert outcome.failed == ("crashing: crashed on bad.txt: ValueError: no such figure",)
    assert [f.primary.document for f in outcome.findings] == ["good.txt"]


def test_one_pair_has_one_id():
    found = group_findings([finding("figures-differ", 0, 10, 20), finding("headline-differs", 0, 10, severity="error")], case())
    assert [(f.check, [r.start for r in f.related]) for f in found] == [("headline-differs", [10, 20])]


def test_an_old_figure_is_told_as_old_and_not_again_as_differing():
    found = group_findings([finding("stale-figure", 0, 10), finding("bound-contradicted", 0, 20)], case())
    assert [f.check for f in found] == ["stale-figure"]


def test_the_first_check_in_rank_keeps_the_pair_whichever_way_round_it_lies():
    found = group_findings(
        [finding("figures-differ", 10, 0), finding("bound-contradicted", 0, 10), finding("bound-dropped", 0, 10, family="wording")], case()
    )
    assert [f.check for f in found] == ["bound-contradicted"]


def test_an_update_is_not_told_beside_a_difference_between_articles_of_the_story():
    other = finding("figures-differ", 20, document="other.txt").primary
    across = replace(finding("figures-differ", 0), related=(other,))
    found = group_findings([finding("figure-updated", 0, 10, severity="note"), across], case())
    assert [f.check for f in found] == ["figures-differ"]
    found = group_findings([finding("figure-updated", 0, 10, severity="note"), finding("headline-differs", 0, 20)], case())
    assert len(found) == 2  # what one article says of itself tells no update
    found = group_findings([finding("figure-updated", 0, 10, severity="note"), finding("figures-differ", 0, 20, story="other")], case())
    assert len(found) == 2


def test_one_story_is_told_once_where_one_finding_ties_all_figures_of_another():
    def places(*starts):
        return tuple(finding("x", at, document=f"{at}.txt").primary for at in starts)

    wide = replace(finding("figures-differ", 0), related=places(10, 20))
    narrow = replace(finding("bound-contradicted", 0, document="draft.txt"), primary=places(10)[0], related=places(20))
    other = replace(narrow, related=places(20, 30))
    drafts = case(*(reading(name) for name in ("draft.txt", "10.txt")))
    assert [f.check for f in group_findings([narrow, wide], drafts)] == ["figures-differ"]
    assert len(group_findings([other, wide], drafts)) == 2


def test_findings_stand_by_severity_document_and_place():
    a, b = reading("a.txt"), reading("b.txt")
    found = group_findings(
        [
            finding("x", 9, severity="note", document="b.txt"),
            finding("x", 5, document="a.txt"),
            finding("x", 7, document="b.txt"),
            finding("x", 1, document="a.txt"),
            finding("x", 30, severity="error", document="a.txt"),
        ],
        case(b, a),
    )
    assert [(f.severity, f.primary.document, f.primary.start) for f in found] == [
        ("error", "a.txt", 30),
        ("warning", "b.txt", 7),
        ("warning", "a.txt", 1),
        ("warning", "a.txt", 5),
        ("note", "b.txt", 9),
    ]


def test_findings_on_coverage_are_dropped():
    assert group_findings([finding("x", 0, document="coverage.txt")], case()) == ()


def test_an_example_that_does_not_hold_is_told():
    article = ExampleArticle(text="A military transport crashed at Hador on Tuesday, killing 27 airmen.")
    shipped = RULEBOOK.checks["checks/unattributed-figure"]
    wanted = WantedFinding(words="27", severity="error")
    assert "severity is warning" in example_problems(shipped, CheckExample(name="n", articles=[article], findings=[wanted]), RULEBOOK)[0]
    assert "not wanted" in example_problems(shipped, CheckExample(name="n", articles=[article]), RULEBOOK)[0]
    nowhere = WantedFinding(words="sixty")
    assert "stand in no draft" in example_problems(shipped, CheckExample(name="n", articles=[article], findings=[nowhere]), RULEBOOK)[0]
