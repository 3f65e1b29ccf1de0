"""Subjects: the noun phrase that a cue verb belongs to, beside it or cut off from it by what stands between."""

from __future__ import annotations

from checker.extract.attribution.event import Tokens
from checker.extract.attribution.phrases import BE, BREAKS, CLOSERS, QUOTES
from checker.extract.attribution.tools import CueReader

ASIDE = 7
"""An aside between "had" and its verb has at most so many tokens."""
_PERFECT = frozenset("has have had".split())
_ASIDES = frozenset("in on".split())
_AFTER_PAPER = frozenset("to that which released published from by in on".split())
WHO = 10
"""A relative clause that ends in a participle or a pronoun opens within so many tokens before that."""
_DEFINITE = frozenset("the a an its their his her".split())
_OBJECTS = frozenset("him her them it us me there".split())
_OWNERS = frozenset("its his her their".split())
_WATCHERS = frozenset("police officials authorities investigators prosecutors deputies detectives".split())
_TITLES_IN_ING = frozenset("managing acting leading founding visiting presiding commanding returning housing planning engineering king".split())


class Subjects(CueReader):
    """Finds the subjects of one article's cue verbs."""

    def of(self, finding: bool, k: int, first: int) -> Tokens | None:
        """Who or what says what the verb at `k` says; `finding` where it may be a paper. None where nobody does."""
        source = self._of(k, first)
        if finding and (source is None or not self.evidence.known(source)):
            source = self._far_document(k, first) or source
        if source is not None and self.evidence.nobody(source):
            source = self._of_many(source, first)
        if source is not None and self._doing(source, first):
            return None
        if source is not None and self._done_to(source, first):
            source = self.main(self._clause(source[0], first), source[0])
        return None if source is None or self._in_contact(source) else (source[0], self.phrases.head_end(source))

    def _doing(self, source: Tokens, first: int) -> bool:
        """ "..., fleeing renewed fighting", "accusing them of having informed": what somebody did, who stands before."""
        at = source[0]
        word, then = self.lower[at], self.lower[at + 1]
        gerund = word.endswith("ing") and self.words[at][0].islower() and word not in _TITLES_IN_ING
        behind = then in self.phrases.determiners or then in _OBJECTS or then.endswith("ed")
        return gerund and behind and at > first and self.lower[at - 1] == ","

    def _done_to(self, source: Tokens, first: int) -> bool:
        """ "A letter from the council, seen by this newspaper, shows": what was done to the paper that stands before."""
        at = source[0]
        done = self.lower[at].endswith(("ed", "en")) and self.words[at][0].islower() and self.lower[at + 1] == "by"
        return done and at > first + 1 and self.lower[at - 1] == ","

    def _of(self, k: int, first: int) -> Tokens | None:
        lower = self.lower
        bare = k
        while bare > first + 1 and (lower[bare - 1] in self.phrases.times or lower[bare - 1] in ("on", "in")):
            bare -= 1
        if lower[bare - 1] in ("and", "but", "then", "or"):
            k = bare
            if any(word in BE for word in lower[max(first, k - 4) : k - 1]):
                return None  # "was arrested and charged"
        previous = lower[k - 1] if k > first else ""
        absent = next((j for j in range(k - 2, max(first, k - ASIDE) - 1, -1) if lower[j] in _ASIDES and lower[j - 1] in _PERFECT), None)
        if absent is not None and BREAKS.isdisjoint(lower[absent:k]):
            return self.phrases.before(first, absent - 1)  # "the service had in its bulletin warned"
        if previous == "whom" and k - 3 > first and lower[k - 2] == "of":
            return self._asked(first, k - 4 if lower[k - 4] == "," else k - 3)
        if previous in ("who", "which", "that"):
            j = k - 2 if k - 2 > first and lower[k - 2] == "," else k - 1
            return self._antecedent(self.phrases.before(first, j))
        if previous in ("and", "but", "or", "then"):
            return self.main(self._clause(k, first), k)
        if previous == ")" and (bracket := self._bracket(k - 1, first)) > first:
            return self.phrases.before(first, bracket)  # "the maker (BRLO.AS) said"
        if previous == "," and (owner := self._its_own(k, first)):
            return owner
        if previous in (",", "\u2014", "\u2013", "--", ")") or previous in CLOSERS:
            return self.main(self._clause(k, first), k, apposed=True)
        return self._outside_relative(self.phrases.before(first, k), first)

    def _outside_relative(self, phrase: Tokens | None, first: int) -> Tokens | None:
        """ "A group which studies drone footage put it at 12": the phrase before the verb is the end of a relative clause."""
        if phrase is not None and phrase[1] - phrase[0] == 1 and (self.phrases.finite(phrase[0]) or self.lower[phrase[0]] in _OBJECTS):
            who = next((at for at in range(phrase[0] - 1, max(first, phrase[0] - WHO), -1) if self.lower[at] == "who"), None)
            if who is not None and BREAKS.isdisjoint(self.lower[who : phrase[0]]):
                return self.phrases.before(first, who)  # "a nurse who asked not to be named told us"
        if (
            phrase is not None
            and phrase[0] - 3 >= first
            and self.lower[phrase[0]] in _DEFINITE
            and self.lower[phrase[0] - 2] in ("which", "who", "that")
        ):
            verb = self.lower[phrase[0] - 1]
            outer = self.phrases.before(first, phrase[0] - 2)
            if outer and verb.endswith(("s", "ed")) and self.words[phrase[0] - 1][0].islower() and self.evidence.known(outer):
                return outer  # "the trust that runs the hospital says"
        if phrase is None or phrase[1] - phrase[0] < 2 or self.lower[phrase[0] - 1] not in ("which", "who") or phrase[0] - 2 <= first:
            return phrase
        verb, then = self.lower[phrase[0]], self.lower[phrase[0] + 1]
        if not (verb.endswith(("s", "ed")) and self.words[phrase[0]][0].islower()) or then in self.phrases.links or then in self.phrases.adverbs:
            return phrase
        return self.phrases.before(first, phrase[0] - 1)

    def _asked(self, first: int, end: int) -> Tokens | None:
        """ "Officers questioned witnesses, some of whom said": the last noun phrase, behind its verb."""
        phrase = self.phrases.before(first, end)
        if phrase is None:
            return None
        verbs = (at for at in range(phrase[1] - 2, phrase[0] - 1, -1) if self.phrases.finite(at) or self.lower[at].endswith("ing"))
        return next(verbs, phrase[0] - 1) + 1, phrase[1]

    def _its_own(self, k: int, first: int) -> Tokens | None:
        """ "The Solveig sank in an hour, its operator, Solvang Lines, said": who is named behind an office that belongs to what was told of."""
        named = self.phrases.before(first, k - 1)
        if named is None or named[0] - 2 <= first or self.lower[named[0] - 1] != "," or not self.words[named[0]][0].isupper():
            return None
        office = self.phrases.before(first, named[0] - 1)
        if office is None or office[0] <= first or self.lower[office[0]] not in _OWNERS or self.lower[office[0] - 1] != ",":
            return None
        return named

    def _bracket(self, close: int, first: int) -> int:
        """Where a short bracket opens that closes at a token; `first` where it does not."""
        return next((at for at in range(close, max(first, close - 8), -1) if self.lower[at] == "("), first)

    def _antecedent(self, phrase: Tokens | None) -> Tokens | None:
        """Of "the results of an inquiry by a panel, which said" the last noun phrase, where the first is no source."""
        if phrase is not None and self._of_some_place(phrase[1]):
            return None  # "she works in a town that has recorded 40 thefts"
        if phrase is None or self.lower[self.phrases.head(phrase)] in self.lexicon.types or self.words[self.phrases.head(phrase)][0].isupper():
            return phrase
        for at in range(phrase[1] - 2, phrase[0], -1):
            if self.lower[at] in self.phrases.links and self.lower[at + 1] not in self.phrases.links:
                named = any(word[0].isupper() for word in self.words[at + 1 : phrase[1]])
                return (at + 1, phrase[1]) if named or self.evidence.known((at + 1, phrase[1])) else phrase
        return phrase

    def _clause(self, k: int, first: int) -> int:
        """Where the clause starts that the verb at `k` belongs to."""
        start = k - 3 if self.lower[k - 2] not in CLOSERS or self.lower[k - 1] not in ("and", "but") else self._quote_opens(k - 2, first)
        for at in range(start, max(first, k - 60), -1):
            if self.lower[at] == "," and self.lower[at + 1] in ("and", "but", "while", "though", "although", "where", "when"):
                placing = self.lower[at + 1] in ("where", "when") and self.lower[k - 1] == "," and "," not in self.lower[at + 2 : k - 1]
                if placing or self.lower[at + 2] in ("who", "which", "whose"):
                    continue  # "a miner who ..., and who asked not to be named, said"; "a nurse in Orsa, where ..., said"
                return at + 2
            quoted = self.lower[at] in CLOSERS and self.lower[at] not in ("'", "\u2019") and not self.words[at - 1].isalpha()
            if self.lower[at] in (";", ":") or quoted:
                return at + 1
        return first

    def _quote_opens(self, close: int, first: int) -> int:
        """Before the quotation that closes at a token: 'the guild called it "a blow" and | put the loss at 12'."""
        for at in range(close - 1, max(first, close - 40), -1):
            if self.lower[at] in QUOTES and self.phrases.opens(at):
                return at - 1
        return close

    def _behind_setting(self, at: int, stop: int) -> int | None:
        """Where a subject with an article begins behind a fronted setting without a comma: "At the hearing | a former foreman, ..."."""
        inside = self.phrases.links | self.phrases.determiners
        return next((k for k in range(at + 3, stop) if self.lower[k] in ("a", "an", "the") and self.lower[k - 1] not in inside), None)

    def _sets_scene(self, at: int) -> bool:
        """Whether a clause opens with where or when: "in Geneva", "after the vote", "the day before"."""
        word = self.lower[at]
        if word in self.phrases.determiners and self.lower[at + 1] in self.phrases.times and self.words[at + 1][0].islower():
            return True
        gerund = word.endswith("ing") and word not in _TITLES_IN_ING
        return word in self.phrases.links or word in self.phrases.subordinators or word in self.phrases.times or gerund

    def main(self, first: int, end: int, apposed: bool = False) -> tuple[int, int] | None:
        """The subject of a clause that starts at `first`, where the verb at `end` is cut off from it by an apposition or another verb.

        With `apposed` it must be followed by a comma, a bracket or a dash: "12 people died, Ada Byron, a doctor, said" is not said by 12 people.
        """
        at = first
        while at < end:
            while at < end and (self.lower[at] in BREAKS or self.lower[at] in ("and", "but") or self.lower[at] in self.phrases.adverbs):
                at += 1
            if at >= end:
                return None
            if self._sets_scene(at):
                skip = at
                while skip < end and self.lower[skip] != ",":
                    skip += 1
                subject = self._behind_setting(at, skip)
                if subject is None and skip >= end - 1:
                    return None
                if subject is None:
                    at = skip + 1
                    continue
                at = subject
            stop = self.phrases.before_verb(at, self.phrases.after(at, end))
            if stop - at > 2 and self.evidence.number(stop, end) and self._governs(stop - 1):
                stop -= 1
            aside = (stop == at + 1 and self._names_place(at, end)) or (at > first and self._of_those(at))
            if stop > at and not aside and (not apposed or stop >= end or self.lower[stop] in BREAKS or self.lower[stop] == "who"):
                return at, stop
            if not apposed and not aside:
                return None
            while at < end and self.lower[at] not in (",", ";", ":", "\u2014", "\u2013", "--"):
                at += 1
        return None

    def _of_some_place(self, end: int) -> bool:
        """Whether what ends before a token is a place that the outlet tells of: "a town", "a small port"."""
        return self.lower[end - 1] in self.lexicon.words["place_noun"] and not {"a", "an"}.isdisjoint(self.lower[max(0, end - 3) : end - 1])

    def _governs(self, at: int) -> bool:
        """Whether a word before a number is a verb behind a source: "the union represents 4,000 nurses and says"."""
        return (
            self.lower[at].endswith("s")
            and self.words[at][0].islower()
            and self.lower[at] not in self.lexicon.types
            and self.lower[at - 1] in self.lexicon.types
        )

    def _of_those(self, at: int) -> bool:
        """Whether an aside tells of some of those just told of: "40 were hurt, | six of them badly, a nurse, Ada Byron, said"."""
        return self.lower[at + 1 : at + 2] == ["of"] and self.lower[at + 2 : at + 3] in (["them"], ["whom"], ["those"])

    def _names_place(self, at: int, end: int) -> bool:
        """Whether a word between commas says in which state or land a town lies: "in Orsa, OH, after a vote, Ada Byron said"."""
        if self.lower[at - 1] != "," or at + 1 >= end or self.lower[at + 1] != ",":
            return False
        word = self.words[at]
        return (len(word) == 2 and word.isupper()) or word in self.lexicon.places

    def _far_document(self, k: int, first: int) -> Tokens | None:
        """ "Tables due out tonight show", "data that the agency released on Monday show": the clause's first noun, where it is a document."""
        source = self.main(self._clause(k, first), k)
        if source is None or not self.evidence.document(source) or self.lower[source[0]] in self.phrases.pronouns:
            return None
        behind = self.lower[source[1]] if source[1] < k else ""
        if behind == "," and self.lower[source[1] + 1].endswith(("ed", "en")) and "," in self.lower[source[1] + 2 : k]:
            return source  # "the roll, leaked to the Harbour Post, carries"
        return source if behind in _AFTER_PAPER or behind in self.phrases.pronouns else None

    def _of_many(self, source: Tokens, first: int) -> Tokens | None:
        """ "A study of more than 900 crews": the paper whose sample stands before the verb, or None where there is none."""
        at = source[0]
        while at > first + 1 and self.lower[at - 1] in self.lexicon.words["qualifier"]:
            at -= 1
        paper = self.phrases.before(first, at - 1) if at > first + 1 and self.lower[at - 1] in ("of", "among", "from", "with") else None
        return (paper[0], source[1]) if paper and self.lower[self.phrases.head(paper)] in self.lexicon.documents else None

    def _in_contact(self, source: Tokens) -> bool:
        """ "The man police say fled": two noun phrases side by side, so that what the second says goes no further than the first."""
        lower, (begin, end) = self.lower, source
        one = self.lexicon.types.get(lower[end - 2]) == "anonymous" or lower[end - 2] in ("suspect", "gunman", "shooter", "teen", "teenager")
        return end - begin > 2 and lower[begin] in ("the", "a", "an", "two", "three") and one and lower[end - 1] in _WATCHERS
