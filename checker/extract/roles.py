"""Roles: what happened to what each figure counts, and which figure is a part of which (steps 4 to 7 of the cascade)."""

from __future__ import annotations

import re
from itertools import groupby

from checker.extract.asides import before_durations, without_ages
from checker.extract.beside import BesideReader
from checker.extract.burials import BurialReader
from checker.extract.classes import Classifier
from checker.extract.constructions import Constructions, Match, shows
from checker.extract.counted import BARE, THINGS, Counted, mix, read_counted, read_predicate
from checker.extract.draft import Draft
from checker.extract.elegies import ElegyReader
from checker.extract.fits import accepts, many
from checker.extract.language import Prose
from checker.extract.lexicon import COUNTED, OBJECT, SUBJECT, Lexicon, Trigger, build_lexicon
from checker.extract.members import share_in_total
from checker.extract.nouns import singular
from checker.extract.parts import PartReader
from checker.extract.phrases import Phrase, cut_phrases
from checker.extract.relations import Place, relate
from checker.extract.resolve import Proposal, choose, proposal_of
from checker.extract.restated import restate
from checker.extract.running import Running
from checker.extract.said_of import said_of_another
from checker.extract.sharing import Sharing
from checker.extract.the_dead import before_they_died, bodies_of, of_the_dead
from checker.rulebook import Rulebook
from checker.rulebook.constructions import IntentRule, PositionRule, ShapeRule

_FIGURES = frozenset("QqHu")
_BORDERS = frozenset("s;.-")
_JOINED = re.compile("(?:,N){0,3},?&N")
"""Nouns joined to that of a figure: "45 police, guides and drivers"."""
_MEANT_WITH = frozenset(("to", "of", "the", "their", "his"))
_OF_THE_HURT = (["of", "the", "wounded"], ["of", "the", "injured"], ["of", "the", "hurt"])
_TAKEN = frozenset(("detained", "captured", "hostages"))
_DIED = ["killed"]
_BODY = "body"
_CAUGHT = "trapped"
_TWO = 2
_THEY = frozenset(("they", "we", "you", "them", "us"))
_OBJECTS = frozenset("QNWECL")
_NOTHING: frozenset[str] = frozenset()


