"""Templates that are safe by default: whatever a template prints is escaped, unless the template's own code marked it safe."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from checker.report import escape

if TYPE_CHECKING:
    from jinja2 import Environment


class Safe(str):
    """Text that is already escaped for the format at hand."""

    __slots__ = ()


def fill(name: str, **values: Any) -> str:
    """The template `name` filled in; its ending chooses the escaping: `.md.j2` for Markdown, else for a terminal."""
    escaping = escape.markdown if name.endswith(".md.j2") else escape.plain
    return _environment(escaping).get_template(name).render(**values)


@lru_cache(maxsize=4)
def _environment(escaping: Callable[[object], str]) -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    def finalize(value: object) -> str:
        return value if isinstance(value, Safe) else escaping(value)

    environment = Environment(  # noqa: S701 - autoescape is for HTML; finalize escapes for the format at hand, and nothing passes it by
        loader=PackageLoader("checker.report", "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=finalize,
    )
    environment.filters["safe_text"] = Safe
    environment.filters["link"] = link
    environment.filters["columns"] = lambda rows: Safe("\n".join(columns(rows)))
    return environment


def link(name: str) -> Safe:
    """A file's name as the target of a Markdown link: blanks, brackets and the like as percent codes, bytes that are no UTF-8 as they are on disk."""
    return Safe(quote(name, safe="", errors="surrogateescape"))


def columns(rows: list[tuple[str, ...]]) -> list[str]:
    """Rows as lines with their columns aligned; white space and control characters are made plain first, so that the widths hold."""
    clean = [tuple(escape.plain(cell) for cell in row) for row in rows]
    widths = [max(len(row[i]) for row in clean) for i in range(len(clean[0]))] if clean else []
    return ["  " + "   ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in clean]
