"""Units as an office changes them: renamed, merged, split, closed. docs/units.md has a row for each thing."""
