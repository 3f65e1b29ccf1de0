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
from spacy.language import Language

from checker.article import Article
from checker.extract.sentences import sentences_of
from checker.reading import Sentence
from checker.rulebook import Rulebook

LONGEST_WORD = 120
"""A run without a space longer than this is no word: it is cut, because spaCy's tokenizer takes quadratic time on it."""

MOST_REMEMBERED = 100_000
"""Words whose pieces are kept: the vocabulary of some thousand articles, about 20 MB."""
_CHUNK = re.compile(r"\S+")


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


@lru_cache(maxsize=MOST_REMEMBERED)
def _pieces(chunk: str) -> tuple[str, ...]:
    """What spaCy's tokenizer makes of a run of text without white space: all its rules are local to such a run."""
    if len(chunk) > LONGEST_WORD:
        return tuple(chunk[i : i + LONGEST_WORD] for i in range(0, len(chunk), LONGEST_WORD))
    return tuple(token.text for token in blank_pipeline().tokenizer(chunk))


def tokenize(text: str) -> tuple[list[str], list[int]]:
    """The tokens that spaCy's blank pipeline cuts, and where each starts, in time linear in the text's length whatever the text is.

    Most words of news have been met before, so that remembering their pieces costs a quarter of cutting them anew. As in spaCy, white space
    beyond the one blank behind a word is a token of its own.
    """
    words: list[str] = []
    starts: list[int] = []
    at = 0
    for match in _CHUNK.finditer(text):
        start = match.start()
        if start - at != 1 or text[at] != " " or not at:
            space = at + 1 if at and text[at] == " " else at
            if start > space:
                words.append(text[space:start])
                starts.append(space)
        for piece in _pieces(match[0]):
            words.append(piece)
            starts.append(start)
            start += len(piece)
        at = start
    space = at + 1 if at and text[at : at + 1] == " " else at
    if len(text) > space:
        words.append(text[space:])
        starts.append(space)
    return words, starts


def parse(article: Article, rulebook: Rulebook | None = None) -> Prose:
    """Cuts an article into tokens, and its headline and body into sentences; without a rulebook by the shipped one."""
    text = article.text
    words, starts = tokenize(text)
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    sentences = sentences_of(article, rulebook)
    prose = Prose(article, text, words, [word.lower() for word in words], starts, ends, sentences)
    prose.ranges = [(bisect_left(starts, s.start), bisect_left(starts, s.end)) for s in sentences]
    return prose
