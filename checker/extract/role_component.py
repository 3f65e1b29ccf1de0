"""spaCy component `checker_roles`: roles beside whatever else a pipeline does.

It reads figures and their roles from the Doc's text and writes spans to `doc.spans["checker_roles"]`, labelled with the role, and to
`doc._.checker_drafts` the drafts themselves. It sets no tag, entity type or dependency, so that it runs beside a trained pipeline.

Importing this module is light: spaCy imports it in every process that makes a pipeline, whoever's it is.
"""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

SPANS = "checker_roles"


class RoleComponent:
    """A callable on a Doc; `rules` names folders of further rules."""

    def __init__(self, rules: tuple[str, ...] = ()) -> None:
        from checker.extract.numbers import FigureReader
        from checker.extract.roles import RoleReader
        from checker.rulebook import Rulebook

        rulebook = Rulebook.load([Path(root) for root in rules])
        self._figures = FigureReader(rulebook)
        self._roles = RoleReader(rulebook)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its figures labelled by role."""
        from checker.article import Article, Span
        from checker.extract.language import parse

        prose = parse(Article("doc", doc.text, Span(0, len(doc.text))))
        drafts = self._figures.read(prose)
        self._roles.read(prose, drafts)
        kept = [draft for draft in drafts if draft.ignored is None]
        spans = []
        for draft in kept:
            span = doc.char_span(draft.figure.start, draft.figure.end, label=draft.role, alignment_mode="expand")
            if span is not None:
                spans.append(span)
        doc.spans[SPANS] = SpanGroup(doc, name=SPANS, spans=spans)
        doc._.checker_drafts = kept
        return doc


if not Doc.has_extension("checker_drafts"):
    Doc.set_extension("checker_drafts", default=None)


@Language.factory("checker_roles", default_config={"rules": []})
def create_roles(nlp: Language, name: str, rules: list[str]) -> RoleComponent:
    """Makes the component for `nlp.add_pipe("checker_roles")`."""
    return RoleComponent(tuple(rules))
