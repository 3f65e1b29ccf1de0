"""Which places a person means by a name, for `checker timeline --place Syria`: the place and whatever lies in it."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.extract.scope import Gazetteer
from checker.rulebook import Rulebook
from checker.story import Story


def in_place(words: str, rulebook: Rulebook) -> Callable[[Story], bool]:
    """Whether a story is set in the place of these words, in any case.

    A place of the gazetteer takes what lies in it as well. A name that no rule knows is looked for, as whole words, in the story's place and name;
    so is a known one where the story has no place but a happening that bears its name.
    """
    gazetteer = Gazetteer.of(rulebook)
    wanted = _named(words, gazetteer)
    known = gazetteer.knows(wanted)
    said = re.compile(rf"(?<!\w){re.escape(' '.join(words.split()))}(?!\w)", re.IGNORECASE)

    def holds(story: Story) -> bool:
        if known and story.place is not None:
            return gazetteer.relation(story.place, wanted) in ("same", "inside")
        return said.search(f"{story.place or ''} {story.name}") is not None

    return holds


def _named(words: str, gazetteer: Gazetteer) -> str:
    """The gazetteer's name for what a person typed, whatever its capitals; their own words where it knows none."""
    if words in gazetteer.within:
        return words
    parts = words.lower().split()
    for surface in gazetteer.surfaces.at(parts, 0) if parts else ():
        if len(surface.rest) == len(parts) - 1 and not surface.demonym:
            return surface.ids[0]
    if len(parts) > 1 and parts[0] in gazetteer.directions:
        return f"{gazetteer.directions[parts[0]]} {_named(' '.join(parts[1:]), gazetteer)}"
    return words
