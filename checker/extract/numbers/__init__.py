"""The figure grammar: number, bound, kind and unit."""
