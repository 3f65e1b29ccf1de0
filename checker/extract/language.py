"""Tokens by spaCy's blank English tokenizer, and the sentences they stand in.

Everything behind this module works on `Prose`: parallel lists of tokens, which cost a tenth of spaCy's Token objects.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import spacy
from spacy.attrs import IDX
from spacy.language import Language
from spacy.tokens import Doc

from checker.article import Article
from checker.extract.sentences import sentences_of
from checker.reading import Sentence
from checker.rulebook import Rulebook

LONGEST_WORD = 120
"""A run without a space longer than this is no word: it is cut, because spaCy's tokenizer takes quadratic time on it."""

_LONG_RUN = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")


@dataclass(slots=True)
class Prose:
    """An article cut into tokens and sentences.

    Attributes:
        article: the article; `text` its text, the base of all offsets.
        words, lower, starts, ends: one entry a token.
        sentences: in text order; `ranges[i]` is sentence i's `[first, last)` token range.
    """

    article: Article
    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[Sentence]
    ranges: list[tuple[int, int]] = field(default_factory=list)

    def token_at(self, offset: int) -> int:
        """Index of the token that holds or follows a character offset."""
        return bisect_left(self.ends, offset + 1)


@lru_cache(maxsize=1)
def blank_pipeline() -> Language:
    """spaCy's blank English pipeline: a tokenizer, and nothing that needs weights."""
    nlp = spacy.blank("en")
    # Emoticons are looked for in a second pass over every text; news has none worth a fifth of the tokenizer's time.
    tokenizer: Any = nlp.tokenizer
    tokenizer.rules = {form: parts for form, parts in tokenizer.rules.items() if all(char.isalnum() or char in ".'‘’/+°—" for char in form)}
    # Each new word would otherwise be asked a dozen questions ("like a URL?") whose answers nobody here reads: a fifth of the time.
    nlp.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]  # missing from spaCy's stubs
    return nlp


def tokenize(nlp: Language, text: str) -> Doc:
    """The text as a Doc, in time linear in its length whatever the text is."""
    if len(text) < nlp.max_length and not _LONG_RUN.search(text):
        return nlp.tokenizer(text)
    words: list[str] = []
    spaces: list[bool] = []
    at = 0
    for run in [*_LONG_RUN.finditer(text), None]:
        for token in nlp.tokenizer(text[at : run.start() if run else len(text)]):
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
        if run:
            pieces = [run[0][i : i + LONGEST_WORD] for i in range(0, len(run[0]), LONGEST_WORD)]
            words += pieces
            spaces += [False] * len(pieces)
            at = run.end()
    return Doc(nlp.vocab, words=words, spaces=spaces)


def parse(article: Article, rulebook: Rulebook | None = None) -> Prose:
    """Cuts an article into tokens, and its headline and body into sentences; without a rulebook by the shipped one."""
    text = article.text
    doc = tokenize(blank_pipeline(), text)
    words = [token.text for token in doc]
    starts: list[int] = doc.to_array([IDX]).tolist() if words else []
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    sentences = sentences_of(article, rulebook)
    prose = Prose(article, text, words, [word.lower() for word in words], starts, ends, sentences)
    prose.ranges = [(bisect_left(starts, s.start), bisect_left(starts, s.end)) for s in sentences]
    return prose
