"""Tables are shared by rulebooks that agree in the folders that they are made of, and by no others."""

from __future__ import annotations

from dataclasses import replace

from checker.extract.lexicon import build_lexicon
from checker.extract.scope import Gazetteer
from checker.rulebook import Rulebook

RULEBOOK = Rulebook.load()


def test_a_rulebook_with_other_events_has_the_same_tables() -> None:
    other = replace(RULEBOOK, events={})
    assert Gazetteer.of(other) is Gazetteer.of(RULEBOOK)
    assert build_lexicon(other) is build_lexicon(RULEBOOK)


def test_a_rulebook_with_other_places_or_roles_has_tables_of_its_own() -> None:
    fewer = {id: rule for id, rule in RULEBOOK.places.items() if id != "places/countries"}
    assert len(fewer) == len(RULEBOOK.places) - 1
    other = replace(RULEBOOK, places=fewer)
    assert Gazetteer.of(RULEBOOK).knows("France")
    assert not Gazetteer.of(other).knows("France")
    assert build_lexicon(replace(RULEBOOK, roles={})).triggers != build_lexicon(RULEBOOK).triggers


def test_many_rulebooks_do_not_pile_up() -> None:
    first = Gazetteer.of(RULEBOOK)
    for _ in range(10):
        Gazetteer.of(replace(RULEBOOK, places={}))
    assert Gazetteer.of(RULEBOOK) is not first