class RoleReader:
    """Fills role, counted noun, population and relations of drafts; build it once, use it for many articles."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.lexicon: Lexicon = build_lexicon(rulebook)
        self.classifier = Classifier(self.lexicon)
        self.constructions = Constructions(rulebook)
        self.roles = {rule.name: rule for rule in rulebook.roles.values()}
        self._positions = {rule.position: rule for rule in rulebook.constructions.values() if isinstance(rule, PositionRule)}
        self._beside = BesideReader(rulebook, self.lexicon, self._positions)
        place = self._positions.get("coordination")
        self._sharing = Sharing(self.roles, place) if place else None
        self._parts = PartReader(rulebook, self.lexicon)
        elegy = self._positions.get("elegy")
        self._elegies = ElegyReader(rulebook, self.lexicon, elegy, self._beside.signs) if elegy else None
        self._burials = BurialReader(rulebook, self.lexicon, self._beside.signs)
        self._running = Running(rulebook, self.lexicon)
        self._people = frozenset(role.name for role in self.roles.values() if role.people)
        self._intents = {
            word: frozenset(rule.roles) for rule in rulebook.constructions.values() if isinstance(rule, IntentRule) for word in rule.meant
        }

    def read(self, prose: Prose, drafts: list[Draft]) -> None:
        """Fills the drafts in place; they must come in text order."""
        places: dict[int, Place] = {}
        for sentence, group in groupby(range(len(drafts)), key=lambda i: drafts[i].sentence):
            self._sentence(prose, drafts, list(group), sentence, places)
        if self._elegies:
            self._elegies.settle(prose, drafts, sorted(places))
        part = self._positions.get("part")
        relate(prose, drafts, places, part.id if part else None, self._running)
        restate(prose, drafts, places, self._people, part.id if part else None)
        self._parts.relate(prose, drafts, sorted(places))
        self._burials.settle(prose, drafts, sorted(places))
        share_in_total(prose, self.lexicon, drafts, sorted(places), part.id if part else None)

    def phrases(self, prose: Prose, sentence: int, drafts: list[Draft], which: list[int]) -> list[Phrase]:
        """The phrases of one sentence, `which` naming the drafts that stand in it."""
        first, last = prose.ranges[sentence]
        headline = prose.sentences[sentence].section == "headline"
        shown = [i for i in which if not self._beside.plain(drafts[i]) and not self._children(prose, drafts[i])]
        phrases = cut_phrases(*self.classifier.classify(prose, first, last, drafts, shown, headline))
        phrases = before_durations(phrases, [drafts[i] for i in which])
        ages = [drafts[i] for i in which if drafts[i].figure.kind == "age"]
        return without_ages(prose, phrases, ages) if ages else phrases

    def _children(self, prose: Prose, draft: Draft) -> bool:
        """ "A mother of five who fled", "father of three": the figure tells who she is, and is a word like others."""
        at = draft.first - 2
        if at < 0 or prose.lower[at + 1] != "of" or draft.figure.kind != "count":
            return False
        parent = prose.lower[at]
        return "parent" in self.lexicon.groups.get(parent, _NOTHING) and singular(parent) == parent  # not "the parents of two pupils killed"

    def _count_children(self, prose: Prose, drafts: list[Draft], which: list[int], phrases: list[Phrase]) -> None:
        """ "A father of three girls": the noun, which stands in the same phrase."""
        for draft in (drafts[i] for i in which if self._children(prose, drafts[i])):
            last = next((phrase.last for phrase in phrases if phrase.first <= draft.first < phrase.last), draft.last)
            last = next((i for i in range(draft.last, last) if prose.lower[i] == "and"), last)  # "a mother of three and teacher"
            self._set_counted(draft, read_counted(prose, self.lexicon, draft.last, last))

    def _sentence(self, prose: Prose, drafts: list[Draft], which: list[int], sentence: int, places: dict[int, Place]) -> None:
        if all(self._beside.plain(drafts[i]) for i in which):  # nothing in the sentence can change their role
            self._choose(drafts, {i: self._beside.propose(prose, drafts[i], None) for i in which})
            return
        phrases = self.phrases(prose, sentence, drafts, which)
        self._count_children(prose, drafts, which, phrases)
        symbols = "".join([phrase.symbol for phrase in phrases])
        at = self._locate(drafts, which, phrases)
        counted = self._count(prose, drafts, phrases, symbols, at)
        places.update((i, Place(phrases, symbols, index)) for index, i in at.items())
        both = _both(prose, drafts, phrases, at)
        said_of, told = (at | both, "".join(["Q" if n in both else symbol for n, symbol in enumerate(symbols)])) if both else (at, symbols)
        proposals = {i: self._beside.propose(prose, drafts[i], counted.get(i)) for i in which}
        keys = [" ".join(prose.lower[phrase.key_first : phrase.key_last]) for phrase in phrases]
        telling = {phrase.symbol for phrase, key in zip(phrases, keys, strict=True) if key in self.lexicon.triggers}
        for match in self.constructions.matches(told, telling):
            if (figure := said_of.get(match.figure)) is not None and (triggers := self.lexicon.triggers.get(keys[match.trigger])):
                self._propose(prose, drafts[figure], counted[figure], phrases, match, triggers, proposals[figure])
        self._choose(drafts, proposals)
        if self._sharing:
            self._sharing.share(prose, drafts, at, counted, symbols, phrases, proposals)

    def _choose(self, drafts: list[Draft], proposals: dict[int, list[Proposal]]) -> None:
        for i, proposed in proposals.items():
            if choose(drafts[i], proposed) is None and (rest := self.roles.get(drafts[i].role)):
                drafts[i].rules = [rest.id]

    def _count(self, prose: Prose, drafts: list[Draft], phrases: list[Phrase], symbols: str, at: dict[int, int]) -> dict[int, Counted]:
        """What each draft counts, set on the draft too."""
        counted = {i: read_counted(prose, self.lexicon, drafts[i].last, phrases[index].last) for index, i in at.items()}
        for index, i in at.items():
            if joined := _JOINED.match(symbols, index + 1):
                counted[i] = mix(prose, self.lexicon, counted[i], [phrase for phrase in phrases[index + 1 : joined.end()] if phrase.symbol == "N"])
            if drafts[i].figure.kind == "count" and (told := read_predicate(prose, self.lexicon, drafts[i].last)):
                counted[i] = told if counted[i].head is None else counted[i]._replace(population=told.population)
            self._set_counted(drafts[i], counted[i])
            if counted[i].head is None and symbols[index + 1 : index + 2] == "u" and index + 1 in at:
                counted[i] = counted[at[index + 1]]._replace(span=None)  # "32 of the 45 drones": drones, both
        return counted

    @staticmethod
    def _locate(drafts: list[Draft], which: list[int], phrases: list[Phrase]) -> dict[int, int]:
        """Index of the phrase -> index of the draft in it."""
        out: dict[int, int] = {}
        todo = iter(which)
        i = next(todo, None)
        for index, phrase in enumerate(phrases):
            while i is not None and drafts[i].first < phrase.first:
                i = next(todo, None)
            if i is not None and phrase.symbol in _FIGURES and phrase.first <= drafts[i].first < phrase.last:
                out[index] = i
                i = next(todo, None)
        return out

    @staticmethod
    def _set_counted(draft: Draft, counted: Counted) -> None:
        if draft.figure.kind in ("count", "percent", "fraction"):
            draft.counted, draft.modifiers, draft.population = counted.head, counted.modifiers, counted.population
            draft.counted_span = counted.span

    def _propose(
        self, prose: Prose, draft: Draft, counted: Counted, phrases: list[Phrase], match: Match, triggers: list[Trigger], out: list[Proposal]
    ) -> None:
        trigger = phrases[match.trigger]
        if match.rule.leads and not _led(prose.lower, phrases[match.figure].first, draft, match.rule):
            return
        if match.rule.bare and counted.head is not None:
            return
        if said_of_another(prose, phrases, draft, match):
            return
        if of_the_dead(prose.lower, draft.last, trigger.key_first):
            return
        if match.rule.roles == _DIED and prose.lower[trigger.first - 1] == "or":
            return  # "kidnapped or killed": not all of them
        bodies = bodies_of(prose.lower, draft.first)
        before = before_they_died(prose.lower, draft.last, trigger.key_first)
        moved = prose.lower[draft.last : draft.last + 3] in _OF_THE_HURT and trigger.key_last - trigger.key_first > 1
        only_meant = self._only_meant(prose.lower, trigger.key_first)
        low, high = sorted((match.figure, match.trigger))
        same = match.rule.bridges or not any(phrase.symbol in _BORDERS for phrase in phrases[low + 1 : high])
        first, last = trigger.key_first, trigger.key_last
        out.extend(
            proposal_of(prose, found, match.rule.id, match.rule.rank, draft, first, last, same, match.trigger)
            for found in triggers
            if found.role not in only_meant
            and not (bodies and _BODY in found.rule.never)
            and not (before and found.role == _CAUGHT)
            and not (moved and found.role in _TAKEN)  # "nine of the hurt were loaded on to lorries"
            and (not found.signed or (counted.head not in found.rule.spared and self._beside.signs(prose, found.rule)))
            and self._possible(found, match, trigger.symbol, counted, prose.lower[last - 1].endswith("ly"))
            and ((counted.head or BARE) not in found.wider or self._beside.signs(prose, found.rule))
            and (match.rule.anybody or _meant_for(found, draft, counted) or accepts(found.rule, draft, counted))
            and not (found.alone and phrases[match.trigger + 1 : match.trigger + 2] and phrases[match.trigger + 1].symbol in _OBJECTS)
            if not found.unsure or many(draft) or counted.population == "families" or self._beside.signs(prose, found.rule)
        )

    def _only_meant(self, lower: list[str], at: int) -> frozenset[str]:
        """The roles that a verb cannot give where intent stands before it: "plotted to kill 40", "sought the arrest of 14"."""
        if at <= 1:
            return _NOTHING
        meant = lower[at - 2] if lower[at - 1] in _MEANT_WITH else lower[at - 1] if lower[at - 1].endswith("ed") else ""  # "attempted murder"
        return self._intents.get(meant, _NOTHING)

    @staticmethod
    def _possible(found: Trigger, match: Match, symbol: str, counted: Counted, adverb: bool) -> bool:
        """Whether this trigger can be what the construction found there."""
        if not shows(found.sort, symbol) or (match.rule.roles and found.role not in match.rule.roles):
            return False
        alone = match.rule.bare or (found.sort == COUNTED and counted.head is None)  # "the number of cases is 655"
        before = found.signed and match.trigger < match.figure and not alone
        if (found.strict or (before and not found.narrow)) and counted.groups.isdisjoint(found.rule.only):
            return False  # "four others were hit"
        if found.narrow and found.narrow.isdisjoint(counted.allows) and (counted.head or BARE) not in found.wider:
            return False  # "lost six soldiers", but not "lost six seats"
        if match.rule.sorts and found.sort not in match.rule.sorts:
            return False
        if adverb and match.trigger != match.figure + 1:
            return False  # "three were shot, one fatally", but not "the dozens who take it seriously"
        if symbol == "X" and found.sort == OBJECT and match.figure < match.trigger:
            return False  # "two helicopters were evacuating the wounded"
        return not (found.sort == SUBJECT and counted.groups == THINGS and "person" in found.rule.only and not found.narrow)


def _meant_for(found: Trigger, draft: Draft, counted: Counted) -> bool:
    """ "Fed 9,000 people", "sent two excavators": a word narrowed to persons or to this very noun counts them in a role of other things."""
    named = "person" in found.narrow or counted.head in found.narrow
    return named and draft.figure.kind in found.rule.takes and counted.head not in found.rule.never


def _both(prose: Prose, drafts: list[Draft], phrases: list[Phrase], at: dict[int, int]) -> dict[int, int]:
    """ "Two girls swam for the shore, but both were hurt": a "both" that stands alone, and the two that it takes up."""
    two = [(index, i) for index, i in at.items() if drafts[i].figure.value == _TWO and drafts[i].figure.kind == "count"]
    if len(two) != 1:
        return {}  # nearly all
    (index, i) = two[0]
    return {
        n: i
        for n in range(index + 1, len(phrases))
        if phrases[n].symbol == "N" and prose.lower[phrases[n].first : phrases[n].last] == ["both"] and prose.lower[phrases[n].first - 1] not in _THEY
    }


def _led(lower: list[str], first: int, draft: Draft, rule: ShapeRule) -> bool:
    """Whether the figure whose phrase begins with token `first` stands behind one of the words, or two words, that the rule wants before it."""
    return any(lower[at] in rule.leads or " ".join(lower[max(at - 1, 0) : at + 1]) in rule.leads for at in range(max(first - 1, 0), draft.first + 1))
