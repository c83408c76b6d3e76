"""What admins arrange in chat."""
