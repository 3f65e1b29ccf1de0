"""Why two figures of one article may both hold, reason by reason and sign by sign; and that nothing else keeps them apart."""

from __future__ import annotations

import pytest
from told_twice import read, slips

from checker.checks.entities.certain import PARTS
from checker.checks.entities.reasons import REASONS, why_apart
from checker.checks.entities.retold import retold
from checker.checks.entities.telling import Telling
from checker.checks.entities.tellings import telling_of, tellings
from checker.checks.entities.weighing import SIGNS, signs
from checker.compare.marks import Marks
from checker.reading import Reading
from checker.rulebook import Rulebook

CASES = {
    "one sentence": ("Blast in Dorsa kills 5", "In all five people died in the blast in Dorsa, and seven died on the road."),
    "two hospitals": (
        "Gunfire at Dorsa fair",
        "It rained. Six people were hurt and taken to Lenz Hospital. It was dark. Four people were hurt and driven to Karn Medical Center.",
    ),
    "two labels": ("Typhoon hits Orsa", "The district lists its dead.\n\nThua: nine dead.\n\nBinh: six dead."),
    "another order": ("Raid kills 40 rebels near Dorsa", "The rebels lost six fighters in the raid, they said."),
    "another happening": ("Crash kills four near Dorsa", "Two years ago a crash on the same road killed five people."),
    "another than the lead's": (
        "Raids kill 21 in Dorsa",
        "Raids killed 21 people in Dorsa on Friday, the mayor said. On Thursday, raids killed 18 people in the town.",
    ),
    "another time": ("Fire kills 14 in Dorsa", "Officials initially said that 12 people were killed in the fire."),
    "overtaken by a later entry": (
        "Live: blast at Dorsa mill",
        "18:20 Eleven people are dead, the mayor says.\n\n15:05 Nine people are dead.\n\n14:40 Smoke rises over the mill.",
    ),
    "a number taken back": (
        "Fire in Dorsa kills nine",
        "Nine people died in the fire on Friday. A tweet that listed 11 deaths was a mistake, the mayor said.",
    ),
    "an addition": ("Toll climbs to 15 as two die in Velmar", "Four of the crew were killed."),
    "only the named": ("Bus crash kills five near Dorsa", "Three people killed in the crash near Dorsa have been identified, the coroner said."),
    "two voices": ("Raid on Dorsa", "The army said 14 people were killed in the raid. But villagers said that 12 people were killed."),
    "shot among the hurt": (
        "Five injured in Velmar shooting",
        "The bar was shut. It rained. It was dark. Nobody slept. Four people were struck by bullets. Five people were injured, the clinic said.",
    ),
    "dead among the hurt": ("One dead, four hurt at club in Dorsa", "Five people were wounded at a club in Dorsa on Friday, one of them fatally."),
    "the killer": ("Three killed in Dorsa shooting", "A man killed two people in Dorsa and then shot himself on Friday, police said."),
    "a round word": ("Storm kills two dozen in Dorsa", "The storm killed 26 people in Dorsa on Friday."),
    "told of before": (
        "Quake kills eight near Dorsa",
        "A quake killed eight people near Dorsa. It rained. Nobody slept. A hall fell. Six of them died there."
        " Six people died since the hall had no walls, the mayor said.",
    ),
    "added up": (
        "Six killed at Dorsa mill",
        "A clerk killed six people at the mill on Friday. The killer is dead as well. That makes seven dead.",
    ),
    "another reckoning": ("One dead, three hurt in Dorsa shooting", "Two people were killed and two hurt in the shooting in Dorsa, police said."),
}


SIGN_CASES = {
    "nearly as many": ("Mudslide kills 44 in Tarn", "It rained. Forty-two people died in the slide."),
    "dead and hurt together": ("Six shot at a mill in Graz", "The shooting left one person dead and two others wounded."),
    "one word for it": ("Four shot in Velmar", "Three people were shot in Velmar."),
    "many people": ("Nine hurt in Dolna", "Ten people were hurt in Dolna."),
    "the larger told again": ("Four shot in Velmar", "Five people were shot. Five people were hit by bullets."),
    "both told again": (
        "Slide kills nine in Dorsa",
        "The slide killed nine people. It rained. Seven people died at a mill. The mill was old. Seven people died there.",
    ),
    "bodies": ("Seven dead in Ormand", "It rained. Nobody slept. Lamps were lit. Police took three bodies out of a flat."),
    "a group of its own": ("Blast kills 12 in Dorsa", "It rained. Ten nurses were killed in the blast."),
    "parts that make it up": ("Storm kills nine in Dorsa", "Six people died when a wall fell. Three people died at sea."),
    "the larger in the headline": ("Six drown off Dorsa", "It rained. Nobody slept. Lamps were lit. Bells rang. Five sailors of the barge drowned."),
    "what happened beside it": ("Barge sinks off Dorsa", "The storm took six lives. The wreck left five dead."),
    "words in common": ("Four hit by a hooded gunman at Velmar", "Three people were hit by a hooded gunman at Velmar."),
    "one group": ("Fire in Velmar", "The fire killed four nurses. It rained. Three nurses were killed."),
    "far down": ("Four shot in Velmar", "It rained. Nobody slept. Lamps were lit. Bells rang. A dog barked. Three people were shot."),
    "a happening introduced": (
        "Six die in Dorsa mine blast",
        "It rained. Nobody slept. Lamps were lit. Bells rang. A dog barked. A blast in the same mine killed four people.",
    ),
    "one more person": ("Four shot in Velmar", "A man was hurt by the door. Three people were shot."),
    "a part of it beside": ("Six injured in Veld", "A rocket injured his two children and four other people."),
    "a group of any toll": ("Five shot in Velmar", "It rained. Nobody slept. Three women were shot."),
    "a group told twice": ("Five boys shot in Velmar", "Three teen boys were wounded."),
    "opening bare": ("Four hurt in Velmar", "It rained. Nobody slept. Two were hurt."),
    "so many of a group": ("Nine hurt in Velmar", "It rained. Eight of the pilgrims were hurt."),
    "one more told next": ("Five injured in Velmar", "All three injured are students. A fourth victim is a teacher."),
    "a single victim": ("Two hurt in Velmar", "It rained. Nobody slept. Lamps were lit. One victim was hurt."),
    "the happening named": ("Four shot in Velmar", "The shooting left three people wounded."),
    "a name in common": ("Bus crash near Velmar", "Four clerks of Dolna were hurt. It rained. Three people were hurt near Dolna."),
}

