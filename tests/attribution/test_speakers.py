"""Who is meant: surnames that two people share, officials of a body, names behind labels, wire credits."""

from __future__ import annotations

import pytest
from attribution_helpers import reading

CASES = [
    ("Shots hit Tina Marsh and Ada Marsh.\n\n“It was dark,” said Ada Marsh.\n\nMarsh said 12 shots were fired.", "Ada Marsh", "named"),
    ("Lake Orsa police officials said 12 shots were fired.", "Lake Orsa police officials", "named"),
    ("Hospital officials said 12 people were hurt.", "Hospital officials", "anonymous"),
    ("Ivo Kelly spoke. Asked about the dead, Kelly said 19.", "Ivo Kelly", "named"),
    ("Save the Marsh estimates that 400 birds died.", "Save the Marsh", "named"),
    ("More from Karst: “The hall was full. Some 300 people sang.”", "Karst", "named"),
    ("Turnout is up - Ada Karst: “We counted 300 votes.”", "Ada Karst", "named"),
    ("There are hints in the report of an inquiry by a UN panel, which said 12 boats sank.", "UN panel", "named"),
    ("Ohio Gov. Ada Karst spoke. The governor claimed that crime fell 20 percent.", "Ada Karst", "named"),
    ("Lorn News reports:\n\nAt least 40 letters were lost.", "Lorn News", "named"),
    ("Some 40 sheep were stolen, police confirmed to The Lorn Herald.", "police", "named"),
    ("DORSA (WTKO) \u2014 Police say at least 12 people were hurt in a fire on Tuesday.", "Police", "named"),
    ("Police said in total 12 people were hurt.", "Police", "named"),
    ("The mayor said in a statement 12 people were hurt.", "mayor", "named"),
    ("The Dune Guard in a statement blamed the board for theft and said 12 tents were lost.", "Dune Guard", "named"),
    ('"It was a fight between 12 people," said another Dorsa resident.', "another Dorsa resident", "anonymous"),
    ('Besides, Vos said: "I have told you that 12 wells are dry."', "Vos", "named"),
    ("The week before, at a fair near Dorsa, Lena Vos was as blunt, claiming that 12 wells were dry.", "Lena Vos", "named"),
    ("A guard standing outside the gate at Dorsa told the mayor that 12 boats were lost.", "A guard", "anonymous"),
    ("Some 12 people have died, the Will County coroner said.", "Will County coroner", "named"),
    ("The coroner named two of the victims: Lena Vos, 24; and Peter Karst, 51.", "coroner", "named"),
    ("Boy of 12 is hurt in fall, police say - Dorsa Post", "police", "named"),
    ("In Sanmar, 8,540 houses fell, the provincial secretary said.", "provincial secretary", "named"),
    ("As per its evening bulletin, 12 roads are shut.", "its evening bulletin", "document"),
    ("The papers on the deal refer to a fee of 12 crowns.", "papers on the deal", "document"),
    ("Elders speak of as many as 12 dead.", "Elders", "anonymous"),
    ("The lens would do it in 12 nights, in Karst's estimate.", "Karst", "named"),
    ("DORSA, July 17 (Norden) - Norwegian pump maker Halvers will shed 12 jobs, it said on Thursday.", "Halvers", "named"),
    ("The ministry's bulletin came. Doctors of Dune (DOD) is treating 12 people, the charity said.", "DOD", "named"),
    ("The hut had 12 beds, Nordish news agency NDT said, citing the tour operator in Dorsa.", "tour operator in Dorsa", "named"),
    ("Bayposten news agency, citing a guard at the dam, put the toll at 12.", "guard at the dam", "anonymous"),
    ("The driver is held for 12 days, Bayposten reported, citing a witness.", "witness", "anonymous"),
    ("All came ashore, the Nordish coast guard said. Some 12 oars were lost, it said.", "Nordish coast guard", "named"),
    ("The board said it lost nine oars, not 12 as Halvers Air reported. Then 12 oars were found, it said.", "board", "named"),
    ("The Dorsa Office of Relief gave bread, it said. Some 12 were hurt, the sheriff's office said.", "sheriff's office", "named"),
    ("Nine barns fell, the governor said. Nineteen cows were lost.\n\nThe governor said 12 hens drowned.", "governor", "named"),
    ("The council has promised each family nine crowns (2 dollars; 1 pound).", "council", "named"),
    ("Flood kills 12: residents, medics\n\nIt rained.", "residents, medics", "anonymous"),
    ("There were 12 blanks, speaker Ada Karst announced after a debate.", "Ada Karst", "named"),
]


@pytest.mark.parametrize(("text", "source", "kind"), CASES)
def test_the_last_figure_has_the_source(text: str, source: str, kind: str) -> None:
    attribution = reading(text).claims[-1].attribution
    assert ((attribution.source or "").removeprefix("a "), attribution.source_type) == (source, kind)


def test_any_statement_goes_before_a_plan() -> None:
    assert reading("The mayor said the union wants a raise of 5 percent.").claims[0].attribution.source == "mayor"


def test_wire_credits_stand_in_the_reading() -> None:
    text = "LORN (Reuters) - Twelve barns burned.\n\nPolice came.\n\nIt rained.\n\nSome information for this report came from AP and Reuters."
    assert reading(text).credits == ("Reuters", "Associated Press")
