"""Where and when a claim holds: place, event, as-of and period."""

from checker.extract.scope.events import Family
from checker.extract.scope.gazetteer import Gazetteer, ascii_of
from checker.extract.scope.reader import ScopeReader

__all__ = ["Family", "Gazetteer", "ScopeReader", "ascii_of"]
