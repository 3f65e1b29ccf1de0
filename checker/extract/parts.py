"""Parts across sentences: a figure of one district, of the gravest cases or of "the injured" under a total that the article has stated before."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.extract.draft import Draft
from checker.extract.language import Prose
from checker.extract.lexicon import Lexicon, Trigger
from checker.extract.victims import VictimReader
from checker.rulebook import Rulebook

_TOLLS = frozenset("killed injured casualties missing dead_or_missing hospitalised damaged displaced evacuated trapped".split())
_NAMES_THEM = ("object", "state", "counted")
_GRAVELY = frozenset(("seriously", "critically", "gravely", "severely", "badly"))
_HURT = frozenset(("injured", "wounded", "hurt"))
_OTHER_TIMES = frozenset(
    "january february april june july august september october november december "
    "last ago earlier previous previously recent since another separate".split()
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_NEAR = 3
"""How many sentences back a whole may stand that is not named by place."""
_FAR = 8
"""The same, where the words themselves say that the figure is a part."""
_INCLUDES = frozenset(("include", "includes", "included", "including"))
_AROUND = 15
"""How many tokens from the figure the name of its district may stand."""
_LOOK_BACK = 40
_AMONG = 3
"""How many tokens before "drowned" an "among" stands that makes some of them of the figure: "among those who drowned"."""


class _Sentences:
    """The words of each sentence, asked for many times and gathered once, so that a monstrous sentence costs no more a figure."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._words: dict[int, frozenset[str]] = {}
        self._dated: dict[int, bool] = {}

    def words(self, sentence: int) -> frozenset[str]:
        if sentence not in self._words:
            self._words[sentence] = frozenset(self._prose.lower[slice(*self._prose.ranges[sentence])])
        return self._words[sentence]

    def dated(self, sentence: int) -> bool:
        """Whether a year, a month or "last week", "ago" stands in the sentence: it may speak of another happening."""
        if sentence not in self._dated:
            words = self.words(sentence)
            self._dated[sentence] = not _OTHER_TIMES.isdisjoint(words) or any(_YEAR.match(word) for word in words)
        return self._dated[sentence]


