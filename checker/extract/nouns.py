"""Singular and plural of English nouns."""

from __future__ import annotations

import re
from functools import lru_cache

_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "schoolchildren": "schoolchild",
    "grandchildren": "grandchild",
    "stepchildren": "stepchild",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "halves": "half",
    "leaves": "leaf",
    "thieves": "thief",
    "wolves": "wolf",
    "loaves": "loaf",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "crises": "crisis",
    "analyses": "analysis",
    "buses": "bus",
    "gases": "gas",
    "viruses": "virus",
    "personnel": "personnel",
    "aircraft": "aircraft",
    "troops": "troop",
    "police": "police",
    "species": "species",
    "series": "series",
    "cattle": "cattle",
    "sheep": "sheep",
    "crew": "crew",
    "staff": "staff",
    "headquarters": "headquarters",
    "diagnoses": "diagnosis",
    "chassis": "chassis",
    "premises": "premise",
    "cases": "case",
    "bases": "base",
    "houses": "house",
    "horses": "horse",
    "nurses": "nurse",
    "causes": "cause",
    "purchases": "purchase",
    "offenses": "offense",
    "licenses": "license",
    "responses": "response",
    "warehouses": "warehouse",
    "greenhouses": "greenhouse",
    "diseases": "disease",
    "increases": "increase",
    "releases": "release",
    "courses": "course",
    "exercises": "exercise",
    "defenses": "defense",
    "purposes": "purpose",
    "universes": "universe",
    "doses": "dose",
    "phases": "phase",
    "phrases": "phrase",
    "uses": "use",
    "roses": "rose",
    "noses": "nose",
    "hoses": "hose",
    "prizes": "prize",
    "sizes": "size",
    "heroes": "hero",
    "shoes": "shoe",
    "canoes": "canoe",
    "movies": "movie",
    "ties": "tie",
    "lies": "lie",
    "zombies": "zombie",
    "calories": "calorie",
    "cookies": "cookie",
    "rookies": "rookie",
    "selfies": "selfie",
    "axes": "axe",
    "caches": "cache",
    "headaches": "headache",
    "moustaches": "moustache",
    "statuses": "status",
    "campuses": "campus",
    "bonuses": "bonus",
    "censuses": "census",
    "corpses": "corpse",
    "corps": "corps",
    "glimpses": "glimpse",
    "synapses": "synapse",
    "spouses": "spouse",
    "expenses": "expense",
    "senses": "sense",
    "nooses": "noose",
    "suitcases": "suitcase",
    "databases": "database",
    "airbases": "airbase",
    "asses": "ass",
    "missiles": "missile",
    "others": "other",
}
_PLURAL = {singular: plural for plural, singular in _IRREGULAR.items() if singular not in ("premise",)}
_INVARIANT = re.compile(r"(?:ss|us|is|ics|news)$")
_MAN = re.compile(r"[a-z]{2,}men$")
_NOT_MAN = frozenset("specimen regimen omen abdomen acumen".split())


@lru_cache(maxsize=16384)
def singular(noun: str) -> str:
    """The singular of a noun in lower case; a singular comes back as it is ("policemen" -> "policeman", "buses" -> "bus")."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if _MAN.match(noun) and noun not in _NOT_MAN:
        return noun[:-2] + "an"
    if not noun.endswith("s") or len(noun) < 4 or _INVARIANT.search(noun):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return noun[:-2]
    if noun.endswith("oes"):
        return noun[:-2]
    return noun[:-1]


@lru_cache(maxsize=16384)
def plural(noun: str) -> str:
    """The plural of a noun in lower case; of a phrase, that of its head ("asylum seekers", "prisoners of war")."""
    if " of " in noun:
        head, _, rest = noun.partition(" of ")
        return f"{plural(head)} of {rest}"
    head, blank, last = noun.rpartition(" ")
    if last in _PLURAL:
        return head + blank + _PLURAL[last]
    if last.endswith("man") and len(last) > 3 and last not in ("human", "german", "shaman", "talisman"):
        return head + blank + last[:-2] + "en"
    if re.search(r"[^aeiou]y$", last):
        return head + blank + last[:-1] + "ies"
    if re.search(r"(?:s|x|z|ch|sh)$", last):
        return head + blank + last + "es"
    return head + blank + last + "s"
