"""Reads and validates folders of rule files; a mistake is one line with file, line and key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from checker.errors import BadRule

Model = TypeVar("Model")
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """A safe loader to which "on", "off", "yes" and "no" are words, as in YAML 1.2: a list of prepositions must not turn into truth values."""


_Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for letter, resolvers in _Base.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
ENDING = ".yml"


def rule_paths(root: Path, folder: str) -> Iterator[Path]:
    """The rule files of one folder below `root`, sorted, so that every run reads them in one order."""
    yield from sorted((root / folder).rglob(f"*{ENDING}"))


def load_rules(roots: Sequence[Path], folder: str, adapter: TypeAdapter[Model]) -> dict[str, Model]:
    """The rules of `folder` by id, from each root in turn; a later root replaces a rule of the same id.

    Raises:
        BadRule: a file is no YAML, breaks its schema, or bears an id that is not its path.
    """
    rules: dict[str, Model] = {}
    for root in roots:
        for path in rule_paths(root, folder):
            rules[path.relative_to(root).with_suffix("").as_posix()] = load_rule(path, root, adapter)
    return rules


def load_rule(path: Path, root: Path, adapter: TypeAdapter[Model]) -> Model:
    """One rule file, validated. Raises BadRule as `load_rules` does."""
    try:
        text = path.read_text(encoding="utf-8")
        data = yaml.load(text, Loader=_Loader)  # noqa: S506 - always a safe loader
    except UnicodeDecodeError:
        raise BadRule(f"{path}: not UTF-8 text: save the rule as UTF-8") from None
    except OSError as error:
        raise BadRule(f"{path}: cannot be read: {error.strerror}") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadRule(f"{path}:{line}: not YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        raise BadRule(f"{path}: not YAML: {str(error).splitlines()[0]}") from None
    if not isinstance(data, dict):
        raise BadRule(f"{path}:1: a rule file is a mapping with id, why and examples")
    wanted = path.relative_to(root).with_suffix("").as_posix()
    if data.get("id") != wanted:
        raise BadRule(f"{path}:{_line(text, ('id',))}: id: is {data.get('id')!r}, must be {wanted!r}, the file's path")
    try:
        return adapter.validate_python(data)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
        raise BadRule(f"{path}:{_line(text, first['loc'])}: {key}: {first['msg']}{more}") from None


def _line(text: str, keys: Sequence[int | str]) -> int:
    """The line on which the value under `keys` stands, as deep as the file goes; only computed for an error."""
    node: Any = yaml.compose(text, Loader=_Loader)
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            found = [(k, v) for k, v in node.value if k.value == str(key)]
            if not found:
                break
            name, node = found[0]
            if not isinstance(node, yaml.CollectionNode):
                return int(name.start_mark.line) + 1
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
        else:
            break
    return int(node.start_mark.line) + 1 if node is not None else 1