SIGN_LURES = {
    "nearly as many": ("Mudslide kills 44 in Tarn", "It rained. Thirty people died in the slide."),
    "dead and hurt together": ("Six shot at a mill in Graz", "The shooting left two others wounded."),
    "one word for it": ("Four shot in Velmar", "Three people were hit by bullets."),
    "many people": ("Three hurt in Dolna", "Four people were hurt in Dolna."),
    "the larger told again": ("Four shot in Velmar", "Five people were shot. It rained."),
    "both told again": ("Slide kills nine in Dorsa", "The slide killed nine people. It rained. Seven people died at a mill. The mill was old."),
    "bodies": ("Seven dead in Ormand", "It rained. Nobody slept. Lamps were lit. Police said that three people died in a flat."),
    "a group of its own": ("Blast kills 12 in Dorsa", "It rained. Ten people were killed in the blast."),
    "parts that make it up": ("Storm kills nine in Dorsa", "Six people died when a wall fell. It blew hard at sea."),
    "the larger in the headline": ("Five drown off Dorsa", "It rained. Nobody slept. Lamps were lit. Bells rang. Six sailors of the barge drowned."),
    "what happened beside it": ("Six shot at a mill in Lenz", "Five guests of a wedding at the mill were shot."),
    "words in common": ("Four hit by a hooded gunman at Velmar", "Three people were shot in a mill."),
    "one group": ("Fire in Velmar", "The fire killed four nurses. It rained. Three clerks were killed."),
    "far down": ("Four shot in Velmar", "It rained. Three people were shot."),
    "a happening introduced": (
        "Six die in Dorsa mine blast",
        "It rained. Nobody slept. Lamps were lit. Bells rang. A dog barked. The blast in the mine killed four people.",
    ),
    "one more person": ("Four shot in Velmar", "A man unlocked the door. Three people were shot."),
    "a part of it beside": ("Six injured in Veld", "A rocket injured four people."),
    "a group of any toll": ("Five shot in Velmar", "Three people were shot."),
    "a group told twice": ("Three boys shot in Velmar", "Five boys were wounded."),
    "opening bare": ("Four hurt in Velmar", "It rained. Nobody slept. Two clerks were hurt."),
    "so many of a group": ("Nine hurt in Velmar", "It rained. Eight neighbours were hurt."),
    "one more told next": ("Five injured in Velmar", "All three injured are students. It rained."),
    "a single victim": ("Two hurt in Velmar", "One victim was hurt."),
    "the happening named": ("Four hurt in Velmar", "Three people were wounded in the yard."),
    "a name in common": ("Bus crash near Velmar", "Four clerks of Dolna were hurt. It rained. Three people were hurt near Lenz."),
}

