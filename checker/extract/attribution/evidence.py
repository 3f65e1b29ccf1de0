"""Whether a word that may be a cue is one here: verb or noun, saying or doing, with a source or without."""

from __future__ import annotations

from checker.extract.attribution.event import Tokens
from checker.extract.attribution.lexicon import Lexicon, VerbCue
from checker.extract.attribution.phrases import CLOSERS, ENDS, QUOTES, Phrases
from checker.extract.language import Prose

SAY = frozenset("say tell write tweet".split())
POSSESSIVE = ("'s", "\u2019s")
_PLURALS = frozenset("people police media data women men".split())
_AT = frozenset("put peg set place measure".split())
_NOBODY = frozenset("you one anyone nobody everyone someone".split())
_SEEING = frozenset("see count".split())
_EYES = frozenset("reporter reporters journalist journalists correspondent correspondents photographer photographers".split())
_SELVES = (["themselves"], ["himself"], ["herself"], ["itself"])
_STANDALONE = frozenset("all both most many some few others one this".split())
_SHARES = frozenset("percent percentage % thirds third quarters quarter half respondents".split())
_CLOCK = frozenset("am pm a.m. p.m. a.m p.m gmt local".split())
_SITE_MARKS = frozenset("- | \u2013 \u2014 --".split())
_SHOW = frozenset("show find reveal indicate suggest conclude estimate say state note count".split())
_FINDERS = frozenset("scientists researchers team pollsters economists authors investigators auditors experts analysts study observatory".split())
FRAME_REACH = 16
"""The word that a framed cue needs stands within so many tokens behind it."""
WANT_REACH = 8
"""The number of what is wanted stands within so many tokens behind the verb."""
SITE = 8
"""The name of a site behind a headline has at most so many tokens, its mark included."""
QUALIFIED = 4
"""A number's qualifier has at most so many tokens."""
CLAUSE_REACH = 12
"""A finite verb within so many tokens behind a cue makes a clause of what follows."""


