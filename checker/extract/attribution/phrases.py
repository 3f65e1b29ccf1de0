"""Noun phrases beside a cue, found without a tagger: they end at a small closed class of words."""

from __future__ import annotations

from checker.extract.attribution.forms import Forms
from checker.extract.attribution.lexicon import CLOSING, Lexicon
from checker.extract.language import Prose

CLOSERS = CLOSING
QUOTES = frozenset("\u201c \u201d \" '' `` \u2018 \u2019 ' \u00ab \u00bb".split())
BREAKS = frozenset(", ; : ( ) [ ] \u2014 \u2013 - -- . ! ? \u2026 ...".split()) | QUOTES
BE = frozenset("is are was were be been being am 're \u2019re 'm \u2019m".split())
ENDS = frozenset(". ! ? ; : \u2026".split())
_TO_SOMEBODY = frozenset("ambassador envoy adviser advisor aide assistant delegate representative ambassadors advisers aides counsel".split())
_AGE = 5
"""Tokens of "41-year-old"."""
_AGES = frozenset(("year", "month"))
_PLACING = frozenset("outside inside near in at by behind beside before".split())
_ARTICLES = frozenset("the a an his her their its this these those".split())
LONGEST_TITLE = 5
"""An abbreviation before a name ("Sgt.") has at most so many letters."""
LONGEST = 25
"""No source is longer than so many tokens: a bound on the walk, so that a text without stops stays linear."""


