"""Sentences and paragraphs: a stop ends a sentence unless it belongs to an abbreviation, and a line break does unless the line goes on."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.article import Article, Span
from checker.claim import Section
from checker.reading import Sentence
from checker.rulebook import Rulebook
from checker.rulebook.language import LanguageRule

SHORTEST_WRAPPED = 40
"""Characters; a shorter line was not broken by an editor's right margin."""

_BREAK = re.compile(
    r"""
    [.!?\u2026\r\n] (?:                                                           # one set in front, which the search skips to
        (?<=[.!?\u2026]) (?<![.!?\u2026]{2}) [.!?\u2026]*+ ["'\u201d\u2019\u00bb)\]]{0,4}+ (?=\s)  # stops, what closes behind them, white space
      | (?<=[a-z]{2}[.!?]) ["\u201d\u2019]? (?=\u201c?[A-Z][a-z])                  # two sentences that a page glued together
      | (?<=[\r\n]) \s*
    )
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[\w.&'\u2019-]*")
LONGEST_ABBREVIATION = 30
"""Characters before a stop within which its word is looked for."""
_NEXT = re.compile(r"\s*[\"'\u201c\u2018\u00ab(\[]{0,3}([\w$\u00a3\u20ac-]{0,40})")
"""The word behind a stop; it matches anything."""


def sentences_of(article: Article, rulebook: Rulebook | None = None) -> list[Sentence]:
    """The sentences of headline and body, in text order; front matter outside the headline is left out."""
    found: list[Sentence] = []
    if article.headline:
        found.extend(
            Sentence(start, end, -1, "headline") for start, end, _ in split_sentences(article.text, article.headline, rulebook, wrapped=True)
        )
    for start, end, paragraph in split_sentences(article.text, article.body, rulebook):
        section: Section = "lead" if paragraph < 2 else "body"
        found.append(Sentence(start, end, paragraph, section))
    found.sort(key=lambda sentence: sentence.start)
    return found


def split_sentences(text: str, span: Span, rulebook: Rulebook | None = None, wrapped: bool = False) -> list[tuple[int, int, int]]:
    """(start, end, paragraph from 0) of every sentence within `span`, white space at both ends cut off.

    `wrapped`: line breaks end nothing, as in a headline, which is one however many lines it is set on.
    """
    rule = _rule(rulebook or Rulebook.load())
    out: list[tuple[int, int]] = []
    at, stop = span.start, span.end

    def close(end: int) -> None:
        start = at
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            out.append((start, end))

    for match in _BREAK.finditer(text, span.start, stop):
        if match[0][0] in "\r\n":
            if wrapped or _continues(text, at, match):
                continue
            close(match.start())
        elif _ends_sentence(text, at, match, stop, rule):
            close(match.end())
        else:
            continue
        at = match.end()
    close(stop)
    return _number(text, out)


@lru_cache(maxsize=8)
def _rule(rulebook: Rulebook) -> LanguageRule:
    """All files of `rules/language/` as one."""
    rules = list(rulebook.language.values())
    return LanguageRule(
        id="language",
        why="All of rules/language/.",
        before_names=frozenset[str]().union(*(rule.before_names for rule in rules)),
        behind_names=frozenset[str]().union(*(rule.behind_names for rule in rules)),
        openers=frozenset[str]().union(*(rule.openers for rule in rules)),
    )


def _number(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Paragraph numbers by the line breaks that separate the sentences."""
    out: list[tuple[int, int, int]] = []
    paragraph = -1
    last = 0
    for start, end in found:
        if not out or "\n" in text[last:start] or "\r" in text[last:start]:
            paragraph += 1
        out.append((start, end, paragraph))
        last = end
    return out


def _continues(text: str, at: int, match: re.Match[str]) -> bool:
    """A single line break inside hard-wrapped text: the next line goes on in lower case and this one did not stop."""
    line_start = max(at, text.rfind("\n", 0, match.start()) + 1)
    if match[0].count("\n") > 1 or match.start() - line_start < SHORTEST_WRAPPED:
        return False
    before, after = text[match.start() - 1], text[match.end() : match.end() + 1]
    return after.islower() and before not in '.!?"\u201d:'


def _ends_sentence(text: str, at: int, match: re.Match[str], stop: int, rule: LanguageRule) -> bool:
    begin, behind = match.span()
    if behind >= stop:
        return True
    follows = _NEXT.match(text, behind)
    word = follows[1] if follows else ""
    if word[:1].islower():
        return False  # "the 5.5 p.m. train", "No way!" he said
    if text[begin] != "." or text[begin + 1] == ".":
        return True
    end = begin - (text[begin - 1] == " ")  # "Sept . 30": text that was cut into tokens
    before = _word_before(text, max(at, end - LONGEST_ABBREVIATION), end)
    last = before.rpartition("-")[2]
    titled = last in rule.before_names and text[end - len(last) : end].istitle()  # "Lake Health-St. Vera's", but not "a near-miss."
    if (titled or before in rule.before_names) and behind == begin + 1:
        return before == "no" and not word[:1].isdecimal()  # "No. 10", but "He said no. Then ..."
    if len(before) == 1 and before.isalpha() and before != "i":
        return False  # "J. Smith", "U. S. Geological"
    initials = "." in before and before.replace(".", "").replace("&", "").isalpha() and len(before) <= 7
    if initials or before in rule.behind_names:
        return word.lower() in rule.openers  # "U.S.", "a.m.", "S.&P.", "Holt Jr. Hospital"
    return True


def _word_before(text: str, first: int, end: int) -> str:
    """The word that ends at `end` and begins not before `first`, in lower case; read backwards, so that each character is looked at once."""
    backwards = _WORD.match(text[first:end][::-1])
    return backwards[0][::-1].lower() if backwards else ""
