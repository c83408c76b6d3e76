"""What goes between the bot and people: the buttons under its messages."""
