"""Those shot, and those called victims: the verb and the noun leave open who died, and the rest of the article tells."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from checker.extract.draft import Draft
from checker.extract.forms import phrase_forms
from checker.extract.language import Prose
from checker.extract.resolve import CERTAIN, turn
from checker.rulebook import Rulebook
from checker.rulebook.roles import RoleRule

_UNNAMED = frozenset((None, "person"))
_ANYBODY = frozenset((None, "person", "man", "woman", "boy", "girl", "child", "teen", "teenager", "victim", "shooting victim", "gunshot victim"))
_LIST = 6
"""How many figures back those may stand of whom some died or are in care."""
_OF_THE = (["of", "the"], ["of", "them"], ["of", "those"], ["of", "whom"])
_ASIDES = frozenset((",", ":", "-", "--", "\u2014", "\u2013", "("))
_REST = 10
"""How many tokens behind the dead one the hurt one may stand."""
_LEAVING = frozenset((",", "leaving", "killing"))
_SOME = 2
_BACK = 5
"""How many sentences back the toll may stand that "the victims" takes up."""
_SHOT_NOUNS = ("shooting victim", "shooting victims", "gunshot victim", "gunshot victims")
_VICTIMS = frozenset(("victim", "victims"))
_DEATHS = frozenset(
    "die died dies dying dead death deaths deadly kill killed kills killing fatally fatality fatalities homicide homicides murder murders "
    "murdered murder-suicide manslaughter slain slaying deceased lifeless funeral bodies body coroner".split()
)
_HURTS = frozenset(
    "injured injuries injury wounded wounds hurt hospital hospitals hospitalized hospitalised surgery condition survived recovering".split()
)
_LIVING = frozenset("surviving living wounded injured hurt".split())
_SOON = 2
"""How many sentences on the one of those shot who died may be told of."""
_CLAUSE = 16
"""How many tokens either side of a word for a death tell whose it is."""
_VERB = 4
"""How many tokens before "killed" an auxiliary may stand that makes it a passive."""
_DIED = frozenset("died dies dead killed fatally succumbed deceased".split())
_SINGLE = frozenset("man woman boy girl teen teenager victim male female person student mother father one child".split())
_PASSIVE = frozenset("was were is are being been and".split())
_OTHERS = frozenset("other others more another dead killed dies died survived victims of".split())
_NOT_A_VICTIM = frozenset(
    "no not survived nobody none neither n't never if gunman shooter suspect suspects attacker officer officers police deputies deputy himself "
    "herself both all they threatening life-threatening ago last years".split()
)
_HURT = frozenset(("injured", "hospitalised", "casualties"))
_FATES = frozenset(("killed", "injured"))
_TOLLS = frozenset(("killed", "injured", "hospitalised"))


class VictimReader:
    """Settles the roles that words such as "shot" and "victims" leave open; it runs when all roles and parts are known."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._unclear = {form: rule for rule in rulebook.roles.values() for form in phrase_forms(rule.unclear)}
        self._roles = {rule.name: rule for rule in rulebook.roles.values()}

    def settle(self, prose: Prose, drafts: list[Draft], order: list[int], elsewhere: Callable[[int], bool]) -> None:
        """Goes over the figures in `order`; `elsewhere` says of a sentence whether it may speak of another happening."""
        if not self._unclear:
            return
        for n, i in enumerate(order):
            self._dead(prose, drafts, i)
            self._in_care(prose, drafts, order, n)
            self._shot(prose, drafts, order, n, elsewhere)
            self._one_died(prose, drafts[i], elsewhere)
            self._found(prose, drafts, order, n)
        self._with_arms(prose, drafts, order)
        self._summed(prose, drafts, order)
        self._victims(prose, drafts, order)
        self._shot_again(prose, drafts, order)

    def _open(self, prose: Prose, draft: Draft) -> RoleRule | None:
        """The rule of "dead and hurt together" where the draft has its role from a word that leaves open who died."""
        if draft.role != "injured" or draft.trigger_span is None:
            return None
        return self._unclear.get(prose.text[draft.trigger_span.start : draft.trigger_span.end].lower())

    def _dead(self, prose: Prose, drafts: list[Draft], i: int) -> None:
        """ "The deaths of his three sons, who were shot": that they died is said as well."""
        draft = drafts[i]
        killed = next((c for c in draft.candidates if c.role == "killed" and c.rank >= CERTAIN and c.same_clause), None)
        if killed and self._open(prose, draft):
            turn(draft, self._roles["killed"], "they died")

    def _in_care(self, prose: Prose, drafts: list[Draft], order: list[int], n: int) -> None:
        """ "Six were taken to hospital, two of them in critical condition and one in stable condition": these are in hospital too."""
        draft = drafts[order[n]]
        if draft.role != "injured" or draft.trigger_span is None:
            return
        if not prose.text.endswith("condition", draft.trigger_span.start, draft.trigger_span.end):
            return
        for j in reversed(order[max(0, n - _LIST) : n]):
            whole = drafts[j]
            if whole.sentence != draft.sentence:
                return
            if whole.role == "hospitalised" and whole.figure.point > draft.figure.point:
                turn(draft, self._roles["hospitalised"], "they are in hospital")
                return

    def _shot(self, prose: Prose, drafts: list[Draft], order: list[int], n: int, elsewhere: Callable[[int], bool]) -> None:
        """ "Five shot, one killed": those shot are dead and hurt together, and the dead one is a part of them."""
        dead = drafts[order[n]]
        if dead.role != "killed" or not n:
            return
        taken_up = prose.lower[dead.last : dead.last + 2] in _OF_THE
        found = (j for j in reversed(order[max(0, n - _LIST) : n]) if self._open(prose, drafts[j]) is not None)
        before = next(found, None) if taken_up else order[n - 1]
        if before is None or (rule := self._open(prose, drafts[before])) is None:
            return
        shot = drafts[before]
        joined = dead.sentence == shot.sentence and prose.lower[dead.first - 1] in _LEAVING
        far = _BACK if taken_up else 1
        told = 0 < dead.sentence - shot.sentence <= far and shot.adds_to is None and not elsewhere(dead.sentence)  # "Six were shot. Two of ... died."
        nouns = _ANYBODY if shot.counted in _ANYBODY else _UNNAMED
        bare = (joined or told) and dead.counted in nouns and dead.adds_to is None
        if dead.part_of == before or (bare and _larger(shot, dead)):
            alike = [j for j in order[:n] if drafts[j].trigger_span == shot.trigger_span and drafts[j].sentence == shot.sentence]
            for j in alike:  # "two men and two women were shot"
                if self._open(prose, drafts[j]) is not None:
                    turn(drafts[j], rule)
            dead.part_of = next((j for j in alike if drafts[j].counted == dead.counted and j != dead.part_of), before)

    def _one_died(self, prose: Prose, shot: Draft, elsewhere: Callable[[int], bool]) -> None:
        """ "Four people were shot. A man of 36 died at the scene": one of them did, whom no figure counts."""
        rule = self._open(prose, shot)
        if rule is None or shot.figure.point < _SOME or shot.counted not in _ANYBODY or shot.adds_to is not None or shot.part_of is not None:
            return
        opens, last = prose.ranges[shot.sentence]
        first = shot.last
        if not _OTHERS.isdisjoint(prose.lower[max(opens, first - _CLAUSE) : first + _VERB]):
            return  # "one dead, three others shot"
        for sentence in range(shot.sentence, min(shot.sentence + _SOON, len(prose.ranges) - 1) + 1):
            if sentence > shot.sentence:
                first, last = prose.ranges[sentence]
                if elsewhere(sentence):
                    return
            if _tells_of_one_death(prose.lower[first:last]):
                turn(shot, rule)
                return

    def _found(self, prose: Prose, drafts: list[Draft], order: list[int], n: int) -> None:
        """ "They brought up three sailors, one dead, the others badly hurt": the sailors are dead and hurt together."""
        dead = drafts[order[n]]
        if dead.role != "killed" or not n or (rule := self._roles.get("casualties")) is None:
            return
        both = drafts[order[n - 1]]
        aside = prose.lower[dead.first - 1] in _ASIDES and dead.counted is None and both.sentence == dead.sentence
        if not aside or both.role != "other" or both.counted in self._roles["killed"].never or not _larger(both, dead):
            return
        rest = prose.lower[dead.last : min(dead.last + _REST, prose.ranges[dead.sentence][1])]
        if not _HURTS.isdisjoint(rest):
            both.role, both.rules = rule.name, [rule.id, *both.rules[1:]]
            dead.part_of = order[n - 1]

    def _with_arms(self, prose: Prose, drafts: list[Draft], order: list[int]) -> None:
        """ "Lost 400 soldiers, three tanks and two guns": in an army's reckoning of losses the men are those out of action."""
        for i, j in pairwise(order):
            men, arms = drafts[i], drafts[j]
            verb = men.trigger_span
            together = (men.role, arms.role) == ("killed", "damaged") and verb is not None and verb == arms.trigger_span
            told = any(c.role == "killed" and c.trigger != verb and c.rank >= CERTAIN for c in men.candidates)  # "lost 90 men killed, two tanks"
            if together and not told and verb is not None and prose.text.startswith("los", verb.start) and men.population in ("soldiers", "fighters"):
                turn(men, self._roles["casualties"], "lost together with arms")

    def _summed(self, prose: Prose, drafts: list[Draft], order: list[int]) -> None:
        """ "One dead, three hurt" and elsewhere "four people were shot": the sum is both."""
        sums = {
            drafts[i].figure.point + drafts[j].figure.point
            for i, j in pairwise(order)
            if {drafts[i].role, drafts[j].role} in ({"killed", "injured"}, {"killed", "hospitalised"})
            and drafts[j].sentence - drafts[i].sentence <= 1
            and drafts[i].part_of is None
            and drafts[j].part_of is None
        }
        for i in order:
            draft = drafts[i]
            rule = self._open(prose, draft) if draft.figure.point in sums else None
            if rule is not None and draft.adds_to is None and draft.counted in _ANYBODY and draft.figure.kind == "count":
                turn(draft, rule)

    def _victims(self, prose: Prose, drafts: list[Draft], order: list[int]) -> None:
        """ "Three of the victims": the dead or the hurt that the article has told of before."""
        dead = _only_dead([drafts[i] for i in order if drafts[i].figure.kind == "count"])
        for n, i in enumerate(order):
            draft = drafts[i]
            if draft.role == "injured" and draft.counted == "victim" and draft.figure.value in dead:
                turn(draft, self._roles["killed"], "the dead are told by their wounds")
                continue
            if draft.role != "casualties" or draft.trigger_span is None or draft.figure.kind != "count":
                continue
            total = None if draft.part_of is None else drafts[draft.part_of]
            if total is not None and total.role in ("killed", "injured") and total.trigger_span == draft.trigger_span:
                turn(draft, self._roles[total.role], "a part shares the role of its whole")
                continue
            if prose.text[draft.trigger_span.start : draft.trigger_span.end].lower() not in _VICTIMS:
                continue
            if any(drafts[j].part_of == i and drafts[j].role == "killed" for j in order[max(0, n - 1) : n + 2]):
                continue  # "One of five victims dies"
            part = "of" in prose.lower[max(draft.first - 2, 0) : draft.first]  # "one of his five victims died"
            told = None if part else self._told(prose, draft.sentence)
            role = _described(draft) or told or _taken_up(drafts, order[:n], draft) or _only_one(frozenset(prose.lower))
            if role:
                turn(draft, self._roles[role], "the article tells what became of the victims")

    @staticmethod
    def _told(prose: Prose, sentence: int) -> str | None:
        return _only_one(frozenset(prose.lower[slice(*prose.ranges[sentence])]))

    def _shot_again(self, prose: Prose, drafts: list[Draft], order: list[int]) -> None:
        """The same number of people shot, elsewhere in the article: they are the same people, some of whom died."""
        unclear: dict[str, RoleRule] = {rule.name: rule for rule in self._unclear.values()}
        seen = {(drafts[i].role, drafts[i].figure.value) for i in order if drafts[i].role in unclear and drafts[i].counted in _ANYBODY}
        for i in order:
            draft = drafts[i]
            if draft.role != "injured" or draft.counted not in _ANYBODY or draft.trigger_span is None or draft.figure.point < _SOME:
                continue
            words = prose.text[draft.trigger_span.start : draft.trigger_span.end].lower()
            rule = self._unclear.get(words) or (unclear.get("casualties") if words.endswith(_SHOT_NOUNS) else None)
            if rule is not None and (rule.name, draft.figure.value) in seen:
                turn(draft, rule)


