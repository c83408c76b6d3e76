"""How long words may be, in characters, and still be a plain zero report; reading stays linear."""

TEXT = 600
CLAUSE = 300
SMALL_TALK = 200  # a text in which excuses and courtesies are left out
