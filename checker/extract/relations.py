"""Relations between figures: a part of another ("including 45 children", "nine of them"), or added to it ("another 92", "four others")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.extract.draft import Draft
from checker.extract.fits import compound
from checker.extract.language import Prose
from checker.extract.lists import including, of_bodies, pass_over, spelled_out
from checker.extract.phrases import Phrase
from checker.extract.resolve import sure, take_over
from checker.extract.running import Named, Running
from checker.extract.totals import share_of_money, summed

_ADDS_BEFORE = frozenset(("another", "further", "additional", "other"))
_ADDS_AFTER = frozenset(("more", "others", "other", "further", "additional"))
_FINITE = frozenset(("include", "includes", "included"))
_BESIDE = frozenset("pPuqohHekKBDiIJ,l")
_REACH = 3
"""How many sentences back the whole of a part may stand."""
_CLOSE = 6
_FRONT = 14
"""How many phrases may stand between "of the 52 dead" at the head of a clause and its part."""
_BESIDE_IT = 2
"""So many phrases behind it the part needs no comma: "of the 90 dead more than half"."""
_LOOK_BACK = 40
"""How many figures back: keeps the cost linear in a text of nothing but figures."""
_LISTED = 4
"""So many figures back is as far as a list between dashes reaches, its whole included."""
_RATIOS = "figures/multiples"
"""The rule that makes ratios ("three times as many"), which count nobody."""
_OF_THEM = frozenset(("them", "whom", "which", "those", "these"))
_HAPPENINGS = "events"
_AT_EVENTS = frozenset(("participants", "residents", "fighters"))
_ROLES_APART = frozenset(("duration", "age", "money", "distance", "magnitude", "speed", "area"))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands among the phrases of its sentence."""

    phrases: list[Phrase]
    symbols: str
    index: int


def relate(prose: Prose, drafts: list[Draft], places: dict[int, Place], rule: str | None, running: Running) -> None:
    """Fills `part_of` and `adds_to`, and hands the whole's role down to a part that has none of its own; `rule` is what it then rests on."""
    order = sorted(places)
    for n, i in enumerate(order):
        draft = drafts[i]
        if draft.role in _ROLES_APART or draft.figure.kind not in ("count", "percent", "fraction"):
            continue
        at = (places[i].phrases, places[i].symbols, places[i].index)
        if n and drafts[order[n - 1]].role in running.people and drafts[order[n - 1]].sentence == draft.sentence:
            pass_over(prose, draft, at, running.people)
        if (money := share_of_money(prose, drafts, i)) is not None:
            draft.part_of = money
            _hand_down(drafts[money], draft, rule)
            continue
        earlier = order[max(0, n - _LOOK_BACK) : n]
        if (before := summed(prose, drafts, i, at, earlier, running.told_anew)) is not None:
            _hand_down(drafts[before], draft, rule)
            continue
        told = running.carried_from(prose, drafts, i, at, earlier)
        if isinstance(told, Named):
            told.give(prose, draft, rule)
            continue
        if told is not None:
            draft.part_of = told.whole if told.part else draft.part_of
            _hand_down(drafts[told.whole], draft, rule)
            continue
        whole = _whole(prose, drafts, places, i, earlier)
        if whole is None and n:
            whole = _of_a_list(prose, drafts, places, i, earlier, running)
        if whole is not None:
            draft.part_of = whole
            _hand_down(drafts[whole], draft, rule)
            continue
        if _adds(prose, draft, places[i]):
            draft.adds_to = next((j for j in reversed(earlier) if _near(drafts[j], draft) and _alike(drafts[j], draft)), None)
    _late(drafts, order, rule)


def _of_a_list(prose: Prose, drafts: list[Draft], places: dict[int, Place], i: int, earlier: list[int], running: Running) -> int | None:
    """The draft before this one that is the whole of a list which this one goes on with."""
    place, before = places[i], earlier[-1]
    at = (place.phrases, place.symbols, place.index)
    if (whole := of_bodies(prose, drafts, drafts[i], at, earlier)) is not None:
        return whole
    if (whole := _goes_on(drafts, places, i, before)) is not None:
        return whole
    part = drafts[before].part_of
    toll = before if part is None else part
    same = toll in places and places[toll].phrases is place.phrases and places[toll].index < place.index
    return toll if same and spelled_out(drafts[toll], places[toll].index, drafts[i], at, running.people) else None


def _late(drafts: list[Draft], order: list[int], rule: str | None) -> None:
    """Hands down what a whole behind its part came to: "three of the seven", where the seven are those of the sentence before."""
    for i in order:
        part = drafts[i]
        if part.part_of is not None and part.part_of > i and part.role == "other":
            _hand_down(drafts[part.part_of], part, rule)


def _certain(draft: Draft) -> bool:
    return sure(draft) and draft.figure.kind == "count"


def _hand_down(whole: Draft, part: Draft, rule: str | None) -> None:
    """A part that says nothing of its own shares the fate of the whole: "killed seven, including three children"."""
    if part.figure.rule == _RATIOS:
        return
    if rule is None or whole.role == "other" or not whole.candidates or sure(part):
        return
    take_over(part, whole, rule, "a part shares the role of its whole")


