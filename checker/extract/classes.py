"""Classes: each token of a sentence becomes one symbol by table and shape, a figure or a known phrase one symbol as a whole."""

from __future__ import annotations

import re

from checker.extract.draft import Draft
from checker.extract.language import Memo, Prose
from checker.extract.lexicon import WORD_CLASSES, Lexicon

_MARKS = {
    ",": "COMMA",
    ";": "SEMI",
    ":": "COLON",
    "(": "OPEN",
    ")": "CLOSE",
    "[": "OPEN",
    "]": "CLOSE",
    ".": "STOP",
    "!": "STOP",
    "?": "STOP",
    "\u2014": "DASH",
    "\u2013": "DASH",
    "--": "DASH",
    "---": "DASH",
    "\u2026": "DASH",
    "...": "DASH",
    "/": "AND",
    "'s": "POSS",
    "\u2019s": "POSS",
    "'": "POSS",
    "\u2019": "POSS",
    '"': "QUOTE",
    "\u201c": "QUOTE",
    "\u201d": "QUOTE",
    "''": "QUOTE",
    "``": "QUOTE",
    "\u2018": "QUOTE",
    "\u00ab": "QUOTE",
    "\u00bb": "QUOTE",
    "of": "OF",
    "to": "TO",
}
_NO_VERB = frozenset(
    "hundred hundreds red bed need speed seed deed feed indeed creed breed weed reed united armed sacred naked wicked rugged ragged bloodshed "
    "building buildings during morning evening king ring wing thing nothing something anything everything spring string beijing ceiling ceasefire "
    "sibling meeting hearing housing funding feeling wedding crossing landing opening training shipping sterling clothing".split()
)
_OF_THEM = WORD_CLASSES["OF_THEM"]
_PARTICIPLES = frozenset(WORD_CLASSES[name] for name in ("DONE", "BOTH", "STATE"))
_QUOTE = WORD_CLASSES["QUOTE"]
_SIGNS = frozenset((_QUOTE, "H"))
_CLOSES = {'"': '"', "\u201c": "\u201d", "``": "''", "\u2018": "\u2019"}
_SPEAKS = frozenset((",", ":", "said", "says"))
_FEW = 3
"""How many words in quotation marks are a manner of speaking, not a speech."""
_PRESENT = frozenset(WORD_CLASSES[name] for name in ("DOES", "HAPPENS", "BOTH_DOES"))
_ARTICLES = frozenset(("a", "an", "the", "its", "their", "his", "her"))
_APOSTROPHES = frozenset(("'", "\u2019"))
_OTHER = "other"
_THERE = "there"
_REMAINS = "remains"
_BE = WORD_CLASSES["BE"]
_BY_NEIGHBOURS = _APOSTROPHES | {_OTHER, _THERE, _REMAINS}
"""Words whose class hangs on the words beside them, whatever it is."""
_BEHIND_A_PLACE = frozenset("P&,;.T")
"""Words and signs behind a "there" that says where."""
_HYPHENS = ("-", "\u2010", "\u2011")


