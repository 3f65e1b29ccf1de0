"""Nouns as cues: "an estimate by X", "X's tally", "in a CNN poll"."""

from __future__ import annotations

from checker.extract.attribution.appositions import description_end
from checker.extract.attribution.event import Event, Tokens
from checker.extract.attribution.evidence import POSSESSIVE
from checker.extract.attribution.phrases import BE, BREAKS, ENDS
from checker.extract.attribution.tools import CueReader

CLAUSE_STOPS = frozenset(", ; : but while although after before".split())
CONTRASTS = frozenset("; but while although".split())
_RECEIVED = frozenset("are were is was been had have after receiving received following amid with despite to".split())
"""A report is hearsay behind these: "there are reports of", "after reports of", "responded to reports of"."""
_TALLIES = frozenset(
    "estimate tally count toll sum guess figure estimates figures projection forecast reckoning calculation calculations arithmetic account".split()
)
_LATEST = frozenset("own latest official preliminary first new current initial early rough last final updated revised running".split())
_AMOUNTS = frozenset((verb, link) for verb in "stands stood comes came runs ran".split() for link in ("to", "at"))
"""Verbs that tell a sum: "the ministry's tally stands at 12", "her own sum comes to 12"."""
OWN_REACH = 7
"""The adjectives between "her" and "sum" are fewer than this."""
_ESTIMATES = frozenset("estimates accounts counts tallies".split())
_SOME = frozenset("some most many several various all other official unofficial independent".split())
_REPORTED = frozenset("report reports estimate claim allegation assessment finding conclusion".split())
_WHOSE = frozenset("his her its their".split())
_C = "attribution/constructions/"


