"""checker.toml -> Settings: what a newsroom fixes once instead of typing it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, ValidationError

from checker.errors import BadSettings
from checker.mistakes import first_mistake

NAME = "checker.toml"
FAIL_ON = ("never", "note", "warning", "error")
_PATHS = ("rules", "against")


class Settings(BaseModel):
    """The keys of checker.toml; each is the option of the same name, which goes before it. Paths count from the file's folder."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rules: list[Path] = Field(default_factory=list, description="rule folders added to the shipped rules, and to those of --rules")
    against: list[str] = Field(default_factory=list, description="coverage to hold articles against, where --against names none")
    format: str = Field("markdown", description="the report's format: markdown, text or json")
    fail_on: str = Field("error", description="the least severity that makes exit code 1: never, note, warning or error")
    policy: str = Field("overlap", description="how a story is summed up: overlap, latest, majority, conservative or hierarchy")
    enable: list[str] = Field(default_factory=list, description="ids of checks to switch on; --enable adds to them, and goes before `disable`")
    disable: list[str] = Field(default_factory=list, description="ids of checks to switch off; --disable adds to them, and goes before `enable`")
    jobs: int | None = Field(default=None, ge=1, description="processes to extract with; by default as many as pay")
    _file: Path | None = PrivateAttr(default=None)

    @property
    def file(self) -> Path | None:
        """The file that they come from, or None."""
        return self._file

    def named(self, key: str, given: object) -> str:
        """What a message calls a value: the option where one was `given`, else the key of the file that it comes from."""
        key = key.replace("_", "-")
        return f"--{key}" if given is not None or self._file is None else f"{self._file}: {key}"

    def updated(self, **given: Any) -> Settings:
        """With the options that were given: None and empty lists leave the setting, lists of `rules`, `enable` and `disable` are added to it.

        A check that an option switches on is not off any more because the file says so, nor the other way round.
        """
        changes: dict[str, Any] = {}
        for key, value in given.items():
            if value is None or value == []:
                continue
            changes[key] = [*getattr(self, key), *value] if key in ("rules", "enable", "disable") else value
        for key, other in (("enable", "disable"), ("disable", "enable")):
            unsaid = {id.removeprefix("checks/") for id in given.get(key) or ()}
            kept = [id for id in getattr(self, other) if id.removeprefix("checks/") not in unsaid]
            changes[other] = [*kept, *(given.get(other) or ())]
        return self.model_copy(update=changes)

    def fails(self, severities: Iterable[str]) -> bool:
        """Whether any of these severities is at or above `fail_on`."""
        if self.fail_on == "never":
            return False
        floor = FAIL_ON.index(self.fail_on)
        return any(FAIL_ON.index(severity) >= floor for severity in severities)


def load_settings(path: Path | None = None, start: Path | None = None) -> Settings:
    """The settings of a file, or of the nearest checker.toml at or above `start` (the working folder), or the defaults.

    Raises:
        BadSettings: the file is not there, is no TOML, or has a key or value that it cannot have; the message names file and key. Or the working
            folder is gone.
    """
    try:
        found = path or _nearest(start or Path.cwd())
    except OSError:
        raise BadSettings("the working folder is gone: change to one that exists") from None
    if found is None:
        return Settings()
    try:
        data = tomllib.loads(found.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadSettings(f"{found}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSettings(f"{found}: not TOML: {error}") from None
    for key in data:
        if "-" in key and key.replace("-", "_") in data:
            raise BadSettings(f"{found}: {key} and {key.replace('-', '_')} are one setting: remove one")
    data = {key.replace("-", "_"): value for key, value in data.items()}
    for key in _PATHS:
        if isinstance(data.get(key), list):
            data[key] = [str(found.parent / item) if isinstance(item, str) and item != "-" else item for item in data[key]]
    try:
        settings = Settings.model_validate(data)
        settings._file = found
        return settings
    except ValidationError as error:
        mistake = first_mistake(error, (key.replace("_", "-") for key in Settings.model_fields))
        raise BadSettings(f"{found}: {mistake.key.replace('_', '-')}: {mistake.what}") from None


def _nearest(start: Path) -> Path | None:
    return next((folder / NAME for folder in (start, *start.parents) if (folder / NAME).is_file()), None)
