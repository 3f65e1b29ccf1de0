"""The spaCy component stands beside foreign components and leaves their work alone."""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import checker.extract.numbers.component  # noqa: F401 - registers the factory

TEXT = "At least 12 goats broke out of Orsa on 3 May 2016. The repair cost $1.5 million."


@Language.component("foreign_marks")
def foreign_marks(doc: Doc) -> Doc:
    for token in doc:
        token.tag_ = "X"
    doc.ents = [doc.char_span(TEXT.index("Orsa"), TEXT.index("Orsa") + 4, label="GPE")]
    doc.spans["foreign"] = [doc[0:2]]
    return doc


def test_beside_a_foreign_component() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("foreign_marks")
    nlp.add_pipe("checker_figures")
    doc = nlp(TEXT)
    assert [figure.text for figure in doc._.checker_figures] == ["At least 12", "$1.5 million"]
    assert [(span.text, span.label_) for span in doc.spans["checker_figures"]] == [("At least 12", "count"), ("$1.5 million", "money")]
    assert doc[2:4]._.checker_figure.value == 12
    assert doc[4:6]._.checker_figure is None
    assert {token.tag_ for token in doc} == {"X"}
    assert [ent.label_ for ent in doc.ents] == ["GPE"]
    assert len(doc.spans["foreign"]) == 1


def test_any_tokenizer_will_do() -> None:
    nlp = spacy.blank("xx")
    nlp.tokenizer = lambda text: Doc(nlp.vocab, words=text.split(" "))  # type: ignore[assignment]
    nlp.add_pipe("checker_figures")
    doc = nlp(TEXT)
    assert [figure.value for figure in doc._.checker_figures] == [12, 1500000]
    assert [span.text for span in doc.spans["checker_figures"]] == ["At least 12", "$1.5 million."]
