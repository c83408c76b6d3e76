"""Ten lists of units and people as offices have them, and what each says."""
