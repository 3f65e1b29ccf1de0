"""Whom "it", "its bulletin", "the company" and "those officials" stand for."""

from __future__ import annotations

import pytest
from attribution_helpers import claims, sources


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ministry says nine died. The Tarn Relief Office disputes that. It estimates 40 deaths.", "Tarn Relief Office"),
        ("Police said nine died. The guild is angry. It insists that 30 mills are safe.", "guild"),
        ("The ministry said nine died. Orsa district is dusty. It said 12 wells were dry.", "ministry"),
        ("Shares in the bank fell. The bank cut its dividend after it said 40 loans had failed.", "bank"),
        ("Food: The Grain Fund is at work. It plans to feed 60,000 people.", "Grain Fund"),
        ("The UN refugee agency met. It expects 20,000 guests.", "UN refugee agency"),
        ("The Tarn Water Board met on Monday. Twelve wells are dry, its bulletin says.", "Tarn Water Board"),
        ("The Tarn Water Board met. Twelve wells are dry, according to the board's spring bulletin.", "Tarn Water Board"),
        ("The state water agency said nine wells were dry. Some 40 are foul, in the agency's latest count.", "state water agency"),
        ("Tarn officials said nine wells were dry. Among the foul ones, according to those officials, are 12 in Lorn.", "Tarn officials"),
        ("Orsa Regional has 90 beds in use, the hospital confirmed.", "Orsa Regional"),
        ("A study in Sea Letters found scars on nine seals. The authors put the herd at 4,000.", "A study in Sea Letters"),
        ("A colleague told the court that she had seen Lena Vos leave. She said 14 others had keys.", "A colleague"),
    ],
)
def test_a_body_is_told_by_what_stands_above(text: str, wanted: str) -> None:
    assert sources(text)[-1] == wanted


def test_the_company_is_the_one_that_the_story_is_about() -> None:
    text = "Velm Tankers back in profit\n\nVelm Tankers made $18 million. Diesel was dear. Ferries ran late. The company said 12 ships were sold."
    assert sources(text)[-1] == "Velm Tankers"


def test_how_many_a_poll_asked_is_the_outlets_own() -> None:
    text = "Poll: mayor ahead\n\nA Dune Institute poll gives her 44 percent. The institute questioned 900 voters online."
    assert [claim.attribution.source_type for claim in claims(text)] == ["document", "none"]
