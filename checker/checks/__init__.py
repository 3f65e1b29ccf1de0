"""Stories and claims -> findings: one module a kind of check."""
