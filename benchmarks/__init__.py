"""Measurements: each prints a figure and, where it can, its ratio to a baseline of the same run."""
