"""Rounds, shifts and messages of the coming days, and how a change alters them."""
