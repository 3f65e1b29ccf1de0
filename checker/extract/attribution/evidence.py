"""Whether a word that may be a cue is one here: verb or noun, saying or doing, with a source or without."""

from __future__ import annotations

from checker.extract.attribution.amounts import PRICE_REACH, QUALIFIED
from checker.extract.attribution.event import Tokens
from checker.extract.attribution.frames import Frames
from checker.extract.attribution.lexicon import Lexicon, VerbCue
from checker.extract.attribution.phrases import CLOSERS, ENDS, QUOTES, Phrases
from checker.extract.attribution.standing import Standing
from checker.extract.language import Prose

SAY = frozenset("say tell write tweet".split())
POSSESSIVE = ("'s", "\u2019s")
_AT = frozenset("put peg set place measure".split())
"""Their number stands behind "at"."""
_ALSO_AT = frozenset("record log register gauge clock estimate".split())
_OWN_PAPER = frozenset("its his her their".split())
_PAGES = frozenset("page pages word verse volume chapter".split())
_SEEING = frozenset("see count".split())
_EYES = frozenset("reporter reporters journalist journalists correspondent correspondents photographer photographers".split())
_SELVES = (["themselves"], ["himself"], ["herself"], ["itself"])
_SITE_MARKS = frozenset("- | \u2013 \u2014 --".split())
_SHOW = frozenset("show find reveal indicate suggest conclude estimate say state note count".split())
_FINDERS = frozenset("scientists researchers team pollsters economists authors investigators auditors experts analysts study observatory".split())
FRAME_REACH = 16
"""The word that a framed cue needs stands within so many tokens behind it."""
WANT_REACH = 8
"""The number of what is wanted stands within so many tokens behind the verb."""
SITE = 8
"""The name of a site behind a headline has at most so many tokens, its mark included."""
CLAUSE_REACH = 12
"""A finite verb within so many tokens behind a cue makes a clause of what follows."""