def _near(earlier: Draft, later: Draft) -> bool:
    return later.sentence - earlier.sentence <= _REACH


def _alike(a: Draft, b: Draft) -> bool:
    return a.role == b.role and a.figure.kind == "count" and a.part_of is None


def _whole(prose: Prose, drafts: list[Draft], places: dict[int, Place], i: int, earlier: list[int]) -> int | None:
    """The draft that this one is a part of, or None."""
    draft, place = drafts[i], places[i]
    if compound(draft.figure.text):
        return None
    if (partitive := _partitive(prose, drafts, places, i)) is not None:
        return partitive
    if _says_of_them(prose, draft, place):
        whole = _fitting(drafts, draft, [j for j in earlier if drafts[j].role not in _AT_EVENTS] if _of_age(drafts, i) else earlier)
        if whole is not None and prose.lower[draft.first - 1] == "with" and drafts[whole].sentence != draft.sentence:
            return None
        return None if whole is not None and drafts[whole].role == "killed" and draft.role != "killed" and _certain(draft) else whole
    if (fronted := _fronted(places, i)) is not None:
        return fronted
    if (held := _aside(drafts, places, i)) is not None:
        return held
    at = including(place.symbols, place.index)
    if at is None:
        return None
    token = place.phrases[at].first
    before = [j for j in earlier if drafts[j].first < token and not (j in places and _some_of_them(places[j]))]
    whole = _fitting(drafts, draft, before)
    if whole is None or drafts[whole].sentence == draft.sentence:
        stated = prose.lower[token] in _FINITE and whole is not None  # "a show of 360 that included 50": its subject is what counts
        return None if stated and whole in places and not _BESIDE.issuperset(place.symbols[places[whole].index + 1 : at]) else whole
    if any(drafts[j].sentence == draft.sentence for j in before):
        return None  # the figure in front of "including" is meant, too small as it is: no other sentence's will do instead
    they = place.symbols[max(at - 1, 0)] == "s" or prose.lower[token - 1] in ("this", "these", "those")
    told = drafts[whole].role == draft.role or they  # "The dead included three", "They included three", "This includes three"
    return whole if told else None


def _of_age(drafts: list[Draft], i: int) -> bool:
    """ "Three of them are under 18": said of those who came to harm, not of a crowd that was told of in between."""
    behind = drafts[i + 1 : i + 2]
    return bool(behind) and behind[0].figure.kind == "age" and behind[0].sentence == drafts[i].sentence and behind[0].first - drafts[i].last <= _CLOSE


def _some_of_them(place: Place) -> bool:
    """ "Twelve were among those who drowned", "among the dead": a part of a toll is not the toll that "the dead include" takes up."""
    behind = place.symbols[place.index + 1 : place.index + _CLOSE]
    return "bc" in behind or "bPW" in behind


def _fitting(drafts: list[Draft], part: Draft, earlier: list[int]) -> int | None:
    """The nearest figure before that is large enough to be the whole, one of the same sentence first."""
    happenings = part.role == _HAPPENINGS and part.trigger_span == part.counted_span  # "shot nine people in a week, among these two double shootings"
    fitting = [
        j
        for j in earlier
        if _near(drafts[j], part)
        and drafts[j].figure.kind == "count"
        and drafts[j].role not in _ROLES_APART
        and drafts[j].part_of is None
        and (not happenings or drafts[j].role in (_HAPPENINGS, "other"))
        and (part.figure.kind != "count" or drafts[j].figure.bound == "vague" or drafts[j].figure.point >= part.figure.point)
    ]
    open_ = not sure(part)  # nothing of its own: any role of the whole will do
    same = [j for j in fitting if drafts[j].role == part.role or open_]
    here = [j for j in fitting if drafts[j].sentence == part.sentence]
    here_same = [j for j in same if drafts[j].sentence == part.sentence]
    chosen = here_same or here or same
    chosen = [j for j in chosen if drafts[j].population != "families"] or chosen  # "74,300 people (12,860 households)"
    return chosen[-1] if chosen else None


def _partitive(prose: Prose, drafts: list[Draft], places: dict[int, Place], i: int) -> int | None:
    """ "Twelve of the 50 passengers": the figure right behind "of"."""
    place = places[i]
    nxt = place.index + 1
    if place.symbols[nxt : nxt + 2] == "bq" and prose.lower[place.phrases[nxt + 1].first] in ("among", "amongst"):
        following = places.get(i + 1)  # "three were among 11 people killed"
        return i + 1 if following is not None and following.phrases is place.phrases and following.index == nxt + 1 else None
    if nxt >= len(place.phrases) or place.phrases[nxt].symbol != "u" or place.phrases[place.index].last > drafts[i].last:
        return None
    return i + 1 if i + 1 in places and places[i + 1].phrases is place.phrases and places[i + 1].index == nxt else None