class Phrases(Forms):
    """Finds the noun phrases of one article."""

    def __init__(self, prose: Prose, lexicon: Lexicon) -> None:
        super().__init__(prose, lexicon)
        classes = lexicon.words
        self.adverbs = classes["adverb"]
        self.times = classes["time"]
        self.frames = classes["frame"]
        self.stops = lexicon.stops
        self.pronouns = classes["pronoun"]
        self.links = classes["link"]
        self.imperatives = classes["imperative"]
        self.subordinators = classes["subordinator"]

    def before(self, first: int, end: int) -> tuple[int, int] | None:
        """The noun phrase that ends at token `end` (exclusive) within a sentence that starts at `first`."""
        stop = end
        while stop > first and (self.lower[stop - 1] in self.adverbs or self._time(stop - 1, first)):
            stop -= 1
        if stop <= first:
            stop = end
        if stop <= first or self.lower[stop - 1] in BREAKS:
            return None
        if self.lower[stop - 1] in self.pronouns:
            return stop - 1, stop
        floor = max(first, stop - LONGEST)
        at = self._start(stop, floor)
        busy = self._busy(at, floor)
        if busy:
            return self.before(first, busy)
        if at > floor and self.lower[at] == "the" and self.lower[at - 1] in self.imperatives and self.words[at - 1][0].isupper():
            return at - 1, stop  # "Save the Harbour"
        return self._trim(self._second_clause(at, stop), stop)

    def _second_clause(self, at: int, stop: int) -> int:
        """Where a clause begins behind "and" within what looks like one noun phrase: "The toll rose to 12 on Monday and | aid workers said"."""
        for k in range(stop - 2, at + 1, -1):
            if self.lower[k] == "and" and (self.lower[k - 1] in self.times or any(word in self.pasts for word in self.lower[at:k])):
                return k + 1
        return at

    def _start(self, stop: int, floor: int) -> int:
        """Where the noun phrase that ends at `stop` begins: behind a break, a small word, a finite cue, or at its determiner."""
        at = stop
        while at > floor:
            word = self.lower[at - 1]
            if at - 1 > floor and at < stop and self._joins(at - 1):
                at -= 1
                continue
            if word in BREAKS or word in self.stops or word in self.pronouns:
                if word in ("'s", "\u2019s") and at - 1 > floor:
                    at -= 1
                    continue
                return at
            if self._says(at - 1):
                return at
            at -= 1
            if word in self.determiners and (at <= floor or self.lower[at - 1] not in self.links or at - 2 < floor or self.lower[at - 2] in BREAKS):
                return at
        return at

    def _busy(self, at: int, floor: int) -> int | None:
        """End of the people whom a gerund before the phrase at `at` tells of: "officers | investigating the fire"."""
        if self.lower[at] not in self.determiners:
            return None
        gerund = at - 2 if self.lower[at - 1] in _PLACING else at - 1  # "a sergeant | standing outside the gate"
        if gerund - 1 < floor or not self.lower[gerund].endswith("ing"):
            return None
        return gerund if self.lower[gerund - 1] in self.lexicon.types else None

    def _says(self, at: int) -> bool:
        """Whether the token is a finite verb of saying."""
        cue = self.lexicon.verbs.get(self.lower[at])
        return (
            cue is not None
            and cue.strong
            and cue.finite
            and not cue.base
            and self.lower[at] not in self.lexicon.types
            and self.lower[at] not in self.lexicon.cue_nouns
        )

    def _time(self, at: int, first: int) -> bool:
        if self.lower[at] in self.times:
            return True
        return self.lower[at] == "on" and self.lower[at + 1] in self.times

    def _trim(self, at: int, stop: int) -> tuple[int, int] | None:
        """Cuts conjunctions, adverbs, dates and fronted prepositional phrases off the front."""
        while at < stop:
            word = self.lower[at]
            if (
                word in ("and", "but", "or", "&")
                or word in self.adverbs
                or (word in self.times and at + 1 < stop and self.lower[at] not in ("march", "may"))
            ):
                at += 1
            elif word in self.links or word in self.subordinators:
                rest = at + 1
                while rest < stop and self.lower[rest] in self.times:
                    rest += 1
                if rest == at + 1:
                    rest = self._after_place(at + 1, stop)
                at = rest
            else:
                break
        return (at, stop) if at < stop else None

    def _after_place(self, at: int, stop: int) -> int:
        """Behind the noun phrase of a fronted preposition: "In Geneva | officials", "In the statement | the ministry"."""
        begin = at
        if at < stop and self.lower[at] in self.determiners:
            at += 1
        while at < stop and (self.words[at][:1].isupper() and at - begin < 3):
            at += 1
        for k in range(at, stop):
            if self.lower[k] in self.determiners:
                return k
        return at if begin < at < stop else begin

    def glued(self, at: int) -> bool:
        """Whether no space stands before the token."""
        return self.prose.ends[at - 1] == self.prose.starts[at]

    def _joins(self, at: int) -> bool:
        """A mark inside a noun phrase: the hyphen of "free-trade", the apostrophe of "the rebels' ministry", the stop of "Lt. Reed"."""
        word = self.lower[at]
        if word not in ("-", "'", "\u2019", ".") or at + 1 >= len(self.words) or not self.glued(at):
            return False
        if word == "-":
            return self.glued(at + 1) and not (self.lower[at - 1].isdecimal() and self.words[at + 1][0].isupper())  # "May 3, 2017-Byron said"
        if word == ".":
            return len(self.words[at - 1]) <= LONGEST_TITLE and self.words[at - 1][0].isupper() and self.words[at + 1][0].isupper()
        return self.lower[at - 1].endswith("s") and not self.glued(at + 1)

    def opens(self, at: int) -> bool:
        """Whether a quotation mark at a token opens: no space stands behind it, and one before."""
        follows = at + 1 < len(self.words) and self.prose.ends[at] == self.prose.starts[at + 1]
        return follows and (at == 0 or self.prose.ends[at - 1] < self.prose.starts[at])

    def bracket(self, at: int, last: int) -> int:
        """Behind a bracket that opens at token `at`, with the nouns that go on behind it: "Xinhua (XH) news agency"."""
        if at >= last or self.lower[at] != "(":
            return at
        for close in range(at, min(last, at + 8)):
            if self.lower[close] == ")":
                return self.after(close + 1, last)
        return at

    def after(self, at: int, last: int) -> int:
        """End of the noun phrase that starts at token `at`; `at` itself where none does."""
        begin = at
        stop = min(last, at + LONGEST)
        if at < stop and self.manner(at):
            return at
        if at < stop and self.lower[at] in self.pronouns:
            return at + 1
        while at < stop and not self._ends_before(at, begin, stop):
            at += 1
        while at > begin and self.lower[at - 1] in self.links:
            at -= 1
        return at

    def _ends_before(self, at: int, begin: int, stop: int) -> bool:
        """Whether a noun phrase that began at `begin` has ended before token `at`."""
        word = self.lower[at]
        if at == begin:
            return word in BREAKS or word in self.stops or word == "to"
        if word in ("'s", "\u2019s") or self._joins(at) or self._of_age(at, begin):
            return False
        fewer = word in ("more", "fewer", "less") and self.lower[at + 1 : at + 2] == ["than"] and self.lower[at - 1] not in self.links
        if fewer or word in BREAKS or word in self.stops or word in self.pronouns:
            return True
        if (
            word in self.adverbs
            and self.lower[at + 1 : at + 2] != ["-"]
            and not (self.words[at][0].isupper() and self.lower[at - 1] in self.determiners)
        ):  # "the Long Island police"
            return True
        previous = self.lower[at - 1]
        if word in self.times and not self.words[at - 1][:1].isupper() and previous not in self.determiners:
            return True
        if word == "the" and previous in self.imperatives and self.words[at - 1][0].isupper():
            return False  # "Save the Harbour"
        return (
            (word in _ARTICLES and previous not in self.links)
            or (word == "to" and previous not in _TO_SOMEBODY)
            or (word == "on" and at + 1 < stop and self.lower[at + 1] in self.times)
            or ((word in self.numbers or word[:1].isdecimal()) and previous not in self.determiners and not self._compound(at, begin))
        )

    def past_age(self, at: int) -> int:
        """Behind the "41-year-old" that opens at a token; the token itself where none does."""
        aged = self.lower[at][:1].isdecimal() and self.lower[at + 1 : at + 5 : 3] == ["-", "old"] and self.lower[at + 2] in _AGES
        return at + _AGE if aged else at

    def _of_age(self, at: int, begin: int) -> bool:
        """Whether a token stands inside "41-year-old", which says who a person is."""
        return any(self.past_age(k) > at for k in range(max(begin, at - _AGE + 1), at + 1))

    def _compound(self, at: int, begin: int) -> bool:
        """Whether a number belongs to an adjective before a noun that an article opens: "the recent 12-town poll"."""
        kind = self.lower[at + 2 : at + 3]
        return self.lower[at + 1 : at + 2] == ["-"] and self.glued(at + 1) and kind != ["year"] and self.lower[begin] in _ARTICLES

    def head(self, phrase: tuple[int, int]) -> int:
        """Token of a noun phrase's head: the last word before its first linking preposition."""
        at = phrase[0]
        while at < phrase[1] and (self.lower[at] not in self.links or self.lower[at] in ("and", "&")):
            at += 1
        at = max(phrase[0], at - 1)
        while at > phrase[0] and (
            self.lower[at] in self.times
            or self.lower[at] == "out"
            or ((self.lower[at].endswith("ed") or self.lower[at] in self.pasts) and self.words[at][0].islower())
        ):
            at -= 1
        return at

    def head_end(self, phrase: tuple[int, int]) -> int:
        """End of a noun phrase without what says when or where it spoke: "a poll conducted", "figures released Monday", "the army in a statement"."""
        end = phrase[1]
        if end - 3 > phrase[0] and self.lower[end - 3] == "in" and self.lower[end - 1] in self.frames:
            end -= 3
        while end - 1 > phrase[0] and (
            self.lower[end - 1] in self.times or (self.lower[end - 1].endswith("ed") and self.words[end - 1][0].islower())
        ):
            end -= 1
        return end
