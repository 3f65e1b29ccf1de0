"""Tokens, sentences and paragraphs: spaCy's blank English tokenizer, and sentence ends by rule.

Everything behind this module works on `Prose`: parallel lists of tokens, which cost a tenth of spaCy's Token objects.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache

import spacy
from spacy.attrs import IDX
from spacy.language import Language
from spacy.tokens import Doc

from checker.article import Article, Span
from checker.claim import Section
from checker.reading import Sentence

LONGEST_WORD = 120
"""A run without a space longer than this is no word: it is cut, because spaCy's tokenizer takes quadratic time on it."""

_LONG_RUN = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_BREAK = re.compile(
    r"(?<![.!?\u2026])[.!?\u2026]++[\"'\u201d\u2019\u00bb)\]]{0,4}+(?=\s)|(?<=[a-z]{2})[.!?][\"\u201d\u2019]?(?=\u201c?[A-Z][a-z])|[\r\n]\s*"
)
_LAST_WORD = re.compile(r"[\w.&'\u2019-]*$")
_NEXT = re.compile(r"[\"'\u201c\u2018\u00ab(\[]{0,3}([\w$\u00a3\u20ac-]{0,40})")

# An abbreviation that stands before a name or a number never ends a sentence ...
_TITLES = frozenset(
    "mr mrs ms dr rs prof gov sen sens rep reps gen lt col maj capt cmdr sgt cpl pvt pfc adm rev hon pres st mt ft no nos vs v dept det insp supt "
    "spc officer-in assn bros jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun art sec fig vol approx est apt ste pct hwy rte "
    "ariz calif colo conn fla ill ind kan mass mich minn miss mo neb nev okla ore pa tenn tex va wash wis ala ark del ga ky la md mont".split()
)
# ... one of these does, where the next word starts like a sentence.
_OPENERS = frozenset(
    "the a an in on at it he she they we i you this that these those there but and or so as if when while after before since for with by from of to "
    "his her their its our my no not all some many most more one two three four five six seven eight nine ten hundreds thousands dozens officials "
    "police according also however meanwhile among another both each every here how what who why where which earlier later last".split()
)


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


def parse(article: Article, nlp: Language | None = None) -> Prose:
    """Cuts an article's headline and body into tokens, sentences and paragraphs; front matter outside the headline is left out."""
    text = article.text
    doc = tokenize(nlp or blank_pipeline(), text)
    words = [token.text for token in doc]
    starts: list[int] = doc.to_array([IDX]).tolist() if words else []
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    sentences = _sentences(article)
    prose = Prose(article, text, words, [word.lower() for word in words], starts, ends, sentences)
    prose.ranges = [(bisect_left(starts, s.start), bisect_left(starts, s.end)) for s in sentences]
    return prose


def _sentences(article: Article) -> list[Sentence]:
    found: list[Sentence] = []
    if article.headline:
        found.extend(Sentence(a, b, -1, "headline") for a, b, _ in split_sentences(article.text, article.headline))
    for start, end, paragraph in split_sentences(article.text, article.body):
        section: Section = "lead" if paragraph < 2 else "body"
        found.append(Sentence(start, end, paragraph, section))
    found.sort(key=lambda sentence: sentence.start)
    return found


def split_sentences(text: str, span: Span) -> list[tuple[int, int, int]]:
    """(start, end, paragraph from 0) of every sentence within `span`, white space at both ends cut off."""
    out: list[tuple[int, int, int]] = []
    at, stop = span.start, span.end

    def close(end: int) -> None:
        start = at
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            out.append((start, end, 0))

    for match in _BREAK.finditer(text, span.start, stop):
        if match[0][0] in "\r\n":
            if _continues(text, at, match):
                continue
            close(match.start())
        elif _ends_sentence(text, at, match, stop):
            close(match.end())
        else:
            continue
        at = match.end()
    close(stop)
    return _number(text, out)


def _number(text: str, found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Paragraph numbers by the line breaks that separate the sentences."""
    out: list[tuple[int, int, int]] = []
    paragraph = -1
    last = 0
    for start, end, _ in found:
        if not out or "\n" in text[last:start] or "\r" in text[last:start]:
            paragraph += 1
        out.append((start, end, paragraph))
        last = end
    return out


def _continues(text: str, at: int, match: re.Match[str]) -> bool:
    """A single line break inside hard-wrapped text: the next line goes on in lower case and this one did not stop."""
    if match[0].count("\n") > 1 or match.start() - max(at, text.rfind("\n", 0, match.start()) + 1) < 40:
        return False
    before, after = text[match.start() - 1], text[match.end() : match.end() + 1]
    return after.islower() and before not in '.!?"\u201d:'


def _ends_sentence(text: str, at: int, match: re.Match[str], stop: int) -> bool:
    if match.end() >= stop:
        return True
    follows = _NEXT.match(text, _skip_space(text, match.end()))
    word = follows[1] if follows else ""
    if word[:1].islower():
        return False  # "the 5.5 p.m. train", "No way!" he said
    if text[match.start()] != "." or match[0][:2] == "..":
        return True
    end = match.start() - (text[match.start() - 1] == " ")  # "Sept . 30": text that was cut into tokens
    last = _LAST_WORD.search(text, max(at, end - 30), end)
    before = last[0].lower() if last else ""
    if before in _TITLES and not match[0][1:]:
        return before == "no" and not word[:1].isdigit()  # "No. 10", but "He said no. Then ..."
    if len(before) == 1 and before.isalpha() and before not in "i":
        return False  # "J. Smith", "U. S. Geological"
    if "." in before and before.replace(".", "").isalpha() and len(before) <= 7:
        return word.lower() in _OPENERS  # "U.S.", "a.m.", "Ph.D."
    return True


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
