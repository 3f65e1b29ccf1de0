"""Roles: what happened to what each figure counts, and which figure is a part of which (steps 4 to 7 of the cascade)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise

from checker.article import Span
from checker.extract.classes import Classifier
from checker.extract.constructions import Constructions, Match, shows
from checker.extract.counted import Counted, read_counted
from checker.extract.draft import Candidate, Draft
from checker.extract.language import Prose
from checker.extract.lexicon import COUNTED, EVENT, FRAME, OBJECT, STATE, SUBJECT, UNSURE, Lexicon, Trigger, build_lexicon, tokens_of
from checker.extract.parts import PartReader
from checker.extract.phrases import Phrase, cut_phrases
from checker.extract.relations import Place, relate
from checker.extract.resolve import CERTAIN, Proposal, choose
from checker.rulebook import Rulebook
from checker.rulebook.constructions import Position, PositionRule
from checker.rulebook.roles import RoleRule

_NEAR = 60
_MANY = 20
_WEAK = 38
"""Rank of words that any other word outranks: below a counted noun, above a bare percentage."""
_FIGURES = frozenset("QqHu")
_BORDERS = frozenset("s;.-")
_NUMBER_WORD = re.compile("one|two|three|four|five|six|seven|eight|nine|half|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?")
_COMPARED = frozenset((("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"), ("instead", "of"), ("rather", "than")))
_JOINERS = frozenset("&,c")
_VERBS = frozenset("ABKGIiXJDVvbZ")
_PARTICIPLES = frozenset("kuj")
_THINGS = frozenset(("thing",))


class RoleReader:
    """Fills role, counted noun, population and relations of drafts; build it once, use it for many articles."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.lexicon: Lexicon = build_lexicon(rulebook)
        self.classifier = Classifier(self.lexicon)
        self.constructions = Constructions(rulebook)
        self.roles = {rule.name: rule for rule in rulebook.roles.values()}
        self._by_kind = {kind: rule for rule in rulebook.roles.values() for kind in rule.kinds}
        self._by_unit = {unit.lower(): rule for rule in rulebook.roles.values() for unit in rule.units}
        self._context = {word: rule for rule in rulebook.roles.values() for word in rule.context}
        self._words: tuple[Prose | None, frozenset[str]] = (None, frozenset())
        self._positions = {rule.position: rule for rule in rulebook.constructions.values() if isinstance(rule, PositionRule)}
        self._parts = PartReader(rulebook, self.lexicon)
        self._hints = {word: rule for rule in rulebook.roles.values() for word in rule.hints}
        self._frames: dict[str, dict[tuple[str, ...], RoleRule]] = {}
        self._tails: dict[str, dict[tuple[str, ...], RoleRule]] = {}
        for rule in rulebook.roles.values():
            for frame in rule.frames:
                words = tokens_of(frame)
                self._frames.setdefault(words[-1], {})[words] = rule
            for tail in rule.tails:
                words = tokens_of(tail)
                self._tails.setdefault(words[0], {})[words] = rule

    def read(self, prose: Prose, drafts: list[Draft]) -> None:
        """Fills the drafts in place; they must come in text order."""
        places: dict[int, Place] = {}
        for sentence, group in groupby(range(len(drafts)), key=lambda i: drafts[i].sentence):
            self._sentence(prose, drafts, list(group), sentence, places)
        part = self._positions.get("part")
        relate(prose, drafts, places, part.id if part else None)
        self._parts.relate(prose, drafts, sorted(places))

    def phrases(self, prose: Prose, sentence: int, drafts: list[Draft], which: list[int]) -> list[Phrase]:
        """The phrases of one sentence, `which` naming the drafts that stand in it."""
        first, last = prose.ranges[sentence]
        headline = prose.sentences[sentence].section == "headline"
        shown = [i for i in which if not self._plain(drafts[i])]
        return cut_phrases(*self.classifier.classify(prose, first, last, drafts, shown, headline))

    def _plain(self, draft: Draft) -> bool:
        """Ages, durations and sums have their role from their kind: for the shapes they are words like others ("a 34-year-old man")."""
        figure = draft.figure
        if figure.kind == "measure":
            return (figure.unit or "").lower() in self._by_unit
        return figure.kind in self._by_kind and figure.kind not in ("percent", "fraction")

    def _sentence(self, prose: Prose, drafts: list[Draft], which: list[int], sentence: int, places: dict[int, Place]) -> None:
        phrases = self.phrases(prose, sentence, drafts, which)
        symbols = "".join([phrase.symbol for phrase in phrases])
        at = self._locate(drafts, which, phrases)
        counted: dict[int, Counted] = {}
        proposals: dict[int, list[Proposal]] = {i: [] for i in which}
        for index, i in at.items():
            places[i] = Place(phrases, symbols, index)
            counted[i] = read_counted(prose, self.lexicon, drafts[i].last, phrases[index].last)
            self._set_counted(drafts[i], counted[i])
        for index in at:
            if counted[at[index]].head is None and symbols[index + 1 : index + 2] == "u" and index + 1 in at:
                counted[at[index]] = replace(counted[at[index + 1]], span=None)  # "32 of the 45 drones": drones, both
        for index, i in at.items():
            self._from_noun(prose, drafts[i], counted[i], phrases[index], proposals[i])
        for i in which:
            self._from_frame(prose, drafts[i], counted.get(i), proposals[i])
            self._from_kind(drafts[i], proposals[i])
            self._from_context(prose, drafts[i], proposals[i])
        for match in self.constructions.matches(symbols):
            if (figure := at.get(match.figure)) is not None:
                self._propose(prose, drafts[figure], counted[figure], phrases, match, proposals[figure])
        for i in which:
            if choose(drafts[i], proposals[i]) is None and (rest := self.roles.get(drafts[i].role)):
                drafts[i].rules = [rest.id]
        self._share(prose, drafts, at, counted, symbols, phrases, proposals)

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

    def _accepts(self, rule: RoleRule, draft: Draft, counted: Counted | None) -> bool:
        """Whether what the figure counts can have the role."""
        kind = draft.figure.kind
        if kind in ("percent", "fraction") and counted and not counted.groups.isdisjoint(rule.only):
            kind = kind if kind in rule.takes else "count"
        if kind not in rule.takes or (rule.largest is not None and draft.figure.point > rule.largest):
            return False
        if kind == "measure":
            return True
        if counted and counted.head in rule.never:
            return False
        if not counted or not counted.groups or not rule.only:
            return not rule.only or "other" in rule.only
        return not counted.groups.isdisjoint(rule.only)

    def _propose(self, prose: Prose, draft: Draft, counted: Counted, phrases: list[Phrase], match: Match, out: list[Proposal]) -> None:
        trigger = phrases[match.trigger]
        if trigger.key_first < 0:
            return
        key = " ".join(prose.lower[trigger.key_first : trigger.key_last])
        low, high = sorted((match.figure, match.trigger))
        same = match.rule.bridges or not any(phrase.symbol in _BORDERS for phrase in phrases[low + 1 : high])
        first, last = trigger.key_first, trigger.key_last
        out.extend(
            self._proposal(prose, found, match.rule.id, match.rule.rank, draft, first, last, same, match.trigger)
            for found in self.lexicon.triggers.get(key, ())
            if self._possible(found, match, trigger.symbol, counted, key.endswith("ly"))
            and (match.rule.anybody or self._accepts(found.rule, draft, counted))
            if not found.unsure or _many(draft) or counted.population == "families" or self._signs(prose, found.rule)
        )

    @staticmethod
    def _possible(found: Trigger, match: Match, symbol: str, counted: Counted, adverb: bool) -> bool:
        """Whether this trigger can be what the construction found there."""
        if not shows(found.sort, symbol) or (match.rule.roles and found.role not in match.rule.roles):
            return False
        if found.strict and counted.groups.isdisjoint(found.rule.only):
            return False  # "four others were hit"
        if found.narrow and found.narrow.isdisjoint((counted.head, counted.population, *counted.groups)):
            return False  # "lost six soldiers", but not "lost six seats"
        if match.rule.sorts and found.sort not in match.rule.sorts:
            return False
        if adverb and match.trigger != match.figure + 1:
            return False  # "three were shot, one fatally", but not "the dozens who take it seriously"
        if symbol == "X" and found.sort == OBJECT and match.figure < match.trigger:
            return False  # "two helicopters were evacuating the wounded"
        return not (found.sort == SUBJECT and counted.groups == _THINGS and "person" in found.rule.only)

    @staticmethod
    def _proposal(
        prose: Prose, found: Trigger, construction: str, rank: int, draft: Draft, first: int, last: int, same: bool = True, phrase: int = -1
    ) -> Proposal:
        distance = first - draft.last if first >= draft.last else draft.first - last
        span = Span(prose.starts[first], prose.ends[last - 1])
        rank = min(rank, _WEAK) if found.weak else rank + bool(found.narrow)
        return Proposal(Candidate(found.role, found.rule.id, construction, span, rank, max(distance, 0), same), phrase)

    def _signs(self, prose: Prose, rule: RoleRule) -> bool:
        """Whether the article holds a word that makes the rule's unsure words sure."""
        if self._words[0] is not prose:
            self._words = (prose, frozenset(prose.lower))
        return not self._words[1].isdisjoint(rule.signs)

    def _beside(self, prose: Prose, position: Position, found: Trigger, draft: Draft, first: int, last: int) -> list[Proposal]:
        """The proposal of words beside the figure, ranked as the rule of that position says; none where a rulebook has no such rule."""
        place = self._positions.get(position)
        return [self._proposal(prose, found, place.id, place.rank, draft, first, last)] if place else []

    def _from_noun(self, prose: Prose, draft: Draft, counted: Counted, phrase: Phrase, out: list[Proposal]) -> None:
        """The counted noun ("300 refugees", "27 deaths") and the word before it ("12 wounded soldiers")."""
        if counted.span is None:
            return
        first, last = prose.token_at(counted.span.start), prose.token_at(counted.span.end - 1) + 1
        for found in self.lexicon.triggers.get(" ".join(prose.lower[first:last]), ()):
            if found.sort == UNSURE and self._kind_fits(found.rule, draft) and self._signs(prose, found.rule):
                out += self._beside(prose, "event-noun", found, draft, first, last)
            if found.unsure and not _many(draft) and not self._signs(prose, found.rule):
                continue
            if found.sort in (EVENT, COUNTED) and self._kind_fits(found.rule, draft):
                out += self._beside(prose, "event-noun" if found.sort == EVENT else "counted-noun", found, draft, first, last)
        for i in range(draft.last, last):
            if prose.words[i - 1] == "-" and prose.lower[i] == "shot":
                continue  # "a long-shot candidate"
            for found in self.lexicon.triggers.get(prose.lower[i], ()):
                if (
                    found.sort in (OBJECT, STATE)
                    and self.lexicon.classes.get(prose.lower[i]) in _PARTICIPLES
                    and self._accepts(found.rule, draft, counted)
                ):
                    out += self._beside(prose, "premodifier", found, draft, i, i + 1)

    @staticmethod
    def _kind_fits(rule: RoleRule, draft: Draft) -> bool:
        return draft.figure.kind in rule.takes and not _compound(draft.figure.text)

    def _from_frame(self, prose: Prose, draft: Draft, counted: Counted | None, out: list[Proposal]) -> None:
        lower, first = prose.lower, draft.first
        for words, rule in self._frames.get(lower[first - 1] if first else "", {}).items():
            n = len(words)
            if tuple(lower[first - n : first]) == words and self._accepts(rule, draft, counted):
                out += self._beside(prose, "frame", Trigger(rule, FRAME), draft, first - n, first)
        behind = draft.last
        for words, rule in self._tails.get(lower[behind] if behind < len(lower) else "", {}).items():
            n = len(words)
            if tuple(lower[behind : behind + n]) == words and draft.figure.kind in rule.takes:
                out += self._beside(prose, "frame", Trigger(rule, FRAME), draft, behind, behind + n)

    def _from_kind(self, draft: Draft, out: list[Proposal]) -> None:
        figure = draft.figure
        rule = self._by_unit.get((figure.unit or "").lower()) if figure.kind == "measure" else None
        if rule is None and _compound(figure.text):
            rule = self._by_unit.get(figure.text.rsplit("-", 1)[-1].lower())  # "a 6.7-strength quake"
        rule = rule or self._by_kind.get(self._loose_kind(draft) if figure.kind == "count" else figure.kind)
        place = self._positions.get("bare-share" if figure.kind in ("percent", "fraction") else "kind")
        if rule and place:
            span = Span(figure.start, figure.end)
            out.append(Proposal(Candidate(rule.name, rule.id, place.id, span, place.rank, 0, True), -1))

    def _from_context(self, prose: Prose, draft: Draft, out: list[Proposal]) -> None:
        """A percentage in a sentence that speaks of a poll or a turnout, a decimal in one that speaks of a quake."""
        kind: str = draft.figure.kind
        if kind == "count":
            kind = self._loose_kind(draft)
        if kind not in ("percent", "fraction", "decimal", "points"):
            return
        first, last = prose.ranges[draft.sentence]
        for i in range(max(first, draft.first - _NEAR), min(last, draft.last + _NEAR)):
            word = prose.lower[i]
            if (rule := self._context.get(word)) is not None and kind in rule.takes:
                out += self._beside(prose, "context", Trigger(rule, FRAME), draft, i, i + 1)
            elif (rule := self._hints.get(word)) is not None and kind in rule.takes and self._signs(prose, rule):
                out += self._beside(prose, "hint", Trigger(rule, FRAME), draft, i, i + 1)

    @staticmethod
    def _loose_kind(draft: Draft) -> str:
        """What a bare number may be besides a count: "9 points", "a 6-point lead", "6.1", "52-48"."""
        text = draft.figure.text
        if draft.counted == "point" or draft.modifiers[:1] == ("point",) or text.endswith(("-point", "-points")):
            return "points"
        if isinstance(draft.figure.value, tuple) and draft.figure.bound == "exact":
            return "split"
        return "decimal" if "." in text or not float(draft.figure.point).is_integer() else "count"

    def _share(
        self,
        prose: Prose,
        drafts: list[Draft],
        at: dict[int, int],
        counted: dict[int, Counted],
        symbols: str,
        phrases: list[Phrase],
        proposals: dict[int, list[Proposal]],
    ) -> None:
        """Coordinated figures share a role: "killed nine policemen and nine civilians", "12 in Homs and 13 in Hama"."""
        place = self._positions.get("coordination")
        if place is None:
            return
        indexes = sorted(at)
        for left, right in pairwise(indexes):
            if _restated(prose, phrases[left + 1 : right]):
                for one, other in ((left, right), (right, left)):
                    if not _sure(drafts[at[one]]):
                        self._lend(drafts[at[other]], drafts[at[one]], counted[at[one]], proposals[at[one]], place)
            giver, taker = drafts[at[left]], drafts[at[right]]
            compared = _compared(prose, giver, taker, left + 1 == right)
            joined = compared or _listed(symbols[left + 1 : right]) or _gapped(symbols, left, right)
            if not joined or not giver.candidates or giver.figure.kind != "count":
                continue
            if _sure(taker) or (not _sure(giver) and not compared):
                continue
            self._lend(giver, taker, counted[at[right]], proposals[at[right]], place)

    def _lend(self, giver: Draft, taker: Draft, counted: Counted, proposals: list[Proposal], place: PositionRule) -> None:
        if giver.candidates and giver.figure.kind == "count" and self._accepts(self.roles[giver.role], taker, counted):
            best = giver.candidates[0]
            shared = Candidate(best.role, best.rule, place.id, best.trigger, place.rank, best.distance, best.same_clause)
            choose(taker, [*proposals, Proposal(shared, -1)])


