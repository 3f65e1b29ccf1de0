"""Descriptions in passing, which are the outlet's own whoever speaks: "a city of 160,000 people", "Ada Byron, a 44-year-old nurse, said"."""

from __future__ import annotations

from checker.extract.attribution.event import Event
from checker.extract.attribution.lexicon import ACCORDING, Lexicon
from checker.extract.attribution.phrases import BE, BREAKS, ENDS, Phrases
from checker.extract.draft import Draft
from checker.extract.language import Prose

SET_OFF = 7
"""The comma that sets a description off stands within so many tokens before its figure."""
APPOSED = 14
"""An apposition has at most so many tokens behind its figure."""
RELATIVE = 24
"""A relative clause opens at most so many tokens before a figure deep inside it."""
OBJECT = 4
"""A figure within so many tokens behind the auxiliary is what the relative clause is about: "a flood which has killed at least 12"."""
_RELATIVES = frozenset("that which where".split())
_PLACES = frozenset("city town village district province county".split())
_SIZED = frozenset("city town village district province county country island nation region".split())
_HAVING = frozenset("has have houses employs seats holds serves covers contains operates runs represents".split())
_FOR = frozenset("for in of to from across".split())
_ARTICLES = frozenset("a an".split())
_AGED = frozenset("aged age".split())
_OLD = frozenset("old -old".split())
_IDENTIFIES = frozenset("as is are was were be been : named".split())
_LISTING = frozenset(", ; and & . ( ) - of".split())
STRIFE = 3
"""The noun of a war stands within so many tokens behind how long it has lasted."""
LONGEST_NAME = 6
"""A name behind an age has at most so many tokens, what its bearer is included."""
NAMES = 30
"""A list of names with ages has at most so many tokens."""


