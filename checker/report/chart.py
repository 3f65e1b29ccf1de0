"""A disagreeing story as a chart over time: one mark a source with what its words allow as a bar, as SVG that is the same on every run."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
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
CLOSEST = 0.45
"""Days stand at least this far apart, their mean distance being 1."""
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


@dataclass(frozen=True)
class Frame:
    """What all marks of a chart share: the marks, where each day stands, and the highest number."""

    marks: Sequence[Mark]
    places: dict[date, float]
    top: float


def draw_charts(report: Report, prefix: str = "") -> dict[int, Chart]:
    """A chart for every disagreeing story with at least two figures that can be placed in time, by the story's index in the report."""
    places = {id(story): i for i, story in enumerate(report.stories)}
    desk = Desk(report)
    charts: dict[int, Chart] = {}
    taken: set[str] = set()
    for story in disagreeing(report):
        marks = story_marks(story, desk)
        if len(marks) < 2 or all(pair.verdict == "stretched" for pair in story.pairs):
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
        if who == NOBODY:
            who = f"nobody ({desk.printed_by(claim)}{', headline' if claim.section == 'headline' else ''})"
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
    from matplotlib.ticker import MaxNLocator

    style: dict[Any, Any] = {
        **matplotlib.rcParamsDefault,
        "svg.hashsalt": "checker",
        "svg.fonttype": "none",
        "font.family": "DejaVu Sans",
        "font.size": 9,
        "text.parse_math": False,
    }
    with matplotlib.rc_context(style):
        places, to_scale = _places(marks)
        canvas = Canvas(figsize=(7.5, 3.6), layout="constrained")
        FigureCanvasSVG(canvas)
        axes = canvas.add_subplot()
        frame = Frame(marks, places, max(max(mark.point, mark.high or 0) for mark in marks))
        names = list(dict.fromkeys(mark.who for mark in marks))
        for i, who in enumerate(names):
            _draw_source(axes, who, i, [mark for mark in marks if mark.who == who], frame)
        axes.set_xticks(list(places.values()), [day(moment) for moment in places], rotation=30 if len(places) > 6 else 0)
        axes.set_xlim(-0.6, len(places) - 0.4)
        if not to_scale:
            axes.set_xlabel("days not to scale", fontsize=8)
        axes.set_ylim(0, frame.top * 1.18 or 1)
        if frame.top >= 5:
            axes.yaxis.set_major_locator(MaxNLocator(integer=True))
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


def _places(marks: Sequence[Mark]) -> tuple[dict[date, float], bool]:
    """Where each day stands on the axis, and whether the distances are to scale: not where days would crowd each other."""
    days = sorted({mark.when for mark in marks})
    span = (days[-1] - days[0]).days or 1
    scaled = [(moment - days[0]).days / span * (len(days) - 1) for moment in days]
    if any(later - earlier < CLOSEST for earlier, later in pairwise(scaled)):
        return {moment: float(n) for n, moment in enumerate(days)}, False
    return dict(zip(days, scaled, strict=True)), True


def _draw_source(axes: Axes, who: str, i: int, mine: Sequence[Mark], frame: Frame) -> None:
    """The marks of one source; marks of one day stand beside each other."""
    for n, mark in enumerate(mine):
        together = [other for other in frame.marks if other.when == mark.when]
        shift = (together.index(mark) - (len(together) - 1) / 2) * min(0.12, 0.4 / len(together))
        x = frame.places[mark.when] + shift
        high = frame.top * 1.12 if mark.high is None else mark.high
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
