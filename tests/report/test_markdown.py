"""The Markdown report: its first screen, and that nothing which was not looked at is passed over."""

from dataclasses import replace
from datetime import date

from report_builders import article, claim, ferry

from checker.reading import Reading
from checker.report import Report, render
from checker.report.markdown import first_screen
from checker.report.model import Coverage

FIRST_SCREEN = """\
# orsa-ferry.md: 1 to fix, 1 to check

Against 1 article, 9 March 2026. 4 figures read, 3 compared, 1 stands alone.

## Fix before publishing

1. **Two tolls.** Line 1 "41 dead"; line 7 "38 people died" (coast guard).

## Check

2. **No source.** "At least 200 people were aboard" (line 5). Nearest speaker: coast guard, line 7. Theirs?

## Killed, Orsa ferry sinking, 9 March 2026

| As of | Figure | Who says | Printed by |
| --- | --- | --- | --- |
| 9 Mar | at least 30 | coast guard | Delta Wire |
| 10 Mar | 41 | nobody | you (headline) |
| 10 Mar | 38 | coast guard | you |

38 and 41 cannot both hold. 38 updates at least 30. 41 has no source. 3 mentions, 1 source. Range 30 to 41, best 38 (policy: overlap).

Left alone: 3 subsets, 1 update. 1 note and all figures: below.
"""


def test_the_first_screen():
    assert first_screen(ferry()) == FIRST_SCREEN
    assert render(ferry()).startswith(FIRST_SCREEN + "\n---\n")


def test_notes_are_never_on_the_first_screen():
    assert "Toll grew" not in first_screen(ferry())
    assert "3. **Toll grew.**" in render(ferry())


def test_every_finding_stands_in_full_with_its_place_and_its_sentence():
    out = render(ferry())
    assert "headline-differs, error, high confidence" in out
    assert "orsa-ferry.md:7:22 (Bay Post): The coast guard said 38 people died." in out


def test_the_ledger_has_every_figure():
    out = render(ferry())
    assert "| 5 | At least 200 (200 or more) | residents, people |" in out
    assert "### wire.txt (Delta Wire, 9 Mar 2026)" in out


def test_nothing_found_is_said_with_what_was_looked_at():
    report = ferry()
    clean = replace(report, findings=(), stories=())
    out = first_screen(clean)
    assert "# orsa-ferry.md: nothing to fix, nothing to check" in out
    assert "4 figures read" in out


def test_without_coverage_it_says_that_nothing_was_held_against_it():
    assert "In itself only: no coverage to hold it against." in first_screen(replace(ferry(), against=[]))


def test_trouble_stands_on_the_first_screen_and_in_full_below():
    report = ferry()
    coverage = replace(
        report.coverage,
        unreadable=("b.txt: not text",),
        failed=("share-differs: crashed",),
        left_out=("photo.jpg",),
        undated=("wire.txt",),
    )
    broken = replace(report, coverage=coverage, errors=("b.txt: not text", "check share-differs: crashed"))
    assert "**Not everything could be checked: 1 file could not be read and 1 check failed to run; see Coverage.**" in first_screen(broken)
    out = render(broken)
    for line in (
        "1 file that could not be read:\n  - b.txt: not text",
        "1 check that failed to run:\n  - share-differs: crashed",
        "1 file that no reader takes:\n  - photo.jpg",
        "1 article without a date:\n  - wire.txt",
    ):
        assert line in out
    assert "error:" not in out


def test_several_drafts_have_a_section_each_and_numbers_run_on():
    one, two = ferry("a/one.md"), ferry("b/two.md", publisher="Bay Echo")
    both = replace(
        one,
        readings=[*one.readings, *two.readings],
        findings=tuple(sorted((*one.findings, *two.findings), key=lambda f: ("error", "warning", "note").index(f.severity))),
    )
    out = first_screen(both)
    assert out.startswith("# 2 articles: 2 to fix, 2 to check\n")
    assert "## a/one.md: 1 to fix, 1 to check\n\n### Fix before publishing\n\n1. " in out
    assert "## b/two.md: 1 to fix, 1 to check\n\n### Fix before publishing\n\n3. " in out
    assert "you" not in out
    assert "\n5. **Toll grew.**" in render(both) and "\n6. **Toll grew.**" in render(both)


