"""Urgent matters (突发事件): how grave, by when, who is called next."""
