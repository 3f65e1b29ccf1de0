"""Roles from words right beside the figure: its noun, its kind, the phrase before or behind it, the subject of the sentence."""

from __future__ import annotations

from checker.article import Span
from checker.extract.counted import THINGS, Counted
from checker.extract.draft import Candidate, Draft
from checker.extract.fits import accepts, by_persons, compound, kind_fits, loose_kind, many
from checker.extract.forms import tokens_of
from checker.extract.language import Prose
from checker.extract.lexicon import COUNTED, EVENT, FRAME, OBJECT, STATE, SUBJECT, TOLL, UNSURE, Lexicon, Trigger
from checker.extract.nouns import singular
from checker.extract.resolve import Proposal, proposal_of
from checker.rulebook import Rulebook
from checker.rulebook.constructions import Position, PositionRule
from checker.rulebook.roles import RoleRule

_NEAR = 60
_NEAR_SUM = 14
_NEAR_NOUN = 4
_COMPLETED = 10
"""How many tokens behind the figure the phrase may stand that completes the word before it."""
_CLAUSE_ENDS = frozenset((",", ";", ":", ".", "and", "who", "which", "that"))
_PARTICIPLES = frozenset("kuj")
_PAST = frozenset("V")
"""Of everyday verbs, which give a role to some nouns alone: "23 fallen soldiers"."""
_OF_THE = (["of", "the"], ["of", "those"])
"""Behind the figure, what names the whole that it is a part of: "nine of the dead"."""
_KNOWN = frozenset(("the", "those", "these"))
_THEIRS = frozenset(("all", "its", "their", "his", "her", "our"))
"""Before a figure that such a word governs, what makes it known: "the bodies of all six"; but "she claims all six are safe"."""
_GOVERN = frozenset(("of", "for", "to", "buried"))
_AMONG_THE = (["among", "the"], ["amongst", "the"], ["among", "those"])
"""Behind what is counted, what names the group that it belongs to: "five guards among the dead"."""
_ONCE_MORE = frozenset(("another", "further", "other"))