def test_an_article_without_figures_is_in_the_ledger():
    empty = article("quiet.md", "Quiet day\n\nNothing happened.\n", "Bay Post", date(2026, 3, 9))
    report = Report([Reading(empty, (), (), (), ())], [], [], (), Coverage(articles=1))
    out = render(report)
    assert "### quiet.md (Bay Post, 9 Mar 2026)\n\nNo figures." in out
    assert "No check ran." in out


def test_an_undated_figure_shows_when_it_was_printed():
    report = ferry()
    draft = report.readings[0].article
    story = report.stories[0]
    bare = claim(draft, "41", 41, trigger="dead", high=41, scope=replace(story.claims[1].scope, as_of=None))
    out = first_screen(replace(report, stories=[replace(story, claims=(story.claims[0], bare, story.claims[2]))]))
    assert "| printed 10 Mar | 41 | nobody | you (headline) |" in out


def test_the_text_format_says_the_same():
    out = render(ferry(), "text")
    assert '1. Two tolls. Line 1 "41 dead"; line 7 "38 people died" (coast guard).' in out
    assert "  9 Mar    at least 30   coast guard   Delta Wire\n" in out
    assert "**" not in out and "|" not in out


def test_a_story_that_no_draft_has_a_part_in_is_counted_and_not_shown():
    report = ferry()
    wire = report.against[0].claims[0]
    other = replace(report.stories[0], name="injured, fire", claims=(wire, wire), pairs=())
    out = render(replace(report, stories=[*report.stories, other]))
    assert "injured, fire" not in out.lower()
    assert "1 story of the coverage in which the draft has no part: not shown" in out


def test_a_story_without_a_finding_to_act_on_waits_below():
    report = ferry()
    out = first_screen(replace(report, findings=report.findings[1:]))
    assert "| As of |" not in out
    assert "| As of |" in render(replace(report, findings=report.findings[1:]))


def test_a_story_whose_figures_part_and_were_not_judged_is_not_said_to_agree():
    report = ferry()
    story = replace(report.stories[0], pairs=(), verdict="agree")
    out = render(replace(report, findings=(), stories=[story]))
    assert "Stories that agree" not in out
    assert "- Killed, Orsa ferry sinking, 9 March 2026: at least 30, 41, 38. Not held against each other: " in out
    out = render(replace(report, findings=(), stories=[replace(story, claims=story.claims[:2])]))
    assert "## Stories that agree" in out and "Not held against each other" not in out
    out = render(replace(report, findings=(), stories=[replace(story, claims=story.claims[:2], judged=frozenset())]))
    assert "Stories that agree" not in out


def test_a_bound_that_a_later_figure_overtook_is_told_as_earlier():
    report = ferry()
    story = report.stories[0]
    pair = replace(story.pairs[1], verdict="stretched")
    out = render(replace(report, findings=(), stories=[replace(story, pairs=(pair,), verdict="stretched")]))
    assert "At least 30 was given before 38." in out
    for order, said in (("worded", "At least 30 was given before 38."), ("none", "At least 30 holds beside 38 only if read loosely.")):
        told = replace(story, pairs=(replace(pair, order=order),), verdict="stretched")
        assert said in render(replace(report, findings=(), stories=[told]))


def test_a_figure_of_no_role_is_told_by_what_it_counts():
    draft = article("a.md", "Inquiry\n\nIt heard 31 witnesses, and 1 judge left.\n")
    claims = (claim(draft, "31", 31, role="other", noun="witnesses"), claim(draft, "1 judge", 1, index=1, role="other", noun="judge"))
    out = render(Report([Reading(draft, (), (), (), claims)], [], [], (), Coverage(articles=1, claims=2)))
    assert "| 3 | 31 | witnesses |" in out and "| judge |" in out


def test_behind_a_headline_stands_the_source_of_the_text():
    report = ferry()
    story = report.stories[0]
    head, toll = story.claims[1:]
    head = replace(head, figure=replace(head.figure, value=38, text="38", low=38, high=38))
    out = render(replace(report, stories=[replace(story, claims=(story.claims[0], head, toll))]))
    assert "| 10 Mar | 38 | coast guard | you (headline and text) |" in out
