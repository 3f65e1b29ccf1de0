"""Report -> Markdown, text, JSON: one module a format."""
