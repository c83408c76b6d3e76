"""A local stand-in for the Bot API and for the people on the other side of it. Imports nothing of the bot."""
