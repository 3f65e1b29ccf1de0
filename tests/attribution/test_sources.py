"""Who says so: source, type, person and body apart, and how a source is carried on."""

from __future__ import annotations

import pytest
from attribution_helpers import claims, only, sources


def test_a_spokesman_speaks_for_the_body_and_both_are_kept() -> None:
    found = only("Harbour Authority spokesman Ivo Karst said 12 boats were lost.")
    assert (found.source, found.speaker, found.office) == ("Ivo Karst", "Ivo Karst", "Harbour Authority")
    assert found.source_type == "named"


def test_a_body_alone_has_no_speaker() -> None:
    found = only("The Harbour Authority said 12 boats were lost.")
    assert (found.source, found.speaker, found.office) == ("Harbour Authority", None, "Harbour Authority")


def test_the_outlet_told_is_via() -> None:
    found = only("Ivo Karst told Reuters that 12 boats were lost.")
    assert (found.source, found.via) == ("Ivo Karst", "Reuters")


def test_the_outlet_that_cites_is_via() -> None:
    found = only("State television reported that 12 fighters died, citing the interior ministry.")
    assert found.source == "interior ministry"
    assert found.via == "State television"


def test_spans_point_at_the_words() -> None:
    text = "Some 40 goats drowned, the shepherd Ivo Karst said on Monday."
    found = only(text)
    assert found.source_span and found.cue_span
    assert text[found.source_span.start : found.source_span.end] == "the shepherd Ivo Karst"
    assert text[found.cue_span.start : found.cue_span.end] == "said"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Dune Institute for Drought (DID) met. The DID said 12 wells were dry.", "Dune Institute for Drought"),
        ("The World Health Organization met in May. The WHO said 12 wells were dry.", "World Health Organization"),
        ("The Dune Observatory met on Monday. The Observatory says 12 wells are dry.", "Dune Observatory"),
        ("Lena Vos, a nurse, met reporters. Vos said 12 wells were dry.", "Lena Vos"),
        ("Lena Vos met Peter Karst. She said 12 wells were dry.", "Lena Vos"),
        ("Lena Vos met Peter Karst. He said 12 wells were dry.", "Peter Karst"),
        ("The nurse Lena Vos spoke first. Later the nurse said 12 wells were dry.", "Lena Vos"),
        ("The ministry said help would come. It added that 12 wells were dry.", "ministry"),
        ("The Tarn County Sheriff's Office closed the road. Deputies said 12 cars were hit.", "Tarn County Sheriff's Office"),
        ("The Dorsa Fire Department put the blaze out. Firefighters said 12 goats died.", "Dorsa Fire Department"),
        (
            "Dorsa Police closed the road. Police said 12 cars were hit. Dorsa Police Crime Scene investigators came. Police said 12 fled.",
            "Dorsa Police",
        ),
        ("The Dune Relief Fund met on Monday. The DRF said 12 wells were dry.", "Dune Relief Fund"),
        ("The Dune Brotherhood Forces hold the pass. The force said 12 men fell.", "Dune Brotherhood Forces"),
        ("The Dune Observatory condemned raids in which it said 12 goats died.", "Dune Observatory"),
        ("Sheriff: 12 shots fired at mill\n\nTarn County Sheriff Lena Vos spoke on Friday.", "Lena Vos"),
        ("Peter Vos spoke first. Peter Vos said little. Lena Vos left early. Vos said Friday 12 wells were dry.", "Lena Vos"),
        ('Peter Karst said he was tired. "The envoy tells me 12 wells are dry," he added.', "Peter Karst"),
    ],
)
def test_a_short_form_leads_back_to_the_fullest(text: str, wanted: str) -> None:
    assert sources(text)[-1] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The raid went according to plan and 12 hostages came home.",
        "The flood claimed 12 lives.",
        "Floods claimed 12 lives in the state last year.",
        "We have learned that 12 wells are dry.",
        "The wells board has not released the names of 12 miners.",
        "Well toll 12; owner, managers held",
        "The report cost 3 million dollars.",
        "The firm added 292,000 jobs.",
        "Crews were told to go before 12 roofs fell.",
        "Police found 12 bodies.",
        "The video was seen by 40 men.",
        "The United States sent 12 ships.",
        "The group of six nations said nothing new.",
    ],
)
def test_lures_attribute_nothing(text: str) -> None:
    assert {claim.attribution.source_type for claim in claims(text)} <= {"none"}


