"""Where and when a claim holds: place, event, as-of and period."""

from checker.extract.scope.gazetteer import Gazetteer
from checker.extract.scope.reader import ScopeReader

__all__ = ["Gazetteer", "ScopeReader"]
