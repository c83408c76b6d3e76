"""/undo: taking back one's own change within a day. docs/undo.md has a row for each kind of change."""
