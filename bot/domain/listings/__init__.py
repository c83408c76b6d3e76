"""The office's list (名册) of units and people: who is expected, where, and in which role."""
