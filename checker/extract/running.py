"""Running counts: a bare number that counts what the sentences before it counted ("of the 146", "five had been vaccinated", "it was 65")."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.extract.draft import Draft
from checker.extract.earlier import ALIKE, THE, TOLL_REACH, accounted_for, it_was, named_again, nearest, of_bodies_told, subject_left_out, toll_again
from checker.extract.endings import Endings, spelled
from checker.extract.language import Prose
from checker.extract.lexicon import EVENT, OBJECT, STATE, SUBJECT, TOLL, Lexicon, Trigger
from checker.extract.lists import ENDS, At, fronted_group, next_place
from checker.extract.phrase_table import PhraseTable
from checker.extract.resolve import CERTAIN, choose, proposal_of, sure
from checker.rulebook import Rulebook
from checker.rulebook.constructions import TellingRule

_FIGURES = frozenset(("figure", "number", "toll", "total", "count", "tally"))
_MEASURED = frozenset("level scale rate price index temperature".split())
"""What else stands at a number: "the alert level stands at two"."""
_BESIDE = 6
"""How many tokens beside the number may hold such a word."""
_TOLD_REACH = 3
"""How many sentences back the toll may stand where words of telling say that it is told anew; without them `TOLL_REACH`."""
_CLOSE = 3
"""As `ALIKE`, where the words may as well speak of anything: "the ministry has 41"."""
_ENDS_ANEW = ENDS | frozenset("bvZc")
"""As `ENDS`, behind words that tell it anew: "the figure of 27 is not the last"."""
_BACK = 12
"""How many phrases back "the injured" may stand in the same sentence."""
_OF_THOSE = 4
_LONG = 60
"""How many tokens of the sentence before are looked through for those whom "them" takes up."""
_TAKEN_UP = re.compile("(?:^| )(?:(?:that|the|their) number|that figure|them|it)$")
""" "Others were hurt; the clerks put that number at 40"."""
_EXCLAIMED = re.compile(r'"Q(?:l|p)?(?:\.|,&|$)')
""" "Six people. We knew them all", "Nine people, and each had a song": a quotation that opens with nothing but a number of people."""
_DETERMINERS = (["the"], ["a"], ["an"], ["this"])
""" "14 the day before", "38 this morning": words that open what stands behind the number."""
_ASIDE = 6
"""How many phrases an aside between "the figure" and "was 30" may hold."""


class Carried(NamedTuple):
    """An earlier figure whose role the number takes, by its place among the drafts, and whether the number is a part of it."""

    whole: int
    part: bool = False


class Named(NamedTuple):
    """The word that names the number's role in its own sentence, and from which token to which it stands."""

    trigger: Trigger
    first: int
    last: int

    def give(self, prose: Prose, draft: Draft, rule: str | None) -> None:
        """Gives the number that role, by `rule`: "as for the missing, the harbour master has 14"."""
        if rule is not None:
            choose(draft, [proposal_of(prose, self.trigger, rule, CERTAIN, draft, self.first, self.last)])