class Descriptions:
    """Tells the descriptions of one article's sentences from what its sources say."""

    def __init__(self, prose: Prose, lexicon: Lexicon, phrases: Phrases) -> None:
        self._prose = prose
        self._phrases = phrases
        self._enabled = "description" in lexicon.shapes
        self._opens = lexicon.describers
        self._saying = lexicon.verbs
        self._strife = lexicon.words["strife"]

    def describes(self, draft: Draft) -> bool:
        """Whether the figure stands in a description: "home to 40,000 people", "Orsa, 40 miles north of Lorn, lost its mayor"."""
        lower, at = self._prose.lower, draft.first
        if draft.quoted or draft.last >= len(lower) or not self._enabled:
            return False
        first = self._prose.ranges[draft.sentence][0]
        if draft.figure.kind == "duration" and self._of_strife(draft):
            return True
        opens = self._opens.get(lower[at - 1], ())
        if any(tuple(lower[at - len(words) : at]) == words for words in opens) and (
            "," in lower[max(first, at - SET_OFF) : at] or self._some_place(at, first)
        ):
            return True
        return self._equipped(draft, first) or self._apposed(draft, first)

    def _equipped(self, draft: Draft, first: int) -> bool:
        """What a thing has at all times, between commas: "The clinic, which has 90 beds, is treating 212 patients, its director said"."""
        lower, at = self._prose.lower, draft.first
        if at - 3 <= first or lower[at - 2] not in ("which", "who") or lower[at - 3] != "," or not self._lasts(lower[at - 1]):
            return False
        return "," in lower[draft.last : min(self._prose.ranges[draft.sentence][1], draft.last + APPOSED)]

    def _lasts(self, verb: str) -> bool:
        """Whether a verb tells what is so at all times: "has", "houses", "treats"; saying so is no such verb."""
        return verb in _HAVING or (verb.endswith("s") and verb not in self._saying and verb not in BE)

    def _of_strife(self, draft: Draft) -> bool:
        """How long a war has lasted is common knowledge: "the six-year civil war"."""
        lower, at = self._prose.lower, draft.last
        hyphened = lower[at - 2 : at - 1] == ["-"] or "-" in lower[at - 1]
        return hyphened and lower[draft.first - 1] in ("the", "its", "their") and not self._strife.isdisjoint(lower[at : at + STRIFE])

    def _some_place(self, at: int, first: int) -> bool:
        """Whether a place of some size is told of, not said to be it: "tents for a city of 60,000", but not "is a city of 60,000"."""
        lower = self._prose.lower
        return lower[at - 1] == "of" and lower[at - 2] in _SIZED and lower[at - 3] in _ARTICLES and at - 4 > first and lower[at - 4] in _FOR

    def _apposed(self, draft: Draft, first: int) -> bool:
        """An apposition to a name that the sentence goes on behind: who a person is, or how far off a place lies."""
        lower, at = self._prose.lower, draft.first
        if draft.figure.kind == "age" and (self._before_name(draft, first) or self._of_named(draft, first)):
            return True
        if draft.figure.kind == "age":
            comma = at - 2 if lower[at - 1] in _ARTICLES else at - 1 if self._opens_sentence(at - 1, first) else -1
        elif draft.figure.kind == "measure" and draft.role == "distance":
            comma = at - 1
            if self._of_town(at, first):
                return True
        else:
            return False
        if comma <= first or lower[comma] != ",":
            return False
        one = draft.figure.kind == "age" and lower[at - 1] in _ARTICLES and lower[comma - 1][-1] != "s"  # "the skipper, a 40-year-old diver, drowned"
        if lower[comma - 1] not in _PLACES and not one and (lower[comma - 2] == "the" or not self._prose.words[comma - 1][0].isupper()):
            return False
        last = min(self._prose.ranges[draft.sentence][1] - 1, draft.last + APPOSED)
        close = next((k for k in range(draft.last, last) if lower[k] == "," or lower[k] in ENDS), last)
        if draft.figure.kind == "age" and lower[close : close + 2] == [",", "of"]:
            close = next((k for k in range(close + 2, last) if lower[k] == "," or lower[k] in ENDS), last)  # "Ada Byron, 41, of Lorn, sold"
            if close + 2 < last and self._prose.words[close + 1][0].isupper() and lower[close + 2] == ",":
                close += 2  # "of Mill Lane, Lorn, sold"
        if close + 1 >= last or lower[close] != ",":
            return False
        if draft.figure.kind == "measure" and (lower[draft.last] == "away" or lower[draft.last : draft.last + 2] == ["from", "here"]):
            return True
        return self._phrases.finite(close + 1 + (lower[close + 1] == "and"))

    def _of_named(self, draft: Draft, first: int) -> bool:
        """The age of somebody told by name, which a source gives only where it says who he is: not "named the cook as Ada Byron, 41"."""
        lower, words, at = self._prose.lower, self._prose.words, draft.first
        if lower[draft.last - 1].isdecimal():
            begin = at - 1 - (lower[at - 1] in _AGED)
            if lower[at - 3 : at] in ([",", "who", "is"], [",", "who", "was"]):
                begin = at - 3
            if begin <= first or lower[begin] not in (",", "(") or not words[begin - 1][0].isupper():
                return False
        else:
            begin = at
            if lower[draft.last - 1] not in _OLD or not self._calls(draft.last):
                return False
        return lower[self._behind_names(begin, first)] not in _IDENTIFIES

    def _calls(self, at: int) -> bool:
        """Whether a full name stands at a token, or behind a noun for what its bearer is: "41-year-old | baker Ada Byron ran"."""
        words, lower = self._prose.words, self._prose.lower
        last = min(len(words) - 1, at + LONGEST_NAME)
        if at + 1 < last and words[at][0].islower() and words[at].isalpha():
            at += 1
        end = at
        while end < last and (words[end][0].isupper() or (lower[end] == "." and end > at and len(words[end - 1]) == 1)):
            end += 1
        word = lower[end]
        ends = word in BREAKS or word in self._phrases.links or word in self._phrases.stops or word in self._phrases.adverbs
        return end - at > 1 and (ends or self._phrases.finite(end))

    def _behind_names(self, at: int, first: int) -> int:
        """The token before a name, or before a list of names with ages, that ends before a token."""
        words, lower = self._prose.words, self._prose.lower
        begin = at - 1
        for k in range(at - 1, max(first - 1, at - NAMES), -1):
            begin = k
            if not (words[k][0].isupper() or lower[k] in _LISTING or lower[k][0].isdecimal()) or k == first:
                break
        return begin

    def _before_name(self, draft: Draft, first: int) -> bool:
        """An age in an apposition with a name behind it: "The driver, 41-year-old Ada Byron of Lorn, was hurt"."""
        lower, words, at = self._prose.lower, self._prose.words, draft.last
        begin = draft.first - (lower[draft.first - 1] in _ARTICLES)
        if (
            lower[begin - 1] != ","
            or not self._opens_sentence(begin - 1, first)
            or not words[at][0].isupper()
            or lower[at - 1] not in ("old", "-old")
        ):
            return False
        last = min(self._prose.ranges[draft.sentence][1] - 1, at + APPOSED)
        close = next((k for k in range(at, last) if lower[k] == "," or lower[k] in ENDS), last)
        return lower[close] == "," and self._phrases.finite(close + 1)

    def _opens_sentence(self, comma: int, first: int) -> bool:
        """Whether nothing but the subject stands before a comma: "The baker, Ada Byron, | 41, sold her shop, a neighbour said"."""
        lower = self._prose.lower
        if comma <= first or lower[first] in (ACCORDING, "as"):
            return False
        return not any(self._phrases.finite(at) or lower[at] in self._phrases.stops or lower[at] in ENDS for at in range(first, comma))

    def _of_town(self, at: int, first: int) -> bool:
        """Whether a distance stands behind an apposition to a name: "in Orsa, a market town 60 miles from Lorn"."""
        lower = self._prose.lower
        if lower[at - 1] not in _PLACES:
            return False
        comma = next((k for k in range(at - 2, max(first, at - SET_OFF), -1) if lower[k] == ","), first)
        return comma > first and lower[comma + 1] in _ARTICLES and self._prose.words[comma - 1][0].isupper()

    def background(self, event: Event, draft: Draft) -> bool:
        """Whether the figure stands deep in a relative clause in the perfect, which tells what a thing or place has long been.

        "The rebels said they would leave the valley that has been the heart of a five-year war" is no word of theirs on how long the war is.
        """
        lower, at = self._prose.lower, draft.first
        if not self._enabled or draft.quoted or not event.after[0] <= at < event.after[1]:
            return False
        for k in range(at - 1, max(event.after[0], at - RELATIVE), -1):
            if lower[k] in ENDS or (lower[k] == "," and lower[k + 1] not in _RELATIVES):
                return False
            if lower[k] in _RELATIVES and not self._completes(k, event.after[0]):
                return self._in_perfect(k, draft)
        return False

    def _completes(self, that: int, begin: int) -> bool:
        """Whether "that" opens what was said, not a relative clause: "said over the phone that", "and that"."""
        lower = self._prose.lower
        if lower[that] != "that" or (lower[that - 2] in _ARTICLES and lower[that - 3] == ","):
            return False  # "40 lost ewes, a sum that has not shrunk"
        return lower[that - 1] in ("and", "but", "or") or not any(self._phrases.finite(at) for at in range(begin, that))

    def _in_perfect(self, relative: int, draft: Draft) -> bool:
        """Whether a relative clause is in the perfect and its figure not the verb's object, or its subject of which something has been so."""
        lower, at = self._prose.lower, draft.first
        if at > relative + 1:
            verb = relative + 1 + (lower[relative + 1] in self._phrases.adverbs)
            perfect = lower[verb] in ("has", "have") or lower[verb : verb + 2] == ["had", "been"]
            lasting = draft.figure.kind == "duration" and lower[at - 1] == "for"
            return perfect and (at - verb > OBJECT or lasting)
        behind = lower[draft.last : min(self._prose.ranges[draft.sentence][1], draft.last + SET_OFF)]
        return "been" in behind and ("has" in behind or "have" in behind)
