"""The figures of one article by what befell people and by number, so that no pair of them looks for its like among all the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from checker.checks.entities.telling import HARMED
from checker.claim import Claim, Figure, Value
from checker.reading import Reading

FEW = 3
"""Figures that give a number again which are looked at."""
FIRST = 1
"""The first sentence, counted from 0 with the headline."""
KEPT = 32
"""Articles of which what every pair asks is kept at a time."""


class Counts:
    """The figures of one article.

    Attributes:
        dead: the numbers of dead that it counts.
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._of_number: dict[tuple[str, float], list[Claim]] = defaultdict(list)
        self._sourced: dict[tuple[str, Value], list[Claim]] = defaultdict(list)
        self._sentences: dict[tuple[bool, Value], set[int]] = defaultdict(set)
        self._first: dict[bool, int] = {}
        self._others: dict[float, list[int]] = defaultdict(list)
        self._answers: dict[tuple[Hashable, ...], bool] = {}
        for claim in claims:
            self._of_number[claim.role, claim.figure.point].append(claim)
            if claim.attribution.attributed:
                self._sourced[claim.role, claim.figure.value].append(claim)
            if claim.role in (*HARMED, "hospitalised") and _of_others(claim):
                self._others[claim.figure.point].append(claim.index)
            if claim.role in HARMED:
                dead = claim.role == "killed"
                self._sentences[dead, claim.figure.value].add(claim.sentence_index)
                if claim.section != "headline":
                    self._first.setdefault(dead, claim.index)
        self._numbers = Counter(dead for dead, _ in self._sentences)
        self.dead = frozenset(
            number for (role, number), same in self._of_number.items() if role == "killed" and any(c.figure.kind == "count" for c in same)
        )

    @classmethod
    def of(cls, reading: Reading) -> Counts:
        """The figures of an article, sorted once."""
        return _counts(reading)

    def of_number(self, role: str, number: float) -> Sequence[Claim]:
        """The figures of a role whose number, or whose middle, is that one, in text order."""
        return self._of_number.get((role, number), ())

    def like(self, role: str, figure: Figure) -> Iterator[Claim]:
        """The figures of a role that name the same value, in text order."""
        return (claim for claim in self.of_number(role, figure.point) if claim.figure.value == figure.value)

    def again(self, claim: Claim) -> list[Claim]:
        """The first few figures of the role of one that name its value, itself among them, in text order."""
        return list(islice(self.like(claim.role, claim.figure), FEW))

    def sourced(self, role: str, figure: Figure) -> Sequence[Claim]:
        """Those of them that have a source."""
        return self._sourced.get((role, figure.value), ())

    def others(self, number: float) -> Sequence[int]:
        """The indices of the figures of harmed people that are so many others than those told of before."""
        return self._others.get(number, ())

    def once(self, question: tuple[Hashable, ...], answer: Callable[[], bool]) -> bool:
        """The answer to what all pairs with one number ask, worked out for the first of them."""
        if question not in self._answers:
            self._answers[question] = answer()
        return self._answers[question]

    def times(self, claim: Claim) -> int:
        """How many other sentences give the number of a figure of dead or hurt for what befell those people."""
        return len(self._sentences.get((claim.role == "killed", claim.figure.value), set()) - {claim.sentence_index})

    def numbers(self, *, dead: bool) -> int:
        """How many numbers the article gives for its dead, or for its hurt."""
        return self._numbers[dead]

    def leads(self, claim: Claim) -> bool:
        """Whether headline or first sentence gives the number of a figure of dead or hurt for what befell those people."""
        return min(self._sentences.get((claim.role == "killed", claim.figure.value), {claim.sentence_index}), default=0) <= FIRST

    def first(self, claim: Claim) -> bool:
        """Whether no figure of dead, or of hurt, stands between the headline and this one of them."""
        return self._first.get(claim.role == "killed", claim.index) >= claim.index


def _of_others(claim: Claim) -> bool:
    return claim.adds_to is not None or "other" in claim.modifiers or "others" in (claim.counted or "")


@lru_cache(maxsize=KEPT)
def _counts(reading: Reading) -> Counts:
    return Counts(reading.claims)
