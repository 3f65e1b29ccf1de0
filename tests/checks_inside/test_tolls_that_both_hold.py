"""Tolls of one article that part for a reason which its own words give, and the slip that the same words do not cover."""

from __future__ import annotations

import pytest
from told_twice import read, slips

LIVE = "19:10 {} people are dead, the mayor says.\n\n16:25 Seventeen people are dead, the mayor says.\n\n15:40 Smoke rises over the mill."
DAYS = "Day one: The lake rises.\n\nDay two: Nine people are dead.\n\nDay four: {} people are dead.\n\nDay six: The water falls."

HOLD = {
    "live page": ("Live: blast at Dorsa mill", LIVE.format("Nineteen")),
    "live page, its title": ("Live: 19 dead in blast at Dorsa mill", LIVE.format("Nineteen")),
    "days": ("How the lake came to Lenz", DAYS.format("Eleven")),
    "dates": (
        "How the lake came to Lenz",
        "Monday 3 March: The lake rises.\n\nTuesday 4 March - Nine people are dead.\n\nFriday 7 March - Eleven people are dead.",
    ),
    "hours across midnight": (
        "How the mill burned",
        "22.50: Six people are dead, says a guard.\n\n23.30: Seven people are dead.\n\n01.10: Nine people are dead, the coroner says.",
    ),
    "one with him": ("Eleven killed at Dorsa mill", "A clerk killed 11 people at the mill. With him, 12 people died that night."),
    "one with his own death": ("Eleven killed at Dorsa mill", "With the attacker's own death, the mill has lost 12 people to the shooting."),
    "two with them": ("Raiders kill 14 in Dorsa", "Both raiders were shot. Taken together with them, 16 people died in the raid on Dorsa."),
    "a scanner": ("Six killed at Dorsa mill", "A clerk killed six people. At noon scanner chatter put the dead at eight."),
    "a rumour": ("Fire kills 18 in Dorsa", "The fire killed 18 people. A widely shared message claims 21 people died in the fire."),
    "no evidence": ("Fire kills 18 in Dorsa", "The fire killed 18 people. A baker counted 20 dead. There is no evidence for that."),
    "half a dozen": ("Storm kills seven in Dorsa", "The storm killed half a dozen people in Dorsa."),
    "a season": ("Slide kills four near Lenz", "Four people died in the slide near Lenz. Slides have killed seven people this season."),
    "a digest": ("Police log: Dorsa county", "Two people were killed in a crash. A fire killed three people in Lenz."),
    "the first of two": (
        "Bomb kills 11 in Dorsa",
        "The bomb killed 11 people. It was the second that month. The first, on the quay, killed nine people.",
    ),
    "another year": ("Tram crash kills two in Dorsa", "A crash killed two people in Dorsa. The last crash, in 1998, killed three people."),
    "fears": ("Slide buries Lenz", "Men dug out two sheep. They fear that 30 people died. A clerk has the names of 28 dead."),
    "days of the month": ("Ten days in Lenz", "On the 3rd the clerk counted 11 people dead. On the 5th he counted 13 people dead."),
}

SLIPS = {
    "live page, one entry": (
        "Live: blast at Dorsa mill",
        LIVE.format("Nineteen") + "\n\n15:02 The mill is burning. Fourteen people are dead. In all 15 people are dead in the mill.",
    ),
    "live page, the last": ("Live: 21 dead in blast at Dorsa mill", LIVE.format("Nineteen")),
    "days that fall": ("How the lake came to Lenz", DAYS.format("Eight")),
    "two with him": ("Eleven killed at Dorsa mill", "A clerk killed 11 people at the mill. With him, 13 people died in the mill that night."),
    "a scanner beside two tolls": (
        "Six killed at Dorsa mill",
        "Scanner chatter had it at nine dead. A clerk killed seven people at the Dorsa mill on Friday, police said.",
    ),
    "two dozen": ("Storm kills 24 in Dorsa", "The storm killed 26 people in Dorsa."),
    "one year": ("Tram crash kills two in Dorsa", "A tram crash in Dorsa on Friday killed three people, the first in the town since 1998."),
}


@pytest.mark.parametrize("case", HOLD)
def test_both_hold(case: str) -> None:
    assert not slips(read(*HOLD[case]))


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_beside_them_is_seen(case: str) -> None:
    assert slips(read(*SLIPS[case]))
