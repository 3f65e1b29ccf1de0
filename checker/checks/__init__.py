"""Stories and claims -> findings: one module a kind of check."""

from __future__ import annotations

from checker.checks.base import Case, Check
from checker.checks.run import Outcome, build_checks, kinds, run_checks

__all__ = ["Case", "Check", "Outcome", "build_checks", "kinds", "run_checks"]
