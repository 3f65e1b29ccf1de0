"""Whether a noun phrase may be a source at all."""

from __future__ import annotations

from checker.extract.attribution.amounts import Amounts
from checker.extract.attribution.event import Tokens

_NOBODY = frozenset("you one anyone nobody everyone someone".split())
_STANDALONE = frozenset("all both most many some few others one this".split())
_PEOPLE = ("ologists", "ists", "ians", "smen", "women", "keepers", "makers", "owners", "growers", "goers", "holders", "brokers", "fighters")
"""Endings of nouns of people in the plural."""
_SHARES = frozenset("percent percentage % thirds third quarters quarter half respondents".split())


class Standing(Amounts):
    """The noun phrases of one article, judged by their heads."""

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
            or word.endswith(_PEOPLE)
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
        if (lower[source[0]][:1].isdecimal() and not self.document(source)) or (
            lower[source[0]] == "one" and lower[source[1] - 1] in self.phrases.links
        ):
            return True  # "520 delegates have said", "one in | September that said"
        if lower[self.phrases.head(source)] in self.lexicon.words["quantity"]:
            return True  # "the number of people drawing Orsa Aid"
        if lower[source[0] : source[0] + 2] == ["out", "of"]:
            return True  # "out of 420 registered voters"
        last = lower[source[1] - 1]
        if (last in self.phrases.determiners and last not in _STANDALONE) or (source[1] - source[0] == 1 and last in _NOBODY):
            return True
        return any(lower[i] in _SHARES or lower[i][-1:] == "%" for i in range(source[0], source[1]))
