"""Contract 1: a claim as one flat JSON object whose keys are always all there."""

from __future__ import annotations

import json
import math
from datetime import date
from typing import Any

from checker.claim import Claim, Moment

CLAIM_SCHEMA = "checker-claim/1"
"""Name and version of this form, as `$id` of the schema shipped beside it; the version grows when a key goes or changes its meaning."""


def claim_json(claim: Claim) -> dict[str, Any]:
    """A claim as JSON types only; null where nothing is known, and never NaN or infinity."""
    figure, scope, said = claim.figure, claim.scope, claim.attribution
    return {
        "document": claim.document,
        "index": claim.index,
        "start": claim.start,
        "end": claim.end,
        "line": claim.line,
        "column": claim.column,
        "text": claim.text,
        "sentence": claim.sentence_text,
        "value": value_json(figure.value),
        "bound": figure.bound,
        "low": number_json(figure.low),
        "high": number_json(figure.high),
        "kind": figure.kind,
        "unit": figure.unit,
        "role": claim.role,
        "counted": claim.counted,
        "modifiers": list(claim.modifiers),
        "population": claim.population,
        "part_of": claim.part_of,
        "adds_to": claim.adds_to,
        "place": scope.place,
        "event": scope.event,
        "as_of": moment_json(scope.as_of),
        "since": moment_json(scope.since),
        "until": moment_json(scope.until),
        "source": said.source,
        "source_text": said.source_text,
        "source_type": said.source_type,
        "speaker": said.speaker,
        "office": said.office,
        "cue": said.cue,
        "continued": said.continued,
        "via": said.via,
        "publisher": claim.publisher,
        "published": moment_json(claim.published),
        "rule": list(claim.rules),
    }


def claim_line(claim: Claim) -> str:
    """The claim as one line of JSON Lines, without its line end."""
    return dump(claim_json(claim))


def number_json(number: float | None) -> int | float | None:
    """Whole numbers without a point; None for what JSON cannot hold."""
    if number is None or not math.isfinite(number):
        return None
    return int(number) if number == int(number) else number


def value_json(value: float | tuple[float, float] | None) -> int | float | list[int | float | None] | None:
    """A number, or a list of two for a range or a vote split."""
    if isinstance(value, tuple):
        return [number_json(part) for part in value]
    return number_json(value)


def moment_json(moment: Moment | None) -> str | list[str] | None:
    """An ISO date, or [first day, last day]; a period of one day is that day."""
    if moment is None or isinstance(moment, date):
        return moment.isoformat() if moment else None
    first, last = moment
    return first.isoformat() if first == last else [first.isoformat(), last.isoformat()]


def dump(data: object, indent: int | None = None) -> str:
    """JSON text that is always valid UTF-8: a lone surrogate in an article's text is written as its escape."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
