"""Words beside a figure that make its group a part of a larger one, so that it is no rival of the whole.

"Four other people died", "around 30 seriously injured", "two were in critical condition": copy seldom says that these are parts, but readers know.
"""

from __future__ import annotations

import re

from checker.claim import Claim
from checker.compare.marks import Marks

REACH = 70
"""Characters behind the figure in which such words still belong to it."""
HIT = "hit"
"""Mark of figures on those shot or struck, which may count the dead among them."""
LINKS_FROM = 8
"""Sentences from the top behind which a sentence in a headline's capitals is a link to another article."""
LONGEST_LINK = 140
SHORTEST_TITLE = 4
NEAR = 500
"""Characters on either side of a figure that are read for such words."""
GOVERNING = 20
"""Characters before a figure in which a word governs it: "the wounding of three others"."""
_WORD = re.compile(r"[a-z]+(?:-on\b)?")  # a head-on crash is no wound of the head
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_ADDING = frozenset("other others more additional further remaining".split())
_BEFORE = frozenset("another further additional".split())
_CLAUSE_END = re.compile(r"[,;.]|\b(?:and|while|but|after|when|before)\b")
_HITTING = frozenset(("striking", "hitting", "shooting"))
_ELLIPTIC = re.compile(
    r"\s*(?:with|from|by(?! (?:now\b|then\b|today|yesterday|tonight|(?:early |late )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:\w+ )?"
    r"(?:noon|midday|midnight|dawn|dusk|morning|afternoon|evening|night)\b|\d)))\b"
)
"""Right behind a bare number these part a group: "six injured, five by gunfire"; not "the toll was 60 by noon"."""
_WITH_HARM = re.compile(r" with (?:[\w-]+ ){0,2}(?:burns|injuries|wounds|fractures|bruises)\b")
""" "Left 30 with burns": all who have them."""
_HOSPITAL = re.compile(r"((?:[A-Z][\w'’.-]*[ -]){1,5}(?:Hospital|Medical Center|Medical Centre|Clinic|Infirmary))\b")
_SHARE = re.compile(r"\b(?:of whom|of them|of those|including|among them)\b")
"""Behind these a sentence speaks of some of those counted."""
_IN_ALL = re.compile(r"\b(?:in all|in total|altogether|all told)\b")
_OF_ALL = re.compile(r"\bof (?:the |those |these |all |its )?(?:at least |about |some |more than )?$", re.IGNORECASE)
STATES = {"displaced": ("sheltered",), "hospitalised": ("still there",), "in_need": ("sheltered",)}
"""Marks of those of a role who are in one state of several."""
_OF_THOSE = re.compile(r"\s*of (?:the|those|these|them|whom|(?:his|her|their) \w+)\b")
_DEAD = re.compile(
    r"\b(?:dead|killed|kills?|killing|died|dies|dying|deaths?|fatally|slain|murdered|slaying|(?:took|claimed) the li(?:fe|ves))\b", re.IGNORECASE
)
_HURT = re.compile(r"\b(?:injur|wound|hurt)", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:also|as well|too|in addition)\b")
_LOWERED = r"(?:revised|corrected|cut|lowered|raised)"
_FORMER = re.compile(
    rf"\b(?:(?:{_LOWERED}|down|up)(?: \w+)? from"
    rf"|{_LOWERED} (?:the|its|their) (?:death )?(?:toll|number|figure|count|tally)(?: [\w'’-]+){{0,4}}? from"
    r"|from (?:an |the |its |a )?(?:earlier|initial|previous|first)"
    r"|(?:and|but) not(?: the)?|(?:rather|other) than|instead of) $",
    re.IGNORECASE,
)
""" "Revised from 60", "52, and not 67": the number that no longer holds."""
_AT_FIRST = re.compile(
    r"\b(?:initial(?:ly)?|original(?:ly)?|at first|first (?:reported|thought|believed)|early reports|previously|earlier (?:said|reported|put)"
    r"|(?:previous|earlier|last) (?:official )?(?:tally|count|figure|toll|number))\b",
    re.IGNORECASE,
)
_HAD_TOLD = re.compile(r"\bhad (?:given|put|counted|reported|listed|announced|confirmed)\b[^.;,]{0,40}$")
""" "On Friday the county had given the number of dead as" 35."""
_OVER_TIME = re.compile(
    r"\b(?:in|over|within|during|across)\b(?:[ -][\w']+){0,5}?[ -](?:hours|days|weeks|months|years|span)\b"
    r"|\b(?:deadly|violent|bloody) (?:weekend|night|day|week)\b",
    re.IGNORECASE,
)
_RANKED = re.compile(r"\b(?:\w{3,}est|worst|most \w+|first|second|third|fourth|fifth|latest)\b[^.;]{0,60}$")
""" "The strongest storm in five years" is no sum over five years."""
_TITLE_TWICE = re.compile(r"\s*(.{24,160}?\w)[ \n]+\1(?!\w)")
_EACH = re.compile(r"\b(?:each|apiece|respectively|per)\b")
_KIN = re.compile(r"\b(?:parents?|famil(?:y|ies)|relatives|friends|mothers?|fathers?|widows?|sons?|daughters?|colleagues|names?) of (?:the )?$")
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|separate|different|\d+) (?:separate |different |other )?"
    r"(?:incidents|shootings|attacks|crashes|scenes|blasts|stabbings|fires)\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\bone of [\w-]+['’]s $", re.IGNORECASE)
