"""The forms in which the words and phrases that rules list stand in copy: each bent as its verb is, and cut as the articles are."""

from __future__ import annotations

from checker.extract.language import tokenize
from checker.extract.verbs import verb_forms

_HIS = ("his", "her", "its", "their")
_VERBS_IN_LY = frozenset("apply comply fly rely reply supply".split())
"""Words in -ly that are verbs: "fly out" bends, "fatally shoot" bends its second word."""


def all_forms(lemmas: list[str]) -> frozenset[str]:
    """Every form of the verbs listed."""
    return frozenset(form for lemma in lemmas for form in verb_phrase(lemma, "", "", "")[0])


def phrase_forms(phrases: list[str]) -> frozenset[str]:
    """Every form of the verbs listed, and the phrases among them as they stand."""
    return all_forms(phrases) | {joined(phrase) for phrase in phrases}


def tokens_of(phrase: str) -> tuple[str, ...]:
    """A phrase cut as the articles are."""
    return (phrase.lower(),) if phrase.isalpha() else tuple(tokenize(phrase).lower)


def joined(phrase: str) -> str:
    """A phrase as the lexicon lists it: its tokens with a blank between."""
    return " ".join(tokens_of(phrase))


def owners(phrase: str) -> list[str]:
    """The phrase with each possessive in the place of "their"; as it stands behind "="."""
    if phrase.startswith("="):
        return [phrase[1:]]
    return [phrase.replace("their ", f"{his} ") for his in _HIS] if "their " in phrase else [phrase]


def verb_phrase(lemma: str, done: str, does: str, doing: str) -> tuple[list[str], list[str]]:
    """Every form of a verb with what belongs to it, and beside each its class: that given for forms in the past, in the present or in -ing."""
    words: list[str] = []
    classes: list[str] = []
    for phrase in owners(lemma):
        first, blank, rest = phrase.partition(" ")
        adverb = first + " " if first.endswith("ly") and blank and first not in _VERBS_IN_LY else ""
        forms = verb_forms(rest if adverb else phrase)
        for names, cls in (
            ([*forms.pasts, *forms.participles], done),
            ([forms.base, forms.third], does),
            (forms.gerunds, doing),
        ):
            for name in dict.fromkeys(names):
                if (form := joined(adverb + name)) not in words:
                    words.append(form)
                    classes.append(cls)
    return words, classes
