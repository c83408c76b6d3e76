"""What is owed, by when, and what was said."""
