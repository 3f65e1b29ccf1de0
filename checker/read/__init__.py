"""A file of any format -> articles: one module a format."""
