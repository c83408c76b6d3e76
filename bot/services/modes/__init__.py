"""Modes (时期): how they are named, when they begin and end, who hears of it."""
