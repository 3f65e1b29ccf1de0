"""spaCy component `checker_attribution`: who says each figure, beside whatever else a pipeline does.

It reads figures, roles and attribution from the Doc's text and writes spans to `doc.spans["checker_attribution"]`, labelled `figure`, `cue` and
`source` (a source or cue that several figures share stands there once), to `doc.spans["checker_quotations"]` the quotations, and to
`doc._.checker_drafts` the drafts themselves. It sets no tag, entity type or dependency, so that it runs beside a trained pipeline.

Importing this module is light: spaCy imports it in every process that makes a pipeline, whoever's it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

if TYPE_CHECKING:
    from checker.extract.draft import Draft

SPANS = "checker_attribution"
QUOTATIONS = "checker_quotations"


class AttributionComponent:
    """A callable on a Doc; `rules` names folders of further rules."""

    def __init__(self, rules: tuple[str, ...] = ()) -> None:
        from checker.extract.attribution import AttributionReader
        from checker.extract.numbers import FigureReader
        from checker.extract.roles import RoleReader
        from checker.rulebook import Rulebook

        rulebook = Rulebook.load([Path(root) for root in rules])
        self._figures = FigureReader(rulebook)
        self._roles = RoleReader(rulebook)
        self._attributions = AttributionReader(rulebook)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with figures, cues, sources and quotations marked."""
        from checker.article import Article, Span
        from checker.extract.language import parse

        prose = parse(Article("doc", doc.text, Span(0, len(doc.text))))
        drafts = self._figures.read(prose)
        self._roles.read(prose, drafts)
        quotations, _ = self._attributions.read(prose, drafts)
        kept = [draft for draft in drafts if draft.ignored is None]
        doc.spans[SPANS] = _group(doc, SPANS, sorted({marked for draft in kept for marked in _marked(draft)}))
        doc.spans[QUOTATIONS] = _group(doc, QUOTATIONS, [(quotation.start, quotation.end, "quotation") for quotation in quotations])
        doc._.checker_drafts = kept
        return doc


def _marked(draft: Draft) -> Iterable[tuple[int, int, str]]:
    """Offsets and labels of what one claim stands on."""
    yield draft.figure.start, draft.figure.end, "figure"
    for span, label in ((draft.attribution.source_span, "source"), (draft.attribution.cue_span, "cue")):
        if span:
            yield span.start, span.end, label


def _group(doc: Doc, name: str, marked: Iterable[tuple[int, int, str]]) -> SpanGroup:
    spans = [doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in marked]
    return SpanGroup(doc, name=name, spans=[span for span in spans if span is not None])


if not Doc.has_extension("checker_drafts"):
    Doc.set_extension("checker_drafts", default=None)


@Language.factory("checker_attribution", default_config={"rules": []})
def create_attribution(nlp: Language, name: str, rules: list[str]) -> AttributionComponent:
    """Makes the component for `nlp.add_pipe("checker_attribution")`."""
    return AttributionComponent(tuple(rules))
