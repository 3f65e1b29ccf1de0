"""spaCy component `checker_figures`: the figures of a Doc beside whatever else a pipeline does.

It reads the Doc's text, not its tokens, so any tokenizer will do, and writes `doc.spans["checker_figures"]` (spans labelled with the kind) and
`doc._.checker_figures` (the figures, in the same order) with `span._.checker_figure` for one span. Tags, entity types and dependencies
stay as they are. Importing this module is light: spaCy imports it in every process that makes a pipeline, whoever's it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as DocSpan

if TYPE_CHECKING:
    from checker.claim import Figure

SPANS = "checker_figures"


class FigureComponent:
    """A callable on a Doc; `rules` names folders of further rules."""

    def __init__(self, rules: tuple[str, ...] = ()) -> None:
        from checker.extract.numbers.reader import FigureReader
        from checker.rulebook import Rulebook

        self._reader = FigureReader(Rulebook.load([Path(root) for root in rules]))

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its figures marked."""
        from checker.article import Article, Span
        from checker.extract.language import parse

        article = Article("doc", doc.text, Span(0, len(doc.text)))
        figures: list[Figure] = []
        spans = []
        for draft in self._reader.read(parse(article)):
            if draft.ignored is None:
                figures.append(draft.figure)
                spans.append(doc.char_span(draft.figure.start, draft.figure.end, label=draft.figure.kind, alignment_mode="expand"))
        doc._.checker_figures = figures
        doc.spans[SPANS] = SpanGroup(doc, name=SPANS, spans=[span for span in spans if span is not None])
        return doc


def _figure_of(span: DocSpan) -> Figure | None:
    """The first figure that overlaps a span."""
    figures: list[Figure] = span.doc._.checker_figures or []
    return next((figure for figure in figures if figure.start < span.end_char and span.start_char < figure.end), None)


if not Doc.has_extension("checker_figures"):
    Doc.set_extension("checker_figures", default=None)
if not DocSpan.has_extension("checker_figure"):
    DocSpan.set_extension("checker_figure", getter=_figure_of)


@Language.factory("checker_figures", default_config={"rules": []})
def create_figures(nlp: Language, name: str, rules: list[str]) -> FigureComponent:
    """Makes the component for `nlp.add_pipe("checker_figures")`."""
    return FigureComponent(tuple(rules))