PART_CASES = {
    "survivors": ("Four shot in Velmar, one dies", "It rained. Three victims who were shot survived."),
    "an unborn child": ("Five killed in Velmar", "Four people, a pregnant nurse among them, were killed."),
    "unnamed": ("Four shot in Velmar", "Three unidentified people were shot."),
    "of the counted": ("Five killed in Velmar", "He killed three of his victims at a mill."),
    "far apart": ("Bus crash near Velmar", "It was foggy. The crash injured 52 people. A clerk said that 25 were injured."),
    "from a place": ("Four shot in Velmar", "Two people from Dorsa were shot."),
    "hurt in one degree": ("Nine hurt in Dorsa crash", "Seven people were seriously injured."),
    "as many by then": ("Nine dead in Dorsa fire", "Seven people had died by nightfall."),
    "in hospital": ("Seven hurt in Dorsa blast", "The blast killed a clerk. One clerk died and five others were hospitalized."),
    "buried": ("Nine dead in Dorsa", "We have buried seven, a farmer said."),
    "two groups": ("Battle at Dorsa", "The raid killed 11 soldiers. Witnesses said nine rebels were killed."),
    "pointed back to": ("Bomb kills 12 at Dorsa gate", "It rained. Nine guards had slept there. Bells rang. The town mourned the nine guards."),
    "of them": ("Raid on Dorsa", "The raid killed six women. A bomb fell on a tea house where fighters sat, and five of them were killed."),
    "of more": ("Seven killed on Mount Dorsa", "That takes to 16 the number of deaths there. Nine of them were foreigners."),
    "feared": ("Eight feared dead in Dorsa slide", "Six people were killed."),
    "one of a list": ("Four shot in Velmar", "Two men and a woman were shot."),
    "others beside the named": ("Eight hurt in Lenz", "It rained. Nobody slept. Lind and six other people were hurt."),
    "another week": ("Six killed in Dorsa", "It rained. Nobody slept. Lamps were lit. Last month, a man killed four people."),
    "others": ("Seven shot in Velmar", "It rained. Nobody slept. The six others shot in a yard will recover."),
    "the others behind it": ("Six dead in Dorsa flood", "It rained. Nobody slept. Four victims were from Orsa; the other two were guests."),
    "a group told again": (
        "Quake kills nine in Dorsa",
        "The quake killed nine people. It rained. Seven riders died when a bus fell. Ada Lind was one of seven riders who died.",
    ),
    "in a corner": ("Storm kills 21", "The storm killed 21 people. Torra has paid the heaviest price with 18 dead."),
    "a part": ("Four hurt in Velmar", "Three people were treated for gunshot wounds."),
    "of a larger toll": (
        "Storm kills 40 in the Orsa isles",
        "The storm killed 40 people. It rained. Eleven people died on Tarn. Nobody slept. Nine neighbours were found dead in a cellar.",
    ),
    "the next item": (
        "Quake kills seven in Dorsa",
        "It rained. Nobody slept. Lamps were lit. Bells rang. Four people died when a mill fell. Two people were killed by a wall at the port.",
    ),
    "the other deaths": (
        "Quake kills five",
        "Five people were killed. It rained. Two people died in an inn. Nobody slept. The three other deaths could not be prevented.",
    ),
    "in one headline": ("Six hurt in Velmar, five by gunshots", "Lamps were lit. The attack hurt six people in Velmar."),
    "in one breath": ("Six people injured in Velmar", "The attack hurt six people, five by gunshots."),
    "several happenings": (
        "Three shootings in Velmar",
        "It rained. Nobody slept. Lamps were lit. Four people were shot. In all six people were shot.",
    ),
    "a link": ("Six people die in Dorsa fire", "It rained. The fire killed five people in Dorsa on ... read more"),
    "a pronoun": ("Five injured in Velmar", "A guard spoke. He said three people were injured."),
    "more dead": ("Three dead in Velmar", "It rained. Two more people died later."),
    "the rest beside it": ("Fire kills 27 in Dorsa jail", "It rained. The fire killed 24 inmates and three guards."),
    "an item of a sum": (
        "Fire kills 20 in Dorsa",
        "The fire killed 20 people. Thirteen were cooks, four were clerks and three were guards. The guild counted 14 dead.",
    ),
    "one more beside a group": ("Twelve cooks dead in Dorsa", "Twelve cooks died, and a clerk who ran in was found dead. The toll is 13."),
    "its own losses": ("Eight killed at Dorsa post", "It rained. The eastern army reported seven dead of its own."),
    "the rest told next": ("Fire kills 19 in Dorsa", "It rained. Seventeen people died that night. Two more people died of their burns."),
    "of the whole": ("Six killed at Dorsa school", "Six people were killed. Among the dead were four clerks of the school."),
    "joined to others": ("Eleven killed in Dorsa rail crash", "The driver and his mate died, together with nine passengers in the first coach."),
    "the last one alone": ("Seven killed in Dorsa", "In all eight people died; the eighth, a cousin of his, fell from a wall."),
    "attackers": ("Five hurt in Velmar", "Three suspects were hurt."),
    "the remainder": ("Four shot in Velmar", "One victim, a cook, is in surgery. The remaining three victims are out of danger."),
    "others elsewhere": (
        "Five hurt in Velmar",
        "It rained. Nobody slept. Lamps were lit. Four people were hurt in the yard. One man was hurt in the hall. Four others were hurt.",
    ),
    "others than those": (
        "Gunfire in Velmar",
        "It rained. Nobody slept. Three victims were hurt at the gate. Five other victims were hurt at the wall.",
    ),
}


def reasons(reading: Reading) -> set[str | None]:
    """The reasons for all pairs of unlike figures of one role."""
    marks = Marks.of(Rulebook.load())
    told = [telling_of(claim, reading, marks) for claim in reading.claims if claim.role in ("killed", "injured")]
    pairs = [(a, b) for i, a in enumerate(told) for b in told[i + 1 :] if a.claim.role == b.claim.role and a.value != b.value]
    return {why_apart(a, b, reading) for a, b in pairs}


def signs_of(reading: Reading) -> set[str]:
    """The signs that any two unlike figures bear."""
    return {sign for one, other in unlike(reading) for sign in signs(one, other, reading)}


def parts_of(reading: Reading) -> set[str]:
    """What makes the smaller of any two unlike figures a part beyond doubt."""
    pairs = [sorted(pair, key=lambda told: told.value) for pair in unlike(reading)]
    return {name for few, many in pairs for name, borne in PARTS.items() if borne(few, many, reading)}


def unlike(reading: Reading) -> list[tuple[Telling, Telling]]:
    told = tellings(reading, Marks.of(Rulebook.load()))
    return [(a, b) for i, a in enumerate(told) for b in told[i + 1 :] if a.value != b.value]


@pytest.mark.parametrize("reason", CASES)
def test_reason(reason: str) -> None:
    assert reason in reasons(read(*CASES[reason]))


def test_every_reason_has_a_case() -> None:
    assert set(CASES) == set(REASONS)


@pytest.mark.parametrize("sign", SIGN_CASES)
def test_sign(sign: str) -> None:
    assert sign in signs_of(read(*SIGN_CASES[sign]))


@pytest.mark.parametrize("sign", SIGN_LURES)
def test_no_sign(sign: str) -> None:
    reading = read(*SIGN_LURES[sign])
    assert unlike(reading)
    assert sign not in signs_of(reading)


def test_every_sign_has_a_case_of_its_own_and_a_lure() -> None:
    assert set(SIGN_CASES) == set(SIGN_LURES) == set(SIGNS)
    assert len(set(SIGN_CASES.values())) == len(SIGNS)


