"""Article -> claims: language, figures, roles, scope, attribution."""