class Evidence:
    """The signs beside one article's cues."""

    def __init__(self, prose: Prose, lexicon: Lexicon, phrases: Phrases) -> None:
        self.lexicon = lexicon
        self.phrases = phrases
        self.lower = prose.lower
        self.words = prose.words
        self.frame = lexicon.framing
        self.noun_like = lexicon.words["noun_like"]
        self.prepositions = lexicon.words["preposition"]
        self.numbers = lexicon.words["number"]

    def is_verb(self, cue: VerbCue, at: int, k: int, end: int, first: int, last: int) -> bool:
        """Whether a form that is a noun just as often is a verb here."""
        lower = self.lower
        word = lower[at]
        if cue.lemma not in self.noun_like:
            return True
        if word not in (cue.lemma, cue.lemma + "s", cue.lemma + "es"):
            return k == first or lower[k - 1] not in self.phrases.determiners or lower[k - 1] in ("this", "that", "all", "both", "some", "many")
        while cue.finding and k > first + 1 and lower[k - 1] in self.phrases.times:
            k -= 1
        previous = lower[k - 1] if k > first else ""
        comma = end + 1 < last and lower[end] == "," and lower[end + 1] in QUOTES  # "which notes, “..."
        follows = lower[end + comma] if end < last else "."
        if cue.finding and previous.endswith("ed") and (self.number(end, last) or (end < last and self.words[end][0].isupper())):
            return True
        if previous in self.phrases.pronouns:
            return True
        if previous in self.phrases.determiners or previous.endswith("'s") or previous in POSSESSIVE or previous in self.prepositions:
            return False
        if (
            previous[:1].isdigit()
            or previous in self.numbers
            or not (self.known((k - 1, k)) or previous in self.lexicon.documents or previous in (")", ","))
        ):
            return False
        if not (self.words[k - 1][0].isupper() or self._agrees(cue, word, previous)):
            return False
        if follows in ("that", ":", "(") or follows in QUOTES or (follows == "to" and cue.intent):
            return True
        if follows in (",", "."):
            return self.set_off(self._start(k, first), first)
        if follows in self.prepositions - {"at", "about", "up", "over"} or follows in self.phrases.auxiliaries or follows in (")", ";"):
            return False
        return (
            self.number(end, last)
            or follows in self.phrases.determiners
            or follows in self.phrases.pronouns
            or self.words[end][:1].isupper()
            or self._wanted(cue, end, last)
        )

    def _agrees(self, cue: VerbCue, word: str, previous: str) -> bool:
        """Plural subjects take the bare form, singular ones the form in -s."""
        if cue.base and cue.participle:
            return True  # "the bank forecast", past as well as present
        plural = (previous != "news" and previous.endswith("s") and not previous.endswith(("ss", "us", "is"))) or previous in _PLURALS
        return plural == (word == cue.lemma) or previous in (")", ",") or previous.isupper()

    def _start(self, k: int, first: int) -> int:
        source = self.phrases.before(first, k)
        return source[0] if source else k

    def number(self, at: int, last: int) -> bool:
        return at < last and (self.lower[at][:1].isdigit() or self.lower[at] in self.numbers or self.lower[at][-1:].isdigit())

    def quantity(self, at: int, last: int) -> bool:
        """A number, with the words that qualify it: "as many as 40"."""
        end = min(last, at + QUALIFIED)
        while at < end and self.lower[at] in self.lexicon.words["qualifier"]:
            at += 1
        return self.number(at, last)

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
        at = self.skip_frame(then, last)
        if then < at < last and self.lower[then] == "to" and at - then < 3 and self.words[at][0].isupper():
            at = self.phrases.after(at, last)  # "police confirmed to the Harbour Post"
        if at < last and self.lower[at] in _SITE_MARKS and last - at <= SITE and not any(self.number(k, last) for k in range(at, last)):
            return True  # "..., police say - Orsa Post"
        return at >= last or self.lower[at] in ENDS - {":"} or self._closes(at) or self.lower[at] in (",", ")")

    def _closes(self, at: int) -> bool:
        """Whether a quotation mark stands at a token that does not open a quotation."""
        return self.lower[at] in CLOSERS and not self.phrases.opens(at)

    def skip_frame(self, at: int, last: int) -> int:
        """Behind "on Tuesday", "in a statement", "late last week", "to reporters"."""
        frame = self.lexicon.words["frame"]
        while at < last and (self.lower[at] in self.phrases.times or self.lower[at] in frame or self.lower[at] in self.phrases.adverbs):
            at += 1
            if self.lower[at - 1] == "at" and self._clock(at, last):
                at += 2 if at + 1 < last and self.lower[at + 1] in _CLOCK else 1
        return at

    def _clock(self, at: int, last: int) -> bool:
        """Whether a number is a time of day: "3.41am", "10:15", "4 p.m."."""
        if at >= last or not self.lower[at][0].isdigit():
            return False
        return ":" in self.lower[at] or self.lower[at].endswith(("am", "pm")) or (at + 1 < last and self.lower[at + 1] in _CLOCK)

    def fits(self, cue: VerbCue, source: Tokens, then: int, last: int, trails: bool, first: int) -> bool:
        lower = self.lower
        at = self.skip_frame(then, last)
        direct = lower[then] if then < last else "."
        if cue.arrests and self.holds(source, then, last):
            return True
        if self._framed(cue, then, last) or self._wanted(cue, then, last):
            return self.known(source)
        if not (cue.strong or cue.clausal or cue.objects or cue.finding):
            return False
        if cue.lemma in _SEEING and self.lower[source[1] - 1] in _EYES and self.quantity(at, last):
            return True  # "a Harbour Post reporter saw 12 bodies"
        if self.clause_mark(then, at, last):
            return True
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
        if cue.finding and self.document(source) and not (pronoun and cue.lemma in SAY):
            return not trails and (not pronoun or (cue.lemma in _SHOW and not (lower[source[0]] == "they" and self.number(at, last))))
        if cue.lemma not in SAY and not self.known(source):
            return cue.objects and cue.lemma not in _AT and self.number(at, last) and self._placed(source)
        if cue.lemma == "find" and lower[self.phrases.head(source)] in _FINDERS:
            return not trails and not self.number(at, last)
        if cue.lemma in _AT:
            return cue.objects and "at" in lower[then : then + 10]
        if cue.objects and self.quantity(at, last):
            return True
        if cue.lemma in SAY:
            return direct not in ("for", "with", "off")
        if cue.strong:
            if (direct in self.prepositions and direct not in ("about", "over", "up", "after", "before")) or trails:
                return False
            return cue.lemma != "add" or self.clause_follows(at, last) or not self.number(at, last)
        if (
            (cue.clausal or cue.finding)
            and not trails
            and direct in self.phrases.pronouns
            and lower[then + 1 : then + 2] != []
            and lower[then + 1] in self.phrases.auxiliaries
        ):
            return True  # "has indicated she would"
        if cue.kind != "estimate" or trails or direct in self.prepositions:
            return False
        return self.clause_follows(at, last) or "who" in lower[at : min(last, at + CLAUSE_REACH)]  # "police believe the man who fled is 16"

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
            if word in cue.frames and (plain or word in ("as", ":")):
                return True
            if word in ENDS:
                return False
            plain = plain and word != "," and not self.number(at, last)
        return False

    def _wanted(self, cue: VerbCue, then: int, last: int) -> bool:
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
            channel = lower[i].isdigit() and self.words[i - 1][0].isupper()  # "told Channel 9 that"
            if lower[i] not in self.frame and not self.words[i][0].isupper() and not channel:
                return False
        return False

    def clause_follows(self, at: int, last: int) -> bool:
        """Whether a finite verb stands so near behind a token that a clause begins there."""
        lower = self.lower
        return any(
            (lower[i] in self.phrases.auxiliaries and lower[i] not in POSSESSIVE) or (i > at + 1 and lower[i] in self.phrases.pasts)
            for i in range(at, min(last, at + CLAUSE_REACH))
        )

    def known(self, source: Tokens) -> bool:
        """Whether the source's head looks like one: a name, a pronoun, or a noun that the rules list."""
        head = self.phrases.head(source)
        word = self.lower[head]
        return (
            self.words[head][:1].isupper()
            or self.words[source[1] - 1][:1].isupper()
            or word in self.phrases.pronouns
            or word in self.lexicon.types
            or word in _STANDALONE
            or word in ("who", "which", "that", "him", "her", "them")
            or " ".join(self.lower[source[0] : source[1]]).removeprefix("the ") in self.lexicon.types
            or self.called(source[1])
        )

    def called(self, end: int) -> bool:
        """Whether a name in apposition follows: "the wali, Ada Byron, ..."."""
        if end + 2 >= len(self.words) or self.lower[end] != "," or not self.words[end + 1][0].isupper():
            return False
        return self.lower[end + 1] not in self.phrases.determiners and self.words[end + 2][0].isupper()

    def _placed(self, source: Tokens) -> bool:
        """Whether a name stands before the noun: "Orsa health zone"."""
        return any(self.words[at][0].isupper() and self.lower[at] not in self.phrases.determiners for at in range(source[0], source[1] - 1))

    def document(self, source: Tokens) -> bool:
        head = self.lower[self.phrases.head(source)]
        return head in self.lexicon.documents or head in self.lexicon.cue_nouns or head in ("it", "they", "which", "that", "this")

    def nobody(self, source: Tokens) -> bool:
        """A bare determiner, or a share of people asked: "75 percent of voters say" is the poll's word, not theirs."""
        lower = self.lower
        if (lower[source[0]][:1].isdigit() and not self.document(source)) or (
            lower[source[0]] == "one" and lower[source[1] - 1] in self.phrases.links
        ):
            return True  # "520 delegates have said", "one in | September that said"
        if lower[source[0] : source[0] + 2] == ["out", "of"]:
            return True  # "out of 420 registered voters"
        if lower[source[1] - 1] in self.phrases.determiners - _STANDALONE or (source[1] - source[0] == 1 and lower[source[0]] in _NOBODY):
            return True
        return any(lower[i] in _SHARES or lower[i][-1:] == "%" for i in range(source[0], source[1]))
