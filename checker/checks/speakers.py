"""Who speaks around a figure: the candidates that an editor would ask first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from checker.claim import Claim
from checker.reading import Reading, Sentence

MEMORY = 5
"""Sentences back in which a pronoun finds its speaker."""
INTRODUCTION = 40
"""Characters before and behind a name in which the text says who that is."""
_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t) (?:also |later |further |then )?(?:said|says|added|told|reported|stated|announced|noted|wrote)\b"
)


def pattern_of(words: Collection[str]) -> re.Pattern[str] | None:
    """Any of the words, longest first; None for no words."""
    if not words:
        return None
    return re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + r")\b", re.IGNORECASE)


def _body_pattern(words: Collection[str]) -> re.Pattern[str] | None:
    """A body with the words that tell which: "Russia's defence ministry", "city police"."""
    if not words:
        return None
    heads = "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))
    which = r"[A-Z][\w'’.-]*|defen[cs]e|interior|health|foreign|local|state|federal|city|county|military|fire|coast|rescue|hospital|government"
    return re.compile(rf"\b(?:(?:{which}) ){{0,4}}(?:{heads})\b")


class Speakers:
    """The speakers of one article, sentence by sentence."""

    def __init__(self, reading: Reading, speech: Collection[str], institutions: Collection[str], bystanders: Collection[str] = ()) -> None:
        self.reading = reading
        self._bystander = pattern_of(bystanders)
        self.institutions = frozenset(institutions)
        self._speech = pattern_of(speech)
        self._speaker = _body_pattern(self.institutions)
        self._spoken: dict[int, list[str]] = {}

    @cached_property
    def _said_in(self) -> dict[int, str]:
        """By sentence, the source of its first sourced figure."""
        out: dict[int, str] = {}
        for claim in self.reading.claims:
            if claim.attribution.source:
                out.setdefault(claim.sentence_index, claim.attribution.source)
        return out

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.start for name in self.reading.names]

    def on_both_sides(self, claim: Claim) -> bool:
        """Point 2: the same source speaks in the sentences before and after."""
        sides = []
        for step in (-1, 1):
            sentence = self._sentence(claim, step)
            sides.append(self.of(sentence) if sentence else [])
        return bool(set(sides[0]) & set(sides[1]))

    def _sentence(self, claim: Claim, step: int) -> Sentence | None:
        at = claim.sentence_index + step
        if not 0 <= at < len(self.reading.sentences) or self.reading.sentences[at].section == "headline":
            return None
        return self.reading.sentences[at]

    def of(self, sentence: Sentence) -> list[str]:
        """Who speaks in a sentence, best guess first: the names that stand in it beside a word of speech, else a body such as "police"."""
        if sentence.start not in self._spoken:
            self._spoken[sentence.start] = self._find_speakers(sentence)
        return self._spoken[sentence.start]

    def _find_speakers(self, sentence: Sentence) -> list[str]:
        text = self.reading.text_of(sentence)
        if self._speech is None or not (cue := self._speech.search(text)):
            return []
        if _PRONOUN.search(text, 0, cue.end() + 12):
            return self._spoken_of(sentence)
        first, last = bisect_left(self._name_starts, sentence.start), bisect_left(self._name_starts, sentence.end)
        at = sentence.start + cue.start()
        names = [name for name in self.reading.names[first:last] if name.kind in ("person", "body")]
        if names:
            return [name.canonical for name in sorted(names, key=lambda name: (abs(name.start - at), name.start))]
        generic = self._speaker.search(text) if self._speaker else None
        return [generic[0].removeprefix("The ").removeprefix("A ")] if generic else []

    def _spoken_of(self, sentence: Sentence) -> list[str]:
        """Whom "he" or "they" stand for: the last one named as a speaker, a few sentences back at most."""
        at = bisect_left(self.reading.sentences, sentence.start, key=lambda other: other.start)
        for earlier in reversed(self.reading.sentences[max(0, at - MEMORY) : at]):
            text = self.reading.text_of(earlier)
            if self._speech and self._speech.search(text) and not _PRONOUN.search(text) and (found := self.of(earlier)):
                return found
        return []

    def _worth_asking(self, name: str) -> bool:
        """Whether an editor could turn to them for a count: a name, or a body; not "the media", and no neighbour or witness."""
        if not any(letter.isupper() for letter in name) and not any(word in self.institutions for word in name.split()):
            return False
        return self._bystander is None or not any(self._bystander.search(around) for around in self._introductions(name))

    def _introductions(self, name: str) -> Iterator[str]:
        """The words around each place where someone is named in full."""
        for mention in self.reading.names:
            if mention.text == name:
                yield self.reading.article.text[max(0, mention.start - INTRODUCTION) : mention.end + INTRODUCTION]

    def hint(self, claims: Sequence[Claim]) -> str | None:
        """ "Nearest speaker: harbour office, line 5. Theirs?" for the first figure that has one within two sentences."""
        for claim in claims:
            for step in (-1, 1, -2, 2):
                sentence = self._sentence(claim, step)
                if sentence is None:
                    continue
                said = self._said_in.get(claim.sentence_index + step)
                names = [name for name in ([said] if said else self.of(sentence)) if self._worth_asking(name)]
                if names:
                    line, _ = self.reading.article.position(sentence.start)
                    return f"Nearest speaker: {names[0]}, line {line}. Theirs?"
        return None