class BesideReader:
    """Proposes roles by the rules of `rules/constructions/` that name a position instead of shapes."""

    def __init__(self, rulebook: Rulebook, lexicon: Lexicon, positions: dict[Position, PositionRule]) -> None:
        self._lexicon = lexicon
        self._positions = positions
        roles = rulebook.roles.values()
        self._by_kind = {kind: rule for rule in roles for kind in rule.kinds}
        self._by_unit = {unit.lower(): rule for rule in roles for unit in rule.units}
        self._context = {word: rule for rule in roles for word in rule.context}
        self._hints = {word: rule for rule in roles for word in rule.hints}
        self._shares = {noun: rule for rule in roles for noun in rule.shares}
        self._words: tuple[Prose | None, frozenset[str]] = (None, frozenset())
        self._frames: dict[tuple[str, ...], list[tuple[tuple[str, ...], RoleRule]]] = {}  # by their last two words
        self._tails: dict[str, dict[tuple[str, ...], RoleRule]] = {}
        self._around: dict[str, list[tuple[RoleRule, list[tuple[str, ...]]]]] = {}
        for rule in roles:
            for words in map(tokens_of, rule.frames):
                self._frames.setdefault(words[-2:], []).append((words, rule))
            for words in map(tokens_of, rule.tails):
                self._tails.setdefault(words[0], {})[words] = rule
            for word, phrases in rule.around.items():
                self._around.setdefault(word, []).append((rule, [tokens_of(phrase) for phrase in phrases]))
        for frames in self._frames.values():
            frames.sort(key=lambda frame: -len(frame[0]))

    def plain(self, draft: Draft) -> bool:
        """Ages, durations and sums have their role from their kind: for the shapes they are words like others ("a 34-year-old man")."""
        figure = draft.figure
        if figure.kind == "measure":
            return (figure.unit or "").lower() in self._by_unit
        return figure.kind in self._by_kind and figure.kind not in ("percent", "fraction")

    def propose(self, prose: Prose, draft: Draft, counted: Counted | None) -> list[Proposal]:
        """All proposals for one figure; `counted` is None for a figure that counts nothing."""
        out: list[Proposal] = []
        if counted is not None:
            self._from_noun(prose, draft, counted, out)
            self._from_group(prose, draft, counted, out)
        self._from_frame(prose, draft, counted, out)
        self._from_kind(draft, out)
        if counted is None or counted.groups != THINGS:
            self._from_context(prose, draft, out)
        if draft.figure.kind == "count" and loose_kind(draft) == "vague sum":
            self._from_sum_of(prose, draft, out)
        return out

    def signs(self, prose: Prose, rule: RoleRule) -> bool:
        """Whether the article holds a word that makes the rule's unsure words sure."""
        if self._words[0] is not prose:
            self._words = (prose, frozenset(prose.lower))
        return not self._words[1].isdisjoint(rule.signs)

    def _beside(self, prose: Prose, position: Position, found: Trigger, draft: Draft, first: int, last: int) -> list[Proposal]:
        """The proposal of words beside the figure, ranked as the rule of that position says; none where a rulebook has no such rule."""
        place = self._positions.get(position)
        return [proposal_of(prose, found, place.id, place.rank, draft, first, last)] if place else []

    def _from_noun(self, prose: Prose, draft: Draft, counted: Counted, out: list[Proposal]) -> None:
        """The counted noun ("300 refugees", "27 deaths") and the word before it ("12 wounded soldiers")."""
        if counted.span is None:
            return
        first, last = prose.token_at(counted.span.start), prose.token_at(counted.span.end - 1) + 1
        whole = _is_share(draft) and "of" in prose.lower[draft.last : first]
        share = self._shares.get(counted.head or "") if whole else None
        if share is not None:
            out += self._beside(prose, "counted-noun", Trigger(share, COUNTED), draft, first, last)
        for found in self._lexicon.triggers.get(" ".join(prose.lower[first:last]), ()):
            if found.sort == UNSURE and kind_fits(found.rule, draft) and self.signs(prose, found.rule):
                out += self._beside(prose, "event-noun", found, draft, first, last)
            if (found.signed or (found.unsure and not many(draft))) and not self.signs(prose, found.rule):
                continue
            uncounted = whole and found.sort == EVENT and singular(prose.lower[last - 1]) == prose.lower[last - 1]  # "half of the damage"
            if not uncounted and self._states(prose, draft, found, counted) and kind_fits(found.rule, draft):
                out += self._beside(prose, "counted-noun" if found.sort == COUNTED else "event-noun", found, draft, first, last)
        if by_persons(draft.figure.text) and prose.lower[last - 1].endswith("ing"):
            self._from_happening(prose, draft, last - 1, out)
        for i in range(draft.last, last):
            if prose.words[i - 1] == "-" and prose.lower[i] == "shot":
                continue  # "a long-shot candidate"
            for found in self._lexicon.triggers.get(prose.lower[i], ()):
                symbol = self._lexicon.classes.get(prose.lower[i])
                participle = found.sort in (OBJECT, STATE) and symbol in _PARTICIPLES
                participle = participle or (found.sort == SUBJECT and symbol in _PAST and bool(found.narrow))
                narrowed = not found.narrow or not found.narrow.isdisjoint(counted.allows)  # no "two safe houses"
                if participle and narrowed and accepts(found.rule, draft, counted):
                    told = prose.lower[draft.last : i] in _OF_THE
                    out += self._beside(prose, "of-whole" if told else "premodifier", found, draft, i, i + 1)

    def _from_group(self, prose: Prose, draft: Draft, counted: Counted, out: list[Proposal]) -> None:
        """ "Five guards among the dead": the group that those counted belong to."""
        behind = draft.last if counted.span is None else prose.token_at(counted.span.end - 1) + 1
        if prose.lower[behind : behind + 2] in _AMONG_THE and behind + 2 < len(prose.lower):
            for found in self._lexicon.triggers.get(prose.lower[behind + 2], ()):
                if found.sort in (OBJECT, STATE) and found.rule.people and not found.signed and accepts(found.rule, draft, counted):
                    out += self._beside(prose, "of-whole", found, draft, behind + 2, behind + 3)

    def _states(self, prose: Prose, draft: Draft, found: Trigger, counted: Counted) -> bool:
        """Whether the noun gives its role: a happening, or what is counted, if all that are counted with it are of that role."""
        if found.sort == COUNTED:  # "40 policemen and guides" are no strength of the police
            return all(found.role in self._roles_of(noun) for noun in counted.joined)
        return found.sort == EVENT or (found.sort == TOLL and prose.lower[draft.last] == "the")  # "raising to 37 the toll"

    def _roles_of(self, noun: str) -> frozenset[str]:
        return frozenset(found.role for found in self._lexicon.triggers.get(noun, ()) if found.sort == COUNTED)

    def _from_happening(self, prose: Prose, draft: Draft, at: int, out: list[Proposal]) -> None:
        """ "A five-person shooting": the happening at token `at` was done to so many persons."""
        for found in self._lexicon.triggers.get(prose.lower[at], ()):
            if found.sort == OBJECT and "person" in found.rule.only:
                out += self._beside(prose, "premodifier", found, draft, at, at + 1)

    def _from_frame(self, prose: Prose, draft: Draft, counted: Counted | None, out: list[Proposal]) -> None:
        lower, first = prose.lower, draft.first
        if first > 1 and lower[first - 1] in _ONCE_MORE:
            first -= 1 + (lower[first - 2] in ("a", "the"))  # "the bodies of a further six"
        known = first > 1 and (lower[first - 1] in _KNOWN or (lower[first - 1] in _THEIRS and lower[first - 2] in _GOVERN))
        if not self._framed(prose, draft, counted, first, out) and known:
            self._framed(prose, draft, counted, first - 1, out, known=True)
        before = tuple(lower[max(0, first - 2) : first])
        for rule, closings in self._around.get(before[-1], ()) if before else ():
            if accepts(rule, draft, counted):
                self._from_around(prose, draft, rule, closings, out)
        self._from_tail(prose, draft, draft.last + 2 * (lower[draft.last : draft.last + 2] == ["of", "them"]), counted, out)
        behind = len(lower) if counted is None or counted.span is None else prose.token_at(counted.span.end - 1) + 1
        if behind < len(lower):
            self._from_tail(prose, draft, behind, counted, out, noun=True)  # "took nine soldiers prisoner"

    def _framed(self, prose: Prose, draft: Draft, counted: Counted | None, first: int, out: list[Proposal], known: bool = False) -> bool:
        """Whether a phrase that gives a role ends right before token `first`.

        `known`: a word such as "the", "all" or "their" stands between, so that only a role of people is meant, and all of them: "in memory of the
        four", not "deaths among the four".
        """
        lower = prose.lower
        before = tuple(lower[max(0, first - 2) : first])
        for words, rule in (*self._frames.get(before, ()), *self._frames.get(before[1:], ())):
            n = len(words)
            if known and (not rule.people or words[-1] == "among"):
                continue
            if tuple(lower[first - n : first]) != words or not _frame_fits(rule, words, draft, counted):
                continue
            if " ".join(words) not in rule.signed or self.signs(prose, rule):
                out += self._beside(prose, "frame", Trigger(rule, FRAME), draft, first - n, first)
                return True  # the longest
        return False

    def _from_around(self, prose: Prose, draft: Draft, rule: RoleRule, closings: list[tuple[str, ...]], out: list[Proposal]) -> None:
        """ "The heat cost nine men in Oro their lives": the phrase that completes the word before the figure, a few words on."""
        end = prose.ranges[draft.sentence][1]
        for i in range(draft.last, min(draft.last + _COMPLETED, end)):
            if prose.lower[i] in _CLAUSE_ENDS:
                return
            if words := next((words for words in closings if tuple(prose.lower[i : i + len(words)]) == words), None):
                out += self._beside(prose, "frame", Trigger(rule, FRAME), draft, i, i + len(words))
                return

    def _from_tail(self, prose: Prose, draft: Draft, behind: int, counted: Counted | None, out: list[Proposal], noun: bool = False) -> None:
        """The words from token `behind` on, right behind the figure or, where `noun`, behind what it counts.

        "Forty against" are votes, "forty men against" are not.
        """
        lower = prose.lower
        for words, rule in self._tails.get(lower[behind] if behind < len(lower) else "", {}).items():
            n = len(words)
            if tuple(lower[behind : behind + n]) != words:
                if not _ends(prose, draft, behind, words):
                    continue
                n -= 1
            if noun and rule.kinds:
                continue
            if len(words) == 1 and draft.figure.point == 1 and words[0] in self._lexicon.triggers:
                continue  # "took nine prisoner", but "one prisoner" is a noun and its number
            if " ".join(words) in rule.signed and not self.signs(prose, rule):
                continue
            if " ".join(words) in rule.narrow and not _frame_fits(rule, words, draft, counted):
                continue
            if draft.figure.kind in rule.takes or loose_kind(draft) in rule.takes:
                out += self._beside(prose, "frame", Trigger(rule, FRAME), draft, behind, behind + n)

    def _from_sum_of(self, prose: Prose, draft: Draft, out: list[Proposal]) -> None:
        """ "Millions in foreign donations": a noun of money close behind makes money of a bare "millions"."""
        lower, behind = prose.lower, draft.last
        behind += lower[behind : behind + 1] in (['"'], ["\u201d"], ["more"])
        if lower[behind : behind + 1] not in (["in"], ["of"]):
            return
        for i in range(behind + 1, min(behind + _NEAR_NOUN, len(lower))):
            if rule := self._shares.get(singular(lower[i])):
                out += self._beside(prose, "frame", Trigger(rule, FRAME), draft, i, i + 1)
                return

    def _from_kind(self, draft: Draft, out: list[Proposal]) -> None:
        figure = draft.figure
        rule = self._by_unit.get((figure.unit or "").lower()) if figure.kind == "measure" else None
        if rule is None and compound(figure.text):
            rule = self._by_unit.get(figure.text.rsplit("-", 1)[-1].lower())  # "a 6.7-strength quake"
        rule = rule or self._by_kind.get(loose_kind(draft) if figure.kind == "count" else figure.kind)
        place = self._positions.get("bare-share" if figure.kind in ("percent", "fraction") else "kind")
        if rule and place:
            span = Span(figure.start, figure.end)
            out.append(Proposal(Candidate(rule.name, rule.id, place.id, span, place.rank, 0, True), -1))

    def _from_context(self, prose: Prose, draft: Draft, out: list[Proposal]) -> None:
        """A percentage in a sentence that speaks of a poll or a turnout, a decimal in one that speaks of a quake."""
        kind: str = draft.figure.kind
        if kind == "count":
            kind = loose_kind(draft)
        if kind not in ("percent", "fraction", "decimal", "points", "sum"):
            return
        first, last = prose.ranges[draft.sentence]
        told: set[str] = set()
        reach = _NEAR_SUM if kind == "sum" else _NEAR
        for i in range(max(first, draft.first - reach), min(last, draft.last + reach)):
            word = prose.lower[i]
            position: Position = "context"
            rule = self._context.get(word)
            if rule is None:
                position, rule = "hint", self._hints.get(word)
            if rule is None or position + rule.id in told or kind not in rule.takes:
                continue
            told.add(position + rule.id)
            if position == "context" or self.signs(prose, rule):
                out += self._beside(prose, position, Trigger(rule, FRAME), draft, i, i + 1)


def _ends(prose: Prose, draft: Draft, behind: int, words: tuple[str, ...]) -> bool:
    """Whether the words close the sentence without the stop that is the last of them: a headline's "two critical"."""
    end = prose.ranges[draft.sentence][1]
    return words[-1] == "." and tuple(prose.lower[behind:end]) == words[:-1]


def _is_share(draft: Draft) -> bool:
    """A percentage or a fraction of a whole, not "54 times more"."""
    return draft.figure.kind == "percent" or (draft.figure.kind == "fraction" and draft.figure.point < 1)


def _frame_fits(rule: RoleRule, words: tuple[str, ...], draft: Draft, counted: Counted | None) -> bool:
    """Whether the frame may speak of what is counted: "the loss of seven soldiers", not "the loss of seven seats"; "jabs to 900 pupils" are aid."""
    nouns = rule.narrow.get(" ".join(words))
    if nouns is None:
        return accepts(rule, draft, counted)
    if counted is None or counted.allows.isdisjoint(nouns):
        return False
    return accepts(rule, draft, counted) or ("person" in nouns and draft.figure.kind in rule.takes and counted.head not in rule.never)