def _sure(draft: Draft) -> bool:
    return bool(draft.candidates) and draft.candidates[0].rank >= CERTAIN


def _many(draft: Draft) -> bool:
    """Whether so many are counted, or a share of all, that an unsure word is sure enough."""
    return draft.figure.point >= _MANY or draft.figure.kind != "count" or draft.figure.bound == "vague"


def _compound(text: str) -> bool:
    """ "29-count", "six-member": the figure is an adjective, and the noun behind it is not what it counts."""
    last = text.rsplit("-", 1)
    return len(last) == 2 and last[1].isalpha() and not _NUMBER_WORD.fullmatch(last[1].lower())


def _restated(prose: Prose, between: list[Phrase]) -> bool:
    """ "349 families (1,396 people) are homeless", "90 families, or 400 people, are": what is said of the second is said of the first."""
    marks = "".join([phrase.symbol for phrase in between])
    return marks == "(" or (marks in (",&", "&") and prose.lower[between[-1].first] == "or")


def _listed(between: str) -> bool:
    """Members of one list: nothing but phrases and commas between them."""
    return bool(between) and not _JOINERS.isdisjoint(between) and all(s in "&,phqHueoPN(" for s in between)


def _compared(prose: Prose, giver: Draft, taker: Draft, adjacent: bool) -> bool:
    """ "Rose from 9 to 12", "600 shootings, up from 480": both speak of one thing."""
    before = tuple(prose.lower[max(taker.first - 2, 0) : taker.first])
    if adjacent and before[-1:] == ("to",) and prose.lower[giver.first - 1 : giver.first] == ["from"]:
        return True
    return before in _COMPARED


def _gapped(symbols: str, left: int, right: int) -> bool:
    """ "Three drowned in Oro and two in Tarn": the second figure stands where a subject would, and has no verb of its own."""
    between = symbols[left + 1 : right]
    if between[-1:] not in ("&", ",") or not _VERBS & set(between) or not _BORDERS.isdisjoint(between) or len(between) > 8:
        return False
    behind = symbols[right + 1 : right + 3]
    return behind[:1] in ("p", "h", "q", "H", "e") and _VERBS.isdisjoint(behind)