class Running:
    """Finds what a bare number goes on counting; built once from a rulebook."""

    def __init__(self, rulebook: Rulebook, lexicon: Lexicon) -> None:
        self._triggers = lexicon.triggers
        rules = [rule for rule in rulebook.constructions.values() if isinstance(rule, TellingRule)]
        self.people = frozenset(role.name for role in rulebook.roles.values() if role.people)
        self.told_anew = frozenset(role.name for role in rulebook.roles.values() if role.told_anew)
        self._telling = Endings(phrase for rule in rules for phrase in rule.telling)
        self._loosely = Endings(phrase for rule in rules for phrase in rule.loosely)
        self._named = Endings(phrase for rule in rules for phrase in rule.named)
        self._summed = PhraseTable((words, True) for rule in rules for phrase in rule.summed for words in spelled(phrase))

    def carried_from(self, prose: Prose, drafts: list[Draft], i: int, where: At, earlier: list[int]) -> Carried | Named | None:
        """What the bare draft `i` goes on from: an earlier figure, or a word that names its role."""
        phrases, symbols, index = where
        draft = drafts[i]
        if sure(draft):
            return None
        if draft.figure.kind != "count" and (named := self._of_those(prose, draft)) is not None:
            return named
        if (whole := of_bodies_told(prose, drafts, draft, (phrases, symbols, index), earlier)) is not None:
            return Carried(whole)
        more = phrases[index].last != draft.last and prose.lower[draft.last : phrases[index].last] not in _DETERMINERS  # "14 the day before"
        if more or self._sums_up(prose, draft):
            return self._with_a_noun(prose, drafts, i, where, earlier)
        if (same := named_again(prose, drafts, draft, earlier)) is not None:
            return Carried(same)
        if (whole := accounted_for(prose, drafts, draft, earlier, self.people)) is not None:
            return Carried(whole, part=True)
        if (whole := subject_left_out(prose, drafts, draft, (symbols, index), earlier, self.people)) is not None:
            return Carried(whole, part=True)
        if (same := it_was(prose, drafts, draft, earlier)) is not None:
            again = toll_again(drafts, draft, earlier, self.told_anew, TOLL_REACH) if drafts[same].role in self.told_anew else None
            return Carried(same if again is None else again)
        if i and drafts[i - 1].role in self.told_anew and next_place(prose, drafts, i, where):
            return Carried(i - 1)
        if (group := fronted_group(prose, draft, where, self._triggers, self.people)) is not None:
            return Named(*group)
        if _told_anew(prose, where):
            same = toll_again(drafts, draft, earlier, self.people, TOLL_REACH)
            return None if same is None else Carried(same)
        return self._said_again(prose, drafts, i, where, earlier)

    def _with_a_noun(self, prose: Prose, drafts: list[Draft], i: int, where: At, earlier: list[int]) -> Carried | Named | None:
        """What a number goes on from behind which more stands than itself: "the guild says 14 people", "Six people. I knew them all"."""
        phrases, symbols, index = where
        draft = drafts[i]
        if draft.counted == "person" and _EXCLAIMED.match(symbols):
            same = toll_again(drafts, draft, earlier, self.told_anew, TOLL_REACH)
            return None if same is None or drafts[same].role not in self.people else Carried(same)
        of_persons = draft.counted == "person" and phrases[index].last == draft.last + 1
        return self._said_again(prose, drafts, i, where, earlier) if of_persons or self._sums_up(prose, draft) else None

    def _of_those(self, prose: Prose, draft: Draft) -> Named | None:
        """ "Two-thirds of those arrested", "40 percent of the dead": the words that name the whole of a share."""
        lower, at = prose.lower, draft.last
        if lower[at : at + 1] != ["of"] or lower[at + 1 : at + 2] not in (["the"], ["those"]) or at + 2 >= len(lower):
            return None
        found = (trigger for trigger in self._triggers.get(lower[at + 2], ()) if trigger.role in self.people and not trigger.signed)
        named = next((trigger for trigger in found if trigger.sort in (OBJECT, STATE)), None)
        return None if named is None else Named(named, at + 2, at + 3)

    def _said_again(self, prose: Prose, drafts: list[Draft], i: int, where: At, earlier: list[int]) -> Carried | Named | None:
        """ "The union puts it at 14", "at dawn they had spoken of 20", "the ministry has 41": what was counted last, by others or earlier."""
        _, symbols, index = where
        draft = drafts[i]
        whole = draft.figure.kind == "count" and float(draft.figure.point).is_integer()  # nobody is 1.45 dead
        strong = whole and self._tells(prose, draft)
        ends = self._sums_up(prose, draft) or (symbols[index + 1 : index + 2] or ".") in (_ENDS_ANEW if strong else ENDS)
        if not whole or not ends:
            return None
        anew = strong or self._loosely.at(prose.lower, draft.first)
        if not anew and not self._named.at(prose.lower, draft.first):
            return None
        if _of_persons_there(prose, drafts[i], symbols[index + 1 : index + 2]):
            return None
        same = nearest(drafts, draft, earlier, self.told_anew, _TOLD_REACH if anew else 0)
        if strong or (anew and same is not None):
            same = toll_again(drafts, draft, earlier, self.told_anew, _TOLD_REACH)
        if not anew and same is not None and drafts[same].counted is not None:
            same = None  # "the fire killed three people and the town had 7"
        named = self._named_before(prose, where, draft.sentence) or self._asked_before(prose, draft)
        if named is not None and (same is None or drafts[same].last <= named.first):
            return named
        if same is None:
            return None
        low, high = sorted((draft.figure.point, drafts[same].figure.point))
        in_turn = same == i - 1 and drafts[same].sentence == draft.sentence and symbols[max(index - 2, 0) : index] == "NV"
        return Carried(same) if high <= low * (ALIKE if strong or in_turn else _CLOSE) else None  # "the guild says 40 died, the army says nine"

    def _named_before(self, prose: Prose, where: At, sentence: int) -> Named | None:
        """ "As to the missing, lists differ: the harbour master has 14": the words of the same sentence that name those counted."""
        phrases, symbols, index = where
        taken_up = bool(_TAKEN_UP.search(" ".join(prose.lower[max(phrases[index].first - 2, 0) : phrases[index].first])))
        for at in range(index - 1, max(-1, index - _BACK), -1):
            told = taken_up or "n" in symbols[max(at - _OF_THOSE, 0) : at]  # "the number of people hurt, which she puts at 40"
            counted = told and symbols[at] in "KDBJi"
            if symbols[at] not in "WEeL" and not counted:
                continue
            key = " ".join(prose.lower[phrases[at].key_first : phrases[at].key_last])
            for found in self._triggers.get(key, ()):
                if found.role in self.people and found.sort in (OBJECT, STATE, EVENT, TOLL) and not found.signed:
                    return Named(found, phrases[at].key_first, phrases[at].key_last)
        return self._named_last(prose, prose.ranges[sentence - 1]) if sentence and taken_up else None

    def _named_last(self, prose: Prose, where: tuple[int, int]) -> Named | None:
        """ "The wounded lie in two barns. The clerks put them at 90": the words of the sentence before that name those counted."""
        first, last = where
        for at in range(min(last, first + _LONG) - 1, first, -1):
            if prose.lower[at - 1] not in ("the", "those"):
                continue
            for found in self._triggers.get(prose.lower[at], ()):
                if found.role in self.people and found.sort in (OBJECT, STATE) and not found.signed:
                    return Named(found, at, at + 1)
        return None

    def _asked_before(self, prose: Prose, draft: Draft) -> Named | None:
        """ "How many died in the fire? The army says 19": the question right before names those counted."""
        if not draft.sentence:
            return None
        first, last = prose.ranges[draft.sentence - 1]
        if prose.lower[first : first + 2] != ["how", "many"] or prose.lower[last - 1] != "?":
            return None
        for at in range(first + 2, min(last, first + _BACK)):
            for found in self._triggers.get(prose.lower[at], ()):
                if found.role in self.people and found.sort in (OBJECT, SUBJECT, STATE) and not found.signed and not found.narrow:
                    return Named(found, at, at + 1)
        return None

    def _tells(self, prose: Prose, draft: Draft) -> bool:
        if not _MEASURED.isdisjoint(prose.lower[max(draft.first - _BESIDE, 0) : draft.last + _BESIDE]):
            return False
        return self._sums_up(prose, draft) or self._telling.at(prose.lower, draft.first)

    def _sums_up(self, prose: Prose, draft: Draft) -> bool:
        """ "14 in all", "three too many": the words behind the number say that it is one told before."""
        return draft.last < len(prose.lower) and bool(self._summed.at(prose.lower, draft.last))


