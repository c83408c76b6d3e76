"""Who may do and see what, and what can be done with what a person can send."""
