"""Who says so: cues, sources, names, and how a source is carried on."""