def test_the_speakers_own_description_is_the_outlets() -> None:
    one, two = claims("“I saw 12 boats,” said Ivo Karst, a fisher with 30 years at sea.")
    assert one.attribution.source == "Ivo Karst"
    assert two.attribution.source_type == "none"


def test_the_addressee_is_not_the_source() -> None:
    assert only("Ivo Karst told the mayor that 12 boats were lost.").source == "Ivo Karst"


def test_unquoted_sentences_do_not_inherit_a_source() -> None:
    one, two = claims("Police said 12 people were hurt. The town has 40 doctors.")
    assert one.attribution.attributed
    assert not two.attribution.attributed


def test_a_quotation_over_paragraphs_keeps_its_speaker() -> None:
    text = "“We walked all night,” said Lena Vos.\n\n“We had 12 goats.\n\n“We lost nine on the way.”\n\nSix roads were shut."
    assert sources(text) == ["Lena Vos", "Lena Vos", None]
    assert [claim.attribution.continued for claim in claims(text)] == [True, True, False]


def test_a_block_below_a_colon_is_the_speakers() -> None:
    text = "The notice of the Harbour Authority said:\n\nAll 12 boats must leave the bay.\n\nSix stayed."
    assert claims(text)[0].attribution.attributed
    assert not claims(text)[-1].attribution.attributed


def test_two_sides_set_against_each_other_are_disputed() -> None:
    found = claims("The army says 40 people died, but the rebels say only nine people died.")
    assert [claim.attribution.source for claim in found] == ["army", "rebels"]
    assert all(claim.disputed for claim in found)


def test_a_party_to_a_conflict_is_marked() -> None:
    assert only("The Free Syrian Army said 12 soldiers had died.").party == "Syrian opposition"
    assert only("The harbour office said 12 sailors had died.").party is None


def test_a_headlines_label_speaks() -> None:
    found = claims("Police: 12 dead in market fire\n\nThe fire began at dawn.")
    assert found[0].attribution.source == "Police"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Witnesses said 12 shots were fired.", "anonymous"),
        ("At least 12 men were reportedly held.", "anonymous"),
        ("A hospital official said 12 patients died.", "anonymous"),
        ("Officials at Lake Hospital said 12 patients died.", "named"),
        ("The army said 12 soldiers died.", "named"),
        ("A new survey shows 12 percent of farmers left.", "document"),
        ("He was charged with killing 12 people.", "document"),
        ("Twelve people died.", "none"),
        ("A resident of Orsa said 12 shots were fired.", "anonymous"),
        ("The guild called for an inquiry into the 12 deaths.", "none"),
        ("The council had asked for a review of the 12 cases.", "none"),
        ("Some 900 have come since May, fleeing renewed strife in Luma's Tarn state.", "none"),
        ("Nine wells were flooded, and according to the water board fewer than one in five homes have clean water.", "none"),
    ],
)
def test_types_of_source(text: str, wanted: str) -> None:
    assert claims(text)[0].attribution.source_type == wanted


def test_who_is_named_behind_the_office_of_what_is_told_of_says_it() -> None:
    (aboard, waves) = claims("The Solveig, with about 180 people aboard, sank in waves of five metres, its operator, Solvang Lines, said.")
    assert (aboard.attribution.source, waves.attribution.source) == ("Solvang Lines", "Solvang Lines")


def test_a_name_in_apposition_to_a_subject_of_its_own_is_not_taken_for_the_speaker() -> None:
    assert sources("Ada Marsh, a teacher, said 12 pupils had left.") == ["Ada Marsh"]


@pytest.mark.parametrize(
    ("pronoun", "source"),
    [("she", "town clerk"), ("he", "a council spokesman")],
)
def test_a_spokesman_is_not_she(pronoun: str, source: str) -> None:
    text = f"The town clerk said 51 members had come. The trams were late, a council spokesman said. The vote was 34 to 17, {pronoun} said."
    assert sources(text)[-1] == source