def _fronted(places: dict[int, Place], i: int) -> int | None:
    """ "Of the 52 dead, 19 were women": the figure in the phrase with "of" that opens the clause."""
    place = places[i]
    for j in range(max(0, i - 4), i):
        other = places.get(j)
        if other is None:
            continue
        if other.phrases is place.phrases and other.index < place.index and other.symbols[other.index] == "u":
            if place.index - other.index > _CLOSE and place.symbols[place.index - 1] != ",":
                continue  # far from it, the part must open the clause behind the comma
            opens = other.index == 0 or other.symbols[other.index - 1] in ',&s;"-r'
            near = "," in other.symbols[other.index : place.index] or place.index - other.index <= _BESIDE_IT  # "of the 90 dead more than half"
            if opens and near and place.index - other.index <= _FRONT:
                return j
    return None


def _goes_on(drafts: list[Draft], places: dict[int, Place], i: int, before: int) -> int | None:
    """ "706 of them by the state and 434 by its foes", "of whom 19 had surgery and five died": the next part of the same whole."""
    place, other, draft, part = places[i], places[before], drafts[i], drafts[before]
    share = draft.figure.kind != "count" and place.symbols[max(place.index - 2, 0) : place.index] == "&N"  # "and women a quarter"
    if part.part_of is None or other.phrases is not place.phrases or not (share or place.symbols[place.index - 1] == "&"):
        return None
    between = place.symbols[other.index + 1 : place.index]
    fronted = bool(_FRONTED.fullmatch(place.symbols, 0, other.index))  # "Of these, 40 were miners and 12 guards"
    told = fronted or "l" in place.symbols[max(other.index - 1, 0) : other.index] or place.phrases[other.index].last > part.last + 1
    bare = fronted or place.phrases[place.index].last == draft.last
    whole = drafts[part.part_of]
    fits = draft.figure.kind != "count" or draft.figure.point + part.figure.point <= whole.figure.point
    fits = fits and not (between == ",&" and _certain(draft) and draft.role != whole.role)  # "drowned, nine of them pupils, and 19 were rescued"
    return part.part_of if told and bare and fits and not _BARS.intersection(between) and len(between) <= _CLOSE else None


_FRONTED = re.compile("(?:l|u[DK]?),")  # "Of whom", "of the 90", "of the 90 injured" at the head of the sentence
_BARS = frozenset('s;.-("')


def _aside(drafts: list[Draft], places: dict[int, Place], i: int) -> int | None:
    """ "Three others -- two men and a woman -- were hurt": a list between dashes or brackets spells out the figure before it."""
    place = places[i]
    symbols, at, passed = place.symbols, place.index - 1, 0
    while at > 0 and symbols[at] in "&,QN" and passed < _LISTED:
        passed += symbols[at] == "Q"
        at -= 1
    if at < 1 or symbols[at] not in "-(" or symbols[at - 1] not in "Qq":
        return None
    close = next((k for k in range(place.index + 1, min(place.index + 8, len(symbols))) if symbols[k] not in "&,QN"), None)
    if close is None or symbols[close] not in "-)":
        return None
    for j in range(i - 1, max(-1, i - 1 - _LISTED), -1):
        whole = places.get(j)
        if whole is not None and whole.phrases is place.phrases and whole.index == at - 1:
            fits = drafts[j].figure.kind == "count" and drafts[i].population != "families" and drafts[j].figure.point > drafts[i].figure.point
            return j if fits else None
    return None


def _says_of_them(prose: Prose, draft: Draft, place: Place) -> bool:
    """ "Nine of them", "of whom 45", "nine of those", with the words right beside the figure."""
    lower, phrase = prose.lower, place.phrases[place.index]
    after = lower[draft.last : draft.last + 2]
    if len(after) == 2 and after[0] in ("of", "among") and after[1] in _OF_THEM:
        return after[1] != "those" or (draft.figure.kind == "count" and phrase.last <= draft.last + 2)  # not "6 percent of those given the drug"
    if place.symbols[place.index + 1 : place.index + 2] == "l" and lower[place.phrases[place.index + 1].first] == "among":
        return True  # "four Danes among them"
    if place.index > 0 and place.symbols[place.index - 1] == "l":
        return True
    if place.index == 2 and place.symbols[:2] in ("l,", "lb"):
        return True  # "Of these, nine were women", "Among them were nine women"
    if draft.first and lower[draft.first - 1] == "with" and place.symbols[place.index - 1 : place.index] == ",":
        return place.phrases[place.index].last == draft.last  # "seven were shot, with six confirmed dead"
    bare = place.phrases[place.index].last == draft.last
    behind = place.phrases[place.index + 1] if place.index + 1 < len(place.phrases) else None
    if not bare or behind is None or behind.symbol != "D":
        return False
    listed = place.symbols[place.index - 1 : place.index] == ","
    return lower[behind.first].endswith("ly") or (listed and lower[behind.first] == "in")  # "shot, one fatally", "hurt, two in critical condition"


def _adds(prose: Prose, draft: Draft, place: Place) -> bool:
    phrase = place.phrases[place.index]
    before = prose.lower[max(phrase.first - 1, 0) : draft.first]
    after = prose.lower[draft.last : min(phrase.last + 1, draft.last + 4)]
    return any(w in _ADDS_BEFORE for w in before) or any(w in _ADDS_AFTER for w in after)
