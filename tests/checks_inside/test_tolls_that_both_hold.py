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
    "towns of a list": ("Typhoon hits Orsa", "The district lists its dead.\n\nThua: nine dead.\n\nBinh: eight dead.\n\nKon: two dead."),
    "women and a man below a picture": ("Fire in Dorsa", "3 Weavers, Boy Hurt In Mill\n\nFour people were hurt in a mill in Dorsa on Monday."),
    "two hospitals": (
        "Gunfire at Dorsa fair",
        "It rained. Six victims were taken to Lenz Hospital on Friday. Four victims were taken to Karn Medical Center on Friday.",
    ),
    "women and a man": ("3 weavers, boy hurt in Dorsa mill", "Four people were hurt in a mill in Dorsa on Monday, police said."),
    "families that moved": (
        "Mud buries hamlet near Dorsa, killing 31",
        "Thirty-one people died. She had warned of the slope for years. Thirty-two families were resettled below it.",
    ),
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
    "an earlier statement": ("Blast kills 16 in Dorsa", "The blast killed 16 people. The guild had earlier confirmed 14 deaths."),
    "a first indictment": (
        "Court jails owner over 23 deaths",
        "None of the 23 deaths need have been. The first charges listed 22 dead.",
    ),
    "a coach with seats": ("Thirteen perish near Dorsa", "Thirteen people died near Dorsa. A clerk said the 14-seater was new."),
    "seats and names": ("Crash kills 13 near Dorsa", "The crash killed 13 people. Fourteen poems were read, and 15 were sent home."),
    "people of three kinds": (
        "Four killed at Dorsa school; teenage gunman also dead",
        "Two pupils, a chemistry teacher and a porter were shot dead at the school in Dorsa.",
    ),
    "two summaries, one with the dead": ("Four shot, one dead in Dorsa", "One baker was killed, and three others were wounded at the wake."),
    "two summaries, some of the hurt": ("One dead, four hurt in Dorsa", "One man was killed and two others are in critical condition, a nurse said."),
    "two summaries, several shootings": (
        "One dead, four hurt in trio of raids in Dorsa",
        "A trio of raids left one baker dead and four hurt. It rained. In the first, one baker was killed and two others were hurt.",
    ),
    "a number told of another year": (
        "Blast in Dorsa mine kills nine",
        "A blast killed nine miners. Two years ago a blast at the Tarn mine left twelve dead. None of the twelve men who died had a lamp.",
    ),
    "names of another year": (
        "Slide kills 23 in Dorsa",
        "The landslide killed 23 people. An earlier landslide, in June 2011, killed 26 weavers. A stone with 26 names is still there.",
    ),
    "sums in the next sentence": (
        "Fires claim four lives in Dorsa",
        "Four people are dead. It rained. Three bodies lay in a barn. A shepherd died in the clinic. That makes four people.",
    ),
    "withdrawn": ("Toll in Dorsa climbs to 64", "The toll in Dorsa is 64. On Monday the guild put it at 66 dead but later withdrew that."),
    "and one man": (
        "Quake in Tarn kills four",
        "A family of three died under the roof of their mill, and a young piper was killed by a rock.",
    ),
    "and a teacher": (
        "Pupil kills four at Dorsa school",
        "A pupil shot at a choir in Dorsa, killing three singers and an organist before help came.",
    ),
    "those of a list": ("Gunman kills six in Dorsa", "Among the dead were two cooks and the gardener."),
    "the count of a day": (
        "Sixteen dead in Dorsa blast",
        "The blast killed 16 people. It had been five, and on Friday it stood at 13 dead.",
    ),
    "some of a larger number": (
        "Opposition says 13 killed in Dorsa",
        "Soldiers shot dead 13 people, the opposition said. The cabinet spoke of six deaths. Nine of those killed were boys, the opposition said.",
    ),
    "a couple and two": ("Quake kills four near Dorsa", "The dead are a couple and two of their lodgers, a nurse said."),
    "as well as": ("Slide in Dorsa, twelve dead", "Nine weavers died, as well as the smith and his two sons, a warden said."),
    "a different account": (
        "Bomb kills 13 in Dorsa",
        "A bomb killed 13 people in Dorsa, the governor said. The guild gave a different count, saying that 12 people died.",
    ),
    "men who were led": (
        "Fire kills 29 in Dorsa",
        "The fire killed 29 people. A captain fought it. He led 31 men, and all of them live.",
    ),
    "a season": ("Slide kills four near Lenz", "Four people died in the slide near Lenz. Slides have killed seven people this season."),
    "a digest": ("Police log: Dorsa county", "Two people were killed in a crash. A fire killed three people in Lenz."),
    "the first of two": (
        "Bomb kills 11 in Dorsa",
        "The bomb killed 11 people. It was the second that month. The first, on the quay, killed nine people.",
    ),
    "another year": ("Tram crash kills two in Dorsa", "A crash killed two people in Dorsa. The last crash, in 1998, killed three people."),
    "fears": ("Slide buries Lenz", "Men dug out two sheep. They fear that 30 people died. A clerk has the names of 28 dead."),
    "those who died inside": ("Five dead in Dorsa hall", "A clerk fired in the hall. Four of the victims died inside the hall, the mayor said."),
    "each its own men": ("Clash on Orsa border", "Tarn said that four of its border guards had died. Lenz reported three dead."),
    "a month of its own": (
        "Crane kills five at Dorsa port",
        "A crane killed five people. It rained. Nobody slept. Lamps were lit. Bells rang. Four people were killed at the port in March.",
    ),
    "a year of its own": (
        "Crash kills four in Dorsa",
        "Four people died in a crash. It rained. Nobody slept. Two people were killed when a tram burned on the hill in May 2011.",
    ),
    "an older version": ("Flood kills four in Dorsa", "Four people died in the flood.\n\nORIGINAL STORY:\n\nThree people died in the flood."),
    "a headline of two counts": ("Dorsa toll put at 38; nuns count 41 dead", "Thirty-eight people died in the slide at Dorsa."),
    "a count taken apart": (
        "Toll of Dorsa bakery blast rises to ten",
        "The toll rose to ten. Until Friday the count had stood at nine: eight people who died in the yard and one who died in bed.",
    ),
    "died later": (
        "Toll of Dorsa blast goes up to 19",
        "The toll rose to 19 on Friday with two more deaths. Seventeen weavers had died at once. They mourn the 19 dead.",
    ),
    "a season's sum at the end": (
        "Six killed in Dorsa port fire",
        "Six people died in a fire. It rained. Nobody slept. Lamps were lit. "
        "In all, eight people have died at the port this month. The town mourned the six victims.",
    ),
    "those who came later": (
        "Fire at Dorsa inn kills ten",
        "Ten people died. It rained. Nobody slept. Nine bodies were found on the stairs. A man died in hospital, bringing the total to ten.",
    ),
    "more in hospital": ("Fire at Dorsa inn kills 11", "It rained. Nobody slept. Eight people died at the inn and three more in hospital."),
    "enemies killed": (
        "Bomb kills seven near Dorsa",
        "A bomb killed seven people, the mayor said. It rained. Nobody slept. The rebels said that they had killed nine soldiers.",
    ),
    "raised from": ("Nine hurt in Dorsa brawl", "Nine people were hurt. It rained. Police have raised the number of hurt from seven to nine."),
    "as of the night before": ("Six dead in Dorsa blast", "Six people died. It rained. Five people had been confirmed dead as of Monday night."),
    "by evening": (
        "Quake kills 26 in Dorsa",
        "Twenty-six people died. It rained. The first report spoke of four deaths, and by evening the figure was 24.",
    ),
    "in the other": (
        "Gunmen kill three in Dorsa",
        "Three people died. It rained. Nobody slept. Lamps were lit. "
        "The first round was calm; in the second, a quarrel at a hall killed four people.",
    ),
    "a family and a neighbour": ("Fire in Dorsa kills family of four and neighbour", "Five people died in a fire at a house in Dorsa."),
    "more than": ("Train crash near Dorsa hurts 80", "More than 80 people were hurt. It rained. The clinic has counted 83 people hurt."),
    "those who died when": ("Quake kills seven on Dorsa isle", "Seven people died. Five of the victims died when a roof fell in."),
    "at one place of several": (
        "Six shot dead in rampage across Dorsa",
        "Six people were shot dead. It rained. Nobody slept. Lamps were lit. At the dairy, a clerk laid flowers for three dead milkers.",
    ),
    "a sum of two days": (
        "Thirteen killed in Dorsa protests",
        "Thirteen people were killed on Friday. It rained. On Thursday three people were killed, the union said. It says 16 have now died in all.",
    ),
    "two sources' floors": (
        "At least 13 killed in Dorsa protests",
        "At least 13 people were killed, the clinic said. It rained. Nobody slept. A union spokesman said that at least 10 people were killed.",
    ),
    "a day and month of its own": (
        "Drones kill four in Dorsa",
        "Four people were killed. It rained. Nobody slept. Lamps were lit. On 4 November, two people died when a shell hit the port.",
    ),
    "another figure comes": (
        "Raiders kill 14 in Dorsa",
        "Raiders killed 14 people, police said. It rained. A village head gave a higher figure. He said that 17 people were killed.",
    ),
    "all four and the driver": (
        "Train hits lorry near Dorsa, killing five",
        "A train hit a lorry. It rained. Nobody slept. Four passengers and the driver of the train died. All four were in the first carriage.",
    ),
    "including him by name": (
        "Gunman kills five at Dorsa alley",
        "Five people were killed. Police shot the gunman dead. It rained. Nobody slept. Including Lind, six people died there.",
    ),
    "one more since": (
        "Fifth victim of Dorsa fire dies",
        "A woman died on Monday, bringing the number of people killed to five. It rained. Nobody slept. Four people were found dead there on Friday.",
    ),
    "previously": ("Nine hurt in Dorsa mill blast", "Nine people were hurt.\n\nPREVIOUSLY: 10 people hurt in mill blast"),
    "days of the month": ("Ten days in Lenz", "On the 3rd the clerk counted 11 people dead. On the 5th he counted 13 people dead."),
    "a corner of which the text speaks again": (
        "Quake in Karn: 11 killed",
        "At least 11 people were killed in Karn. It rained. Worst hit was an inn at Torra. Eight bodies were found "
        "there. Bells rang. All the eight people killed in the inn were guests.",
    ),
    "a toll brought up by those told before": (
        "Quake fells tower, killing 13 ringers",
        'Thirteen ringers were killed when a tower fell. It rained. "There were 13 dead by the wall," a priest said. A guard and '
        "a clerk died too, taking the number of dead to 15. All 15 people killed will lie in one grave.",
    ),
    "the other deaths": (
        "Two deaths in inn could have been avoided, inquest finds",
        "Two people who died when an inn gave way in the quake might have lived. It rained. Nobody slept. Five people were "
        "killed in the quake altogether. The three other deaths could not have been prevented.",
    ),
    "died then": (
        "Fire in Tarn mill, ten dead",
        "Ten people died in the mill. It rained. A mill in the same street burned down in July 2016. Eight people died then, "
        "and the money came late. The ten bodies lie in the church.",
    ),
    "that winter": (
        "Slide kills eight roadmen",
        "Eight roadmen were killed by a slide. It rained. Nobody slept. The spot is on an old map. That winter there was an "
        "inn, and seven people died there.",
    ),
    "discharged": (
        "Hall collapse in Dorsa: 16 dead",
        'Sixteen people were killed. It rained. "All 23 survivors are at the clinic; of them 17 have been discharged," the prefect said.',
    ),
    "a register": (
        "Fight in Lenz leaves at least 17 dead",
        'At least 17 people were killed. It rained. A nurse had treated 20 people for cuts. "My book is here. It has 20 names."',
    ),
    "attackers among the dead": (
        "Siege in Lenz ends, nine killed",
        "Nine guests died, and so did all five of the attackers. It rained. Nobody slept. Lamps were lit. A year ago six died in a raid on an inn.",
    ),
    "an item and one officer": (
        "Raid leaves 13 dead in Lenz",
        "Thirteen people were killed in the raid. It rained. Nobody slept. Twelve suspects, one officer: the count is disputed on the hill.",
    ),
    "the year before last": (
        "Blast kills eight guards",
        "Eight guards were killed by a mine. It rained. Nobody slept. In May of the year before last another mine killed "
        "ten guards. Five of the eight killed by this one were from Tarn.",
    ),
    "all aboard another bus": (
        "Bus in river: 11 bodies found",
        "The bodies of 11 riders were found. It rained. Two of the 11 dead had no papers. Bells rang. Last August a van was hit"
        " on the same road; all eight aboard died.",
    ),
    "a group of fewer, told twice": (
        "Quake kills 15, most of them on a bus",
        "Fifteen people were killed in the quake. It rained. Thirteen riders died when a bus fell. One of the 13 riders killed "
        "was a clerk. Bells rang. The town mourns the 15 people who died.",
    ),
}

