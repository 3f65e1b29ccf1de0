"""Claims -> stories: intervals, grouping, timeline."""

from checker.compare.ages import ages, started
from checker.compare.left import judged, left_alone
from checker.compare.policies import POLICIES, policy_named
from checker.compare.stories import build_stories
from checker.compare.timeline import in_place
from checker.compare.verdicts import SERIOUS, judge

__all__ = ["POLICIES", "SERIOUS", "ages", "build_stories", "in_place", "judge", "judged", "left_alone", "policy_named", "started"]