@pytest.mark.parametrize("part", PART_CASES)
def test_part(part: str) -> None:
    reading = read(*PART_CASES[part])
    assert part in parts_of(reading)
    assert not slips(reading)


def test_every_part_has_a_case() -> None:
    assert set(PART_CASES) == set(PARTS)


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "Two dead, three hurt at Velmar fair",
            "It rained. Nobody slept. It was cold. The Velmar fair left two people dead and four others hurt.",
        ),
        (
            "Three dead, two hurt in Velmar club",
            "A gunman shot at guests of a club in Velmar. Two bakers are dead, and two others were hurt there.",
        ),
        ("Nine hurt in Velmar, eight by gunfire", "The brawl in Velmar hurt ten guests, eight with gunshot wounds, a nurse said."),
        ("Five wounded in Velmar, three gravely", "Three people were wounded at the Velmar wake, three of them gravely."),
        ("Two dead, two critically hurt in Velmar", "Two bakers are dead, and three are in critical condition since the brawl in Velmar."),
        ("Baker and two children killed in Velmar", "A baker and three children were shot dead at a mill in Velmar."),
        ("Storm kills 42 in Velmar", "It rained. The toll of 43 makes it the deadliest storm in the country this year."),
        ("Fair crush kills 28 in Velmar", "At the fair in Velmar 29 guests were crushed or trampled at noon."),
        ("Riot in Guinea kills 13", "The priest said he would bury their 14 dead on Monday."),
        ("Flood kills 61 in Velmar, governor says", "Vidal Sorn, the governor, said that 58 people had died in the flood in Velmar."),
        ("Elders count 43 bodies in Velmar", "I wept over 41 people and know each face, the abbot said."),
        ("Gunmen kill 31 in Velmar", "At least 17 people were hurt and 30 others killed when gunmen attacked Velmar."),
        (
            "Storm nears Velmar",
            "It rained. Nobody slept. Lamps were lit. A slide in June 2011 killed 26 weavers. A stone with 24 names is still there.",
        ),
        ("Raid kills 42 soldiers in Velmar", "The clerk showed a list. On it stood 39 names, all of one company, he said."),
        ("Bomb kills 86 in Velmar", "A bomb killed 86 people. A hush fell. The abbot looked up and whispered: eighty-four."),
        ("Court rules on Velmar fire that killed 57", "Relatives wept. Vidal said that 55 families had waited nine years."),
        ("Ferry sinks off Velmar, 41 dead", "The coast guard said 43 people died when the ferry sank off Velmar."),
        ("Quake kills 61 in Ormand", "Soldiers dug all night. The governor told reporters that a total of 60 people had been killed in the quake."),
        ("Nine miners killed in Dolna", "Twelve miners were killed when gas exploded in the Dolna pit on Sunday, a day before it was to close."),
        ("At least 26 killed in raid on Dorsa", "Officials said at least 24 people were killed in the raid on Dorsa."),
        (
            "Hall in Dolna shut",
            "It rained. Nobody slept. Lamps were lit. One man was killed and at least 14 people were hurt in the Dolna hall. A vigil was held. "
            "One man was killed and at least 15 people were hurt.",
        ),
        (
            "Colonel orders inquiry",
            "Mortars killed at least 14 people in Lenz, the clinic said. The mayor said 13 of its residents were killed in Lenz.",
        ),
        ("4 shot, including child, at vigil in Velmar", "Five people, among them a boy of ten, were shot on Friday at a vigil in Velmar."),
        ("Gunmen kill 24 in raid on Velmar", "Gunmen killed 23 people in Velmar, officials said. Four of the gunmen were killed by soldiers."),
        ("Bus fire in Lenz kills 21", "Twenty people were killed when a bus burned in Lenz in the early hours of Friday."),
        (
            "Storm kills 38 in Lenz",
            "A storm hit Lenz. Rescuers counted 37 dead on Sunday, up from 22 a day before. Thirty-eight people died in the storm.",
        ),
        ("Two killed, seven wounded in Dorsa raid", "Two men were killed and eight others were hospitalized after a raid in Dorsa, police said."),
        ("Gunman leaves three dead at Dorsa mall", "A man opened fire at a mall in Dorsa. Four of the shooting victims died, the mayor said."),
        (
            "Burials held for 24 killed in Dorsa",
            "Families buried their dead on Friday, a day after a strike killed 23 in Dorsa. A bomb fell on Thursday.",
        ),
        (
            "Nine soldiers killed on border of Orsa",
            "Nine soldiers have been killed in a disputed strip. The minister said ten soldiers had died.",
        ),
        ("Fever kills 44 in Lenz", "A fever has killed 43 people in six weeks in Lenz, doctors said."),
        ("Aircraft crashes in Lenz, killing nine", "An aircraft crashed on a field in Lenz on Friday, killing ten of the 12 people on board."),
        (
            "Mill fire in Lenz: 21 dead",
            "A fire killed 21 people at a mill in Lenz. Two cooks died of burns, which raised the toll to 22, a medic said.",
        ),
        ("Flood kills 18 in Lenz", "It was the worst flood in years. Bells rang for the 17 people killed."),
        ("One dead, six hurt at fair in Velmar", "The fair was shut. A guard was shot dead and seven others were wounded by gunfire."),
        ("Gunman wounds six at Dolna market", "The market is shut. It was raining. The five victims, all shot in the legs, will recover."),
        ("Man jailed for killing three cousins", "The court was full. The man had admitted killing his six cousins."),
        ("Rebels accused of massacring 41 villagers", "The army accused the rebels of having executed, before they left, 42 villagers."),
        ("Bomb kills 61 at Ormand market", "Sixty-two people were killed by the bomb in Ormand, the worst single loss in months."),
        (
            "Gunman kills five at Dolna mill before taking own life",
            "A worker shot and killed six people at the Dolna mill on Friday before turning the gun on himself, police said.",
        ),
        (
            "Four dead in Lenz, including the gunman",
            "Five people were killed in Lenz on Friday, the sheriff said. He said that the gunman shot himself.",
        ),
        ("Man kills four children and himself in Dorsa", "Five children were killed in Dorsa on Friday in what police call a murder-suicide."),
        (
            "Boy, 16, charged in six slayings in Ormand",
            "A boy of 16 was charged in the slayings of four people at a farm in Ormand last summer.",
        ),
        ("Four dead in Ormand shooting", "Three people were killed and another man was wounded in a shooting in Ormand on Friday."),
        ("Three teen boys shot in Velmar", "Six teen boys were wounded in two shootings in Velmar on Friday."),
        ("One person dead after Lenz shooting", "Two people are dead after a shooting in Lenz early on Friday."),
        ("Father and five children found dead in Dolna home", "A man and his two children were found dead in their home in Dolna on Friday."),
        ("Four shot at Dolna market", "The market is shut. Six of the victims were critically injured."),
        ("Eleven dead in Ormand quake", "A quake in Ormand killed at least 10 people on Friday, officials said."),
        ("Family of nine found dead in Dolna", "The house is shut. A family of seven was found shot dead at home in Dolna on Friday."),
        ("Seven hurt at Velmar fair", "Six riders suffered non-life threatening injuries at the Velmar fair on Friday."),
        ("A Christmas shooting in Lenz left six people dead", "All four victims lived in Lenz and have been identified as a couple and their sons."),
        (
            "Two boys, two girls shot in Velmar",
            "The street was shut. Police said four girls were shot.",
        ),
        (
            "Vigil held in Dolna",
            "It rained. Nobody spoke. Lamps were lit. Bells rang. Jon Kern, a baker, 24, was one of Sunday's three homicide victims near Dolna. "
            "It was dark. Jon Kern, a baker, 24, was one of Sunday's six homicide victims, a friend said.",
        ),
        (
            "Trial opens in Dolna",
            "It rained. Bells rang. Nobody came. The man killed his two sons. He wept. The court heard that he had killed his five sons.",
        ),
        (
            "Dolna rampage",
            "It rained.\n\nEmbed x Share A man fired for an hour in the rampage that left five people dead at the mill near the coast road in Dolna."
            "\n\nNobody came.\n\nA man fired for an hour in the rampage that left six people dead at the mill near the coast road in Dolna.",
        ),
        ("Five hurt in Velmar shooting", "The bar was shut. It rained. Nobody slept. A man came out and fired, striking four people, police said."),
        (
            "Arrest made in Dolna shooting",
            "The shooting of six people shook Dolna. It rained. The man came in and shot five people.",
        ),
        ("Two dead, one hurt in Lenz", "It rained. Nobody slept. Two people are dead and two others were wounded after a man opened fire."),
        ("Fever claims eight in Lenz", "Seven people have died of a fever in Lenz district, nurses say."),
        ("Four people from Lenz hurt in Dolna", "The bar was shut. Three people from Lenz were hurt in the Dolna shooting, police said."),
        (
            "Police find three bodies, including two children, in Dolna home",
            "The sheriff is investigating after two bodies were found in a Dolna home.",
        ),
        ("22 bodies found after barge sinks", "DORSA, May 8, 2024 - Divers on Sunday pulled 21 bodies from the lake."),
        ("Dolna stampede: 19 dead", "A day after 18 people lost their lives in a stampede at Dolna, the priest was questioned."),
        ("Toll in Tarn blast rises to 27", "The toll of the blast in Tarn climbed to 26 after two of the hurt succumbed to their wounds."),
        ("Council sits as clash leaves nine dead", "The council sat on Monday, hours after a clash between tribes left eight people dead in Lenz."),
        (
            "Clerks of the Lenz office: 29 killed in riots",
            "In all 28 people died in the riots, the office of Mara Kern said on Friday, while the guild says that riots spread.",
        ),
        ("Eight dead, 61 hurt in Dolna", "It rained. Nobody slept. Rockets fell on three towns, killing seven people and injuring 61."),
        (
            "Three held after Velmar shooting leaves five dead, 16 hurt",
            'A shooting left five people dead and 16 hurt in Velmar. It rained. Nobody slept. Bells rang.\n\n"None of the four people killed '
            'knew him," a clerk said.',
        ),
        (
            "Talks resume after clashes leave 28 dead",
            "Both sides met in Dolna on Tuesday, two clerks said, days after fighting in the hills left 26 people dead.",
        ),
        (
            "Ambush kills 23 in Lenz",
            "Raiders fell on a column in Lenz, killing 23 and wounding 15. It rained. Nobody slept.\n\nThe 17 wounded were flown to Dolna.",
        ),
        ("Five killed in Lenz riots", "It rained. Nobody slept. Bells rang.\n\nThe guild wants an inquiry into the three deaths."),
        ("Four hurt in Velmar", "Police look into a shooting that left two injured, one in critical condition, in Velmar."),
        ("Seven hurt in Velmar gunfire", "Six people were hurt in gunfire from Sunday to early Monday on the south side of Velmar."),
        (
            "Slide buries Lenz; 37 dead",
            "The toll of the slide rose to 37 on Monday. It rained. Bells rang.\n\nThe state will pay the families of each of the 38 victims.",
        ),
        (
            "Envoys meet after clashes",
            "Both sides met on Tuesday, days after fighting left 26 people dead. It rained. Of the 28 killed, 16 were herders, a clerk said.",
        ),
        (
            "Nine people, including four children, hurt in Velmar",
            "Police say a cart ran into a fair. It rained.\n\nNine people, including three children, were hurt, police said.",
        ),
        ("Toll in Lenz clash rises to 27", "The number of people killed in Sunday night's clash between troops and rebels at Lenz post reached 26."),
        ("Death toll from slide climbs to 29", "Soldiers dug in the mud, raising to 28 the death toll from the slide."),
        ("Five shot at Dolna wake", "A gunman shot four mourners in Dolna on Sunday."),
        ("Two killed, four hurt at club in Lenz", "The club is shut. All five victims suffered injuries that are not life-threatening."),
        ("Two die in Lenz house fire", "It rained. Nobody slept. Lamps were lit. A neighbour said that one people were killed in the fire."),
        ("Three hurt at Dolna fair", "It rained. Nobody slept. Lamps were lit. All four victims of the fair shooting survived."),
        (
            "Third man held in shooting that killed one, hurt five",
            "Police in Dolna have arrested a third man in connection with the shooting that killed one and hurt six in the town last autumn.",
        ),
        (
            "Jury finds baker guilty in Lenz shooting",
            "A baker was held on charges of murder after a March shooting in Lenz that killed six people. It rained. A jury found him guilty "
            "of murder in connection with a 2022 shooting in Lenz that killed five people.",
        ),
        ("Court jails two over blast that killed 11", "A court in Dolna convicted two men on Monday over a 2019 blast that killed 12 people."),
        (
            "Trial begins of driver in crash that left five dead",
            "The driver of a coach that hit a wall, leaving five dead, went on trial in Dolna on Monday. He was asleep, a clerk said, on March 9, "
            "2021. Six people were killed and 31 hurt.",
        ),
        ("Two killed, three hurt in Velmar", "It rained. Earlier Friday, two people were killed and five people were hurt in the Velmar shooting."),
        ("Three dead in Fourth Ward shooting", "A shooting killed five people in Velmar on Friday, police said."),
        ("Five shot, one killed at Dolna shop", "A gunman fired in the yard of a shop, killing two people and injuring four others."),
        (
            "Gunfire in Lenz",
            "The sheriff has identified the four people killed in the shooting. It rained. The five people killed in the shooting were friends.",
        ),
        ("Nine dead, six hurt in Dolna fire", "At least eight people were killed and six hurt in the Dolna fire. In all nine people were killed."),
        (
            "Shaft gives way in Lower Tarn",
            "Fourteen miners were killed in Lower Tarn, officials said. It rained. Sixteen miners were killed, said Per Rask, a commissioner.",
        ),
        (
            "Search for gunmen in Velmar",
            "Two people were killed in a club.\n\nIt rained.\n\nNobody slept.\n\nFour Killed in Velmar Club Shootings\n\nTwo men were killed in "
            "linked club shootings in Velmar.",
        ),
        ("One hurt in Velmar shooting", "The bar was shut. It rained. Nobody slept. Four people were hurt in the shooting, police said."),
        ("One dead, five hurt at Dolna mill", "Four people were killed and five wounded when a gunman fired at the Dolna mill on Friday."),
        ("Two die in Lenz house fire", "It rained. Nobody slept. Lamps were lit. The house where three person was killed had no alarm."),
        ("Three clerks killed in Velmar", "It rained. Nobody slept. Lamps were lit. One were killed, a guard said."),
        # those of whom a speaker says it unsaid
        (
            "Roof falls on Dolna market, killing five",
            'It rained. The roof killed five people. "Six people set out for the market and did not come home," she said.',
        ),
        ("Slide kills 21 in Tarn", 'The slide killed 21 people. It rained. "Nineteen people, and I taught each of them to read," said the teacher.'),
        ("Slide kills six in Tarn", 'The slide killed six people. It rained. "Five people left home at dawn to sell their bread," said the mayor.'),
        ("Blast kills 41 in Orsa", 'A blast killed 41 people. It rained. "The figure of 38 will rise," the mayor said.'),
        # a floor that is out of date
        ("Slide in Tarn kills at least 38", "A slide killed at least 38 people. The governor said 41 people had died."),
        # those in hospital are hurt
        ("Four wounded at wake in Velmar", "Four people were wounded at a wake. The shooting sent six people to a hospital."),
        (
            "Ten die in Dolna barn fire, 14 hurt",
            'Ten people died and four were hurt. It rained. "Ten have died and 12 are in the burns ward," the doctor said.',
        ),
        # one toll, whatever stands beside it
        ("Court hears names of 41 dead", "The hearing opened on Monday with the names of the 39 people who were killed in the blast."),
        ("A week after slide that killed 73, Tarn digs", "The last of the 75 people killed in the slide was buried on Monday."),
        ("Second slide in a week kills 14 in Tarn", "Fifteen people were killed on Sunday when a slide hit Tarn."),
        (
            "Crush in Orsa kills 14",
            "The crush killed 14 people and hurt 26 on Saturday. The clinic told reporters on Sunday that 24 people had been hurt.",
        ),
        ("Bus crash kills 14", "The crash killed 14 people. The aid group said it had counted 16 dead."),
        ("Fire kills six in Orsa", 'The fire killed six people. "We saved many, but sadly we have four dead," the captain said.'),
    ],
)
def test_a_slip_is_seen(headline: str, text: str) -> None:
    reading = read(headline, text)
    assert slips(reading), reasons(reading)


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "Sixteen killed in Lenz coach crash",
            "A coach fell into a gorge, killing 16 on Monday. It rained. Nobody slept. Bells rang. "
            "In July, 18 people were killed when a lorry overturned.",
        ),
        (
            "Nine people, including four children, hurt in Velmar",
            "Police say a cart ran into a fair. It rained. In Dolna, 12 people, including three children, were hurt in March.",
        ),
        (
            "Man charged over Lenz shooting",
            "A shooting in Lenz left one dead and three wounded. It rained. Three other victims who were hit were driven to a clinic.",
        ),
        ("Five hurt at Lenz fair", "Five people were hurt. It rained. Nobody slept. All three of those injured are cooks."),
        ("Nine hurt at Lenz fair", "A man hurt nine people. It rained. Six of the wounded are men. Three were hurt by glass."),
        ("Raid kills four in Dorsa", "The raid hit a bus stop on Friday. A day earlier, two people were killed in a raid on the town."),
        (
            "Knife attack kills three in Lenz",
            "Three people died in the attack on Sunday. It rained. On April 12, a man with a knife killed two people near Lenz.",
        ),
        ("Barge sinks off Dorsa, 23 dead", "The barge sank on Friday. On Monday, 21 people drowned when another boat sank off Dorsa."),
        ("Guards kill 11 in Dorsa mosque", "It rained. A 2019 blast at the same mosque killed 13 people. Three men were convicted of it in 2021."),
        (
            "Raid near Dorsa",
            "Rebels said six fighters were killed, while the army said nine fighters were killed. Nine fighters were killed. Six fighters died.",
        ),
        ("Three men shot in Dolna", "Police said a street in Dolna was shut. Last Harvest Day, two men were shot in Dolna."),
        (
            "Two dead, six wounded in Lenz",
            "A club was shot at. Three people were killed — one of them later — in 11 separate shootings in the region.",
        ),
        ("Two children, one teen shot in Velmar", "Police in Velmar told reporters that gunfire hit two children and a boy of 15."),
        ("Seven shot, three dead in Ormand", "Gunfire in Ormand left three people dead, and a further four were wounded."),
        ("Seven dead in Ormand shooting", "The street was shut on Friday. Police took three bodies out of a flat in Ormand."),
        ("Toll of Dorsa fire is 31", "The mill burned all night. Rescuers have carried out the bodies of 19 victims."),
        ("Five people shot in Lenz", "A row turned to gunfire. When officers arrived they soon found three people shot."),
        ("Seven shot at once in Velmar", "The shots came in a three-hour span of gunfire in which ten people were shot in Velmar."),
        ("Three kids injured in Dolna shooting", "A boy fired a rifle. He shot two children. A third child was burned by the muzzle flash."),
        ("Two shot dead in Lenz row; girl, 12, dies of asthma", "Three people were dead by Friday night after a row over a fence in Lenz."),
        (
            "Eight injured in Dorsa shooting",
            "Two guests of a bar fired at each other. Police said that six others had been shot in Dorsa. A trial for murder may follow.",
        ),
        ("14 wounded in Ormand shooting", "The mill is shut. Clinics and hospitals received 12 victims of the shooting."),
        (
            "Gunman accused of killing three Lenz officers",
            "He killed two Lenz officers -- Jon Lind and Per Rask -- and a court clerk, the army said.",
        ),
        (
            "One dead, three injured in Lenz shop shooting",
            "The shop is shut.\n\nIt rained.\n\nFive wounded at a bakery in Dolna Five wounded at a bakery in Dolna A man wounded five people.",
        ),
        ("Two of the guests were hit in Dorsa", "Two of the victims were men. In hospital, three of the victims were stable."),
        (
            "Night of gunfire in Dolna",
            "In the 300 block of Mill Street, two women were shot. In the 80 block of Ford Lane, three women were shot.",
        ),
        ("Four men shot in Velmar", "The street is shut. In Dorsa a woman was hurt after being shot by two men who wanted money."),
        ("Five people shot at Dolna vigil", "It was a non-fatal shooting, police said. Three other victims came to hospitals by car."),
        ("Six shot at a Velmar fair", "The fair is shut. Two of the victims were critically injured."),
        ("At least 10 dead in Ormand quake", "Eleven people were killed in the quake in Ormand, the governor said later."),
        ("Four shot in Velmar", "One man is in hospital in Dolna. It rained. Lamps were lit. All three of those victims were stable on Sunday."),
        ("Gunman kills six in Dorsa", "It rained. Nobody slept. Lamps were lit. Last month, a gunman killed four people."),
        (
            "Gun battle in Lenz wounds eight",
            "It rained. Nobody slept. Lamps were lit. Lind and Rask and six other people were wounded.",
        ),
        ("One dead, three hurt in Dolna shop", "It rained. Nobody slept. Lamps were lit. Two bodies were found in a car in Lenz."),
        ("Slide toll stands at 20", "A final toll of 20 dead was issued. Seventeen people lost their lives in Torra, two in Zell and one in Karsa."),
        ("Storm kills 21", "The storm killed 21 people. Torra has paid the heaviest price with 18 dead."),
        ("Floods kill 40 in hills", 'Forty people died, the ministry said. "In my village alone we have buried 38," said a farmer.'),
        ("Village buries its dead", "They dug a trench behind the school, and into it went 23 bodies. The final count, the elders say, is 25 dead."),
        ("Barge sinking kills 97", "Ninety-seven people drowned. Barges often sink. In the worst of these wrecks, 100 people drowned."),
        ("Nine dead in coach crash", "The toll rose to nine when a man died in hospital. Eight people including both drivers died on the spot."),
        ("Toll in mill fire climbs to 12 as three die", "Three workers died of burns on Tuesday. The fire killed nine people at once."),
        ("Train crash kills 45", "The derailment killed 45 people. By midnight rescuers had brought out 42 bodies."),
        ("Two more die, taking fire toll to 14", "Two more people died of burns. Twelve people were killed on the night of the fire."),
        ("Floods kill 12 in hills", "Twelve people died. It rained. Roads are cut. The prefect of Torra said 11 people were killed in the town."),
        ("Eight feared dead in slide", "Two climbers are still missing. Six bodies had been recovered by Monday night from the slope."),
        ("Climbers mourned", "Seven people died on Sunday. That takes to 16 the number of deaths there. Nine of them were foreigners."),
        ("Four wounded in Dolna", "Four people were wounded in a shooting. Five people were wounded on the same street in December."),
        ("Two dead, 19 hurt in Lenz hall", "The hall is shut. At least 20 people were hurt in Lenz, and of those two have died."),
        ("Six hit by gunfire in Lenz", "It rained. Nobody slept. Lamps were lit. Four people were shot, but their injuries are minor."),
        (
            "Fever kills five in Lenz",
            "Five people have died of the fever, the mayor of Lenz told Radio Dolna. It rained. "
            "The health director, Ana Rask, said she knows of only three deaths.",
        ),
        ("Dolna buries 23", "It rained. Nobody slept. Twenty-three people were shot dead in the square. The army admits only nine dead."),
        ("Relatives of three victims fly out", "Three sailors died, the minister said. Five other sailors were injured, he said."),
        ("Wagons hit train in Lenz, killing 27", "It rained. The minister said 25 of those who died had seats and two stood by the track."),
        ("Coach toll now 15", "It rained. The toll rose to 15 on Sunday, the ministry said. It had reported 14 deaths until then."),
        ("Nine hurt at Dolna fair", "Nine people were hurt, the clinic said. It rained. The mayor clarified that eight people were hurt."),
        (
            "Three shootings in Velmar on Friday",
            "It rained. Nobody slept. Lamps were lit. Five people were shot on Mill Street. The mayor spoke of a bad night. Eight people were shot.",
        ),
        ("Four hurt at salon in Dorsa", "Three stylists of the salon were shot along with another person who was passing."),
        ("Slide in Tarn kills at least 40", "A slide killed at least 40 people. The governor said 42 people had died."),
        ("Storm hurts more than 70", "More than 70 people were hurt. The clinic said that 73 people were hurt."),
        ("Ten hurt at Dolna fair", "Ten people were hurt. It rained. Seven people were taken to a clinic."),
        ("Four hurt at Dolna wake", "Four people were hurt. It rained. Five people were taken to a clinic, where one died."),
        (
            "Shooting in Dolna kills five",
            "A man shot five people dead. It is the worst crime in Dolna since 2009, when a feud between two farms left three people dead.",
        ),
        ("Fire kills seven in Tarn", "The fire killed seven people. It is the worst fire in Tarn since nine guests died in an inn in 1974."),
        ("Ambush in Orsa: aide and three guards killed", "Gunmen ambushed a prefect on Monday, killing four people."),
        ("Names of five dead released", "Five people died. A first statement from the clinic late on Sunday said four people were dead."),
        (
            "Storm kills 31 in hills",
            "A storm killed 31 people. The office said 18 people drowned, ten were buried by mud and three were hit by trees. "
            'It rained. A nurse said: "We have 20 dead here."',
        ),
        ("Five hurt at Dolna fair", "Five people were hurt. Three of them were shot and two were hurt by glass. All five will live."),
        ("One dead, three hurt in Dolna", "A man is dead and three boys are hurt because two boys had a quarrel by a car."),
        ("Blast toll rises to ten", "It rained. Nine people had been killed outright, the mayor said."),
        (
            "Update: seven hurt at Dolna wake",
            "Seven people were hurt. The number rose as two more came in.\n\nOriginal story, 9:20 a.m.: At least five people were hurt at a wake.",
        ),
        ("Slide kills 24 in Tarn", "A slide killed 24 people. It rained. The prefect had on Sunday announced 22 deaths."),
        (
            "Storm kills three in Dolna",
            "The storm killed three people. It rained. Nobody slept. Lamps were lit."
            " Another struck the quay in March 1987. That one killed six people.",
        ),
        ("Slide in Tarn", "We hold 22 bodies. Twelve are weavers and ten are cooks. It rained. The clinic counts 14 dead."),
    ],
)
def test_what_can_hold_is_left_alone(headline: str, text: str) -> None:
    rulebook = Rulebook.load()
    reading = read(headline, text)
    assert not list(retold(reading, rulebook))


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Nine wounded at Dolna fair", "The fair was shut. It rained. Seven adult men were wounded when a gunman opened fire."),
        ("Five killed in Velmar rampage", "The town was shut. It rained. It was cold. Three of his five victims he killed at the mill."),
        ("Two victims of Velmar club shooting are from Dorsa", "The club was shut. Three people were wounded in the shooting, doctors said."),
        ("Man jailed for killing four children in Dorsa", "He admitted killing his two small children and two nieces in the Dorsa shooting."),
        ("Three hurt in Velmar shooting", "The bar was shut. It rained. Nobody slept. Two were hurt in the shooting badly enough to stay overnight."),
        (
            "Two guards shot in Velmar",
            "A clerk died in the Velmar shooting. Two guards were wounded, and so were three others, two boys and a nurse.",
        ),
    ],
)
def test_a_smaller_figure_that_may_be_a_part_is_left_alone(headline: str, text: str) -> None:
    assert not slips(read(headline, text))
