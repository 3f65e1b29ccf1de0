"""A disagreeing story as a chart over time: one mark a source with what its words allow as a bar, as SVG that is the same on every run."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.claim import Claim
from checker.report.escape import plain
from checker.report.model import Report
from checker.report.tables import Chart, Desk, disagreeing
from checker.report.wording import NOBODY, day, number, who_says
from checker.story import Story

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_MARKS = 40
_MARKERS = "osD^vP*X<>hpd8H"
_MOST_NAMES = len(_MARKERS)


@dataclass(frozen=True)
class Mark:
    """One figure of the chart: when, the number, how far its words reach (None: open upwards), and who says it."""

    when: date
    point: float
    low: float
    high: float | None
    who: str
    text: str


def draw_charts(report: Report, prefix: str = "") -> dict[int, Chart]:
    """A chart for every disagreeing story with at least two figures that can be placed in time, by the story's index in the report."""
    places = {id(story): i for i, story in enumerate(report.stories)}
    desk = Desk(report)
    charts: dict[int, Chart] = {}
    taken: set[str] = set()
    for story in disagreeing(report):
        marks = story_marks(story, desk)
        if len(marks) < 2:
            continue
        stem = f"{prefix}{slug(story.name)}"
        name, n = stem, 1
        while name in taken:
            n += 1
            name = f"{stem}-{n}"
        taken.add(name)
        charts[places[id(story)]] = Chart(f"{name}.svg", draw(story.name, marks), alt_text(story.name, marks))
    return charts


def story_marks(story: Story, desk: Desk) -> list[Mark]:
    """The story's figures that have a date, as-of or printed, the same figure of one source and day once; at most `MOST_MARKS`."""
    seen: dict[tuple[date, str, str], Mark] = {}
    for claim in story.claims:
        when = _when(claim)
        if when is None or (isinstance(claim.figure.value, tuple) and claim.role == "votes"):
            continue
        figure, who = claim.figure, who_says(claim)
        who = f"nobody ({desk.printed_by(claim)})" if who == NOBODY else who
        low = figure.point if figure.low is None else figure.low
        seen.setdefault((when, claim.text.casefold(), who), Mark(when, figure.point, low, figure.high, who, claim.text))
    return sorted(seen.values(), key=lambda mark: (mark.when, mark.point, mark.who))[:MOST_MARKS]


def alt_text(name: str, marks: Sequence[Mark]) -> str:
    """The chart in words: every mark with its day and source."""
    said = "; ".join(f"{day(mark.when)}: {mark.text}, {mark.who}" for mark in marks)
    return f"Chart of {name}. {said}."


def draw(name: str, marks: Sequence[Mark]) -> str:
    """The chart as SVG: sources are told apart by their mark's shape, so that it reads in black and white."""
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure as Canvas

    style: dict[Any, Any] = {
        **matplotlib.rcParamsDefault,
        "svg.hashsalt": "checker",
        "svg.fonttype": "none",
        "font.family": "DejaVu Sans",
        "font.size": 9,
        "text.parse_math": False,
    }
    with matplotlib.rc_context(style):
        days = sorted({mark.when for mark in marks})
        canvas = Canvas(figsize=(7.5, 3.6), layout="constrained")
        FigureCanvasSVG(canvas)
        axes = canvas.add_subplot()
        top = max(max(mark.point, mark.high or 0) for mark in marks)
        names = list(dict.fromkeys(mark.who for mark in marks))
        for i, who in enumerate(names):
            _draw_source(axes, who, i, [mark for mark in marks if mark.who == who], (marks, days, top))
        axes.set_xticks(range(len(days)), [day(moment) for moment in days], rotation=30 if len(days) > 6 else 0)
        axes.set_xlim(-0.6, len(days) - 0.4)
        axes.set_ylim(0, top * 1.18 or 1)
        axes.yaxis.set_major_formatter(lambda value, _: number(round(value, 10)))
        axes.yaxis.grid(True, color="0.85", linewidth=0.6)
        axes.set_axisbelow(True)
        axes.set_title(plain(name), loc="left", fontsize=10)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        canvas.legend(loc="outside lower left", frameon=False, ncols=2, fontsize=8)
        out = io.StringIO()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a glyph that the font lacks: the text stands in the SVG all the same
            canvas.savefig(out, format="svg", metadata={"Date": None, "Creator": None, "Title": plain(name)})
    return re.sub(r"[ \t]+\n", "\n", out.getvalue())


def _draw_source(axes: Axes, who: str, i: int, mine: Sequence[Mark], frame: tuple[Sequence[Mark], Sequence[date], float]) -> None:
    """The marks of one source; marks of one day stand beside each other."""
    marks, days, top = frame
    for n, mark in enumerate(mine):
        together = [other for other in marks if other.when == mark.when]
        shift = (together.index(mark) - (len(together) - 1) / 2) * min(0.16, 0.8 / len(together))
        x = days.index(mark.when) + shift
        high = top * 1.12 if mark.high is None else mark.high
        if high > mark.low:
            axes.plot([x, x], [mark.low, high], color="0.45", linewidth=1.4, zorder=2)
        if mark.high is None:
            axes.plot([x], [high], marker="^", color="0.45", markersize=4, linestyle="none", zorder=2)
        filled = "white" if mark.who.startswith("nobody (") else "black"
        axes.plot(
            [x], [mark.point], marker=_MARKERS[i % _MOST_NAMES], color="black", markerfacecolor=filled, markersize=6.5, linestyle="none",
            label=plain(who) if n == 0 else "_", zorder=3,
        )  # fmt: skip
        axes.annotate(number(mark.point), (x, mark.point), xytext=(6, 3), textcoords="offset points", fontsize=8, zorder=4)


def slug(name: str) -> str:
    """A file name of small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:80].strip("-") or "story"


def _when(claim: Claim) -> date | None:
    moment = claim.scope.as_of or claim.published
    return moment if moment is None or isinstance(moment, date) else moment[1]