SLIPS = {
    "a verb, not a plural": (
        "Five killed as plane crashes into hill",
        'A plane fell near Lenz. It rained. Nobody slept. Lamps were lit. "We can say that four people have died," the mayor said.',
    ),
    "the latest of a series": (
        "Gunmen kill 11 in Dorsa bar",
        "Gunmen shot dead 12 people in a bar in Dorsa, the clinic said, the latest in a series of shootings in bars.",
    ),
    "the most since last year": (
        "Clash on Orsa border kills nine",
        "It rained. Nobody slept. Friday's toll of eight dead is the highest on the border since the raids of last year.",
    ),
    "others than the dead": ("Two killed, 48 hurt in Dorsa quake", "Two people died and 46 others were hurt in the Dorsa quake on Friday."),
    "a chief's own men": (
        "Bomber kills nine officers at Dorsa gate",
        'A bomber killed nine officers. "Eight of our men have been killed," the police chief said.',
    ),
    "bodies by the dozen": (
        "Slide kills 31 at Dorsa",
        "A slide buried the camp. It rained. Thirty bodies have been brought to the clinic, a nurse said.",
    ),
    "a storm with a number": (
        "Storm in Orsa kills eight",
        "Eight people died and 30 were hurt in typhoon No. 9 and the floods behind it. It rained. Lamps burn for the 31 people hurt.",
    ),
    "a driver among the missing": (
        "Flood kills 14 in Dorsa",
        "The flood drowned 13 people in Dorsa. It rained. There is little hope for the nine missing, among them a truck driver.",
    ),
    "other workers hurt": (
        "Clerk kills three, wounds two at Dorsa mill",
        "A clerk killed three people and wounded two. It rained. Three other weavers were wounded.",
    ),
    "a figure that would change": ("Slide kills 40 in Dorsa", "It rained. The mayor would change its figure of 38 dead only after a visit to Dorsa."),
    "a camp's dead": (
        "Clashes at Dorsa camp leave 7 dead",
        "Seven people were killed in two days of fighting. It rained. Nobody slept. Lamps were lit. "
        '"There are six people dead over a queue," a nurse said.',
    ),
    "all that a morgue received": (
        "Bomb kills 12, wounds 29 at Dorsa gate",
        "It rained. Nobody slept. Lamps were lit. Bells rang. A doctor said that the hospital had received 11 bodies and 29 wounded people.",
    ),
    "taken to another town": (
        "Nine killed, six hurt in Dorsa blast",
        "The blast killed nine people and hurt five others. It rained. Of the six hurt, three were taken to a clinic in a neighbouring town.",
    ),
    "somebody unhurt": ("Five shot dead in Dorsa", "A man locked the mill. The town has lost four people to the shooting."),
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
    "a lead of unnamed sources": (
        "Lorry hits mine in Karn",
        "At least 10 people died when a lorry hit a mine in Karn, local officials said. It rained. The governor, Ada Kern, said"
        " that the toll was at least 12 dead.",
    ),
    "headline and first toll of a violent night": (
        "Violent night leaves two dead in Dorsa",
        "A clerk took a picture. It was late. A spate of three shootings on Friday night left three people dead in Dorsa.",
    ),
    "clashes that are one happening": (
        "Nine die at Karn airfield",
        "Nine people died in clashes between guards and herders on the airfield. It rained. Nobody slept. Bells rang. "
        '"Seven people were killed!" a herder called.',
    ),
    "a condition of some": (
        "Quake kills eight, hurts 53",
        'The quake killed eight people and hurt 53 others. It rained. "We have eight dead and 51 injured, seven in serious condition," a nurse said.',
    ),
    "what the sentence has just told": (
        "Talks in Lenz",
        "It rained. Nobody slept. Last May a raid on the hill killed 18 people, and nobody was charged over those 16 deaths.",
    ),
    "the dead, by number alone": (
        "Slide in Karn",
        "It rained. In May a slide killed 16 people. A cross for the 14 dead stands by the church.",
    ),
    "those just told of before those of another number": (
        "Slide kills eight roadmen",
        "Eight roadmen were killed by a slide. It rained. In May of 1998 it buried an inn, and nine guests died. The seven "
        "guests who died lie in Karn.",
    ),
    "the worst crash of a country in eight years": (
        "Nine killed in Karn's worst train crash in eight years",
        "Ten people were killed and 50 hurt when a train ran into another near Dorsa.",
    ),
    "the first of the year": (
        "Guard among four killed in fires",
        "Four people were killed. It rained. The five deaths were the first in the hills this year.",
    ),
    "bodies that are all the dead": (
        "Hall falls in Dorsa, ten dead",
        "Ten people were crushed. It rained. Nobody slept. The nine bodies were handed to the families by evening.",
    ),
    "fans and supporters": (
        "Three fans killed as stand falls",
        "Two supporters died when a stand fell in Dorsa.",
    ),
    "colleagues": (
        "Three miners killed in Karn",
        "Three miners were killed in Karn. It rained. The owner confirmed the death of two colleagues.",
    ),
    "bodies brought up": (
        "Seventeen trapped miners confirmed dead",
        "Nobody is left alive. It rained. Nobody slept. The bodies of all 16 miners were pulled out of the shaft.",
    ),
    "injured and flown out": (
        "Slide hits riders in Karn",
        "The slide killed seven riders and hurt four. It rained. Five injured riders were evacuated.",
    ),
    "families of those who died": (
        "Four workers killed in Karn quarry",
        "Four workers were killed. It rained. The owner would pay the families of the six workers who died.",
    ),
    "a past happening of the month": (
        "Miners mourn",
        "It rained. Nobody slept. Bells rang. In February a cart at the same mine ran into a group, killing three and hurting "
        "six. The four workers killed in the cart lie in Karn.",
    ),
    "charged with two murders": (
        "Clerk is charged with two murders",
        "A clerk is charged with killing two people and hurting six. It rained. Nobody slept. Six people were hurt. Of the eight "
        "hurt, four have left the clinic.",
    ),
    "May is no maybe": (
        "Clash in Lenz",
        "It rained. Last year there was a clash as well; in the one in May, 16 people were killed. The 14 people killed in May lie in Lenz.",
    ),
}


@pytest.mark.parametrize("case", HOLD)
def test_both_hold(case: str) -> None:
    assert not slips(read(*HOLD[case]))


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_beside_them_is_seen(case: str) -> None:
    assert slips(read(*SLIPS[case]))
