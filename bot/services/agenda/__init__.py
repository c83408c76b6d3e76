"""What is planned ahead, and what a change makes of it."""
