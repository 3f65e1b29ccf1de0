"""headline-unsupported: a person, body or figure of the headline that stands nowhere in the body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.checks.base import Case, Check
from checker.claim import Claim
from checker.finding import Finding, Location
from checker.reading import Reading
from checker.rulebook import Rulebook
from checker.rulebook.base import Strict
from checker.rulebook.checks import CheckRule
from checker.rulebook.names import NameWords

_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")
_SPEAKER = re.compile(r"^(?P<speaker>[A-Z][\w.'\u2019 -]{2,40}): \S")


class HeadlineParameters(Strict):
    """`bodies`: nouns of bodies that speak in headlines ("police"); `shortest`: words of the body under which the article is a stub.

    `smallest`: figures below it may be counted up from the body; `kinds`: of figures that are looked for.
    """

    bodies: tuple[str, ...] = ()
    shortest: int = 40
    smallest: float = 10
    kinds: tuple[str, ...] = ("count", "percent", "money")


class HeadlineUnsupported(Check):
    """Looks for what the headline names in the body."""

    kind = "headline-unsupported"
    Parameters = HeadlineParameters
    parameters: HeadlineParameters

    def __init__(self, rule: CheckRule, rulebook: Rulebook) -> None:
        super().__init__(rule, rulebook)
        words = [entry for entry in rulebook.names.values() if isinstance(entry, NameWords)]
        self.given = frozenset(word for entry in words if entry.of in ("male", "female") for word in entry.words)
        self.speakers = frozenset(word.casefold() for entry in words if entry.of == "role" for word in entry.words) | set(self.parameters.bodies)

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        headline = reading.article.headline
        if headline is None:
            return
        body = [reading.text_of(sentence) for sentence in reading.sentences if sentence.section != "headline"]
        if sum(len(text.split()) for text in body) < self.parameters.shortest:
            return
        missing = [*self._figures(reading), *self._speaker(reading, body), *self._names(reading, body)]
        if missing:
            told = ", ".join(f'"{where.text}"' for where in missing)
            yield self.finding(f"The body says nothing of {told}.", missing[0], missing[1:])

    def _figures(self, reading: Reading) -> Iterator[Location]:
        """Figures of the headline that no figure of the body bears out, neither alone nor as a sum."""
        body = [claim for claim in reading.claims if claim.section != "headline"]
        values = {claim.figure.point for claim in body}
        sums = {a.figure.point + b.figure.point for a in body for b in body[:60] if a.index != b.index} if len(body) <= 200 else set()
        for claim in reading.claims:
            if claim.section != "headline" or claim.figure.kind not in self.parameters.kinds:
                continue
            point = claim.figure.point
            if claim.figure.bound == "vague" or point < self.parameters.smallest or point in values or point in sums or _printed_in(reading, claim):
                continue
            if any(_meets(claim, other) for other in body):
                continue
            if not any(other.role == claim.role for other in body):
                yield Location.of_claim(claim)

    def _speaker(self, reading: Reading, body: list[str]) -> Iterator[Location]:
        """The speaker of "Russian envoy: ..." whose words never stand together in the body."""
        headline = reading.article.headline
        match = _SPEAKER.match(reading.text_of(headline)) if headline else None
        if headline is None or match is None or match["speaker"].split()[-1].casefold() not in self.speakers:
            return
        words = [word.casefold() for word in _WORD.findall(match["speaker"])]
        if len(words) > 4 or not words:
            return
        if not any(all(_holds(text, word) for word in words) for text in body):
            yield Location.of_words(reading.article, headline.start, headline.start + len(match["speaker"]), reading.text_of(headline))

    def _names(self, reading: Reading, body: list[str]) -> Iterator[Location]:
        """People named in the headline of whom the body knows no word."""
        headline = reading.article.headline
        if headline is None:
            return
        whole = "\n".join(body)
        for name in reading.names:
            if name.kind != "person" or not headline.start <= name.start < headline.end:
                continue
            words = _WORD.findall(name.text)
            known = len(words) > 1 and words[0] in self.given and name.text != reading.article.author
            if known and not any(_holds(whole, word.casefold()) for word in words):
                yield Location.of_words(reading.article, name.start, name.end, reading.text_of(headline))


def _holds(text: str, word: str) -> bool:
    """Whether the text has the word, or one of the same stem ("Syria", "Syrian")."""
    stem = re.escape(re.sub(r"(?:'s|\u2019s|s)$", "", word))
    return re.search(rf"\b{stem}", text, re.IGNORECASE) is not None


def _meets(claim: Claim, other: Claim) -> bool:
    """Whether the two figures can both hold."""
    low, high = claim.figure.low, claim.figure.high
    return claim.figure.kind == other.figure.kind and (low is None or other.figure.point >= low) and (high is None or other.figure.point <= high)


def _printed_in(reading: Reading, claim: Claim) -> bool:
    """Whether the body prints the same number in any form."""
    headline = reading.article.headline
    rest = reading.article.text[headline.end :] if headline else ""
    number = reading.article.text[claim.figure.number.start : claim.figure.number.end]
    return bool(number) and re.search(rf"\b{re.escape(number)}\b", rest, re.IGNORECASE) is not None
