"""Where and when a claim holds: place, event, as-of and period."""
