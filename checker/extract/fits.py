"""Whether what a figure counts can have a role, and what sort of number the figure is to the roles."""

from __future__ import annotations

import re

from checker.extract.counted import Counted
from checker.extract.draft import Draft
from checker.rulebook.roles import RoleRule

_MANY = 20
_NUMBER_WORD = re.compile("one|two|three|four|five|six|seven|eight|nine|half|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?")


_MANY_COINS = 100_000
"""From here on a bare "millions" may be money."""

_SUM = re.compile(r"\d\s?(?:million|billion|trillion|bn|mn|tn|bln|mln|trn|crore|lakh)s?(?: crores?)?$", re.IGNORECASE)


def accepts(rule: RoleRule, draft: Draft, counted: Counted | None) -> bool:
    """Whether what the figure counts can have the role."""
    kind: str = draft.figure.kind
    if kind == "count" and "sum" in rule.takes:
        kind = loose_kind(draft)
    if kind in ("percent", "fraction") and counted and not counted.groups.isdisjoint(rule.only):
        kind = kind if kind in rule.takes else "count"
    if kind not in rule.takes or (rule.largest is not None and draft.figure.point > rule.largest):
        return False
    if kind == "measure":
        return True
    if counted and counted.head in rule.never:
        return False
    if rule.people and compound(draft.figure.text) and (counted is None or "person" not in counted.groups):
        return False  # "who were on board the four-seat Piper, died"
    if not counted or not counted.groups or not rule.only:
        return not rule.only or "other" in rule.only
    return not counted.groups.isdisjoint(rule.only)


def kind_fits(rule: RoleRule, draft: Draft) -> bool:
    """Whether a noun may give the role to a figure of this kind: not to one that is an adjective itself ("a six-member team")."""
    return draft.figure.kind in rule.takes and not compound(draft.figure.text)


def many(draft: Draft) -> bool:
    """Whether so many are counted, or a share of all, that an unsure word is sure enough."""
    return draft.figure.point >= _MANY or draft.figure.kind != "count" or draft.figure.bound == "vague"


def compound(text: str) -> bool:
    """ "29-count", "six-member": the figure is an adjective, and the noun behind it is not what it counts; "a 900-strong force" is."""
    if "-" not in text:
        return False  # nearly all
    last = text.rsplit("-", 1)[1].lower()
    return last.isalpha() and last != "strong" and not _NUMBER_WORD.fullmatch(last)


def by_persons(text: str) -> bool:
    """ "Five-person", "four-victim": the figure is an adjective that counts persons."""
    return compound(text) and text.rsplit("-", 1)[-1].lower() in ("person", "victim", "man", "woman", "teen")


def loose_kind(draft: Draft) -> str:
    """What a bare number may be besides a count: "9 points", "a 6-point lead", "6.1", "52-48", "4.6 billion" of money, "millions"."""
    text = draft.figure.text
    if draft.counted is None and text[-1].isalpha() and _SUM.search(text):
        return "sum"
    if draft.counted is None and draft.figure.bound == "vague" and draft.figure.point >= _MANY_COINS:
        return "vague sum"
    if draft.counted == "point" or (draft.modifiers and draft.modifiers[0].lower() == "point") or text.endswith(("-point", "-points")):
        return "points"
    if isinstance(draft.figure.value, tuple) and draft.figure.bound in ("exact", "about"):
        return "split"
    return "decimal" if "." in text or not float(draft.figure.point).is_integer() else "count"
