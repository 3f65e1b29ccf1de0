"""Claims as a table for the terminal: the figure, what it says, and on whose word."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO
from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text

from checker.claim import Claim
from checker.report.escape import plain
from checker.report.wording import counted_noun

_WIDTH = 200


def claim_table(claims: Sequence[Claim]) -> str:
    """One row a claim, one table a document; text from articles is never read as markup."""
    out = StringIO()
    console = Console(file=out, width=_WIDTH, force_terminal=False, color_system=None, highlight=False, emoji=False, markup=False)
    if not claims:
        console.print("No figures.")
    for document, group in groupby(claims, key=lambda claim: claim.document):
        table = Table(title=Text(plain(document)), title_justify="left", box=None, pad_edge=False, header_style="bold")
        for heading in ("Line", "Figure", "Counted", "Role", "Place", "Source", "Type", "Cue", "Via"):
            table.add_column(heading, overflow="fold", justify="right" if heading == "Line" else "left")
        for claim in group:
            table.add_row(*(Text(plain(cell)) for cell in _cells(claim)))
        console.print(table)
        console.print()
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()).rstrip() + "\n"


def _cells(claim: Claim) -> tuple[str, ...]:
    said = claim.attribution
    counted = " ".join((*claim.modifiers, counted_noun(claim)))
    source = (said.source or "") + (" (carried on)" if said.continued else "")
    return (str(claim.line), claim.text, counted, claim.role, claim.scope.place or "", source, said.source_type, said.cue or "", said.via or "")
