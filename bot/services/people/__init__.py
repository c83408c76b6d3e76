"""People: which account is whose, arrivals, replacement, substitution, and taking back what was given."""