class Classifier:
    """Turns the tokens of a sentence into class symbols."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._told = Memo(self._tell)
        self._tables = lexicon.classes
        self._phrases: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}  # by first word, then by second
        for word, entries in lexicon.phrases.items():
            by_second = self._phrases.setdefault(word, {})
            for parts, symbol in entries:
                by_second.setdefault(parts[1], []).append((parts, symbol))
        self._verbish = frozenset(WORD_CLASSES[name] for name in ("DOES", "HAPPENS", "BOTH_DOES", "VERB", "TIME", "NUMBER", "MODAL"))
        self._unsettled = self._verbish | _SIGNS | frozenset("VGgkvujaEKqUY")
        """Symbols that what stands beside the word may change; all others are the word's own."""

    def _tell(self, word: str) -> tuple[str, bool, dict[str, list[tuple[tuple[str, ...], str]]] | None]:
        """The symbol of a word, whether what stands beside it may change that, and the phrases that it begins by their second word."""
        lower = word.lower()
        symbol = self._shape(word, lower)
        return symbol, symbol in self._unsettled or lower in _BY_NEIGHBOURS, self._phrases.get(lower)

    def classify(self, prose: Prose, first: int, last: int, drafts: list[Draft], which: list[int], headline: bool) -> tuple[str, list[int]]:
        """The symbols of tokens `[first, last)` and, for each, the token where it begins (with `last` at the end).

        `which` names the drafts of the sentence in text order. Each token costs one look into a memo.
        """
        words, lower, told = prose.words, prose.lower, self._told
        out: list[str] = []
        at: list[int] = []
        starts = {drafts[i].first: max(drafts[i].last, drafts[i].first + 1) for i in which}
        behind = first
        for i, (symbol, unsettled, phrases) in enumerate(map(told.__getitem__, words[first:last]), first):
            if i < behind:
                continue
            at.append(i)
            if i in starts:
                out.append("F")
                behind = starts[i]
                continue
            entries = phrases.get(lower[i + 1]) if phrases is not None and i + 1 < last else None
            if entries is not None and (hit := self._hit(entries, lower, i, last, starts, out[-1:] == ["F"])):
                out.append(hit[1])
                behind = i + hit[0]
                continue
            if unsettled:
                symbol = self._settle(prose, symbol, out, (first, i, last), starts, headline)
            out.append(symbol)
        at.append(last)
        return "".join(out), at

    def _settle(self, prose: Prose, symbol: str, out: list[str], where: tuple[int, int, int], starts: dict[int, int], headline: bool) -> str:
        """What the words beside a word make of its symbol; `where` gives the sentence's first token, the word's own, and the sentence's end."""
        words, (first, i, last) = prose.words, where
        word = prose.lower[i]
        joined = i > first and words[i - 1] in _HYPHENS and prose.ends[i - 1] == prose.starts[i]
        if word == _REMAINS and (i + 1 in starts or (prose.lower[i + 1 : i + 2] == ["at"] and i + 2 in starts)):
            symbol = _BE  # "the toll remains 31", not "the remains of 31"
        elif symbol in _SIGNS:
            symbol = self._sign(prose, symbol, first, i, last)
        elif symbol in self._verbish and symbol != "T" and not headline and i > first and prose.capital[i] and i + 1 not in starts:
            symbol = "N"
        elif symbol in _PRESENT and i > first and prose.lower[i - 1] in _ARTICLES:
            symbol = "w"  # "a patrol car"
        elif joined and symbol in "VGgkvuj":
            symbol = "w"  # "Saudi-led", "rocket-propelled", "Oscar-winning"
        elif joined and symbol == "a" and len(out) > 1 and words[i - 1] == "-":
            out[-2:] = "aa"  # "pre-emptively"
        elif word in _APOSTROPHES and i and (prose.starts[i] > prose.ends[i - 1] or not prose.lower[i - 1].endswith("s")):
            symbol = "a"  # "a board says 'eight killed' in red": a quotation mark, no owner's
        elif word == _OTHER and i + 2 < last and self._tables.get(prose.lower[i + 1]) in _PARTICIPLES and self._tables.get(prose.lower[i + 2]) == "p":
            symbol = "a"  # "the two other injured victims"
        elif word == _THERE and i > first and (i + 1 == last or self._told[words[i + 1]][0] in _BEHIND_A_PLACE):
            symbol = "a"  # "nine were killed there in May", but "there were nine"
        elif symbol == "E" and i + 1 in starts and word in self.lexicon.verb_bases:
            symbol = "K"  # "Police arrest two"
        if symbol in "kKjqUYVGg" and i + 1 < last and words[i + 1] == "-" and prose.ends[i] == prose.starts[i + 1]:
            symbol = "w"  # "free-trade"
        return symbol

    def _hit(
        self, entries: list[tuple[tuple[str, ...], str]], lower: list[str], i: int, last: int, starts: dict[int, int], numbered: bool
    ) -> tuple[int, str] | None:
        """The longest phrase at token `i`; "of those" before a participle is no "of them": "three of those injured".

        `numbered`: a figure stands right before it.
        """
        hit = _longest(entries, lower, i, last, starts)
        if hit and hit[1] in _PRESENT and ((numbered and lower[i].endswith("s")) or (i and lower[i - 1] in _ARTICLES)):
            return None  # "between two camps in the dark", "a shelter at the school"
        if hit and hit[1] == _OF_THEM and i + 2 < last and self._tables.get(lower[i + 2]) in _PARTICIPLES:
            return 1, WORD_CLASSES["OF"]
        return hit

    @staticmethod
    def _sign(prose: Prose, symbol: str, first: int, i: int, last: int) -> str:
        """A hyphen between two words joins them, with a blank on a side it is a dash; marks around a few words are passed over."""
        if symbol == _QUOTE:
            return WORD_CLASSES["ADV"] if _few_words_quoted(prose.words, first, i, last) else symbol
        joined = 0 < i < len(prose.words) - 1 and prose.ends[i - 1] == prose.starts[i] and prose.ends[i] == prose.starts[i + 1]
        return WORD_CLASSES["WORD"] if joined else WORD_CLASSES["DASH"]

    def _shape(self, word: str, lower: str) -> str:
        if word == "WHO":
            return WORD_CLASSES["NAME"]  # the health agency, and no pronoun
        if lower in _MARKS:
            return WORD_CLASSES[_MARKS[lower]]
        if lower in ("-", "\u2010", "\u2011"):
            return "H"
        known = self._tables.get(lower)
        if known:
            return known
        return WORD_CLASSES[_guess(word, lower)]


def _few_words_quoted(words: list[str], first: int, i: int, last: int) -> bool:
    """Whether the quotation mark at token `i` opens or closes a few words that the sentence goes on with: 17 "terrorists" had died."""
    mark = words[i]
    for j in range(i + 2, min(i + _FEW + 2, last - 1)):
        if words[j] == _CLOSES.get(mark):
            return i > first and words[i - 1] not in _SPEAKS
    for j in range(i - 2, max(i - _FEW - 2, first), -1):
        if _CLOSES.get(words[j]) == mark:
            return words[j - 1] not in _SPEAKS and i + 1 < last
    return False


def _longest(entries: list[tuple[tuple[str, ...], str]], lower: list[str], i: int, last: int, starts: dict[int, int]) -> tuple[int, str] | None:
    """The first of the phrases, longest first, that stands at token `i` and holds no figure: how many words, and its class."""
    for parts, symbol in entries:
        n = len(parts)
        if i + n <= last and tuple(lower[i : i + n]) == parts and not any(k in starts for k in range(i, i + n)):
            return n, symbol
    return None


def _guess(word: str, lower: str) -> str:
    first = word[0]
    if not first.isalnum():
        return "DASH" if re.fullmatch(r"\W+", word) else "WORD"
    if first.isupper() and not word.isupper():
        return "NAME"
    if first.isdecimal() or lower in _NO_VERB:
        return "WORD"
    if first.isupper() and word.isupper() and len(word) < 6:
        return "NAME"
    if lower.endswith("ly") and len(lower) > 4:
        return "ADV"
    if lower.endswith("ed") and len(lower) > 3:
        return "VERB"
    if lower.endswith("ing") and len(lower) > 4:
        return "VERB_DOING"
    return "WORD"
