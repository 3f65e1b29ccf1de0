"""Both JSON contracts hold to the schemas that are shipped with the package."""

import json
import math
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from report_builders import DRAFT, article, claim, ferry, validator

from checker.claim import Attribution, Scope
from checker.errors import BadSettings
from checker.report import claim_json, claim_line, render, report_json
from checker.report.claims import CLAIM_SCHEMA

CLAIM_KEYS = """document index start end line column text sentence value bound low high kind unit role counted modifiers population part_of adds_to
place event as_of since until source source_text source_type speaker office cue continued via publisher published rule""".split()
FINDING_KEYS = "check family severity confidence verdict title message hint story fingerprint primary related".split()
PLACE_KEYS = "document start end line column text value source publisher published".split()


def test_a_claim_has_every_key_and_null_where_nothing_is_known():
    draft = article("a.md", DRAFT)
    data = claim_json(claim(draft, "41", 41, scope=Scope()))
    assert list(data) == CLAIM_KEYS
    validator("claim").validate(data)
    for key in ("place", "as_of", "source", "cue", "publisher", "published", "part_of", "unit", "high"):
        assert data[key] is None
    assert data["continued"] is False and data["source_type"] == "none"


def test_the_form_of_a_claim_has_one_name_and_version():
    schema = json.loads((files("checker.report") / "schemas" / "claim.schema.json").read_text(encoding="utf-8"))
    page = (Path(__file__).parents[2] / "docs" / "claims.md").read_text(encoding="utf-8")
    assert schema["$id"] == CLAIM_SCHEMA
    assert f"This form is `{CLAIM_SCHEMA}`" in page


def test_values_are_numbers_as_json_knows_them():
    draft = article("a.md", DRAFT)
    assert claim_json(claim(draft, "41", 41.0, low=41.0, high=41.0))["value"] == 41
    assert '"value": 41,' in claim_line(claim(draft, "41", 41.0))
    assert claim_json(claim(draft, "41", 0.75))["value"] == 0.75
    assert claim_json(claim(draft, "41", (5, 10.0)))["value"] == [5, 10]
    open_ended = claim_json(claim(draft, "41", 41, low=-math.inf, high=math.inf))
    assert (open_ended["low"], open_ended["high"]) == (None, None)
    assert claim_json(claim(draft, "41", 41, high=math.nan))["high"] is None


def test_moments_are_iso_days_or_periods():
    draft = article("a.md", DRAFT, "Bay Post", date(2026, 3, 10))
    scope = Scope(as_of=date(2026, 3, 9), since=(date(2026, 3, 1), date(2026, 3, 31)), until=(date(2026, 3, 2), date(2026, 3, 2)))
    data = claim_json(claim(draft, "41", 41, scope=scope))
    assert (data["as_of"], data["since"], data["until"]) == ("2026-03-09", ["2026-03-01", "2026-03-31"], "2026-03-02")
    assert data["published"] == "2026-03-10"
    validator("claim").validate(data)


def test_the_source_is_told_in_full():
    draft = article("a.md", DRAFT)
    said = Attribution("coast guard", "she", "named", "Marta Kowal", "coast guard", "say", True, "Delta Wire")
    data = claim_json(claim(draft, "41", 41, source=said))
    assert [data[key] for key in ("source", "source_text", "speaker", "office", "cue", "continued", "via")] == [
        "coast guard", "she", "Marta Kowal", "coast guard", "say", True, "Delta Wire",
    ]  # fmt: skip


def test_a_line_of_jsonl_is_one_line_of_valid_json_whatever_the_text():
    draft = article("a.md", "Head \u2028 line\n\nIt left 41 dead \ud800 \x1b[31m.\n")
    line = claim_line(claim(draft, "41", 41))
    assert "\n" not in line
    assert json.loads(line.encode("utf-8"))["sentence"].startswith("It left 41")


def test_the_report_has_the_keys_of_the_contract_and_no_others():
    data = report_json(ferry())
    validator("report").validate(data)
    assert list(data) == ["schema", "policy", "coverage", "errors", "findings"]
    assert data["schema"] == "checker-report/1"
    assert all(list(finding) == FINDING_KEYS for finding in data["findings"])
    places = [place for finding in data["findings"] for place in (finding["primary"], *finding["related"])]
    assert all(list(place) == PLACE_KEYS for place in places)
    for place in places:
        text = {"orsa-ferry.md": DRAFT}.get(place["document"])
        assert text is None or text[place["start"] : place["end"]] == place["text"]


def test_what_could_not_be_looked_at_is_in_the_json():
    report = ferry()
    coverage = replace(report.coverage, left_out=("photo.jpg",), unreadable=("b.txt: no text",), failed=("share-differs: division by zero",))
    data = report_json(replace(report, coverage=coverage, errors=("b.txt: no text",)))
    assert data["coverage"]["left_out"] == ["photo.jpg"]
    assert data["coverage"]["failed"] == ["share-differs: division by zero"]
    assert data["errors"] == ["b.txt: no text"]
    validator("report").validate(data)


def test_rendered_json_is_the_report():
    assert json.loads(render(ferry(), "json")) == report_json(ferry())
    assert render(ferry(), "json") == render(ferry(), "json")


def test_an_unknown_format_says_which_there_are():
    with pytest.raises(BadSettings, match="markdown, text, json"):
        render(ferry(), "pdf")