def test_a_union_keeps_the_name_of_whose_it_is() -> None:
    text = "The Railway Workers' Union said 6,200 people were out.\n\nThe union said a rise of five percent was due."
    assert sources(text) == ["Railway Workers' Union", "Railway Workers' Union"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ORSA, May 3 (Bay Wire) - The RSN relief agency said 12 wells were dry.", "RSN"),
        ("The UN water agency said 12 wells were dry.", "UN water agency"),
        ("The medical charity Dune Doctors Network said 12 wells were dry.", "Dune Doctors Network"),
        ("Wells dry - monitor\n\nThe Dune Observatory, which has men there, said on Monday 12 wells were dry.", "Dune Observatory"),
        ("Twelve wells are dry, a monitoring group said.\n\nThe Dune Observatory said they were old.", "Dune Observatory"),
        ("Lorn Tankers, the ship's owner, said all was well. It said 12 men were safe.", "Lorn Tankers"),
        ("Ada Byron said in a statement she was ill. The statement said 12 wells were dry.", "Ada Byron"),
        ("The RSN denied having left. Its radio channel said 12 wells were dry.", "RSN"),
        ('Ada Byron keeps bees. "They sleep now," the 58-year-old said. "I lost 12 hives."', "Ada Byron"),
        ("Prefect of Orsa district Ivo Karst spoke. Later the prefect said 12 wells were dry.", "Ivo Karst"),
        ("Prosecutors said 12 men fled. The Tarn County Prosecutor's Office gave no names.", "Tarn County Prosecutor's Office"),
        ("The wells ministry said in a statement read out on state radio that all was well. It said 12 wells were dry.", "wells ministry"),
        ("On their way out they shot the imam, accusing them of having warned 12 guards, Ada Byron said.", "Ada Byron"),
        ("A letter from the road office, seen by this newspaper, shows that 12 cars were fined.", "A letter from the road office"),
        ("The north is dry, and according to the Dune Water Agency fewer than 12 wells are in use.", "Dune Water Agency"),
        ("Police hold 12 men, among them lawmaker Rosa Lind, according to her lawyer.", "her lawyer"),
        ("The Dune Water Agency met. The camp holds 12 men, according to the census of the agency.", "Dune Water Agency"),
    ],
)
def test_a_source_is_who_the_article_names(text: str, wanted: str) -> None:
    assert sources(text)[-1] == wanted


def test_the_town_and_the_wire_of_a_dateline_are_no_sources() -> None:
    found = only("ORSA, May 3 (RSN) - A quake shook the valley, the agency said, and 12 roofs fell.")
    assert found.source not in ("ORSA", "RSN")


@pytest.mark.parametrize(
    "text",
    [
        "Medics and Orsa Police Aviation crews came at once. Police said 12 cars were hit.",
        "The Orsa Police Federation met. The Orsa Police closed the road. Police said 12 cars were hit.",
    ],
)
def test_an_office_is_told_without_what_runs_on_beside_its_name(text: str) -> None:
    assert sources(text)[-1] == "Orsa Police"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The imam gave another figure. He said 12 wells were dry.", "imam"),
        ("One neighbour described the noise. She said 12 dogs barked.", "One neighbour"),
        ("Ivo Karst said help came late. Another man was carried off. He said 12 wells were dry.", "Ivo Karst"),
        ("Deputy Prime Minister Lena Vos came. The deputy PM said 12 wells were dry.", "Lena Vos"),
        ("Orsa Police Department closed the road after they say 12 cars were hit.", "Orsa Police Department"),
    ],
)
def test_a_person_is_told_by_what_stands_above(text: str, wanted: str) -> None:
    assert sources(text)[-1] == wanted


def test_a_share_that_goes_on_with_a_poll_is_one_of_its_answers() -> None:
    found = claims("Orsa poll finds a close race\n\nThe Orsa College poll gave Ada Byron 44 percent. Mara Kern was second with 31 percent.")
    last = found[-1]
    assert (last.text, last.role, last.attribution.source_type) == ("31 percent", "poll", "document")
    assert "roles/poll" in last.rules
    assert "roles/rate" not in last.rules
