"""One question over all the coverage: each story's figures by source and date, disagreeing or not."""

from __future__ import annotations

from checker.compare.timeline import in_place
from checker.report.model import Report
from checker.report.tables import Desk
from checker.report.template import fill
from checker.report.wording import count
from checker.rulebook import Rulebook


def render_timeline(report: Report, role: str | None = None, place: str | None = None, rulebook: Rulebook | None = None) -> str:
    """Markdown tables of the stories of `role` and `place`, each None for any; a place takes what lies in it, by `rulebook` (the shipped rules)."""
    there = in_place(place, rulebook or Rulebook.load()) if place is not None else None
    stories = [story for story in report.stories if (role is None or story.role == role) and (there is None or there(story))]
    stories.sort(key=lambda story: (-len(story.claims), story.name))
    asked = ", ".join(word for word in (role, place) if word) or "all figures"
    desk = Desk(report)
    mentions = sum(len(story.claims) for story in stories)
    title = f"{asked[:1].upper()}{asked[1:]}: {count(len(stories), 'story')}, {count(mentions, 'mention')}"
    return fill("timeline.md.j2", title=title, views=[desk.view(story) for story in stories])
