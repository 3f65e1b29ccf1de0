"""Likeness: how much two articles have in common in the names that they hold.

Articles are vectors of their names, weighted by tf-idf and compared by their cosine, which is how topic detection and tracking finds the
reports on one happening (Allan et al., "Topic Detection and Tracking Pilot Study", 1998; by names: Kumaran and Allan, "Text Classification
and Named Entities for New Event Detection", 2004).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import hypot, log

from checker.claim import Subject
from checker.extract.scope import Gazetteer, ascii_of

UNREAD = 2000
"""Articles that are thought to stand beside those given, so that a name in all of a few articles still tells something."""
SHORT = 2.0
"""Names of its own that each article is thought to hold beside those that it has: one that names next to nothing is like none."""

Weights = Mapping[str, float]


def weights_of(subjects: Sequence[Subject], gazetteer: Gazetteer) -> list[Weights]:
    """For each article the weight of each of its names, of unit length with those that it is thought to hold beside them."""
    counted = [_names(subject, gazetteer) for subject in subjects]
    holders = Counter(name for names in counted for name in names)
    size = len(subjects) + UNREAD
    found: list[Weights] = []
    for names in counted:
        weights = {name: (1 + log(times)) * log(size / holders[name]) for name, times in names.items()}
        length = hypot(*weights.values(), SHORT * log(size))
        found.append({name: weight / length for name, weight in weights.items()})
    return found


def likeness(one: Weights, other: Weights) -> float:
    """The cosine of two articles: 0 where they share no name."""
    few, many = sorted((one, other), key=len)
    return sum(weight * many[name] for name, weight in few.items() if name in many)


def _names(subject: Subject, gazetteer: Gazetteer) -> Counter[str]:
    """The names of an article; a place stands for what it lies in as well, and an adjective or a people for its country."""
    found: Counter[str] = Counter()
    for term, times in subject.terms:
        plain = ascii_of(term)
        place = gazetteer.single(plain)
        found[place or plain] += times
        for above in gazetteer.ancestors(place) if place else ():
            found[above] += 1
    return found
