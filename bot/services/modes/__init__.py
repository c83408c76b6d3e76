"""Modes (时期): their names in words, their beginning and end, and who is told."""
