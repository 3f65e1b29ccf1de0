"""Checker: pulls every figure out of news copy, with who said it, and reports where figures disagree."""
