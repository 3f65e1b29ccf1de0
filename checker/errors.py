"""What Checker raises: one family, each with a message of one line that names the place and the mend."""

from __future__ import annotations


class CheckerError(Exception):
    """Base of everything that Checker raises on purpose; the message is one line fit for an editor."""


class UnreadableInput(CheckerError):
    """A file or folder that was named cannot be read as an article."""


class BadRule(CheckerError):
    """A rule file does not hold to its schema; the message names file, line and key."""


class BadSettings(CheckerError):
    """An option or a setting has a value that it cannot have."""
