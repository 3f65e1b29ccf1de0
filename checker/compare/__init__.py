"""Claims -> stories: intervals, grouping, timeline."""

from checker.compare.left import left_alone
from checker.compare.policies import POLICIES
from checker.compare.stories import build_stories
from checker.compare.verdicts import SERIOUS, judge

__all__ = ["POLICIES", "SERIOUS", "build_stories", "judge", "left_alone"]
