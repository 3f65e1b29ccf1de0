"""Reads and validates folders of rule files; a mistake is one line with file, line and key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from checker.errors import BadRule
from checker.mistakes import blank_entry, first_mistake, meant, repeated_key

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
BLANK_MEANS_NONE = {"topics": "counted"}
"""The key of a folder's rules in whose list an empty text stands for "nothing is named"."""


def rule_paths(root: Path, folder: str) -> Iterator[Path]:
    """The rule files of one folder below `root`, sorted, so that every run reads them in one order."""
    yield from sorted((root / folder).rglob(f"*{ENDING}"))


def stray(root: Path, folders: Sequence[str]) -> str | None:
    """What below a rule folder is never read, in one line with the mend; None where every file is a rule. Hidden files and READMEs may."""
    for path in sorted(root.rglob("*")):
        parts = path.relative_to(root).parts
        if any(part.startswith((".", "__")) for part in parts) or path.name.lower().startswith("readme"):
            continue
        if parts[0] not in folders:
            if len(parts) > 1:
                continue  # told of its folder
            if path.is_dir():
                return f"{path}: no folder of rules{meant(path.name, folders)}: one of {', '.join(folders)}"
            return f"{path}: is never read: rules stand in a folder, one of {', '.join(folders)}"
        if path.is_dir():
            continue
        if path.suffix != ENDING:
            mend = f"name it {path.stem}{ENDING}" if path.suffix.lower() in (".yaml", ENDING) else f"a rule file ends in {ENDING}"
            return f"{path}: is never read: {mend}"
    return None


def load_rules(roots: Sequence[Path], folder: str, adapter: TypeAdapter[Model]) -> dict[str, Model]:
    """The rules of `folder` by id; a later root replaces a rule of the same id and comes first, so that of two roles for one word its role wins.

    Raises:
        BadRule: a file is no YAML, breaks its schema, or bears an id that is not its path.
    """
    rules: dict[str, Model] = {}
    for root in reversed(roots):
        for path in rule_paths(root, folder):
            rule = load_rule(path, root, adapter)
            rules.setdefault(path.relative_to(root).with_suffix("").as_posix(), rule)
    return rules


def load_rule(path: Path, root: Path, adapter: TypeAdapter[Model]) -> Model:
    """One rule file, validated. Raises BadRule as `load_rules` does."""
    try:
        text = path.read_text(encoding="utf-8")
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            data = None if node is None else loader.construct_document(node)
        finally:
            loader.dispose()
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
    if twice := repeated_key(node):
        raise BadRule(f"{path}:{twice.line + 1}: {twice.key}: stands in line {twice.first + 1} already: make one of the two")
    if (blank := blank_entry(node, BLANK_MEANS_NONE.get(path.relative_to(root).parts[0]))) is not None:
        raise BadRule(f"{path}:{blank + 1}: an empty text among the words: remove it")
    wanted = path.relative_to(root).with_suffix("").as_posix()
    if data.get("id") != wanted:
        raise BadRule(f"{path}:{line_of(text, ('id',))}: id: is {data.get('id')!r}, must be {wanted!r}, the file's path")
    try:
        return adapter.validate_python(data)
    except ValidationError as error:
        mistake = first_mistake(error, _keys(adapter.json_schema()))
        where = mistake.where[1:] if mistake.where[:1] and mistake.where[0] in _kinds(adapter.core_schema) else mistake.where
        more = f" (and {mistake.more} more)" if mistake.more else ""
        place = ": ".join((f"{path}:{line_of(text, where)}", *filter(None, [".".join(map(str, where))])))
        raise BadRule(f"{place}: {mistake.what}{more}") from None


def _keys(schema: Any) -> Iterator[str]:
    """Every key that a schema knows, at whatever depth."""
    if isinstance(schema, dict):
        properties = schema.get("properties")
        yield from properties if isinstance(properties, dict) else ()
        for part in schema.values():
            yield from _keys(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _keys(part)


def _kinds(schema: Any) -> frozenset[str]:
    """What the kinds of rule in one folder are called; pydantic puts the kind before the place of a mistake."""
    while schema["type"] == "definitions":
        schema = schema["schema"]
    return frozenset(schema["choices"]) if schema["type"] == "tagged-union" else frozenset()


def line_of(text: str, keys: Sequence[int | str]) -> int:
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
