"""Claims -> stories: intervals, grouping, timeline."""