def _described(victims: Draft) -> str | None:
    """ "Two surviving victims", "the wounded victims"."""
    words = {word.lower() for word in victims.modifiers}
    return "injured" if words & _LIVING else "killed" if words & _DEATHS else None


def _taken_up(drafts: list[Draft], earlier: list[int], victims: Draft) -> str | None:
    """The role of the toll that "the victims" takes up: where the sentences before tell of dead and of hurt, the one it fits."""
    tolls: dict[str, float] = {}
    for j in reversed(earlier):
        toll = drafts[j]
        if victims.sentence - toll.sentence > _BACK:
            break
        if toll.role in _TOLLS and toll.figure.kind == "count" and toll.part_of is None:
            tolls.setdefault("injured" if toll.role == "hospitalised" else toll.role, toll.figure.point)
    number = victims.figure.point
    fitting = [role for role, point in tolls.items() if number <= point] if len(tolls) == 1 else [r for r, point in tolls.items() if number == point]
    if len(fitting) == 1:
        return fitting[0]
    same = {drafts[j].role for j in earlier if drafts[j].figure.point == number and drafts[j].role in _FATES and drafts[j].figure.kind == "count"}
    return same.pop() if len(same) == 1 else None  # "the families of the 37 victims", long behind the toll of 37


def _only_dead(counts: list[Draft]) -> set[float | tuple[float, float]]:
    """How many died, where the article tells of nobody else hurt: "All four victims suffered gunshot wounds" tells of the dead."""
    if any(count.role in _HURT and count.counted != "victim" for count in counts):
        return set()
    return {count.figure.value for count in counts if count.role == "killed" and count.part_of is None}


def _only_one(words: frozenset[str]) -> str | None:
    """What became of them where these are all words of an article or sentence: it tells of no deaths, or of nothing but deaths."""
    dead = not _DEATHS.isdisjoint(words)
    hurt = not _HURTS.isdisjoint(words)
    if dead == hurt:
        return None
    return "killed" if dead else "injured"


def _tells_of_one_death(words: list[str]) -> bool:
    """Whether a single victim dies in these words: "a woman of 30 was pronounced dead", not "the gunman was killed", "nobody died"."""
    for at, word in enumerate(words):
        if word not in _DIED:
            continue
        clause = words[max(0, at - _CLAUSE) : at]
        done_to = word != "killed" or not _PASSIVE.isdisjoint(clause[-_VERB:])
        if done_to and not _SINGLE.isdisjoint(clause) and _NOT_A_VICTIM.isdisjoint(words[max(0, at - _CLAUSE) : at + _CLAUSE]):
            return True
    return False


def _larger(whole: Draft, part: Draft) -> bool:
    return whole.figure.kind == "count" and whole.part_of is None and whole.figure.point > part.figure.point
