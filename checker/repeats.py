"""Keys that stand twice in a YAML mapping: YAML keeps the last and says nothing, so a list that was meant to be added is lost."""

from __future__ import annotations

from typing import NamedTuple

from yaml import MappingNode, Node, ScalarNode, SequenceNode


class Repeated(NamedTuple):
    """A key given twice in one mapping: the lines of both, counted from 0."""

    key: str
    first: int
    line: int


def repeated_key(node: Node | None) -> Repeated | None:
    """The first key of a YAML document that its mapping holds already, or None where every key stands once."""
    waiting: list[Node] = [node] if node is not None else []
    seen: set[int] = set()
    found: list[Repeated] = []
    while waiting:
        at = waiting.pop()
        if id(at) in seen:  # an alias leads to a node that was looked at
            continue
        seen.add(id(at))
        if isinstance(at, SequenceNode):
            waiting += at.value
        elif isinstance(at, MappingNode):
            lines: dict[tuple[str, str], int] = {}
            for key, value in at.value:
                if isinstance(key, ScalarNode):
                    line = int(key.start_mark.line)
                    name = (str(key.tag), str(key.value))
                    if name in lines:
                        found.append(Repeated(str(key.value), lines[name], line))
                    lines.setdefault(name, line)
                waiting.append(value)
    return min(found, key=lambda one: one.line, default=None)
