"""Things joined two by two into groups: each points at an earlier one of its group, the first of a group at itself (union-find)."""

from __future__ import annotations


def find(parent: list[int], i: int) -> int:
    """The first of the group of `i`; the way to it is shortened for the next time."""
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


def union(parent: list[int], i: int, j: int) -> None:
    """Makes one group of those of `i` and `j`."""
    a, b = find(parent, i), find(parent, j)
    if a != b:
        parent[max(a, b)] = min(a, b)
