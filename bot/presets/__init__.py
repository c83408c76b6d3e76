"""Rules that differ from place to place, as data with their source."""