_KILLING = re.compile(r"\b(?:killed|killing|kills?|murdered|murdering|shot|shooting) (?:at least )?$", re.IGNORECASE)
_PLACE_OF_DEATH = re.compile(r"\binside (?:the|a|an)\b|\b(?:at|on) the (?:scene|spot)\b|\b(?:at|in)(?: the| a| local| nearby)? hospitals?\b")


def furniture(claim: Claim, marks: Marks) -> bool:
    """Whether the figure stands in a link, a caption rail or a player's label that the page put among its text."""
    text = claim.sentence_text
    return marks.page.match(text[:400]) is not None or (claim.sentence_index > LINKS_FROM and len(text) < LONGEST_LINK and _title(text))


def _title(text: str) -> bool:
    """Whether a sentence is written as a headline is: "2 Shot After Concert at Arts Center"."""
    words = _LONG_WORD.findall(text)
    return len(words) >= SHORTEST_TITLE and text.rstrip()[-1:] not in '.!?"”' and sum(word[0].isupper() for word in words) >= len(words) - 1


def hurt_beside_dead(claim: Claim) -> bool:
    """ "One dead and three others hurt": the others are all of the hurt, set apart from the dead only."""
    if claim.role != "injured":
        return False
    text, start, _ = text_about(claim)
    before = text[:start]
    return _DEAD.search(before) is not None and _HURT.search(before[:-GOVERNING]) is None


def link_box(line: str) -> bool:
    """Whether a line opens with a title given twice, that of a link and of its picture, as the page sets them among its text."""
    return _TITLE_TWICE.match(line[:400]) is not None


def by_the_killer(claim: Claim) -> bool:
    """ "Killed two people": counts his victims, where "three dead" may count him."""
    text, start, _ = text_about(claim)
    return claim.role == "killed" and _KILLING.search(text[max(0, start - 30) : start]) is not None


def speaks_of_dead(claim: Claim) -> bool:
    """Whether the figure's sentence knows of dead."""
    return _DEAD.search(text_about(claim)[0]) is not None


def sums_up(claim: Claim) -> bool:
    """Whether the sentence gives both the dead and the hurt, as summaries do."""
    text = text_about(claim)[0]
    return _DEAD.search(text) is not None and _HURT.search(text) is not None


def text_about(claim: Claim) -> tuple[str, int, int]:
    """The text about a figure, and where the figure stands in it: its sentence, or the near part of a monstrous one."""
    at = claim.start - claim.sentence.start
    cut = max(0, at - NEAR)
    return claim.sentence_text[cut : at + NEAR], at - cut, claim.end - claim.sentence.start - cut


def formerly(claim: Claim) -> bool:
    """ "Raised the number of hurt from seven to nine", "52, and not 67": seven and 67 hold no longer."""
    text, start, _ = text_about(claim)
    return _FORMER.search(text[:start]) is not None


def no_longer_holds(claim: Claim) -> bool:
    """ "Police had earlier reported six", "up from six", "52, and not 67": told as a number of before, or as a wrong one."""
    text, start, _ = text_about(claim)
    return _AT_FIRST.search(text) is not None or _HAD_TOLD.search(text[:start]) is not None or formerly(claim)


