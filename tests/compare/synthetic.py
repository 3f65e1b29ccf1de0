"""Claims made up by rule, to see how story building grows with their number."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from checker.article import Span
from checker.claim import Attribution, Claim, Figure, Scope

PLACES = ("Homs", "Idlib", "Kharkiv", "Mosul", "Manila", "Nagpur", "Lagos", "Quito", "Osaka", "Palermo", "Hodeidah", "Kabul")
EVENTS = ("earthquake", "flood", "fighting", "airstrike", "shooting", "epidemic")
ROLES = ("killed", "injured", "missing", "displaced", "infected", "damaged")


def synthetic_claims(number: int, seed: int = 0) -> Iterator[Claim]:
    """`number` claims, five an article, over as many happenings as so much coverage would have."""
    random = Random(seed)
    days = max(30, number // 100)
    for i in range(number):
        document, index = f"made-up/{i // 5}.txt", i % 5
        if index == 0:
            published = date(2001, 1, 1) + timedelta(days=random.randrange(days))
            place, event = random.choice(PLACES), random.choice(EVENTS)
        value = random.randrange(3, 400)
        sentence = f"At least {value} people were counted near the Old Mill in {place} on that day, said Officer Number{i // 5}."
        yield Claim(
            document=document,
            index=index,
            figure=Figure(
                9, 9 + len(str(value)), str(value), value, "exact", value, value, "count", None, "figures/made-up", Span(9, 9 + len(str(value)))
            ),
            role=ROLES[index],
            counted="person",
            modifiers=(),
            population="all",
            part_of=None,
            adds_to=None,
            scope=Scope(place=place, event=f"{place} {event}", event_date=published, sure=2),
            attribution=Attribution(),
            line=index + 1,
            column=1,
            sentence=Span(0, len(sentence)),
            sentence_text=sentence,
            sentence_index=index,
            paragraph=index,
            section="body",
            publisher=f"Paper {i % 7}",
            published=published,
        )
