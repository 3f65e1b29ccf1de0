"""Claims and stories as pandas tables, with columns that are promised.

Claims, one row a claim: `document, index, start, end, line, column, text, value, value_high, bound, low, high, kind, unit, role, counted,
population, part_of, adds_to, place, event, as_of, since, until, source, source_type, speaker, office, cue, continued, via, publisher,
published, section, sentence`. `value` and `value_high` are equal but for ranges; `low` and `high` are NaN where open; days are datetime64,
the last day of a period. Columns have the same types however many rows there are: numbers are int64 or float64, `part_of` and `adds_to`
Int64 with gaps, `continued` bool, days datetime64, all others str with gaps.

Stories, one row a claim of a story: `story, role, population, place, event, verdict, document, index, text, low, high, source, publisher,
published, as_of, summary_low, summary_best, summary_high, policy`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import pandas as pd

from checker.claim import Claim, Moment
from checker.story import Story

CLAIM_COLUMNS = (
    "document index start end line column text value value_high bound low high kind unit role counted population part_of adds_to place event "
    "as_of since until source source_type speaker office cue continued via publisher published section sentence"
).split()
STORY_COLUMNS = (
    "story role population place event verdict document index text low high source publisher published as_of "
    "summary_low summary_best summary_high policy"
).split()
_TYPES = {
    **dict.fromkeys("index start end line column".split(), "int64"),
    **dict.fromkeys("value value_high low high summary_low summary_best summary_high".split(), "float64"),
    **dict.fromkeys("part_of adds_to".split(), "Int64"),
    **dict.fromkeys("as_of since until published".split(), "datetime64[s]"),
    "continued": "bool",
}


def last_day(moment: Moment | None) -> date | None:
    """The day itself, or the last day of a period."""
    return moment[1] if isinstance(moment, tuple) else moment


def claims_frame(claims: Iterable[Claim]) -> pd.DataFrame:
    """One row a claim, with the columns of `CLAIM_COLUMNS`."""
    return _typed([_claim_row(claim) for claim in claims], CLAIM_COLUMNS)


def stories_frame(stories: Iterable[Story]) -> pd.DataFrame:
    """One row a claim of a story, with the columns of `STORY_COLUMNS`."""
    return _typed([_story_row(story, claim) for story in stories for claim in story.claims], STORY_COLUMNS)


def _typed(rows: Sequence[Sequence[object]], columns: Sequence[str]) -> pd.DataFrame:
    cells = zip(*rows, strict=True) if rows else [()] * len(columns)
    return pd.DataFrame({column: pd.Series(list(values), dtype=_TYPES.get(column, "str")) for column, values in zip(columns, cells, strict=True)})


def _claim_row(claim: Claim) -> list[object]:
    figure, scope, said = claim.figure, claim.scope, claim.attribution
    low, high = figure.value if isinstance(figure.value, tuple) else (figure.value, figure.value)
    return [
        *(claim.document, claim.index, claim.start, claim.end, claim.line, claim.column, claim.text, low, high),
        *(figure.bound, figure.low, figure.high, figure.kind, figure.unit),
        *(claim.role, claim.counted, claim.population, claim.part_of, claim.adds_to, scope.place, scope.event),
        *(last_day(scope.as_of), last_day(scope.since), last_day(scope.until)),
        *(said.source, said.source_type, said.speaker, said.office, said.cue, said.continued, said.via),
        *(claim.publisher, claim.published, claim.section, claim.sentence_text),
    ]


def _story_row(story: Story, claim: Claim) -> list[object]:
    return [
        *(story.name, story.role, story.population, story.place, story.event, story.verdict),
        *(claim.document, claim.index, claim.text, claim.figure.low, claim.figure.high, claim.attribution.source),
        *(claim.publisher, claim.published, last_day(claim.scope.as_of), *story.summary, story.policy),
    ]
