"""A disagreeing story as a chart over time: one mark a source with what its words allow as a bar, as SVG that is the same on every run."""

from __future__ import annotations

import io
import re
import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, Any

from checker.claim import Claim
from checker.report.escape import clipped, plain
from checker.report.model import Report
from checker.report.tables import Chart, Desk, disagreeing, sources
from checker.report.wording import NOBODY, day, number
from checker.story import Story

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_MARKS = 40
LONGEST_NAME = 50
CLOSEST = 0.45
"""Days stand at least this far apart, their mean distance being 1."""
_MARKERS = "osD^vP*X<>hpd"
OTHERS = "others"
"""The one name in the legend of the sources that no mark is left for."""


@dataclass(frozen=True)
class Mark:
    """One figure of the chart: when, the number, how far its words reach (None: open upwards), who says it, and what the mark is labelled."""

    when: date
    point: float
    low: float
    high: float | None
    who: str
    text: str
    label: str


@dataclass(frozen=True)
class Style:
    """How a source's marks look and what the legend calls it; `face` is black or white."""

    marker: str
    face: str
    label: str


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
        latest = marks[-MOST_MARKS:]
        title = story.name if latest == marks else f"{story.name} (the latest {len(latest)} of {len(marks):,} figures)"
        charts[places[id(story)]] = Chart(f"{name}.svg", draw(title, latest), alt_text(title, latest))
    return charts


def story_marks(story: Story, desk: Desk) -> list[Mark]:
    """The story's figures that have a date, as-of or printed, the same figure of one source and day once; in order of time."""
    seen: dict[tuple[date, str, str], Mark] = {}
    behind = sources(story.claims)
    for claim in story.claims:
        when = _when(claim)
        if when is None or (isinstance(claim.figure.value, tuple) and claim.role == "votes"):
            continue
        figure, who = claim.figure, behind(claim)
        if who == NOBODY:
            who = f"nobody ({desk.printed_by(claim)}{', headline' if claim.section == 'headline' else ''})"
        low = figure.point if figure.low is None else figure.low
        label = claim.text.casefold() if figure.bound == "vague" else number(figure.point)  # nobody said 12 who said "dozens"
        seen.setdefault((when, claim.text.casefold(), who), Mark(when, figure.point, low, figure.high, who, claim.text, label))
    return sorted(seen.values(), key=lambda mark: (mark.when, mark.point, mark.who))


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

    rc: dict[Any, Any] = {
        **matplotlib.rcParamsDefault,
        "svg.hashsalt": "checker",
        "svg.fonttype": "none",
        "font.family": "DejaVu Sans",
        "font.size": 9,
        "text.parse_math": False,
    }
    with matplotlib.rc_context(rc):
        places, to_scale = _places(marks)
        styles = _styles(list(dict.fromkeys(mark.who for mark in marks)))
        top = max(max(mark.point, mark.high or 0) for mark in marks)
        legend_rows = (len(set(styles.values())) + 1) // 2
        canvas = Canvas(figsize=(7.5, 3.2 + 0.2 * legend_rows), layout="constrained")
        FigureCanvasSVG(canvas)
        axes = canvas.add_subplot()
        _draw_marks(axes, marks, styles, places, top)
        axes.set_xticks(list(places.values()), [day(moment) for moment in places], rotation=30 if len(places) > 6 else 0)
        axes.set_xlim(-0.6, len(places) - 0.4)
        if not to_scale:
            axes.set_xlabel("days not to scale", fontsize=8)
        axes.set_ylim(0, top * 1.18 or 1)
        if top >= 5:
            axes.yaxis.set_major_locator(MaxNLocator(integer=True))
        axes.yaxis.set_major_formatter(lambda value, _: number(round(value, 10)))
        axes.yaxis.grid(True, color="0.85", linewidth=0.6)
        axes.set_axisbelow(True)
        axes.set_title(plain(f"{name[:1].upper()}{name[1:]}"), loc="left", fontsize=10)
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


def _styles(names: Sequence[str]) -> dict[str, Style]:
    """A mark of its own for every source as long as there are any, filled ones first; where nobody is named the mark is open."""
    filled = [(marker, "black") for marker in _MARKERS]
    open_ = [(marker, "white") for marker in _MARKERS]
    styles: dict[str, Style] = {}
    for who in sorted(names, key=_unsourced, reverse=True):
        kinds = open_ if _unsourced(who) or not filled else filled
        styles[who] = Style(*kinds.pop(0), plain(clipped(who, LONGEST_NAME))) if kinds else Style("x", "black", OTHERS)
    return styles


def _unsourced(who: str) -> bool:
    return who.startswith(f"{NOBODY} (")


def _draw_marks(axes: Axes, marks: Sequence[Mark], styles: Mapping[str, Style], places: Mapping[date, float], top: float) -> None:
    """Every mark with its bar and number, those of one day beside each other; each label once, in the order of time."""
    a_day = Counter(mark.when for mark in marks)
    before: Counter[date] = Counter()
    told: set[Style] = set()
    for mark, follows in zip_longest(marks, marks[1:]):
        together = a_day[mark.when]
        x = places[mark.when] + (before[mark.when] - (together - 1) / 2) * min(0.12, 0.4 / together)
        before[mark.when] += 1
        high = top * 1.12 if mark.high is None else mark.high
        if high > mark.low:
            axes.plot([x, x], [mark.low, high], color="0.45", linewidth=1.4, zorder=2)
        if mark.high is None:
            axes.plot([x], [high], marker="^", color="0.45", markersize=4, linestyle="none", zorder=2)
        style = styles[mark.who]
        axes.plot(
            [x], [mark.point], marker=style.marker, color="black", markerfacecolor=style.face, markersize=6.5, linestyle="none",
            label="_" if style in told else style.label, zorder=3,
        )  # fmt: skip
        told.add(style)
        if follows is not None and (follows.when, follows.label) == (mark.when, mark.label):
            continue  # one label for a row of marks at one height, or they run into each other
        axes.annotate(plain(mark.label), (x, mark.point), xytext=(6, 3), textcoords="offset points", fontsize=8, zorder=4)


def slug(name: str) -> str:
    """A file name of small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:80].strip("-") or "story"


def _when(claim: Claim) -> date | None:
    moment = claim.scope.as_of or claim.published
    return moment if moment is None or isinstance(moment, date) else moment[1]
