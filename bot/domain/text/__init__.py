"""How words are shown and kept."""
