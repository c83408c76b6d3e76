"""Modes (时期): dated switches that change what is owed, who is on duty, whom an incident calls. Rules without I/O."""
