"""Questions asked of the tables, one module per concern. Rules get small values from here, not rows' twins."""
