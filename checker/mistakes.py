"""What people get wrong in settings, rules and front matter, in words: keys that nobody reads, keys given twice, lists with nothing in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

from pydantic import ValidationError
from yaml import MappingNode, Node, ScalarNode, SequenceNode


class Repeated(NamedTuple):
    """A key given twice in one mapping: the lines of both, counted from 0."""

    key: str
    first: int
    line: int


def repeated_key(node: Node | None) -> Repeated | None:
    """The first key of a YAML document that its mapping holds already: YAML keeps the last and says nothing, so what the first said is lost."""
    found: list[Repeated] = []
    for mapping in _nodes(node):
        lines: dict[tuple[str, str], int] = {}
        for key, _ in mapping.value if isinstance(mapping, MappingNode) else ():
            if isinstance(key, ScalarNode):
                line = int(key.start_mark.line)
                name = (str(key.tag), str(key.value))
                if name in lines:
                    found.append(Repeated(str(key.value), lines[name], line))
                lines.setdefault(name, line)
    return min(found, key=lambda one: one.line, default=None)


def blank_entry(node: Node | None, but: str | None = None) -> int | None:
    """The line, counted from 0, of the first entry of a list, or key of a mapping, that is an empty text; None where there is none.

    `but` is a key of the document whose value may hold some.
    """
    spared = [id(value) for key, value in node.value if key.value == but] if but and isinstance(node, MappingNode) else []
    found = []
    for held in _nodes(node):
        if id(held) in spared:
            continue
        entries = [key for key, _ in held.value] if isinstance(held, MappingNode) else held.value if isinstance(held, SequenceNode) else ()
        found += [int(entry.start_mark.line) for entry in entries if isinstance(entry, ScalarNode) and entry.style and not entry.value.strip()]
    return min(found, default=None)


def _nodes(node: Node | None) -> Iterator[Node]:
    """Every node of a YAML document once, however often an alias leads to it."""
    waiting: list[Node] = [node] if node is not None else []
    seen: set[int] = set()
    while waiting:
        at = waiting.pop()
        if id(at) in seen:
            continue
        seen.add(id(at))
        yield at
        if isinstance(at, SequenceNode):
            waiting += at.value
        elif isinstance(at, MappingNode):
            waiting += [part for pair in at.value for part in pair]


class Mistake(NamedTuple):
    """The first thing that a schema refuses: where, as keys and numbers of list entries; what, as the end of a line; and how many there are."""

    where: tuple[int | str, ...]
    what: str
    more: int

    @property
    def key(self) -> str:
        return ".".join(map(str, self.where))


def first_mistake(error: ValidationError, known: Iterable[str]) -> Mistake:
    """The first mistake of a validation in words; `known` are the keys that may have been meant."""
    first = min(error.errors(), key=lambda one: one["type"] != "extra_forbidden")  # a misspelt key is why the right one is missing
    where = tuple(first["loc"])
    what = str(first["msg"])
    context: dict[str, Any] = first.get("ctx") or {}
    match first["type"]:
        case "extra_forbidden":
            what = f"unknown key{meant(str(where[-1]), known)}"
        case "missing":
            what = "is missing"
        case "union_tag_not_found":
            where = (*where, str(context["discriminator"]).strip("'"))
            what = "is missing"
        case "union_tag_invalid":
            where = (*where, str(context["discriminator"]).strip("'"))
            what = f"is {context['tag']!r}: one of {context['expected_tags']}"
    return Mistake(where, what, error.error_count() - 1)


def meant(name: str, known: Iterable[str]) -> str:
    """ "; did you mean 'verbs'?", or nothing where no known name is near."""
    close = get_close_matches(name, sorted(set(known)), n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""
