"""The transactions around one send: claimed, composed, and settled with what came of it."""