def _told_anew(prose: Prose, where: At) -> bool:
    """Whether the bare number is another one for the toll told last: said alone, or called the figure."""
    _, symbols, _ = where
    alone = symbols.strip('".') in ("Q", "N:Q")  # "Thirteen. I counted them.", "Oro: 14."
    return alone or _true_figure(prose, where)


def _true_figure(prose: Prose, where: At) -> bool:
    """ "The true figure may be closer to 75", "the number was put at 30"."""
    phrases, symbols, index = where
    at = index - 1
    while at > 0 and symbols[at] in "bVvgPK":
        at -= 1
    if 0 < at < index - 1 and symbols[at] == ",":
        at = symbols.rfind(",", max(at - _ASIDE, 0), at) - 1  # "the earlier figure, printed at noon, was 30"
    if at < 0 or at == index - 1 or symbols[at] != "n":
        return False
    return prose.lower[phrases[at].first] in THE and prose.lower[phrases[at].last - 1] in _FIGURES


def _of_persons_there(prose: Prose, draft: Draft, behind: str) -> bool:
    """ "There were 40 people on the bus", "they believe two people fired": those who were at a place, or who did something."""
    lead = prose.lower[max(draft.first - 2, 0) : draft.first]
    return draft.counted == "person" and (behind in ("K", "V") or (behind == "p" and lead in (["there", "are"], ["there", "were"])))
