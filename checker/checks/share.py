"""share-differs: a share in words beside a share in figures that is another one ("one in four", 30 of 90)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import Field

from checker.checks.base import Case, Check
from checker.checks.entities.numerals import NUMBER, value_of
from checker.checks.entities.sentences import sentences_of, words_at
from checker.finding import Finding
from checker.reading import Reading
from checker.rulebook import Rulebook
from checker.rulebook.base import Strict
from checker.rulebook.checks import CheckRule

_LINK = r"(?:,? or |, |: | ?[\u2013\u2014] ?| - | ?\(|, which is |, that is,? )"
_LOOSE = r"(?:about |around |some |roughly |nearly |almost |just (?:over|under) |more than |less than |over |under |at least |only |just )?"
_NOUN = r"(?: (?:of|in) (?!\d)(?:[\w'\u2019-]{1,20} ?){1,5}?| [a-z-]{3,20}){0,1}"
_COUNTS = rf"(?P<part>{NUMBER})(?: [a-z-]{{3,20}})? (?:out )?of (?:the |its |their |his |her |all |a total of |some )?(?P<whole>{NUMBER})"
_PERCENT = rf"(?P<percent>{NUMBER})(?: ?%| per ?cent\b)"
_NO_OTHER = r"(?! (?:of|its|the|what|that|as|their|his|her|more|less)\b)"
_RATIO = rf"(?P<one>one|two|three|four|1|2|3) (?:in|out of)(?: every)? (?P<every>{NUMBER})"


_COUNTED = re.compile(r"%|per ?cent\b|\bof (?:the |its |their |his |her |all |a total of |some )?\d")
"""One of the two shares is always in percent or counts."""


class ShareParameters(Strict):
    """`fractions`: words for a share and its value; `majority`, `minority`: words for more and for less than half."""

    fractions: dict[str, float] = Field(default_factory=dict)
    majority: tuple[str, ...] = ()
    minority: tuple[str, ...] = ()
    slack: float = 0.05


@dataclass(frozen=True, slots=True)
class Share:
    """A share as printed: lowest and highest it may be (0 to 1), its words."""

    low: float
    high: float
    text: str


class ShareDiffers(Check):
    """Compares two shares that stand side by side, one explaining the other."""

    kind = "share"
    Parameters = ShareParameters
    parameters: ShareParameters

    def __init__(self, rule: CheckRule, rulebook: Rulebook) -> None:
        super().__init__(rule, rulebook)
        words = [*self.parameters.fractions, *self.parameters.majority, *self.parameters.minority]
        worded = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or r"(?!)"
        loose, percent = _LOOSE, _PERCENT
        first = rf"(?P<loose>{loose})(?:(?P<word>{worded})|{_RATIO})"
        self.patterns = (
            re.compile(rf"\b{first}{_NOUN}{_LINK}{loose}(?:{_COUNTS}|{percent})", re.IGNORECASE),
            re.compile(
                rf"{_COUNTS}(?: [a-z-]{{3,20}}){{0,2}}{_LINK}(?P<loose>{loose})(?:(?P<word>{worded})|{_RATIO}|{percent}){_NO_OTHER}", re.IGNORECASE
            ),
            re.compile(rf"{percent}(?: [a-z-]{{3,20}}){{0,2}}{_LINK}(?P<loose>{loose})(?:(?P<word>{worded})|{_RATIO}){_NO_OTHER}", re.IGNORECASE),
        )

    def in_article(self, reading: Reading, case: Case) -> Iterable[Finding]:
        for sentence, text in sentences_of(reading):
            if not _COUNTED.search(text):
                continue
            taken = -1
            for pattern in self.patterns:
                for match in pattern.finditer(text):
                    shares = list(self._shares(match, text))
                    if match.start() < taken or len(shares) != 2 or not self._apart(*shares):
                        continue
                    taken = match.end()
                    where = words_at(reading, sentence.start + match.start(), sentence.start + match.end())
                    yield self.finding(
                        f'"{shares[0].text}" and "{shares[1].text}" are not the same share ({_said(shares[0])}, {_said(shares[1])}).', where
                    )

    def _shares(self, match: re.Match[str], text: str) -> Iterator[Share]:
        groups = match.groupdict()
        loose = (groups.get("loose") or "").lower()
        if groups.get("word"):
            yield self._worded(groups["word"].lower(), loose)
        elif groups.get("one"):
            one, every = value_of(groups["one"]), value_of(groups["every"])
            if one and every and one < every:
                yield self._near(one / every, text[match.start("one") : match.end("every")], loose)
        if groups.get("part"):
            part, whole = value_of(groups["part"]), value_of(groups["whole"])
            if part and whole and part <= whole:
                share = part / whole
                yield Share(share, share, text[match.start("part") : match.end("whole")])
        if groups.get("percent"):
            percent = value_of(groups["percent"])
            if percent is not None and percent <= 100:
                half = 0.005 if "." not in groups["percent"] else 0.001
                yield Share(percent / 100 - half, percent / 100 + half, f"{groups['percent']} percent")

    def _worded(self, word: str, loose: str) -> Share:
        if word in (entry.lower() for entry in self.parameters.majority):
            return Share(0.5, 1.0, word)
        if word in (entry.lower() for entry in self.parameters.minority):
            return Share(0.0, 0.5, word)
        return self._near(next(value for key, value in self.parameters.fractions.items() if key.lower() == word), word, loose)

    def _near(self, value: float, text: str, loose: str) -> Share:
        slack = self.parameters.slack * (1.5 if loose else 1)
        low, high = value - slack, value + slack
        if loose.strip() in ("more than", "over", "at least"):
            high = value + 3 * slack
        if loose.strip() in ("less than", "under"):
            low = value - 3 * slack
        return Share(low, high, f"{loose}{text}")

    def _apart(self, first: Share, second: Share) -> bool:
        return first.low > second.high + 0.005 or second.low > first.high + 0.005


def _said(share: Share) -> str:
    middle = 100 * (share.low + share.high) / 2
    return f"over {100 * share.low:.0f} percent" if share.high == 1.0 and share.low == 0.5 else f"{middle:.0f} percent"
