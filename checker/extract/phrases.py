"""Phrases: the string of word classes is cut into noun phrases, verb groups and the like, one symbol each (the first two steps of FASTUS).

Hobbs et al., FASTUS: A Cascaded Finite-State Transducer for Extracting Information from Natural-Language Text (1997).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

PHRASE_CLASSES = {
    "QUANTITY": "Q",
    "IN_QUANTITY": "qH",
    "OF_QUANTITY": "u",
    "NP": "N",
    "EVENT": "E",
    "TOLL": "L",
    "NUMBER": "n",
    "COLLECTIVE": "C",
    "AT_PLACE": "hH",
    "GROUP": "W",
    "PP": "p",
    "EVENT_PP": "e",
    "ACTIVE": "A",
    "PASSIVE": "B",
    "BARE": "K",
    "GERUND": "G",
    "HAPPENS": "I",
    "HAPPENED": "i",
    "BOTH": "X",
    "IS": "b",
    "IS_STATE": "J",
    "STATE": "D",
    "VERB": "V",
    "IS_VERB": "v",
    "VERB_DOING": "g",
    "NEGATED": "Z",
    "AND": "&",
    "INCLUDING": "c",
    "REL": "r",
    "SUB": "s",
    "COMMA": ",",
    "SEMI": ";",
    "OPEN": "(",
    "CLOSE": ")",
    "QUOTE": '"',
    "COLON": ":",
    "DASH": "-",
    "STOP": ".",
    "OF": "o",
    "PREP": "P",
    "OF_THEM": "l",
}
"""Classes of phrases, which the shapes of `rules/constructions/` are written in."""

_MEMBER = "(?:[wNxEL#@$']|q(?!a{0,4}F)|T(?=T?[wNxEp']))"
_NP = rf"(?:{_MEMBER}{{0,6}}p{{1,2}}(?:'{_MEMBER}{{1,4}})?|{_MEMBER}{{1,8}})"
_PREMOD = "(?:a{0,4}(?:j(?=[ku]))?[kujVegG](?=[wNq'@]{0,2}[pxE$@])|(?<=D)[yv](?=[wpxE])|a{1,4}[ku](?=[wN])|[wV]&a{0,4}[wkV](?=[wNpxE]))?"
_OWNER = "D{0,2}[wNxpE@$]{1,3}'"
"""Whose the counted ones are: "of the province's 14 districts"."""

_CUT = re.compile(
    rf"""
    (?P<sign>[,.;:"&()\-cr])                              # begins none of the others
    |(?P<time>(?:[Pt~](?=[Da#w]{{0,2}}T))?D?[a#w]?T{{1,6}})(?![wxp'T]|a?'[wNx])
    |(?P<quantity>(?P<lead>[Pto](?=~?[Da~]{{0,6}}F)|[Po]{_OWNER}(?=[a~]{{0,4}}F))?~?D{{0,2}}[a~]{{0,4}}F(?:
        l(?:{_NP})?
        |(?:D(?(lead)(?!a{{0,4}}L))(?=[wNpxEL$@]))?a{{0,4}}{_PREMOD}{_NP}
        |D?o(?!{_OWNER}[a~]{{0,4}}F)D{{0,2}}(?:a{{0,2}}{_PREMOD}{_NP}|(?:a{{0,4}}[kuj]))
        |D)?)
    |(?P<group>D(?:[Da]{{0,6}}|[wNpx]{{1,4}}'a{{0,2}})[kuj](?:(?![wNpxEFDa])|(?=a{{1,2}}c)))
    |(?P<doing>D{{1,6}}a{{0,4}}g(?![DwNpx]))
    |(?P<verb>q(?=a{{0,4}}F)|(?:[bhmdnae]|j(?=a{{0,4}}[ku])|t(?=[abhenkKgyYzuUvVBGjq])|s(?=n)|(?<=h)s|(?<=b)D(?=[kuj](?![wNpxE]))){{0,12}}(?:[kKgyYzuUvVGj]|(?<=[tmdn])q|(?<=[m])w|(?<=[bhmden])(?![kKgyYzuUvVGj])))
    |(?P<pp>[Pot~E]?(?<=[Pot~])D{{0,3}}a{{0,4}}(?:{_PREMOD}|[kujVg](?=[wN])|(?<=[Po]D)G(?=[wN]))?{_NP})
    |(?P<np>D{{0,3}}a{{0,4}}{_PREMOD}{_NP}|D{{1,6}}(?!F))
    |(?P<drop>[aT])
    |(?P<one>.)
    """,
    re.VERBOSE,
)


class Phrase(NamedTuple):
    """One phrase: its class symbol, its range of tokens, and the range of the words in it that can give a role (or -1)."""

    symbol: str
    first: int
    last: int
    key_first: int
    key_last: int


_WITH_BE = {"g": ("G", "A"), "G": ("g", "V")}
_SUBJECT_VERB = {"y": "i", "Y": "I", "z": "I", "u": "X", "U": "X", "v": "X"}


def cut_phrases(classes: str, at: list[int]) -> list[Phrase]:
    """The phrases of a sentence, given its class symbols and where each begins; adverbs and times are left out."""
    out: list[Phrase] = []
    for match in _CUT.finditer(classes):
        kind = match.lastgroup or "one"
        a, b = match.span()
        if kind in ("drop", "time") or a == b:
            continue
        symbol, key = _symbol(kind, match["lead"] if kind == "quantity" else None, classes[a:b])
        key_first, key_last = (at[a + key], at[a + key + 1]) if key >= 0 else (-1, -1)
        out.append(Phrase(symbol, at[a], at[b], key_first, key_last))
    return out


@lru_cache(maxsize=16384)
def _symbol(kind: str, lead: str | None, classes: str) -> tuple[str, int]:
    """The class of a phrase of these word classes, and which of its words can give a role (or -1)."""
    last = len(classes) - 1
    if kind == "quantity":
        symbol = "Q" if not lead else "u" if lead[0] == "o" else "H" if classes[last] == "$" else "q"
        return symbol, last if symbol == "H" else -1
    if kind == "verb":
        return _verb(classes[:last], classes[last], last)
    if kind == "doing":
        return "E", last
    if kind == "group":
        return "W", last
    if kind in ("np", "pp"):
        key = next((i for i in range(last, -1, -1) if classes[i] in "ELkuj"), -1)
        if kind == "pp" and classes[last] == "$":
            return "h", last
        if kind == "pp":
            return ("e", key) if key >= 0 else ("p", last)
        head = classes[last]
        if head in "#@":
            return ("n" if head == "#" else "C"), last
        return ({"E": "E", "L": "L"}.get(head, "N"), last if head in "EL" or key < 0 else key)
    return ("P", -1) if classes in "t~" else (classes, 0)


def _verb(lead: str, core: str, at: int) -> tuple[str, int]:
    if "n" in lead or core == "n":
        return "Z", at  # "were not hurt"
    return _group(lead, core), at


def _group(lead: str, core: str) -> str:
    if core in _WITH_BE:
        return _WITH_BE[core]["b" in lead]
    passive = "b" in lead or "e" in lead
    active = core == "k" and lead.rfind("h") > max(lead.rfind("b"), lead.rfind("e"))  # "is known to have killed" has an object
    if core in "ku" and passive and not active:
        return "B"
    if core == "k":
        return "A" if "h" in lead else "K"
    if core == "u":
        return "X" if "h" in lead else "K"
    if core in "Kq":
        return "A"
    if core == "y" and lead.rfind("b") > lead.rfind("h"):
        return "v"  # but "are known to have died" has happened
    if core in _SUBJECT_VERB:
        return _SUBJECT_VERB[core]
    if core == "j":
        return "J" if passive or "h" in lead else "D"
    if core in "eV":
        return "v" if passive and "h" not in lead else "V"
    return "V" if core in "ehmdw" else core
