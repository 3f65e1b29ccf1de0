"""The forms of English verbs, from the lemma: a table of the irregular ones, spelling rules for the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

_TABLE = Path(__file__).with_name("irregular_verbs.yml")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_SHORT = re.compile(r"^[^aeiou]*(?:qu)?[aeiou][bdfgklmnprtvz]$")
"""One syllable that ends in a single vowel and a single consonant: the consonant doubles ("stab", "stabbed")."""

# Stressed on the last syllable, so that the consonant doubles too, or doubled in British or by custom.
_DOUBLED = frozenset(
    "admit abet allot acquit commit compel confer control defer deter dispel emit equip excel expel incur infer kidnap occur omit outwit patrol "
    "permit propel rebel rebut recur refer regret remit repel submit transfer transmit unplug airdrop kneecap".split()
)
# Doubled in British spelling only: both spellings are forms.
_BRITISH = frozenset("cancel channel counsel duel enrol fuel label level model pencil quarrel shovel signal total travel tunnel marshal".split())
_IC = frozenset("panic traffic mimic picnic frolic".split())


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The forms of one verb.

    Attributes:
        base, third, gerund: "kill", "kills", "killing".
        past, participle: the commonest form of each.
        others: further forms in use ("burnt", "travelled").
        pasts, participles: all past forms and all past participles, the commonest first.
    """

    base: str
    third: str
    past: str
    participle: str
    gerund: str
    others: tuple[str, ...] = ()
    pasts: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    gerunds: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[str]:
        """Every form once, base first."""
        return iter(dict.fromkeys((self.base, self.third, self.past, self.participle, self.gerund, *self.others)))


@lru_cache(maxsize=1)
def _irregular() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    rows: list[str] = yaml.load(_TABLE.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - always a safe loader
    table = {}
    for row in rows:
        base, past, participle = row.split()
        table[base] = (tuple(past.split("/")), tuple(participle.split("/")))
    return table


_NOUNS_TOO = frozenset("bore bound dove ground lay left lit rose saw thought wound".split())


def irregular_pasts() -> tuple[str, ...]:
    """Past forms and participles of irregular verbs that can be nothing else, in the order of the table."""
    return tuple(
        dict.fromkeys(
            form for base, (pasts, participles) in _irregular().items() for form in (*pasts, *participles) if form != base and form not in _NOUNS_TOO
        )
    )


@lru_cache(maxsize=4096)
def verb_forms(lemma: str) -> VerbForms:
    """The forms of a verb given by its base form; a hyphenated or particle verb bends its right part ("re-arrest", "gun down": "gunned down")."""
    head, space, particle = lemma.strip().lower().partition(" ")
    prefix, base = _split_prefix(head)
    pasts, participles = _irregular().get(base) or (_regular_pasts(base),) * 2
    gerunds = _gerunds(base)
    third = {"be": "is", "have": "has"}.get(base) or _third(base)
    tail = space + particle

    def dress(form: str) -> str:
        return prefix + form + tail

    full_pasts, full_participles, full_gerunds = (tuple(map(dress, forms)) for forms in (pasts, participles, gerunds))
    named = [dress(base), dress(third), full_pasts[0], full_participles[0], full_gerunds[0]]
    extra = ["am", "are"] if base == "be" else []
    others = tuple(f for f in dict.fromkeys([*full_pasts, *full_participles, *full_gerunds, *map(dress, extra)]) if f not in named)
    return VerbForms(named[0], named[1], named[2], named[3], named[4], others, full_pasts, full_participles, full_gerunds)


def _split_prefix(head: str) -> tuple[str, str]:
    """The part before the last hyphen, and the verb itself."""
    cut = head.rfind("-") + 1
    return head[:cut], head[cut:]


def _third(base: str) -> str:
    if _SIBILANT.search(base):
        return base + "es"
    if _CONSONANT_Y.search(base):
        return base[:-1] + "ies"
    return base + "s"


def _doubles(base: str) -> bool:
    return base in _DOUBLED or bool(_SHORT.match(base))


def _regular_pasts(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if _CONSONANT_Y.search(base):
        return (base[:-1] + "ied",)
    if base in _IC:
        return (base + "ked",)
    if base in _BRITISH:
        return (base + "ed", base + base[-1] + "ed")
    return (base + base[-1] + "ed",) if _doubles(base) else (base + "ed",)


def _gerunds(base: str) -> tuple[str, ...]:
    if base == "be":
        return ("being",)
    if base.endswith("ie"):
        return (base[:-2] + "ying",)
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye", "inge")):
        return (base[:-1] + "ing",)
    if base in _IC:
        return (base + "king",)
    if base in _BRITISH:
        return (base + "ing", base + base[-1] + "ing")
    doubled = _doubles(base) or (base in _irregular() and base in _STRESSED_IRREGULAR)
    return (base + base[-1] + "ing",) if doubled else (base + "ing",)


_STRESSED_IRREGULAR = frozenset("begin forget forbid overrun outrun upset beset".split())