class NounEvents(CueReader):
    """Reads the noun cues of one article's sentences."""

    def read(self, at: int, first: int, last: int) -> Event | None:
        """X's estimate of N; an estimate by X of N; a tally by X; there are reports of N; the report was that N."""
        found = (
            self._own_account(at, first, last)
            or self._received(at, first, last)
            or self._by_count(at, first, last)
            or self._is_that(at, first, last)
            or self._owned(at, first, last)
        )
        return found or self._by(at, first, last) or (self.in_document(at, first, last) if self.lower[at] in self.lexicon.documents else None)

    def _own_account(self, at: int, first: int, last: int) -> Event | None:
        """By his own account: whose it is answers for the clause on either side."""
        own = at - 1 if at > first and self.lower[at - 1] == "own" else at
        if own - 2 < first or self.lower[own - 1] not in _WHOSE or self.lower[own - 2] != "by" or self.lower[at] not in _TALLIES | {"admission"}:
            return None
        ends = at + 1 >= last or self.lower[at + 1] in ENDS or (self.lower[at + 1] == "," and own - 2 > first)
        begin = next((k + 1 for k in range(own - 3, first, -1) if self.lower[k] in CLAUSE_STOPS and k < own - 3), first)
        return self._event((at, at + 1), (own - 1, own), (at + 1, at + 1 if ends else last), (begin, own - 2), (own - 2, at + 1))

    def _received(self, at: int, first: int, last: int) -> Event | None:
        """There are reports of N; officers came after reports of N."""
        lower = self.lower
        if lower[at] != "reports" or at + 1 >= last or lower[at + 1] not in ("of", "that"):
            return None
        begin = at
        while begin > first and lower[begin - 1] in self.lexicon.words["hearsay"]:
            begin -= 1
        if begin == first and lower[at + 1] == "that":  # "Reports that 12 people had died could not be verified"
            return Event((at, at + 1), "report", _C + "hearsay", "hearsay", (begin, at + 1), (at + 2, last), (at, at), (begin, at + 1))
        if begin == first or lower[begin - 1] not in _RECEIVED:
            return None
        if lower[begin - 1] in BE:  # "there are reports of looting, fires and 9 deaths"
            end = next((k for k in range(at + 2, last) if lower[k] in CONTRASTS), last)
        else:  # "came after reports of 9 shots and found"
            end = next((k for k in range(at + 2, last) if lower[k] in CLAUSE_STOPS), last)
            end = next((k for k in range(at + 2, end) if lower[k] == "and" and not self.evidence.number(k + 1, last)), end)
        return Event((at, at + 1), "report", _C + "hearsay", "hearsay", (begin, at + 1), (at + 2, end), (at, at), (begin, at + 1))

    def _is_that(self, at: int, first: int, last: int) -> Event | None:
        """ "The first report was that 12 men fell", "his estimates have been about 12"."""
        lower = self.lower
        then = lower[at + 1 : min(last, at + 3)]
        is_so = then[:1] != [] and (then[0] in BE or then in (["have", "been"], ["has", "been"]) or tuple(then) in _AMOUNTS)
        if is_so and lower[at] in _REPORTED and then[1:] == ["that"]:
            source = self.phrases.before(first, at + 1) or (at, at + 1)
            return self._event((at, at + 1), source, (at + 3, last), (at, at), (source[0], at + 2))
        whose = next((k for k in range(at - 1, max(first, at - OWN_REACH) - 1, -1) if lower[k] in _WHOSE), None)
        if whose is None or not is_so or lower[at] not in _TALLIES - {"account"} or any(lower[k] in BREAKS - {"-"} for k in range(whose, at)):
            return None
        return self._event((at, at + 1), (whose, whose + 1), (at + 1, last), (at, at), (whose, at))

    def _owned(self, at: int, first: int, last: int) -> Event | None:
        """X's estimate of N; by X's tally, N."""
        lower = self.lower
        owner = at - 1
        while owner > first and lower[owner] in _LATEST:
            owner -= 1
        owns = owner > first and (lower[owner] in POSSESSIVE or (lower[owner] in ("'", "\u2019") and lower[owner - 1].endswith("s")))
        if owns and lower[at] in _TALLIES and (source := self._reckoned(owner, at, first)):
            return self._event((at, at + 1), source, (at + 1, last), (first, source[0]), (source[0], at))
        source = self.phrases.before(first, owner) if owns else None
        if source is None:
            return None
        following = lower[at + 1] if at + 1 < last else "."
        amounts = tuple(lower[at + 1 : min(last, at + 3)]) in _AMOUNTS
        if following == "that" or (lower[at] in _TALLIES and (following in ("of", "is", "was", "at", "are", "were") or amounts)):
            return self._event((at, at + 1), source, (at + 1, last), (at, at), (source[0], at))
        return None

    def _reckoned(self, owner: int, at: int, first: int) -> Tokens | None:
        """Whose count it is behind "by" or "in": "the war has cost 9,000 lives by | the Tarn Monitor's reckoning"."""
        for k in range(owner - 1, max(first - 1, owner - OWN_REACH), -1):
            if self.lower[k] == "by" or (self.lower[k] == "in" and self.lower[at] != "account"):
                return (k + 1, owner) if k + 1 < owner else None
            if self.lower[k] in BREAKS - {"-"}:
                return None
        return None

    def _by(self, at: int, first: int, last: int) -> Event | None:
        """An estimate by X of N."""
        if at + 2 >= last or self.lower[at + 1] != "by" or self.lower[at + 2] in self.phrases.times:
            return None
        stop = self.phrases.before_verb(at + 2, self.phrases.after(at + 2, last))
        if stop == at + 2 or not self.evidence.known((at + 2, stop)):
            return None
        return self._event((at, at + 2), (at + 2, stop), (stop, last), (first, at), (at, stop))

    def _event(self, cue: Tokens, source: Tokens, after: Tokens, before: Tokens, own: Tokens) -> Event:
        shape = "noun-of-source"
        return Event(cue, self.lower[cue[0]], _C + shape, shape, source, after, before, own)

    def _by_count(self, at: int, first: int, last: int) -> Event | None:
        """ "By some estimates", "by the reckoning of the police": what stands before it is counted so, and what follows is not."""
        lower = self.lower
        if at - 2 < first or lower[at - 2] != "by":
            return None
        if lower[at - 1] in _SOME and lower[at] in _ESTIMATES:
            return Event((at, at + 1), lower[at], _C + "hearsay", "hearsay", None, (at, last), (first, at - 2), (at - 2, at + 1))
        if lower[at] not in _TALLIES or lower[at - 1] not in self.phrases.determiners or at + 2 >= last or lower[at + 1] != "of":
            return None
        stop = self.phrases.after(at + 2, last)
        if stop == at + 2 or not self.evidence.known((at + 2, stop)):
            return None
        return self._event((at, at + 2), (at + 2, stop), (stop, stop), (first, at - 2), (at - 2, stop))

    def in_document(self, at: int, first: int, last: int) -> Event | None:
        """In a CNN poll, ...; ... in the report."""
        k = at
        while k > max(first, at - 8) and self.lower[k - 1] not in self.phrases.links and self.lower[k - 1] not in BREAKS:
            k -= 1
        source = (k, at + 1)
        opener = self.lower[k - 1] if k > first else ""
        if opener != "in" or not (self.lower[at] in self.lexicon.words["in_document"] or self._same_paper(k, at, last)):
            return None
        fronted = k <= first + 1
        named = any(word[:1].isupper() for word in self.words[k : at + 1])
        then = at + 1
        while not fronted and then < last and self.lower[then] in self.phrases.times:
            then += 1
        if not fronted and (
            not (named or self._same_paper(k, at, last)) or (then < last and self.lower[then] not in ENDS and self.lower[then] != ",")
        ):
            return None
        end = description_end(self.phrases, at + 1, last, fronted=fronted)
        if fronted and self.lower[at] in self.lexicon.words["issued"]:
            source, end = self._issuer(source, end, last)
        return Event(
            (source[0] - 1, source[0]),
            "in",
            _C + "in-document",
            "in-document",
            source,
            (end, last),
            (first, source[0] - 1),
            (source[0] - 1, end),
            document=True,
        )

    def _same_paper(self, begin: int, at: int, last: int) -> bool:
        """ "..., in the same report": a paper told of before, with nothing behind it."""
        return (
            self.lower[begin : begin + 2] == ["the", "same"]
            and self.lower[at] in self.lexicon.documents
            and at == begin + 2
            and self.evidence.trails(at + 1, last)
        )

    def _issuer(self, document: Tokens, end: int, last: int) -> tuple[Tokens, int]:
        """In the resolution, the council ...: the institution that is the subject issued it."""
        begin = end + 1 if end < last and self.lower[end] == "," else end
        stop = self.phrases.before_verb(begin, self.phrases.after(begin, last))
        if stop > begin and not self.evidence.number(begin, last) and self.lexicon.types.get(self.lower[self.phrases.head((begin, stop))]) == "named":
            return (begin, stop), stop
        return document, end
