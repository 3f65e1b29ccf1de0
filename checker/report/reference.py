"""The reference pages: every key of checker.toml and of the rule files, made of the models that check them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from checker.rulebook import FOLDERS, Rulebook
from checker.rulebook.base import RuleFile
from checker.rulebook.checks import CheckRule
from checker.settings import Settings

SETTINGS_PAGE, RULES_PAGE = "settings.md", "rules.md"
_TYPES = {str: "text", bool: "true or false", int: "whole number", float: "number", Path: "path", date: "day", Any: "anything"}


def reference_pages() -> dict[str, str]:
    """File name -> page."""
    return {SETTINGS_PAGE: settings_page(), RULES_PAGE: rules_page()}


def settings_page() -> str:
    """What checker.toml may say."""
    lines = [
        "# Settings: `checker.toml`",
        "",
        _prose(Settings) + " The file is looked for in the working folder and above it; `--config FILE` names another. `_` and `-` are one in a key.",
        "",
        *_table(Settings, dashes=True),
    ]
    return "\n".join(lines) + "\n"


def rules_page() -> str:
    """What the files of each folder of `rules/` may say."""
    lines = [
        "# Rules: the keys of each folder",
        "",
        "A rule is a YAML file `FOLDER/NAME.yml` with the keys below and no others, and always with three more: `id`, its path without the ending;",
        "`why`, the reason for it; and `examples`, sentences with what must come out of them (see [example](#example) and, for checks,",
        "[check example](#check-example)). A rule of a newsroom's own folder (`--rules DIR`, laid out alike) is added to the shipped ones, or",
        "replaces the one of the same id; of two roles for one word its role wins. `checker explain ID` shows a rule with its",
        "examples, `checker test DIR` tries them.",
    ]
    hints = get_type_hints(Rulebook, include_extras=True)
    shown: list[type[BaseModel]] = []
    for folder in FOLDERS:
        lines += ["", f"## `{folder}/`"]
        kinds = list(_models(get_args(hints[folder])[1]))
        for model in kinds:
            if len(kinds) > 1:
                lines += ["", f"### {_title(model)}"]
            lines += ["", _prose(model), "", *_table(model)]
            shown += [part for part in _parts(model) if part not in shown]
    lines += ["", "## Parts of rules"]
    for model in shown:
        lines += ["", f"### {_title(model)}", "", _prose(model), "", *_table(model)]
    return "\n".join(lines) + "\n"


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models in an annotation, in order."""
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        yield annotation
    else:
        for part in get_args(annotation):
            yield from _models(part)


def _parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The models that the fields of a model are made of, at any depth."""
    for field in model.model_fields.values():
        for part in _models(field.annotation):
            yield part
            yield from _parts(part)


def _title(model: type[BaseModel]) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).lower().removesuffix(" rule")
    return words.capitalize()


def _prose(model: type[BaseModel]) -> str:
    """The docstring up to its list of attributes, a paragraph as one line."""
    text = inspect.cleandoc(model.__doc__ or "").split("Attributes:")[0]
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n") if part.strip()).replace("``", "`")


def _table(model: type[BaseModel], dashes: bool = False) -> list[str]:
    told = _told(model)
    prose = _prose(model)
    rows = []
    for name, field in model.model_fields.items():
        if name in RuleFile.model_fields and issubclass(model, RuleFile | CheckRule):
            continue  # told once, above
        meaning = (
            field.description
            or told.get(name)
            or ("what the file is" if len(get_args(field.annotation)) == 1 and get_origin(field.annotation) is Literal else "")
        )
        if not meaning and f"`{name}`" in prose:
            meaning = "see above"
        shown = name.replace("_", "-") if dashes else name
        default = "required" if field.is_required() else _default(field.get_default(call_default_factory=True))
        rows.append(f"| `{shown}` | {_type(field.annotation)} | {default} | {_cell(meaning)} |")
    return ["| key | takes | by default | meaning |", "| --- | --- | --- | --- |", *rows]


def _told(model: type[BaseModel]) -> dict[str, str]:
    """What the docstrings of a model and its bases say of each field under "Attributes:"."""
    told: dict[str, str] = {}
    for base in reversed(model.__mro__):
        text = " ".join(inspect.cleandoc(base.__dict__.get("__doc__") or "").partition("Attributes:")[2].split())
        names = "|".join(sorted(map(re.escape, model.model_fields), key=len, reverse=True))
        starts = list(re.finditer(rf"(?:(?<=[.;] )|^)((?:(?:{names})(?:, | and ))*(?:{names})): ", text))
        for match, end in zip(starts, [*(match.start() for match in starts[1:]), len(text)], strict=False):
            words = text[match.end() : end].strip().rstrip(";.")
            told.update(dict.fromkeys(re.split(r", | and ", match[1]), words))
    return told


def _type(annotation: Any) -> str:
    """An annotation in words."""
    origin, inner = get_origin(annotation), [part for part in get_args(annotation) if part is not NoneType]
    if origin is Annotated:
        return _type(inner[0])
    if origin is Literal:
        return "one of " + ", ".join(f"`{value}`" for value in inner)
    if origin in (Union, UnionType):
        return " or ".join(dict.fromkeys(map(_type, inner)))
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        return f"[{_title(annotation).lower()}](#{_title(annotation).lower().replace(' ', '-')})"
    if (inspect.isclass(origin) and issubclass(origin, dict)) or (origin is not None and getattr(origin, "__name__", "") == "Mapping"):
        return f"table of {_type(inner[1])} by key"
    if origin in (list, tuple, set, frozenset):
        return f"list of {_type(inner[0])}"
    return _TYPES.get(annotation, getattr(annotation, "__name__", str(annotation)))


def _default(value: Any) -> str:
    if value is None or value == "" or (isinstance(value, list | dict | tuple | set | frozenset) and not value):
        return "none"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return ", ".join(f"`{part}`" for part in value)
    return f"`{value}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
