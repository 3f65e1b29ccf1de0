"""The cue and source lexicons of a rulebook, compiled into look-ups by word form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from checker.claim import SourceType
from checker.extract.nouns import plural
from checker.extract.verbs import irregular_pasts, verb_forms
from checker.rulebook import Rulebook
from checker.rulebook.attribution import CueRule, ShapeRule, SourceRule, WordsRule
from checker.rulebook.names import NameWords


@dataclass(slots=True)
class VerbCue:
    """What one word form may be as a cue verb.

    Attributes:
        lemma, rule, kind: of the first rule that lists it.
        strong, clausal, objects, finding, intent, arrests, framed: the lists of `CueRule` that it is on.
        frames: words of which one must follow a framed verb near by.
        finite, participle, gerund, base: which forms of the verb it may be.
        particles: words of which one must follow ("point out"); empty where none is needed.
        lures: word sequences behind it that make it an ordinary verb, by their first word.
    """

    lemma: str
    rule: str
    kind: str
    strong: bool = False
    clausal: bool = False
    objects: bool = False
    finding: bool = False
    intent: bool = False
    arrests: bool = False
    framed: bool = False
    frames: tuple[str, ...] = ()
    finite: bool = False
    participle: bool = False
    gerund: bool = False
    base: bool = False
    particles: tuple[tuple[str, ...], ...] = ()
    lures: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)


ACCORDING = "according"
PER = "per"
CLOSING = frozenset("\u201d \" '' \u2019 ' \u00bb".split())
"""Not listed by a rule of cues: the words, and marks, of constructions of their own."""


_STAFF = "staff of "
"""Word classes of this name list the people of an office by the word for them."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Compiled once for a rulebook.

    Attributes:
        verbs: word form -> VerbCue.
        adverbs: hearsay adverb -> rule id.
        passives, impersonal: participle -> (lemma, rule id); the latter behind "it is" and before "that".
        cue_nouns, legal_nouns, documents: nouns, singular and plural.
        types: noun -> type of source, singular and plural.
        shapes: construction -> its rule.
        words: word classes by name.
        places: names of places, which head a story ("Peru: 12 dead") and say nothing.
        hooks: every word that can make an attribution.
    """

    verbs: Mapping[str, VerbCue]
    adverbs: Mapping[str, str]
    passives: Mapping[str, tuple[str, str]]
    impersonal: Mapping[str, tuple[str, str]]
    legal: Mapping[str, tuple[str, str]]
    cue_nouns: Mapping[str, str]
    documents: frozenset[str]
    types: Mapping[str, SourceType]
    shapes: Mapping[str, ShapeRule]
    words: Mapping[str, frozenset[str]]
    hooks: frozenset[str]
    opens: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    places: frozenset[str] = frozenset()

    @cached_property
    def stops(self) -> frozenset[str]:
        """Words that end a noun phrase."""
        return self.words["stop"] | self.words["auxiliary"]

    @cached_property
    def finites(self) -> frozenset[str]:
        """Irregular past forms."""
        return self.words["past"] | frozenset(irregular_pasts())

    @cached_property
    def describers(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """What opens a description in passing, by its last word."""
        opens = self.opens.get("description", ())
        return {word: tuple(words for words in opens if words[-1] == word) for word in {words[-1] for words in opens}}

    @cached_property
    def staff(self) -> Mapping[str, str]:
        """The office of each word for its people: "deputies"."""
        return {word: name.removeprefix(_STAFF) for name, words in self.words.items() if name.startswith(_STAFF) for word in words}

    @cached_property
    def numerals(self) -> frozenset[str]:
        """Words of number that say how many, not how nearly or of what more."""
        return self.words["number"] - {"some", "more", "about", "up", "as", "over", "half", "another"}

    @cached_property
    def setting(self) -> frozenset[str]:
        """Words of what stands between a cue and what it governs: "on Tuesday", "in a statement"."""
        return self.words["frame"] | self.words["time"] | self.words["adverb"]

    @cached_property
    def framing(self) -> frozenset[str]:
        """Words that may stand between a cue and what frames it."""
        return self.setting | {"and", "of"}

    @classmethod
    def of(cls, rulebook: Rulebook) -> Lexicon:
        """Compiles `rules/attribution/`."""
        rules = list(rulebook.attribution.values())
        cues = [rule for rule in rules if isinstance(rule, CueRule)]
        shapes: dict[str, ShapeRule] = {rule.shape: rule for rule in rules if isinstance(rule, ShapeRule) and rule.enabled}
        words: dict[str, frozenset[str]] = {}
        for rule in rules:
            if isinstance(rule, WordsRule):
                for name, members in rule.words.items():
                    words[name] = words.get(name, frozenset()) | frozenset(members)
        types: dict[str, SourceType] = {}
        for rule in rules:
            if isinstance(rule, SourceRule):
                for noun in rule.nouns:
                    for form in (noun.lower(), plural(noun.lower())):
                        types.setdefault(form, rule.source_type)
        documents = frozenset(word for word, kind in types.items() if kind == "document")
        plain = sorted((rule for rule in cues if rule.cue not in ("hearsay", "legal")), key=lambda rule: _ORDER.index(rule.cue))
        verbs = _verbs([*plain, *(rule for rule in cues if rule.cue == "legal")])
        adverbs = {word: rule.id for rule in cues for word in rule.adverbs}
        passives = {word: (_lemma(word), rule.id) for rule in cues if rule.cue != "legal" for word in rule.passives}
        impersonal = {word: (_lemma(word), rule.id) for rule in cues for word in rule.impersonal}
        legal = {word: (_lemma(word), rule.id) for rule in cues if rule.cue == "legal" for word in rule.passives}
        cue_nouns = {form: rule.id for rule in plain for noun in rule.nouns for form in (noun, plural(noun))}
        return cls(
            verbs=verbs,
            adverbs=adverbs,
            passives=passives,
            impersonal=impersonal,
            legal=legal,
            cue_nouns=cue_nouns,
            documents=documents,
            types=types,
            shapes=shapes,
            words=words,
            hooks=frozenset(
                {
                    ACCORDING,
                    PER,
                    *verbs,
                    *adverbs,
                    *passives,
                    *impersonal,
                    *legal,
                    *cue_nouns,
                    *documents,
                    *words["set_down"],
                    *words["facing"],
                    *CLOSING,
                }
            ),
            opens={name: tuple(tuple(phrase.split()) for phrase in rule.opens) for name, rule in shapes.items()},
            places=frozenset(
                name for names in rulebook.names.values() if isinstance(names, NameWords) and names.of == "place" for name in names.words
            ),
        )


_ORDER = ("speech", "estimate", "document", "perception")
"""A form on several lists takes its lemma and rule from the first."""

_LEMMAS = {
    "thought": "think", "said": "say", "understood": "understand", "estimated": "estimate", "forecast": "forecast", "believed": "believe",
    "presumed": "presume", "gathered": "gather", "learned": "learn", "learnt": "learn", "revealed": "reveal", "established": "establish",
    "discovered": "discover", "reported": "report",
}  # fmt: skip


def _lemma(participle: str) -> str:
    if participle in _LEMMAS:
        return _LEMMAS[participle]
    stem = participle.removesuffix("ed")
    return stem + "e" if stem.endswith(("g", "s", "c", "v")) and stem + "e" in ("charge", "accuse", "allege", "presume", "announce") else stem


def _verbs(rules: Iterable[CueRule]) -> dict[str, VerbCue]:
    out: dict[str, VerbCue] = {}
    for rule in rules:
        lists = (
            ("strong", rule.verbs),
            ("clausal", rule.clausal),
            ("objects", rule.objects),
            ("finding", rule.findings),
            ("intent", rule.intents),
            ("arrests", rule.arrests),
            ("framed", tuple(rule.frames)),
        )
        for tier, lemmas in lists:
            for lemma in lemmas:
                head, _, particle = lemma.partition(" ")
                forms = verb_forms(head)
                lures = tuple(tuple(words.split()) for words in rule.lures.get(lemma, ()))
                for form in forms:
                    cue = out.setdefault(form, VerbCue(head, rule.id, rule.cue, particles=((),) if not particle else ()))
                    if cue.lemma != head:
                        continue
                    setattr(cue, tier, True)
                    if particle:
                        cue.particles = (*cue.particles, tuple(particle.split()))
                    elif () not in cue.particles:
                        cue.particles = ((), *cue.particles)
                    for words in lures:
                        cue.lures.setdefault(words[0], []).append(words)
                    cue.frames += rule.frames[lemma] if tier == "framed" else ()
                    cue.finite |= form in (forms.third, forms.past, *forms.pasts) or (form == forms.base)
                    cue.base |= form == forms.base
                    cue.participle |= form == forms.participle or form in forms.participles
                    cue.gerund |= form == forms.gerund
    return out
