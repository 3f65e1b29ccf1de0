"""What happened to what a figure counts, over sentences of many domains, and what must hold for any text at all."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from marked import marked_lines, read_marked

from checker.article import Article, Span
from checker.extract.language import parse
from checker.extract.numbers import FigureReader
from checker.extract.role_component import SPANS
from checker.extract.roles import RoleReader
from checker.extract.verbs import verb_forms
from checker.rulebook import Rulebook


@pytest.fixture(scope="module")
def reader() -> RoleReader:
    return RoleReader(Rulebook.load())


@pytest.mark.parametrize("line", marked_lines())
def test_roles_and_relations(reader: RoleReader, line: str) -> None:
    prose, drafts, wanted = read_marked(line)
    reader.read(prose, drafts)
    for draft, want in zip(drafts, wanted, strict=True):
        assert (draft.figure.text, draft.role, draft.part_of) == (draft.figure.text, want.role, want.part_of)
        if want.adds_to is not None:
            assert draft.adds_to == want.adds_to


def test_counted_noun_is_singular_and_its_modifiers_are_kept_apart(reader: RoleReader) -> None:
    prose, drafts, _ = read_marked("The crash killed [39|killed] Ruritanian servicemen and [two|killed] young girls.")
    reader.read(prose, drafts)
    assert [(d.counted, d.modifiers, d.population) for d in drafts] == [("serviceman", ("Ruritanian",), "soldiers"), ("girl", ("young",), "children")]


@pytest.mark.parametrize(
    ("line", "population"),
    [
        ("The blaze killed [60|killed] people. [Nine|killed] of the dead were children.", "children"),
        ("[Nine|killed] of those killed were women.", "women"),
        ("The mine killed [nine|killed] policemen and drivers.", "all"),
        ("The mine killed [nine|killed] policemen and the drivers fled.", "police"),
        ("The mine killed [nine|killed] policemen and gendarmes.", "police"),
    ],
)
def test_part_of_the_population_is_what_the_sentence_says_they_are(reader: RoleReader, line: str, population: str) -> None:
    prose, drafts, _ = read_marked(line)
    reader.read(prose, drafts)
    assert drafts[-1].population == population


def test_losers_are_kept_with_the_reason(reader: RoleReader) -> None:
    prose, drafts, _ = read_marked("[Twelve|killed] soldiers were killed near the dam.")
    reader.read(prose, drafts)
    best, *losers = drafts[0].candidates
    assert best.role == "killed" and best.why_not is None
    assert any(loser.role == "fighters" and loser.why_not for loser in losers)


def test_trigger_and_counted_spans_lie_on_their_words(reader: RoleReader) -> None:
    prose, drafts, _ = read_marked("Floods displaced [4,000|displaced] villagers.")
    reader.read(prose, drafts)
    draft = drafts[0]
    assert draft.trigger_span and prose.text[slice(*draft.trigger_span)] == "displaced"
    assert draft.counted_span and prose.text[slice(*draft.counted_span)] == "villagers"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "killed " * 4000,
        "12, " * 4000,
        "12 and " * 3000,
        "\u201c" * 5000,
        "KILLED 12 " * 2000,
        "12 of the " * 3000,
        "(12 killed " * 2000,
        "a" * 20000,
    ],
)
def test_any_text_reads_without_a_crash_and_spans_lie_inside(reader: RoleReader, text: str) -> None:
    prose = parse(Article("odd.txt", text, Span(0, len(text))))
    drafts = FigureReader(Rulebook.load()).read(prose)
    reader.read(prose, drafts)
    for i, draft in enumerate(drafts):
        for span in (draft.trigger_span, draft.counted_span):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert draft.part_of is None or (0 <= draft.part_of < len(drafts) and draft.part_of != i)


def test_component_runs_beside_a_foreign_one() -> None:
    import checker.extract.role_component  # noqa: F401

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": "Oro"}])  # type: ignore[attr-defined]
    nlp.add_pipe("checker_roles")
    doc = nlp("A landslide in Oro killed 14 villagers and injured nine.")
    assert [(span.text, span.label_) for span in doc.spans[SPANS]] == [("14", "killed"), ("nine", "injured")]
    assert [ent.text for ent in doc.ents] == ["Oro"]


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("kill", "kill kills killed killed killing"),
        ("shoot", "shoot shoots shot shot shooting"),
        ("stab", "stab stabs stabbed stabbed stabbing"),
        ("die", "die dies died died dying"),
        ("free", "free frees freed freed freeing"),
        ("carry", "carry carries carried carried carrying"),
        ("visit", "visit visits visited visited visiting"),
        ("begin", "begin begins began begun beginning"),
        ("panic", "panic panics panicked panicked panicking"),
        ("gun down", "gun down/guns down/gunned down/gunned down/gunning down"),
    ],
)
def test_verb_forms(lemma: str, forms: str) -> None:
    made = verb_forms(lemma)
    wanted = forms.split("/") if "/" in forms else forms.split()
    assert [made.base, made.third, made.past, made.participle, made.gerund] == wanted


def test_a_new_role_is_one_short_file(tmp_path: Path) -> None:
    (tmp_path / "roles").mkdir()
    (tmp_path / "roles" / "quarantined.yml").write_text(
        "id: roles/quarantined\nwhy: People kept apart.\ntier: A\nonly: [person, other]\nverbs: [quarantine]\nadjectives: [in quarantine]\n",
        encoding="utf-8",
    )
    reader = RoleReader(Rulebook.load([tmp_path]))
    prose, drafts, wanted = read_marked(
        "Officials quarantined [40|quarantined] travellers; [twelve|quarantined] nurses are in quarantine. [Six|quarantined] people were quarantined."
    )
    reader.read(prose, drafts)
    assert [draft.role for draft in drafts] == [want.role for want in wanted]
