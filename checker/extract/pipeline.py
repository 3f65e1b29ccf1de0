"""The cascade: an article goes in, a Reading comes out; each step is a module of its own."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from checker.article import Article, Span
from checker.claim import Claim, Subject
from checker.extract.attribution import AttributionReader
from checker.extract.attribution.names import Names
from checker.extract.draft import Draft
from checker.extract.language import Prose, parse
from checker.extract.numbers import FigureReader
from checker.extract.roles import RoleReader
from checker.extract.scope import ScopeReader
from checker.reading import Name, Quotation, Reading
from checker.rulebook import Rulebook

Told = TypeVar("Told")


class Extractor:
    """Reads articles by one rulebook; build it once, use it for many, in one thread: its steps remember words that they have seen."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.figures = FigureReader(rulebook)
        self.roles = RoleReader(rulebook)
        self.scopes = ScopeReader(rulebook)
        self.attributions = AttributionReader(rulebook)

    @classmethod
    def of(cls, rulebook: Rulebook) -> Extractor:
        """The one of a rulebook, shared by everything in this process; the last few are kept."""
        return _extractor(rulebook)

    def read(self, article: Article) -> Reading:
        """Everything that one article says in figures, and what the checks want beside it."""
        return _uncollected(self._read, article)

    def claims(self, article: Article) -> tuple[Claim, ...]:
        """The claims of one article alone."""
        return _uncollected(self._claims, article)

    def _read(self, article: Article) -> Reading:
        prose, drafts, quotations, names, subject = self._cascade(article)
        claims, credits = _claims(prose, drafts, subject), self.attributions.credits(prose)
        return Reading(article, tuple(prose.sentences), quotations, names.listed(), claims, credits)

    def _claims(self, article: Article) -> tuple[Claim, ...]:
        prose, drafts, _, _, subject = self._cascade(article)
        return _claims(prose, drafts, subject)

    def draft(self, article: Article) -> tuple[Prose, list[Draft], tuple[Quotation, ...], tuple[Name, ...]]:
        """The cascade before its last step: every figure with the roles that were proposed for it, those that make no claim included."""
        prose, drafts, quotations, names, _ = self._cascade(article)
        return prose, drafts, quotations, names.listed()

    def _cascade(self, article: Article) -> tuple[Prose, list[Draft], tuple[Quotation, ...], Names, Subject]:
        prose = parse(article, self.rulebook)
        drafts = self.figures.read(prose)
        self.roles.read(prose, drafts)
        quotations, names = self.attributions.read(prose, drafts)
        return prose, drafts, quotations, names, self.scopes.read(prose, drafts)


@lru_cache(maxsize=2)
def _extractor(rulebook: Rulebook) -> Extractor:
    return Extractor(rulebook)


def _uncollected(work: Callable[[Article], Told], article: Article) -> Told:
    """Works on an article without a search for cyclic garbage: there is none, and a search amid the work goes through all that is in use."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        return work(article)
    finally:
        if enabled:
            gc.enable()


def _claims(prose: Prose, drafts: list[Draft], subject: Subject) -> tuple[Claim, ...]:
    """The drafts that make claims, numbered anew, with the references between them kept."""
    article = prose.article
    kept = [i for i, draft in enumerate(drafts) if draft.ignored is None]
    number = {old: new for new, old in enumerate(kept)}
    texts: dict[int, str] = {}  # one string a sentence, shared: a sentence of thousands of figures would be copied for each
    claims = []
    for new, old in enumerate(kept):
        draft = drafts[old]
        sentence = prose.sentences[draft.sentence]
        if draft.sentence not in texts:
            texts[draft.sentence] = prose.text[sentence.start : sentence.end]
        line, column = article.position(draft.figure.start)
        claims.append(
            Claim(
                document=article.document,
                index=new,
                figure=draft.figure,
                role=draft.role,
                counted=draft.counted,
                modifiers=draft.modifiers,
                population=draft.population,
                part_of=None if draft.part_of is None else number.get(draft.part_of),
                adds_to=None if draft.adds_to is None else number.get(draft.adds_to),
                scope=draft.scope,
                attribution=draft.attribution,
                line=line,
                column=column,
                sentence=Span(sentence.start, sentence.end),
                sentence_text=texts[draft.sentence],
                sentence_index=draft.sentence,
                paragraph=sentence.paragraph,
                section=sentence.section,
                quoted=draft.quoted,
                disputed=draft.disputed,
                publisher=article.publisher,
                published=article.published,
                rules=tuple(dict.fromkeys([draft.figure.rule, *draft.rules])),
                counted_span=draft.counted_span,
                trigger_span=draft.trigger_span,
                subject=subject,
            )
        )
    return tuple(claims)