class PartReader:
    """Fills `part_of` where the whole stands in an earlier sentence; a part is smaller, of the same role, and said of a part of the place."""

    def __init__(self, rulebook: Rulebook, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._victims = VictimReader(rulebook)

    def relate(self, prose: Prose, drafts: list[Draft], order: list[int]) -> None:
        """Goes over the figures in `order`, those that count something in a sentence, after relations within the sentence are known."""
        taken: dict[int, float] = {}
        sentences = _Sentences(prose)
        for n, i in enumerate(order):
            draft = drafts[i]
            if draft.figure.kind != "count" or (draft.part_of is None and draft.role not in _TOLLS):
                continue
            earlier = order[max(0, n - _LOOK_BACK) : n]
            if draft.part_of is None:
                whole = self._whole(prose, drafts, i, earlier, sentences)
                if whole is not None and taken.get(whole, 0) + draft.figure.point <= drafts[whole].figure.point:
                    draft.part_of = whole
                    taken[whole] = taken.get(whole, 0) + draft.figure.point
        self._victims.settle(prose, drafts, order, sentences.dated)

    def _whole(self, prose: Prose, drafts: list[Draft], i: int, earlier: list[int], sentences: _Sentences) -> int | None:
        draft = drafts[i]
        if (role := self._of_the(prose, draft)) is not None:
            return self._nearest(drafts, draft, earlier, role)
        if draft.adds_to is not None and drafts[draft.adds_to].role == draft.role:
            return drafts[draft.adds_to].part_of
        if draft.role == "injured" and self._grave(prose, draft):
            return self._nearest(drafts, draft, earlier, "injured")
        if self._among(prose, draft):
            undated = [j for j in earlier if drafts[j].trigger_span != draft.trigger_span and not sentences.dated(drafts[j].sentence)]
            return self._nearest(drafts, draft, undated, draft.role, _FAR)
        return self._by_place(prose, drafts, draft, earlier, sentences)

    def _of_the(self, prose: Prose, draft: Draft) -> str | None:
        """ "25 of the injured": the role of those whom the figure is a part of."""
        lower, at = prose.lower, draft.last
        if lower[draft.first - 1] == ",":  # "Of the wounded, 23 were carried away"
            at = next((k for k in range(draft.first - 3, max(draft.first - 6, 0) - 1, -1) if lower[k] == "of"), at)
        if lower[at : at + 1] != ["of"] or lower[at + 1 : at + 2] not in (["the"], ["those"]) or at + 2 >= len(lower):
            return None
        found: list[Trigger] = self._lexicon.triggers.get(lower[at + 2], [])
        return next((trigger.role for trigger in found if trigger.sort in _NAMES_THEM and trigger.role in (*_TOLLS, "rescued")), None)

    @staticmethod
    def _among(prose: Prose, draft: Draft) -> bool:
        """ "Among the dead were nine", "of the dead, nine", "two were among those killed", "the injured include six": some of them, by the words."""
        if draft.trigger_span is None:
            return False
        at = prose.token_at(draft.trigger_span.start)
        before = prose.lower[max(at - _AMONG, 0) : at]
        return "among" in before or (before[-2:] == ["of", "the"] and at < draft.first) or not _INCLUDES.isdisjoint(prose.lower[at : draft.first])

    @staticmethod
    def _grave(prose: Prose, draft: Draft) -> bool:
        lower = prose.lower[draft.last : draft.last + 5]
        opens = draft.counted is None and draft.first == prose.ranges[draft.sentence][0]  # "Five needed surgery."
        operated = opens and draft.trigger_span is not None and prose.text.endswith("surgery", *draft.trigger_span)
        return operated or any(a in _GRAVELY and b in _HURT for a, b in pairwise(lower))

    @staticmethod
    def _nearest(drafts: list[Draft], part: Draft, earlier: list[int], role: str, reach: int = _NEAR) -> int | None:
        for j in reversed(earlier):
            whole = drafts[j]
            if part.sentence - whole.sentence > reach:
                return None
            if whole.role == role and _larger(whole, part):
                return j
        return None

    def _by_place(self, prose: Prose, drafts: list[Draft], part: Draft, earlier: list[int], sentences: _Sentences) -> int | None:
        """The largest figure of that role so far, if the part's sentence names a district or village that the whole's does not."""
        if part.adds_to is not None or prose.sentences[part.sentence].section == "headline":
            return None
        wholes = [j for j in earlier if drafts[j].role == part.role and drafts[j].sentence < part.sentence and _larger(drafts[j], part)]
        wholes = [j for j in wholes if drafts[j].figure.bound != "vague"]
        if not wholes or (name := self._locality(prose, part)) is None:
            return None
        best = max(wholes, key=lambda j: (drafts[j].figure.point, -j))
        if any(name in sentences.words(sentence) for sentence in (drafts[best].sentence, 0)):
            return None
        return None if sentences.dated(part.sentence) or sentences.dated(drafts[best].sentence) else best

    def _locality(self, prose: Prose, draft: Draft) -> str | None:
        """The name in "in Sarno district", "in the village of Oro" near the figure, in lower case."""
        first, last = prose.ranges[draft.sentence]
        for i in range(max(first + 1, draft.first - _AROUND), min(last, draft.last + _AROUND)):
            groups = self._lexicon.groups.get(prose.lower[i])
            if groups is None or "locality" not in groups:
                continue
            if prose.words[i - 1][0].isupper() and i - 1 > first:
                return prose.lower[i - 1]
            if i + 2 < last and prose.lower[i + 1] == "of" and prose.words[i + 2][0].isupper():
                return prose.lower[i + 2]
        return None


def _larger(whole: Draft, part: Draft) -> bool:
    return whole.figure.kind == "count" and whole.part_of is None and whole.figure.point > part.figure.point
