"""The spaCy component stands beside foreign components and leaves their work alone."""

from __future__ import annotations

import spacy

import checker.extract.attribution_component  # noqa: F401 - registers the factory


def test_it_marks_figure_cue_and_source_beside_a_foreign_component() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Ivo Karst"}])  # type: ignore[attr-defined]
    nlp.add_pipe("checker_attribution")
    doc = nlp("“We lost 12 boats,” Ivo Karst said.")
    assert [(span.text, span.label_) for span in doc.spans["checker_attribution"]] == [("12", "figure"), ("Ivo Karst", "source"), ("said", "cue")]
    assert [span.text for span in doc.spans["checker_quotations"]] == ["“We lost 12 boats,”"]
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Ivo Karst", "PERSON")]
    assert doc._.checker_drafts[0].attribution.source == "Ivo Karst"
