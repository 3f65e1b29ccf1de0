"""What checks look at besides claims: printed numbers, dates, people with ages, lists, pairs in brackets, changes with both ends."""
