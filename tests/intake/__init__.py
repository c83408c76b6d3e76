"""Updates in, rows out: the intake against a real database."""
