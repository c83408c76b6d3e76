"""Days, wall clocks and what recurs."""
