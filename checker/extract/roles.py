"""Roles: what happened to what each figure counts, and which figure is a part of which (steps 4 to 7 of the cascade)."""

from __future__ import annotations

from itertools import groupby

from checker.article import Span
from checker.extract.classes import Classifier
from checker.extract.constructions import Constructions, Match, shows
from checker.extract.counted import Counted, read_counted
from checker.extract.draft import Candidate, Draft
from checker.extract.language import Prose
from checker.extract.lexicon import COUNTED, EVENT, FRAME, OBJECT, STATE, SUBJECT, Lexicon, Trigger, build_lexicon
from checker.extract.phrases import Phrase, cut_phrases
from checker.extract.relations import Place, relate
from checker.extract.resolve import CERTAIN, Proposal, choose
from checker.rulebook import Rulebook
from checker.rulebook.roles import RoleRule

RANK_NOUN, RANK_FRAME, RANK_PREMODIFIER, RANK_COUNTED, RANK_INHERITED, RANK_KIND, RANK_CONTEXT = 83, 75, 50, 40, 65, 5, 62
_FIGURES = frozenset("QqHu")
_BORDERS = frozenset("s;.-")
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
        self._frames: dict[str, dict[tuple[str, ...], RoleRule]] = {}
        for rule in rulebook.roles.values():
            for frame in rule.frames:
                words = tuple(frame.lower().split())
                self._frames.setdefault(words[-1], {})[words] = rule

    def read(self, prose: Prose, drafts: list[Draft]) -> None:
        """Fills the drafts in place; they must come in text order."""
        places: dict[int, Place] = {}
        for sentence, group in groupby(range(len(drafts)), key=lambda i: drafts[i].sentence):
            self._sentence(prose, drafts, list(group), sentence, places)
        relate(prose, drafts, places)

    def phrases(self, prose: Prose, sentence: int, drafts: list[Draft], which: list[int]) -> list[Phrase]:
        """The phrases of one sentence, `which` naming the drafts that stand in it."""
        first, last = prose.ranges[sentence]
        headline = prose.sentences[sentence].section == "headline"
        return cut_phrases(*self.classifier.classify(prose, first, last, drafts, which, headline))

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
            self._from_noun(prose, drafts[i], counted[i], phrases[index], proposals[i])
        for i in which:
            self._from_frame(prose, drafts[i], counted.get(i), proposals[i])
            self._from_kind(drafts[i], proposals[i])
            self._from_context(prose, drafts[i], proposals[i])
        for match in self.constructions.matches(symbols):
            if (figure := at.get(match.figure)) is not None:
                self._propose(prose, drafts[figure], counted[figure], phrases, match, proposals[figure])
        for i in which:
            choose(drafts[i], proposals[i])
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
        if kind in ("percent", "fraction") and counted and counted.head:
            kind = kind if kind in rule.takes else "count"
        if kind not in rule.takes:
            return False
        if not counted or not counted.groups or not rule.only:
            return not rule.only or "other" in rule.only
        return not counted.groups.isdisjoint(rule.only)

    def _propose(self, prose: Prose, draft: Draft, counted: Counted, phrases: list[Phrase], match: Match, out: list[Proposal]) -> None:
        trigger = phrases[match.trigger]
        if trigger.key_first < 0:
            return
        key = " ".join(prose.lower[trigger.key_first : trigger.key_last])
        for found in self.lexicon.triggers.get(key, ()):
            if found.sort == SUBJECT and "person" in found.rule.only and counted.groups == _THINGS:
                continue  # "two helicopters were evacuating the wounded"
            if shows(found.sort, trigger.symbol) and self._accepts(found.rule, draft, counted) and match.rule.id not in found.rule.not_constructions:
                low, high = sorted((match.figure, match.trigger))
                same = not any(phrase.symbol in _BORDERS for phrase in phrases[low + 1 : high])
                out.append(
                    self._proposal(prose, found, match.rule.id, match.rule.rank, draft, trigger.key_first, trigger.key_last, same, match.trigger)
                )

    @staticmethod
    def _proposal(
        prose: Prose, found: Trigger, construction: str, rank: int, draft: Draft, first: int, last: int, same: bool = True, phrase: int = -1
    ) -> Proposal:
        distance = first - draft.last if first >= draft.last else draft.first - last
        span = Span(prose.starts[first], prose.ends[last - 1])
        return Proposal(Candidate(found.role, found.rule.id, construction, span, rank, max(distance, 0), same), phrase)

    def _from_noun(self, prose: Prose, draft: Draft, counted: Counted, phrase: Phrase, out: list[Proposal]) -> None:
        """The counted noun ("300 refugees", "27 deaths") and the word before it ("12 wounded soldiers")."""
        if counted.span is None:
            return
        first, last = prose.token_at(counted.span.start), prose.token_at(counted.span.end - 1) + 1
        for found in self.lexicon.triggers.get(" ".join(prose.lower[first:last]), ()):
            if found.sort in (EVENT, COUNTED) and self._kind_fits(found.rule, draft):
                rank = RANK_NOUN if found.sort == EVENT else RANK_COUNTED
                out.append(self._proposal(prose, found, "constructions/counted-noun", rank, draft, first, last))
        for i in range(draft.last, first):
            for found in self.lexicon.triggers.get(prose.lower[i], ()):
                if found.sort in (OBJECT, STATE) and self.lexicon.classes.get(prose.lower[i]) in _PARTICIPLES and self._accepts(found.rule, draft, counted):
                    out.append(self._proposal(prose, found, "constructions/premodifier", RANK_PREMODIFIER, draft, i, i + 1))

    @staticmethod
    def _kind_fits(rule: RoleRule, draft: Draft) -> bool:
        return draft.figure.kind in rule.takes or draft.figure.kind in ("count", "fraction", "percent")

    def _from_frame(self, prose: Prose, draft: Draft, counted: Counted | None, out: list[Proposal]) -> None:
        lower, first = prose.lower, draft.first
        for words, rule in self._frames.get(lower[first - 1] if first else "", {}).items():
            n = len(words)
            if tuple(lower[first - n : first]) == words and self._accepts(rule, draft, counted):
                out.append(self._proposal(prose, Trigger(rule, FRAME), "constructions/frame", RANK_FRAME + n, draft, first - n, first))

    def _from_kind(self, draft: Draft, out: list[Proposal]) -> None:
        figure = draft.figure
        rule = self._by_unit.get((figure.unit or "").lower()) if figure.kind == "measure" else None
        rule = rule or self._by_kind.get(figure.kind)
        if rule:
            rank = RANK_KIND if figure.kind in ("percent", "fraction") else 99
            span = Span(figure.start, figure.end)
            out.append(Proposal(Candidate(rule.name, rule.id, "constructions/kind", span, rank, 0, True), -1))

    def _from_context(self, prose: Prose, draft: Draft, out: list[Proposal]) -> None:
        """A percentage in a sentence that speaks of a poll or a turnout."""
        if draft.figure.kind not in ("percent", "fraction"):
            return
        first, last = prose.ranges[draft.sentence]
        for i in range(first, last):
            if (rule := self._context.get(prose.lower[i])) is not None:
                out.append(self._proposal(prose, Trigger(rule, FRAME), "constructions/context", RANK_CONTEXT, draft, i, i + 1))

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
        indexes = sorted(at)
        for left, right in zip(indexes, indexes[1:], strict=False):
            giver, taker = drafts[at[left]], drafts[at[right]]
            if not (_listed(symbols[left + 1 : right]) or _gapped(symbols, left, right)) or not giver.candidates or giver.candidates[0].rank < CERTAIN or giver.figure.kind != "count":
                continue
            if taker.candidates and taker.candidates[0].rank >= CERTAIN:
                continue
            rule = self.roles[giver.role]
            if self._accepts(rule, taker, counted[at[right]]):
                best = giver.candidates[0]
                shared = Candidate(best.role, best.rule, "constructions/coordination", best.trigger, RANK_INHERITED, best.distance, best.same_clause)
                choose(taker, [*proposals[at[right]], Proposal(shared, -1)])


def _listed(between: str) -> bool:
    """Members of one list: nothing but phrases and commas between them."""
    return bool(between) and not _JOINERS.isdisjoint(between) and all(s in "&,phcqHueoPN(" for s in between)


def _gapped(symbols: str, left: int, right: int) -> bool:
    """ "Three drowned in Oro and two in Tarn": the second figure stands where a subject would, and has no verb of its own."""
    between = symbols[left + 1 : right]
    if between[-1:] not in ("&", ",") or not _VERBS & set(between) or not _BORDERS.isdisjoint(between) or len(between) > 8:
        return False
    behind = symbols[right + 1 : right + 3]
    return behind[:1] in ("p", "h", "q", "H", "e") and _VERBS.isdisjoint(behind)
