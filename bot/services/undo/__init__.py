"""Taking back what one has changed oneself, for a day. docs/undo.md has a row for each kind of change."""
