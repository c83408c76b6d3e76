"""Thirty rosters as offices write them, and what each says, written before the reader read one."""