class Evidence(Standing):
    """The signs beside one article's cues."""

    def __init__(self, prose: Prose, lexicon: Lexicon, phrases: Phrases) -> None:
        super().__init__(prose, lexicon, phrases)
        self.frame = lexicon.framing
        self.prepositions = lexicon.words["preposition"]
        self.frames = Frames(prose, lexicon)

    def set_off(self, k: int, first: int) -> bool:
        return k > first + 1 and (
            self.lower[k - 1] == "," or self.lower[k - 1] in CLOSERS or self.lower[k - 1] in ("!", "?", "\u2014", "-", "\u2013", "--")
        )

    def sets_off(self, begin: int, first: int) -> bool:
        """What stands before the source is what was said where a comma, a dash, a quotation mark or "as" sets it off."""
        previous = self.lower[begin - 1] if begin > first else ""
        return previous in (",", "as", "\u2014", "\u2013", "--", "-", "?", "!") or previous in QUOTES

    def trails(self, then: int, last: int) -> bool:
        """Nothing but a time, a place or a full stop follows: what was said stands before."""
        at = self.frames.skip(then, last)
        if then < at < last and self.lower[then] == "to" and at - then < 3 and self.words[at][0].isupper():
            at = self.frames.skip(self.phrases.after(at, last), last)  # "police confirmed to the Harbour Post on Sunday"
        if at < last and self.lower[at] in _SITE_MARKS and last - at <= SITE and not any(self.number(k, last) for k in range(at, last)):
            return True  # "..., police say - Orsa Post"
        if then < at < last and self.lower[at - 1] == "in" and self.lower[at] in _OWN_PAPER:
            paper = self.phrases.after(at, last)  # "the bank predicts in its spring outlook"
            at = paper if paper > at and self.lower[paper - 1] in self.lexicon.documents else at
        return at >= last or self.lower[at] in ENDS - {":"} or self._closes(at) or self.lower[at] in (",", ")")

    def _closes(self, at: int) -> bool:
        """Whether a quotation mark stands at a token that does not open a quotation."""
        return self.lower[at] in CLOSERS and not self.phrases.opens(at)

    def fits(self, cue: VerbCue, source: Tokens, then: int, last: int, trails: bool, first: int) -> bool:
        lower = self.lower
        at = self.frames.skip(then, last)
        direct = lower[then] if then < last else "."
        if cue.arrests and self.holds(source, then, last):
            return True
        if self._framed(cue, then, last) or self.wanted(cue, then, last):
            return self.known(source)
        if not (cue.strong or cue.clausal or cue.objects or cue.finding):
            return False
        if cue.lemma in _SEEING and self.lower[source[1] - 1] in _EYES and self.quantity(at, last):
            return True  # "a Harbour Post reporter saw 12 bodies"
        if self.clause_mark(then, at, last) or (cue.lemma == "put" and direct == "it" and ":" in lower[then : min(last, then + PRICE_REACH)]):
            return True  # also "put it more bluntly: ..."
        if cue.clausal and self._confesses(then, last):
            return self.known(source)
        if direct == "to" and cue.lemma not in SAY and not (cue.strong and trails):
            return cue.strong and lower[then + 1 : then + 2] == ["have"]
        before = lower[source[0] - 1] if source[0] > first else ""
        if trails and (before in (",", "as", "-", "\u2013", "\u2014", "--") or before in QUOTES):
            return cue.strong or cue.clausal or (cue.objects and cue.lemma not in _AT) or (cue.finding and self.document(source))
        return self._fits_bare(cue, source, then, at, last, trails)

    def _fits_bare(self, cue: VerbCue, source: Tokens, then: int, at: int, last: int, trails: bool) -> bool:
        """Whether a verb attributes that no mark of a clause follows; `at` is the token behind its times and settings."""
        lower = self.lower
        direct = lower[then] if then < last else "."
        pronoun = lower[source[0]] in self.phrases.pronouns
        if cue.lemma in _AT and direct == "at" and lower[self.phrases.head(source)] in self.lexicon.cue_nouns:
            return False  # "Toll put at 12"
        counts = pronoun and cue.objects and cue.lemma not in _SHOW
        if cue.finding and self.document(source) and not counts and not (pronoun and cue.lemma in SAY):
            return not trails and (not pronoun or (cue.lemma in _SHOW and not (lower[source[0]] == "they" and self.number(at, last))))
        if cue.lemma not in SAY and not self.known(source):
            return cue.objects and cue.lemma not in _AT and self.number(at, last) and self._placed(source)
        if cue.lemma == "find" and lower[self.phrases.head(source)] in _FINDERS:
            law = lower[self.phrases.head(source)] in self.lexicon.words["law"]
            return not trails and not self.number(at, last) and (not law or self.clause_follows(at, last))  # "found the coats of two divers"
        if cue.lemma in _AT or (cue.lemma in _ALSO_AT and self.priced(then, last)):
            return cue.objects and self.priced(then, last)
        if cue.objects and self.quantity(at, last):
            return True
        if cue.lemma in SAY:
            return direct not in ("for", "with", "off") and not (cue.lemma == "write" and direct in ("a", "an") and self._paged(then, last))
        if cue.strong:
            if (direct in self.prepositions and direct not in ("about", "over", "up", "after", "before")) or trails:
                return False
            return cue.lemma != "add" or self.clause_follows(at, last) or not self.number(at, last)
        if (cue.clausal or cue.finding) and not trails and self._of_somebody(then):
            return True
        if cue.kind != "estimate" or trails or direct in self.prepositions:
            return False
        return self.clause_follows(at, last) or "who" in lower[at : min(last, at + CLAUSE_REACH)]  # "police believe the man who fled is 16"

    def _paged(self, then: int, last: int) -> bool:
        """Whether how long a paper is follows: "a rude, nine-page letter"."""
        return any(self.lower[at] == "-" and self.lower[at + 1] in _PAGES for at in range(then, min(last - 1, then + WANT_REACH)))

    def _of_somebody(self, then: int) -> bool:
        """ "Has indicated she would": a pronoun and an auxiliary follow."""
        behind = self.lower[then : then + 2]
        return len(behind) > 1 and behind[0] in self.phrases.pronouns and behind[1] in self.phrases.auxiliaries

    def measures(self, cue: VerbCue, then: int, last: int) -> bool:
        """Whether what a thing is put down at or as follows: "recorded the frost at 19 degrees", "logged the storm as nine drowned"."""
        return cue.objects and cue.lemma in _ALSO_AT and (self.priced(then, last) or (self._framed(cue, then, last) and self._as_many(then, last)))

    def _as_many(self, then: int, last: int) -> bool:
        span = range(then, min(last - 1, then + FRAME_REACH))
        return any(self.lower[at] == "as" and self.quantity(at + 1, last) for at in span)

    def holds(self, source: Tokens, then: int, last: int) -> bool:
        """Whether officers of the law hold a number of people: "police detained 12 men", but not "police arrested 41-year-old Ada Byron"."""
        law = self.lower[self.phrases.head(source)] in self.lexicon.words["law"]
        return law and self.quantity(then, last) and {"-", "year"}.isdisjoint(self.lower[then : then + QUALIFIED])

    def _confesses(self, then: int, last: int) -> bool:
        """Whether what somebody did follows in a gerund, and a number near by: "admitted to robbing 12 shops", "denied selling 40 guns"."""
        at = then + (self.lower[then : then + 1] == ["to"])
        return at < last and self.lower[at].endswith("ing") and any(self.quantity(k, last) for k in range(at + 1, min(last, at + 4)))

    def _framed(self, cue: VerbCue, then: int, last: int) -> bool:
        """Whether a word that the cue needs stands behind it: "identified the dead man as"."""
        if not cue.framed or self.lower[then : then + 1] in (["as"], ["of"]) or self.lower[then : then + 1] in _SELVES:
            return False  # "a man identified as", "the mayor, accused of"
        plain = True
        for at in range(then, min(last, then + FRAME_REACH)):
            word = self.lower[at]
            if word in cue.frames and (plain or word in ("as", ":") or (word not in self.prepositions and self.number(at - 1, last))):
                return True  # also "gives 12 deaths"
            if word in ENDS:
                return False
            plain = plain and word != "," and not self.number(at, last)
        return False

    def wanted(self, cue: VerbCue, then: int, last: int) -> bool:
        """Whether what is wanted follows: an infinitive, or a noun phrase with a number."""
        if not cue.intent:
            return False
        if then < last and self.lower[then] == "to":
            return True
        for at in range(then, min(last, then + WANT_REACH)):
            if self.lower[at] in ENDS or self.lower[at] == ",":
                return False
            if self.number(at, last):
                return True
        return False

    def clause_mark(self, then: int, at: int, last: int) -> bool:
        lower = self.lower
        if at < last and (lower[at] == ":" or lower[at] in QUOTES or (lower[at] == "," and at + 1 < last and lower[at + 1] in QUOTES)):
            return True
        for i in range(then, min(last, then + 8)):
            if lower[i] == "that":
                return True
            channel = lower[i].isdecimal() and self.words[i - 1][0].isupper()  # "told Channel 9 that"
            if lower[i] not in self.frame and not self.words[i][0].isupper() and not channel:
                return False
        return False

    def clause_follows(self, at: int, last: int) -> bool:
        """Whether a finite verb stands so near behind a token that a clause begins there."""
        lower = self.lower
        return any(
            (lower[i] in self.phrases.auxiliaries and lower[i] not in POSSESSIVE and self.words[i] != "May")
            or (i > at + 1 and lower[i] in self.phrases.pasts)
            for i in range(at, min(last, at + CLAUSE_REACH))
        )
