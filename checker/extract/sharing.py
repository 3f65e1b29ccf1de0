"""Coordinated figures share a role: "killed nine policemen and nine civilians", "12 in Homs and 13 in Hama"."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.extract.counted import THINGS, Counted
from checker.extract.draft import Candidate, Draft
from checker.extract.fits import accepts
from checker.extract.language import Prose
from checker.extract.phrases import Phrase
from checker.extract.resolve import Proposal, choose, sure
from checker.rulebook.constructions import PositionRule
from checker.rulebook.roles import RoleRule

_COMPARED = frozenset((("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"), ("instead", "of"), ("rather", "than")))
_JOINERS = frozenset("&,c")
_VERBS = frozenset("ABKGIiXJDVvbZ")
_MARKS = frozenset(("peak", "high", "low", "record", "maximum"))
_ENDS = frozenset(("", ".", ",", ";"))
_AT_A_TIME = (["in"], ["on"], ["last"], ["since"], ["yesterday"], ["this"], ["during"], ["overnight"], ["so"])
_CLAUSE_BEGINS = frozenset(';s"')
_SAID = frozenset("BJIiX")
_WHO_THEY_ARE = re.compile("bNp{0,2}(?:&|,&?)")
_NOUN_LEFT_OUT = re.compile("[bvVBKi]?p{1,2}(?:&|,&?)")
_PLACE_FIRST = re.compile("[BKIiXJ][pPe]{0,2}[;,]&?p,?$")
""" "Nine were killed; in Tarn, | four"."""
_LEFT_OUT = frozenset((",", "D,", "K,", "p,", "Dp,", "&", "D&", ",&", "D,&"))
_BORDERS = frozenset("s;.-")


class Sharing:
    """Lends the role of one figure to its neighbour in a list, a restatement or a comparison."""

    def __init__(self, roles: dict[str, RoleRule], place: PositionRule) -> None:
        self._roles = roles
        self._place = place

    def share(
        self,
        prose: Prose,
        drafts: list[Draft],
        at: dict[int, int],
        counted: dict[int, Counted],
        symbols: str,
        phrases: list[Phrase],
        proposals: dict[int, list[Proposal]],
    ) -> None:
        """`at` gives the draft in each phrase that holds one, `counted` and `proposals` what is known of each draft."""
        indexes = sorted(at)
        for left, right in pairwise(indexes):
            if _restated(prose, phrases[left + 1 : right]):
                for one, other in ((left, right), (right, left)):
                    if not sure(drafts[at[one]]):
                        self._lend(drafts[at[other]], drafts[at[one]], counted[at[one]], proposals[at[one]])
            giver, taker = drafts[at[_part_before(drafts, at, symbols, left)]], drafts[at[right]]
            compared = _compared(prose, giver, taker, right - left - 1)
            if compared and not sure(giver) and sure(taker):
                giver, taker, right = taker, giver, left  # "homeless were lowered from 400 to 300": the verb reached the second first
            between = symbols[left + 1 : right]
            if _subjects(symbols, left, right, giver, taker):
                self._lend(taker, giver, counted[at[left]], proposals[at[left]])
                continue
            joined = compared or _listed(between) or _gapped(symbols, left, right, _dated(prose, taker)) or _told_alike(symbols, left, right)
            joined = joined or (taker.counted is None and _of_each(symbols, left, right))
            if not compared and counted[at[right]].groups == THINGS != counted[at[left]].groups and not _listed(between):
                continue  # "700 were led to a hall and two schools in the town"
            if not joined or not giver.candidates or giver.figure.kind != "count":
                continue
            if not compared and _by_kind_alone(self._roles[giver.role]):
                continue  # "moved hours to 24 a week and sold two vans"
            named = giver.counted is not None and giver.trigger_span is not None and giver.trigger_span == giver.counted_span
            if named and counted[at[right]].head not in (None, giver.counted):
                continue  # "six deaths and 40 admissions": each noun tells its own
            if sure(taker) or not (sure(giver) or compared or _elided(symbols, left, right, giver, counted[at[right]])):
                continue
            same = compared and counted[at[right]].head is None  # "640 doses, compared with 45 in May"
            self._lend(giver, taker, counted[at[left if same else right]], proposals[at[right]])
        self._share_back(drafts, at, counted, symbols, proposals)

    def _share_back(
        self, drafts: list[Draft], at: dict[int, int], counted: dict[int, Counted], symbols: str, proposals: dict[int, list[Proposal]]
    ) -> None:
        """ "The dead were a baker, two nurses and three boys": the word before the list was found to tell of its last member."""
        for right, left in pairwise(sorted(at, reverse=True)):
            last, before = drafts[at[right]], drafts[at[left]]
            if symbols[left] == "Q" and not before.candidates and _listed(symbols[left + 1 : right]) and _told_before(last, before):
                self._lend(last, before, counted[at[left]], proposals[at[left]])

    def _lend(self, giver: Draft, taker: Draft, counted: Counted, proposals: list[Proposal]) -> None:
        if giver.candidates and giver.figure.kind == "count" and accepts(self._roles[giver.role], taker, counted):
            best = giver.candidates[0]
            shared = Candidate(best.role, best.rule, self._place.id, best.trigger, self._place.rank, best.distance, best.same_clause)
            choose(taker, [*proposals, Proposal(shared, -1)])


def _part_before(drafts: list[Draft], at: dict[int, int], symbols: str, index: int) -> int:
    """ "Seven of the nine died in Oro, and two in Tarn": the phrase of the seven, where the nine have no word of their own."""
    part = index - 1
    return part if symbols[index] == "u" and part in at and not sure(drafts[at[index]]) and sure(drafts[at[part]]) else index


def _told_before(last: Draft, before: Draft) -> bool:
    """Whether the word that surely tells of the last of a list stands before the other."""
    return sure(last) and last.trigger_span is not None and last.trigger_span.end <= before.figure.start


def _by_kind_alone(role: RoleRule) -> bool:
    """Whether no noun or verb tells the role: durations, ages."""
    return bool(role.kinds) and not role.verbs and not role.counted


def _restated(prose: Prose, between: list[Phrase]) -> bool:
    """ "349 families (1,396 people) are homeless", "90 families, or 400 people, are": what is said of the second is said of the first."""
    marks = "".join([phrase.symbol for phrase in between])
    return marks == "(" or (marks in (",&", "&") and prose.lower[between[-1].first] == "or")


def _listed(between: str) -> bool:
    """Members of one list: nothing but phrases and commas between them."""
    if between in ("&Z", ",&Z", ",Z"):
        return True  # "29 lives, and not 21"
    return bool(between) and not _JOINERS.isdisjoint(between) and all(s in "&,phqHueoPN(" for s in between)


def _subjects(symbols: str, left: int, right: int, first: Draft, second: Draft) -> bool:
    """ "Two banks and nine shops were ransacked": what is said of the second is said of the first, though its noun alone would not tell."""
    opens = left == 0 or symbols[left - 1] in _CLAUSE_BEGINS
    alone = opens and symbols[left + 1 : right] == "&" and not first.candidates and sure(second) and second.figure.kind == "count"
    return alone and symbols[right + 1 : right + 2] in _SAID and second.trigger_span is not None and second.trigger_span.start > second.figure.end


def _elided(symbols: str, left: int, right: int, giver: Draft, counted: Counted) -> bool:
    """ "90,000 refugees from Luma and 4,000 from Tarn", "nine bodies lay in Oro and two in Tarn": the noun that gave the role is left out."""
    return (
        bool(_NOUN_LEFT_OUT.fullmatch(symbols, left + 1, right))
        and symbols[right + 1 : right + 2] == "p"
        and counted.head is None
        and giver.counted is not None
    )


def _compared(prose: Prose, giver: Draft, taker: Draft, between: int) -> bool:
    """ "Rose from 9 to 12", "600 shootings, up from 480": both speak of one thing; `between`: so many phrases part them."""
    first = taker.first - 1 if prose.lower[taker.first - 1] in ("the", "a", "an") else taker.first
    peak = prose.lower[first - 1] == "of" and prose.lower[first - 2] in _MARKS and prose.lower[first - 3] in ("a", "the", "its")
    if peak:
        first -= 3  # "down from a peak of 61,000"
    adjacent = between == peak
    before = tuple(prose.lower[max(first - 2, 0) : first])
    if adjacent and before[-1:] == ("to",) and prose.lower[giver.first - 1 : giver.first] == ["from"]:
        return True
    if adjacent and before[-1:] == ("from",) and prose.lower[giver.first - 1] in ("to", "at"):
        return True  # "lowered to 52 from 57"
    return before in _COMPARED


def _dated(prose: Prose, draft: Draft) -> bool:
    """ "14 in June", "two last week": nothing but a time stands behind the number."""
    return prose.lower[draft.last : draft.last + 1] in _AT_A_TIME


def _gapped(symbols: str, left: int, right: int, dated: bool) -> bool:
    """ "Three drowned in Oro and two in Tarn", "and two in June": the second figure stands where a subject would, and has no verb of its own.

    `dated`: a time stands behind it, which is no phrase.
    """
    between = symbols[left + 1 : right]
    if between.endswith(("&Z", ",Z")) and _BORDERS.isdisjoint(between):
        return len(between) <= 8  # "one person had been hurt, and not two"
    if _PLACE_FIRST.search(between) and symbols[right + 1 : right + 2] in _ENDS:
        return True
    if between[-1:] not in ("&", ",") or not _VERBS & set(between) or not _BORDERS.isdisjoint(between) or len(between) > 8:
        return False
    behind = symbols[right + 1 : right + 3]
    if dated and behind[:1] in _ENDS:
        return True
    return behind[:1] in ("p", "h", "q", "H", "e") and _VERBS.isdisjoint(behind)


def _of_each(symbols: str, left: int, right: int) -> bool:
    """ "Spoke of nine dead on Monday, on Friday of 14": the verb and what they are is left out behind the comma."""
    return symbols[left] == symbols[right] == "u" and symbols[left + 1 : right] in _LEFT_OUT and symbols[right + 1 : right + 2] in _ENDS


def _told_alike(symbols: str, left: int, right: int) -> bool:
    """ "Among the dead, 13 are women and four are children": both say who of the group they are."""
    return bool(_WHO_THEY_ARE.fullmatch(symbols, left + 1, right)) and symbols[right + 1 : right + 3] == "bN"