def part_words(claim: Claim, words: Marks) -> list[str]:
    """Marks of a partial group, for the key under which claims are compared; empty for a figure on the whole."""
    text, start, end = text_about(claim)
    clause = text[end : end + REACH].lower()
    own = _CLAUSE_END.split(clause, maxsplit=1)[0]
    behind = _WORD.findall(own)
    before = _WORD.findall(text[max(0, start - 25) : start].lower())[-2:]
    marks = []
    if ((behind[:1] and behind[0] in _ADDING) or (before[-1:] and before[-1] in _BEFORE)) and not hurt_beside_dead(claim):
        marks.append("other")
    if _OF_THOSE.match(clause):
        marks.append("of those")
    if claim.counted is None and _ELLIPTIC.match(own) and not _WITH_HARM.match(own):
        marks.append("of those")
    if _EACH.search(own):
        marks.append("each")
    if _KIN.search(text[max(0, start - 40) : start].lower()):
        marks.append("whose")  # "the parents of two of the dead" does not say how many died
    marks += sorted(words.words("degree").intersection([*behind, *before]))
    if any(word in ("year", "old", "younger", "older") or word[:1].isdecimal() for word in claim.modifiers):
        marks.append("of an age")
    if no_longer_holds(claim):
        marks.append("at first")
    marks += [mark for mark in STATES.get(claim.role, ()) if not words.words(mark).isdisjoint([*behind, *before])]
    marks += _over_time(claim, words, own)
    if claim.role in ("hospitalised", "injured", "casualties") and (hospital := _HOSPITAL.search(text[: _share(text, end)])):
        marks.append(f"at {hospital[1]}")
    if claim.role in ("injured", "casualties", "killed"):
        marks += _of_wounds(claim, words, own, before, _WORD.findall(_CLAUSE_END.split(text[end : end + 2 * REACH].lower(), maxsplit=1)[0]))
    return marks


def _share(text: str, end: int) -> int:
    """Where the sentence goes on to some of those whom a figure that ends at `end` counts."""
    share = _SHARE.search(text, end)
    return share.start() if share else len(text)


def _over_time(claim: Claim, words: Marks, own: str) -> list[str]:
    """Marks of sums over days ("18 shot in a 48-hour span") and of a second group ("six were wounded as well")."""
    if claim.role not in ("injured", "casualties", "killed", "detained", "hospitalised"):
        return []
    text, start, _ = text_about(claim)
    over = _OVER_TIME.search(text)
    marks = ["over a time"] if over and not _RANKED.search(text[: over.start()]) else []
    several = _SEVERAL.search(text)
    if several or _ONE_OF.search(text[max(0, start - 40) : start]):
        marks.append(f"of {several[0].lower()}" if several else "of several")  # 17 shootings are not the three of one night
    # Papers differ in whether they count him: "including the gunman" does, "before killing himself" as a rule does not.
    if claim.role == "killed" and claim.population == "all" and words.find("doer counted", text):
        marks.append("and the killer")
    elif claim.role == "killed" and claim.population == "all" and words.find("doer by own hand", text):
        marks.append("beside the killer")
    if _ALSO.search(own) and not hurt_beside_dead(claim):
        marks.append("also")
    return marks


def _of_wounds(claim: Claim, words: Marks, clause: str, before: list[str], behind: list[str]) -> list[str]:
    text, start, _ = text_about(claim)
    marks = []
    hit = words.words("hit")
    if claim.role != "killed" and not words.words("wound").isdisjoint(behind):  # "six of our brothers in arms" died
        marks.append("by wound")
    if claim.role != "killed" and not words.words("carried").isdisjoint([*before, *behind]) and not _is_whole(text, start, clause):
        marks.append("carried")
    if claim.role == "killed" and _PLACE_OF_DEATH.search(clause):
        marks.append("by place of death")
    if claim.role == "injured" and (trigger(claim) in hit | _HITTING or not hit.isdisjoint(behind) or _victims(claim)):
        marks.append(HIT)  # "seven people were shot" counts the dead among them
    return marks


def _is_whole(text: str, start: int, clause: str) -> bool:
    """ "63 treated in all", "Of 149 treated, 52 are still in hospital": no part, whatever the hospital did for them."""
    return _IN_ALL.search(clause) is not None or _OF_ALL.search(text[:start]) is not None


def _victims(claim: Claim) -> bool:
    text, start, _ = text_about(claim)
    return (claim.counted or "").endswith("victim") or (claim.counted is None and "victims" in text[max(0, start - 60) : start])


def trigger(claim: Claim) -> str:
    """The word of the figure's sentence that gave it its role, in small letters; empty where it stands elsewhere."""
    span = claim.trigger_span
    if span is None or not claim.sentence.start <= span.start < claim.sentence.end:
        return ""
    return claim.sentence_text[span.start - claim.sentence.start : span.end - claim.sentence.start].lower()
